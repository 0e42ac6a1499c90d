package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/picture"
	"frontline/app/ui/uitest"
	"frontline/geo"
)

func size(w, h float32) fyne.Size { return fyne.NewSize(w, h) }

// shownMap is a map of 700 x 450 units that has been painted.
func shownMap(t *testing.T, exec Executor, scale float32) (*Map, *fakeMap, fyne.Canvas) {
	t.Helper()
	p := &fakeMap{}
	m := newMap(p, printer(t), exec)
	m.settling.quiet = 0
	c := in(t, m, size(700, 450), scale)
	m.SetStyle(light())
	m.SetFrame(july())
	if h, ok := exec.(*held); ok {
		h.release()
	}
	require.NotNil(t, m.base.img)
	return m, p, c
}

func TestMapIsPaintedInDevicePixels(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		m, p, _ := shownMap(t, uitest.Inline{}, scale)
		last := p.draws[len(p.draws)-1]
		assert.Equal(t, 700*int(scale), last.Width)
		assert.Equal(t, 450*int(scale), last.Height)
		assert.InDelta(t, scale, p.style.Scale, 1e-9)
		assert.Same(t, m.base.img, p.kept)
		assert.Equal(t, size(700, 450), m.base.Size())
	}
}

func TestMapMonthOnlyRecolours(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	draws := len(p.draws)
	legend := m.legend.img
	for range 12 {
		f := july()
		f.Scene.Month++
		m.SetFrame(f)
	}
	assert.Len(t, p.draws, draws)
	assert.Equal(t, 12, p.recolours)
	assert.Same(t, legend, m.legend.img, "a legend that says the same is not painted again")
}

func TestMapDropsAnOvertakenPicture(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	before := m.base.img
	m.ZoomIn()
	require.NotEmpty(t, exec.jobs)
	later := july()
	m.SetFrame(later)
	exec.jobs[0]()
	exec.jobs = exec.jobs[1:]
	assert.NotSame(t, before, m.base.img)
	assert.Same(t, later, m.drawn.frame, "the picture of the old frame was not left standing")
	assert.Equal(t, 1, p.recolours)
	exec.release()

	dark := picture.Dark(1)
	m.ZoomIn()
	m.SetStyle(dark)
	shown := m.base.img
	exec.jobs[0]()
	exec.jobs = exec.jobs[1:]
	assert.Same(t, shown, m.base.img, "a picture of the old theme is not shown")
	exec.release()
	assert.NotSame(t, shown, m.base.img)
	assert.True(t, p.style.Dark)
}

func TestMapRunsOnePaintingAtATime(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	draws := len(p.draws)
	for range 10 {
		m.Scrolled(scroll(100, 100, 0, 10))
	}
	exec.release()
	assert.Len(t, p.draws, draws+2, "the first, and one for all the others")
	assert.Equal(t, m.cam.view, m.drawn.view)
}

func TestMapDragMovesThePictureAndReportsAtTheEnd(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 2)
	var extents []orb.Bound
	m.OnExtent = func(b orb.Bound) { extents = append(extents, b) }
	var selected []string
	m.OnSelect = func(code string) { selected = append(selected, code) }
	m.Scrolled(scroll(350, 225, 0, 50))
	exec.release()
	extents = nil
	start := m.cam.view

	m.MouseDown(mouse(300, 200))
	m.Dragged(drag(310, 205, 10, 5))
	assert.Equal(t, fyne.NewPos(10, 5), m.base.Position(), "moved at once")
	exec.release()
	assert.Greater(t, m.drawn.view.Width, start.Width, "painted with a margin while the hand moves")
	draws := len(p.draws)
	m.Dragged(drag(315, 205, 5, 0))
	exec.release()
	assert.Len(t, p.draws, draws, "the margin suffices")
	x, y := m.cam.view.ToPixel(start.Origin)
	assert.InDelta(t, 30, x, 1e-6)
	assert.InDelta(t, 10, y, 1e-6)
	assert.Empty(t, extents)

	m.MouseUp(mouse(315, 205))
	m.DragEnd()
	exec.release()
	assert.Equal(t, []orb.Bound{m.cam.view.Bound()}, extents)
	assert.Empty(t, selected, "a drag is no click")
	assert.Equal(t, fyne.NewPos(0, 0), m.base.Position())
	assert.Equal(t, size(700, 450), m.base.Size())

	f := july()
	f.Scene.Extent = extents[0]
	view := m.cam.view
	m.SetFrame(f)
	assert.Equal(t, view, m.cam.view, "what the widget itself reported does not move it")
}

