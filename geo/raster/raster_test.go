package raster_test

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/geo"
	"frontline/geo/raster"
)

var (
	white = color.RGBA{255, 255, 255, 255}
	black = color.RGBA{0, 0, 0, 255}
)

// small is the size of pictures in tests.
var small = image.Pt(320, 200)

// anyView draws a view of the tiling, from far outside to within a border.
func anyView(t *rapid.T) geo.View {
	v := whole(small.X, small.Y)
	zoom := math.Exp(rapid.Float64Range(-2, 6).Draw(t, "zoom"))
	x := rapid.Float64Range(0, float64(small.X)).Draw(t, "x")
	y := rapid.Float64Range(0, float64(small.Y)).Draw(t, "y")
	return v.ZoomAt(x, y, zoom)
}

func anyFill(t *rapid.T) raster.Fill {
	colours := []color.RGBA{{}, white, {200, 30, 40, 255}, {10, 60, 30, 128}}
	return raster.Fill{
		Color: rapid.SampledFrom(colours).Draw(t, "colour"),
		Hatch: rapid.SampledFrom(colours).Draw(t, "hatch"),
	}
}

func anyFills(t *rapid.T, n int) []raster.Fill {
	return rapid.SliceOfN(rapid.Custom(anyFill), n, n).Draw(t, "fills")
}

// noise is a background that differs from pixel to pixel.
func noise(size image.Point) *image.RGBA {
	img := newImage(size)
	r := rand.New(rand.NewPCG(3, 4))
	for i := range img.Pix {
		if i%4 != 3 {
			img.Pix[i] = uint8(r.Uint32())
		}
	}
	return img
}

func TestRecolouringEqualsRedrawing(t *testing.T) {
	m := raster.NewMap(tiling(5, 20, 1))
	under := noise(small)
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		before, after := anyFills(t, m.Len()), anyFills(t, m.Len())
		var im, fresh raster.Image
		m.Rasterise(&im, v, style(1))
		m.Rasterise(&fresh, v, style(1))
		want, all, changed := newImage(small), newImage(small), newImage(small)
		require.True(t, fresh.PaintAll(want, under, after))
		require.True(t, im.PaintAll(all, under, before))
		require.True(t, im.PaintAll(changed, under, before))
		require.True(t, im.Paint(all, under, after))
		require.True(t, im.PaintChanged(changed, under, before, after))
		assert.True(t, bytes.Equal(want.Pix, all.Pix), "Paint")
		assert.True(t, bytes.Equal(want.Pix, changed.Pix), "PaintChanged")
	})
}

func TestPaintOverACopyOfTheBackgroundEqualsPaintAll(t *testing.T) {
	m := raster.NewMap(tiling(5, 20, 1))
	under := noise(small)
	rapid.Check(t, func(t *rapid.T) {
		var im raster.Image
		m.Rasterise(&im, anyView(t), style(2))
		fills := anyFills(t, m.Len())
		all, over := newImage(small), newImage(small)
		copy(over.Pix, under.Pix)
		require.True(t, im.PaintAll(all, under, fills))
		require.True(t, im.Paint(over, under, fills))
		assert.True(t, bytes.Equal(all.Pix, over.Pix))
	})
}

func TestNeighboursLeaveNothingOfTheBackground(t *testing.T) {
	shapes := tiling(6, 30, 2)
	m := raster.NewMap(shapes)
	one := make([]raster.Fill, m.Len())
	for i := range one {
		one[i].Color = black
	}
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		var im raster.Image
		m.Rasterise(&im, v, raster.Style{})
		dst := newImage(small)
		require.True(t, im.PaintFlat(dst, white, one))
		x0, y0 := v.ToPixel(orb.Point{0, extent})
		x1, y1 := v.ToPixel(orb.Point{extent, 0})
		inside := image.Rect(int(math.Ceil(x0)+1), int(math.Ceil(y0)+1), int(x1)-1, int(y1)-1).Intersect(dst.Rect)
		for y := inside.Min.Y; y < inside.Max.Y; y++ {
			for x := inside.Min.X; x < inside.Max.X; x++ {
				if dst.RGBAAt(x, y) != black {
					t.Fatalf("the background shines through at (%d, %d)", x, y)
				}
			}
		}
	})
}

func TestIndexAgreesWithGeometry(t *testing.T) {
	shapes := tiling(5, 20, 1)
	m := raster.NewMap(shapes)
	holds := func(p orb.Point) int {
		for i, s := range shapes {
			if geo.Contains(s, p) {
				return i
			}
		}
		return -1
	}
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		var im raster.Image
		m.Rasterise(&im, v, style(1))
		for range 20 {
			x := rapid.IntRange(0, small.X-1).Draw(t, "px")
			y := rapid.IntRange(0, small.Y-1).Draw(t, "py")
			want, alone := holds(v.ToMap(float64(x)+0.5, float64(y)+0.5)), true
			for i := range 16 { // nothing else within a pixel
				sin, cos := math.Sincos(float64(i) * math.Pi / 8)
				alone = alone && holds(v.ToMap(float64(x)+0.5+cos, float64(y)+0.5+sin)) == want
			}
			if alone && v.Scale < 10_000 {
				assert.Equal(t, want, im.At(x, y), "(%d, %d)", x, y)
			}
		}
		assert.Equal(t, -1, im.At(-1, 0))
		assert.Equal(t, -1, im.At(0, small.Y))
	})
}

