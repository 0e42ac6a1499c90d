package picture

import (
	"image/color"

	"frontline/app/scene"
	"frontline/geo"
	"frontline/geo/raster"
)

// Name is a name or a value on the map, or a sign that goes with one: the dot of a town, the line from a region to its name. It is for
// painters that draw shapes. Lengths are pixels of the view, from its upper left corner; colours are opaque.
type Name struct {
	Text   string         // empty for a sign
	X, Y   float64        // middle of the text, on its base line
	Bold   bool           // as names of regions
	Size   float64        // of the em
	Track  float64        // added after each letter
	Sign   [][][2]float64 // closed lines, filled by the even-odd rule
	Ink    color.RGBA
	Halo   color.RGBA // around it
	Around float64    // how wide the halo is
}

// Names returns the names and values that Draw would write in a view, where it would write them, without drawing them. Draw comes
// before Recolour after it.
func (m *Map) Names(f *scene.Frame, v geo.View, st Style) []Name {
	m.painting.Lock()
	defer m.painting.Unlock()
	if v.Width <= 0 || v.Height <= 0 || !(v.Scale > 0) {
		return nil
	}
	if m.regionImage == nil || v != m.view || st != m.style {
		m.view, m.style, m.painted, m.layout = v, st, false, nil
		m.findLand(raster.Style{Scale: st.Scale}, raster.Style{Scale: st.Scale}) // no lines, which nobody sees
	}
	m.lay(f)
	names := make([]Name, 0, len(m.layout.items))
	for i := range m.layout.stamps {
		if s := &m.layout.stamps[i]; s.with == 0 || hasValue(f, s.with-1) {
			names = append(names, m.name(f, s))
		}
	}
	ts := st.text(regular, m.layout.letters)
	for i := range m.layout.values {
		s := &m.layout.values[i]
		if !hasValue(f, s.region) {
			continue
		}
		n := Name{
			Text: f.Cells[s.region].Short, X: s.x, Y: float64(s.base), Size: ts.size, Ink: st.Text, Halo: st.Halo, Around: st.px(haloBand),
		}
		if !s.outside {
			n.Ink, n.Halo = m.opaque(f, s.region)
		}
		names = append(names, n)
	}
	return names
}

// name is what a stamp was made of.
func (m *Map) name(f *scene.Frame, s *stamp) Name {
	n := Name{Ink: s.inkColour, Halo: m.style.Halo}
	if s.region >= 0 {
		n.Ink, n.Halo = m.opaque(f, s.region)
	}
	if s.rings != nil {
		n.Around = m.style.px(signBand)
		for _, ring := range s.rings {
			line := make([][2]float64, len(ring))
			for i, p := range ring {
				line[i] = [2]float64{p.x, p.y}
			}
			n.Sign = append(n.Sign, line)
		}
		return n
	}
	n.Text, n.X, n.Y, n.Around = s.text, s.middle, float64(s.base), m.style.px(haloBand)
	n.Bold, n.Size, n.Track = s.ts.weight == semibold, s.ts.size, s.ts.tracking
	return n
}

// opaque returns ink and halo of what stands in a region, as colours does.
func (m *Map) opaque(f *scene.Frame, region int) (ink, halo color.RGBA) {
	if region < len(f.Cells) {
		if c := &f.Cells[region]; c.Fill.A != 0 && c.Ink.A != 0 {
			return c.Ink, c.Fill
		}
	}
	return m.style.Text, m.style.Halo
}
