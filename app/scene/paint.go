package scene

import (
	"math"

	"frontline/timeline"
)

// gradientColours is how many colours the strip of a continuous legend has.
const gradientColours = 64

// middle is the value in the middle of a range as a continuous scale sees it.
func (s scale) middle(r bounds) float64 {
	near, far := math.Abs(r.lower), math.Abs(r.upper)
	if near > far {
		near, far = far, near
	}
	v := s.knee * math.Expm1((math.Log1p(near/s.knee)+math.Log1p(far/s.knee))/2)
	if r.lower < 0 {
		return -v
	}
	return v
}

// paint gives every cell its colours and its place in the legend.
func (b *builder) paint(s scale, palette Palette) {
	for i := range b.f.Cells {
		c := &b.f.Cells[i]
		class := &b.f.Legend.Classes[c.Class]
		c.Fill, c.Ink = class.Fill, class.Text
		c.Muted = b.f.Legend.Isolated >= 0 && c.Class != b.f.Legend.Isolated
		if s.knee > 0 && c.State == timeline.Value {
			c.Fill = s.colour(palette, c.Value)
		}
		if c.Muted {
			c.Fill = palette.Muted
		}
		c.Ink = TextOn(c.Fill)
		c.At = 0.5
		switch {
		case s.knee > 0:
			c.At = s.at(c.Value)
		case class.Kind == ClassRange && class.Upper > class.Lower:
			c.At = min(1, max(0, (c.Value-class.Lower)/(class.Upper-class.Lower)))
		}
	}
}

// gradient is the strip of a continuous legend with its marks.
func (b *builder) gradient(s scale, palette Palette) *Gradient {
	g := &Gradient{Colours: make([]Colour, gradientColours)}
	for i := range g.Colours {
		at := float64(i) / (gradientColours - 1)
		switch {
		case !s.diverging:
			g.Colours[i] = along(palette.rising, at)
		case at < 0.5:
			g.Colours[i] = along(palette.falling, 1-2*at)
		default:
			g.Colours[i] = along(palette.rising, 2*at-1)
		}
	}
	mark := func(v float64) {
		g.Marks = append(g.Marks, Mark{At: s.at(v), Label: b.bound(s.measure, v)})
	}
	for i := len(s.below) - 1; i >= 0 && s.diverging; i-- {
		mark(-s.below[i])
	}
	mark(0)
	for _, v := range s.above {
		mark(v)
	}
	g.Marks = append(g.Marks, Mark{At: s.at(s.max), Label: b.extreme(s.measure, s.max), End: true})
	if s.diverging {
		g.Marks = append([]Mark{{At: s.at(s.min), Label: b.extreme(s.measure, s.min), End: true}}, g.Marks...)
	}
	return g
}
