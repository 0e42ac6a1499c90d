package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestMercatorAgreesWithPublishedValues(t *testing.T) {
	// IOGP Publication 373-7-2, example of method 1024: 24°22'54.433"N 100°20'00.000"W.
	place := orb.Point{-(100 + 20.0/60), 24 + 22.0/60 + 54.433/3600}
	m := Mercator{}.Forward(place)
	assert.InDelta(t, -11169055.58, m[0], 0.005)
	assert.InDelta(t, 2800000.00, m[1], 0.02, "the seconds are printed to a thousandth, 3 cm")
	back := Mercator{}.Inverse(orb.Point{-11169055.58, 2800000.00})
	assert.InDelta(t, place[0], back[0], 1e-7)
	assert.InDelta(t, place[1], back[1], 2e-7)

	// The square of the whole world: EPSG:3857 ends at 20037508.342789244 m and 85.0511287798066°.
	corner := Mercator{}.Forward(orb.Point{180, 85.0511287798066})
	assert.InDelta(t, 20037508.342789244, corner[0], 1e-7)
	assert.InDelta(t, 20037508.342789244, corner[1], 2e-5)
	back = Mercator{}.Inverse(orb.Point{20037508.342789244, 20037508.342789244})
	assert.InDelta(t, 180, back[0], 1e-9)
	assert.InDelta(t, 85.0511287798066, back[1], 1e-9)
	assert.Equal(t, orb.Point{}, Mercator{}.Forward(orb.Point{}))
	assert.False(t, math.IsInf(Mercator{}.Forward(orb.Point{0, 90})[1], 0))
}

func TestMercatorInverts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := orb.Point{rapid.Float64Range(-180, 180).Draw(t, "lon"), rapid.Float64Range(-85, 85).Draw(t, "lat")}
		back := Mercator{}.Inverse(Mercator{}.Forward(at))
		assert.InDelta(t, at[0], back[0], 1e-9)
		assert.InDelta(t, at[1], back[1], 1e-9)
	})
}

func TestConvertKeepsWhatIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := rapid.Float64Range(-7e5, 7e5).Draw(t, "x"), rapid.Float64Range(-5e5, 5e5).Draw(t, "y")
		w, h := rapid.Float64Range(1e3, 1e6).Draw(t, "w"), rapid.Float64Range(1e3, 1e6).Draw(t, "h")
		box := orb.Bound{Min: orb.Point{x - w, y - h}, Max: orb.Point{x + w, y + h}}
		web := Convert(box, Ukraine(), Mercator{})
		a, b := Ukraine().Inverse(box.Center()), Mercator{}.Inverse(web.Center())
		assert.InDelta(t, a[0], b[0], 1e-9)
		assert.InDelta(t, a[1], b[1], 1e-9)
		// A map of Web Mercator is larger by the secant of the latitude; the ellipsoid makes up to half a per cent.
		assert.InEpsilon(t, 1/math.Cos(radians(a[1])), (web.Max[0]-web.Min[0])/(2*w), 0.005)
		again := Convert(web, Mercator{}, Ukraine())
		for i := range 2 {
			assert.InDelta(t, box.Min[i], again.Min[i], 1e-3)
			assert.InDelta(t, box.Max[i], again.Max[i], 1e-3)
		}
	})
}

func TestScaleBarIsRightForTheLatitude(t *testing.T) {
	for _, lat := range []float64{45, 48.5, 52} {
		v := View{Width: 1000, Height: 700, Scale: 500}.CentredAt(Mercator{}.Forward(orb.Point{32, lat}))
		km, pixels := ScaleBar(v, Mercator{}, 1000, 200)
		middle := v.Centre()
		half := pixels / 2 * v.Scale
		west := Mercator{}.Inverse(orb.Point{middle[0] - half, middle[1]})
		east := Mercator{}.Inverse(orb.Point{middle[0] + half, middle[1]})
		assert.InEpsilon(t, km*1000, Distance(west, east), 1e-4)
		assert.Less(t, km*1000/v.Scale, pixels*math.Cos(radians(lat))*1.01)
	}
}
