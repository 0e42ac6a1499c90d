package panel

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"

	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
)

// The months follow as quickly as they do here, however slow the machine.
func TestPanelFollowsQuickMonthsWhenTheyRest(t *testing.T) {
	synctest.Test(t, panelFollows)
}

func panelFollows(t *testing.T) {
	t.Helper()
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
