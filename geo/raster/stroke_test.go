package raster_test

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"frontline/geo"
	"frontline/geo/raster"
)

func TestStrokeCoversItsWidth(t *testing.T) {
	dst := newImage(image.Pt(60, 40))
	raster.Stroke(dst, raster.Pen{Width: 3, Color: black}, orb.LineString{{-10, 20}, {70, 20}})
	for y, want := range map[int]uint8{17: 255, 18: 128, 19: 0, 20: 0, 21: 128, 22: 255} {
		assert.InDelta(t, want, dst.RGBAAt(30, y).R, 1, "row %d", y)
	}
	slanted := newImage(image.Pt(100, 100))
	raster.Stroke(slanted, raster.Pen{Width: 2.5, Color: black}, orb.LineString{{20, 30}, {80, 70}})
	area := 0.0
	for i := 0; i < len(slanted.Pix); i += 4 {
		area += float64(255-slanted.Pix[i]) / 255
	}
	assert.InDelta(t, math.Hypot(60, 40)*2.5+math.Pi*1.25*1.25, area, 3)
}

func TestCrossingLinesAreNotDarker(t *testing.T) {
	dst := newImage(image.Pt(60, 60))
	pen := raster.Pen{Width: 4, Color: color.RGBA{0, 0, 0, 128}}
	raster.Stroke(dst, pen, orb.LineString{{10, 30}, {50, 30}}, orb.LineString{{30, 10}, {30, 50}})
	assert.Equal(t, dst.RGBAAt(15, 30), dst.RGBAAt(30, 30))
}

func TestStrokeOfBadPoints(t *testing.T) {
	dst := newImage(image.Pt(20, 20))
	pen := raster.Pen{Width: 2, Color: black}
	raster.Stroke(dst, pen, nil, orb.LineString{}, orb.LineString{{math.NaN(), 3}, {math.Inf(1), math.Inf(-1)}})
	raster.Stroke(dst, raster.Pen{Width: math.NaN(), Color: black}, orb.LineString{{0, 0}, {20, 20}})
	assert.Equal(t, newImage(image.Pt(20, 20)).Pix, dst.Pix)
	raster.Stroke(dst, pen, orb.LineString{{10.5, 10.5}})
	assert.Equal(t, black, dst.RGBAAt(10, 10), "a point is a dot")
	raster.Stroke(dst, pen, orb.LineString{{-1e300, 5}, {1e300, 5}})
	assert.Equal(t, black, dst.RGBAAt(3, 5))
}

func TestOutlineStaysInItsBox(t *testing.T) {
	m := raster.NewMap(tiling(4, 20, 1))
	pen := raster.Pen{Width: 3, Color: color.RGBA{0, 90, 255, 255}}
	for _, zoom := range []float64{1, 7, 300} {
		v := whole(400, 300).ZoomAt(170, 140, zoom)
		for shape := range m.Len() {
			box := m.OutlineBox(v, shape, pen)
			assert.True(t, box.In(image.Rect(0, 0, 400, 300)))
			cropped, full := image.NewRGBA(box), image.NewRGBA(image.Rect(0, 0, 400, 300))
			m.Outline(cropped, v, shape, pen)
			m.Outline(full, v, shape, pen)
			for y := range 300 {
				for x := range 400 {
					if full.RGBAAt(x, y) != cropped.RGBAAt(x, y) {
						t.Fatalf("shape %d at (%d, %d): %v, in its box %v", shape, x, y, full.RGBAAt(x, y), cropped.RGBAAt(x, y))
					}
				}
			}
		}
	}
	assert.True(t, m.OutlineBox(whole(40, 30), -1, pen).Empty())
	m.Outline(image.NewRGBA(image.Rect(0, 0, 9, 9)), whole(9, 9), 99, pen)
}

// FuzzPaint paints shapes with any coordinates in any view. What has no meaning must not lead to a panic.
func FuzzPaint(f *testing.F) {
	f.Add([]byte{}, 0.0, 100.0, 1.0, uint16(40), uint16(30))
	f.Add(coordinates(0, 0, 50, 0, 50, 50, math.NaN(), 1, 0, 50), 0.0, 50.0, 1.0, uint16(60), uint16(60))
	f.Add(coordinates(0, 0, math.Inf(1), 0, 1e308, -1e308, 5, 5, 0, 50), -1e9, 1e9, 1e7, uint16(200), uint16(2))
	f.Add(coordinates(0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 1, 0), 0.0, 2.0, 1e-9, uint16(33), uint16(17))
	f.Fuzz(func(t *testing.T, data []byte, x, y, scale float64, width, height uint16) {
		var shapes []orb.MultiPolygon
		var ring orb.Ring
		for ; len(data) >= 16; data = data[16:] {
			ring = append(ring, orb.Point{
				math.Float64frombits(binary.LittleEndian.Uint64(data)),
				math.Float64frombits(binary.LittleEndian.Uint64(data[8:])),
			})
			if len(ring) == 5 {
				shapes = append(shapes, orb.MultiPolygon{{ring, ring[1:]}, {ring[:2]}})
				ring = nil
			}
		}
		shapes = append(shapes, orb.MultiPolygon{{ring}}, nil, orb.MultiPolygon{{}})
		size := image.Pt(int(width%300), int(height%300))
		v := geo.View{Width: size.X, Height: size.Y, Origin: orb.Point{x, y}, Scale: scale}
		m := raster.NewMap(shapes)
		var im raster.Image
		m.Rasterise(&im, v, style(1))
		dst := newImage(image.Pt(im.Size()))
		im.PaintFlat(dst, white, fills(m.Len(), 1))
		im.PaintChanged(dst, dst, nil, fills(m.Len(), 2))
		for i := range shapes {
			m.Outline(dst, v, i, raster.Pen{Width: 2, Color: black})
			if box := m.OutlineBox(v, i, raster.Pen{Width: 2, Color: black}); !box.In(image.Rectangle{Max: size}) {
				t.Errorf("the outline of shape %d is at %v in an image of %v", i, box, size)
			}
		}
		for px := range size.X {
			if got := im.At(px, size.Y/2); got < -1 || got >= m.Len() {
				t.Errorf("shape %d at column %d", got, px)
			}
		}
	})
}

func coordinates(values ...float64) []byte {
	var data []byte
	for _, v := range values {
		data = binary.LittleEndian.AppendUint64(data, math.Float64bits(v))
	}
	return data
}
