package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"frontline/app/ui/uitest"
)

func TestTrackClickSelects(t *testing.T) {
	w, _, events := shownTrack(t, uitest.Inline{}, 2)
	w.MouseDown(mouse(20, 100))
	w.MouseUp(mouse(20, 100))
	w.MouseDown(mouse(200, 100))
	w.MouseUp(mouse(200, 100))
	assert.Equal(t, []string{"e0", ""}, *events)
}

func TestTrackDragPans(t *testing.T) {
	w, p, events := shownTrack(t, uitest.Inline{}, 2)
	w.MouseDown(mouse(20, 100))
	w.Dragged(drag(70, 100, 50, 0))
	assert.InDelta(t, 380, w.Window().From, 1e-6)
	w.MouseUp(mouse(70, 100))
	w.DragEnd()
	assert.Empty(t, *events, "a drag is no click")
	assert.Equal(t, w.Window(), p.windows[len(p.windows)-1])
}

func TestTrackOverviewMovesTheFrame(t *testing.T) {
	w, _, events := shownTrack(t, uitest.Inline{}, 1)
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

func TestTrackClusterOpens(t *testing.T) {
	w, _, events := shownTrack(t, uitest.Inline{}, 1)
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
	w := newTrack(&fakeTrack{}, printer(t), uitest.Inline{})
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
	w, _, events := shownTrack(t, uitest.Inline{}, 1)
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
