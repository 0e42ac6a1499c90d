package main

import (
	"encoding/json"
	"testing"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"
	"github.com/stretchr/testify/require"

	"frontline/geo"
)

// edge is a piece of a border, the same whichever way it is run.
type edge struct{ a, b orb.Point }

func eachEdge(outline orb.MultiPolygon, do func(edge)) {
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				e := edge{ring[i-1], ring[i]}
				if e.b[0] < e.a[0] || e.b[0] == e.a[0] && e.b[1] < e.a[1] {
					e.a, e.b = e.b, e.a
				}
				do(e)
			}
		}
	}
}

func outlines(t *testing.T) map[string]orb.MultiPolygon {
	t.Helper()
	all := map[string]orb.MultiPolygon{}
	for _, r := range regions(t) {
		all[r.Code] = r.Outline
	}
	for _, c := range countries(t) {
		all[c.Code] = c.Outline
	}
	return all
}

func asGeometry(t *testing.T, outline orb.MultiPolygon) geom.Geometry {
	t.Helper()
	data, err := json.Marshal(map[string]any{"type": "MultiPolygon", "coordinates": outline})
	require.NoError(t, err)
	g, err := geom.UnmarshalGeoJSON(data)
	require.NoError(t, err)
	return g
}

func regionAt(all []geo.Region, at orb.Point) string {
	for _, r := range all {
		if geo.Contains(r.Outline, at) {
			return r.Code
		}
	}
	return ""
}

func countryAt(all []geo.Country, at orb.Point) string {
	for _, c := range all {
		if geo.Contains(c.Outline, at) {
			return c.Code
		}
	}
	return ""
}
