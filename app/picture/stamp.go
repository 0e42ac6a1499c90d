package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/scene"
)

// stamp is a name or a sign that has found its place on the map, as masks. Those that stand in a region take its colours,
// so that they can be read on every fill; the others have colours of their own.
type stamp struct {
	ink, halo  *image.Alpha
	at         image.Point // top left corner of the masks
	region     int         // -1 for none
	inkColour  color.RGBA  // where region is -1
	haloColour color.RGBA
	with       int // 1 + the region whose value it belongs to: it is there when the value is; 0 for none

	text   string // that it is of
	ts     textStyle
	middle float64   // of the text
	base   int       // line
	rings  [][]point // of a sign
}

// signBand is the width of the band around signs, in units.
const signBand = 1.2

func (s *stamp) bounds() image.Rectangle { return s.ink.Rect.Add(s.at) }

// colours returns ink and halo of what stands in a region: the colour that its cell has for text, and around it the cell's
// own fill.
func (m *Map) colours(f *scene.Frame, region int) (ink, halo color.RGBA) {
	if region >= 0 && region < len(f.Cells) {
		if c := &f.Cells[region]; c.Fill.A != 0 && c.Ink.A != 0 {
			return c.Ink, Fade(c.Fill, haloCover)
		}
	}
	return m.style.Text, Fade(m.style.Halo, 0.85)
}

// signMask draws rings as a mask with room around them, and returns where the mask's corner lies.
func signMask(rings [][]point, room int) (*image.Alpha, image.Point) {
	box, ok := boxOf(rings)
	if !ok {
		return image.NewAlpha(image.Rectangle{}), image.Point{}
	}
	box = box.Inset(-room)
	c := newCanvas(box.Dx(), box.Dy(), Style{}, nil)
	moved := make([][]point, len(rings))
	for i, ring := range rings {
		for _, p := range ring {
			moved[i] = append(moved[i], point{p.x - float64(box.Min.X), p.y - float64(box.Min.Y)})
		}
	}
	c.polygons(moved, color.RGBA{A: 255})
	mask := image.NewAlpha(c.img.Rect)
	for i := range mask.Pix {
		mask.Pix[i] = c.img.Pix[4*i+3]
	}
	return mask, box.Min
}

// sign adds a sign made of rings.
func (p *placer) sign(rings [][]point, region int) {
	band := p.st.px(signBand)
	ink, at := signMask(rings, int(math.Ceil(band))+1)
	p.out.stamps = append(p.out.stamps, stamp{
		ink: ink, halo: dilate(ink, band), at: at, region: region, inkColour: p.st.Text, haloColour: Fade(p.st.Halo, 0.85),
		rings: rings,
	})
}

// dot adds the sign of a town, with a ring in it for the capital of a region.
func (p *placer) dot(at point, radius float64, capital bool, region int) {
	rings := [][]point{circle(at, radius)}
	if capital {
		hole := circle(at, radius-p.st.px(0.9))
		for i, j := 0, len(hole)-1; i < j; i, j = i+1, j-1 {
			hole[i], hole[j] = hole[j], hole[i]
		}
		rings = append(rings, hole, circle(at, radius-p.st.px(1.7)))
	}
	p.sign(rings, region)
}

// line adds a thin straight line, such as leads from a small region to its name.
func (p *placer) line(a, b point, region int) {
	n := math.Hypot(b.x-a.x, b.y-a.y)
	if n == 0 {
		return
	}
	h := p.st.px(0.4)
	nx, ny := -(b.y-a.y)/n*h, (b.x-a.x)/n*h
	p.sign([][]point{{{a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}, {a.x + nx, a.y + ny}}}, region)
}

// eraseMask takes a mask out of an image: where the mask is full the image becomes transparent.
func eraseMask(dst *image.RGBA, mask *image.Alpha, at image.Point) {
	r := mask.Rect.Add(at).Intersect(dst.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			keep := 255 - uint32(mask.Pix[mask.PixOffset(x-at.X, y-at.Y)])
			if keep == 255 {
				continue
			}
			d := dst.Pix[dst.PixOffset(x, y):][:4]
			for k := range d {
				d[k] = uint8((uint32(d[k])*keep + 127) / 255)
			}
		}
	}
}
