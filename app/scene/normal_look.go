package scene

import (
	"slices"

	"github.com/paulmach/orb"
)

// mostIsolated is more than any legend has classes.
const mostIsolated = 32

// look checks how values become classes and colours.
func (n *normaliser) look() {
	given := n.s
	if !slices.Contains(Methods(), given.Method) {
		n.s.Method = Fixed
		n.drop(given.Method != "", "scene.drop.method", "value", string(given.Method))
	}
	if given.Classes != 0 && (given.Classes < FewestClasses || given.Classes > MostClasses) {
		n.s.Classes = 0
		n.drop(true, "scene.drop.classes", "value", given.Classes, "least", FewestClasses, "most", MostClasses)
	}
	if !knownPalette(given.Palette) {
		n.s.Palette = ""
		n.drop(true, "scene.drop.palette", "value", given.Palette)
	}
	if !given.Projection.Valid() {
		n.s.Projection, n.s.Extent = EqualArea, orb.Bound{}
		n.drop(true, "scene.drop.projection", "value", string(given.Projection))
	}
	if given.Isolated < 0 || given.Isolated > mostIsolated {
		n.s.Isolated = 0
		n.drop(true, "scene.drop.isolated", "value", given.Isolated)
	}
	if given.Page != OneMap && (given.Page != YearPage && given.Page != AllPage || n.s.Compare.Mode != NoCompare) {
		n.s.Page = OneMap
		n.drop(true, "scene.drop.page", "value", int(given.Page))
	}
}

// compare checks the second picture. A comparison that names neither a month nor a source is none.
func (n *normaliser) compare() {
	c := &n.s.Compare
	if c.Mode != SideBySide && c.Mode != Difference {
		n.drop(c.Mode != NoCompare, "scene.drop.compare", "value", string(c.Mode))
		*c = Compare{}
		return
	}
	first, last := n.ds.Months()
	if c.Month != 0 && (c.Month < first || c.Month > last) {
		n.drop(true, "scene.drop.compare", "value", c.Month.String())
		c.Month = 0
	}
	if c.Back != 0 && (c.Back < first || c.Back > last) {
		c.Back = 0 // a person is led to the later month then, which needs no words
	}
	if c.Source != "" && n.ds.Table(c.Source) == nil {
		n.drop(true, "scene.drop.source", "value", c.Source)
		c.Source = ""
	}
	if c.Source == n.s.Source {
		c.Source = ""
	}
	n.common()
	if c.Month == 0 && c.Source == "" {
		*c = Compare{}
	}
}

// common finds a measure that both sources give.
func (n *normaliser) common() {
	c := &n.s.Compare
	if c.Source == "" {
		return
	}
	m, ok := commonMeasure(n.ds, n.s)
	if !ok {
		n.drop(true, "scene.drop.compare", "value", c.Source)
		c.Source = ""
		return
	}
	if m != n.s.Measure {
		source, _ := n.ds.Source(c.Source)
		n.drop(true, "scene.drop.measure.source", "value", measureName(n.p, n.s.Measure), "source", n.p.Name(source.Short))
		n.s.Measure = m
	}
}
