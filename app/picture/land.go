package picture

import (
	"image"
	"math"

	"frontline/geo"
	"frontline/geo/raster"
)

// landSize is the width and height in cells of the grid in which the country's land is counted: a cell is about a kilometre.
const landSize = 1024

// land tells whether a box of the map lies clear of the country. Its places are projected metres.
type land struct {
	view geo.View // of the grid
	sum  []int32  // of cells with land above and to the left, a row and a column more than the grid has
}

// land counts the country's cells when it is first asked for.
func (p *plane) land() *land {
	p.landOnce.Do(func() {
		l := &land{view: geo.Fit(p.all, landSize, landSize, 2), sum: make([]int32, (landSize+1)*(landSize+1))}
		var shapes raster.Image
		p.regions.Rasterise(&shapes, l.view, raster.Style{Scale: 1})
		for y := range landSize {
			row := int32(0)
			for x := range landSize {
				if shapes.At(x, y) >= 0 {
					row++
				}
				l.sum[(y+1)*(landSize+1)+x+1] = l.sum[y*(landSize+1)+x+1] + row
			}
		}
		p.grid = l
	})
	return p.grid
}

// under reports whether a box of a view's device pixels, a cell wider on each side, holds land of the country.
func (l *land) under(box image.Rectangle, v geo.View) bool {
	cells, _ := l.count(box, v)
	return cells > 0
}

// part is how much of a box is land of the country, 0 to 1.
func (l *land) part(box image.Rectangle, v geo.View) float64 {
	cells, of := l.count(box, v)
	return float64(cells) / float64(max(1, of))
}

// count counts the cells with land within a box of a view's device pixels, a cell wider on each side, and all its cells.
func (l *land) count(box image.Rectangle, v geo.View) (cells, of int) {
	x0, y0 := l.view.ToPixel(v.ToMap(float64(box.Min.X), float64(box.Min.Y)))
	x1, y1 := l.view.ToPixel(v.ToMap(float64(box.Max.X), float64(box.Max.Y)))
	cell := func(at float64) int { return int(math.Max(0, math.Min(landSize, at))) }
	left, top, right, bottom := cell(math.Floor(x0)-1), cell(math.Floor(y0)-1), cell(math.Ceil(x1)+1), cell(math.Ceil(y1)+1)
	at := func(x, y int) int { return int(l.sum[y*(landSize+1)+x]) }
	return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top), (right - left) * (bottom - top)
}
