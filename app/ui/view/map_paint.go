package view

import (
	"fmt"
	"image"
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/geo"
)

// layout follows the widget's size and the canvas's scale.
func (m *Map) layout() {
	width, height, perUnit, ok := pixels(m, m.expected)
	if !ok {
		return
	}
	if m.base.img == nil {
		m.base.Resize(m.Size())
	}
	m.ground.Resize(m.Size())
	m.ring.Move(fyne.NewPos(1, 1))
	m.ring.Resize(fyne.NewSize(m.Size().Width-2, m.Size().Height-2))
	v := m.cam.view
	if v.Width == width && v.Height == height && m.cam.perUnit == perUnit {
		m.update()
		return
	}
	m.tip.hide()
	m.reserve.known = false
	m.cam.resize(width, height, perUnit)
	m.style, m.tip.style.Scale = m.cam.suit(m.style), perUnit
	m.makeRoom()
	m.follow()
	m.corners()
	m.update()
}

// fetched is called within a frame, when the toolkit takes the picture. It is where a change of the canvas's scale is noticed;
// nothing may be moved there, so the widget follows afterwards.
func (m *Map) fetched() {
	m.tempo.fetched()
	m.keepPromise()
	m.expected = 0 // it is on a canvas now
	width, height, perUnit, ok := pixels(m, 0)
	v := m.cam.view
	if ok && (v.Width != width || v.Height != height || m.cam.perUnit != perUnit) {
		m.paint.exec.Run(func() {}, m.layout)
	}
}

func (m *Map) canPaint() bool {
	return m.alive && m.frame != nil && m.cam.ready() && m.style.Scale > 0 && m.style.Background.A > 0
}

// update brings the picture up to what frame, style and camera say, in the cheapest way.
func (m *Map) update() {
	m.keepPromise()
	switch {
	case !m.canPaint():
	case m.paint.busy || m.stale():
		m.paint.request()
	default:
		m.recolour()
		if !m.zooming() && m.base.view.Scale == m.cam.view.Scale {
			m.base.sharpen()
		}
		m.decorate()
	}
}

// begin is the work of m.paint: a fresh picture of the map.
func (m *Map) begin() (work, done func()) {
	m.keepPromise()
	if !m.canPaint() || !m.stale() && m.drawn.frame == m.frame {
		return nil, nil
	}
	next := drawing{by: m.painter, frame: m.frame, view: m.target(), style: m.style}
	return func() { next.image = next.by.Draw(next.frame, next.view, next.style) }, func() { m.finished(next) }
}

// finished takes a picture that was painted. One that was overtaken by another frame or style is dropped; one whose view is a
// little old is still better than what is shown, and another follows.
func (m *Map) finished(d drawing) {
	m.keepPromise()
	if !m.alive || d.image == nil {
		m.drawn = drawing{}
		return
	}
	m.keepBehind(d)
	m.drawn = d
	if d.frame == m.frame && d.style == m.style && d.by == m.painter {
		m.place()
	}
	m.update()
	m.answer()
}

// place shows what was drawn last.
func (m *Map) place() {
	m.painter.Keep(m.drawn.image)
	m.base.view = m.drawn.view
	m.base.set(m.drawn.image)
	if m.zooming() { // the next turn of the wheel would have it uploaded once more
		m.base.smooth()
	}
	m.base.follow(m.cam.view, m.cam.perUnit)
	m.uncover()
}

// follow moves all that lies on the map to the camera's view, and the map beside it.
func (m *Map) follow() {
	m.shift()
	m.lead()
}

func (m *Map) shift() {
	for _, o := range []*overlay{m.behind.overlay, m.base, m.front.layer, m.lit, m.selected, m.hovered, m.changed, m.pins} {
		o.follow(m.cam.view, m.cam.perUnit)
	}
	if m.moving() {
		m.pilot.Hidden = false
		kit.Repaint(m, m.pilot.Raster)
	}
	m.uncover()
}

// uncover has what is kept behind the picture painted only while the picture leaves some of it free, and the ground only while that
// does, too.
func (m *Map) uncover() {
	free := m.base.img == nil || !covers(m.base.view, m.cam.view)
	behind := free && m.speaksOf(m.behind.of)
	show(m, m.behind.Raster, behind)
	show(m, m.ground, free && (!behind || !covers(m.behind.view, m.cam.view)))
}

