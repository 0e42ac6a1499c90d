package view

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
)

// gatedTrack and gatedMap paint when they are let.
type gatedTrack struct {
	*fakeTrack

	gate chan struct{}
}

func (p *gatedTrack) Draw(f *scene.Frame, s picture.TrackState, width, height int, st picture.Style) *image.RGBA {
	<-p.gate
	return p.fakeTrack.Draw(f, s, width, height, st)
}

type gatedMap struct {
	*fakeMap

	gate chan struct{}
}

func (p *gatedMap) Recolour(f *scene.Frame) *image.RGBA {
	<-p.gate
	p.frames = append(p.frames, f)
	return p.fakeMap.Recolour(f)
}

func TestTimelineIsPaintedUntilTheToolkitTakesIt(t *testing.T) {
	w, p, _ := shownTrack(t, uitest.Inline{}, 1)
	gated := &gatedTrack{p, make(chan struct{})}
	w.painter, w.chart.quick, w.chart.took = gated, time.Hour, 1
	frame := func() *scene.Frame {
		f := spring()
		f.Scene.Month = w.frame.Scene.Month + 1
		return f
	}
	shows := func() *scene.Frame {
		content, _ := w.chart.drawn.content.(trackContent)
		return content.frame
	}
	before := w.chart.img
	f := frame()
	w.SetFrame(f)
	assert.Same(t, before, w.chart.img, "nobody waits for it")
	close(gated.gate)
	img := w.chart.Generator(500, 160)
	assert.NotSame(t, before, img, "but the frame that takes it")
	assert.Same(t, f, shows())
	assert.Same(t, img, w.chart.Generator(500, 160), "once")

	w.SetFrame(frame())
	f = frame()
	w.SetFrame(f)
	w.chart.Generator(500, 160)
	assert.Same(t, f, shows(), "of two months in a frame the second is seen")

	f = frame()
	w.SetFrame(f)
	w.Resize(size(400, 160))
	img = w.chart.Generator(400, 160)
	assert.Equal(t, 400, img.Bounds().Dx(), "one of another size than is wanted now is painted again")
	assert.Same(t, f, shows())
}

func TestWhatIsDrawnIsPaintedWhileAPictureIsWaitedFor(t *testing.T) {
	w, p, _ := shownTrack(t, uitest.Inline{}, 1)
	gated := &gatedTrack{p, make(chan struct{})}
	w.painter, w.chart.quick, w.chart.took = gated, time.Hour, 1
	tempo := NewTempo(uitest.Inline{})
	tempo.Underway = func() { close(gated.gate) }
	w.SetTempo(tempo)
	f := spring()
	f.Scene.Month++
	w.SetFrame(f)
	assert.NotNil(t, w.chart.Generator(500, 160), "the driver is told before")

	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	told := 0
	tempo.Underway = func() { told++ }
	m.SetTempo(tempo)
	m.legend.Generator(1, 1)
	assert.Equal(t, 1, told, "most of a window is drawn when the legend is")

	painted := forget(t, m)
	m.Dragged(drag(310, 205, 10, 5))
	assert.True(t, painted[m.pilot.Raster] && m.pilot.Visible(), "while the map moves no legend is fetched")
	m.pilot.Generator(1, 1)
	assert.Equal(t, 2, told)
	m.DragEnd()
	assert.False(t, m.pilot.Visible())
}

func TestMapIsRecolouredUntilTheToolkitTakesIt(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	gated := &gatedMap{p, make(chan struct{})}
	m.painter, m.drawn.by, m.beside = gated, gated, true
	next := func() *scene.Frame {
		f := july()
		f.Scene.Month = m.frame.Scene.Month + 1
		m.SetFrame(f)
		return f
	}
	before := m.base.img
	f := next()
	assert.Same(t, before, m.base.img, "nobody waits for it")
	assert.Same(t, before, p.kept, "the picture that is seen is not painted over")
	close(gated.gate)
	img := m.base.Generator(700, 450)
	assert.NotSame(t, before, img, "but the frame that takes it")
	assert.Same(t, img, p.kept)
	assert.Same(t, f, m.drawn.frame)

	next()
	f = next()
	m.base.Generator(700, 450)
	assert.Same(t, f, m.drawn.frame, "of two months in a frame the second is seen")

	draws := len(p.draws)
	f = next()
	m.SetStyle(picture.Dark(1))
	assert.Len(t, p.draws, draws+1, "another style is painted anew")
	assert.Same(t, f, m.drawn.frame)
	assert.Same(t, m.drawn.image, m.base.Generator(700, 450), "and what was begun before does not take its place")
}

func TestMapStandsWhereItBelongsWhenAMonthComesWhileItIsPaintedForAnotherSize(t *testing.T) {
	exec := &held{}
	m, _, _ := shownMap(t, exec, 1)
	exec.release()
	m.beside = true
	m.Resize(size(700, 430)) // as where the headline of the month needs another line
	f := july()
	f.Scene.Month = m.frame.Scene.Month + 1
	m.SetFrame(f)
	exec.release()
	m.base.Generator(700, 430)
	assert.Same(t, f, m.drawn.frame)
	assert.Equal(t, m.cam.view, m.base.view)
	assert.Equal(t, m.Size(), m.base.Size())
	assert.Equal(t, fyne.NewPos(0, 0), m.base.Position())
	assert.Equal(t, image.Rect(0, 0, 700, 430), m.base.img.Rect)
}
