package view

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/scene"
)

const changeSeen = 300 * time.Millisecond // how long the outlines of changed regions are seen

// change is the outlining of the regions that are in another class than the month before.
type change struct {
	codes  []string // still to be outlined
	motion *fyne.Animation
}

// noteChange takes down, when another month came, which regions changed their class since the one before it.
func (m *Map) noteChange(before, now *scene.Frame) {
	if before == nil || before.Scene.Month == now.Scene.Month || before.Scene.Measure != now.Scene.Measure ||
		before.Scene.Source != now.Scene.Source {
		return
	}
	m.stopChange()
	if m.Motion && !m.tempo.Quick() && now.Scene.Month == before.Scene.Month+1 {
		m.change.codes = now.Changed
	}
}

// showChange outlines them, and lets the outlines fade.
func (m *Map) showChange() {
	codes := m.change.codes
	m.change.codes = nil
	if len(codes) == 0 {
		return
	}
	layer := m.painter.Outline(codes, picture.Changed, m.cam.view, m.style)
	o := m.changed
	o.view, o.at = m.cam.view, layer.At
	o.Translucency = 0
	o.set(layer.Image)
	o.follow(m.cam.view, m.cam.perUnit)
	m.change.motion = fyne.NewAnimation(changeSeen, func(done float32) {
		if done >= 1 {
			o.set(nil)
			return
		}
		o.Translucency = float64(done * done) // stays at first, then fades
		o.Refresh()
	})
	m.change.motion.Curve = fyne.AnimationLinear
	m.change.motion.Start()
}

// stopChange ends it.
func (m *Map) stopChange() {
	m.change.codes = nil
	if m.change.motion != nil {
		m.change.motion.Stop()
		m.change.motion = nil
	}
	m.changed.set(nil)
}
