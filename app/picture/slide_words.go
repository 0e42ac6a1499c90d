package picture

import (
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Words paints all of a slide but the map and the bars, which it leaves transparent. The image is new.
func (s *Slides) Words(slide Slide, p SlidePlan) *image.RGBA {
	c := newCanvas(p.Size.X, p.Size.Y, p.words, s.fonts)
	c.clear(p.words.Surface)
	s.headWords(c, slide, p)
	if !p.aside.Empty() {
		s.asideWords(c, slide.Frame, p)
	}
	s.footWords(c, slide, p)
	for _, hole := range []image.Rectangle{p.Map, p.Bars} {
		draw.Draw(c.img, hole, image.Transparent, image.Point{}, draw.Src)
	}
	return c.img
}

func (s *Slides) headWords(c *canvas, slide Slide, p SlidePlan) {
	col := newColumn(c, p.head)
	title, caption := slide.words()
	col.write(s.overTitle(&slide), c.style(semibold, slideSmall), p.words.Accent, 1)
	col.write(title, c.style(semibold, slideTitle), p.words.Text, 2)
	col.write(caption, c.style(regular, slideText), p.words.Muted, 3)
}

// overTitle is what stands over the title of a slide: what the title does not say.
func (s *Slides) overTitle(slide *Slide) string {
	if days := s.Days(slide); slide.Title != "" && days != slide.Title {
		return days
	}
	return ""
}

// Days names what a slide is of: a measure around events, else its days, those of both pictures of a comparison, those of all small
// maps together.
func (s *Slides) Days(slide *Slide) string {
	if slide.Around() {
		return slide.Frame.Around.Title
	}
	p := s.ds.Catalog().Printer(slide.Frame.Scene.Lang)
	if n := len(slide.Months); n > 0 {
		return p.PeriodTitle(timeline.Period{Start: slide.Months[0].Period.Start, End: slide.Months[n-1].Period.End})
	}
	names := []string{p.PeriodTitle(slide.Frame.Period)}
	for _, other := range slide.Frame.MonthDetail.Periods[min(1, len(slide.Frame.MonthDetail.Periods)):] {
		names = append(names, p.PeriodTitle(other))
	}
	return strings.Join(names, " · ")
}

// mostFoot is how many lines the sources take at most: two sources that are compared need two, those of the words one more, and what
// has to be said of them two.
const mostFoot = 5

// footWords writes the sources, and at the right which slide it is.
func (s *Slides) footWords(c *canvas, slide Slide, p SlidePlan) {
	ts := c.style(regular, slideFoot)
	base := float64(p.foot.Min.Y) + p.words.px(slideFoot)
	c.text(slide.Place, float64(p.foot.Max.X)-c.fonts.width(slide.Place, ts), base, ts, p.words.Muted)
	for i, line := range s.footLines(slide, p.words, float64(p.foot.Dx())) {
		c.text(line, float64(p.foot.Min.X), base+float64(i)*ts.size*slideLine, ts, p.words.Muted)
	}
}

// footOf is what stands at the foot of a slide: its sources, those of the selected event, and what has to be said of them where the words
// over the map do not.
func (s *Slides) footOf(slide *Slide) string {
	f := slide.Frame
	parts := []string{f.SourceLine}
	if d := f.EventDetail; d != nil && len(d.Sources) > 0 {
		var sites []string
		for _, source := range d.Sources {
			if !slices.Contains(sites, source.Label) {
				sites = append(sites, source.Label)
			}
		}
		parts = append(parts, s.ds.Catalog().Printer(f.Scene.Lang).T("picture.slide.sources", "sites", strings.Join(sites, ", ")))
	}
	if _, caption := slide.words(); f.Caveats != "" && !slide.Around() && caption != f.Subline {
		parts = append(parts, f.Caveats)
	}
	return strings.Join(parts, " ")
}

// footLines breaks the sources into lines beside the place of the slide, on a foot of a width in device pixels.
func (s *Slides) footLines(slide Slide, words Style, width float64) []string {
	ts := words.text(regular, slideFoot)
	limit := width - s.fonts.width(slide.Place, ts) - words.px(slideEdge)
	lines := s.fonts.wrap(s.footOf(&slide), ts, limit, mostFoot)
	for i := range lines {
		lines[i] = s.fonts.shorten(lines[i], ts, limit)
	}
	return lines
}

// hasAside reports whether there is something to say beside the map.
func (s *Slides) hasAside(f *scene.Frame) bool {
	return f.EventDetail != nil || f.RegionDetail != nil || len(f.MonthDetail.Events) > 0
}

// asideWords writes the selected region's figures, then the selected event with its chain, or the events of the period that
// matter.
func (s *Slides) asideWords(c *canvas, f *scene.Frame, p SlidePlan) {
	col := newColumn(c, p.aside)
	if f.RegionDetail != nil {
		regionWords(col, f)
	}
	if f.EventDetail != nil {
		s.eventWords(col, f)
		return
	}
	s.monthWords(col, f)
}

// regionWords writes the figures of the selected region, and where nothing else stands beside the map those of the month before and its
// rank too, with what is to be said of them.
func regionWords(col *column, f *scene.Frame) {
	c, d := col.c, f.RegionDetail
	col.write(d.Title, c.style(semibold, slideText), c.st.Accent, 2)
	const first = 4
	for i, row := range d.Figures {
		alone := f.EventDetail == nil && len(f.MonthDetail.Events) == 0
		if i >= first && !alone {
			break
		}
		if i == first {
			col.space(18)
		}
		col.row(lang.Capital(row.Label), row.Text)
		if i >= first {
			col.write(row.Note, c.style(regular, slideSmall), c.st.Muted, 2)
			col.space(10)
		}
	}
	col.space(18)
}

// monthWords writes the events of the period. Where there is no room for all, those with the most links are written.
func (s *Slides) monthWords(col *column, f *scene.Frame) {
	events := f.MonthDetail.Events
	if len(events) == 0 {
		return
	}
	p := s.ds.Catalog().Printer(f.Scene.Lang)
	col.write(p.T("picture.slide.events"), col.c.style(semibold, slideSmall), col.c.st.Accent, 1)
	if filter := f.EventFilter(); filter != "" { // else it would seem that nothing more has happened
		col.write(p.T("picture.filtered", "filter", filter), col.c.style(regular, slideSmall), col.c.st.Muted, 2)
	}
	col.space(4)
	order := make([]int, len(events))
	links := make([]int, len(events))
	for i := range events {
		order[i] = i
		links[i] = len(s.ds.Graph().Earlier(events[i].Event.ID)) + len(s.ds.Graph().Later(events[i].Event.ID))
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(links[b], links[a]) })
	room := col.left() - col.c.st.px(slideSmall*slideLine) // for the line that counts the others
	var chosen []int
	for _, i := range order {
		if h := col.itemHeight(events[i].Event.Title); h <= room {
			room -= h
			chosen = append(chosen, i)
		}
	}
	slices.Sort(chosen)
	for _, i := range chosen {
		col.item(0, events[i].Date, events[i].Event.Title)
	}
	if more := len(events) - len(chosen); more > 0 {
		col.write(p.N("picture.slide.more", more), col.c.style(regular, slideSmall), col.c.st.Muted, 1)
	}
}

