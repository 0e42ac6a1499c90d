package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestAlbersGivesSnydersExample checks against the worked example in Snyder, USGS Professional Paper 1395, page 292:
// Clarke 1866, parallels 29.5° and 45.5°, origin 23° N 96° W, the place 35° N 75° W. Proj.NET's tests hold the same place and metres.
func TestAlbersGivesSnydersExample(t *testing.T) {
	p := NewAlbers(Ellipsoid{A: 6378206.4, E2: 0.00676866}, 29.5, 45.5, 23, -96)
	assert.InDelta(t, 0.6029035, p.n, 5e-8)
	assert.InDelta(t, 1.3491594, p.c, 5e-8)
	assert.InDelta(t, 9929079.6, p.rho0, 0.5)
	at := p.Forward(orb.Point{-75, 35})
	assert.InDelta(t, 1885472.7, at[0], 0.5)
	assert.InDelta(t, 1535925.0, at[1], 0.5)
	back := p.Inverse(orb.Point{1885472.7, 1535925.0})
	assert.InDelta(t, -75, back[0], 1e-6)
	assert.InDelta(t, 35, back[1], 1e-6)
}

func TestUkraineHasItsOriginInTheMiddle(t *testing.T) {
	at := Ukraine().Forward(orb.Point{31.5, 48.4})
	assert.InDelta(t, 0, at[0], 1e-6)
	assert.InDelta(t, 0, at[1], 1e-6)
}

func TestInverseUndoesForward(t *testing.T) {
	p := Ukraine()
	rapid.Check(t, func(t *rapid.T) {
		lon := rapid.Float64Range(-145, 175).Draw(t, "lon") // within half a turn of the central meridian
		lat := rapid.Float64Range(-80, 89).Draw(t, "lat")
		back := p.Inverse(p.Forward(orb.Point{lon, lat}))
		assert.InDelta(t, lon, back[0], 1e-9)
		assert.InDelta(t, lat, back[1], 1e-9)
	})
}

// TestAreasOnTheMapAreAreasOnTheEarth holds what the projection is chosen for.
func TestAreasOnTheMapAreAreasOnTheEarth(t *testing.T) {
	p := Ukraine()
	rapid.Check(t, func(t *rapid.T) {
		lon := rapid.Float64Range(12, 52).Draw(t, "lon")
		lat := rapid.Float64Range(38, 60).Draw(t, "lat")
		const side = 0.01 // degrees; edges so short that geodesics and straight lines are the same
		square := orb.Ring{{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}}
		earth := AreaKM2(orb.MultiPolygon{{square}})
		drawn := planarArea(Project(p, orb.MultiPolygon{{square}})[0][0]) / metresPerKM2
		assert.InEpsilon(t, earth, drawn, 1e-5)
	})
}

func TestInverseOfAnythingIsAPlace(t *testing.T) {
	for _, p := range []Albers{Ukraine(), NewAlbers(WGS84(), -20, -40, -30, 130), NewAlbers(WGS84(), 30, 30, 30, 0)} {
		rapid.Check(t, func(t *rapid.T) {
			const far = 1e8
			at := p.Inverse(orb.Point{rapid.Float64Range(-far, far).Draw(t, "x"), rapid.Float64Range(-far, far).Draw(t, "y")})
			assert.False(t, math.IsNaN(at[0]) || math.IsNaN(at[1]))
			assert.LessOrEqual(t, math.Abs(at[1]), 90.0)
			assert.LessOrEqual(t, math.Abs(at[0]), 180.0+1e-9)
		})
	}
}

func TestSouthernParallels(t *testing.T) {
	p := NewAlbers(WGS84(), -20, -40, -30, 130)
	back := p.Inverse(p.Forward(orb.Point{151.2, -33.9}))
	assert.InDelta(t, 151.2, back[0], 1e-9)
	assert.InDelta(t, -33.9, back[1], 1e-9)
	assert.Positive(t, p.Forward(orb.Point{140, -30})[0], "east is to the right")
	assert.Positive(t, p.Forward(orb.Point{130, -20})[1], "north is up")
}
