package picture

import (
	"image"
	"math"
	"sync"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
)

// Sizes in units of the parts of the timeline.
const (
	overviewHeight = 20
	headingHeight  = 17
	rowTight       = 14 // height of a row where room is short
	rowHeight      = 17 // and where there is enough
	trackBottom    = 2
)

// Track paints the timeline of events: an overview of the whole range above, and the detail in lanes below it. Its methods
// may be called from any goroutine; they wait for each other.
type Track struct {
	ds    *dataset.Dataset
	fonts *Fonts
	axis  axis
	order map[string]int // place of a category among the lanes

	mu     sync.Mutex
	index  *eventIndex
	packed *packing
	hits   hits
}

// NewTrack prepares the timeline.
func NewTrack(ds *dataset.Dataset, fonts *Fonts) *Track {
	return &Track{ds: ds, fonts: fonts, axis: spanOf(ds), order: laneOrder(ds.Events())}
}

// OverviewHeight returns how many device pixels at the top belong to the overview.
func (t *Track) OverviewHeight(st Style) int { return st.whole(overviewHeight) }

// trackDrawing is one drawing of the timeline.
type trackDrawing struct {
	*canvas
	f       *scene.Frame
	printer *lang.Printer
	axis    axis // of the overview
	win     Window
	index   *eventIndex
	packed  *packing
	detail  image.Rectangle // the lanes, without gutter and headings
	perDay  float64         // device pixels in the detail
	seen    []seen
	titles  []image.Rectangle
	hits    hits
}

// Draw paints overview and detail on width x height device pixels. The image is new.
func (t *Track) Draw(f *scene.Frame, w Window, width, height int, st Style) *image.RGBA {
	t.mu.Lock()
	defer t.mu.Unlock()
	w = w.within(t.Range())
	a := t.axis.sized(width, st)
	top := st.whole(overviewHeight) + st.whole(headingHeight)
	d := &trackDrawing{
		canvas: newCanvas(width, height, st, t.fonts), f: f, printer: t.ds.Catalog().Printer(f.Scene.Lang),
		axis: a, win: w, detail: image.Rect(int(a.left), top, int(a.right), max(top+1, height-st.whole(trackBottom))),
	}
	d.perDay = float64(d.detail.Dx()) / w.Days()
	if !t.index.of(f.Events) {
		t.index = newEventIndex(f.Events, t.order)
		t.packed = nil
	}
	d.index = t.index
	rows, tall := rowsIn(d.detail.Dy(), len(t.index.lanes), st)
	if !t.packed.fits(rows, tall, d.perDay, st.Scale) {
		t.packed = pack(t.index, rows, tall, d.perDay, st)
	}
	d.packed = t.packed
	d.paint()
	d.hits.axis, d.hits.win, d.hits.overview = a, w, st.whole(overviewHeight)
	t.hits = d.hits
	return d.img
}

// rowsIn shares a height among rows and returns their number and their height, all in device pixels: rows move together
// before a category goes without one.
func rowsIn(height, lanes int, st Style) (rows, tall int) {
	tall = min(st.whole(rowHeight), max(st.whole(rowTight), height/max(1, lanes)))
	return max(1, height/tall), tall
}

func (d *trackDrawing) paint() {
	d.clear(d.st.Surface)
	d.month()
	d.laneRules()
	d.find()
	d.arcs()
	d.marks()
	d.chain()
	d.stubs()
	d.gutter()
	d.headings()
	d.overview()
	if len(d.f.Events) == 0 {
		ts := d.style(regular, sizeNormal)
		d.textMiddle(d.printer.T("picture.empty"), float64(d.detail.Min.X+d.detail.Max.X)/2,
			float64(d.detail.Min.Y+d.detail.Max.Y)/2, ts, d.st.Muted)
	}
}

// x is where a time stands in the detail.
func (d *trackDrawing) x(day float64) float64 {
	return float64(d.detail.Min.X) + (day-d.win.From)*d.perDay
}

// month shades the Scene's period in the detail.
func (d *trackDrawing) month() {
	r := d.detail
	r.Min.Y = d.st.whole(overviewHeight)
	r.Max.Y = d.img.Rect.Max.Y
	shade := func(from, to, share float64) {
		s := r
		s.Min.X = max(r.Min.X, int(math.Round(d.x(from))))
		s.Max.X = min(r.Max.X, int(math.Round(d.x(to))))
		if s.Min.X < s.Max.X {
			d.rect(s, fade(d.st.AccentSoft, share))
		}
	}
	m := d.f.Scene.Month.Period()
	if d.f.Period.Days() > 45 {
		shade(float64(d.f.Period.Start), float64(d.f.Period.End), 0.3)
	}
	shade(float64(m.Start), float64(m.End), 0.65)
}

// laneRules draws thin lines between the lanes.
func (d *trackDrawing) laneRules() {
	for i := range d.packed.lanes {
		if i == 0 {
			continue
		}
		y := d.detail.Min.Y + d.packed.lanes[i].row*d.packed.rowHeight
		d.rect(image.Rect(0, y, d.detail.Max.X, y+d.st.whole(1)), fade(d.st.Line, 0.7))
	}
}

// gutter covers what reaches beyond the lanes and writes their names.
func (d *trackDrawing) gutter() {
	ts := d.style(regular, sizeSmall)
	_, capital := d.fonts.metrics(ts)
	d.rect(image.Rect(0, d.detail.Min.Y, d.detail.Min.X, d.img.Rect.Max.Y), d.st.Surface)
	d.rect(image.Rect(d.detail.Max.X, 0, d.img.Rect.Max.X, d.img.Rect.Max.Y), d.st.Surface)
	for i, l := range d.packed.lanes {
		y := d.detail.Min.Y + l.row*d.packed.rowHeight
		if i > 0 {
			d.rect(image.Rect(d.st.whole(12), y, d.detail.Min.X, y+d.st.whole(1)), fade(d.st.Line, 0.7))
		}
		name := d.laneName(&l)
		base := float64(y) + (float64(d.packed.rowHeight)+capital)/2
		d.text(d.fonts.ellipsis(name, ts, d.st.px(gutter-20)), d.st.px(12), base, ts, d.st.Muted)
	}
}

// laneName is a name that is short enough for the gutter.
func (d *trackDrawing) laneName(l *lane) string {
	if l.category == "" {
		return d.printer.T("picture.lane.other")
	}
	if short, ok := d.printer.Lookup("picture.lane." + l.category); ok {
		return short
	}
	return l.name
}