func TestMapWheelKeepsThePlaceUnderThePointer(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	before := m.toMap(fyne.NewPos(200, 180))
	m.Scrolled(scroll(200, 180, 0, 25))
	after := m.toMap(fyne.NewPos(200, 180))
	assert.InDelta(t, before[0], after[0], 1)
	assert.InDelta(t, before[1], after[1], 1)
	assert.Less(t, m.cam.view.Scale, 2000.0)
}

func TestMapWheelMovesThePictureAndPaintsAtRest(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	draws, before := len(p.draws), m.base.img
	for range 3 {
		m.Scrolled(scroll(200, 180, 0, 25)) // by 1.25
	}
	assert.Len(t, p.draws, draws)
	assert.Same(t, before, m.base.img)
	assert.InDelta(t, 700*1.964, m.base.Size().Width, 1, "larger at once")
	assert.Equal(t, canvas.ImageScaleSmooth, m.base.ScaleMode)
	assert.False(t, m.bar.Visible(), "its length is wrong until the wheel rests")
	assert.Len(t, exec.jobs, 1, "one waits for the wheel to rest, however often it turns")
	m.Scrolled(scroll(200, 180, 0, 25))
	assert.Len(t, exec.jobs, 2, "more than twice as large it is painted anew")

	exec.release()
	assert.Equal(t, m.cam.view, m.drawn.view)
	assert.Equal(t, size(700, 450), m.base.Size())
	assert.Equal(t, canvas.ImageScalePixels, m.base.ScaleMode)
	assert.True(t, m.bar.Visible())
}

func TestMapPaintsAWiderViewOnlyWhileTheWheelMakesItSmaller(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	turn := func(by float32) []geo.View {
		before := len(p.draws)
		for range 3 {
			m.Scrolled(scroll(200, 180, 0, by))
		}
		exec.release()
		return p.draws[before:]
	}
	for _, v := range turn(25) {
		assert.Equal(t, m.cam.view, v)
	}
	near := m.cam.view
	out := turn(-25)
	require.Len(t, out, 2, "once on the way and once at rest")
	assert.Equal(t, 700, out[0].Width, "no more pixels than the window shows")
	assert.True(t, covers(out[0], m.cam.view))
	assert.Greater(t, out[0].Scale, near.Scale)
	assert.Equal(t, m.cam.view, out[1])
}

// The toolkit uploads a picture anew when it is resized, but for one that is on no canvas.
func TestStretchedPictureStaysTheSame(t *testing.T) {
	m, _, _ := shownMap(t, &held{}, 1)
	raster, at := m.base.Raster, m.base.Position()
	m.base.smooth()
	m.base.stretch(size(900, 500))
	assert.Same(t, raster, m.base.Raster)
	assert.Equal(t, size(900, 500), raster.Size())
	assert.Equal(t, at, raster.Position())
	assert.Equal(t, canvas.ImageScaleSmooth, raster.ScaleMode)
	assert.Same(t, m.base.img, raster.Generator(1, 1))
}