// column is words under each other, as far down as there is room.
type column struct {
	c     *canvas
	x, y  float64
	right float64
	end   float64
}

func newColumn(c *canvas, box image.Rectangle) *column {
	return &column{c: c, x: float64(box.Min.X), y: float64(box.Min.Y), right: float64(box.Max.X), end: float64(box.Max.Y)}
}

func (k *column) left() float64 { return k.end - k.y }

// holds reports whether there is room for some units.
func (k *column) holds(units float64) bool { return k.left() >= k.c.st.px(units) }

func (k *column) space(units float64) { k.y += k.c.st.px(units) }

// lines breaks a text into at most so many lines; the last one is shortened where it is too long.
func (k *column) lines(text string, ts textStyle, most int) []string {
	limit := k.right - k.x
	lines := k.c.fonts.wrap(text, ts, limit, most)
	if len(lines) == 2 && (ts.weight == semibold || k.c.fonts.width(lines[1], ts) < limit/4) { // no word stands alone in a second line
		for less := 0.95; less > 0.5; less -= 0.05 {
			if tried := k.c.fonts.wrap(text, ts, limit*less, most+1); len(tried) == 2 {
				lines = tried
			}
		}
	}
	for i := range lines {
		lines[i] = k.c.fonts.shorten(lines[i], ts, k.right-k.x)
	}
	return lines
}

// write writes at most so many lines, and fewer where the room ends.
func (k *column) write(text string, ts textStyle, ink color.RGBA, most int) {
	high := ts.size * slideLine
	fit := int(math.Floor(k.left()/high + 0.05))
	if fit < 1 {
		return
	}
	for _, line := range k.lines(text, ts, min(most, fit)) {
		k.c.text(line, k.x, k.y+ts.size, ts, ink)
		k.y += high
	}
}

// fill writes a text into what room there is, all of it or nothing; followed by something else it takes half of the room.
func (k *column) fill(text string, ts textStyle, ink color.RGBA, followed bool) {
	room := k.left()
	if followed {
		room *= 0.55
	}
	lines := k.lines(text, ts, 99)
	if float64(len(lines))*ts.size*slideLine <= room {
		k.write(text, ts, ink, len(lines))
	}
}

// row writes words and a figure at the right; the words smaller where they would be cut.
func (k *column) row(label, text string) {
	if !k.holds(slideText * slideLine) {
		return
	}
	plain, bold := k.c.style(regular, slideText), k.c.style(semibold, slideText)
	w := k.c.fonts.width(text, bold)
	k.c.textRight(text, k.right, k.y+plain.size, bold, k.c.st.Text)
	limit, words := k.right-k.x-w-k.c.st.px(16), plain
	if k.c.fonts.width(label, plain) > limit {
		words = k.c.style(regular, slideSmall)
	}
	k.c.text(k.c.fonts.shorten(label, words, limit), k.x, k.y+plain.size, words, k.c.st.Muted)
	k.y += plain.size * slideLine
}

const itemLines = 3

// item writes an event: its number in the chain, 0 for none, its date and its title.
func (k *column) item(number int, date, title string) {
	if k.itemHeight(title) > k.left() {
		return
	}
	k.dated(number, false, date)
	k.write(title, k.c.style(regular, slideText), k.c.st.Text, itemLines)
	k.space(10)
}

// itemHeight is the height of an item in device pixels.
func (k *column) itemHeight(title string) float64 {
	n := len(k.lines(title, k.c.style(regular, slideText), itemLines))
	return k.c.st.px(slideSmall*slideLine + float64(n)*slideText*slideLine + 10)
}
