package ui

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// manyEvents is a frame with events whose titles take from one to six lines.
func manyEvents(f *scene.Frame, n int) *scene.Frame {
	many := *f
	many.Scene.Event, many.Scene.Filter = "", scene.Filter{}
	events := make([]timeline.Event, n)
	many.Events = make([]scene.EventItem, n)
	first := timeline.NewDay(2022, 2, 1)
	for i := range events {
		start := first + timeline.Day(i*1600/n)
		events[i] = timeline.Event{
			ID: "event-" + strconv.Itoa(i), Title: strings.Repeat("A long title of an event ", 1+i%7),
			Period: timeline.Period{Start: start, End: start + 1},
		}
		many.Events[i] = scene.EventItem{Event: &events[i], Date: start.String()}
	}
	return &many
}

// A list of a hundred thousand events opens without measuring them all, and rows lie below each other wherever it is scrolled.
func TestAgendaOfManyEvents(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.openList()
	a := w.shell.panel.list
	f := manyEvents(w.frame, 100_000)
	a.SetFrame(f)
	known := func() int {
		n := 0
		for i := range a.entries {
			if a.entries[i].known && a.entries[i].item != nil {
				n++
			}
		}
		return n
	}
	assert.Less(t, known(), 200, "only what is in view is measured")
	seamless := func() {
		t.Helper()
		bottom := float32(-1)
		for _, o := range a.canvas.Objects {
			if bottom >= 0 {
				require.InDelta(t, bottom, o.Position().Y, 1)
			}
			bottom = o.Position().Y + o.Size().Height
			require.InDelta(t, o.MinSize().Height, o.Size().Height, 1, "as tall as its text")
		}
		require.Less(t, len(a.canvas.Objects), 60)
		require.GreaterOrEqual(t, bottom, a.scroll.Offset.Y+a.Size().Height)
	}
	for _, part := range []float32{0, 0.1, 0.5, 0.49, 0.9, 0.2} {
		a.scroll.ScrollToOffset(fyne.NewPos(0, part*a.height))
		a.fill()
		seamless()
	}
	// Scrolling up over rows that were not measured keeps what is seen where it was.
	a.ShowDay(timeline.NewDay(2024, 5, 17))
	seamless()
	top := a.entries[a.top+1]
	for range 30 {
		at := a.scroll.Offset.Y
		index := a.top + 1
		y := a.entries[index].y - at
		a.scroll.ScrollToOffset(fyne.NewPos(0, at-40))
		a.fill()
		seamless()
		require.InDelta(t, y+40, a.entries[index].y-a.scroll.Offset.Y, 2)
	}
	assert.NotEqual(t, top, a.entries[a.top+1])

	a.ShowDay(timeline.NewDay(2023, 3, 3))
	found := false
	for i := a.top; i < a.top+4; i++ {
		if e := a.entries[i]; e.item != nil && e.item.Event.Period.Start == timeline.NewDay(2023, 3, 3) {
			found = true
		}
	}
	assert.True(t, found, "the day stands at the top")

	chosen := *f
	chosen.Scene.Event = f.Events[70_000].Event.ID
	a.SetFrame(&chosen)
	at := a.goal()
	assert.Equal(t, chosen.Scene.Event, a.entries[at].item.Event.ID)
	assert.GreaterOrEqual(t, a.entries[at].y, a.scroll.Offset.Y)
	assert.LessOrEqual(t, a.entries[at].y+a.entries[at].h, a.scroll.Offset.Y+a.Size().Height)
	assert.Less(t, known(), 2000)
}

// A hand that moves the lanes brings the list along.
func TestListFollowsTheLanes(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.openList()
	a := w.shell.panel.list
	w.shell.track.Scroll(-3)
	day := timeline.Day(w.shell.track.Window().From) + 1
	seen := a.entries[a.top : a.top+3]
	for _, e := range seen {
		if e.item != nil {
			assert.InDelta(t, int(day), int(e.item.Event.Period.Start), 40)
		}
	}
	assert.Less(t, seen[0].month, month(t, "2024-01"))
}

// A hand that scrolls the list brings the lanes along, which do not move the list in turn; what the window scrolls by itself does not.
func TestLanesFollowTheList(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.openList()
	a, track := w.shell.panel.list, w.shell.track
	for _, by := range []float32{-500, -2000, -2000, 300, 5000} {
		before := a.scroll.Offset.Y
		a.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)})
		require.InDelta(t, before-by, a.scroll.Offset.Y, 200, "the lanes do not push the list back")
		seen := 0
		for i := a.top; i < len(a.entries) && a.entries[i].y+a.entries[i].h <= a.scroll.Offset.Y+a.Size().Height; i++ {
			if e := a.entries[i]; e.item != nil && e.y >= a.scroll.Offset.Y {
				seen++
				assert.GreaterOrEqual(t, float64(e.item.Event.Period.Start), track.Window().From)
				assert.Less(t, float64(e.item.Event.Period.Start), track.Window().To)
			}
		}
		require.Positive(t, seen)
	}
	days := track.Window()
	lookFor(w, "summit")
	lookFor(w, "")
	assert.Equal(t, days, track.Window(), "a search is no scrolling")
}

// A list by relevance has no order of days that the lanes could bring along.
func TestRankedListStaysWhenTheLanesMove(t *testing.T) {
	w := openWindow(t, Options{})
	w.openList()
	lookFor(w, "visit")
	w.shell.panel.head.order.OnChosen(1)
	a := w.shell.panel.list
	require.NotNil(t, w.frame.Ranked)
	a.scroll.ScrollToOffset(fyne.NewPos(0, 60))
	at := a.scroll.Offset.Y
	require.Positive(t, at)
	a.ShowDay(timeline.NewDay(2026, 1, 1))
	assert.InDelta(t, at, a.scroll.Offset.Y, 0.01)
}
