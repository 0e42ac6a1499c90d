package export

import (
	"math"

	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
)

// mapDrawing draws the map as shapes and words. (Pixels come from app/picture instead.)
type mapDrawing struct {
	*page
	box   rect     // of the map on the page
	view  geo.View // one unit a pixel, from the corner of the box
	taken []rect   // where names and signs stand
}

func (d *mapDrawing) draw(legend rect) {
	d.c.box(d.box, d.st.Sea)
	d.c.group("neighbours", "", func() {
		for i, shape := range d.m.shapes.countries {
			if p := onPage(shape, d.view, d.box); p != nil {
				d.c.group("country-"+d.m.ds.Countries()[i].Code, d.words.Name(d.m.ds.Countries()[i].Name), func() {
					d.c.fill(p, d.st.Land)
					d.c.line(p, 0.8, d.st.Coast)
				})
			}
		}
	})
	d.c.group("regions", d.f.MeasureLabel, func() {
		for i := range d.m.shapes.regions {
			d.region(i)
		}
		d.c.line(linesOnPage(d.m.shapes.outer, d.view, d.box), 1.5, d.st.National)
	})
	d.outlines()
	const corner = 16
	d.taken = append(d.taken, rect{d.box.right() - 160, d.box.bottom() - 46, 160, 46})
	if legend.w > 0 {
		d.taken = append(d.taken,
			rect{d.box.x, legend.y - corner, legend.right() - d.box.x + corner, d.box.bottom() - legend.y + corner})
	}
	pin := d.pin()
	d.c.group("names", "", d.names)
	d.c.group("place", "", pin)
}

func (d *mapDrawing) region(i int) {
	p := onPage(d.m.shapes.regions[i], d.view, d.box)
	if p == nil {
		return
	}
	cell := &d.f.Cells[i]
	d.c.group(cell.Region, cell.Name+": "+cell.Text, func() {
		if class, ok := d.hatched(cell); ok {
			d.c.hatch(p, cell.Fill, class.Hatch)
		} else {
			d.c.fill(p, cell.Fill)
		}
		d.c.line(p, 0.8, d.st.Border)
	})
}

// hatched returns the class of a region that is hatched: one without figures, unless another class is isolated.
func (d *mapDrawing) hatched(c *scene.Cell) (class scene.Class, ok bool) {
	if c.Muted || c.Class < 0 || c.Class >= len(d.f.Legend.Classes) {
		return scene.Class{}, false
	}
	class = d.f.Legend.Classes[c.Class]
	return class, class.Kind == scene.ClassNotReported
}

// outlines draws the regions that the selected event is about, and the selected region.
func (d *mapDrawing) outlines() {
	outline := func(code string, width float64, ink scene.Colour) {
		if i := d.m.ds.Index(code); i >= 0 {
			p := onPage(d.m.shapes.regions[i], d.view, d.box)
			d.c.line(p, width+2, d.st.Halo)
			d.c.line(p, width, ink)
		}
	}
	for _, code := range d.f.Lit {
		outline(code, 1.6, between(d.st.Accent, d.st.Halo, 0.15))
	}
	outline(d.f.Scene.Region, 2.6, d.st.Accent)
}

// pin marks where the selected event took place: with a disc, or with an arrow at the edge for a place out of view.
// It keeps names off its place and returns what draws it over them.
func (d *mapDrawing) pin() (draw func()) {
	e := d.m.ds.In(d.f.Scene.Lang).Event(d.f.Scene.Event)
	if e == nil || e.At == nil {
		return func() {}
	}
	place := orb.Point{e.At.Lon, e.At.Lat}
	spot := d.at(place)
	if !d.box.inset(12).overlaps(rect{spot.x, spot.y, 0.1, 0.1}) {
		return d.arrow(place, e.Place)
	}
	d.taken = append(d.taken, rect{spot.x - 8, spot.y - 8, 16, 16})
	return func() {
		d.c.fill(disc(spot, 7), d.st.Halo)
		d.c.fill(disc(spot, 5.5), d.st.Accent)
		d.c.fill(disc(spot, 2), d.st.OnAccent)
	}
}

// arrow draws a plate at the edge of the map with a needle towards a place, its name and how far it is from the middle.
func (d *mapDrawing) arrow(to orb.Point, place string) (draw func()) {
	from := d.m.shapes.projection.Inverse(d.view.Centre())
	unit, id := 1000.0, "picture.km"
	if d.f.Scene.Unit == scene.MI2 {
		unit, id = 1609.344, "picture.mi"
	}
	label := d.words.N(id, int(math.Round(geo.Distance(from, to)/unit/10)*10))
	if place != "" {
		label = d.words.T("picture.far", "place", place, "distance", label)
	}
	sin, cos := math.Sincos(bearing(from, to))
	w, h := d.m.letters.width(label, bold(sizeSmall))+36, 26.0
	k := math.Min((d.box.w/2-w/2-12)/math.Max(1e-9, math.Abs(cos)), (d.box.h/2-h/2-12)/math.Max(1e-9, math.Abs(sin)))
	r := rect{d.box.x + d.box.w/2 + k*cos - w/2, d.box.y + d.box.h/2 + k*sin - h/2, w, h}
	d.taken = append(d.taken, r)
	return func() {
		d.c.fill(rounded(r, 5), d.st.Accent)
		middle := point{r.x + 16, r.y + h/2}
		turn := func(x, y float64) point { return point{middle.x + x*cos - y*sin, middle.y + x*sin + y*cos} }
		needle := polygon(turn(7, 0), turn(0.5, 4.5), turn(0.5, 1), turn(-6, 1), turn(-6, -1), turn(0.5, -1), turn(0.5, -4.5))
		d.c.fill(needle, d.st.OnAccent)
		d.c.text(text{s: label, x: r.x + 28, y: r.y + h/2 + sizeSmall*capital/2, font: bold(sizeSmall), ink: d.st.OnAccent})
	}
}

// bearing is the direction in which the shortest way over the earth leaves a place, radians clockwise from east.
func bearing(from, to orb.Point) float64 {
	const rad = math.Pi / 180
	dl, a, b := (to[0]-from[0])*rad, from[1]*rad, to[1]*rad
	north := math.Atan2(math.Sin(dl)*math.Cos(b), math.Cos(a)*math.Sin(b)-math.Sin(a)*math.Cos(b)*math.Cos(dl))
	return north - math.Pi/2
}

// shortName is the name under which a region stands on the map.
func (d *mapDrawing) shortName(i int) string { return picture.ShortName(d.words, &d.m.ds.Regions()[i]) }
