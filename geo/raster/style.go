package raster

import (
	"image/color"
	"math"
)

// Fill says how a shape is coloured. Colours are premultiplied, as always with color.RGBA. The zero Fill shows what
// is under the shape.
type Fill struct {
	Color color.RGBA // the whole shape; when it is translucent what is under the shape shows through
	Hatch color.RGBA // thin diagonal lines over Color; none when its alpha is 0
}

// Pen draws lines with round joins and ends. The zero Pen draws nothing.
type Pen struct {
	Width float64    // pixels, at most 4096
	Color color.RGBA // premultiplied
}

// widest is the greatest width of a Pen in pixels; a wider one leaves no mark.
const widest = 1 << 12

// visible tells whether the pen leaves any mark.
func (p Pen) visible() bool { return p.Width > 0 && p.Width <= widest && p.Color.A > 0 }

// reach is how far from the middle of a line the pen can colour the centre of a pixel, in pixels.
func (p Pen) reach() float64 {
	if !p.visible() {
		return 0
	}
	return p.Width/2 + 0.5
}

// Style is what belongs to an Image beside its shapes: the lines and the measure of the hatching.
type Style struct {
	Border Pen     // lines between two shapes
	Outer  Pen     // lines between a shape and the outside, drawn over Border
	Scale  float64 // device pixels per unit of length: 1, or 2 on a dense screen; 0 stands for 1
}

// The hatching of a Scale of 1, in pixels: lines this far apart along a row, and this wide along a row.
const (
	hatchPeriod = 8.0
	hatchWidth  = 1.6
)

// hatchWeights gives the coverage (0 to 255) of a pixel by hatch lines as a function of (x+y) mod its length.
func hatchWeights(dst []uint8, scale float64) []uint8 {
	period := max(2, int(math.Round(hatchPeriod*scale)))
	dst = dst[:0]
	for i := range period {
		dst = append(dst, uint8(math.Round(255*hatchCoverage(i, period, hatchWidth*scale))))
	}
	return dst
}

// hatchCoverage is the part of the pixels with (x+y) mod period = i that lies where x+y is less than width away from a
// line, counted on a grid of 16×16 points.
func hatchCoverage(i, period int, width float64) float64 {
	const grid = 16
	hits := 0
	for a := range grid {
		for b := range grid {
			at := math.Mod(float64(i)+(float64(a+b)+1)/grid, float64(period))
			if at < width {
				hits++
			}
		}
	}
	return float64(hits) / (grid * grid)
}
