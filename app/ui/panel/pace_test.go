package panel

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
)

func TestPanelFollowsQuickMonthsWhenTheyRest(t *testing.T) {
	var due func()
	tempo := view.NewTempo(uitest.Inline{})
	p := NewPace(func(_ time.Duration, f func()) func() {
		due = f
		return func() { due = nil }
	}, tempo)
	shown := 0
	show := func() { shown++ }
	tempo.Next()
	p.follow(show)
	assert.Equal(t, 1, shown, "the first month is followed at once")
	tempo.Next()
	p.follow(show)
	tempo.Next()
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
