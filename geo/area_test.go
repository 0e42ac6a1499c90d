package geo

import (
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func square(west, south, side float64) orb.Ring {
	return orb.Ring{
		{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south},
	}
}

// TestAreaOfAnEighthOfTheEarth uses that the area of the ellipsoid is known: 510,065,621.7 km² on WGS84.
func TestAreaOfAnEighthOfTheEarth(t *testing.T) {
	octant := orb.Ring{{0, 0}, {90, 0}, {0, 90}, {0, 0}}
	assert.InDelta(t, 510065621.724/8, AreaKM2(orb.MultiPolygon{{octant}}), 1)
}

func TestAreaDoesNotCareWhichWayRoundARingRuns(t *testing.T) {
	outer, hole := square(30, 48, 1), square(30.2, 48.2, 0.3)
	want := AreaKM2(orb.MultiPolygon{{outer}}) - AreaKM2(orb.MultiPolygon{{hole}})
	assert.InDelta(t, want, AreaKM2(orb.MultiPolygon{{outer, hole}}), 1e-9)
	slices.Reverse(outer)
	assert.InDelta(t, want, AreaKM2(orb.MultiPolygon{{outer, hole}}), 1e-9)
	assert.Zero(t, AreaKM2(nil))
	assert.Zero(t, AreaKM2(orb.MultiPolygon{{}, {{}}}))
}

// TestDistance compares with one degree along the equator and the meridian of WGS84.
func TestDistance(t *testing.T) {
	assert.InDelta(t, 111319.491, Distance(orb.Point{0, 0}, orb.Point{1, 0}), 1e-3)
	assert.InDelta(t, 110574.389, Distance(orb.Point{0, 0}, orb.Point{0, 1}), 1e-3)
}

func TestContainsCopesWithAnything(t *testing.T) {
	for _, outline := range []orb.MultiPolygon{
		nil, {}, {nil}, {{}}, {{nil}}, {{{}}}, {{{{1, 1}}}}, {{{{0, 0}, {2, 2}}}}, {{{{math.NaN(), 0}, {1, math.Inf(1)}}}},
	} {
		assert.NotPanics(t, func() {
			Contains(outline, orb.Point{0.5, 0.25})
			Contains(outline, orb.Point{math.NaN(), math.Inf(-1)})
			Pole(outline)
			EdgeDistance(outline, orb.Point{0.5, 0.25})
			AreaKM2(outline)
		})
	}
	open := orb.Ring{{0, 0}, {2, 0}, {2, 2}, {0, 2}}
	assert.True(t, Contains(orb.MultiPolygon{{open}}, orb.Point{1, 1}), "a ring that is not closed is taken as closed")
}

func TestContainsKnowsHolesAndEdges(t *testing.T) {
	outline := orb.MultiPolygon{{square(0, 0, 10), square(4, 4, 2)}, {square(20, 0, 1)}}
	for at, want := range map[orb.Point]bool{
		{1, 1}: true, {5, 5}: false, {20.5, 0.5}: true, {15, 5}: false,
		{0, 0}: true, {10, 5}: true, {5, 10}: true, {5, 0}: true, {4, 5}: true, {5, 4}: true, {10.0001, 5}: false,
	} {
		assert.Equal(t, want, Contains(outline, at), "%v", at)
	}
}

func TestPoleOfASquareIsItsMiddle(t *testing.T) {
	p := Ukraine()
	var ring orb.Ring
	for _, corner := range square(-5e4, -5e4, 1e5) { // metres
		ring = append(ring, p.Inverse(corner))
	}
	at := p.Forward(Pole(orb.MultiPolygon{{ring}}))
	assert.InDelta(t, 0, at[0], 200)
	assert.InDelta(t, 0, at[1], 200)
}

func TestPoleAvoidsHolesAndTakesTheRoomiestPart(t *testing.T) {
	ring := square(31, 48, 1)
	holed := orb.MultiPolygon{{ring, square(31.3, 48.3, 0.4)}, {square(35, 48, 0.1)}}
	pole := Pole(holed)
	assert.True(t, Contains(holed, pole))
	assert.Less(t, pole[0], 32.0)
}

// star draws a polygon around a point: whatever the lengths of its rays, it does not cross itself.
func star(t *rapid.T) orb.Ring {
	const fewest, most = 3, 40
	n := rapid.IntRange(fewest, most).Draw(t, "n")
	ring := make(orb.Ring, 0, n+1)
	for i := range n {
		ray := rapid.Float64Range(0.2, 2).Draw(t, "ray")
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		ring = append(ring, orb.Point{31 + ray*cos, 48 + ray*sin})
	}
	return append(ring, ring[0])
}

func TestPoleIsInsideAndFartherFromTheEdgeThanOtherPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		outline := orb.MultiPolygon{{star(t)}}
		pole := Pole(outline)
		assert.True(t, Contains(outline, pole))
		best := EdgeDistance(outline, pole)
		other := orb.Point{rapid.Float64Range(29, 33).Draw(t, "lon"), rapid.Float64Range(46, 50).Draw(t, "lat")}
		const slack = 1200 // metres: precision of the search for an outline of this size
		assert.Greater(t, best, EdgeDistance(outline, other)-slack)
	})
}

func TestStarsDoNotCrossThemselvesAndBowTiesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, crosses := selfCrossing(star(t))
		assert.False(t, crosses)
	})
	for name, ring := range map[string]orb.Ring{
		"bow tie":      {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}},
		"touches":      {{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}, {0, 0}},
		"doubles back": {{0, 0}, {4, 0}, {2, 0}, {2, 4}, {0, 0}},
		"same point":   {{0, 0}, {2, 2}, {4, 0}, {4, 4}, {2, 2}, {0, 4}, {0, 0}},
	} {
		_, _, crosses := selfCrossing(ring)
		assert.True(t, crosses, name)
	}
}
