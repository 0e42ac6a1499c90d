package view

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// fakePage has two boxes side by side, and a legend of two classes from 300 to the right; where it scrolls the bar lies between.
type fakePage struct{ of picture.PageOf }

func (p *fakePage) Page(o picture.PageOf, _ picture.Style) picture.Page {
	p.of = o
	page := picture.Page{Image: image.NewRGBA(image.Rect(0, 0, o.Width, o.Height))}
	page.Whole = (len(o.Frames)+1)/2*100 + 40
	page.Top = max(0, min(o.Top, page.Whole-o.Height))
	if o.Show >= 0 {
		page.Top = max(0, o.Show/2*100+90-o.Height)
	}
	for i := range o.Frames {
		page.Boxes = append(page.Boxes, image.Rect(i%2*100, i/2*100, i%2*100+90, i/2*100+90).Sub(image.Pt(0, page.Top)))
	}
	if page.Whole > o.Height {
		page.Gutter = image.Rect(200, 0, 212, o.Height)
	}
	page.Legend = []image.Rectangle{image.Rect(300, 0, 400, 20), image.Rect(300, 20, 400, 40)}
	return page
}

func TestMultiplesOpenAMonth(t *testing.T) {
	p := &fakePage{}
	w := newMultiples(p, printer(t), uitest.Inline{})
	in(t, w, size(400, 300), 1)
	w.SetStyle(light())
	var got []timeline.Month
	w.OnMonth = func(m timeline.Month) { got = append(got, m) }
	w.TypedKey(key(fyne.KeyRight)) // nothing is there yet
	frames := []*scene.Frame{july(), july(), july()}
	for i, f := range frames {
		f.Scene.Month = timeline.NewMonth(2024, 1) + timeline.Month(i)
	}
	w.SetFrames(frames, timeline.NewMonth(2024, 2))
	assert.Equal(t, 1, p.of.Chosen)
	w.MouseMoved(mouse(20, 20))
	assert.True(t, w.mark.Visible())
	assert.Contains(t, words(w.tip), "January 2024")
	ev := at(120, 20)
	w.Tapped(&ev)
	ev = at(95, 20)
	w.Tapped(&ev)
	w.MouseOut()
	assert.False(t, w.mark.Visible())
	w.TypedKey(key(fyne.KeyLeft)) // from the month that is framed
	w.TypedKey(key(fyne.KeyReturn))
	w.TypedKey(key(fyne.KeyDown))
	w.TypedKey(key(fyne.KeyReturn))
	first := timeline.NewMonth(2024, 1)
	assert.Equal(t, []timeline.Month{first + 1, first, first + 2}, got)
}

func TestMultiplesScroll(t *testing.T) {
	p := &fakePage{}
	w := newMultiples(p, printer(t), uitest.Inline{})
	in(t, w, size(400, 300), 1)
	w.SetStyle(light())
	assert.Zero(t, p.of.Least)
	w.Scroll()
	frames := make([]*scene.Frame, 10)
	for i := range frames {
		frames[i] = july()
		frames[i].Scene.Month = timeline.NewMonth(2024, 1) + timeline.Month(i)
	}
	w.SetFrames(frames, timeline.NewMonth(2024, 8))
	assert.Positive(t, p.of.Least)
	require.Equal(t, 90, w.page.Top, "the month that is framed is in view")
	w.Scrolled(scroll(50, 50, 0, 10))
	assert.Equal(t, 70, w.page.Top)
	w.Scrolled(scroll(50, 50, 0, -1000))
	w.Scrolled(scroll(50, 50, 0, -1000))
	assert.Equal(t, 240, w.page.Top, "no further than the last")
	w.SetFrames(frames, timeline.NewMonth(2024, 8))
	assert.Equal(t, 240, w.page.Top, "the same month leaves it where it is")
	w.Dragged(drag(50, 50, 0, 30))
	assert.Equal(t, 210, w.page.Top)
	w.Dragged(drag(50, 50, 0, 3000))
	assert.Zero(t, w.page.Top)
	w.walk(0)
	assert.Equal(t, 90, w.page.Top)
	assert.Equal(t, 7, w.at)
	assert.True(t, w.mark.Visible())
	w.walk(-100)
	assert.Zero(t, w.page.Top)
	ev := at(120, 20)
	var got timeline.Month
	w.OnMonth = func(m timeline.Month) { got = m }
	w.Scrolled(scroll(50, 50, 0, -50))
	w.Tapped(&ev)
	assert.Equal(t, timeline.NewMonth(2024, 4), got, "what is under the pointer now")
}

