package geo

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/paulmach/orb"
)

// regionProperties is the order in which the properties of a region are written.
type regionProperties struct {
	Code      string    `json:"code"`
	NameEn    string    `json:"name_en"`
	NameUk    string    `json:"name_uk"`
	Kind      Kind      `json:"kind"`
	CapitalEn string    `json:"capital_en"`
	CapitalUk string    `json:"capital_uk"`
	AreaKM2   float64   `json:"area_km2"`
	Outline   float64   `json:"outline_km2"`
	Label     orb.Point `json:"label"`
}

// countryProperties is the order in which the properties of a country are written.
type countryProperties struct {
	Code   string    `json:"code"`
	NameEn string    `json:"name_en"`
	NameUk string    `json:"name_uk"`
	Label  orb.Point `json:"label"`
}

// WriteRegions writes regions as a GeoJSON FeatureCollection with one feature on a line. ReadRegions reads back what it
// wrote.
func WriteRegions(w io.Writer, regions []Region) error {
	err := writeFeatures(w, len(regions), func(i int) (any, orb.MultiPolygon) {
		r := regions[i]
		return regionProperties{
			Code: r.Code, NameEn: r.Name.En, NameUk: r.Name.Uk, Kind: r.Kind, CapitalEn: r.Capital.En,
			CapitalUk: r.Capital.Uk, AreaKM2: r.AreaKM2, Outline: r.OutlineKM2, Label: r.Label,
		}, r.Outline
	})
	if err != nil {
		return fmt.Errorf("write regions: %w", err)
	}
	return nil
}

// WriteCountries writes countries as a GeoJSON FeatureCollection with one feature on a line. ReadCountries reads back
// what it wrote.
func WriteCountries(w io.Writer, countries []Country) error {
	err := writeFeatures(w, len(countries), func(i int) (any, orb.MultiPolygon) {
		c := countries[i]
		return countryProperties{Code: c.Code, NameEn: c.Name.En, NameUk: c.Name.Uk, Label: c.Label}, c.Outline
	})
	if err != nil {
		return fmt.Errorf("write countries: %w", err)
	}
	return nil
}

func writeFeatures(w io.Writer, n int, at func(i int) (properties any, outline orb.MultiPolygon)) error {
	out := bufio.NewWriter(w)
	fmt.Fprint(out, "{\"type\":\"FeatureCollection\",\"features\":[\n")
	for i := range n {
		properties, outline := at(i)
		feature := struct {
			Type       string `json:"type"`
			Properties any    `json:"properties"`
			Geometry   any    `json:"geometry"`
		}{"Feature", properties, struct {
			Type        string           `json:"type"`
			Coordinates orb.MultiPolygon `json:"coordinates"`
		}{"MultiPolygon", outline}}
		line, err := json.Marshal(feature)
		if err != nil {
			return fmt.Errorf("feature %d: %w", i+1, err)
		}
		out.Write(line) //nolint:errcheck // a bufio.Writer keeps its first error for Flush
		if i < n-1 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
	}
	fmt.Fprint(out, "]}\n")
	return out.Flush()
}
