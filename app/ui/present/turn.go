package present

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/view"
	"frontline/geo"
)

// passing is how long a slide takes to pass into the next one.
const passing = 250 * time.Millisecond

// turnTo shows a slide that is painted. Nothing is painted here: the pictures there are pass into each other, and what is live
// follows when they have come to rest.
func (s *Stage) turnTo(d *made) {
	_, _, perUnit, ok := view.Pixels(s)
	if !ok {
		return
	}
	s.settle()
	before := s.on
	s.on = d
	s.asked++
	if s.spot == nil && before != nil && before.plan.Size == d.plan.Size {
		s.going.put(before, perUnit)
	}
	s.spot = nil
	s.coming.put(d, perUnit)
	if !s.passes(before, d) {
		s.rest()
		return
	}
	s.pass(before, d, perUnit)
}

// passes reports whether a slide passes into another: where things may move, and both are seen in one size and style. How much room a
// legend has is no matter: it differs where one of them has more words over its map.
func (s *Stage) passes(from, to *made) bool {
	if !s.Motion || from == nil {
		return false
	}
	a, b := from.plan.Style, to.plan.Style
	a.LegendRoom, b.LegendRoom = 0, 0
	return a == b && from.plan.Size == to.plan.Size
}

// pass lets month, extent and colours of one slide become those of another.
func (s *Stage) pass(from, to *made, perUnit float64) {
	path := between(from, to)
	month := s.sweep(from, to, perUnit)
	step := func(done float32) {
		if !s.alive {
			return
		}
		t := float64(done)
		s.coming.fade(1 - t)
		if path != nil {
			v := path(t)
			s.coming.lie(v, perUnit)
			if s.going.of != nil {
				s.going.lie(v, perUnit)
			}
		}
		month(t)
		kit.Repaint(nil, s.ground)
		if done >= 1 {
			s.rest()
		}
	}
	step(0)
	s.motion = fyne.NewAnimation(passing, step)
	s.motion.Curve = fyne.AnimationEaseInOut
	s.motion.Start()
}

// between gives the views from that of one slide to that of another, 0 to 1; nil where the maps are not of one size, or there
// are several. What is a given part of the way between the two scales is shown where it lies on the straight way between them.
func between(from, to *made) func(t float64) geo.View {
	a, b := from.view, to.view
	if a == b || from.slide.Several() || to.slide.Several() || from.plan.Map != to.plan.Map ||
		from.slide.Frame.Scene.Projection != to.slide.Frame.Scene.Projection {
		return nil
	}
	return func(t float64) geo.View {
		if t >= 1 {
			return b
		}
		v := a
		v.Scale = math.Exp(math.Log(a.Scale)*(1-t) + math.Log(b.Scale)*t)
		part := t
		if math.Abs(a.Scale/b.Scale-1) > 0.01 {
			part = (a.Scale - v.Scale) / (a.Scale - b.Scale)
		}
		p, q := a.Centre(), b.Centre()
		return v.CentredAt(orb.Point{p[0] + (q[0]-p[0])*part, p[1] + (q[1]-p[1])*part})
	}
}

// afterDrawing is a while in which the window has been drawn at least once.
const afterDrawing = 100 * time.Millisecond

// playheadWidth is in units of the bars.
const playheadWidth = 3

// sweep moves a mark over the bars from month to month.
func (s *Stage) sweep(from, to *made, perUnit float64) func(t float64) {
	p := to.plan
	if from.plan.Bars != p.Bars || from.slide.Frame.Scene.Month == to.slide.Frame.Scene.Month {
		return func(float64) {}
	}
	chart := s.maker.painter
	width := p.Bars.Dx()
	x0, x1 := chart.BarAt(from.slide.Frame.Scene.Month, width, p.Style), chart.BarAt(to.slide.Frame.Scene.Month, width, p.Style)
	plot := chart.BarsPlot(width, p.Bars.Dy(), p.Style)
	wide := playheadWidth * p.Style.Scale
	s.playhead.Resize(fyne.NewSize(float32(wide/perUnit), float32(float64(plot.Dy())/perUnit)))
	s.playhead.Show()
	return func(t float64) {
		x := float64(p.Bars.Min.X) + x0 + (x1-x0)*t - wide/2
		s.playhead.Move(fyne.NewPos(float32(x/perUnit), float32(float64(p.Bars.Min.Y+plot.Min.Y)/perUnit)))
	}
}

// settle ends a passing at once.
func (s *Stage) settle() {
	if s.motion != nil {
		s.motion.Stop()
		s.motion = nil
	}
	s.playhead.Hide()
	s.going.put(nil, 1)
}

