package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/timeline"
)

// listOfEvents is the list of all events as it is seen: what scrolls, and the events whose rows are in view as a whole.
func (w *Window) listOfEvents(t *testing.T) (scroll *container.Scroll, seen func() []*timeline.Event) {
	t.Helper()
	w.openList()
	require.Equal(t, panel.TabList, w.shell.panel.Current())
	for _, o := range test.LaidOutObjects(w.shell.panel) {
		if s, ok := o.(*container.Scroll); ok {
			if c, ok := s.Content.(*fyne.Container); ok && len(c.Objects) > 0 {
				scroll = s
			}
		}
	}
	require.NotNil(t, scroll)
	return scroll, func() []*timeline.Event {
		var events []*timeline.Event
		for _, o := range scroll.Content.(*fyne.Container).Objects {
			row, ok := o.(*kit.EventRow)
			y := o.Position().Y
			if ok && y >= scroll.Offset.Y && y+o.Size().Height <= scroll.Offset.Y+scroll.Size().Height {
				events = append(events, w.ds.Event(row.Content().ID))
			}
		}
		return events
	}
}

// A hand that moves the lanes brings the list along.
func TestListFollowsTheLanes(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	_, seen := w.listOfEvents(t)
	w.shell.track.Scroll(-3)
	day := timeline.Day(w.shell.track.Window().From) + 1
	events := seen()
	require.NotEmpty(t, events)
	for _, e := range events[:min(3, len(events))] {
		assert.InDelta(t, int(day), int(e.Period.Start), 40)
	}
	assert.Less(t, events[0].Period.Start.Month(), month(t, "2024-01"))
}

// A hand that scrolls the list brings the lanes along, which do not move the list in turn; what the window scrolls by itself does not.
func TestLanesFollowTheList(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	scroll, seen := w.listOfEvents(t)
	track := w.shell.track
	for _, by := range []float32{-500, -2000, -2000, 300, 5000} {
		before := scroll.Offset.Y
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)})
		require.InDelta(t, before-by, scroll.Offset.Y, 200, "the lanes do not push the list back")
		events := seen()
		require.NotEmpty(t, events)
		for _, e := range events {
			assert.GreaterOrEqual(t, float64(e.Period.Start), track.Window().From)
			assert.Less(t, float64(e.Period.Start), track.Window().To)
		}
	}
	days := track.Window()
	lookFor(w, "summit")
	lookFor(w, "")
	assert.Equal(t, days, track.Window(), "a search is no scrolling")
}
