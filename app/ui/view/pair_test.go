package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
)

func shownPair(t *testing.T, exec Executor) (p *Pair, one, two *fakeMap) {
	t.Helper()
	one, two = &fakeMap{}, &fakeMap{}
	first, second := newMap(one, printer(t), exec), newMap(two, printer(t), exec)
	first.settling.quiet, second.settling.quiet = 0, 0
	p = newPair(first, second)
	in(t, p, size(1000, 428), 1)
	p.SetStyle(light())
	p.SetFrames(july(), july(), [2]string{"July 2024", "July 2023"}, [2]string{"184.5", "61.8"})
	if h, ok := exec.(*held); ok {
		h.release()
	}
	require.NotNil(t, first.base.img)
	require.NotNil(t, second.base.img)
	return p, one, two
}

// together checks that the second map shows what the first one shows beside its legend.
func together(t *testing.T, p *Pair) {
	t.Helper()
	one, two := p.First.cam.view, p.Second.cam.view
	assert.InDelta(t, one.Scale, two.Scale, 1e-9)
	assert.InDelta(t, one.Bound().Max[0], two.Bound().Max[0], one.Scale/1e3, "one right edge")
	assert.InDelta(t, one.Bound().Max[1], two.Bound().Max[1], one.Scale/1e3)
	assert.Equal(t, one.Height, two.Height)
	assert.InDelta(t, p.legendWidth(), one.Width-two.Width, 1)
}

func TestSecondMapReportsTheExtentOfTheFirst(t *testing.T) {
	p, _, _ := shownPair(t, uitest.Inline{})
	var got []orb.Bound
	p.Second.OnExtent = func(b orb.Bound) { got = append(got, b) }
	p.Second.MouseDown(mouse(200, 200))
	p.Second.Dragged(drag(240, 210, 40, 10))
	p.Second.MouseUp(mouse(240, 210))
	p.Second.DragEnd()
	require.Len(t, got, 1)
	assert.Equal(t, p.First.cam.extent, got[0])
	before := p.First.cam.view
	f := july()
	f.Scene.Extent = got[0]
	p.SetFrames(f, f, [2]string{}, [2]string{})
	assert.Equal(t, before, p.First.cam.view, "what was reported moves nothing")
	together(t, p)
	p.First.FitRegion("E")
	together(t, p)
	assert.True(t, p.Second.cam.view.Bound().Contains(orb.Point{350_000, 0}))
	p.Second.Reset()
	together(t, p)
	assert.Equal(t, orb.Bound{}, got[len(got)-1])
}

func TestPairMovesTogether(t *testing.T) {
	p, one, two := shownPair(t, uitest.Inline{})
	together(t, p)
	assert.True(t, p.First.legend.Visible())
	assert.False(t, p.Second.legend.Visible(), "one legend for both")
	p.First.Scrolled(scroll(100, 100, 0, 40))
	together(t, p)
	assert.Equal(t, p.Second.cam.view, p.Second.drawn.view)
	p.Second.MouseDown(mouse(200, 200))
	p.Second.Dragged(drag(220, 210, 20, 10))
	together(t, p)
	assert.Greater(t, p.First.drawn.view.Width, p.First.cam.view.Width, "painted with a margin while the hand moves the other")
	p.Second.MouseUp(mouse(220, 210))
	p.Second.DragEnd()
	assert.Equal(t, p.First.cam.view, p.First.drawn.view)
	draws := len(one.draws) + len(two.draws)
	p.First.Reset()
	together(t, p)
	assert.LessOrEqual(t, len(one.draws)+len(two.draws), draws+2)
	f := july()
	f.Scene.Extent = p.First.cam.extent
	before := p.First.cam.view
	p.SetFrames(f, f, [2]string{}, [2]string{})
	assert.Equal(t, before, p.First.cam.view)
	together(t, p)
}

