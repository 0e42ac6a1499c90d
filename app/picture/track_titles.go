package picture

import (
	"image"
	"math"
	"slices"
	"strconv"

	"frontline/app/lang"
	"frontline/timeline"
)

// heading is a stretch of time with a name.
type heading struct {
	name     string
	short    string  // where the name does not fit before room; may be empty
	from, to float64 // days
	room     float64 // day before which the name must end
	now      bool    // it names the Scene's month
}

// headings draws the one row of names over the lanes. The month that stands first and every January carry their year and
// stay in view; when the window is short these are the months, and the days stand between them.
func (d *trackDrawing) headings() {
	top := d.st.whole(overviewHeight)
	bottom := top + d.st.whole(headingHeight)
	d.rect(image.Rect(0, top, d.detail.Min.X, bottom), d.st.Surface)
	d.rect(image.Rect(d.detail.Min.X, bottom-d.st.whole(1), d.detail.Max.X, bottom), d.st.Line)
	if d.perDay >= d.st.px(13) {
		d.dayNames(d.titleRow(d.monthTitles()))
	} else {
		d.monthNames(d.titleRow(d.yearTitles()))
	}
}

// span is a stretch of a row in device pixels.
type span struct{ from, to float64 }

func (s span) overlaps(t span) bool { return s.from < t.to && t.from < s.to }

// baseline is where the names of the row stand.
func (d *trackDrawing) baseline() float64 { return float64(d.st.whole(overviewHeight)) + d.st.px(12) }

// headTick marks where a stretch begins; a tall one goes on through the lanes.
func (d *trackDrawing) headTick(x0 float64, tall bool) {
	if x0 < float64(d.detail.Min.X) || x0 >= float64(d.detail.Max.X) {
		return
	}
	x, t := int(math.Round(x0)), d.st.whole(1)
	bottom := d.st.whole(overviewHeight) + d.st.whole(headingHeight)
	if !tall {
		d.rect(image.Rect(x, bottom-d.st.whole(5), x+t, bottom), d.st.Line)
		return
	}
	d.rect(image.Rect(x, bottom-d.st.whole(headingHeight), x+t, bottom), d.st.Line)
	d.rect(image.Rect(x, bottom, x+t, d.detail.Max.Y), Fade(d.st.Line, 0.6))
}

// titleRow draws the names that stay in view, at the start of their stretch or, when that has left the view, at the edge. It
// returns where they stand.
func (d *trackDrawing) titleRow(row []heading) []span {
	ts := d.style(semibold, sizeSmall)
	left, right := float64(d.detail.Min.X), float64(d.detail.Max.X)
	var taken []span
	for _, h := range row {
		x0, x1 := d.x(h.from), d.x(h.to)
		if x1 <= left || x0 >= right {
			continue
		}
		d.headTick(x0, true)
		x := math.Max(x0, left) + d.st.px(5)
		name, width := h.name, d.fonts.width(h.name, ts)
		if x+width > math.Min(d.x(h.room), right) {
			name, width = h.short, d.fonts.width(h.short, ts)
		}
		if name == "" || x+width > math.Min(x1, right)-d.st.px(1) {
			continue
		}
		col := d.st.Text
		if h.now && name == h.name {
			col = d.st.Accent
		}
		d.text(name, x, d.baseline(), ts, col)
		taken = append(taken, span{x - d.st.px(4), x + width + d.st.px(8)})
	}
	return taken
}

// between draws a name at x unless it leaves its stretch or touches a title.
func (d *trackDrawing) between(name string, x, end float64, now bool, taken []span) {
	ts := d.style(regular, sizeSmall)
	s := span{x, x + d.fonts.width(name, ts)}
	if s.from < float64(d.detail.Min.X) || s.to > math.Min(end, float64(d.detail.Max.X)) {
		return
	}
	if slices.ContainsFunc(taken, s.overlaps) {
		return
	}
	col := d.st.Muted
	if now {
		col = d.st.Accent
	}
	d.text(name, x, d.baseline(), ts, col)
}

func (d *trackDrawing) firstMonth() timeline.Month {
	return timeline.Day(math.Floor(d.win.From)).Month()
}

func (d *trackDrawing) lastMonth() timeline.Month { return timeline.Day(math.Ceil(d.win.To)).Month() }

// yearTitles names the first month in view and every January with the year, or the year alone where a month is too narrow.
func (d *trackDrawing) yearTitles() []heading {
	var row []heading
	for m := d.firstMonth(); m <= d.lastMonth(); m = timeline.NewMonth(m.Year()+1, 1) {
		// A month of which hardly anything is left in view has no name; the next one carries the year.
		if end := d.x(float64((m + 1).Start())); end-float64(d.detail.Min.X) < d.st.px(30) && d.perDay > d.st.px(2.5) {
			m++
		}
		year := strconv.Itoa(m.Year())
		row = append(row, heading{
			name: lang.Capital(d.printer.MonthShort(m)) + " " + year, short: year,
			from: float64(m.Start()), to: float64(timeline.NewMonth(m.Year()+1, 1).Start()), room: float64((m + 1).Start()),
			now: m == d.f.Scene.Month,
		})
	}
	return row
}

func (d *trackDrawing) monthTitles() []heading {
	var row []heading
	for m := d.firstMonth(); m <= d.lastMonth(); m++ {
		end := float64((m + 1).Start())
		row = append(row, heading{
			name: lang.Capital(d.printer.Month(m)), short: lang.Capital(d.printer.MonthShort(m)),
			from: float64(m.Start()), to: end, room: end, now: m == d.f.Scene.Month,
		})
	}
	return row
}

func (d *trackDrawing) monthNames(taken []span) {
	for m := d.firstMonth(); m <= d.lastMonth(); m++ {
		x0, x1 := d.x(float64(m.Start())), d.x(float64((m + 1).Start()))
		if m.Calendar() != 1 {
			d.headTick(x0, false)
		}
		d.between(lang.Capital(d.printer.MonthShort(m)), x0+d.st.px(5), x1, m == d.f.Scene.Month, taken)
	}
}

func (d *trackDrawing) dayNames(taken []span) {
	ts := d.style(regular, sizeSmall)
	for day := timeline.Day(math.Floor(d.win.From)); float64(day) < d.win.To; day++ {
		x0, x1 := d.x(float64(day)), d.x(float64(day+1))
		d.headTick(x0, false)
		name := strconv.Itoa(day.Time().Day())
		d.between(name, (x0+x1-d.fonts.width(name, ts))/2, x1, day.Month() == d.f.Scene.Month, taken)
	}
}
