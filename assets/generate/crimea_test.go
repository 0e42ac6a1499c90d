package main

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/geo"
)

func TestCrimeaIsUkraine(t *testing.T) {
	ours, theirs := regions(t), countries(t)
	towns := map[string]struct {
		at   orb.Point
		code string
	}{
		"Simferopol": {orb.Point{34.1024, 44.9521}, "UA-43"},
		"Kerch":      {orb.Point{36.4674, 45.3562}, "UA-43"},
		"Sevastopol": {orb.Point{33.5221, 44.6054}, "UA-40"},
		"Armiansk":   {orb.Point{33.6936, 46.1056}, "UA-43"},
		"Yalta":      {orb.Point{34.15, 44.52}, "UA-43"},
		"Dzhankoi":   {orb.Point{34.3934, 45.7092}, "UA-43"},
	}
	for name, town := range towns {
		assert.Equal(t, town.code, regionAt(ours, town.at), name)
		assert.Empty(t, countryAt(theirs, town.at), name)
	}
	const step = 0.02
	inside := 0
	ours = slices.DeleteFunc(ours, func(r geo.Region) bool { return !r.Outline.Bound().Intersects(crimea()) })
	theirs = slices.DeleteFunc(theirs, func(c geo.Country) bool { return !c.Outline.Bound().Intersects(crimea()) })
	require.NotEmpty(t, theirs, "Russia's box reaches over the peninsula")
	for lon := crimea().Min[0]; lon <= 36.56; lon += step {
		for lat := crimea().Min[1]; lat <= crimea().Max[1]; lat += step {
			at := orb.Point{lon, lat}
			assert.Empty(t, countryAt(theirs, at), "%v", at)
			if code := regionAt(ours, at); code == "UA-43" || code == "UA-40" {
				inside++
			}
		}
	}
	assert.Greater(t, inside, 7000, "the peninsula covers a third of its box")
}

// TestNothingOfRussiaIsLeftOnThePeninsula looks at the points of the outline and not only at its inside: a sliver along
// the coast would be drawn as a line.
func TestNothingOfRussiaIsLeftOnThePeninsula(t *testing.T) {
	const kerchStrait = 36.57 // Taman begins east of it
	ours := map[orb.Point]bool{}
	for _, r := range regions(t) {
		if r.Code == "UA-43" || r.Code == "UA-40" {
			eachEdge(r.Outline, func(e edge) { ours[e.a], ours[e.b] = true, true })
		}
	}
	for _, c := range countries(t) {
		eachEdge(c.Outline, func(e edge) {
			assert.False(t, ours[e.a], "%s has a point of Crimea, %v", c.Code, e.a)
			if crimea().Contains(e.a) {
				assert.Greater(t, e.a[0], kerchStrait, "%s has a point in the box of Crimea, %v", c.Code, e.a)
			}
		})
	}
	assert.Equal(t, "RU", countryAt(countries(t), orb.Point{36.9, 45.1}), "Taman, east of the strait")
}
