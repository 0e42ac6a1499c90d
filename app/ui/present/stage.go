package present

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// Stage fills a window with the slide that is on. What is seen of a slide was painted ahead; under it lie the live map and
// bars, which take over when they have painted the same, so that the slide can be asked and changed on the spot.
type Stage struct {
	widget.BaseWidget

	Motion bool // slides pass into each other
	// OnPointer is called when the pointer is to leave the screen, because it has rested for a while, or to come back. Nil leaves
	// it where it is.
	OnPointer func(seen bool)

	ds    *dataset.Dataset
	show  *Show
	maker *maker
	style picture.Style

	ground, playhead *canvas.Rectangle
	sense            view.Still // how the stage hears of its canvas and scale
	live             *view.Map
	pair             *view.Pair
	small            *view.Multiples
	months           *view.Months
	going, coming    *leaf
	curtain          *curtain

	on     *made // the slide that is seen, or comes just now
	spot   *made // what it was changed into on the spot, nil while it is as it was made
	asked  int   // counts changes on the spot
	motion *fyne.Animation
	hand   pointer
	alive  bool
}

var (
	_ fyne.Tappable      = (*Stage)(nil)
	_ desktop.Cursorable = (*Stage)(nil)
)

// NewStage returns a stage for a show. It shares the shapes of a map, and the bars. It asks for nothing before SetStyle was
// called and it has a size.
func NewStage(ds *dataset.Dataset, area *picture.Map, bars *picture.Bars, show *Show, exec view.Executor) *Stage {
	p := show.printer(ds)
	s := &Stage{
		ds: ds, show: show, maker: newMaker(ds, area, bars, show, exec), ground: canvas.NewRectangle(color.Black),
		playhead: canvas.NewRectangle(color.Transparent), live: view.NewMap(area.Another(), p, exec),
		pair: view.NewPair(area.Another(), area.Another(), p, exec), small: view.NewMultiples(area.Another(), p, exec),
		months: view.NewMonths(bars, p, exec), going: newLeaf(), coming: newLeaf(),
	}
	s.curtain = newCurtain(show.Next)
	s.playhead.Hide()
	s.pair.Hide()
	s.small.Hide()
	s.small.OnBeside, s.small.OnPainted = show.Next, s.tookSmall
	s.small.OnClass = s.isolate
	s.small.OnMonth = func(m timeline.Month) {
		show.Alter(func(sc scene.Scene) scene.Scene { return sc.OpenFromPage(m) })
	}
	s.sense = view.NewStill(s.sensed)
	s.sense.Set(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	s.maker.ready = s.painted
	for _, m := range []*view.Map{s.live, s.pair.First, s.pair.Second} {
		s.connect(m)
	}
	s.months.OnMonth = func(m timeline.Month) {
		show.Alter(func(sc scene.Scene) scene.Scene { return sc.WithMonth(m) })
	}
	s.months.OnPainted = s.tookBars
	s.live.OnPainted, s.pair.Second.OnPainted = s.tookMap, s.tookMap
	s.hand = pointer{clock: show.clock, show: s.pointTo}
	s.ExtendBaseWidget(s)
	return s
}

// connect ties a map to the show. A click outside everything that can be asked goes on.
func (s *Stage) connect(m *view.Map) {
	m.Reserve(fyne.Size{}, false)
	m.OnSelect = func(code string) {
		if code == "" {
			s.show.Next()
			return
		}
		s.show.Alter(func(sc scene.Scene) scene.Scene {
			if sc.Region == code {
				code = ""
			}
			return sc.SelectRegion(s.ds, code)
		})
	}
	m.OnHover = func(string, fyne.Position) {
		kit.Repaint(nil, s.ground) // an explanation that has never been seen is drawn, too
	}
	m.OnEvent = func(id string) {
		s.show.Alter(func(sc scene.Scene) scene.Scene { return sc.SelectEvent(s.ds, id) })
	}
	m.OnClass = s.isolate
	m.OnExtent = func(b orb.Bound) {
		s.show.Alter(func(sc scene.Scene) scene.Scene { return sc.WithExtent(b) })
	}
}

// isolate shows one class of the legend alone, or all again.
func (s *Stage) isolate(class int) {
	s.show.Alter(func(sc scene.Scene) scene.Scene { return sc.Isolate(class) })
}

// SetStyle shows the slides in the colours of a theme.
func (s *Stage) SetStyle(st picture.Style) {
	s.style = st
	s.ground.FillColor, s.playhead.FillColor = st.Surface, st.Accent
	kit.Repaint(nil, s.ground)
	for _, m := range []*view.Map{s.live, s.pair.First, s.pair.Second} {
		m.SetStyle(st)
	}
	s.pair.SetStyle(st)
	s.small.SetStyle(st)
	s.months.SetStyle(st)
	s.measure()
}

// Close ends all work.
func (s *Stage) Close() {
	s.maker.closed, s.alive = true, false
	s.hand.end()
	s.settle()
}

// Tapped goes on: what can be asked takes its clicks itself.
func (s *Stage) Tapped(*fyne.PointEvent) { s.show.Next() }

// Cursor is called by Fyne whenever the pointer moves over the stage, whatever part of it explains itself there.
func (s *Stage) Cursor() desktop.Cursor {
	s.hand.moved()
	return desktop.DefaultCursor
}

// pointTo takes the pointer off the screen, with what is explained under it, or brings it back.
func (s *Stage) pointTo(seen bool) {
	if s.OnPointer == nil {
		return
	}
	s.OnPointer(seen)
	if !seen {
		for _, part := range []desktop.Hoverable{s.live, s.pair.First, s.pair.Second, s.small, s.months} {
			part.MouseOut()
		}
		kit.Repaint(nil, s.ground)
	}
}

// CreateRenderer is called by Fyne.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer {
	s.alive = true
	s.hand.moved()
	objects := []fyne.CanvasObject{s.ground, s.sense.Raster, s.live, s.pair, s.small, s.months}
	objects = append(objects, s.going.objects()...)
	objects = append(objects, s.coming.objects()...)
	return &stageRenderer{stage: s, objects: append(objects, s.playhead, s.curtain)}
}

