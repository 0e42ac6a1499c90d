package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/scene"
	"frontline/geo/raster"
)

// buffer is an image that is painted again and again, and what it holds.
type buffer struct {
	img        *image.RGBA
	generation int           // of the ground
	layout     *layout       // of the names
	fills      []raster.Fill // of the regions
	written    []written     // for each item of the layout
}

// written is a name, sign or value as it stands in a picture. The zero value is an item that is not there.
type written struct {
	value     *label // of a value; nil for a name or sign, and for a value that is not known
	ink, halo color.RGBA
}

// recolour paints a Frame on the ground. Where the buffer has the same names in the same places already, only the regions
// whose fill changed are painted, and only the names and values written that changed or that stand on such a region.
func (m *Map) recolour(f *scene.Frame) *image.RGBA {
	m.lay(f)
	b := m.next()
	fills := m.fillsOf(f)
	fit := m.wanted(f)
	if fit && b.generation == m.generation && b.layout == m.layout && len(b.fills) == len(fills) {
		m.change(b, fills)
	} else {
		m.regionImage.PaintAll(b.img, m.ground, fills)
		for i := range m.layout.items {
			m.writeItem(b.img, i)
		}
	}
	b.generation, b.layout = m.generation, m.layout
	if !fit { // something reaches out of its place, so that it could not be wiped off again
		b.layout = nil
	}
	b.fills = append(b.fills[:0], fills...)
	b.written = append(b.written[:0], m.want...)
	m.share()
	return b.img
}

// lay finds places for the names if those there are do not suit the Frame.
func (m *Map) lay(f *scene.Frame) {
	if m.layout != nil && m.layout.suits(f) {
		return
	}
	key := m.layoutKey(f, m.style)
	if m.layout == nil || m.layout.key != key {
		m.layout = m.layOut(f, m.view, m.style, key)
		m.layout.index(m)
	}
	m.layout.frame = f
}

// wanted lists what the picture of a Frame writes. It is false when a value reaches out of the room that is kept for it.
func (m *Map) wanted(f *scene.Frame) bool {
	m.want = m.want[:0]
	for i := range m.layout.stamps {
		s := &m.layout.stamps[i]
		w := written{ink: s.inkColour, halo: s.haloColour}
		switch {
		case s.with > 0 && !hasValue(f, s.with-1):
			w = written{}
		case s.region >= 0:
			w.ink, w.halo = m.colours(f, s.region)
		}
		m.want = append(m.want, w)
	}
	ts, fit := m.style.text(regular, m.layout.letters), true
	for i := range m.layout.values {
		s := &m.layout.values[i]
		w := written{}
		if hasValue(f, s.region) {
			w.value = m.fonts.label(f.Cells[s.region].Short, ts, m.style.px(haloBand))
			if w.ink, w.halo = m.colours(f, s.region); s.outside {
				w.ink, w.halo = m.style.Text, Fade(m.style.Halo, haloCover)
			}
			fit = fit && w.value.bounds(s.start(w.value)).In(m.layout.items[len(m.want)].box)
		}
		m.want = append(m.want, w)
	}
	return fit
}

// hasValue reports whether a value is written of a region.
func hasValue(f *scene.Frame, region int) bool {
	return region < len(f.Cells) && f.Cells[region].Short != "" && hasNumber(&f.Cells[region])
}

// start is where the base line of a value begins.
func (s *valueSlot) start(l *label) image.Point {
	return image.Pt(int(math.Round(s.x-l.width/2)), s.base)
}

// change brings a buffer from what it holds to what is wanted.
func (m *Map) change(b *buffer, fills []raster.Fill) {
	l := m.layout
	m.dirty = append(m.dirty[:0], l.clean...)
	for i := range l.items {
		it := &l.items[i]
		if b.written[i] != m.want[i] {
			m.dirty[it.group] = true
			continue
		}
		for _, region := range it.regions {
			if b.fills[region] != fills[region] {
				m.dirty[it.group] = true
				break
			}
		}
	}
	m.boxes = m.boxes[:0]
	for i := range l.items {
		if m.dirty[l.items[i].group] {
			m.boxes = append(m.boxes, l.items[i].box)
		}
	}
	m.regionImage.PaintChanged(b.img, m.ground, b.fills, fills)
	m.regionImage.PaintBoxes(b.img, m.ground, fills, m.boxes)
	for i := range l.items {
		if m.dirty[l.items[i].group] {
			m.writeItem(b.img, i)
		}
	}
}

// writeItem writes what is wanted of an item.
func (m *Map) writeItem(dst *image.RGBA, i int) {
	w := &m.want[i]
	if i < len(m.layout.stamps) {
		s := &m.layout.stamps[i]
		blendMask(dst, s.halo, s.at, w.halo)
		blendMask(dst, s.ink, s.at, w.ink)
		return
	}
	if w.value != nil {
		w.value.draw(dst, m.layout.values[i-len(m.layout.stamps)].start(w.value), w.ink, w.halo)
	}
}

// share makes known what was painted.
func (m *Map) share() {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	m.shown.regions, m.shown.view, m.shown.style, m.shown.layout = m.regionImage, m.view, m.style, m.layout
	m.shown.unwritten = m.shown.unwritten[:0]
	for i := range m.layout.stamps {
		m.shown.unwritten = append(m.shown.unwritten, m.want[i] == written{})
	}
	m.shown.values = m.shown.values[:0]
	for i := range m.layout.values {
		if l := m.want[len(m.layout.stamps)+i].value; l != nil {
			at := m.layout.values[i].start(l)
			m.shown.values = append(m.shown.values, stamp{ink: l.text, halo: l.halo, at: at.Sub(l.dot)})
		}
	}
}

// next returns a buffer of the ground's size that neither the window shows nor the last call returned.
func (m *Map) next() *buffer {
	m.sharing.Lock()
	kept := m.kept
	m.sharing.Unlock()
	for {
		m.turn = (m.turn + 1) % len(m.buffers)
		b := &m.buffers[m.turn]
		if b.img != nil && b.img == kept && b.img.Rect == m.ground.Rect {
			continue
		}
		if b.img == nil || b.img.Rect != m.ground.Rect {
			*b = buffer{img: image.NewRGBA(m.ground.Rect)}
		}
		return b
	}
}

// fillsOf returns the fill of each region. The slice is used again.
func (m *Map) fillsOf(f *scene.Frame) []raster.Fill {
	m.fills = m.appendFills(m.fills[:0], f, m.style)
	return m.fills
}

// appendFills appends the fill of each region.
func (m *Map) appendFills(fills []raster.Fill, f *scene.Frame, st Style) []raster.Fill {
	for i := range m.ds.Regions() {
		fill := raster.Fill{Color: st.Land}
		if i < len(f.Cells) && f.Cells[i].Fill.A != 0 {
			c := &f.Cells[i]
			fill.Color = c.Fill
			if n := c.Class; !c.Muted && n >= 0 && n < len(f.Legend.Classes) && f.Legend.Classes[n].Kind == scene.ClassNotReported {
				fill.Hatch = f.Legend.Classes[n].Hatch
			}
		}
		fills = append(fills, fill)
	}
	return fills
}
