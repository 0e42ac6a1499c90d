package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// finest is the smallest Scale that Fit gives, metres per pixel; it keeps a box without an extent from an endless zoom.
const finest = 1

// View says which part of the projected map an image shows. It is comparable.
type View struct {
	Width, Height int       // pixels
	Origin        orb.Point // projected metres at the top left corner of the image
	Scale         float64   // metres per pixel, above 0
}

// Fit gives the view of the given size that shows all of a box (projected metres), as large as can be, in the middle,
// and with at least padding pixels free on every side.
func Fit(box orb.Bound, width, height int, padding float64) View {
	w := math.Max(1, float64(width)-2*padding)
	h := math.Max(1, float64(height)-2*padding)
	scale := math.Max((box.Max[0]-box.Min[0])/w, (box.Max[1]-box.Min[1])/h)
	v := View{Width: width, Height: height, Scale: math.Max(scale, finest)}
	return v.CentredAt(box.Center())
}

// ToPixel gives the pixel coordinates (from the top left corner, y down) of a point of the map (projected metres).
func (v View) ToPixel(p orb.Point) (x, y float64) {
	return (p[0] - v.Origin[0]) / v.Scale, (v.Origin[1] - p[1]) / v.Scale
}

// ToMap gives the point of the map (projected metres) at pixel coordinates.
func (v View) ToMap(x, y float64) orb.Point {
	return orb.Point{v.Origin[0] + x*v.Scale, v.Origin[1] - y*v.Scale}
}

// Bound is the part of the map (projected metres) that is in view.
func (v View) Bound() orb.Bound {
	far := v.ToMap(float64(v.Width), float64(v.Height))
	return orb.Bound{Min: orb.Point{v.Origin[0], far[1]}, Max: orb.Point{far[0], v.Origin[1]}}
}

// Centre is the point of the map (projected metres) in the middle of the image.
func (v View) Centre() orb.Point { return v.ToMap(float64(v.Width)/2, float64(v.Height)/2) }

// CentredAt gives the view of the same size and scale that has a point of the map (projected metres) in its middle.
func (v View) CentredAt(p orb.Point) View {
	v.Origin = orb.Point{p[0] - float64(v.Width)/2*v.Scale, p[1] + float64(v.Height)/2*v.Scale}
	return v
}

// Pan gives the view after the picture was dragged by dx pixels to the right and dy pixels down.
func (v View) Pan(dx, dy float64) View {
	v.Origin = orb.Point{v.Origin[0] - dx*v.Scale, v.Origin[1] + dy*v.Scale}
	return v
}

// ZoomAt gives the view in which everything is larger by a factor (above 1 zooms in) while the point of the map at the
// pixel (x, y) stays where it is. A factor that is not above 0 changes nothing.
func (v View) ZoomAt(x, y, factor float64) View {
	if !(factor > 0) || math.IsInf(factor, 1) {
		return v
	}
	at := v.ToMap(x, y)
	v.Scale /= factor
	v.Origin = orb.Point{at[0] - x*v.Scale, at[1] + y*v.Scale}
	return v
}

// ScaleBar gives the longest round length (1, 2 or 5 times a power of ten, in units) whose bar is at most limit pixels
// long, and the length of that bar in pixels. A unit is given in metres: 1000 for km, 1609.344 for miles. The length is
// right along the parallel in the middle of the view, since an equal-area map stretches differently across its height.
func ScaleBar(v View, p Projection, unit, limit float64) (length, pixels float64) {
	middle := v.Centre()
	reach := math.Max(limit, 1) * v.Scale / 2
	west := p.Inverse(orb.Point{middle[0] - reach, middle[1]})
	east := p.Inverse(orb.Point{middle[0] + reach, middle[1]})
	longest := Distance(west, east) / unit
	if !(longest > 0) || math.IsInf(longest, 1) {
		return 0, 0
	}
	length = roundBelow(longest)
	return length, limit * length / longest
}

// roundBelow is the largest 1, 2 or 5 times a power of ten that is not above v.
func roundBelow(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{5, 2} {
		if step*power <= v {
			return step * power
		}
	}
	return power
}
