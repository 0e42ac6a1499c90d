package export

import (
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
)

// mapDrawing draws the map as shapes and words. (Pixels come from app/picture instead.)
type mapDrawing struct {
	*page
	box   rect          // of the map on the page
	view  geo.View      // one unit a pixel, from the corner of the box
	style picture.Style // of such pixels
}

func (d *mapDrawing) draw() {
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
	d.m.painters.with(d.m.painter, d.plain, func(painter *picture.Map) {
		d.c.group("names", "", func() { d.names(painter) })
		d.c.group("place", "", func() { d.pins(painter) }) // after the names, which its lines keep off
	})
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
