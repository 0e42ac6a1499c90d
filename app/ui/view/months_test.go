package view

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// fakeBars has 24 months from January 2023, each as wide as the others; the last stands for all that come after.
type fakeBars struct {
	draws int
	given []*image.RGBA
}

const fakeMonths = 24

func (p *fakeBars) Draw(_ *scene.Frame, width, height int, _ picture.Style) *image.RGBA {
	p.draws++
	return image.NewRGBA(image.Rect(0, 0, width, height))
}

func (p *fakeBars) Reuse(img *image.RGBA) { p.given = append(p.given, img) }

func (p *fakeBars) XOf(m timeline.Month, width int, _ picture.Style) float64 {
	return (float64(m-timeline.NewMonth(2023, 1)) + 0.5) * float64(width) / fakeMonths
}

func (p *fakeBars) MonthAt(x float64, width int, _ picture.Style) timeline.Month {
	i := min(max(math.Floor(x*fakeMonths/float64(width)), 0), fakeMonths-1)
	return timeline.NewMonth(2023, 1) + timeline.Month(i)
}

func (p *fakeBars) Plot(width, height int, st picture.Style) image.Rectangle {
	return image.Rect(0, int(10*st.Scale), width, height-int(20*st.Scale))
}

type monthsLog struct{ months, done []timeline.Month }

func shownMonths(t *testing.T, scale float32) (*Months, *fakeBars, *monthsLog) {
	t.Helper()
	p, log := &fakeBars{}, &monthsLog{}
	w := newMonths(p, printer(t), uitest.Inline{})
	w.OnMonth = func(m timeline.Month) { log.months = append(log.months, m) }
	w.OnMonthDone = func(m timeline.Month) { log.done = append(log.done, m) }
	in(t, w, size(480, 90), scale)
	w.SetStyle(light())
	w.SetFrame(july())
	require.NotNil(t, w.chart.img)
	return w, p, log
}

func month(year, m int) timeline.Month { return timeline.NewMonth(year, 1) + timeline.Month(m-1) }

// centre is the horizontal middle of the playhead.
func centre(w *Months) float32 { return w.head.Position().X + w.head.Size().Width/2 }

func TestMonthsShowThePlayhead(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		w, _, _ := shownMonths(t, scale)
		assert.True(t, w.head.Visible())
		assert.InDelta(t, 18.5*20, centre(w), 0.5)
		assert.Equal(t, 480*int(scale), w.chart.img.Rect.Dx())
	}
}

func TestMonthsDragIsLiveAndDoneOnce(t *testing.T) {
	w, p, log := shownMonths(t, 2)
	draws := p.draws
	w.MouseDown(mouse(205, 40))
	for _, x := range []float32{206, 212, 221, 225, 245} {
		w.Dragged(drag(x, 40, 1, 0))
	}
	assert.Equal(t, []timeline.Month{month(2023, 11), month(2023, 12), month(2024, 1)}, log.months)
	assert.Empty(t, log.done)
	assert.InDelta(t, 12.5*20, centre(w), 0.5)
	f := july()
	f.Scene.Month = month(2023, 11)
	w.SetFrame(f)
	assert.InDelta(t, 12.5*20, centre(w), 0.5, "a late frame does not pull the handle from the hand")
	w.MouseUp(mouse(245, 40))
	w.DragEnd()
	assert.Equal(t, []timeline.Month{month(2024, 1)}, log.done)
	assert.Equal(t, draws+1, p.draws)
}

func TestMonthsClickJumps(t *testing.T) {
	w, _, log := shownMonths(t, 1)
	w.MouseDown(mouse(5, 40))
	w.MouseUp(mouse(5, 40))
	assert.Equal(t, []timeline.Month{month(2023, 1)}, log.months)
	assert.Equal(t, log.months, log.done)
	w.MouseDown(mouse(6, 40))
	w.MouseUp(mouse(6, 40))
	assert.Len(t, log.done, 1, "the month that is there already is no choice")
	w.MouseDown(&desktop.MouseEvent{PointEvent: at(300, 40), Button: desktop.MouseButtonSecondary})
	assert.Len(t, log.months, 1)
}

func TestMonthsWheelSteps(t *testing.T) {
	w, _, log := shownMonths(t, 1)
	w.Scrolled(scroll(5, 5, 0, 25))
	w.Scrolled(scroll(5, 5, 0, -25))
	for range 4 {
		w.Scrolled(scroll(5, 5, 0, 5)) // a touchpad
	}
	w.Scrolled(scroll(5, 5, -10, 0))
	july := month(2024, 7)
	assert.Equal(t, []timeline.Month{july + 1, july, july + 1, july + 2, july + 3}, log.months)
	assert.Equal(t, log.months, log.done)
}

func TestMonthsKeys(t *testing.T) {
	w, _, log := shownMonths(t, 1)
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	var passed []fyne.KeyName
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = append(passed, ev.Name) })
	c.Focus(w)
	assert.True(t, w.ring.Visible())
	for _, name := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyPageDown,
		fyne.KeySpace,
	} {
		w.TypedKey(key(name))
	}
	w.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierShortcutDefault})
	july := month(2024, 7)
	want := []timeline.Month{july - 1, july, july - 12, july, month(2023, 1), month(2024, 12), month(2024, 9)}
	assert.Equal(t, want, log.months)
	assert.Equal(t, want, log.done)
	assert.Equal(t, []fyne.KeyName{fyne.KeySpace}, passed)
	c.Unfocus()
	assert.False(t, w.ring.Visible())
}

func TestMonthsReadoutStaysInside(t *testing.T) {
	w, _, _ := shownMonths(t, 1)
	for _, place := range [][2]float32{{0, 0}, {479, 89}, {0, 89}, {479, 0}, {240, 45}} {
		w.MouseMoved(mouse(place[0], place[1]))
		assert.True(t, w.tip.box.Visible())
		inside(t, w.tip, w.Size())
	}
	assert.Equal(t, []string{"January 2024", "10 km²", "2 events"}, words(w.tip))
	assert.True(t, w.cursor.Visible())
	test.WidgetRenderer(w).Layout(w.Size())
	assert.True(t, w.tip.box.Visible(), "a layout that changes nothing leaves the tip")
	w.MouseOut()
	assert.False(t, w.cursor.Visible())
	assert.False(t, w.tip.box.Visible())
}

func TestMonthsWithoutAFrame(t *testing.T) {
	w := newMonths(&fakeBars{}, printer(t), uitest.Inline{})
	in(t, w, size(300, 60), 1)
	w.MouseDown(mouse(1, 1))
	w.Dragged(drag(1, 1, 1, 1))
	w.MouseUp(mouse(1, 1))
	w.MouseMoved(mouse(1, 1))
	w.Scrolled(scroll(1, 1, 0, 25))
	w.TypedKey(key(fyne.KeyLeft))
	assert.Zero(t, w.month)
}

func TestPictureBeforeIsGivenBackWhenItIsNoLongerShown(t *testing.T) {
	w, p, _ := shownMonths(t, 1)
	before := w.chart.img
	require.Empty(t, p.given)
	f := july()
	f.Scene.Month = month(2024, 8)
	w.SetFrame(f)
	assert.Equal(t, []*image.RGBA{before}, p.given)
	assert.NotSame(t, before, w.chart.img)
}
