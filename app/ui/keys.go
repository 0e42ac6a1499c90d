package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/scene"
)

// keyActions are the keys without a modifier, which a menu cannot have as accelerators. They work whichever widget has the
// focus, except where text is typed: the widgets hand on keys that they have no use for.
func (w *Window) keyActions() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyLeft:     w.monthStep(-1),
		fyne.KeyRight:    w.monthStep(1),
		fyne.KeyPageUp:   w.monthStep(-12),
		fyne.KeyPageDown: w.monthStep(12),
		fyne.KeyHome:     w.firstMonth,
		fyne.KeyEnd:      w.lastMonth,
		fyne.KeySpace:    w.togglePlay,
		fyne.KeyEscape:   w.escape,
		fyne.KeyF1:       w.help.Keys,
		fyne.KeyF2:       w.events.Change,
		fyne.KeyF5:       w.presenting.Key,
		fyne.KeyF6:       w.nextPart,
		fyne.KeyF11:      w.toggleFullScreen,
	}
}

// listenToKeys ties keys and characters to the window. Plus, minus and zero are characters, because the keys that give them
// differ from keyboard to keyboard.
func (w *Window) listenToKeys() {
	keys := w.keyActions()
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if top := c.Overlays().Top(); top != nil {
			if e.Name == fyne.KeyEscape {
				c.Overlays().Remove(top)
			} else {
				w.sheets.ScrollBy(e.Name)
			}
			return
		}
		if action := keys[e.Name]; action != nil {
			action()
		}
	})
	c.SetOnTypedRune(func(r rune) {
		switch r {
		case '+', '=':
			w.shell.area.ZoomIn()
		case '-', '−':
			w.shell.area.ZoomOut()
		case '0':
			w.shell.area.Reset()
		}
	})
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(func(e *fyne.KeyEvent) {
			// With nothing in focus Tab begins at the map, which walks its regions, not at the first button.
			if e.Name == fyne.KeyTab && c.Overlays().Top() == nil {
				w.focusMap()
			}
		})
	}
}

// escape leaves the full screen, then the page of small maps, and otherwise clears what is selected.
func (w *Window) escape() {
	if w.win.FullScreen() {
		w.toggleFullScreen()
		return
	}
	if w.store.Scene().Page != scene.OneMap {
		w.update(func(s scene.Scene) scene.Scene { return s.WithPage(scene.OneMap) })
		return
	}
	w.clearSelection()
}

// nextPart leads the focus out of the map, whose regions Tab walks, to the search and from there back to the map.
func (w *Window) nextPart() {
	c := w.win.Canvas()
	if f := c.Focused(); f == fyne.Focusable(w.shell.area) || w.shell.paging() && f == fyne.Focusable(w.shell.small.page) {
		c.Focus(w.shell.toolbar.measures)
		return
	}
	w.focusMap()
}
