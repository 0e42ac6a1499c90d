package scene

import (
	"sort"

	"frontline/app/lang"
	"frontline/timeline"
)

// legend makes the classes and puts every cell into one.
func (b *builder) legend() {
	s := b.newScale()
	negative, positive := s.ranges()
	palette := PaletteOf(b.s.Measure, b.look)
	classes := make([]Class, 0, len(negative)+len(positive)+3)
	falling, rising := palette.Falling(len(negative)), palette.Rising(len(positive))
	for i, r := range negative {
		classes = append(classes, b.rangeClass(s, r, falling[i]))
	}
	zero := len(classes)
	classes = append(classes, Class{
		Kind: ClassZero, Label: b.short(timeline.Occupied, 0), Fill: palette.Zero,
		Text: TextOn(palette.Zero),
	})
	for i, r := range positive {
		classes = append(classes, b.rangeClass(s, r, rising[i]))
	}
	missing := len(classes)
	classes = append(classes, Class{
		Kind: ClassNotReported, Label: b.p.T("scene.state.not-reported"),
		Fill: palette.Missing, Hatch: palette.Hatch, Text: TextOn(palette.Missing),
	})
	for i := range b.f.Cells {
		c := &b.f.Cells[i]
		switch c.State {
		case timeline.Value:
			c.Class = s.class(c.Value, negative, positive, zero)
		case timeline.Zero:
			c.Class = zero
		case timeline.NotReported:
			c.Class = missing
		case timeline.NotApplicable:
			if len(classes) == missing+1 {
				classes = append(classes, Class{
					Kind: ClassNotApplicable, Fill: palette.Missing,
					Label: b.p.T("scene.state.not-applicable"), Text: TextOn(palette.Missing),
				})
			}
			c.Class = missing + 1
		}
		classes[c.Class].Count++
	}
	b.f.Legend = Legend{Title: b.measureLabel(), Classes: classes}
	if s.fitted {
		b.f.Legend.Note = b.p.T("scene.legend.fitted")
	}
	b.f.Total.Class = -1
}

// class returns the position of the class of a value, which is looked up as it is shown: 199.96 reads 200.0 and belongs to
// the class that begins at 200.
func (s scale) class(v float64, negative, positive []bounds, zero int) int {
	v = rounded(s.measure, v)
	if v < 0 && len(negative) > 0 {
		return max(0, sort.Search(len(negative), func(i int) bool { return v < negative[i].lower })-1)
	}
	above := sort.Search(len(positive), func(i int) bool { return v < positive[i].lower })
	return zero + max(1, above)
}

func (b *builder) rangeClass(s scale, r bounds, fill Colour) Class {
	return Class{Kind: ClassRange, Lower: r.lower, Upper: r.upper, Label: b.rangeLabel(s, r), Fill: fill, Text: TextOn(fill)}
}

// rangeLabel writes "1–5", and for the ends of the scale "< 1" and "≥ 200 · max 7 475".
func (b *builder) rangeLabel(s scale, r bounds) string {
	last := s.steps[len(s.steps)-1]
	bound := func(v float64) string { return b.bound(s.measure, v) }
	switch {
	case r.lower == last:
		return b.p.T("scene.legend.last", "bound", bound(r.lower), "value", b.extreme(s.measure, s.max))
	case s.diverging && r.upper == -last:
		return b.p.T("scene.legend.first", "bound", bound(r.upper), "value", b.extreme(s.measure, s.min))
	case s.diverging:
		return b.p.T("scene.legend.signed", "from", bound(r.lower), "to", bound(r.upper))
	case r.lower == 0:
		return "<" + gap + bound(r.upper)
	case share(s.measure):
		return b.p.Number(r.lower*100, digits(r.lower*100)) + "–" + bound(r.upper)
	default:
		return bound(r.lower) + "–" + bound(r.upper)
	}
}

// bound writes a bound between classes with the decimals that it needs.
func (b *builder) bound(m timeline.Measure, v float64) string {
	if share(m) {
		return b.p.Percent(v, digits(v*100))
	}
	return b.p.Number(v, digits(v))
}

// extreme writes the end of the scale without decimals that nobody needs.
func (b *builder) extreme(m timeline.Measure, v float64) string {
	switch {
	case share(m):
		return b.p.Percent(v, 1)
	case v <= -10 || v >= 10:
		return b.p.Number(v, 0)
	default:
		return b.p.Number(v, 1)
	}
}

// digits counts the decimals that a bound needs.
func digits(v float64) int {
	for n := range 4 {
		if lang.Round(v, n) == lang.Round(v, 4) {
			return n
		}
	}
	return 4
}
