package view

import (
	"fmt"
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// fakeTrack has a range of 1,000 days; the overview is 20 units high and shows all of them. A mark lies at the left end of the
// detail, a cluster at the right.
type fakeTrack struct {
	windows []picture.Window
	width   int
	scale   float64
}

func (p *fakeTrack) Draw(_ *scene.Frame, s picture.TrackState, width, height int, st picture.Style) *image.RGBA {
	p.windows, p.width, p.scale = append(p.windows, s.Window), width, st.Scale
	return image.NewRGBA(image.Rect(0, 0, width, height))
}

func (p *fakeTrack) Reuse(*image.RGBA) {}

func (p *fakeTrack) At(x, y float64) picture.Hit {
	w := p.windows[len(p.windows)-1]
	if y < 20*p.scale {
		day := x / float64(p.width) * 1000
		return picture.Hit{Overview: true, Day: day, Frame: day >= w.From && day < w.To}
	}
	hit := picture.Hit{Day: w.From + x/float64(p.width)*(w.To-w.From)}
	switch {
	case y > 120*p.scale && y < 124*p.scale && x < 50*p.scale:
		hit.Lane, hit.More = "=visit", 3
	case y > 120*p.scale && y < 124*p.scale && x < 100*p.scale:
		hit.Hidden = []string{"h1", "h2"}
	case x < 50*p.scale:
		hit.Event, hit.Mark = "e0", image.Rect(0, 40, 50, 50)
	case x > float64(p.width)-50*p.scale:
		hit.Cluster, hit.Mark = []string{"e1", "e2", "e3", "e4", "e5", "e6"}, image.Rect(p.width-50, 40, p.width, 50)
	}
	return hit
}

func (p *fakeTrack) Home(*scene.Frame) picture.Window { return picture.Window{From: 400, To: 600} }
func (p *fakeTrack) Range() picture.Window            { return picture.Window{From: 0, To: 1000} }

func (p *fakeTrack) Reveal(w picture.Window, of timeline.Period) picture.Window {
	if day := float64(of.Start); day < w.From || day > w.To {
		return p.Centre(w, day)
	}
	return w
}

func (p *fakeTrack) Pan(w picture.Window, px float64, width int, _ picture.Style) picture.Window {
	d := px * (w.To - w.From) / float64(width)
	return picture.Window{From: w.From - d, To: w.To - d}
}

func (p *fakeTrack) Zoom(w picture.Window, x, factor float64, width int, _ picture.Style) picture.Window {
	at := w.From + x/float64(width)*(w.To-w.From)
	return picture.Window{From: at - (at-w.From)/factor, To: at + (w.To-at)/factor}
}

func (p *fakeTrack) LaneOf(id string) string { return "=" + id }

func (p *fakeTrack) Between(from, to float64) picture.Window {
	return picture.Window{From: from, To: to}
}

func (p *fakeTrack) Centre(w picture.Window, day float64) picture.Window {
	half := (w.To - w.From) / 2
	return picture.Window{From: day - half, To: day + half}
}

func (p *fakeTrack) OverviewHeight(st picture.Style) int { return int(20 * st.Scale) }

// spring is a frame of the month that begins on day 488, with seven events; e1 to e6 lie ten days apart.
func spring() *scene.Frame {
	f := &scene.Frame{}
	f.Scene.Month = timeline.Day(500).Month()
	for i := range 7 {
		start := timeline.Day(500 + 10*i)
		f.Events = append(f.Events, scene.EventItem{
			Event: &timeline.Event{
				ID: fmt.Sprintf("e%d", i), Period: timeline.Period{Start: start, End: start + 1},
				Title: "A meeting with a title that is long enough to need more than one row of the tip that explains it",
			},
			Date: "15 January 2024", Actors: []string{"Russia", "North Korea"},
		})
	}
	return f
}

func shownTrack(t *testing.T, exec Executor, scale float32) (*Track, *fakeTrack, *[]string) {
	t.Helper()
	p, events := &fakeTrack{}, &[]string{}
	w := newTrack(p, printer(t), exec)
	w.OnEvent = func(id string) { *events = append(*events, id) }
	in(t, w, size(500, 160), scale)
	w.SetStyle(light())
	w.SetFrame(spring())
	if h, ok := exec.(*held); ok {
		h.release()
	}
	require.NotNil(t, w.chart.img)
	return w, p, events
}

func TestTrackClickSelects(t *testing.T) {
	w, _, events := shownTrack(t, Inline{}, 2)
	w.MouseDown(mouse(20, 100))
	w.MouseUp(mouse(20, 100))
	w.MouseDown(mouse(200, 100))
	w.MouseUp(mouse(200, 100))
	assert.Equal(t, []string{"e0", ""}, *events)
}

func TestTrackDragPans(t *testing.T) {
	w, p, events := shownTrack(t, Inline{}, 2)
	w.MouseDown(mouse(20, 100))
	w.Dragged(drag(70, 100, 50, 0))
	assert.InDelta(t, 380, w.Window().From, 1e-6)
	w.MouseUp(mouse(70, 100))
	w.DragEnd()
	assert.Empty(t, *events, "a drag is no click")
	assert.Equal(t, w.Window(), p.windows[len(p.windows)-1])
}

func TestTrackOverviewMovesTheFrame(t *testing.T) {
	w, _, events := shownTrack(t, Inline{}, 1)
	w.MouseDown(mouse(100, 10))
	assert.InDelta(t, 200, (w.Window().From+w.Window().To)/2, 1e-6, "a press beside the frame brings it there")
	w.Dragged(drag(150, 60, 50, 50))
	assert.InDelta(t, 300, (w.Window().From+w.Window().To)/2, 1e-6, "also when the hand leaves the strip")
	w.MouseUp(mouse(150, 60))
	w.DragEnd()
	w.MouseDown(mouse(160, 10))
	assert.InDelta(t, 300, (w.Window().From+w.Window().To)/2, 1e-6, "a press within the frame does not move it")
	w.MouseUp(mouse(160, 10))
	assert.Empty(t, *events)
}

func TestTrackWheel(t *testing.T) {
	w, _, _ := shownTrack(t, Inline{}, 1)
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
	w, _, _ := shownTrack(t, Inline{}, 1)
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
		w, p, _ := shownTrack(t, Inline{}, 1)
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

func TestTrackHoverStaysInside(t *testing.T) {
	w, _, _ := shownTrack(t, Inline{}, 1)
	for _, place := range [][2]float32{{0, 21}, {49, 159}, {0, 159}, {499, 21}, {499, 159}, {499, 90}} {
		w.MouseMoved(mouse(place[0], place[1]))
		assert.True(t, w.tip.box.Visible())
		assert.True(t, w.mark.Visible())
		inside(t, w.tip, w.Size())
	}
	assert.Equal(t, "6 events", words(w.tip)[0])
	assert.Equal(t, "and 2 more", words(w.tip)[5])
	w.MouseMoved(mouse(10, 100))
	assert.Equal(t, "15 January 2024", words(w.tip)[0])
	assert.Contains(t, words(w.tip), "Russia, North Korea")
	test.WidgetRenderer(w).Layout(w.Size())
	assert.True(t, w.tip.box.Visible(), "a layout that changes nothing leaves the tip")
	w.MouseMoved(mouse(200, 100))
	assert.False(t, w.tip.box.Visible())
	w.MouseOut()
	assert.False(t, w.mark.Visible())
}

func TestTrackClusterOpens(t *testing.T) {
	w, _, events := shownTrack(t, Inline{}, 1)
	press := func() {
		w.MouseDown(mouse(490, 100))
		w.MouseUp(mouse(490, 100))
	}
	press()
	assert.InDelta(t, 51*clusterRoom, w.Window().To-w.Window().From, 1, "it zooms in while that tells the events apart")
	assert.Empty(t, *events)
	var listed [][]string
	w.OnCluster = func(ids []string, under fyne.Position) {
		assert.Equal(t, fyne.NewPos(450, 50), under)
		listed = append(listed, ids)
	}
	press()
	assert.Equal(t, [][]string{{"e1", "e2", "e3", "e4", "e5", "e6"}}, listed, "then it lists them")
	assert.Empty(t, *events)
}

func TestTrackDropsAPictureOfAnotherSize(t *testing.T) {
	exec := &held{}
	w, _, _ := shownTrack(t, exec, 1)
	w.ZoomIn()
	w.Resize(size(400, 160))
	shown := w.chart.img
	exec.jobs[0]()
	exec.jobs = exec.jobs[1:]
	assert.Same(t, shown, w.chart.img)
	exec.release()
	assert.Equal(t, 400, w.chart.img.Rect.Dx())
}

func TestTrackMayBeTakenAway(t *testing.T) {
	exec := &held{}
	w, p, _ := shownTrack(t, exec, 1)
	w.ZoomIn()
	test.WidgetRenderer(w).Destroy()
	exec.release()
	drawn := len(p.windows)
	w.SetFrame(spring())
	w.ZoomIn()
	exec.release()
	assert.Len(t, p.windows, drawn)
}

func TestTrackWithoutAFrame(t *testing.T) {
	w := newTrack(&fakeTrack{}, printer(t), Inline{})
	in(t, w, fyne.NewSize(300, 100), 1)
	w.MouseDown(mouse(1, 1))
	w.Dragged(drag(1, 1, 1, 1))
	w.MouseUp(mouse(1, 1))
	w.MouseMoved(mouse(1, 1))
	w.Scrolled(scroll(1, 1, 0, 25))
	w.DragEnd()
	assert.False(t, w.tip.box.Visible())
}

func TestTrackOpensLanesAndShowsWhatIsHidden(t *testing.T) {
	w, _, events := shownTrack(t, Inline{}, 1)
	press := func(x float32) {
		w.MouseMoved(mouse(x, 122))
		w.MouseDown(mouse(x, 122))
		w.MouseUp(mouse(x, 122))
	}
	press(10)
	assert.Equal(t, "=visit", w.Opened())
	press(10)
	assert.Empty(t, w.Opened())
	var shown []string
	w.OnHidden = func(ids []string) { shown = ids }
	press(70)
	assert.Equal(t, []string{"h1", "h2"}, shown)
	assert.Empty(t, *events)
	w.OpenLaneOf("e0")
	assert.Equal(t, "=e0", w.Opened())
}

// The tip of an arrow says how far the place is, and names it once.
func TestTipOfAnArrowSaysHowFarItIs(t *testing.T) {
	f := &scene.Frame{Events: []scene.EventItem{{Event: &timeline.Event{ID: "visit", Title: "Visit", Place: "Moscow"}, Date: "5 July 2024"}}}
	at := func(far string) (texts []string) {
		for _, line := range pinLines(f, picture.PinHit{Event: "visit", Far: far}, printer(t)) {
			texts = append(texts, line.Text)
		}
		return texts
	}
	assert.Equal(t, []string{"5 July 2024", "Visit", "Moscow"}, at(""))
	assert.Equal(t, []string{"5 July 2024", "Visit", "Moscow, 930 km"}, at("Moscow, 930 km"))
}

// The tip of an event says beside its day that it is internal, and that playing holds at it.
func TestTipSaysWhatAnEventIs(t *testing.T) {
	e := &timeline.Event{ID: "own", Title: "Briefing of the minister"}
	f := &scene.Frame{PinMark: "pinned", Events: []scene.EventItem{{Event: e, Date: "5 July 2024"}}}
	assert.Equal(t, "5 July 2024", itemLines(f, &f.Events[0])[0].Text)
	f.Events[0].Mark = "own, internal"
	f.Scene.Pins = scene.NewSet("own")
	assert.Equal(t, "5 July 2024  ·  own, internal  ·  pinned", itemLines(f, f.Item("own"))[0].Text)
	p := printer(t)
	assert.Equal(t, itemLines(f, &f.Events[0]), pinLines(f, picture.PinHit{Event: "own"}, p))
	hidden := &timeline.Event{ID: "hidden", Title: "Statement"}
	f.Chain = []scene.ChainItem{{Event: hidden, Date: "4 July 2024"}, {Event: e}}
	assert.Equal(t, "Event 2 of 2 in its chain.", pinLines(f, picture.PinHit{Event: "own"}, p)[2].Text, "what the number on the pin is")
	assert.Equal(t, []tipLine{{Text: "4 July 2024", Muted: true}, {Text: "Statement", Bold: true}, {Text: "Event 1 of 2 in its chain.", Muted: true}},
		pinLines(f, picture.PinHit{Event: "hidden"}, p))
}
