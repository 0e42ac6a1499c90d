package present

import (
	"image"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/view"
	"frontline/geo"
)

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

// maker paints slides ahead: the one that is on first, then the others in the order in which they may come. Painted slides are
// kept packed; those that come next are unpacked as well.
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
	kept    stock
	done    map[int]*made // ready to be shown
	busy    bool
	turn    int // counts sizes and styles; what was painted for an older one is dropped
	closed  bool
}

func newMaker(ds *dataset.Dataset, area *picture.Map, bars *picture.Bars, show *Show, exec view.Executor) *maker {
	return &maker{ds: ds, painter: picture.NewSlides(area, bars), show: show, exec: exec, done: map[int]*made{}, kept: newStock(most)}
}

// resize has everything painted for a size in device pixels and a style, whose Scale does not matter.
func (m *maker) resize(size image.Point, st picture.Style) {
	st.Scale = 1
	if size == m.size && st == m.style {
		return
	}
	m.size, m.style, m.roomy = size, st, false
	m.done, m.kept = map[int]*made{}, newStock(m.kept.most)
	m.turn++
	m.request()
}

// of returns a slide if it is painted. One to which nobody was expected to jump is unpacked here, in less time than a frame has.
func (m *maker) of(i int) *made {
	if m.done[i] == nil {
		if p := m.kept.slides[i]; p != nil {
			m.done[i] = p.unpack()
		}
	}
	return m.done[i]
}

// request has painted and unpacked what may be wanted next, and forgets what is far away.
func (m *maker) request() {
	if m.busy || m.closed || m.size.X < narrowest || m.size.Y < lowest || m.style.Surface.A == 0 {
		return
	}
	order, near := m.order()
	for i := range m.done {
		if !slices.Contains(order[:near], i) {
			delete(m.done, i)
		}
	}
	order = order[:m.kept.hold(order, near)]
	for n, i := range order {
		switch p := m.kept.slides[i]; {
		case p == nil:
			m.make(i)
			return
		case n < near && m.done[i] == nil:
			m.unpack(i, p)
			return
		}
	}
}

// make has a slide painted.
func (m *maker) make(i int) {
	work, result := m.work(i)
	m.run(work, func() {
		r := result()
		m.room, m.roomy = r.room, true
		m.kept.put(i, r.packed)
		m.put(i, r.made)
	})
}

// unpack has a slide unpacked that may come next.
func (m *maker) unpack(i int, p *packed) {
	var d *made
	m.run(func() { d = p.unpack() }, func() { m.put(i, d) })
}

// put keeps a slide ready, and says so.
func (m *maker) put(i int, d *made) {
	if m.done[i] == nil {
		m.done[i] = d
		m.ready(d)
	}
}

// run does one thing after the other, each for what is wanted when it begins.
func (m *maker) run(work, then func()) {
	m.busy = true
	turn := m.turn
	m.exec.Run(work, func() {
		m.busy = false
		if turn == m.turn && !m.closed {
			then()
		}
		m.request()
	})
}

// mostAhead is how many slides are thought of: a deck of all events may have many more.
const mostAhead = 1000

// order lists slides, those first that may be wanted first: the one that is on, the one whose number is being typed, and then the
// nearest. The first ones, near in number, may be shown next.
func (m *maker) order() (list []int, near int) {
	n, at := m.show.Len(), m.show.At()
	list = append(list, at)
	chosen, typed := m.show.Chosen()
	if typed && chosen != at {
		list = append(list, chosen)
	}
	add := func(i int) {
		if m.show.options.Loop {
			i = (i + n) % n
		}
		if i >= 0 && i < n && i != list[len(list)-1] && (!typed || i != chosen) {
			list = append(list, i)
		}
	}
	most := n - 1
	if m.show.options.Loop { // both ways lead all round
		most = n / 2
	}
	for step := 1; step <= most && len(list) < mostAhead; step++ {
		add(at + step)
		add(at - step)
		if step == 1 {
			near = len(list)
		}
	}
	return list, max(1, near)
}

// result is what a piece of work leaves behind.
type result struct {
	made   *made
	packed *packed
	room   picture.SlideRoom
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
		r.packed = pack(r.made)
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
		if room == picture.MostRoom() {
			break
		}
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
		a, b := scene.Subjects(out.Frame, out.Second)
		out.Over, out.Figures = scene.NamesOfTwo(ds, out.Frame, out.Second), [2]string{a.Text, b.Text}
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
