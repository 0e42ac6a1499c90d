package control

import (
	"strings"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// sheet is a file as it was read: nothing checked but its form.
type sheet struct {
	features []feature
	rings    []ring
	points   []orb.Point // WGS84 degrees, of all rings behind each other
}

// feature is one feature of a file; a file that is a single geometry is one feature.
type feature struct {
	value string // of the property that was asked for
	has   bool
	name  string // of the second property that was asked for; the placemark's own in KML
	empty bool   // it has no geometry
	from  int    // its rings
	to    int
}

// ring is one ring of a polygon of a feature, all three counted from 1.
type ring struct {
	feature, polygon, ring int32
	from, to               int // its points
}

// decoder reads GeoJSON into a sheet.
type decoder struct {
	scanner

	sheet
	property string // whose value is noted
	second   string // the same
	polygon  int32
}

// decode reads GeoJSON: a FeatureCollection, a Feature or a bare geometry. Points and lines are left out. Of each feature
// the values of two properties are noted.
func decode(data []byte, property, second string) (*sheet, error) {
	d := decoder{scanner: scanner{data: data}, property: property, second: second}
	d.points = make([]orb.Point, 0, len(data)/36)
	d.document()
	if d.err == nil && d.next() != 0 {
		d.failf("goes on after its end with %s", d.found())
	}
	if d.err != nil {
		return nil, &geo.FeatureError{Feature: len(d.features) + 1, Field: "GeoJSON", Problem: d.err.Error()}
	}
	return &d.sheet, nil
}

// document reads the outermost object. Its type may stand at its end.
func (d *decoder) document() {
	var kind string
	features := false
	single := feature{empty: true}
	start := d.pos
	d.object(0, func(key []byte, depth int) {
		switch string(key) {
		case "type":
			kind = d.scalar(depth)
		case "crs":
			d.crs(depth)
		case "features":
			features = true
			d.array(depth, d.feature)
		case "geometry", "properties":
			d.member(&single, string(key), depth)
		default:
			d.skip(depth)
		}
	})
	switch {
	case d.err != nil:
	case kind == "FeatureCollection":
		if !features {
			d.failf("is a FeatureCollection without features")
		}
	case kind == "Feature":
		d.close(&single)
	case kind == "":
		d.failf("has no type, expected GeoJSON")
	default:
		d.pos = start
		d.rings, d.points = d.rings[:0], d.points[:0]
		d.open(&single)
		d.geometry(0, &single)
		d.close(&single)
	}
}

// crs refuses coordinates that are not WGS84 degrees. The member is not part of GeoJSON any more, but is still written.
func (d *decoder) crs(depth int) {
	if d.null() {
		return
	}
	d.object(depth, func(key []byte, depth int) {
		if string(key) != "properties" || d.next() != '{' {
			d.skip(depth)
			return
		}
		d.object(depth, func(key []byte, depth int) {
			name := d.scalar(depth)
			if string(key) == "name" && !strings.Contains(name, "CRS84") && !strings.HasSuffix(name, "4326") {
				d.failf("crs: %q cannot be read, expected WGS84 degrees", name)
			}
		})
	})
}

func (d *decoder) feature(depth int) {
	f := feature{empty: true}
	var kind string
	d.object(depth, func(key []byte, depth int) {
		switch string(key) {
		case "type":
			kind = d.scalar(depth)
		case "geometry", "properties":
			d.member(&f, string(key), depth)
		default:
			d.skip(depth)
		}
	})
	if d.err == nil && kind != "Feature" {
		d.failf("type: is %q, expected \"Feature\"", kind)
	}
	d.close(&f)
}

// member reads the geometry or the properties of a feature.
func (d *decoder) member(f *feature, key string, depth int) {
	if d.null() {
		return
	}
	if key == "geometry" {
		d.open(f)
		d.geometry(depth, f)
		return
	}
	d.object(depth, func(key []byte, depth int) {
		switch string(key) {
		case d.property:
			f.value, f.has = d.scalar(depth), true
		case d.second:
			f.name = d.scalar(depth)
		default:
			d.skip(depth)
		}
	})
}

func (d *decoder) open(f *feature) {
	f.empty, f.from = false, len(d.rings)
	d.polygon = 0
}

func (d *decoder) close(f *feature) {
	f.to = len(d.rings)
	if f.empty {
		f.from = f.to
	}
	d.features = append(d.features, *f)
}

// geometry reads one geometry. Coordinates may stand before the type that says how deep they are.
func (d *decoder) geometry(depth int, f *feature) {
	var kind string
	coordinates, late := -1, false
	d.object(depth, func(key []byte, depth int) {
		switch string(key) {
		case "type":
			kind = d.scalar(depth)
		case "coordinates":
			d.next()
			coordinates = d.pos
			if late = !d.coordinates(kind, depth); late {
				d.skip(depth)
			}
		case "geometries":
			d.array(depth, func(depth int) { d.geometry(depth, f) })
		default:
			d.skip(depth)
		}
	})
	if d.err != nil {
		return
	}
	d.checkType(kind, coordinates, late)
}
