package view

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
)

var (
	_ fyne.Focusable = (*Map)(nil)
	_ fyne.Tabbable  = (*Map)(nil)
)

// WalkRegion moves the keyboard's cursor to the next (1) or previous (-1) region, in the order of the frame's cells and
// round the ends. It begins at the selected region.
func (m *Map) WalkRegion(step int) {
	if m.frame == nil || len(m.frame.Cells) == 0 {
		return
	}
	n := len(m.frame.Cells)
	i := m.walkIndex()
	switch {
	case i >= 0:
		i = ((i+step)%n + n) % n
	case step < 0:
		i = n - 1
	default:
		i = 0
	}
	m.walkTo(m.frame.Cells[i].Region)
}

// SelectWalked selects the region under the keyboard's cursor, as Enter does. It reports whether there is one.
func (m *Map) SelectWalked() bool {
	if m.walk.code == "" {
		return false
	}
	if m.OnSelect != nil {
		m.OnSelect(m.walk.code)
	}
	return true
}

// walkIndex is the place of the keyboard's cursor, or of the selected region, in the frame's cells; -1 for none.
func (m *Map) walkIndex() int {
	code := m.walk.code
	if code == "" {
		code = m.frame.Scene.Region
	}
	for i := range m.frame.Cells {
		if code != "" && m.frame.Cells[i].Region == code {
			return i
		}
	}
	return -1
}

// walkTo sets the keyboard's cursor on a region, and brings it into view.
func (m *Map) walkTo(code string) {
	m.walk.code = code
	if m.cam.ready() && m.cam.centreOn(code) {
		m.moved()
	}
	m.hover()
	if m.OnHover != nil {
		at, box := m.walkBox()
		m.OnHover(code, at.AddXY(box.Width/2, box.Height/2))
	}
}

func (m *Map) stopWalk() {
	if m.walk.code != "" {
		m.walk.code = ""
		m.hover()
	}
}

// FocusGained is called by Fyne.
func (m *Map) FocusGained() {
	m.walk.focused = true
	m.redrawRing()
}

// FocusLost is called by Fyne.
func (m *Map) FocusLost() {
	m.walk.focused, m.walk.byMouse = false, false
	m.redrawRing()
	m.stopWalk()
}

// AcceptsTab is true until the walk has come to the last region, or with Shift to the first, so that Tab leads on.
func (m *Map) AcceptsTab() bool {
	if m.frame == nil || len(m.frame.Cells) == 0 {
		return false
	}
	i := -1
	if m.walk.code != "" {
		i = m.walkIndex()
	}
	if kit.ShiftHeld() {
		return i > 0
	}
	return i < len(m.frame.Cells)-1
}

// TypedKey walks and selects; all other keys are the window's.
func (m *Map) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyTab:
		m.walk.byMouse = false
		m.redrawRing()
		if kit.ShiftHeld() {
			m.WalkRegion(-1)
		} else {
			m.WalkRegion(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if !m.SelectWalked() {
			kit.PassKey(m, ev)
		}
	case fyne.KeyEscape:
		if m.walk.code == "" {
			kit.PassKey(m, ev)
		}
		m.stopWalk()
	default:
		kit.PassKey(m, ev)
	}
}

// TypedRune is called by Fyne; characters are the window's.
func (m *Map) TypedRune(r rune) { kit.PassRune(m, r) }
