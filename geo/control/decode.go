package control

import (
	"strings"

	"github.com/paulmach/orb"
)

// sheet is a file as it was read: nothing checked but its form.
type sheet struct {
	file     string // as it was named to the reader
	name     string // of the layer that the file is, where it says so
	features []feature
	rings    []ring
	points   []orb.Point // WGS84 degrees, of all rings behind each other
}

// feature is one feature of a file; a file that is a single geometry is one feature.
type feature struct {
	value string // of the property that was asked for
	has   bool
	name  string // of the second property that was asked for; the placemark's own in KML
	layer string // that it is on; empty where the feature does not tell
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
	inside   bool   // a feature is being read
	polygon  int32
}

// decode reads GeoJSON: a FeatureCollection, a Feature or a bare geometry. Points and lines are left out. Of each feature
// the values of two properties are noted.
func decode(data []byte, property, second string) (*sheet, error) {
	d := decoder{scanner: scanner{data: data}, property: property, second: second}
	d.points = make([]orb.Point, 0, len(data)/36)
	d.document()
	if d.err == nil && d.next() != 0 {
		d.unexpectedf("stands behind its end")
	}
	if d.err != nil {
		if d.inside {
			d.err.Feature = len(d.features) + 1
		}
		return nil, d.err
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
		case "name":
			d.name = d.scalar(depth)
		case partMember:
			d.part(depth)
		default:
			d.skip(depth)
		}
	})
	switch {
	case d.err != nil:
	case kind == "FeatureCollection":
		if !features {
			d.failf("a FeatureCollection has no features")
		}
	case kind == "Feature":
		d.close(&single)
	case kind == "":
		d.wrong(Error{Flaw: NotGeoJSON})
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
				d.wrong(Error{Flaw: OtherGrid, What: name})
			}
		})
	})
}

func (d *decoder) feature(depth int) {
	f := feature{empty: true}
	d.inside = true
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
		d.failf("type %q stands where \"Feature\" was expected", kind)
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
		d.note(f, string(key), depth)
	})
}

// note reads one property.
func (d *decoder) note(f *feature, key string, depth int) {
	switch key {
	case d.property, d.second, layerProperty:
		value := d.scalar(depth)
		if key == d.property {
			f.value, f.has = value, true
		}
		if key == d.second {
			f.name = value
		}
		if key == layerProperty {
			f.layer = value
		}
	case partMember:
		d.part(depth)
	default:
		d.skip(depth)
	}
}

// partMember is what ArcGIS writes, at the outermost or among its properties, when a layer has more features than it gives at once.
const partMember = "exceededTransferLimit"

// part refuses a file that says it is only the first part of its layer.
func (d *decoder) part(depth int) {
	if d.scalar(depth) == "true" {
		d.wrong(Error{Flaw: Incomplete})
	}
}

func (d *decoder) open(f *feature) {
	d.inside = true
	f.empty, f.from = false, len(d.rings)
	d.polygon = 0
}

func (d *decoder) close(f *feature) {
	if d.err != nil {
		return
	}
	f.to = len(d.rings)
	if f.empty {
		f.from = f.to
	}
	d.features = append(d.features, *f)
	d.inside = false
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
