package kml

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// readPlacemark reads one placemark.
func (r *reader) readPlacemark(depth int) {
	p := Placemark{Bare: true}
	r.open, r.polygon, r.ring = &p, 0, 0
	r.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case nameElement:
			p.Name = r.text()
		case styleURLElement:
			p.StyleURL = r.text()
		case styleElement:
			p.Fill, _ = r.style(depth)
		case "ExtendedData":
			r.extended(depth, func(name, value string) {
				if p.Data == nil {
					p.Data = map[string]string{}
				}
				p.Data[name] = value
			})
		default:
			r.geometry(start.Name.Local, depth)
		}
	})
	if len(r.folders) > 0 {
		p.Folder = r.folders[len(r.folders)-1]
	}
	r.placemarks = append(r.placemarks, p)
	r.open, r.polygon, r.ring = nil, 0, 0
}

// extended reads a placemark's extended data and notes each by its name. Both ways of writing it are known: <Data name><value>,
// and <SchemaData><SimpleData name>.
func (r *reader) extended(depth int, note func(name, value string)) {
	r.children(depth, func(start *xml.StartElement, depth int) {
		name := attribute(start, "name")
		switch start.Name.Local {
		case "Data":
			r.children(depth, func(start *xml.StartElement, _ int) {
				if start.Name.Local != "value" {
					r.skip()
					return
				}
				note(name, r.text())
			})
		case "SchemaData":
			r.children(depth, func(start *xml.StartElement, _ int) {
				if start.Name.Local != "SimpleData" {
					r.skip()
					return
				}
				note(attribute(start, "name"), r.text())
			})
		default:
			r.skip()
		}
	})
}

// geometry reads an element of a placemark that may be its geometry. Points, lines and models enclose nothing.
func (r *reader) geometry(kind string, depth int) {
	switch kind {
	case polygonElement:
		r.open.Bare = false
		r.readPolygon(depth)
	case multiGeometryElement:
		r.open.Bare = false
		r.children(depth, func(start *xml.StartElement, depth int) { r.geometry(start.Name.Local, depth) })
	case "Point", "LineString", "LinearRing", "Model", "Track", "MultiTrack":
		r.open.Bare = false
		r.skip()
	default:
		r.skip()
	}
}

// readPolygon reads one polygon. Its outer ring becomes the first wherever it stands.
func (r *reader) readPolygon(depth int) {
	r.polygon++
	r.ring = 0
	var outer, inner []orb.Ring
	r.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case "outerBoundaryIs":
			outer = append(outer, r.boundary(depth)...)
		case "innerBoundaryIs":
			inner = append(inner, r.boundary(depth)...)
		default:
			r.skip()
		}
	})
	r.ring = 0
	switch {
	case r.err != nil:
	case len(outer) > 1:
		r.failf("has %d outer rings, expected one", len(outer))
	case len(outer) == 0 && len(inner) > 0:
		r.failf("has inner rings without an outer one")
	case len(outer) == 0:
		outer = []orb.Ring{{}}
	}
	r.open.Polygons = append(r.open.Polygons, append(outer, inner...))
}

// boundary reads the rings of a boundary.
func (r *reader) boundary(depth int) (rings []orb.Ring) {
	r.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "LinearRing" {
			r.skip()
			return
		}
		r.ring++
		var ring orb.Ring
		r.children(depth, func(start *xml.StartElement, _ int) {
			if start.Name.Local == "coordinates" {
				ring = r.coordinates(ring, r.text())
			} else {
				r.skip()
			}
		})
		rings = append(rings, ring)
	})
	return rings
}

// coordinates reads positions: longitude, latitude and perhaps a height, with commas between and nothing else, and white
// space between positions. It adds them to a ring.
func (r *reader) coordinates(ring orb.Ring, text string) orb.Ring {
	number := 0
	for position := range strings.FieldsSeq(text) {
		number++
		parts := strings.Split(position, ",")
		var at orb.Point
		var wrong error
		if len(parts) == 2 || len(parts) == 3 {
			for i := range at {
				if at[i], wrong = strconv.ParseFloat(parts[i], 64); wrong != nil {
					break
				}
			}
		}
		if wrong != nil || len(parts) < 2 || len(parts) > 3 {
			const most = 40
			r.failf("position %d is %q, expected longitude,latitude or longitude,latitude,height",
				number, position[:min(len(position), most)])
			return nil
		}
		ring = append(ring, at)
	}
	return ring
}
