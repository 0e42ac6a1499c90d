package main

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRegionsNeitherOverlapNorLeaveGaps(t *testing.T) {
	all := regions(t)
	var parts []geom.Geometry
	for _, r := range all {
		parts = append(parts, asGeometry(t, r.Outline))
	}
	for i := range parts {
		for j := i + 1; j < len(parts); j++ {
			if !all[i].Outline.Bound().Intersects(all[j].Outline.Bound()) {
				continue
			}
			shared, err := geom.Intersection(parts[i], parts[j])
			require.NoError(t, err)
			assert.Zero(t, shared.Area(), "%s and %s overlap", all[i].Code, all[j].Code)
		}
	}
	country, err := geom.UnionMany(parts)
	require.NoError(t, err)
	union := outlineOf(country)
	for _, polygon := range union {
		assert.Equal(t, 1, len(polygon), "a hole in the country") //nolint:testifylint // Len would print every point
	}
	assert.Equal(t, 4, len(union), "the mainland, Dzharylhach and two spits") //nolint:testifylint // as above
}

// TestBordersAreSharedEdgeForEdge holds the reason why a map of the regions shows no cracks at any zoom: where two
// regions touch, both have the same edges.
func TestBordersAreSharedEdgeForEdge(t *testing.T) {
	owners := map[edge]int{}
	ends := map[orb.Point]int{}
	for _, r := range regions(t) {
		seen := map[orb.Point]bool{}
		eachEdge(r.Outline, func(e edge) {
			owners[e]++
			seen[e.a] = true
		})
		for p := range seen {
			ends[p]++
		}
	}
	shared := 0
	for e, n := range owners {
		require.LessOrEqual(t, n, 2, "three outlines have the edge %v", e)
		if n == 2 {
			shared++
		}
	}
	t.Logf("%d edges, %d of them shared", len(owners), shared)
	assert.Equal(t, 8545, shared)
}

func TestNeighboursShareTheirBorderWithTheRegions(t *testing.T) {
	ours := map[edge]bool{}
	for _, r := range regions(t) {
		eachEdge(r.Outline, func(e edge) { ours[e] = true })
	}
	got := map[string]int{}
	for _, c := range countries(t) {
		eachEdge(c.Outline, func(e edge) {
			if ours[e] {
				got[c.Code]++
			}
		})
	}
	assert.Equal(t, map[string]int{"BY": 365, "HU": 55, "MD": 451, "PL": 166, "RO": 195, "RU": 568, "SK": 43}, got)
}

func TestNeighboursDoNotOverlapUkraine(t *testing.T) {
	ours := regions(t)
	for _, c := range countries(t) {
		country := asGeometry(t, c.Outline)
		for _, r := range ours {
			if !c.Outline.Bound().Intersects(r.Outline.Bound()) {
				continue
			}
			shared, err := geom.Intersection(country, asGeometry(t, r.Outline))
			require.NoError(t, err)
			assert.Zero(t, shared.Area(), "%s and %s overlap", c.Code, r.Code)
		}
	}
}
