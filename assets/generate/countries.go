package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"

	"frontline/geo"
)

const (
	outlineDigits = 5 // decimals of the source: about one metre
	leastPart     = 3 // km²; smaller islands of the neighbours would only be dots
)

// The basemap is cut to a box that is generous for panning, and the names of the countries stand in the part of them
// that can be seen when the map shows the whole of Ukraine. Degrees.
func basemap() orb.Bound { return orb.Bound{Min: orb.Point{12, 38}, Max: orb.Point{52, 60}} }

func firstSight() orb.Bound { return orb.Bound{Min: orb.Point{20.5, 43.5}, Max: orb.Point{42, 53.2}} }

// crimea is the box of the peninsula. East of it, across the Kerch strait, Taman begins at 36.57°.
func crimea() orb.Bound { return orb.Bound{Min: orb.Point{32.3, 44.2}, Max: orb.Point{36.66, 46.25}} }

// buildCountries cuts the neighbours to the box of the basemap and takes Ukraine out of Russia: the source counts Crimea
// and Sevastopol to it.
func buildCountries(places archive) error {
	rows, err := readTable(countryIn)
	if err != nil {
		return err
	}
	ukraine, err := shippedRegions()
	if err != nil {
		return err
	}
	features := make([]feature, 0, len(rows))
	for _, row := range rows {
		raw, err := places.geometry("data/countries/" + row["code"] + ".json")
		if err != nil {
			return fmt.Errorf("country %s: %w", row["code"], err)
		}
		outline, err := neighbour(raw, ukraine)
		if err != nil {
			return fmt.Errorf("country %s: %w", row["code"], err)
		}
		if len(outline) == 0 {
			return fmt.Errorf("country %s: nothing of it lies in the box of the basemap", row["code"])
		}
		label, err := labelOf(outline)
		if err != nil {
			return fmt.Errorf("country %s: label: %w", row["code"], err)
		}
		geometry, err := json.Marshal(map[string]any{"type": "MultiPolygon", "coordinates": outline})
		if err != nil {
			return fmt.Errorf("country %s: %w", row["code"], err)
		}
		features = append(features, feature{Type: "Feature", Geometry: geometry, Properties: map[string]any{
			"code": row["code"], "name_en": row["name_en"], "name_uk": row["name_uk"], "label": label,
		}})
	}
	countries, err := geo.ReadCountries(collection(features))
	if err != nil {
		return err
	}
	return write(countryOut, func(w io.Writer) error { return geo.WriteCountries(w, countries) })
}

// neighbour takes from the outline of a country what lies in the box of the basemap and outside Ukraine.
func neighbour(raw json.RawMessage, ukraine []geo.Region) (orb.MultiPolygon, error) {
	whole, err := geom.UnmarshalGeoJSON(raw)
	if err != nil {
		return nil, err
	}
	cut, err := geom.Intersection(whole, boxOf(basemap()))
	if err != nil {
		return nil, err
	}
	outline := slices.DeleteFunc(outlineOf(cut), func(polygon orb.Polygon) bool {
		return isUkrainian(polygon, ukraine) || geo.AreaKM2(orb.MultiPolygon{polygon}) < leastPart
	})
	return outline, nil
}

// isUkrainian tells the parts of a neighbour that belong to Ukraine: all that lies in the box of Crimea, and any part
// whose roomiest point lies in one of the regions. The source keeps Crimea as a part of its own, whose points are those
// of the two regions, so that nothing is left of it when the part goes.
func isUkrainian(polygon orb.Polygon, ukraine []geo.Region) bool {
	box, peninsula := polygon.Bound(), crimea()
	if peninsula.Contains(box.Min) && peninsula.Contains(box.Max) {
		return true
	}
	pole := geo.Pole(orb.MultiPolygon{polygon})
	return slices.ContainsFunc(ukraine, func(r geo.Region) bool { return geo.Contains(r.Outline, pole) })
}

// labelOf is where the name of a country stands: in the part of it that is seen first, if that has room, else anywhere.
func labelOf(outline orb.MultiPolygon) (orb.Point, error) {
	const room = 5000 // km²
	raw, err := json.Marshal(map[string]any{"type": "MultiPolygon", "coordinates": outline})
	if err != nil {
		return orb.Point{}, err
	}
	whole, err := geom.UnmarshalGeoJSON(raw)
	if err != nil {
		return orb.Point{}, err
	}
	cut, err := geom.Intersection(whole, boxOf(firstSight()))
	if err != nil {
		return orb.Point{}, err
	}
	seen := outlineOf(cut)
	if geo.AreaKM2(seen) < room {
		seen = outline
	}
	return round(geo.Pole(seen), labelDigits), nil
}

func boxOf(b orb.Bound) geom.Geometry {
	return geom.NewEnvelope(geom.XY{X: b.Min[0], Y: b.Min[1]}, geom.XY{X: b.Max[0], Y: b.Max[1]}).AsGeometry()
}

// outlineOf turns a geometry into an outline; points and lines that an overlay leaves behind are dropped.
func outlineOf(g geom.Geometry) orb.MultiPolygon {
	var outline orb.MultiPolygon
	for _, part := range g.Dump() {
		polygon, ok := part.AsPolygon()
		if !ok || polygon.IsEmpty() {
			continue
		}
		var rings orb.Polygon
		for _, line := range polygon.DumpRings() {
			sequence := line.Coordinates()
			ring := make(orb.Ring, 0, sequence.Length())
			for i := range sequence.Length() {
				xy := sequence.GetXY(i)
				ring = append(ring, round(orb.Point{xy.X, xy.Y}, outlineDigits))
			}
			rings = append(rings, ring)
		}
		outline = append(outline, rings)
	}
	return outline
}

// shippedRegions reads the regions that were just written.
func shippedRegions() ([]geo.Region, error) {
	file, err := os.Open(regionsOut)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // only read from
	return geo.ReadRegions(file)
}
