package geo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/paulmach/orb"
)

// feature is a GeoJSON feature whose parts are looked at one by one, so that every problem gets its own words.
type feature struct {
	problems
	properties map[string]json.RawMessage
	geometry   json.RawMessage
	ident      json.RawMessage
	polygons   orb.MultiPolygon // of the geometry, where it is read already; a ring that could not be read is nil
	lenient    bool             // rings may cross themselves
	shipped    bool             // was found to be sound before
}

// featureJSON is how a feature is written (RFC 7946).
type featureJSON struct {
	Type       string                     `json:"type"`
	Properties map[string]json.RawMessage `json:"properties"`
	Geometry   json.RawMessage            `json:"geometry"`
	ID         json.RawMessage            `json:"id"`
}

// readFeatures takes a FeatureCollection apart. The error is for a file that is not one at all; the list is for features
// that could not be read.
func readFeatures(r io.Reader) ([]feature, []error, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if features, ok := quickFeatures(data); ok {
		return features, nil, nil
	}
	return slowFeatures(data)
}

// readAll reads everything; what lies in memory is not copied.
func readAll(r io.Reader) ([]byte, error) {
	if b, ok := r.(*bytes.Buffer); ok {
		return b.Next(b.Len()), nil
	}
	return io.ReadAll(r)
}

// slowFeatures takes apart what cannot be read in one pass, and says what is wrong with it.
func slowFeatures(data []byte) ([]feature, []error, error) {
	collection := struct {
		Type     string            `json:"type"`
		Features []json.RawMessage `json:"features"`
	}{}
	if err := json.Unmarshal(data, &collection); err != nil {
		return nil, nil, wholeFile(data, err)
	}
	if collection.Type != "FeatureCollection" {
		return nil, nil, &FeatureError{
			Line: 1, Field: "type", Value: collection.Type, Problem: say("is not a collection of features"),
			Want: say("FeatureCollection"),
		}
	}
	features := make([]feature, 0, len(collection.Features))
	var bad []error
	from, line := 0, 1
	for i, raw := range collection.Features {
		if at := bytes.Index(data[from:], raw); at >= 0 { // RawMessage is a copy of the very bytes
			line += bytes.Count(data[from:from+at], []byte("\n"))
			from += at
		}
		f := feature{problems: problems{line: line, feature: i + 1}}
		f.unpack(raw)
		if len(f.found) > 0 {
			bad = append(bad, f.found...)
			continue
		}
		features = append(features, f)
	}
	return features, bad, nil
}

// wholeFile says where a file stops being JSON.
func wholeFile(data []byte, err error) error {
	problem := &FeatureError{Line: 1, Field: "file", Problem: say("is not GeoJSON: %s", err), Want: say("a FeatureCollection")}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && syntax.Offset <= int64(len(data)) {
		problem.Line += bytes.Count(data[:syntax.Offset], []byte("\n"))
	}
	return problem
}

func (f *feature) unpack(raw json.RawMessage) {
	var parts featureJSON
	if err := json.Unmarshal(raw, &parts); err != nil {
		f.add("feature", "", say("cannot be read: %s", err), say("a GeoJSON Feature"))
		return
	}
	if parts.Type != "Feature" {
		f.add("type", parts.Type, say("is not a feature"), say("Feature"))
		return
	}
	f.properties, f.geometry, f.ident = parts.Properties, parts.Geometry, parts.ID
}

// text is a property that must be a text with something in it.
func (f *feature) text(name string) string {
	var s string
	raw, ok := f.properties[name]
	switch {
	case !ok || isNull(raw):
		f.add(name, "", say("is missing"), say("a text"))
	case json.Unmarshal(raw, &s) != nil:
		f.add(name, string(raw), say("is not a text"), say("a text"))
	case strings.TrimSpace(s) != s || s == "":
		f.add(name, s, say("is empty or has spaces around it"), say("a text"))
	}
	return strings.TrimSpace(s)
}

