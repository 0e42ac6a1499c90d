package picture

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// haloBand is the width of the band around names, in units.
const haloBand = 1.8

// haloCover is how much of what lies under it the band around names that lie on no region's colour hides.
const haloCover = 0.92

// layoutKey is all of a Frame that the places of names depend on. Months that are stepped do not change it, so that
// nothing moves while they play.
type layoutKey struct {
	lang     lang.Tag
	selected string
	source   string // whose figures rank the regions
	measure  timeline.Measure
	slot     string // the widest value that the legend allows
	minus    bool   // it is a difference, so that every region may have a value
	legend   image.Point
	badge    image.Rectangle                // of a month that is not closed
	places   [manyStops + 1]image.Rectangle // pins, and labels of places out of view, which no name stands under
}

// valueSlot is where a region's value is written.
type valueSlot struct {
	region int
	x      float64 // middle
	base   int     // base line
	box    image.Rectangle

	outside bool // beside the region, not on its colour
}

// layout is where all names of a picture stand, and what is drawn of them.
type layout struct {
	manner

	key     layoutKey
	missing int          // values of all months that have no room
	unnamed int          // values of all months that stand in a region without a name
	frame   *scene.Frame // the last one that it was found to suit
	items   []item       // the stamps, then the values
	clean   []bool       // as long as there can be groups
	stamps  []stamp
	values  []valueSlot
	boxes   []image.Rectangle // that no two names share; the first ones are kept free for what lies on the map
	kept    int               // how many of them are
	lines   [][2]point        // that lead from regions to what stands beside them, through no words
}

// placer finds places for names, the most important ones first.
type placer struct {
	m       *Map
	f       *scene.Frame
	v       geo.View
	st      Style
	printer *lang.Printer
	out     *layout
	area    image.Rectangle // in which names may stand
	named   map[string]bool // names of regions that are written
}

// manner is how the names and values of regions are placed.
type manner struct {
	letters     float64 // their size in units
	valuesFirst bool    // a value finds its place before any name, and not under that of its region
	brief       bool    // all names are cut short
}

// manners are the usual one, and those that are tried on a small map before a value is left out.
func manners() []manner {
	return []manner{
		{letters: 11},
		{letters: 10},
		{letters: 9},
		{letters: 10, valuesFirst: true},
		{letters: 9, valuesFirst: true},
		{letters: 8, valuesFirst: true},
		{letters: 9, valuesFirst: true, brief: true},
		{letters: 8, valuesFirst: true, brief: true},
	}
}

// smallMap is from how many metres a unit on a map is small: the country is some 500 units wide then.
const smallMap = 2600

// layOut finds places for all names, in the first manner in which most values have room, and of these most their regions' names.
func (m *Map) layOut(f *scene.Frame, v geo.View, st Style, key layoutKey) *layout {
	var best *placer
	for _, how := range manners() {
		p := m.newPlacer(how, f, v, st, key)
		p.regions()
		if best == nil || cmp.Or(cmp.Compare(p.out.missing, best.out.missing), cmp.Compare(p.out.unnamed, best.out.unnamed)) < 0 {
			best = p
		}
		if best.out.missing+best.out.unnamed == 0 || v.Scale*st.Scale < smallMap || m.ownUnits() {
			break
		}
	}
	best.countries()
	best.seas()
	best.towns()
	return best.out
}

// ownUnits reports whether the regions are a person's own: there can be hundreds, most of them too small for any words.
func (m *Map) ownUnits() bool {
	return slices.ContainsFunc(m.ds.Regions(), func(r geo.Region) bool { return r.Kind == geo.Unit })
}

// newPlacer keeps the boxes free in which something else stands on the map.
func (m *Map) newPlacer(how manner, f *scene.Frame, v geo.View, st Style, key layoutKey) *placer {
	p := &placer{
		m: m, f: f, v: v, st: st, printer: m.ds.Catalog().Printer(f.Scene.Lang), out: &layout{key: key, manner: how},
		named: map[string]bool{},
	}
	p.area = image.Rect(0, 0, v.Width, v.Height).Inset(st.whole(4))
	if key.legend != (image.Point{}) { // what stands on the map in its corners hides names
		edge := st.whole(Margin + 4)
		p.out.boxes = append(p.out.boxes, image.Rect(0, v.Height-key.legend.Y-edge, key.legend.X+edge, v.Height))
	}
	if !key.badge.Empty() {
		p.out.boxes = append(p.out.boxes, key.badge.Inset(-st.whole(4)))
	}
	bar := image.Pt(st.whole(barRoom+Margin), st.whole(barHeight+Margin))
	p.out.boxes = append(p.out.boxes, image.Rect(v.Width-bar.X, v.Height-bar.Y, v.Width, v.Height))
	if m.buttons.Size != (image.Point{}) {
		p.out.boxes = append(p.out.boxes, m.buttonsBox(v, st))
	}
	if !m.plain && m.finderShown(v) {
		size := image.Pt(st.whole(finderWidth), st.whole(finderHeight+Margin))
		p.out.boxes = append(p.out.boxes, image.Rectangle{Max: size}.Add(image.Pt(v.Width-bar.X-size.X, v.Height-size.Y)))
	}
	for _, box := range key.places {
		if !box.Empty() {
			p.out.boxes = append(p.out.boxes, box)
		}
	}
	p.out.kept = len(p.out.boxes)
	return p
}

// free reports whether a box lies in the picture and touches no name that has its place already.
func (p *placer) free(box image.Rectangle) bool {
	if !box.In(p.area) {
		return false
	}
	for _, b := range p.out.boxes {
		if b.Overlaps(box) {
			return false
		}
	}
	return true
}

// textBox is the box of a text that is centred on a point, with its base line beneath it so that its capitals are centred.
func (p *placer) textBox(width float64, ts textStyle, x, y float64) (box image.Rectangle, start image.Point) {
	descent, capital := p.m.fonts.metrics(ts)
	base := y + capital/2
	pad := p.st.px(2)
	start = image.Pt(int(math.Round(x-width/2)), int(math.Round(base)))
	box = image.Rect(start.X-int(pad), start.Y-int(capital+pad), start.X+int(math.Ceil(width+pad)), start.Y+int(descent*0.7+pad))
	return box, start
}

// put writes a name: in a region's colours, or in those given where region is -1.
func (p *placer) put(text string, ts textStyle, start image.Point, region int, ink color.RGBA) {
	l := p.m.fonts.label(text, ts, p.st.px(haloBand))
	p.out.stamps = append(p.out.stamps, stamp{
		ink: l.text, halo: l.halo, at: start.Sub(l.dot), region: region, inkColour: ink, haloColour: Fade(p.st.Halo, haloCover),
		text: text, ts: ts, middle: float64(start.X) + l.width/2, base: start.Y,
	})
}
