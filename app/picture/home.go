package picture

import (
	"image"
	"math"

	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/geo"
)

// homeGap is the least distance in units between the country and what stands in the map's corners.
const homeGap = 8

// Home returns the view in which the whole country fills an image of width x height device pixels.
func (m *Map) Home(width, height int) geo.View {
	return geo.Fit(m.all, width, height, homePadding(width, height))
}

func homePadding(width, height int) float64 { return 0.03 * float64(min(width, height)) }

// LegendSize returns the size in device pixels of the plate that Legend draws.
func (m *Map) LegendSize(f *scene.Frame, st Style) image.Point { return m.legendSize(f, st) }

// HomeBeside returns the view in which the whole country is as large as can be while it stays clear of a legend of the given
// size in the lower left corner, of the scale bar, and of buttons that take so much of the lower right corner (from the
// edges; all in device pixels). Home where there is no such view.
func (m *Map) HomeBeside(legend, buttons image.Point, width, height int, st Style) geo.View {
	home := m.Home(width, height)
	edge := st.whole(Margin)
	h := homing{
		shape: m.shape, box: m.all, width: float64(width), height: float64(height),
		pad: homePadding(width, height), gap: st.px(homeGap),
	}
	if legend != (image.Point{}) {
		h.left = append(h.left, legend.Add(image.Pt(edge, edge)))
	}
	h.right = append(h.right, image.Pt(st.whole(barRoom)+edge, st.whole(barHeight)+edge))
	if buttons != (image.Point{}) {
		h.right = append(h.right, buttons)
	}
	// The corners hide no place that can be seen from the middle of the upper edge, so a country that fits at one size
	// fits at every smaller one.
	near, far := home.Scale, home.Scale
	at, ok := h.place(far)
	for tries := 0; !ok && tries < 12; tries++ {
		far *= 1.3
		at, ok = h.place(far)
	}
	if !ok {
		return home
	}
	for far > near*1.001 {
		middle := (near + far) / 2
		if found, fits := h.place(middle); fits {
			at, far = found, middle
		} else {
			near = middle
		}
	}
	home.Scale = far
	home.Origin = orb.Point{m.all.Min[0] - at.x*far, m.all.Max[1] + at.y*far}
	return home
}

// homing looks for the place of the country in a picture. Lengths are device pixels.
type homing struct {
	shape         silhouette
	box           orb.Bound // of the country, projected metres
	width, height float64
	pad, gap      float64
	left, right   []image.Point // what the lower corners take
}

// place returns where the upper left corner of the country's box stands at a scale in metres per pixel: as near to the
// middle as can be; false when there is no room.
func (h *homing) place(scale float64) (point, bool) {
	const steps = 48
	w, tall := (h.box.Max[0]-h.box.Min[0])/scale, (h.box.Max[1]-h.box.Min[1])/scale
	slack := h.height - 2*h.pad - tall
	if slack < -1e-6 {
		return point{}, false
	}
	best, found, nearest := point{}, false, math.Inf(1)
	for i := range steps + 1 {
		y := h.pad + slack*float64(i)/steps
		from, to := h.pad, h.width-h.pad-w
		for _, c := range h.left {
			if s, ok := h.below(y, float64(c.Y), scale); ok {
				from = math.Max(from, float64(c.X)+h.gap-s.from)
			}
		}
		for _, c := range h.right {
			if s, ok := h.below(y, float64(c.Y), scale); ok {
				to = math.Min(to, h.width-float64(c.X)-h.gap-s.to)
			}
		}
		if from > to+1e-6 {
			continue
		}
		x := math.Max(from, math.Min((h.width-w)/2, to))
		if d := math.Hypot(x-(h.width-w)/2, y-(h.height-tall)/2); d < nearest {
			best, found, nearest = point{x, y}, true, d
		}
	}
	return best, found
}

// below returns how far to the left and right, from the left edge of its box, the country reaches in the rows that a corner
// of some height takes, when its box begins at y.
func (h *homing) below(y, corner, scale float64) (span, bool) {
	s, ok := h.shape.southOf((h.height - corner - h.gap - y) * scale)
	return span{(s.from - h.box.Min[0]) / scale, (s.to - h.box.Min[0]) / scale}, ok
}

// silhouette tells how far west and east a country reaches south of any line. Projected metres.
type silhouette struct {
	step  float64
	south []span // of all that lies in a band or south of it; the first band is the northernmost
}

const silhouetteBands = 256

func newSilhouette(shapes []orb.MultiPolygon, box orb.Bound) silhouette {
	s := silhouette{step: math.Max(1, (box.Max[1]-box.Min[1])/silhouetteBands), south: make([]span, silhouetteBands)}
	for i := range s.south {
		s.south[i] = span{math.Inf(1), math.Inf(-1)}
	}
	for _, shape := range shapes {
		for _, polygon := range shape {
			for _, ring := range polygon {
				s.add(ring, box.Max[1])
			}
		}
	}
	for i := silhouetteBands - 2; i >= 0; i-- {
		below := s.south[i+1]
		s.south[i].from, s.south[i].to = math.Min(s.south[i].from, below.from), math.Max(s.south[i].to, below.to)
	}
	return s
}

// add puts the lines of a ring into the bands that they cross.
func (s *silhouette) add(ring orb.Ring, top float64) {
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		pieces := 1 + int(math.Abs(b[1]-a[1])/s.step*2)
		for k := range pieces + 1 {
			t := float64(k) / float64(pieces)
			x, y := a[0]+t*(b[0]-a[0]), a[1]+t*(b[1]-a[1])
			band := &s.south[min(max(int((top-y)/s.step), 0), silhouetteBands-1)]
			band.from, band.to = math.Min(band.from, x), math.Max(band.to, x)
		}
	}
}

// southOf returns the reach of what lies further than some metres south of the country's northernmost point; false when
// nothing does.
func (s *silhouette) southOf(metres float64) (span, bool) {
	i := max(0, int(math.Floor(metres/s.step)))
	if i >= len(s.south) || s.south[i].from > s.south[i].to {
		return span{}, false
	}
	return s.south[i], true
}
