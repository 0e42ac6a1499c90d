package panel

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestPanelFollowsQuickMonthsWhenTheyRest(t *testing.T) {
	var due func()
	p := &Pace{after: func(_ time.Duration, f func()) func() {
		due = f
		return func() { due = nil }
	}}
	shown := 0
	show := func() { shown++ }
	p.follow(show)
	assert.Equal(t, 1, shown, "the first month is followed at once")
	p.follow(show)
	p.follow(show)
	assert.Equal(t, 1, shown, "quick ones are not")
	due()
	due = nil
	assert.Equal(t, 2, shown, "but when they rest")
	p.shown = time.Now().Add(-stale)
	p.follow(show)
	assert.Equal(t, 3, shown, "and when the panel has grown old")
	assert.Nil(t, due)
}
