package picture

import (
	"image"
	"image/draw"
	"math"
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// Slide is a page of a presentation: one Frame and the words that a speaker gives it.
type Slide struct {
	Frame   *scene.Frame
	Second  *scene.Frame   // of a comparison side by side, as scene.BuildSecond makes it; nil for one map
	Over    [2]string      // what stands over two maps
	Figures [2]string      // the figure of each, which stands there too where there is room
	Months  []*scene.Frame // of a page of small maps, as scene.Multiples makes them; nil for one map or two
	Title   string         // empty for the Frame's headline
	Caption string         // empty for the rest of the Frame's story
	Place   string         // which slide of how many; may be empty
}

// Several reports whether the slide shows more than one map, or none.
func (s *Slide) Several() bool { return s.Second != nil || len(s.Months) > 0 || s.Around() }

// Around reports whether it shows the measure around events in place of a map and bars.
func (s *Slide) Around() bool { return s.Frame.Around != nil }

// Slides paints the pages of a presentation. Its methods may be called from any goroutine; those that paint a map wait for
// each other.
type Slides struct {
	ds    *dataset.Dataset
	fonts *Fonts
	bars  *Bars

	mu    sync.Mutex
	usual *Map
	areas map[scene.Projection]*Map // those that were used
}

// NewSlides returns a painter that shares the shapes of a map and the bars.
func NewSlides(area *Map, bars *Bars) *Slides {
	own := area.Another()
	return &Slides{ds: own.ds, fonts: own.fonts, bars: bars, usual: own, areas: map[scene.Projection]*Map{own.projection: own}}
}

// in returns the painter of the projection that a Frame asks for.
func (s *Slides) in(f *scene.Frame) *Map {
	s.mu.Lock()
	defer s.mu.Unlock()
	of := f.Scene.Projection
	if s.areas[of] == nil {
		s.areas[of] = s.usual.In(of)
	}
	return s.areas[of]
}

// SlidePlan is where the parts of a slide stand, in device pixels. Style is that of the map and the bars: its scale suits
// readers at the back of a room, whatever that of the screen.
type SlidePlan struct {
	Size      image.Point
	Map, Bars image.Rectangle
	Style     Style

	head, aside, foot image.Rectangle
	words             Style // a unit is a pixel of a page of 1920 x 1080
}

// SlideRoom is how many lines the words over the map may take, so that the maps of several slides stand in one place.
type SlideRoom struct{ Title, Caption int }

// Sizes of a slide in pixels of a page of 1920 x 1080.
const (
	slideWidth, slideHeight = 1920, 1080

	slideEdge    = 48
	slideTop     = 30
	slideTitle   = 45 // size of the text
	slideText    = 29
	slideSmall   = 22
	slideLine    = 1.28 // height of a line, in sizes of its text
	slideAside   = 540
	slideBars    = 172
	slideFoot    = 20
	slideMapUnit = 1.95 // pixels of the page in a unit of the map
	slideOver    = 28   // height of what stands over two maps, in units of the map
	slideGap     = 2    // between two maps, in the same
)

// MostRoom is the most lines that any slide needs.
func MostRoom() SlideRoom { return SlideRoom{Title: 2, Caption: 3} }

// Room returns the lines that a slide needs at a size.
func (s *Slides) Room(slide Slide, width, height int, st Style) SlideRoom {
	w := wordsStyle(width, height, st)
	limit := float64(width) - w.px(2*slideEdge)
	title, caption := slide.words()
	most := MostRoom()
	return SlideRoom{
		Title:   min(most.Title, len(s.fonts.wrap(title, w.text(semibold, slideTitle), limit, 9))),
		Caption: min(most.Caption, len(s.fonts.wrap(caption, w.text(regular, slideText), limit, 9))),
	}
}

// words are the title and what stands under it.
func (s *Slide) words() (title, caption string) {
	title, caption = s.Title, s.Caption
	if s.Around() {
		return s.aroundWords()
	}
	if title == "" {
		title = s.Frame.Headline
		if caption == "" {
			caption = s.Frame.Subline
		}
	} else if caption == "" {
		caption = s.Frame.Headline
	}
	return title, caption
}

func wordsStyle(width, height int, st Style) Style {
	st.Scale = math.Min(float64(width)/slideWidth, float64(height)/slideHeight)
	return st
}

// Plan shares a page of width x height device pixels among the parts of a slide.
func (s *Slides) Plan(slide Slide, room SlideRoom, width, height int, st Style) SlidePlan {
	words := wordsStyle(width, height, st)
	p := SlidePlan{Size: image.Pt(width, height), words: words, Style: words}
	p.Style.Scale *= slideMapUnit
	at := func(units float64) int { return int(math.Round(words.px(units))) }
	line := func(size float64) float64 { return size * slideLine }
	edge := at(slideEdge)
	need := s.Room(slide, width, height, st)
	head := slideTop + float64(max(need.Title, room.Title))*line(slideTitle) + float64(max(need.Caption, room.Caption))*line(slideText)
	if s.overTitle(&slide) != "" {
		head += line(slideSmall)
	}
	p.head = image.Rect(edge, at(slideTop), width-edge, at(head))
	lines := len(s.footLines(slide, words, float64(width-2*edge)))
	p.foot = image.Rect(edge, height-at(float64(lines)*slideFoot*slideLine+18), width-edge, height-at(14))
	if slide.Around() {
		p.Map = image.Rect(edge, p.head.Max.Y+at(18), width-edge, max(p.head.Max.Y+at(18)+1, p.foot.Min.Y-at(16)))
		p.Bars = image.Rect(edge, p.Map.Max.Y, edge, p.Map.Max.Y)
		return p
	}
	bars := image.Rect(edge, p.foot.Min.Y-at(slideBars+6), width-edge, p.foot.Min.Y-at(6))
	p.Bars = bars
	p.Map = image.Rect(0, p.head.Max.Y+at(18), width, bars.Min.Y-at(10))
	if !slide.Several() && s.hasAside(slide.Frame) {
		p.Map.Max.X -= at(slideAside)
		p.aside = image.Rect(p.Map.Max.X+at(36), p.Map.Min.Y, width-edge, p.Map.Max.Y)
	}
	if p.Map.Dy() < 1 {
		p.Map.Max.Y = p.Map.Min.Y + 1
	}
	high := p.Map.Dy()
	if slide.Second != nil {
		high -= p.Style.whole(slideOver)
	}
	p.Style = p.Style.Within(high)
	return p
}

// View returns what of the map a slide shows: the Scene's extent, else the whole country beside the legend. Of two maps it is
// what the first one shows; small maps have none.
func (s *Slides) View(slide Slide, p SlidePlan) geo.View {
	switch {
	case len(slide.Months) > 0, slide.Around():
		return geo.View{}
	case slide.Second != nil:
		first, _ := s.views(slide, p)
		return first
	}
	size := p.Map.Size()
	if extent := slide.Frame.Scene.Extent; extent != (orb.Bound{}) {
		return s.in(slide.Frame).Limit(geo.Fit(extent, size.X, size.Y, 0), p.Style)
	}
	legend := s.legend(slide.Frame, p.Style, 64) // one that is a figure wider does not move the map
	return s.in(slide.Frame).HomeUnder(slide.Frame, legend, image.Point{}, size.X, size.Y, p.Style)
}

// legend is the size of the legend, rounded up to a number of device pixels.
func (s *Slides) legend(f *scene.Frame, st Style, step int) image.Point {
	size := s.in(f).LegendSize(f, st)
	return image.Pt((size.X+step-1)/step*step, (size.Y+step-1)/step*step)
}

// views are what two maps show: the same, but for a strip at the left of the first one, in which the legend stands.
func (s *Slides) views(slide Slide, p SlidePlan) (first, second geo.View) {
	strip := s.legend(slide.Frame, p.Style, 16).X + int(2*Margin*p.Style.Scale)
	size := p.Map.Size().Sub(image.Pt(0, p.Style.whole(slideOver)))
	right := max(1, (size.X-p.Style.whole(slideGap)-strip)/2)
	left, high := max(1, size.X-p.Style.whole(slideGap)-right), max(1, size.Y)
	if extent := slide.Frame.Scene.Extent; extent != (orb.Bound{}) {
		first = s.in(slide.Frame).Limit(geo.Fit(extent, left, high, 0), p.Style)
		second = first.Pan(float64(right-left), 0)
		second.Width = right
		return first, second
	}
	second = s.in(slide.Frame).HomeBeside(image.Point{}, image.Point{}, right, high, p.Style)
	first = second.Pan(float64(left-right), 0)
	first.Width = left
	return first, second
}

// Parts paints one map without what stands at its edges, and that by itself: legend, scale bar, finder and badge stay as large as
// they are when the map is moved and scaled. Of several maps all is in one picture. The images are new; places are from the corner
// of the map.
func (s *Slides) Parts(slide Slide, p SlidePlan) (area *image.RGBA, signs []Layer) {
	if slide.Several() {
		return s.Map(slide, p), nil
	}
	m, v := s.in(slide.Frame), s.View(slide, p)
	area = m.outlined(slide.Frame, v, p.Style)
	m.pin(area, slide.Frame, v, p.Style)
	return area, m.signs(slide.Frame, v, p.Style)
}

// Map paints the measure around events, or the map with all that lies on it, two maps with what stands over them, or small maps. The
// image is new.
func (s *Slides) Map(slide Slide, p SlidePlan) *image.RGBA {
	switch {
	case slide.Around():
		return s.aroundMap(slide, p)
	case len(slide.Months) > 0:
		return s.in(slide.Frame).Page(WholePage(slide.Months, slide.chosen(), p.Map.Dx(), p.Map.Dy()), p.Style).Image
	case slide.Second == nil:
		return s.in(slide.Frame).Compose(slide.Frame, s.View(slide, p), p.Style)
	}
	c := newCanvas(p.Map.Dx(), p.Map.Dy(), p.words, s.fonts)
	c.clear(p.words.Surface)
	v, w := s.views(slide, p)
	first, second := s.in(slide.Frame).Compose(slide.Frame, v, p.Style), s.in(slide.Frame).Plain().Compose(slide.Second, w, p.Style)
	over := p.Style.whole(slideOver)
	for i, img := range []*image.RGBA{first, second} {
		x := i * (p.Map.Dx() - img.Rect.Dx())
		draw.Draw(c.img, img.Rect.Add(image.Pt(x, over)), img, image.Point{}, draw.Src)
		ts := c.style(semibold, slideText)
		margin := p.Style.px(Margin)
		limit := float64(img.Rect.Dx()) - 2*margin
		text := s.fonts.shorten(slide.Over[i], ts, limit)
		if whole := slide.Over[i] + ": " + slide.Figures[i]; slide.Figures[i] != "" && s.fonts.width(whole, ts) <= limit {
			text = whole
		}
		c.text(text, float64(x)+margin, p.Style.px(19), ts, p.words.Text)
	}
	return c.img
}

// chosen is the number of the small map of the Scene's month; -1 for none.
func (s *Slide) chosen() int {
	return slices.IndexFunc(s.Months, func(f *scene.Frame) bool { return f.Scene.Month == s.Frame.Scene.Month })
}

// Bars paints the bars of the months; one empty pixel where there are none. The image is new.
func (s *Slides) Bars(slide Slide, p SlidePlan) *image.RGBA {
	if slide.Around() {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return s.bars.Draw(slide.Frame, p.Bars.Dx(), max(1, p.Bars.Dy()), p.Style)
}

// BarAt returns the middle of a month's bar from the left edge of the bars, which are so wide; device pixels.
func (s *Slides) BarAt(m timeline.Month, width int, st Style) float64 {
	return s.bars.XOf(m, width, st)
}

// BarsPlot returns the part of the bars that holds them, without labels, in device pixels.
func (s *Slides) BarsPlot(width, height int, st Style) image.Rectangle {
	return s.bars.Plot(width, height, st)
}

// Page paints a whole slide on one image.
func (s *Slides) Page(slide Slide, p SlidePlan) *image.RGBA {
	out := s.Words(slide, p)
	for _, part := range []struct {
		img *image.RGBA
		at  image.Rectangle
	}{{s.Map(slide, p), p.Map}, {s.Bars(slide, p), p.Bars}} {
		draw.Draw(out, part.at, part.img, image.Point{}, draw.Src)
	}
	return out
}
