package raster

import (
	"image"
	"math"
	"slices"

	"frontline/geo"
)

// bandRows is the height of a band in rows. It is small enough for the working memory of a band to stay in a core's own
// cache, and does not depend on the number of processors, nor does the result.
const bandRows = 16

// maxSide is the largest width and height of an Image in pixels; what lies beyond is cut off.
const maxSide = 1<<16 - 1

// Image is a Map seen in one view: which pixels belong to which shape, alone or shared, and where the lines are. The zero
// Image is empty and ready for Map.Rasterise; it must not be copied. One goroutine at a time may rasterise or paint.
type Image struct {
	width, height int
	shapes        int
	bands         []band
	hatch         []uint8 // coverage by hatch lines as a function of (x+y+phase) mod len
	phase         int

	crew  crew
	trace tracing
	paint painting
	based *image.RGBA // where the edge pixels have the colour of the background from; nil when it is not in them
}

// band is what is known of bandRows rows of an Image.
type band struct {
	spans []span
	edges []edgePixel
	parts []part
	rows  [bandRows]rowEnd // where each row ends in spans and edges
}

type rowEnd struct{ spans, edges int32 }

// span is the pixels x0 to x1 - 1 of a row, which belong to one shape alone.
type span struct{ x0, x1, shape uint16 }

// edgePixel is a pixel that several shapes, the background or a line share. Weights are in 1/255, and those of the shapes,
// the background and the alpha of the line sum to 255.
type edgePixel struct {
	x       uint16
	top     uint16    // the shape that covers most of the pixel, lines aside, or noShape
	shapes  [2]uint16 // the shapes of the two weights; the number of shapes stands for none
	weights [2]uint8
	ground  uint8  // the weight of the background
	more    uint8  // 0, or the number of parts of a crowded pixel, which start at the number made of shapes (low, high)
	line    uint32 // packed colour of the lines
	base    uint32 // packed colour of the background, put here before painting; valid if it has a weight
}

// part is the weight (1/255) of one shape in a crowded pixel.
type part struct {
	shape  uint16
	weight uint8
}

// crowd is where the parts of a crowded pixel start.
func (e *edgePixel) crowd() int { return int(e.shapes[0]) | int(e.shapes[1])<<16 }

// Rasterise makes an Image of the map for a view, with the lines of a style. It uses every processor Go may use, and
// nothing is allocated once an Image has seen views of this kind. A view without pixels, or with a scale that is
// not above 0, gives an empty Image.
func (m *Map) Rasterise(im *Image, v geo.View, st Style) {
	if !(st.Scale > 0) || st.Scale > 64 {
		st.Scale = 1
	}
	im.width, im.height, im.shapes = min(v.Width, maxSide), min(v.Height, maxSide), m.shapes
	if im.width <= 0 || im.height <= 0 || !(v.Scale > 0) || !finite(v.Origin) || math.IsInf(v.Scale, 1) {
		im.width, im.height = 0, 0
	}
	im.hatch = hatchWeights(im.hatch, st.Scale)
	im.phase = hatchPhase(v, len(im.hatch))
	bands := (im.height + bandRows - 1) / bandRows
	im.bands = slices.Grow(im.bands[:0], bands)[:bands]
	im.based = nil
	im.trace.run(m, im, v, st)
}

// hatchPhase ties the hatching to the map, so that it moves with the land when the view is panned.
func hatchPhase(v geo.View, period int) int {
	offset := math.Round(v.Origin[0]/v.Scale) - math.Round(v.Origin[1]/v.Scale)
	phase := math.Mod(offset, float64(period))
	if math.IsNaN(phase) {
		return 0
	}
	return (int(phase) + period) % period
}

// Size is the size of the view the Image was made for, in pixels.
func (im *Image) Size() (width, height int) { return im.width, im.height }

// At gives the shape that covers most of the pixel (x, y), lines aside, or -1 where that is none. It may run
// while the Image is painted, but not while it is rasterised.
func (im *Image) At(x, y int) int {
	if x < 0 || y < 0 || x >= im.width || y >= im.height {
		return -1
	}
	b := &im.bands[y/bandRows]
	start, end := b.row(y % bandRows)
	if i := searchSpan(b.spans[start.spans:end.spans], x); i >= 0 {
		return int(b.spans[int(start.spans)+i].shape)
	}
	if i := searchEdge(b.edges[start.edges:end.edges], x); i >= 0 {
		if top := b.edges[int(start.edges)+i].top; top != noShape {
			return int(top)
		}
	}
	return -1
}

// row gives where a row of the band starts and ends.
func (b *band) row(r int) (start, end rowEnd) {
	if r > 0 {
		start = b.rows[r-1]
	}
	return start, b.rows[r]
}

// searchSpan finds the span that holds column x, or gives -1.
func searchSpan(spans []span, x int) int {
	low, high := 0, len(spans)
	for low < high {
		mid := (low + high) / 2
		switch s := spans[mid]; {
		case x < int(s.x0):
			high = mid
		case x >= int(s.x1):
			low = mid + 1
		default:
			return mid
		}
	}
	return -1
}

// searchEdge finds the edge pixel of column x, or gives -1.
func searchEdge(edges []edgePixel, x int) int {
	low, high := 0, len(edges)
	for low < high {
		mid := (low + high) / 2
		switch e := &edges[mid]; {
		case x < int(e.x):
			high = mid
		case x > int(e.x):
			low = mid + 1
		default:
			return mid
		}
	}
	return -1
}
