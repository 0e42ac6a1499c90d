package export

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// Sizes of names on the map in units.
const (
	sizeRegion  = 11
	sizeTown    = 10
	sizeCountry = 10.5
	haloBand    = 1.8
)

// names writes the names of regions with their values, of towns, seas and neighbours. A name that finds no free place on the
// map is left out; picture.NameOrder says which come first.
func (d *mapDrawing) names() {
	regions := d.m.ds.Regions()
	for _, i := range picture.NameOrder(d.f, regions) {
		d.regionName(i, &regions[i])
	}
	d.countries()
	d.seas()
	d.towns()
}

// at returns where a place (degrees) stands on the page.
func (d *mapDrawing) at(place orb.Point) point {
	x, y := d.view.ToPixel(d.m.shapes.projection.Forward(place))
	return point{d.box.x + x, d.box.y + y}
}

// free reports whether a name may stand in a rectangle.
func (d *mapDrawing) free(r rect) bool {
	return r.within(d.box.inset(4)) && !slices.ContainsFunc(d.taken, r.overlaps)
}

// lines are the lines of a label, centred one below the other.
type lines struct {
	words []string
	fonts []font
}

// place returns the box of a label whose middle is at a point.
func (d *mapDrawing) place(l lines, middle point) rect {
	w, h := 0.0, 0.0
	for i, s := range l.words {
		w = math.Max(w, d.m.letters.width(s, l.fonts[i]))
		h += l.fonts[i].size + 3
	}
	return rect{middle.x - w/2 - 2, middle.y - h/2, w + 4, h}
}

// write writes a label into its box.
func (d *mapDrawing) write(l lines, r rect, ink, halo color.RGBA) {
	y := r.y
	for i, s := range l.words {
		f := l.fonts[i]
		y += f.size + 3
		x := r.x + (r.w-d.m.letters.width(s, f))/2
		d.c.text(text{s: s, x: x, y: y - 3 - f.size*(1-capital)/2 + 1, font: f, ink: ink, halo: halo, band: haloBand})
	}
	d.taken = append(d.taken, r)
}

// regionName writes the name of a region with its value, as app/picture does: in the region or, where there is no room, led out of the
// country by a line; and where that has no place either, the value alone, in the region or led out, before the name alone.
func (d *mapDrawing) regionName(i int, r *geo.Region) {
	l := regionLabel{region: i, at: d.at(r.Label), cell: &d.f.Cells[i], levels: d.strictness(r)}
	l.name = lines{[]string{d.shortName(i)}, []font{bold(sizeRegion)}}
	valued := l.cell.State == timeline.Value && !l.cell.Muted
	if valued {
		l.value = lines{[]string{l.cell.Short}, []font{plain(sizeRegion)}}
	}
	small := r.OutlineKM2 < 2000 && d.view.Scale > 500 // the two cities
	switch {
	case r.Kind == geo.Unit && r.Code != d.f.Scene.Region:
		d.unit(&l, valued)
	case small:
		_ = valued && d.leadOut(&l, l.both()) || d.lead(&l, l.name, beside(), false)
	default:
		_ = valued && d.withValue(&l) || d.inPlace(&l, l.name)
	}
}

// withValue writes the name of a region with its value, in place or led out, or the value alone.
func (d *mapDrawing) withValue(l *regionLabel) bool {
	return d.inPlace(l, l.both()) || d.leadOut(l, l.both()) || d.alone(l) || d.leadOut(l, l.value)
}

// unit writes what has room in one of a person's own regions: hundreds of lines that lead out would hide the map.
func (d *mapDrawing) unit(l *regionLabel, valued bool) {
	narrow := d.tooNarrow(l.region, l.name.words[0])
	_ = valued && !narrow && d.inPlace(l, l.both()) || valued && d.inPlace(l, l.value) || !narrow && d.inPlace(l, l.name)
}

// regionLabel is what is to be written of a region.
type regionLabel struct {
	region      int
	at          point // the usual middle
	cell        *scene.Cell
	name, value lines
	levels      []int // see strictness
}

// both is the name with the value under it.
func (l *regionLabel) both() lines {
	return lines{[]string{l.name.words[0], l.value.words[0]}, []font{l.name.fonts[0], l.value.fonts[0]}}
}

// inPlace writes lines in their region, in its colours, where there is room.
func (d *mapDrawing) inPlace(l *regionLabel, text lines) bool {
	w := d.m.letters.width(text.words[0], text.fonts[0])
	last := len(text.words) - 1
	lastWidth := d.m.letters.width(text.words[last], text.fonts[last])
	for _, strict := range l.levels {
		for _, shift := range picture.NameOffsets() {
			box := d.place(text, point{l.at.x + shift[0]*w, l.at.y + shift[1]*sizeRegion})
			low := rect{box.x + (box.w-lastWidth)/2, box.bottom() - sizeRegion, lastWidth, sizeRegion}
			if d.free(box) && (strict < 2 || d.inRegion(l.region, box)) && (strict < 1 || d.inRegion(l.region, low)) {
				d.write(text, box, l.cell.Ink, l.cell.Fill)
				return true
			}
		}
	}
	return false
}

