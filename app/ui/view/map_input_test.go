package view

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
)

func TestMapClickSelects(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	var got []string
	m.OnSelect = func(code string) { got = append(got, code) }
	click := func(x, y float32) {
		m.MouseDown(mouse(x, y))
		m.MouseUp(mouse(x, y))
	}
	click(100, 100)
	click(600, 100)
	click(30, 430) // the legend
	assert.Equal(t, []string{"W", "E"}, got)

	f := july()
	f.Scene.Event = "kim"
	p.pin = "kim"
	m.SetFrame(f)
	var events []string
	m.OnEvent = func(id string) { events = append(events, id) }
	click(5, 5)
	assert.Equal(t, []string{"kim"}, events)
	assert.Len(t, got, 2)
}

func TestMapClickWaitsForThePainter(t *testing.T) {
	exec := &held{}
	m, _, _ := shownMap(t, exec, 1)
	var got []string
	m.OnSelect = func(code string) { got = append(got, code) }
	m.ZoomIn()
	m.MouseDown(mouse(600, 100))
	m.MouseUp(mouse(600, 100))
	assert.Empty(t, got)
	exec.release()
	assert.Equal(t, []string{"E"}, got)
}

func TestMapHoverExplains(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	var got []string
	m.OnHover = func(code string, _ fyne.Position) { got = append(got, code) }
	for _, place := range [][2]float32{{1, 1}, {100, 100}, {699, 449}, {699, 1}, {350, 449}} {
		m.MouseMoved(mouse(place[0], place[1]))
		assert.True(t, m.tip.box.Visible())
		inside(t, m.tip, m.Size())
	}
	assert.Equal(t, []string{"W", "E"}, got)
	assert.Contains(t, words(m.tip), "East")
	assert.Contains(t, words(m.tip), "120 km²")
	assert.Contains(t, words(m.tip), "Rank 1 of 2, 90\u202f% of the total")
	assert.Equal(t, []string{"E"}, p.outlines[len(p.outlines)-1])
	assert.NotNil(t, m.hovered.img)

	m.MouseMoved(mouse(30, 450-picture.Margin-20)) // the lower class in the legend
	assert.Equal(t, []string{"E"}, p.outlines[len(p.outlines)-1])
	assert.Contains(t, words(m.tip), "km²: 100–200")
	assert.Contains(t, words(m.tip), "1 region")
	m.MouseOut()
	assert.False(t, m.tip.box.Visible())
	assert.Nil(t, m.hovered.img)
}

func TestMapExplainsNothingWhileTheWheelZooms(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	m.MouseMoved(mouse(600, 100))
	require.True(t, m.tip.box.Visible())
	require.NotNil(t, m.hovered.img)
	outlined := len(p.outlines)
	for range 5 {
		m.Scrolled(scroll(600, 100, 0, 25))
	}
	require.Len(t, exec.jobs, 2, "one waits for the wheel to rest, one paints")
	paint := exec.jobs[1]
	exec.jobs = exec.jobs[:1]
	paint()
	m.MouseMoved(mouse(601, 100))
	assert.False(t, m.tip.box.Visible())
	assert.Nil(t, m.hovered.img)
	assert.Len(t, p.outlines, outlined)

	exec.release()
	assert.Contains(t, words(m.tip), "East", "when it rests")
	assert.True(t, m.tip.box.Visible())
	assert.NotNil(t, m.hovered.img)
}

func TestMapTabWalksTheRegions(t *testing.T) {
	m, _, c := shownMap(t, uitest.Inline{}, 1)
	var got []string
	m.OnSelect = func(code string) { got = append(got, code) }
	var passed []fyne.KeyName
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = append(passed, ev.Name) })
	c.Focus(m)
	assert.True(t, m.ring.Visible())
	assert.True(t, m.AcceptsTab())
	m.TypedKey(key(fyne.KeyTab))
	m.TypedKey(key(fyne.KeyReturn))
	m.TypedKey(key(fyne.KeyTab))
	inside(t, m.tip, m.Size())
	assert.False(t, m.AcceptsTab(), "after the last region Tab leads on")
	m.TypedKey(key(fyne.KeyEnter))
	assert.Equal(t, []string{"W", "E"}, got)
	m.TypedKey(key(fyne.KeyEscape))
	assert.Empty(t, m.walk.code)
	m.TypedKey(key(fyne.KeyRight))
	m.TypedKey(key(fyne.KeyReturn))
	assert.Equal(t, []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn}, passed)
	c.Unfocus()
	assert.False(t, m.ring.Visible())
}

func TestMapWalkBringsARegionIntoView(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	for range 8 {
		m.Scrolled(scroll(20, 200, 0, 75))
	}
	require.Less(t, m.cam.view.Bound().Max[0], 0.0)
	m.walkTo("E")
	assert.True(t, m.cam.view.Bound().Contains(orb.Point{350_000, 0}))
	assert.NotNil(t, m.hovered.img)
}

