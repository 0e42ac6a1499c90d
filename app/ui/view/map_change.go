package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/geo"
)

const changeSeen = 300 * time.Millisecond // how long the outlines of changed regions are seen

// change is the outlining of the regions that are in another class than the month before.
type change struct {
	codes  []string // still to be outlined
	turn   int      // counts what ends an outlining, so that one that comes late is not shown
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

// showChange has them outlined beside the UI goroutine, and lets the outlines fade.
func (m *Map) showChange() {
	codes := m.change.codes
	m.change.codes = nil
	if len(codes) == 0 {
		return
	}
	turn, view, style, by, month := m.change.turn, m.cam.view, m.style, m.painter, m.promised
	var layer picture.Layer
	m.paint.exec.Run(func() {
		if month != nil {
			<-month.ready // the lines are interrupted where its names stand
		}
		layer = by.Outline(codes, picture.Changed, view, style)
	}, func() {
		if m.alive && turn == m.change.turn && style == m.style && by == m.painter {
			m.fade(layer, view)
		}
	})
}

// fade shows the outlines of a view, which stay at first and then fade.
func (m *Map) fade(layer picture.Layer, view geo.View) {
	o := m.changed
	o.view, o.at = view, layer.At
	o.Translucency = 0
	o.set(layer.Image)
	o.follow(m.cam.view, m.cam.perUnit)
	m.change.motion = fyne.NewAnimation(changeSeen, func(done float32) {
		if done >= 1 {
			o.set(nil)
			return
		}
		const steps = 16 // each has the whole window painted
		if faded := math.Round(float64(done*done)*steps) / steps; faded != o.Translucency {
			o.Translucency = faded
			kit.Moved(m, o.Raster) // a Refresh would upload it anew
		}
	})
	m.change.motion.Curve = fyne.AnimationLinear
	m.change.motion.Start()
}

// stopChange ends it.
func (m *Map) stopChange() {
	m.change.turn++
	m.change.codes = nil
	if m.change.motion != nil {
		m.change.motion.Stop()
		m.change.motion = nil
	}
	m.changed.set(nil)
}
