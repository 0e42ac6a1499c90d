package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func drawView(t *rapid.T) View {
	return View{
		Width:  rapid.IntRange(1, 4000).Draw(t, "width"),
		Height: rapid.IntRange(1, 3000).Draw(t, "height"),
		Origin: orb.Point{rapid.Float64Range(-1e6, 1e6).Draw(t, "x"), rapid.Float64Range(-1e6, 1e6).Draw(t, "y")},
		Scale:  rapid.Float64Range(1, 1e4).Draw(t, "scale"),
	}
}

func assertNear(t assert.TestingT, want, got orb.Point, delta float64) {
	assert.InDelta(t, want[0], got[0], delta)
	assert.InDelta(t, want[1], got[1], delta)
}

func TestPixelsAndMapUndoEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t)
		x, y := rapid.Float64Range(-5000, 5000).Draw(t, "px"), rapid.Float64Range(-5000, 5000).Draw(t, "py")
		backX, backY := v.ToPixel(v.ToMap(x, y))
		assert.InDelta(t, x, backX, 1e-6)
		assert.InDelta(t, y, backY, 1e-6)
	})
}

func TestFitShowsAllOfTheBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		west, south := rapid.Float64Range(-1e6, 1e6).Draw(t, "west"), rapid.Float64Range(-1e6, 1e6).Draw(t, "south")
		w, h := rapid.Float64Range(0, 1e6).Draw(t, "w"), rapid.Float64Range(0, 1e6).Draw(t, "h")
		box := orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{west + w, south + h}}
		width, height := rapid.IntRange(200, 3000).Draw(t, "width"), rapid.IntRange(200, 3000).Draw(t, "height")
		padding := rapid.Float64Range(0, 80).Draw(t, "padding")
		v := Fit(box, width, height, padding)
		left, bottom := v.ToPixel(box.Min)
		right, top := v.ToPixel(box.Max)
		const rounding = 1e-6
		assert.GreaterOrEqual(t, left, padding-rounding)
		assert.GreaterOrEqual(t, top, padding-rounding)
		assert.LessOrEqual(t, right, float64(width)-padding+rounding)
		assert.LessOrEqual(t, bottom, float64(height)-padding+rounding)
		assertNear(t, box.Center(), v.Centre(), 1e-6)
	})
}

func TestFitOfAPointAndOfNoRoom(t *testing.T) {
	at := orb.Point{5, 7}
	v := Fit(orb.Bound{Min: at, Max: at}, 800, 600, 10)
	assert.InDelta(t, 1, v.Scale, 0)
	assertNear(t, at, v.Centre(), 1e-9)
	v = Fit(orb.Bound{Max: orb.Point{1000, 1000}}, 10, 10, 50)
	assert.False(t, math.IsInf(v.Scale, 0) || math.IsNaN(v.Scale))
}

func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t)
		x, y := rapid.Float64Range(0, 4000).Draw(t, "px"), rapid.Float64Range(0, 3000).Draw(t, "py")
		factor := rapid.Float64Range(0.1, 10).Draw(t, "factor")
		zoomed := v.ZoomAt(x, y, factor)
		assertNear(t, v.ToMap(x, y), zoomed.ToMap(x, y), 1e-5)
		assert.InEpsilon(t, v.Scale/factor, zoomed.Scale, 1e-12)
		back := zoomed.ZoomAt(x, y, 1/factor)
		assertNear(t, v.Origin, back.Origin, 1e-5)
	})
}

func TestZoomByNothingChangesNothing(t *testing.T) {
	v := View{Width: 10, Height: 10, Scale: 3}
	for _, factor := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		assert.Equal(t, v, v.ZoomAt(4, 4, factor))
	}
}

func TestPanMovesWhatIsSeenWithThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t)
		dx, dy := rapid.Float64Range(-500, 500).Draw(t, "dx"), rapid.Float64Range(-500, 500).Draw(t, "dy")
		at := v.ToMap(100, 100)
		x, y := v.Pan(dx, dy).ToPixel(at)
		assert.InDelta(t, 100+dx, x, 1e-6)
		assert.InDelta(t, 100+dy, y, 1e-6)
	})
}

func TestScaleBarIsRoundAndRight(t *testing.T) {
	p := Ukraine()
	rapid.Check(t, func(t *rapid.T) {
		v := View{Width: 1200, Height: 800, Scale: rapid.Float64Range(5, 4000).Draw(t, "scale")}
		lat := rapid.Float64Range(44, 53).Draw(t, "lat")
		v = v.CentredAt(p.Forward(orb.Point{rapid.Float64Range(22, 40).Draw(t, "lon"), lat}))
		unit := rapid.SampledFrom([]float64{1000, 1609.344}).Draw(t, "unit")
		const limit = 150
		length, pixels := ScaleBar(v, p, unit, limit)
		assert.LessOrEqual(t, pixels, limit+1e-9)
		assert.Greater(t, pixels, limit/2.5-1e-9, "the next round length is at most 2.5 times as long")
		middle := v.Centre()
		half := pixels * v.Scale / 2
		west, east := p.Inverse(orb.Point{middle[0] - half, middle[1]}), p.Inverse(orb.Point{middle[0] + half, middle[1]})
		assert.InEpsilon(t, length*unit, Distance(west, east), 1e-3)
		mantissa := length / math.Pow(10, math.Floor(math.Log10(length)+1e-9))
		assert.Contains(t, []float64{1, 2, 5}, math.Round(mantissa*1e6)/1e6)
	})
}
