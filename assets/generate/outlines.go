package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// labelDigits is the number of decimals of a label point: about ten metres.
const labelDigits = 4

// buildRegions joins the table of the regions with their outlines. The reader that the program itself uses checks the
// result, so nothing can ship that would not load.
func buildRegions(places archive) error {
	rows, err := readTable(regionsIn)
	if err != nil {
		return err
	}
	features := make([]feature, 0, len(rows))
	for _, row := range rows {
		outline, err := places.geometry("data/regions/" + row["outline"] + ".json")
		if err != nil {
			return fmt.Errorf("region %s: %w", row["code"], err)
		}
		area, err := strconv.ParseFloat(row["area_km2"], 64)
		if err != nil {
			return fmt.Errorf("region %s: area: %w", row["code"], err)
		}
		properties := map[string]any{"area_km2": area}
		for _, name := range []string{"code", "name_en", "name_uk", "kind", "capital_en", "capital_uk"} {
			properties[name] = row[name]
		}
		features = append(features, feature{Type: "Feature", Properties: properties, Geometry: outline})
	}
	regions, err := geo.ReadRegions(collection(features))
	if err != nil {
		return err
	}
	for i := range regions {
		regions[i].Label = round(regions[i].Label, labelDigits)
	}
	return write(regionsOut, func(w io.Writer) error { return geo.WriteRegions(w, regions) })
}

// feature is what the readers of the package geo take.
type feature struct {
	Type       string          `json:"type"`
	Properties map[string]any  `json:"properties"`
	Geometry   json.RawMessage `json:"geometry"`
}

func collection(features []feature) io.Reader {
	data, err := json.Marshal(map[string]any{"type": "FeatureCollection", "features": features})
	if err != nil {
		return errorReader{err}
	}
	return bytes.NewReader(data)
}

type errorReader struct{ err error }

func (r errorReader) Read([]byte) (int, error) { return 0, r.err }

// geometry is the geometry of a file that holds one feature.
func (a archive) geometry(name string) (json.RawMessage, error) {
	data, err := a.file(name)
	if err != nil {
		return nil, err
	}
	var f feature
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f.Geometry, nil
}

// readTable reads a CSV file into one map from column to value for each row.
func readTable(name string) ([]map[string]string, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // only read from
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	rows := make([]map[string]string, 0, len(lines))
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// write makes a file whole or not at all.
func write(name string, content func(io.Writer) error) error {
	var out bytes.Buffer
	if err := content(&out); err != nil {
		return err
	}
	if err := os.WriteFile(name, out.Bytes(), readable); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

func round(p orb.Point, digits int) orb.Point {
	unit := math.Pow10(digits)
	return orb.Point{math.Round(p[0]*unit) / unit, math.Round(p[1]*unit) / unit}
}
