package view

import (
	"image"

	"github.com/paulmach/orb"
)

// behind is an earlier picture of the map, of more of it than the one that lies on it. It is seen around that one while the wheel
// zooms out faster than the map can be painted, where nothing but the ground would be seen otherwise.
type behind struct {
	*overlay
	of drawing // what it shows; its image is a copy, because the painter uses its own again
}

// keepBehind keeps the picture there is if the one that takes its place shows things larger, and so less of the map, unless the one
// kept before shows all of it. It is called while the painter still holds the picture for the window.
func (m *Map) keepBehind(next drawing) {
	d := m.drawn
	if d.image == nil || next.view.Scale >= d.view.Scale || !m.speaksOf(d) ||
		m.speaksOf(m.behind.of) && covers(m.behind.of.view, d.view) {
		return
	}
	var pix []uint8
	if m.behind.img != nil { // nobody but the toolkit looks at it, which takes a copy
		pix = m.behind.img.Pix[:0]
	}
	d.image = &image.RGBA{Pix: append(pix, d.image.Pix...), Stride: d.image.Stride, Rect: d.image.Rect}
	m.behind.of, m.behind.view = d, d.view
	m.behind.img = d.image
	m.behind.Refresh()
	m.behind.follow(m.cam.view, m.cam.perUnit)
}

// speaksOf reports whether a picture says what is to be seen now, be it of another part of the map.
func (m *Map) speaksOf(d drawing) bool {
	if d.image == nil || m.frame == nil || d.style != m.style || d.by != m.painter {
		return false
	}
	return d.frame == m.frame || d.frame.Scene.WithExtent(orb.Bound{}) == m.frame.Scene.WithExtent(orb.Bound{})
}