func TestMapMayBeTakenAwayAndShownAgain(t *testing.T) {
	exec := &held{}
	m, _, _ := shownMap(t, exec, 1)
	m.ZoomIn()
	test.WidgetRenderer(m).Destroy()
	exec.release()
	m.SetFrame(&scene.Frame{})
	assert.Empty(t, exec.jobs, "nothing is painted for nobody")
	m.SetFrame(july())
	m.CreateRenderer().Layout(m.Size())
	exec.release()
	assert.Equal(t, m.cam.view, m.drawn.view)
}

func TestMapBeforeItHasASize(t *testing.T) {
	test.NewTempApp(t)
	m := newMap(&fakeMap{}, printer(t), uitest.Inline{})
	m.ZoomIn()
	m.Pan(1, 0)
	m.Dragged(drag(1, 1, 1, 1))
	m.DragEnd()
	m.Scrolled(scroll(1, 1, 0, 1))
	m.WalkRegion(1)
	m.MouseMoved(mouse(1, 1))
	m.MouseDown(mouse(1, 1))
	m.MouseUp(mouse(1, 1))
	m.SetFrame(july())
	m.WalkRegion(1)
	assert.Equal(t, orb.Bound{}, m.Extent())
}

func TestMapLegendIsClickedAndPointedAt(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	var classes []int
	m.OnClass = func(class int) { classes = append(classes, class) }
	for _, y := range []float32{400, 370} {
		m.MouseDown(mouse(30, y))
		m.MouseUp(mouse(30, y))
	}
	assert.Equal(t, []int{1, 0}, classes)
	m.MouseMoved(mouse(600, 100))
	assert.True(t, m.pointing.Visible(), "E has a place in the legend")
	spot := m.legend.Position().AddXY(12, 40)
	assert.Equal(t, spot, m.pointing.Position().AddXY(m.pointing.Size().Width, m.pointing.Size().Height/2))
	m.MouseMoved(mouse(100, 100))
	assert.False(t, m.pointing.Visible())
}

func TestMapFitsAndFinds(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	var extents []orb.Bound
	m.OnExtent = func(b orb.Bound) { extents = append(extents, b) }
	assert.False(t, m.finder.Visible())
	m.FitRegion("E")
	assert.InDelta(t, 350_000, m.cam.view.Centre()[0], 1)
	assert.True(t, m.finder.Visible())
	at := m.finder.Position().AddXY(5, 5)
	m.MouseDown(mouse(at.X, at.Y))
	m.MouseUp(mouse(at.X, at.Y))
	assert.InDelta(t, -300_000, m.cam.view.Centre()[0], m.cam.view.Scale)
	m.FitFront()
	assert.InDelta(t, -350_000, m.cam.view.Centre()[0], 1)
	m.FitRegion("")
	assert.Equal(t, orb.Bound{}, extents[len(extents)-1])
	assert.Len(t, extents, 4)
}

func TestMapOutlinesWhatChanged(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	next := func() {
		f := july()
		f.Scene.Month = m.frame.Scene.Month + 1
		f.Changed = []string{"W"}
		p.outlines = nil
		m.SetFrame(f)
	}
	next()
	assert.Empty(t, p.outlines, "motion is off")
	m.Motion = true
	next()
	assert.Equal(t, [][]string{{"W"}}, p.outlines)
	tempo := NewTempo(uitest.Inline{})
	tempo.now = func() time.Time { return time.Unix(0, 0) } // however slow the machine
	m.SetTempo(tempo)
	tempo.Next()
	next()
	assert.Equal(t, [][]string{{"W"}}, p.outlines, "the first after a rest")
	tempo.Next()
	next()
	assert.Empty(t, p.outlines, "months that pass quickly are not outlined")
	m.SetTempo(nil)
	p.outlines = nil
	f := july()
	f.Scene.Month, f.Changed = m.frame.Scene.Month+5, []string{"E"}
	m.SetFrame(f)
	assert.Empty(t, p.outlines, "what changed since the month before says nothing of a leap")
}

func TestMapOutlinesWhatChangedBesideTheMonth(t *testing.T) {
	exec := &held{}
	m, p, _ := shownMap(t, exec, 1)
	m.Motion = true
	painted := forget(t, m)
	outlined := func() bool { // and faded: the animations of tests end at once
		defer delete(painted, m.changed.Raster)
		return painted[m.changed.Raster]
	}
	next := func() {
		f := july()
		f.Scene.Month, f.Changed = m.frame.Scene.Month+1, []string{"W"}
		m.SetFrame(f)
	}
	next()
	assert.Empty(t, p.outlines, "nobody waits for it")
	next()
	exec.release()
	assert.Len(t, p.outlines, 2)
	assert.True(t, outlined())

	next()
	m.SetStyle(picture.Dark(1))
	exec.release()
	assert.False(t, outlined(), "one in other colours is not shown")
	next()
	m.stopChange()
	exec.release()
	assert.False(t, outlined(), "nor one that comes too late")
}
