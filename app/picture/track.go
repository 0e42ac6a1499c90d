package picture

import (
	"image"
	"math"
	"sort"
	"strings"
	"sync"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
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

	spare spare

	mu     sync.Mutex
	pen    pen
	under  []uint8
	index  *eventIndex
	packed *packing
	shapes shapes
	hits   hits
}

// TrackState is what a Track shows besides the Frame: what a person is looking at for the moment. It is comparable.
type TrackState struct {
	Window

	Open  string       // the lane that has all the room there is, as Hit.Lane names it; empty for none
	Hover string       // id of the event whose chain is shown in place of the selected one's; may be empty
	Today timeline.Day // is marked; 0 for no mark
}

// NewTrack prepares the timeline.
func NewTrack(ds *dataset.Dataset, fonts *Fonts) *Track {
	return &Track{ds: ds, fonts: fonts, axis: spanOf(ds)}
}

// OverviewHeight returns how many device pixels at the top belong to the overview.
func (t *Track) OverviewHeight(st Style) int { return st.whole(overviewHeight) }

// trackDrawing is one drawing of the timeline.
type trackDrawing struct {
	*canvas
	f         *scene.Frame
	state     TrackState
	graph     *timeline.Graph
	printer   *lang.Printer
	axis      axis // of the overview
	win       Window
	index     *eventIndex
	packed    *packing
	shapes    *shapes
	lanes     []lane
	laneOf    []int           // index in lanes of each of Frame.Lanes; -1 for those that are not drawn
	detail    image.Rectangle // the lanes, without gutter and headings
	rowHeight int
	perDay    float64 // device pixels in the detail
	focus     chain
	standing  map[markKey]markLook // the marks of the chain and the selected event
	seen      []seen
	pinned    map[markKey]bool
	titles    []image.Rectangle
	under     *[]uint8 // the pixels of titles while arcs are drawn
	hits      hits
}

// Reuse gives back an image that Draw returned and that nobody looks at any more: another one may be painted on it.
func (t *Track) Reuse(img *image.RGBA) { t.spare.give(img) }

// Draw paints overview and detail on width x height device pixels. The image is new, or one that was given back.
func (t *Track) Draw(f *scene.Frame, s TrackState, width, height int, st Style) *image.RGBA {
	t.mu.Lock()
	defer t.mu.Unlock()
	d := t.prepare(f, s, width, height, st)
	d.paint()
	d.hits.heads = map[int]string{}
	for i := range d.lanes {
		for _, n := range d.lanes[i].lanes {
			d.hits.heads[n] = d.lanes[i].id
		}
	}
	d.hits.index = t.index
	d.hits.axis, d.hits.win, d.hits.overview = d.axis, d.win, st.whole(overviewHeight)
	t.hits = d.hits
	return d.img
}

// prepare finds out what is in view, and where. The caller holds the lock.
func (t *Track) prepare(f *scene.Frame, s TrackState, width, height int, st Style) *trackDrawing {
	w := s.within(t.Range())
	a := t.axis.sized(width, st)
	top := st.whole(overviewHeight) + st.whole(headingHeight)
	d := &trackDrawing{
		canvas: &canvas{img: t.spare.take(width, height), st: st, fonts: t.fonts, pen: &t.pen},
		f:      f, state: s, graph: t.ds.In(f.Scene.Lang).Graph(),
		printer: t.ds.Catalog().Printer(f.Scene.Lang), axis: a, win: w, shapes: &t.shapes, under: &t.under,
		detail: image.Rect(int(a.left), top, int(a.right), max(top+1, height-st.whole(trackBottom))),
	}
	d.perDay = float64(d.detail.Dx()) / w.Days()
	if !t.index.of(f) {
		t.index = newEventIndex(f)
	}
	d.index = t.index
	if !t.packed.fits(t.index, d.perDay, st) {
		t.packed = newPacking(t.index, d.perDay, st)
	}
	d.packed = t.packed
	d.layLanes()
	d.focus = d.focused()
	d.standOut()
	d.pinned = d.pinnedMarks()
	d.find()
	return d
}

// layLanes shares the rows among the lanes in view: rows move together before a lane goes without one.
func (d *trackDrawing) layLanes() {
	count := 0
	for i := range d.index.lanes {
		if d.index.during(&d.index.lanes[i], d.win.From, d.win.To) {
			count++
		}
	}
	height := d.detail.Dy()
	d.rowHeight = min(d.st.whole(rowHeight), max(d.st.whole(rowTight), height/max(1, count)))
	d.lanes = d.lanesInView(max(1, height/d.rowHeight))
	d.laneOf = make([]int, len(d.index.lanes))
	for i := range d.laneOf {
		d.laneOf[i] = -1
	}
	for i := range d.lanes {
		for _, n := range d.lanes[i].lanes {
			d.laneOf[n] = i
		}
	}
}

func (d *trackDrawing) paint() {
	d.clear(d.st.Surface)
	d.month()
	d.laneRules()
	d.today()
	d.arcs()
	d.marks()
	d.stubs()
	d.numbers()
	d.pins()
	d.gutter()
	d.headings()
	d.overview()
	if len(d.seen) == 0 {
		ts := d.style(regular, sizeNormal)
		d.textMiddle(d.emptyWords(), float64(d.detail.Min.X+d.detail.Max.X)/2,
			float64(d.detail.Min.Y+d.detail.Max.Y)/2, ts, d.st.Muted)
	}
}

// emptyWords says that no event is in view, and on which side of it how many are.
func (d *trackDrawing) emptyWords() string {
	before := sort.Search(len(d.index.starts), func(i int) bool { return float64(d.index.starts[i]) >= d.win.From })
	words := []string{d.printer.T("picture.empty")}
	for _, side := range []struct {
		key   string
		count int
	}{{"picture.empty.earlier", before}, {"picture.empty.later", len(d.index.starts) - before}} {
		if side.count > 0 {
			words = append(words, d.printer.N(side.key, side.count))
		}
	}
	return strings.Join(words, "  ·  ")
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
			d.rect(s, Fade(d.st.AccentSoft, share))
		}
	}
	m := d.f.Scene.Month.Period()
	if d.f.Period.Days() > 45 {
		shade(float64(d.f.Period.Start), float64(d.f.Period.End), 0.3)
	}
	shade(float64(m.Start), float64(m.End), 0.65)
}

// today draws a line through the lanes where the day begins on which the picture is seen.
func (d *trackDrawing) today() {
	if x := d.x(float64(d.state.Today)); d.state.Today > 0 && x >= float64(d.detail.Min.X) && x < float64(d.detail.Max.X) {
		d.hits.today = int(x)
		d.rect(image.Rect(int(x), d.st.whole(overviewHeight), int(x)+d.st.whole(1), d.img.Rect.Max.Y), Fade(d.st.Warn, 0.7))
	}
}
