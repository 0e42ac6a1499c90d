package picture

import (
	"image"
	"math"
)

// roomCell is the size in units of the cells in which room for names is measured.
const roomCell = 10

// room measures, over a grid of cells, how far every place lies from where its area ends, to find where a name has most
// room in the part of an area that is in view. Distances along a row count for less than those up and down, since names
// are wide and flat.
type room struct {
	cell, w, h int
	area       []int // of each cell; -1 for none
	far        []float64
}

const flat = 0.35 // what a cell to the side counts

// newRoom measures a picture of width x height pixels; areaAt gives the area of a pixel or -1.
func newRoom(width, height int, st Style, areaAt func(x, y int) int) *room {
	r := &room{cell: st.whole(roomCell)}
	r.w, r.h = (width+r.cell-1)/r.cell, (height+r.cell-1)/r.cell
	r.area = make([]int, r.w*r.h)
	r.far = make([]float64, r.w*r.h)
	for j := range r.h {
		for i := range r.w {
			r.area[j*r.w+i] = areaAt(min(width-1, i*r.cell+r.cell/2), min(height-1, j*r.cell+r.cell/2))
		}
	}
	for j := range r.h {
		for i := range r.w {
			r.far[j*r.w+i] = math.Min(r.step(i, j, -1, 0, flat), r.step(i, j, 0, -1, 1))
		}
	}
	for j := r.h - 1; j >= 0; j-- {
		for i := r.w - 1; i >= 0; i-- {
			o := j*r.w + i
			r.far[o] = math.Min(r.far[o], math.Min(r.step(i, j, 1, 0, flat), r.step(i, j, 0, 1, 1)))
		}
	}
	return r
}

// step is the distance by way of a neighbour: the cost itself when the neighbour belongs to another area.
func (r *room) step(i, j, di, dj int, cost float64) float64 {
	ni, nj := i+di, j+dj
	if ni < 0 || nj < 0 || ni >= r.w || nj >= r.h || r.area[nj*r.w+ni] != r.area[j*r.w+i] {
		return cost
	}
	return r.far[nj*r.w+ni] + cost
}

// spot is where an area has most room, in pixels; size is the room above and below it in pixels.
type spot struct {
	at   image.Point
	size float64
}

// spots returns the roomiest place of each of the areas 0 to n-1 that is in view.
func (r *room) spots(n int) []spot {
	out := make([]spot, n)
	for o, area := range r.area {
		if area < 0 || area >= n {
			continue
		}
		if size := r.far[o] * float64(r.cell); size > out[area].size {
			out[area] = spot{image.Pt(o%r.w*r.cell+r.cell/2, o/r.w*r.cell+r.cell/2), size}
		}
	}
	return out
}