func TestResultDoesNotDependOnProcessors(t *testing.T) {
	c := ukraine(t).chart(image.Pt(640, 400))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	c.redraw()
	want := bytes.Clone(c.dst.Pix)
	for _, n := range []int{2, 3, 8} {
		runtime.GOMAXPROCS(n)
		c.redraw()
		assert.True(t, bytes.Equal(want, c.dst.Pix), "%d processors", n)
	}
}

func TestCoverageIsThatOfAnExactRasteriser(t *testing.T) {
	for _, shapes := range [][]orb.MultiPolygon{tiling(3, 8, 1), ukraine(t).regions} {
		box := shapes[0].Bound()
		for _, s := range shapes {
			box = box.Union(s.Bound())
		}
		c := newChart(shapes, nil, geo.Fit(box, 500, 400, 10))
		c.style = raster.Style{}
		for i := range shapes {
			c.fills = make([]raster.Fill, len(shapes))
			c.fills[i].Color = black
			c.regions.Rasterise(&c.top, c.view, raster.Style{})
			require.True(t, c.top.PaintFlat(c.under, white, c.fills))
			flood(c.dst, white)
			(&vectorChart{chart: c}).fill(shapes[i], black)
			worst, sum := difference(c.dst, c.under)
			assert.LessOrEqual(t, worst, 28, "shape %d", i) // a vertex may move by a sixth of a pixel
			assert.Less(t, sum, 0.02, "shape %d", i)
		}
	}
}

// difference gives the largest and the mean difference of the red channels.
func difference(a, b *image.RGBA) (worst int, mean float64) {
	for i := 0; i < len(a.Pix); i += 4 {
		d := int(a.Pix[i]) - int(b.Pix[i])
		worst = max(worst, d, -d)
		mean += math.Abs(float64(d))
	}
	return worst, mean / float64(len(a.Pix)/4)
}

func TestWindingAndClosingDoNotMatter(t *testing.T) {
	outer := orb.Ring{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}
	hole := orb.Ring{{30, 30}, {30, 60}, {60, 60}, {60, 30}, {30, 30}}
	v := geo.View{Width: 120, Height: 120, Origin: orb.Point{-9.7, 110.4}, Scale: 1}
	paint := func(outer, hole orb.Ring) []uint8 {
		m := raster.NewMap([]orb.MultiPolygon{{{outer, hole}}})
		var im raster.Image
		m.Rasterise(&im, v, style(1))
		assert.Equal(t, 0, im.At(20, 20))
		assert.Equal(t, -1, im.At(55, 65))
		dst := newImage(image.Pt(120, 120))
		require.True(t, im.PaintFlat(dst, white, []raster.Fill{{Color: black}}))
		return dst.Pix
	}
	back := func(r orb.Ring) orb.Ring {
		r = r.Clone()
		r.Reverse()
		return r
	}
	want := paint(outer, hole)
	assert.Equal(t, want, paint(back(outer), hole))
	assert.Equal(t, want, paint(outer, back(hole)))
	assert.Equal(t, want, paint(outer[:4], hole[:4]))
}

func TestLaterShapesLieOnTop(t *testing.T) {
	square := func(x float64) orb.MultiPolygon {
		return orb.MultiPolygon{{{{x, 0}, {x + 50, 0}, {x + 50, 50}, {x, 50}}}}
	}
	m := raster.NewMap([]orb.MultiPolygon{square(0), square(25.5)})
	var im raster.Image
	m.Rasterise(&im, geo.View{Width: 100, Height: 50, Origin: orb.Point{0, 50}, Scale: 1}, raster.Style{})
	assert.Equal(t, 0, im.At(10, 10))
	assert.Equal(t, 1, im.At(30, 10))
	assert.Equal(t, 1, im.At(70, 10))
	assert.Equal(t, -1, im.At(90, 10))
	dst := newImage(image.Pt(100, 50))
	require.True(t, im.PaintFlat(dst, white, []raster.Fill{{Color: black}, {Color: color.RGBA{200, 0, 0, 255}}}))
	assert.Equal(t, color.RGBA{100, 0, 0, 255}, dst.RGBAAt(25, 10))
}

func TestNothingIsAllocated(t *testing.T) {
	c := ukraine(t).chart(small)
	c.redraw()
	before, after := fills(c.regions.Len(), 1), fills(c.regions.Len(), 2)
	assert.Zero(t, testing.AllocsPerRun(20, func() { c.top.Paint(c.dst, c.under, after) }), "Paint")
	assert.Zero(t, testing.AllocsPerRun(20, func() { c.top.PaintChanged(c.dst, c.under, before, after) }), "PaintChanged")
	assert.Zero(t, testing.AllocsPerRun(20, func() { c.top.At(160, 100) }), "At")
	assert.Zero(t, testing.AllocsPerRun(20, c.redraw), "Rasterise")
}

func TestWrongSizesAreRefused(t *testing.T) {
	m := raster.NewMap(tiling(2, 4, 1))
	var im raster.Image
	m.Rasterise(&im, whole(small.X, small.Y), style(1))
	right, wrong := newImage(small), newImage(image.Pt(small.X, small.Y-1))
	assert.False(t, im.Paint(wrong, right, nil))
	assert.False(t, im.Paint(right, wrong, nil))
	assert.False(t, im.PaintAll(right, nil, nil))
	assert.False(t, im.PaintFlat(nil, white, nil))
	assert.False(t, im.PaintChanged(wrong, right, nil, nil))
	m.Rasterise(&im, geo.View{Width: 10, Height: 10}, style(1))
	width, height := im.Size()
	assert.Zero(t, width+height)
	assert.Equal(t, -1, im.At(0, 0))
}
