package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/scene"
)

// keys are the keys and characters of the window.
type keys struct{ w *Window }

// keyActions are the keys without a modifier, which a menu cannot have as accelerators. They work whichever widget has the
// focus, except where text is typed: the widgets hand on keys that they have no use for.
func (k *keys) keyActions() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyLeft:     k.w.playing.Step(-1),
		fyne.KeyRight:    k.w.playing.Step(1),
		fyne.KeyPageUp:   k.w.playing.Step(-12),
		fyne.KeyPageDown: k.w.playing.Step(12),
		fyne.KeyHome:     k.w.playing.First,
		fyne.KeyEnd:      k.w.playing.Last,
		fyne.KeySpace:    k.w.playing.Toggle,
		fyne.KeyEscape:   k.escape,
		fyne.KeyF1:       k.w.help.Keys,
		fyne.KeyF2:       k.w.events.Change,
		fyne.KeyF5:       k.w.presenting.Key,
		fyne.KeyF6:       k.nextPart,
		fyne.KeyF11:      k.w.toggleFullScreen,
	}
}

// listenToKeys ties keys and characters to the window. Plus, minus and zero are characters, because the keys that give them
// differ from keyboard to keyboard.
func (k *keys) listenToKeys() {
	keys := k.keyActions()
	c := k.w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if top := c.Overlays().Top(); top != nil {
			if e.Name == fyne.KeyEscape {
				k.w.sheets.CloseTop()
			} else {
				k.w.sheets.ScrollBy(e.Name)
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
			k.w.maps.Map().ZoomIn()
		case '-', '−':
			k.w.maps.Map().ZoomOut()
		case '0':
			k.w.maps.Map().Reset()
		}
	})
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(func(e *fyne.KeyEvent) {
			// With nothing in focus Tab begins at the map, which walks its regions, not at the first button.
			if e.Name == fyne.KeyTab && c.Overlays().Top() == nil {
				k.w.focusMap()
			}
		})
	}
}

// escape leaves the full screen, then the page of small maps, and otherwise clears what is selected.
func (k *keys) escape() {
	if k.w.win.FullScreen() {
		k.w.toggleFullScreen()
		return
	}
	if k.w.store.Scene().Page != scene.OneMap {
		k.w.update(func(s scene.Scene) scene.Scene { return s.WithPage(scene.OneMap) })
		return
	}
	k.w.clearSelection()
}

// nextPart leads the focus out of the map, whose regions Tab walks, to the search and from there back to the map.
func (k *keys) nextPart() {
	if k.w.maps.Focused() {
		k.w.head.Focus()
		return
	}
	k.w.focusMap()
}