// sensed is called within a frame; a change of the canvas's scale is followed afterwards.
func (s *Stage) sensed() {
	if w, h, _, ok := view.Pixels(s); ok && s.maker.size != image.Pt(w, h) {
		s.maker.exec.Run(func() {}, s.measure)
	}
}

// measure has the slides painted for the size and style there are.
func (s *Stage) measure() {
	w, h, _, ok := view.Pixels(s)
	if ok && s.style.Surface.A > 0 {
		s.maker.resize(image.Pt(w, h), s.style)
	}
}

// painted shows a slide that was painted if it is the one that is on.
func (s *Stage) painted(d *made) {
	if s.alive && d.number == s.show.At() && s.on != d {
		s.turnTo(d)
		if _, changed := s.show.Spot(); changed {
			s.alter()
		}
	}
}

// Changed follows the show.
func (s *Stage) Changed(c Change) {
	switch c {
	case Stepped:
		if d := s.maker.of(s.show.At()); d != nil {
			s.turnTo(d)
		}
		s.maker.request()
	case Altered:
		s.alter()
	case Shaded:
		s.curtain.set(s.show.Dark())
		kit.Repaint(nil, s.ground) // the toolkit does not know yet what has never been seen
	case Typed:
		s.maker.request()
	}
}

type stageRenderer struct {
	stage   *Stage
	objects []fyne.CanvasObject
}

func (r *stageRenderer) Destroy()                     { r.stage.alive = false }
func (r *stageRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *stageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stageRenderer) Refresh()                     { r.stage.measure() }

func (r *stageRenderer) Layout(size fyne.Size) {
	r.stage.ground.Resize(size)
	r.stage.curtain.Resize(size)
	r.stage.sense.Resize(fyne.NewSize(1, 1))
	r.stage.measure()
}
