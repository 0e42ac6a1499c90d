package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
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

// Whichever of the two a hand moves, and in whatever order, both show the same days: the first event that begins in the lanes' window
// is in view in the list, and what is in view in the list lies in the window.
func TestListAndLanesShowTheSameDays(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	scroll, seen := w.listOfEvents(t)
	track := w.shell.track
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(1, 4).Draw(rt, "hands") {
			before, offset := track.Window(), scroll.Offset
			if rapid.Bool().Draw(rt, "the list") {
				scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-6000, 6000).Draw(rt, "by"))})
				events := seen()
				require.NotEmpty(rt, events)
				for _, e := range events {
					if scroll.Offset != offset {
						require.GreaterOrEqual(rt, float64(e.Period.Start), track.Window().From)
						require.Less(rt, float64(e.Period.Start), track.Window().To)
					}
				}
				continue
			}
			track.Scroll(rapid.Float64Range(-4, 4).Draw(rt, "part"))
			if track.Window() == before {
				continue
			}
			day := timeline.Day(math.Ceil(track.Window().From))
			for i := range w.frame.Events {
				if e := w.frame.Events[i].Event; e.Period.Start >= day {
					require.Contains(rt, seen(), w.ds.Event(e.ID))
					break
				}
			}
		}
	})
}

// lanesPicker is the choice of lanes in the strip over the months.
func lanesPicker(w *Window) *kit.Picker {
	var last *kit.Picker
	for _, o := range test.LaidOutObjects(w.shell.strip) {
		if p, ok := o.(*kit.Picker); ok {
			last = p
		}
	}
	return last
}

// Tab leads to the choice of lanes, and Enter, Down, Enter take the next one.
func TestLanesAreChosenByKeys(t *testing.T) {
	w := openWindow(t, Options{})
	c := w.win.Canvas()
	picker := lanesPicker(w)
	w.focusMap()
	for range 200 {
		if c.Focused() == fyne.Focusable(picker) {
			break
		}
		c.FocusPrevious()
	}
	for _, want := range scene.LaneChoices()[1:] {
		require.Same(t, picker, c.Focused())
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn} {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
		}
		assert.Equal(t, want, w.store.Scene().Lanes)
	}
}