// decorate repaints what lies on the map where its content changed. It is not called while the painter is busy, since the
// painter's methods wait for each other.
func (m *Map) decorate() {
	if m.moving() {
		return
	}
	show(m, m.pilot.Raster, false)
	f := m.frame
	m.outline(m.lit, f.Lit, picture.Lit)
	m.outline(m.selected, one(f.Scene.Region), picture.Selected)
	m.outline(m.hovered, m.marked(), picture.Hovered)
	m.overlay(m.pins, true, m.pinsKey(), func() *image.RGBA { return m.painter.Pins(f, m.cam.view, m.style) })
	m.showFront()
	m.showChange()
	if !m.plain {
		m.showFinder()
		m.overlay(m.legend, false, m.legendKey(), func() *image.RGBA { return m.painter.Legend(f, m.style) })
	}
	m.overlay(m.bar, true, fmt.Sprint(f.Scene.Unit, f.Scene.Lang), func() *image.RGBA {
		return m.painter.ScaleBar(f, m.cam.view, m.style)
	})
	m.overlay(m.badge, false, fmt.Sprint(f.Closed, f.ClosedNote, m.cam.view.Width), func() *image.RGBA {
		return m.painter.Badge(f, m.cam.view.Width, m.style)
	})
	m.corners()
	m.explain()
	if m.OnPainted != nil {
		m.OnPainted(f)
	}
}

// legendKey names all that decides what the legend shows.
func (m *Map) legendKey() string {
	l, s := m.frame.Legend, &m.frame.Scene
	var marks []scene.Mark
	if l.Gradient != nil {
		marks = l.Gradient.Marks
	}
	l.Gradient = nil
	return fmt.Sprint(l, marks, s.Lang, s.Palette, s.Measure)
}

func one(code string) []string {
	if code == "" {
		return nil
	}
	return []string{code}
}

// pinsKey names all that decides what the pins and the lines between them show, which give way to names: not the month.
func (m *Map) pinsKey() string {
	s := &m.frame.Scene
	if s.Event == "" {
		return ""
	}
	var b strings.Builder
	fmt.Fprint(&b, s.Event, s.Lang, s.Unit, "|", s.Region, s.Measure, s.Source, m.frame.Legend.Widest, m.cam.legend, m.frame.Closed)
	for _, item := range m.frame.Chain {
		fmt.Fprint(&b, "|", item.Event.ID, item.Hidden)
	}
	return b.String()
}

// overlayKey decides whether an overlay must be painted again.
type overlayKey struct {
	what  string
	view  geo.View // zero for what does not depend on it
	style picture.Style
}

// overlay paints one again where its key changed.
func (m *Map) overlay(o *overlay, views bool, what string, paint func() *image.RGBA) {
	key := overlayKey{what: what, style: m.style}
	if views {
		key.view = m.cam.view
	}
	if o.key == key {
		return
	}
	o.key, o.view, o.at = key, m.cam.view, image.Point{}
	o.set(paint())
	o.follow(m.cam.view, m.cam.perUnit)
}

// outline paints the outlines of regions again where they changed.
func (m *Map) outline(o *overlay, codes []string, kind picture.OutlineKind) {
	key := overlayKey{what: strings.Join(codes, " "), view: m.cam.view, style: m.style}
	if o.key == key {
		return
	}
	var layer picture.Layer
	if len(codes) > 0 {
		layer = m.painter.Outline(codes, kind, m.cam.view, m.style)
	}
	o.key, o.view, o.at = key, m.cam.view, layer.At
	o.set(layer.Image)
	o.follow(m.cam.view, m.cam.perUnit)
}

// corners puts the legend, the scale bar and the badge where they belong.
func (m *Map) corners() {
	room, per := m.Size(), m.cam.perUnit
	inset := float32(math.Round(picture.Margin*m.cam.scale()) / per)
	legend, bar, badge := m.legend.sizeAt(per), m.bar.sizeAt(per), m.badge.sizeAt(per)
	put := func(o *overlay, size fyne.Size, x, y float32) {
		o.Resize(size)
		o.Move(fyne.NewPos(x, y))
	}
	put(m.legend, legend, inset, room.Height-inset-legend.Height)
	put(m.bar, bar, room.Width-inset-bar.Width, room.Height-inset-bar.Height)
	put(m.badge, badge, room.Width-inset-badge.Width, inset)
	finder := m.finder.sizeAt(per)
	put(m.finder, finder, room.Width-finderInset*float32(m.cam.magnify)-finder.Width, room.Height-inset-finder.Height)
}

// redrawRing shows whether the map has the keyboard.
func (m *Map) redrawRing() {
	show(m, m.ring, m.walk.focused && !m.walk.byMouse)
	kit.Repaint(m, m.ring)
}
