package picture

import (
	"image"
	"image/draw"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/geo"
)

// someFront is a strip of land that grew to the west and lost its southern end.
func someFront() *Front {
	box := func(west, south, east, north float64) orb.Polygon {
		return orb.Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}
	}
	return NewFront(geo.Ukraine(), FrontShapes{
		Before: orb.MultiPolygon{box(36.5, 47.5, 38, 49)},
		After:  orb.MultiPolygon{box(36, 47.8, 38, 49)},
		Pieces: []orb.Polygon{box(36, 47.8, 36.5, 49), box(36.5, 47.5, 38, 47.8), box(36.2, 48, 36.201, 48.001)},
		Gained: []bool{true, false, true},
	})
}

func frontView() geo.View {
	proj := geo.Ukraine()
	low, high := proj.Forward(orb.Point{35.5, 47}), proj.Forward(orb.Point{38.5, 49.5})
	return geo.Fit(orb.Bound{Min: low, Max: high}, 240, 240, 4)
}

// onLand lays a transparent picture on the colour of land.
func onLand(over *image.RGBA, st Style) *image.RGBA {
	img := image.NewRGBA(over.Rect)
	draw.Draw(img, img.Rect, image.NewUniform(st.Land), image.Point{}, draw.Src)
	draw.Draw(img, img.Rect, over, image.Point{}, draw.Over)
	return img
}

func TestGoldenFront(t *testing.T) {
	all := FrontLayers{Before: true, After: true, Gained: true, Lost: true}
	golden(t, "front-light", onLand(someFront().Draw(frontView(), Light(1), all), Light(1)))
	golden(t, "front-dark", onLand(someFront().Draw(frontView(), Dark(1), all), Dark(1)))
	golden(t, "front-swatch", onLand(FrontSwatch(Light(2), FrontLayers{Lost: true}, 24, 12), Light(2)))
	assert.Nil(t, someFront().Draw(frontView(), Light(1), FrontLayers{}), "nothing is shown")
}

func TestFrontLayersAreDrawnApart(t *testing.T) {
	v := frontView()
	at := func(lon, lat float64) (x, y int) {
		px, py := v.ToPixel(geo.Ukraine().Forward(orb.Point{lon, lat}))
		return int(px), int(py)
	}
	gained := someFront().Draw(v, Light(1), FrontLayers{Gained: true})
	lost := someFront().Draw(v, Light(1), FrontLayers{Lost: true})
	x, y := at(36.35, 48.5)
	assert.NotZero(t, gained.RGBAAt(x, y).A)
	assert.Zero(t, lost.RGBAAt(x, y).A)
	x, y = at(37.2, 47.65)
	assert.NotZero(t, lost.RGBAAt(x, y).A)
	assert.Zero(t, gained.RGBAAt(x, y).A)
}

func TestPieceAt(t *testing.T) {
	f, all := someFront(), FrontLayers{Gained: true, Lost: true}
	at := func(lon, lat, reach float64, shown FrontLayers) int {
		piece, ok := f.PieceAt(geo.Ukraine().Forward(orb.Point{lon, lat}), reach, shown)
		if !ok {
			return -1
		}
		return piece
	}
	assert.Equal(t, 0, at(36.3, 48.5, 0, all))
	assert.Equal(t, 1, at(37, 47.6, 0, all))
	assert.Equal(t, 2, at(36.2005, 48.0005, 0, all), "the smaller of two")
	assert.Equal(t, 0, at(36.2025, 48.0005, 500, all), "what is under the pointer comes before what is near it")
	assert.Equal(t, -1, at(35.99, 48.5, 0, all))
	assert.Equal(t, 0, at(35.99, 48.5, 1500, all), "within reach")
	assert.Equal(t, -1, at(37, 47.6, 0, FrontLayers{Gained: true}), "a hidden layer is not pointed at")
}

// TestFrontColoursAreToldApart holds that gained and lost differ for every kind of sight.
func TestFrontColoursAreToldApart(t *testing.T) {
	for _, st := range []Style{Light(1), Dark(1)} {
		gained, lost := st.frontColors()
		closest, ok := scene.Closest([]scene.Colour{gained, lost})
		require.True(t, ok)
		assert.Greater(t, closest.Difference, 2*scene.LeastApart, "%v", st.Dark)
	}
}
