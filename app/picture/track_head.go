package picture

import (
	"image"
	"math"
)

// overview draws the strip with the density of events in each month and the frame of the detail's window.
func (d *trackDrawing) overview() {
	h := d.st.whole(overviewHeight)
	floor := h - d.st.whole(3)
	most := 1
	for m := d.axis.first; m <= d.axis.last; m++ {
		most = max(most, d.index.inMonth(m))
	}
	d.rect(image.Rect(0, 0, d.img.Rect.Max.X, h), d.st.Surface)
	for m := d.axis.first; m <= d.axis.last; m++ {
		x0, x1 := int(math.Round(d.axis.start(m))), int(math.Round(d.axis.start(m+1)))
		if m == d.f.Scene.Month {
			d.rect(image.Rect(x0, d.st.whole(2), x1, floor), d.st.AccentSoft)
		}
		n := d.index.inMonth(m)
		if n == 0 {
			continue
		}
		col := d.st.DataSoft
		if m == d.f.Scene.Month {
			col = d.st.Accent
		}
		gap := max(1, (x1-x0)/8)
		tall := max(1, int(math.Round(float64(n)/float64(most)*float64(floor-d.st.whole(3)))))
		d.rect(image.Rect(x0+gap, floor-tall, x1-gap, floor), col)
	}
	d.rect(image.Rect(int(d.axis.left), floor, int(d.axis.right), floor+d.st.whole(1)), d.st.Line)
	d.windowFrame(floor)
	ts := d.style(regular, sizeSmall)
	_, capital := d.fonts.metrics(ts)
	label := d.fonts.ellipsis(d.printer.T("picture.events"), ts, d.st.px(gutter-20))
	d.text(label, d.st.px(12), math.Round((float64(floor)+capital)/2)+d.st.px(1), ts, d.st.Muted)
}

// windowFrame veils what is outside the detail's window and draws its frame with a grip on either side.
func (d *trackDrawing) windowFrame(floor int) {
	x := func(day float64) int {
		return int(math.Round(math.Min(math.Max(d.axis.ofDay(day), d.axis.left), d.axis.right)))
	}
	r := image.Rect(x(d.win.From), d.st.whole(1), x(d.win.To), floor+d.st.whole(1))
	veil := Fade(d.st.Surface, 0.55)
	d.rect(image.Rect(int(d.axis.left), 0, r.Min.X, floor), veil)
	d.rect(image.Rect(r.Max.X, 0, int(d.axis.right), floor), veil)
	d.frame(r, d.st.whole(1), d.st.Muted)
	for _, at := range []int{r.Min.X, r.Max.X - d.st.whole(1)} {
		grip := float64(r.Min.Y+r.Max.Y) / 2
		mid := float64(at) + float64(d.st.whole(1))/2
		d.polygons([][]point{round(mid-d.st.px(2), grip-d.st.px(5), mid+d.st.px(2), grip+d.st.px(5), d.st.px(2))}, d.st.Muted)
	}
	d.hits.frame = r
}