// alone writes the value where it crosses no border of its region.
func (d *mapDrawing) alone(l *regionLabel) bool {
	strict := *l
	strict.levels = []int{2}
	return d.inPlace(&strict, l.value)
}

// strictness is how much of a label has to lie in its region, the best first: all of it, or its last line, or neither. Of a person's
// own regions all has to, for the names of hundreds would be taken for each other's.
func (d *mapDrawing) strictness(r *geo.Region) []int {
	levels := []int{2, 1, 0}
	if r.Kind == geo.Unit && r.Code != d.f.Scene.Region {
		return levels[:1]
	}
	return levels
}

// tooNarrow reports whether a name is wider than its region.
func (d *mapDrawing) tooNarrow(i int, name string) bool {
	box := d.m.shapes.regions[i].bound
	return (box.Max[0]-box.Min[0])/d.view.Scale < d.m.letters.width(name, bold(sizeRegion))
}

// inRegion reports whether a name crosses no border of its region.
func (d *mapDrawing) inRegion(i int, r rect) bool {
	for _, x := range []float64{r.x, r.x + r.w/2, r.right()} {
		if !d.contains(d.m.shapes.regions[i], x, r.y) || !d.contains(d.m.shapes.regions[i], x, r.bottom()) {
			return false
		}
	}
	return true
}

// countries writes the names of the neighbours where they are certain to be in their country.
func (d *mapDrawing) countries() {
	f := font{size: sizeCountry, tracking: 2.2}
	for i := range d.m.ds.Countries() {
		c := &d.m.ds.Countries()[i]
		l := lines{[]string{strings.ToUpper(d.words.Name(c.Name))}, []font{f}}
		for _, at := range d.roomy(i, c.Label) {
			box := d.place(l, at)
			if d.free(box) && d.inCountry(i, box) {
				d.write(l, box, d.st.Faint, d.st.Land)
				break
			}
		}
	}
}

// roomy lists places for the name of a country: its own, then a grid over the part in view, the middle of the land first.
func (d *mapDrawing) roomy(country int, label orb.Point) []point {
	places := []point{d.at(label)}
	if !d.m.shapes.countries[country].bound.Intersects(d.view.Bound()) {
		return nil
	}
	const step = 24
	for y := d.box.y + step; y < d.box.bottom(); y += step {
		for x := d.box.x + step; x < d.box.right(); x += step {
			places = append(places, point{x, y})
		}
	}
	return places
}

// inCountry reports whether a name lies in a country and on no region.
func (d *mapDrawing) inCountry(country int, r rect) bool {
	for _, x := range []float64{r.x - 6, r.x + r.w/2, r.right() + 6} {
		for _, y := range []float64{r.y - 3, r.bottom() + 3} {
			if !d.contains(d.m.shapes.countries[country], x, y) {
				return false
			}
			for i := range d.m.shapes.regions {
				if d.contains(d.m.shapes.regions[i], x, y) {
					return false
				}
			}
		}
	}
	return true
}

// contains reports whether a shape covers a place of the page.
func (d *mapDrawing) contains(a area, x, y float64) bool {
	p := d.view.ToMap(x-d.box.x, y-d.box.y)
	return a.bound.Contains(p) && geo.Contains(a.MultiPolygon, p)
}

func (d *mapDrawing) seas() {
	f := font{size: sizeCountry, tracking: 0.8}
	ink := between(d.st.Faint, d.st.SeaText, 0.8)
	for _, sea := range []struct {
		id     string
		places []orb.Point // degrees
	}{
		{"picture.sea.azov", []orb.Point{{36.4, 46.0}, {36.7, 46.35}, {35.9, 45.8}}},
		{"picture.sea.black", []orb.Point{{31.6, 44.6}, {31.2, 45.4}, {34.5, 43.6}, {30.6, 43.6}, {37.3, 44.2}}},
	} {
		l := lines{[]string{d.words.T(sea.id)}, []font{f}}
		for _, place := range sea.places {
			if box := d.place(l, d.at(place)); d.free(box) && d.inSea(box) {
				d.write(l, box, ink, d.st.Sea)
				break
			}
		}
	}
}

// inSea reports whether a name lies on water alone.
func (d *mapDrawing) inSea(r rect) bool {
	for _, shapes := range [][]area{d.m.shapes.countries, d.m.shapes.regions} {
		for _, shape := range shapes {
			for k := range 5 {
				x := r.x + r.w*float64(k)/4
				if d.contains(shape, x, r.y) || d.contains(shape, x, r.bottom()) {
					return false
				}
			}
		}
	}
	return true
}
