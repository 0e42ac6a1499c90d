package control

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// readPlacemark reads one placemark.
func (k *kmlReader) readPlacemark(depth int) {
	k.placemark = placemark{open: true, feature: feature{empty: true, from: len(k.rings)}}
	k.polygon, k.number = 0, 0
	p := &k.placemark
	extended := false
	note := func(property, value string) {
		if property == k.property && !extended {
			p.feature.value, p.feature.has = value, true
		}
	}
	k.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case nameElement:
			p.name = k.text()
			note(nameElement, p.name)
		case styleURLElement:
			p.url = k.text()
			note(styleURLElement, p.url)
		case styleElement:
			p.fill, _ = k.style(depth)
		case "ExtendedData":
			k.extended(depth, func(name, value string) {
				if name == k.property {
					p.feature.value, p.feature.has, extended = value, true, true
				}
				if name == layerProperty {
					p.feature.layer = value
				}
			})
		default:
			k.geometry(start.Name.Local, depth)
		}
	})
	if len(k.folders) > 0 {
		folder := k.folders[len(k.folders)-1]
		note(folderProperty, folder)
		p.feature.layer = cmp.Or(p.feature.layer, folder)
	}
	if p.fill != "" { // a style of its own goes before a shared one
		note(fillProperty, p.fill)
		p.url = ""
	}
	p.feature.name, p.feature.to = p.name, len(k.rings)
	k.features = append(k.features, p.feature)
	k.urls = append(k.urls, p.url)
	k.placemark, k.polygon, k.number = placemark{}, 0, 0
}

// extended reads a placemark's extended data and notes each by its name. Both ways of writing it are known: <Data name><value>,
// and <SchemaData><SimpleData name>.
func (k *kmlReader) extended(depth int, note func(name, value string)) {
	k.children(depth, func(start *xml.StartElement, depth int) {
		name := attribute(start, "name")
		switch start.Name.Local {
		case "Data":
			k.children(depth, func(start *xml.StartElement, _ int) {
				if start.Name.Local != "value" {
					k.skip()
					return
				}
				note(name, k.text())
			})
		case "SchemaData":
			k.children(depth, func(start *xml.StartElement, _ int) {
				if start.Name.Local != "SimpleData" {
					k.skip()
					return
				}
				note(attribute(start, "name"), k.text())
			})
		default:
			k.skip()
		}
	})
}

// geometry reads an element of a placemark that may be its geometry. Points, lines and models enclose nothing.
func (k *kmlReader) geometry(kind string, depth int) {
	switch kind {
	case polygonElement:
		k.placemark.feature.empty = false
		k.readPolygon(depth)
	case multiGeometryElement:
		k.placemark.feature.empty = false
		k.children(depth, func(start *xml.StartElement, depth int) { k.geometry(start.Name.Local, depth) })
	case "Point", "LineString", "LinearRing", "Model", "Track", "MultiTrack":
		k.placemark.feature.empty = false
		k.skip()
	default:
		k.skip()
	}
}

// readPolygon reads one polygon. Its outer ring becomes the first wherever it stands.
func (k *kmlReader) readPolygon(depth int) {
	k.polygon++
	k.number = 0
	from, outer := len(k.rings), 0
	k.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case "outerBoundaryIs":
			before := len(k.rings)
			k.boundary(depth, from)
			outer += len(k.rings) - before
		case "innerBoundaryIs":
			k.boundary(depth, len(k.rings))
		default:
			k.skip()
		}
	})
	k.number = 0
	switch {
	case k.err != nil:
	case outer > 1:
		k.failf("has %d outer rings, expected one", outer)
	case outer == 0 && len(k.rings) > from:
		k.failf("has inner rings without an outer one")
	case outer == 0: // noted as a ring without points, so that it is reported
		at := len(k.points)
		k.rings = append(k.rings, ring{from: at, to: at})
	}
	for i := range k.rings[from:] {
		r := &k.rings[from+i]
		r.feature, r.polygon, r.ring = int32(len(k.features)+1), k.polygon, int32(i+1)
	}
}

// boundary reads the rings of a boundary and puts them into the list of rings.
func (k *kmlReader) boundary(depth, at int) {
	k.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "LinearRing" {
			k.skip()
			return
		}
		k.number++
		r := ring{from: len(k.points)}
		k.children(depth, func(start *xml.StartElement, _ int) {
			if start.Name.Local == "coordinates" {
				k.coordinates(k.text())
			} else {
				k.skip()
			}
		})
		r.to = len(k.points)
		k.rings = slices.Insert(k.rings, at, r)
		at++
	})
}

// coordinates reads positions: longitude, latitude and perhaps a height, with commas between and nothing else, and white
// space between positions.
func (k *kmlReader) coordinates(text string) {
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
			k.failf("position %d is %q, expected longitude,latitude or longitude,latitude,height",
				number, position[:min(len(position), most)])
			return
		}
		k.points = append(k.points, at)
	}
}
