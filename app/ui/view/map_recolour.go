package view

import "frontline/app/ui/kit"

// recolour shows another frame on the picture there is. In the window it is painted while the toolkit paints what else the window shows,
// and the next frame waits for it only when it takes it. One that also stands elsewhere, since it is the first since the map got
// another size, is not: within a frame nothing may be moved.
func (m *Map) recolour() {
	if m.drawn.frame == m.frame {
		return
	}
	if m.beside && m.OnPainted == nil && !m.zooming() && m.base.img != nil && m.base.view == m.drawn.view {
		next := &drawing{by: m.painter, frame: m.frame, ready: make(chan struct{})}
		m.promised = next
		go func() {
			next.image = next.by.Recolour(next.frame)
			close(next.ready)
		}()
		kit.Repaint(m, m.base.Raster)
		return
	}
	if img := m.painter.Recolour(m.frame); img != nil {
		m.drawn.frame, m.drawn.image = m.frame, img
		m.place()
	}
}

// keepPromise waits for the picture that the next frame is to show, and puts it in its place. The toolkit was told already.
func (m *Map) keepPromise() {
	next := m.promised
	if next == nil {
		return
	}
	m.promised = nil
	<-next.ready
	if next.image == nil || next.by != m.drawn.by {
		return
	}
	m.drawn.frame, m.drawn.image = next.frame, next.image
	m.painter.Keep(next.image)
	m.base.img = next.image
}
