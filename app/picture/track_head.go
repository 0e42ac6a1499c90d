package picture

import (
	"image"
	"math"
	"strconv"

	"frontline/app/lang"
	"frontline/timeline"
)

// overview draws the strip with the density of events in each month and the frame of the detail's window.
func (d *trackDrawing) overview() {
	h := d.st.whole(overviewHeight)
	floor := h - d.st.whole(6)
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
		tall := max(1, int(math.Round(float64(n)/float64(most)*float64(floor-d.st.whole(5)))))
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
	veil := fade(d.st.Surface, 0.55)
	d.rect(image.Rect(int(d.axis.left), 0, r.Min.X, floor), veil)
	d.rect(image.Rect(r.Max.X, 0, int(d.axis.right), floor), veil)
	d.frame(r, d.st.whole(1), d.st.Muted)
	for _, at := range []int{r.Min.X, r.Max.X - d.st.whole(1)} {
		grip := float64(r.Min.Y+r.Max.Y) / 2
		mid := float64(at) + float64(d.st.whole(1))/2
		d.polygons([][]point{round(mid-d.st.px(2), grip-d.st.px(6), mid+d.st.px(2), grip+d.st.px(6), d.st.px(2))}, d.st.Muted)
	}
	d.hits.frame = r
}

// heading is a stretch of time with a name.
type heading struct {
	name     string
	from, to float64 // days
}

// headings draws two rows of names that stay in view: years over months, or, when the window is short, months over days.
func (d *trackDrawing) headings() {
	top := d.st.whole(overviewHeight)
	bottom := top + d.st.whole(headingHeight)
	d.rect(image.Rect(0, top, d.detail.Min.X, bottom), d.st.Surface)
	d.rect(image.Rect(d.detail.Min.X, bottom-d.st.whole(1), d.detail.Max.X, bottom), d.st.Line)
	upper, lower := d.years(), d.monthNames()
	if d.perDay >= d.st.px(13) {
		upper, lower = d.monthTitles(), d.dayNames()
	}
	d.headingRow(upper, float64(top)+d.st.px(13), semibold, true)
	d.headingRow(lower, float64(top)+d.st.px(27), regular, false)
}

// headingRow draws one row. The names of the upper row are drawn at the start of their stretch or, when that has left the
// view, at the edge; those of the lower row in the middle of theirs.
func (d *trackDrawing) headingRow(row []heading, base float64, w weight, sticky bool) {
	ts := d.style(w, sizeSmall)
	left, right := float64(d.detail.Min.X), float64(d.detail.Max.X)
	for _, h := range row {
		x0, x1 := d.x(h.from), d.x(h.to)
		if x1 <= left || x0 >= right {
			continue
		}
		if x0 >= left {
			tall := d.st.px(5)
			if sticky {
				tall = d.st.px(headingHeight)
			}
			bottom := d.st.whole(overviewHeight) + d.st.whole(headingHeight)
			x := int(math.Round(x0))
			d.rect(image.Rect(x, bottom-int(tall), x+d.st.whole(1), bottom), d.st.Line)
			if sticky {
				d.rect(image.Rect(x, bottom, x+d.st.whole(1), d.detail.Max.Y), fade(d.st.Line, 0.6))
			}
		}
		width := d.fonts.width(h.name, ts)
		x := (x0 + x1 - width) / 2
		if sticky {
			x = math.Max(x0, left) + d.st.px(5)
		}
		if x < left || x+width > math.Min(x1, right)-d.st.px(1) || !sticky && x1-x0 < width+d.st.px(6) {
			continue
		}
		col := d.st.Muted
		if m := d.f.Scene.Month.Period(); h.from >= float64(m.Start) && h.to <= float64(m.End) {
			col = d.st.Accent
		}
		d.text(h.name, x, base, ts, col)
	}
}

func (d *trackDrawing) firstMonth() timeline.Month {
	return timeline.Day(math.Floor(d.win.From)).Month()
}

func (d *trackDrawing) lastMonth() timeline.Month { return timeline.Day(math.Ceil(d.win.To)).Month() }

func (d *trackDrawing) years() []heading {
	var row []heading
	for y := d.firstMonth().Year(); y <= d.lastMonth().Year(); y++ {
		row = append(row, heading{
			strconv.Itoa(y), float64(timeline.NewMonth(y, 1).Start()), float64(timeline.NewMonth(y+1, 1).Start()),
		})
	}
	return row
}

func (d *trackDrawing) monthNames() []heading {
	return d.months(func(m timeline.Month) string { return lang.Capital(d.printer.MonthShort(m)) })
}

func (d *trackDrawing) monthTitles() []heading {
	return d.months(func(m timeline.Month) string { return lang.Capital(d.printer.Month(m)) })
}

func (d *trackDrawing) months(name func(timeline.Month) string) []heading {
	var row []heading
	for m := d.firstMonth(); m <= d.lastMonth(); m++ {
		row = append(row, heading{name(m), float64(m.Start()), float64((m + 1).Start())})
	}
	return row
}

func (d *trackDrawing) dayNames() []heading {
	var row []heading
	for day := timeline.Day(math.Floor(d.win.From)); float64(day) < d.win.To; day++ {
		row = append(row, heading{strconv.Itoa(day.Time().Day()), float64(day), float64(day + 1)})
	}
	return row
}
