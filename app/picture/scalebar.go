package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/scene"
	"frontline/geo"
)

// Sizes in units of the scale bar: the longest bar, the room that is kept for it, and its height.
const (
	barLongest = 120
	barRoom    = ScaleBarRoom
	barHeight  = 30
)

// ScaleBarRoom is the width in units that is kept free for the scale bar at the map's right edge, its margin aside.
const ScaleBarRoom = 132

// ScaleBar draws the scale bar on a transparent image, right for the latitude at the view's centre, in the Scene's unit.
func (m *Map) ScaleBar(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	unit, id := 1000.0, "picture.km"
	if f.Scene.Unit == scene.MI2 {
		unit, id = 1609.344, "picture.mi"
	}
	length, pixels := geo.ScaleBar(v, m.proj, unit, st.px(barLongest))
	if !(pixels > 0) {
		return nil
	}
	ts := st.text(regular, sizeSmall)
	p := m.ds.Catalog().Printer(f.Scene.Lang)
	text := p.N(id, int(math.Round(length)))
	pad := st.px(6)
	w := math.Max(pixels, m.fonts.width(text, ts)) + 2*pad
	h := st.px(barHeight)
	c := newCanvas(int(math.Ceil(w)), int(math.Ceil(h)), st, m.fonts)
	right, base := math.Round(w-pad), int(math.Round(h-st.px(8)))
	left := math.Round(right - pixels)
	line := func(grow int, col color.RGBA) {
		t, tall := st.whole(1.5), st.whole(6)
		c.rect(image.Rect(int(left)-grow, base-grow, int(right)+grow, base+t+grow), col)
		for _, x := range []int{int(left), int(right) - t} {
			c.rect(image.Rect(x-grow, base-tall-grow, x+t+grow, base-grow), col)
		}
	}
	halo := Fade(st.Halo, 0.8)
	line(st.whole(1), halo)
	line(0, st.Text)
	middle := (left + right) / 2
	c.textHalo(text, math.Max(pad, math.Min(middle-m.fonts.width(text, ts)/2, w-pad-m.fonts.width(text, ts))),
		float64(base)-st.px(4), ts, st.Text, halo, st.px(1.8))
	return c.img
}
