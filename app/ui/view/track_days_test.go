package view

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func TestTrackWheel(t *testing.T) {
	w, _, _ := shownTrack(t, uitest.Inline{}, 1)
	w.Scrolled(scroll(250, 100, 0, 25))
	assert.Less(t, w.Window().To-w.Window().From, 200.0)
	assert.InDelta(t, 500, (w.Window().From+w.Window().To)/2, 1e-6)
	before := w.Window()
	w.Scrolled(scroll(250, 100, -25, 0))
	assert.Greater(t, w.Window().From, before.From)
	assert.InDelta(t, before.To-before.From, w.Window().To-w.Window().From, 1e-6)
	w.ZoomOut()
	w.ZoomIn()
	w.Scroll(0.5)
	assert.InDelta(t, before.To-before.From, w.Window().To-w.Window().From, 1e-6)
}

// The keys zoom around the selected event, the month where that is not in view, and the middle where neither is.
func TestTrackZoomsAroundWhatMatters(t *testing.T) {
	w, _, _ := shownTrack(t, uitest.Inline{}, 1)
	share := func(day float64) float64 { return (day - w.Window().From) / (w.Window().To - w.Window().From) }
	f := spring()
	month := (float64(f.Scene.Month.Period().Start) + float64(f.Scene.Month.Period().End)) / 2
	before := share(month)
	w.ZoomIn()
	assert.InDelta(t, before, share(month), 1e-9)
	f.Scene.Event = "e6"
	w.SetFrame(f)
	before = share(560.5)
	require.Greater(t, math.Abs(before-0.5), 0.01, "beside the middle")
	w.ZoomIn()
	w.ZoomIn()
	w.ZoomOut()
	assert.InDelta(t, before, share(560.5), 1e-9)
	w.set(picture.Window{From: 100, To: 200})
	w.ZoomOut()
	assert.InDelta(t, 150, (w.Window().From+w.Window().To)/2, 1e-9)
}

func TestTrackBringsEventAndMonthIntoView(t *testing.T) {
	for _, motion := range []bool{false, true} {
		w, p, _ := shownTrack(t, uitest.Inline{}, 1)
		w.Motion = motion
		f := spring()
		f.Scene.Month = timeline.Day(100).Month()
		w.SetFrame(f)
		assert.Less(t, w.Window().From, 100.0)
		f = spring()
		f.Scene.Event, f.Scene.Month = "e6", timeline.Day(100).Month()
		w.SetFrame(f)
		assert.Greater(t, w.Window().To, 560.0)
		assert.Equal(t, w.Window(), p.windows[len(p.windows)-1])
		window := w.Window()
		again := spring()
		again.Scene = f.Scene
		w.Scroll(-0.1)
		w.SetFrame(again)
		assert.NotEqual(t, window, w.Window(), "what a person moved stays until the event or month changes")
	}
}

func TestTrackShowsAllEvents(t *testing.T) {
	for _, motion := range []bool{false, true} {
		w, p, _ := shownTrack(t, uitest.Inline{}, 1)
		w.Motion = motion
		var told []picture.Window
		w.OnWindow = func(days picture.Window) { told = append(told, days) }
		w.ShowAll()
		const days, beside = 61, 61 * besideAll // from 500 to the end of 560
		assert.Equal(t, []picture.Window{{From: 500 - beside, To: 500 + days + beside}}, told)
		assert.Equal(t, told[0], w.Window())
		assert.Equal(t, told[0], p.windows[len(p.windows)-1])
		w.frame.Events = nil
		w.ShowAll()
		assert.Len(t, told, 1, "without an event there is nothing to show")
	}
}

func TestTrackAsksForItsMenu(t *testing.T) {
	w, _, events := shownTrack(t, uitest.Inline{}, 1)
	var days []timeline.Day
	w.OnMenu = func(day timeline.Day, at fyne.Position) {
		days = append(days, day)
		assert.Equal(t, fyne.NewPos(251, 100), at)
	}
	w.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(251, 100)})
	assert.Equal(t, []timeline.Day{500}, days)
	assert.Empty(t, *events, "nothing is selected")
}