func TestMapIsNotEmptyWhileTheWheelZoomsOut(t *testing.T) {
	exec := &held{}
	m, _, _ := shownMap(t, exec, 1)
	for range 5 {
		m.Scrolled(scroll(200, 180, 0, 25))
	}
	exec.release()
	assert.False(t, m.behind.Visible(), "nothing is painted that is not seen")
	for range 5 {
		m.Scrolled(scroll(200, 180, 0, -25))
	}
	assert.True(t, m.behind.Visible())
	assert.True(t, covers(m.behind.of.view, m.cam.view), "the whole country is seen again, before it is painted")
	assert.False(t, m.ground.Visible(), "it hides the ground")
	assert.NotSame(t, m.drawn.image, m.behind.img)
	later := july()
	later.Scene.Month++
	m.SetFrame(later)
	exec.release()
	assert.False(t, m.behind.Visible(), "another month is not seen behind this one")
}

func TestMapNobodyGetsLost(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	home := m.cam.view.Scale
	rapid.Check(t, func(r *rapid.T) {
		m.Reset()
		for range rapid.IntRange(1, 30).Draw(r, "n") {
			x, y := rapid.Float32Range(0, 700).Draw(r, "x"), rapid.Float32Range(0, 450).Draw(r, "y")
			if rapid.Bool().Draw(r, "wheel") {
				m.Scrolled(scroll(x, y, 0, rapid.Float32Range(-5000, 5000).Draw(r, "dy")))
			} else {
				m.Dragged(drag(x, y, rapid.Float32Range(-3000, 3000).Draw(r, "dx"), rapid.Float32Range(-3000, 3000).Draw(r, "dy")))
				m.DragEnd()
			}
			v := m.cam.view
			if c := v.Centre(); !fakeCountry.Pad(1).Contains(c) {
				r.Fatalf("the middle %v is outside the country", c)
			}
			if v.Scale > home*widest+1e-6 || v.Scale < finest-1e-6 {
				r.Fatalf("scale %v is out of bounds", v.Scale)
			}
		}
	})
}

func TestMapResizeKeepsTheExtent(t *testing.T) {
	m, _, c := shownMap(t, uitest.Inline{}, 1)
	m.Scrolled(scroll(500, 100, 0, 60))
	extent := m.cam.view.Bound()
	wc, ok := c.(test.WindowlessCanvas)
	require.True(t, ok)
	wc.Resize(size(500, 450))
	for _, p := range []orb.Point{extent.Min, extent.Max} {
		assert.True(t, m.cam.view.Bound().Pad(1).Contains(p))
	}
	assert.Equal(t, 500, m.drawn.view.Width)
	wc.Resize(size(700, 450))
	assert.InDelta(t, extent.Min[0], m.cam.view.Bound().Min[0], 1)
	assert.InDelta(t, extent.Max[1], m.cam.view.Bound().Max[1], 1)
}

func TestMapFollowsTheScenesExtent(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	f := july()
	f.Scene.Extent = orb.Bound{Min: orb.Point{100_000, -100_000}, Max: orb.Point{300_000, 50_000}}
	m.SetFrame(f)
	assert.True(t, m.cam.view.Bound().Pad(1).Contains(f.Scene.Extent.Min))
	m.SetFrame(july())
	assert.Equal(t, (&fakeMap{}).Home(700, 450), m.cam.view, "a Scene without an extent shows the country")
}

func TestTipOfAWalkedRegionStandsBesideIt(t *testing.T) {
	p := &fakeMap{}
	m := newMap(p, printer(t), uitest.Inline{})
	in(t, m, size(1000, 428), 1)
	m.SetStyle(light())
	m.SetFrame(july())
	m.walk.code = "E"
	m.hovered.set(nil) // as while the map is being painted
	at, _ := m.walkBox()
	x, y := m.cam.view.ToPixel(orb.Point{350_000, 0})
	assert.InDelta(t, x, at.X, 1)
	assert.InDelta(t, y, at.Y, 1)
	m.explain()
	assert.LessOrEqual(t, m.tip.box.Position().X+m.tip.box.Size().Width, m.Size().Width-m.cam.buttons.Width, "not under the buttons")
}