// The scroll bar is taken by the hand: it stays under it, and leads from the first map to the last. A click beside it goes on by a
// window full.
func TestTheScrollBarOfAPageIsDragged(t *testing.T) {
	p := &fakePage{}
	w := newMultiples(p, printer(t), uitest.Inline{})
	in(t, w, size(400, 300), 1)
	w.SetStyle(light())
	w.Scroll()
	frames := make([]*scene.Frame, 10)
	for i := range frames {
		frames[i] = july()
		frames[i].Scene.Month = timeline.NewMonth(2024, 1) + timeline.Month(i)
	}
	w.SetFrames(frames, timeline.NewMonth(2024, 1))
	thumb := w.bar.thumb
	require.True(t, thumb.Visible())
	const high = 300.0 * 300 / 540 // the part of the maps that is seen
	assert.Zero(t, thumb.Position().Y)
	assert.InDelta(t, high, thumb.Size().Height, 0.1)
	narrow := thumb.Size().Width
	w.MouseMoved(mouse(205, 20))
	assert.Greater(t, thumb.Size().Width, narrow, "it is widened under the pointer")

	w.Dragged(drag(205, 60, 0, 40))
	assert.Equal(t, 72, w.page.Top, "40 of 300 of 540")
	assert.InDelta(t, 40, thumb.Position().Y, 0.5)
	w.Dragged(drag(350, 100, 145, 40)) // off the strip, as hands do
	assert.Equal(t, 144, w.page.Top)
	w.Dragged(drag(350, 290, 0, 190))
	assert.Equal(t, 240, w.page.Top, "the end")
	assert.InDelta(t, 300-high, thumb.Position().Y, 0.5)
	w.Dragged(drag(350, 100, 0, -190))
	assert.Equal(t, 144, w.page.Top, "back where the hand is")
	w.DragEnd()
	w.Dragged(drag(50, 60, 0, 14))
	assert.Equal(t, 130, w.page.Top, "the maps themselves move with the hand")
	w.DragEnd()
	w.MouseOut()
	assert.InDelta(t, narrow, thumb.Size().Width, 0.1)

	for _, click := range []struct{ y, top int }{{290, 240}, {10, 0}, {10, 0}, {290, 240}} {
		ev := at(205, float32(click.y))
		w.Tapped(&ev)
		assert.Equal(t, click.top, w.page.Top)
	}
	w.SetFrames(frames[:2], timeline.NewMonth(2024, 1))
	assert.False(t, thumb.Visible(), "all are in view")
}

func TestMultiplesLightAndIsolateClasses(t *testing.T) {
	p := &fakePage{}
	w := newMultiples(p, printer(t), uitest.Inline{})
	in(t, w, size(400, 300), 1)
	w.SetStyle(light())
	w.SetFrames([]*scene.Frame{july(), july()}, timeline.NewMonth(2024, 7))
	w.MouseMoved(mouse(350, 30))
	assert.Equal(t, -1, p.of.Lit, "nothing would come of a click")
	var got []int
	w.OnClass = func(class int) { got = append(got, class) }
	w.MouseMoved(mouse(350, 30))
	assert.Equal(t, 1, p.of.Lit)
	assert.Contains(t, words(w.tip), "km²: 100–200")
	assert.True(t, w.tip.box.Visible())
	ev := at(350, 30)
	w.Tapped(&ev)
	assert.Equal(t, []int{1}, got)
	w.MouseMoved(mouse(20, 20))
	assert.Equal(t, -1, p.of.Lit)
	assert.Equal(t, 0, w.at)
	w.MouseMoved(mouse(350, 10))
	assert.Equal(t, 0, p.of.Lit)
	w.MouseOut()
	assert.Equal(t, -1, p.of.Lit)
	assert.False(t, w.tip.box.Visible())
}