// rest leaves only the slide that came. When it was seen, the live map and bars are given the same.
func (s *Stage) rest() {
	_, _, perUnit, ok := view.Pixels(s)
	if !ok || s.on == nil {
		return
	}
	s.settle()
	s.coming.fade(0)
	if s.coming.of != nil {
		s.coming.lie(s.coming.of.view, perUnit)
	}
	turn, d := s.asked, s.on
	s.maker.exec.Run(func() {}, func() {
		if turn == s.asked && s.alive {
			s.enliven(d, perUnit)
		}
	})
}

// enliven gives the live map and bars what a slide shows.
func (s *Stage) enliven(d *made, perUnit float64) {
	p := d.plan
	times := p.Style.Scale / perUnit
	s.cast(d, times, perUnit)
	switch {
	case d.slide.Around(): // a picture that cannot be asked
		s.months.Hide()
		kit.Repaint(nil, s.ground)
		return
	case len(d.slide.Months) > 0:
		s.small.SetFrames(d.slide.Months, d.slide.Frame.Scene.Month)
	case d.slide.Second != nil:
		s.pair.SetFrames(d.live[0], d.live[1], d.slide.Over, d.slide.Figures)
		if _, _, _, known := view.Pixels(s.pair.Second); !known { // again when they were drawn, and so know their size
			turn := s.asked
			s.maker.exec.Run(func() { time.Sleep(afterDrawing) }, func() {
				if turn == s.asked && s.alive {
					s.enliven(d, perUnit)
				}
			})
		}
	default:
		s.live.SetFrame(d.live[0])
	}
	s.months.Show()
	s.months.Magnify(times)
	s.months.Move(spot(p.Bars.Min, perUnit))
	s.months.Resize(extent(p.Bars.Size(), perUnit))
	s.months.SetFrame(d.live[0])
	kit.Repaint(nil, s.ground) // what has never been seen hears of its canvas when it is drawn
}

// cast puts the map, two maps or small maps that a slide needs in their place, and takes the others away.
func (s *Stage) cast(d *made, times, perUnit float64) {
	small, two := len(d.slide.Months) > 0, d.slide.Second != nil
	for _, part := range []struct {
		widget interface {
			fyne.CanvasObject
			Magnify(times float64)
		}
		on bool
	}{{s.live, !d.slide.Several()}, {s.pair, two}, {s.small, small}} {
		if !part.on {
			part.widget.Hide()
			continue
		}
		part.widget.Magnify(times)
		part.widget.Move(spot(d.plan.Map.Min, perUnit))
		part.widget.Resize(extent(d.plan.Map.Size(), perUnit))
		part.widget.Show()
	}
}

// tookSmall takes painted small maps away when the live ones under them show the same.
func (s *Stage) tookSmall(frames []*scene.Frame) {
	d := s.shown()
	if s.motion == nil && d != nil && len(frames) > 0 && len(d.slide.Months) > 0 && frames[0] == d.slide.Months[0] {
		s.coming.dropMap()
	}
}

// tookMap takes the painted map away when the live one under it shows the same.
func (s *Stage) tookMap(f *scene.Frame) {
	d := s.shown()
	if s.motion != nil || d == nil || len(d.slide.Months) > 0 || f != d.live[0] && f != d.live[1] || d.live[1] != nil && f != d.live[1] {
		return
	}
	s.coming.dropMap()
}

// tookBars does the same for the bars.
func (s *Stage) tookBars(f *scene.Frame) {
	if d := s.shown(); s.motion == nil && d != nil && f == d.live[0] {
		s.coming.bars.Set(nil)
	}
}

// shown is the slide that is seen, as it is now.
func (s *Stage) shown() *made {
	if s.spot != nil {
		return s.spot
	}
	return s.on
}

// alter shows what was changed on the spot: the live map at once, the words when they are painted. When the slide is put back,
// it is shown as it was made.
func (s *Stage) alter() {
	sc, changed := s.show.Spot()
	_, _, perUnit, ok := view.Pixels(s)
	if s.on == nil || !ok {
		return
	}
	s.asked++
	if !changed {
		s.settle()
		s.spot = nil
		s.coming.put(s.on, perUnit)
		s.rest()
		return
	}
	turn, m := s.asked, s.maker
	slide, painter, room, size, st := s.show.Slide(s.show.At()), m.painter, m.room, m.size, m.style
	place := s.show.place(s.show.At())
	words := slide
	if sc.WithExtent(slide.Scene.Extent) != slide.Scene { // what a speaker said of another picture does not hold
		words = Slide{}
	}
	if !s.on.slide.Several() && (sc.Extent.IsZero() || sc.Extent == slide.Scene.Extent) { // the map stays where it is
		sc.Extent = s.on.view.Bound()
	}
	var d *made
	m.exec.Run(func() {
		out := compose(m.ds, words, sc, st.Dark, place)
		d = paint(painter, out, room, size, st)
	}, func() {
		if turn != s.asked || !s.alive || s.maker.size != size {
			return
		}
		s.settle()
		s.spot = d
		s.coming.put(d, perUnit)
		s.enliven(d, perUnit)
	})
}
