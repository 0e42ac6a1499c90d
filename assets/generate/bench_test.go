package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"testing"

	"frontline/assets"
	"frontline/geo"
)

// BenchmarkReadRegions reads the shipped outlines with all checks, which every start does. Its peer is
// BenchmarkDecodeRegions, which only takes the JSON apart.
func BenchmarkReadRegions(b *testing.B) {
	data := shipped(b, "regions.geojson")
	for b.Loop() {
		if _, err := geo.ReadRegions(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadCountries(b *testing.B) {
	data := shipped(b, "countries.geojson")
	for b.Loop() {
		if _, err := geo.ReadCountries(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeRegions(b *testing.B) {
	data := shipped(b, "regions.geojson")
	for b.Loop() {
		var collection struct {
			Features []struct {
				Geometry struct {
					Coordinates json.RawMessage `json:"coordinates"`
				} `json:"geometry"`
			} `json:"features"`
		}
		if err := json.Unmarshal(data, &collection); err != nil {
			b.Fatal(err)
		}
	}
}

func shipped(b *testing.B, name string) []byte {
	b.Helper()
	data, err := fs.ReadFile(assets.FS, name)
	if err != nil {
		b.Fatal(err)
	}
	return data
}