func TestPairIsPointedAtTogether(t *testing.T) {
	p, _, two := shownPair(t, uitest.Inline{})
	p.First.MouseMoved(mouse(400, 100))
	require.Equal(t, "E", p.First.pointer.over)
	assert.Equal(t, []string{"E"}, two.outlines[len(two.outlines)-1])
	assert.Contains(t, words(p.Second.tip), "East")
	assert.True(t, p.Second.tip.box.Visible())
	p.First.MouseOut()
	assert.False(t, p.Second.tip.box.Visible())
	assert.Nil(t, p.Second.hovered.img)
}

// The legend is of both: a class of it lights its regions in both maps, and what is pointed at in either shows where it stands in it.
func TestPairHasOneLegend(t *testing.T) {
	p, one, two := shownPair(t, uitest.Inline{})
	other := july()
	other.Cells[0].Class, other.Cells[1].Class = other.Cells[1].Class, other.Cells[0].Class
	p.SetFrames(july(), other, [2]string{"July 2024", "July 2023"}, [2]string{"184.5", "61.8"})
	legend := p.First.legend.Position()
	p.First.MouseMoved(mouse(legend.X+10, legend.Y+10))
	class := p.First.pointer.class
	require.GreaterOrEqual(t, class, 0)
	first, second := p.First.frame.InClass(class), p.Second.frame.InClass(class)
	require.NotEmpty(t, first)
	require.NotEqual(t, first, second)
	assert.Equal(t, first, one.outlines[len(one.outlines)-1])
	assert.Equal(t, second, two.outlines[len(two.outlines)-1], "those of its own month")
	assert.NotNil(t, p.Second.hovered.img)
	p.First.MouseOut()
	assert.Nil(t, p.Second.hovered.img)

	p.Second.MouseMoved(mouse(300, 100))
	require.Equal(t, "E", p.Second.pointer.over)
	assert.NotNil(t, p.First.pointing.img, "the pointer runs along the legend of the other map")
	p.Second.MouseOut()
	assert.Nil(t, p.First.pointing.img)
}

// The buttons of the window lie in a row at the lower edge of the second map; tips stand over them.
func TestTipsOfTheSecondMapStandOverTheButtons(t *testing.T) {
	exec := &held{}
	p, _, _ := shownPair(t, exec)
	p.First.Reserve(size(150, 48), true)
	p.Second.Reserve(size(150, 48), true)
	exec.release()
	p.Second.MouseMoved(mouse(300, 290))
	require.True(t, p.Second.tip.box.Visible())
	low := p.Second.tip.box.Position().Y + p.Second.tip.box.Size().Height
	assert.LessOrEqual(t, low, p.Second.Size().Height-48)
	assert.Equal(t, p.Second.Size().SubtractWidthHeight(0, 48), p.Second.tipRoom())
	assert.Equal(t, p.First.Size(), p.First.tipRoom(), "the first map has none")
}

// A figure over a map that is too narrow for it is left out, and no caption is cut.
func TestCaptionsOfAPairAreNotCut(t *testing.T) {
	p, _, _ := shownPair(t, uitest.Inline{})
	assert.Equal(t, "July 2023: 61.8", p.captions[1].Text)
	name := "A source with a long name, July 2023"
	full := fyne.MeasureText(name, p.captions[1].TextSize, p.captions[1].TextStyle).Width
	p.SetFrames(july(), july(), [2]string{"July 2024", name}, [2]string{"184.5", "61.8"})
	assert.Equal(t, name+": 61.8", p.captions[1].Text)
	for wide := float32(1000); wide > 400; wide -= 20 {
		p.Resize(size(wide, 428))
		room := p.captions[1].Size().Width
		assert.LessOrEqual(t, p.captions[1].MinSize().Width, room, "%v", wide)
		if text := p.captions[1].Text; text != name && text != name+": 61.8" {
			assert.Less(t, room, full, "%v: %q", wide, text)
			assert.Contains(t, text, "…")
		}
	}
	assert.Contains(t, p.captions[1].Text, "…", "it was tried as narrow as that")
}
