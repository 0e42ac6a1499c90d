package scene

import (
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// Method is how values are cut into classes.
type Method string

// The methods. Zero always has a class of its own. All but Fixed look at the values of all months and regions of the
// source, or of the picture alone where Scene.Rescale says so; their bounds are the roundest numbers that part the same
// values. On a measure with losses and gains each side is cut by itself, except by Fixed and Symmetric, whose bounds are
// the same on both.
const (
	Fixed         Method = "fixed"          // rounded steps that are fixed for the measure
	Quantile      Method = "quantile"       // as many values in each class
	Natural       Method = "natural"        // natural breaks: least variance within the classes (Fisher 1958, Jenks 1977)
	EqualInterval Method = "equal-interval" // classes equally wide
	Symmetric     Method = "symmetric"      // quantiles of the distance from zero; for measures that go both ways
	SymLog        Method = "symlog"         // no classes: colours run on, logarithmic on either side of zero
)

// Methods lists the methods.
func Methods() []Method { return []Method{Fixed, Quantile, Natural, EqualInterval, Symmetric, SymLog} }

// Bounds of Scene.Classes, and the numbers of classes when it is 0. Zero and what is not reported do not count.
const (
	FewestClasses  = 3
	MostClasses    = 9
	fixedClasses   = 8
	defaultClasses = 6
)

// MethodChoice is a line of the menu of methods.
type MethodChoice struct {
	Method Method
	Name   string
	Chosen bool
}

// MethodChoices lists the methods that suit a Scene's measure, named in its language.
func MethodChoices(ds *dataset.Dataset, s Scene) []MethodChoice {
	s, _ = s.Normalise(ds)
	p := printer(ds, s.Lang)
	choices := make([]MethodChoice, 0, len(Methods()))
	for _, m := range Methods() {
		if m != Symmetric || s.diverges() {
			choices = append(choices, MethodChoice{Method: m, Name: p.T("scene.method." + string(m)), Chosen: m == s.method()})
		}
	}
	return choices
}

// WithMethod cuts the values into classes in another way.
func (s Scene) WithMethod(m Method) Scene {
	s.Method, s.Isolated = m, 0
	return s
}

// WithClasses cuts the values into 3 to 9 classes; 0 leaves the number to the method. Where the measure goes both ways, half
// of them are on each side of zero. A continuous legend has as many as it has powers of ten.
func (s Scene) WithClasses(n int) Scene {
	s.Classes, s.Isolated = n, 0
	return s
}

// WithPalette shows a palette by its id (see Palettes and OwnPalette); empty for the measure's own. One that does not suit
// the measure rests until one is shown that it suits.
func (s Scene) WithPalette(id string) Scene {
	s.Palette = id
	return s
}

// Isolate shows one class of the legend, by its index in Legend.Classes, and mutes the regions outside it. Isolating the
// same class again shows all.
func (s Scene) Isolate(class int) Scene {
	if s.Isolated == class+1 {
		s.Isolated = 0
		return s
	}
	s.Isolated = max(0, class+1)
	return s
}

// diverges reports whether what is shown goes both ways from zero.
func (s Scene) diverges() bool { return s.Measure == timeline.Net || s.Compare.Mode == Difference }

// method is the method that counts: Symmetric rests while a measure is shown that has only one side.
func (s Scene) method() Method {
	if !slices.Contains(Methods(), s.Method) || s.Method == Symmetric && !s.diverges() {
		return Fixed
	}
	return s.Method
}

// classes is the number of classes that are ranges.
func (s Scene) classes() int {
	switch {
	case s.Classes != 0:
		return s.Classes
	case s.method() == Fixed:
		return fixedClasses
	default:
		return defaultClasses
	}
}