// area is a property that must be a number above 0.
func (f *feature) area(name string) float64 {
	var v float64
	raw, ok := f.properties[name]
	switch {
	case !ok || isNull(raw):
		f.add(name, "", say("is missing"), say("an area in km²"))
	case json.Unmarshal(raw, &v) != nil:
		f.add(name, string(raw), say("is not a number"), say("an area in km²"))
	case !(v > 0):
		f.add(name, string(raw), say("is not above 0"), say("an area in km²"))
	}
	return v
}

// point is a property that may be there and must then be a position.
func (f *feature) point(name string) (orb.Point, bool) {
	raw, ok := f.properties[name]
	if !ok || isNull(raw) {
		return orb.Point{}, false
	}
	var position []float64
	if json.Unmarshal(raw, &position) != nil || !isPosition(position) {
		f.add(name, string(raw), say("is not a position"), say("[longitude, latitude] in degrees"))
		return orb.Point{}, false
	}
	return orb.Point{position[0], position[1]}, true
}

// outline is the geometry, nil when anything is wrong with it.
func (f *feature) outline() orb.MultiPolygon {
	before := len(f.found)
	if f.polygons == nil && !f.unpackOutline() {
		return nil
	}
	if f.shipped && len(f.found) == before {
		return f.polygons
	}
	outline := f.checkOutline(f.polygons)
	if len(f.found) > before {
		return nil
	}
	return outline
}

// unpackOutline reads the coordinates. It is false when they cannot be read.
func (f *feature) unpackOutline() bool {
	const want = "a Polygon or a MultiPolygon"
	if len(f.geometry) == 0 || isNull(f.geometry) {
		f.add("geometry", "", say("is missing"), say(want))
		return false
	}
	var geometry struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}
	if err := json.Unmarshal(f.geometry, &geometry); err != nil {
		f.add("geometry", "", say("cannot be read: %s", err), say(want))
		return false
	}
	var polygons [][][][]float64
	var err error
	switch geometry.Type {
	case "MultiPolygon":
		err = json.Unmarshal(geometry.Coordinates, &polygons)
	case "Polygon":
		polygons = make([][][][]float64, 1)
		err = json.Unmarshal(geometry.Coordinates, &polygons[0])
	default:
		f.add("geometry", geometry.Type, say("is not an area"), say(want))
		return false
	}
	if err != nil {
		f.add("geometry", "", say("has coordinates that cannot be read: %s", err), say(want))
		return false
	}
	f.polygons = make(orb.MultiPolygon, len(polygons))
	for i, rings := range polygons {
		f.polygons[i] = make(orb.Polygon, len(rings))
		for j, positions := range rings {
			f.polygons[i][j] = f.ring(part(i, j), positions)
		}
	}
	return true
}

// ring gives positions as points, nil when one of them is none.
func (f *feature) ring(where string, positions [][]float64) orb.Ring {
	ring := make(orb.Ring, 0, len(positions))
	for k, position := range positions {
		if !isPosition(position) {
			f.add(where, "", say("position %d is %v", k+1, position), say("[longitude, latitude] in degrees"))
			return nil
		}
		ring = append(ring, orb.Point{position[0], position[1]})
	}
	return ring
}

func isNull(raw json.RawMessage) bool { return bytes.Equal(bytes.TrimSpace(raw), []byte("null")) }

// mostNumbers is how many a position has at most: the third is a height, which a map has no use for.
const mostNumbers = 3

func isPosition(p []float64) bool {
	const maxLon, maxLat = 180, 90
	return len(p) >= 2 && len(p) <= mostNumbers && p[0] >= -maxLon && p[0] <= maxLon && p[1] >= -maxLat && p[1] <= maxLat
}

// part names a ring in a message.
func part(polygon, ring int) string {
	return fmt.Sprintf("geometry polygon %d ring %d", polygon+1, ring+1)
}
