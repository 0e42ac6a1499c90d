package present

import (
	"image"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/view"
	"frontline/geo"
)

// most is how many bytes the slides that are painted ahead may take together. The one that is on and its two neighbours are
// kept in any case.
const most = 256 << 20

// A window that has just been made may be tiny; for one of less than that, in device pixels, nothing is painted.
const (
	narrowest = 320
	lowest    = 180
)

// made is a slide that is painted.
type made struct {
	number int
	slide  picture.Slide
	plan   picture.SlidePlan
	view   geo.View        // of the map, or of each of two; zero for small maps
	live   [2]*scene.Frame // what the live maps are given; the second only of two

	words, bars, area *image.RGBA
	signs             []picture.Layer // at the edges of the map
}

// maker paints slides ahead: the one that is on first, then the others in the order in which they may come.
type maker struct {
	ds    *dataset.Dataset
	exec  view.Executor
	show  *Show
	ready func(*made) // a slide was painted

	painter *picture.Slides
	room    picture.SlideRoom
	roomy   bool // room is known
	size    image.Point
	style   picture.Style
	done    map[int]*made
	busy    bool
	turn    int // counts sizes and styles; what was painted for an older one is dropped
	closed  bool
}

func newMaker(ds *dataset.Dataset, area *picture.Map, bars *picture.Bars, show *Show, exec view.Executor) *maker {
	return &maker{ds: ds, painter: picture.NewSlides(area, bars), show: show, exec: exec, done: map[int]*made{}}
}

// resize has everything painted for a size in device pixels and a style, whose Scale does not matter.
func (m *maker) resize(size image.Point, st picture.Style) {
	st.Scale = 1
	if size == m.size && st == m.style {
		return
	}
	m.size, m.style, m.roomy = size, st, false
	m.done = map[int]*made{}
	m.turn++
	m.request()
}

// of returns a slide if it is painted.
func (m *maker) of(i int) *made { return m.done[i] }

// request has painted what may be wanted next, and forgets what is far away.
func (m *maker) request() {
	if m.busy || m.closed || m.size.X < narrowest || m.size.Y < lowest || m.style.Surface.A == 0 {
		return
	}
	wanted := m.wanted()
	near := map[int]bool{}
	next := -1
	for _, i := range wanted {
		near[i] = true
		if next < 0 && m.done[i] == nil {
			next = i
		}
	}
	for i := range m.done {
		if !near[i] {
			delete(m.done, i)
		}
	}
	if next < 0 {
		return
	}
	m.busy = true
	turn := m.turn
	work, result := m.work(next)
	m.exec.Run(work, func() {
		m.busy = false
		if turn == m.turn && !m.closed {
			res := result()
			m.room, m.roomy = res.room, true
			m.done[next] = res.made
			m.ready(res.made)
		}
		m.request()
	})
}

// wanted lists the slides to have painted, the nearest first.
func (m *maker) wanted() []int {
	n, at := m.show.Len(), m.show.At()
	each := 8 * m.size.X * m.size.Y // the words and, somewhat smaller, map and bars; four bytes a pixel
	count := min(n, max(3, most/max(1, each)))
	list := []int{at}
	for step := 1; len(list) < count; step++ {
		for _, i := range []int{at + step, at - step} {
			if m.show.options.Loop {
				i = ((i % n) + n) % n
			}
			if i >= 0 && i < n && len(list) < count {
				list = append(list, i)
			}
		}
		if step > n {
			break
		}
	}
	return list
}

// result is what a piece of work leaves behind.
type result struct {
	made *made
	room picture.SlideRoom
}

// work paints a slide. It touches only what is copied here.
func (m *maker) work(i int) (work func(), get func() result) {
	r := result{room: m.room}
	ds, painter, size, st, roomy := m.ds, m.painter, m.size, m.style, m.roomy
	slides, slide := m.show.slides, m.show.Slide(i)
	place := m.show.place(i)
	return func() {
		if !roomy {
			r.room = roomOf(painter, slides, size, st)
		}
		s := compose(ds, slide, slide.Scene, st.Dark, place)
		r.made = paint(painter, s, r.room, size, st)
		r.made.number = i
	}, func() result { return r }
}

// roomOf is the room that the words of all slides need. Those of a picture without words of its own take two lines.
func roomOf(p *picture.Slides, slides []Slide, size image.Point, st picture.Style) picture.SlideRoom {
	var room picture.SlideRoom
	for _, s := range slides {
		need := picture.SlideRoom{Title: 2, Caption: 2}
		if s.Title != "" {
			need = p.Room(picture.Slide{Title: s.Title, Caption: s.Caption, Frame: &scene.Frame{}}, size.X, size.Y, st)
			if s.Caption == "" {
				need.Caption = 2
			}
		}
		room = picture.SlideRoom{Title: max(room.Title, need.Title), Caption: max(room.Caption, need.Caption)}
	}
	return room
}

// compose builds what a slide says of a Scene.
func compose(ds *dataset.Dataset, slide Slide, s scene.Scene, dark bool, place string) picture.Slide {
	look := scene.Look{Dark: dark}
	out := picture.Slide{
		Frame: scene.Build(ds, s, look), Second: scene.BuildSecond(ds, s, look), Title: slide.Title, Caption: slide.Caption,
		Place: place,
	}
	if slide.Caption != "" {
		out.Frame.AddSource(slide.Credit)
	}
	if out.Around() {
		out.Second = nil
		return out
	}
	if months := scene.PageMonths(ds, out.Frame.Scene); len(months) > 0 {
		out.Months = scene.Multiples(ds, s, look, months)
	}
	if out.Second != nil {
		out.Over = scene.NamesOfTwo(ds, out.Frame, out.Second)
	}
	return out
}

func paint(p *picture.Slides, s picture.Slide, room picture.SlideRoom, size image.Point, st picture.Style) *made {
	d := &made{slide: s, plan: p.Plan(s, room, size.X, size.Y, st)}
	d.view = p.View(s, d.plan)
	d.words, d.bars = p.Words(s, d.plan), p.Bars(s, d.plan)
	d.area, d.signs = p.Parts(s, d.plan)
	d.live = [2]*scene.Frame{s.Frame, s.Second}
	if !s.Several() {
		d.live[0] = framed(s.Frame, d.view.Bound())
	}
	return d
}

// framed is a Frame that says which part of the map is in view.
func framed(f *scene.Frame, extent orb.Bound) *scene.Frame {
	out := *f
	out.Scene.Extent = extent
	return &out
}

// printer speaks the language of the first slide.
func (s *Show) printer(ds *dataset.Dataset) *lang.Printer {
	return ds.Catalog().Printer(s.slides[0].Scene.Lang)
}
