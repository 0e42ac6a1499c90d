package scene

import (
	"unicode/utf8"

	"frontline/app/lang"
	"frontline/timeline"
)

// legend makes the classes and puts every cell into one.
func (b *builder) legend() {
	if b.scale == nil {
		s := b.newScale()
		b.scale = &s
	}
	s := *b.scale
	negative, positive := s.ranges()
	palette := b.paletteOf(b.s.Palette)
	classes := b.rangeClasses(s, palette, negative, positive)
	zero, missing := len(negative), len(classes)
	classes = append(classes, Class{
		Kind: ClassNotReported, Label: b.p.T("scene.state.not-reported"),
		Fill: palette.Missing, Hatch: palette.Hatch, Text: TextOn(palette.Missing),
	})
	if b.anyInapplicable() {
		classes = append(classes, Class{
			Kind: ClassNotApplicable, Fill: palette.Missing,
			Label: b.p.T("scene.state.not-applicable"), Text: TextOn(palette.Missing),
		})
	}
	of := func(state timeline.State, value float64) int {
		switch state {
		case timeline.Value:
			return s.class(value, negative, positive)
		case timeline.Zero:
			return zero
		case timeline.NotReported:
			return missing
		default:
			return missing + 1
		}
	}
	for i := range b.f.Cells {
		c := &b.f.Cells[i]
		c.Class = of(c.State, c.Value)
		classes[c.Class].Count++
	}
	b.f.Legend = Legend{
		Title: b.measureLabel(), Classes: classes, Isolated: -1, Muted: palette.Muted,
		Note: sentences(b.basesNote(), b.fittedNote(s)), Loud: s.fitted, Warning: b.paletteWarning(palette, len(negative), len(positive)),
	}
	b.f.Legend.Widest = b.widest(classes)
	if b.s.Isolated > 0 && b.s.Isolated <= len(classes) {
		b.f.Legend.Isolated = b.s.Isolated - 1
	}
	if s.knee > 0 {
		b.f.Legend.Gradient = b.gradient(s, palette)
	}
	b.paint(s, palette)
	b.changes(of)
	b.f.Total.Class = -1
}

// widest is the longest text that a value of some classes may have: of their bounds, of what is too small for its digits, and of the
// largest that has a decimal.
func (b *builder) widest(classes []Class) (text string) {
	least, finest := leastArea/4, 999.9
	if share(b.s.Measure) {
		least, finest = leastShare/4, 0.999
	}
	low, high := 0.0, 0.0
	for i := range classes {
		low, high = min(low, classes[i].Lower), max(high, classes[i].Upper)
	}
	for _, v := range []float64{low, -finest, -least, least, finest, high} {
		if v < low || v > high {
			continue
		}
		s := b.short(b.s.Measure, v)
		if b.differs() {
			s = b.shortChange(v)
		}
		if utf8.RuneCountInString(s) > utf8.RuneCountInString(text) {
			text = s
		}
	}
	return text
}

// InClass lists the codes of the regions in a class of the legend, none for -1.
func (f *Frame) InClass(class int) []string {
	var codes []string
	for i := range f.Cells {
		if class >= 0 && f.Cells[i].Class == class {
			codes = append(codes, f.Cells[i].Region)
		}
	}
	return codes
}

// rangeClasses are the class of zero and those on either side of it.
func (b *builder) rangeClasses(s scale, palette Palette, negative, positive []bounds) []Class {
	classes := make([]Class, 0, len(negative)+len(positive)+3)
	falling, rising := palette.Falling(len(negative)), palette.Rising(len(positive))
	if s.knee > 0 {
		for i, r := range negative {
			falling[i] = s.colour(palette, s.middle(r))
		}
		for i, r := range positive {
			rising[i] = s.colour(palette, s.middle(r))
		}
	}
	for i, r := range negative {
		classes = append(classes, b.rangeClass(s, r, falling[i]))
	}
	classes = append(classes, Class{
		Kind: ClassZero, Label: b.short(timeline.Occupied, 0), Fill: palette.Zero, Text: TextOn(palette.Zero),
	})
	for i, r := range positive {
		classes = append(classes, b.rangeClass(s, r, rising[i]))
	}
	return classes
}

func (b *builder) anyInapplicable() bool {
	for i := range b.f.Cells {
		if b.f.Cells[i].State == timeline.NotApplicable {
			return true
		}
	}
	return false
}

func (b *builder) fittedNote(s scale) string {
	if !s.fitted {
		return ""
	}
	return b.p.T("scene.legend.fitted")
}

func (b *builder) rangeClass(s scale, r bounds, fill Colour) Class {
	return Class{Kind: ClassRange, Lower: r.lower, Upper: r.upper, Label: b.rangeLabel(s, r), Fill: fill, Text: TextOn(fill)}
}

// outermost is the bound at which the last class of a side begins; 0 for a side of one class.
func outermost(steps []float64) float64 {
	if len(steps) == 0 {
		return 0
	}
	return steps[len(steps)-1]
}

// rangeLabel writes "1–5", and for the ends of the scale "< 1" and "≥ 200 · max 7 475", or "≥ 200" where nothing is so large.
func (b *builder) rangeLabel(s scale, r bounds) string {
	bound := func(v float64) string { return b.bound(s.measure, v) }
	switch {
	case r.lower >= 0 && r.lower == outermost(s.above):
		return b.upperEnd(s, r.lower)
	case r.lower < 0 && r.upper == -outermost(s.below):
		return b.lowerEnd(s, r.upper)
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

// upperEnd writes the last class, which is open, with the largest value where it is so large.
func (b *builder) upperEnd(s scale, lower float64) string {
	id := "scene.legend.last"
	switch {
	case lower == 0: // the only class of its side, without zero itself
		id = "scene.legend.only"
	case s.max <= lower:
		id += ".bare"
	}
	return b.p.T(id, "bound", b.bound(s.measure, lower), "value", b.extreme(s.measure, s.max))
}

// lowerEnd is upperEnd for losses.
func (b *builder) lowerEnd(s scale, upper float64) string {
	id := "scene.legend.first"
	if s.min >= upper {
		id += ".bare"
	}
	return b.p.T(id, "bound", b.bound(s.measure, upper), "value", b.extreme(s.measure, s.min))
}

// bound writes a bound between classes with the decimals that it needs.
func (b *builder) bound(m timeline.Measure, v float64) string {
	v += 0 // a minus zero becomes zero
	if share(m) && b.differs() {
		return b.p.Number(v*100, digits(v*100))
	}
	if share(m) {
		return b.p.Percent(v, digits(v*100))
	}
	return b.p.Number(v, digits(v))
}

// extreme writes the end of the scale as it is written on the map, but for a plus.
func (b *builder) extreme(m timeline.Measure, v float64) string {
	switch {
	case share(m) && b.differs():
		return b.p.Number(v*100, pointDecimals)
	case share(m):
		return b.short(m, v)
	default:
		return b.number(v)
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
