package view

import (
	"frontline/app/picture"
	"frontline/app/scene"
)

// project has the map painted in a projection from now on. The view is found anew from the Scene's extent, which is in metres of
// that projection.
func (m *Map) project(p scene.Projection) {
	if m.painters == nil || m.projection == p {
		return
	}
	next := m.painters[p]
	if next == nil {
		usual, ok := m.painters[scene.EqualArea].(*picture.Map)
		if !ok {
			return
		}
		next = usual.In(p)
		m.painters[p] = next
	}
	m.projection, m.painter, m.cam.lens = p, next, next
	m.settling.forget() // a zoom that was not reported yet was of the other projection
	m.pointer.wheeling = false
	m.applied = m.frame.Scene.Extent
	if !m.plain { // the second of two follows the first
		m.cam.show(m.applied)
		m.follow()
	}
}
