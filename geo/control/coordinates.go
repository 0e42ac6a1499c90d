package control

import (
	"slices"

	"github.com/paulmach/orb"
)

// The geometries that enclose an area.
const (
	polygonType      = "Polygon"
	multiPolygonType = "MultiPolygon"
)

// coordinates reads the coordinates of a geometry that encloses an area; of any other, or while its type is not known,
// it reads nothing and says so.
func (d *decoder) coordinates(kind string, depth int) bool {
	switch kind {
	case polygonType:
		d.polygonRings(depth)
	case multiPolygonType:
		d.array(depth, d.polygonRings)
	default:
		return false
	}
	return true
}

// checkType goes back to coordinates that stood before their type, and refuses types that GeoJSON does not have.
func (d *decoder) checkType(kind string, coordinates int, late bool) {
	known := []string{polygonType, multiPolygonType, "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString"}
	if !slices.Contains(known, kind) {
		d.failf("geometry: type %q is unknown, expected Polygon or MultiPolygon", kind)
		return
	}
	area := kind == polygonType || kind == multiPolygonType
	if !area {
		return
	}
	if coordinates < 0 {
		d.failf("geometry: %s has no coordinates", kind)
		return
	}
	if late {
		end := d.pos
		d.pos = coordinates
		d.coordinates(kind, 0)
		d.pos = end
	}
}

func (d *decoder) polygonRings(depth int) {
	d.polygon++
	var number int32
	d.array(depth, func(depth int) {
		number++
		r := ring{feature: int32(len(d.features) + 1), polygon: d.polygon, ring: number, from: len(d.points)}
		d.positions(depth)
		r.to = len(d.points)
		d.rings = append(d.rings, r)
	})
	if number == 0 && d.err == nil { // noted as a ring without points, so that it is reported
		at := len(d.points)
		d.rings = append(d.rings, ring{
			feature: int32(len(d.features) + 1), polygon: d.polygon, ring: 1, from: at, to: at,
		})
	}
}

// positions reads the points of a ring. It is where the time goes, and so does without the closures of array.
func (d *decoder) positions(depth int) {
	if !d.enter('[', depth) {
		return
	}
	if d.next() == ']' {
		d.pos++
		return
	}
	for d.err == nil {
		if !d.expect('[') {
			return
		}
		lon := d.number()
		if d.next() != ',' {
			d.unexpectedf("stands where the latitude of a position was expected")
			return
		}
		d.pos++
		lat := d.number()
		for d.more(']') { // heights and measures
			d.number()
		}
		d.points = append(d.points, orb.Point{lon, lat})
		if !d.more(']') {
			return
		}
	}
}
