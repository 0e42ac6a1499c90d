package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Focus leads the keys to a widget of a window.
func Focus[W interface {
	fyne.CanvasObject
	fyne.Focusable
}](w W) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil && c.Focused() != fyne.Focusable(w) {
		c.Focus(w)
	}
}

// PassKey hands a key that a focused widget has no use for to the handler of the window, so that the arrows step through
// the months whichever button has the focus.
func PassKey(o fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}

// PassRune does the same for a character.
func PassRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// PassShortcut does the same for a shortcut.
func PassShortcut(w fyne.CanvasObject, s fyne.Shortcut) {
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if handler, ok := c.(fyne.Shortcutable); ok {
		handler.TypedShortcut(s)
	}
}

// ShiftHeld reports whether a Shift key is down.
func ShiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// activates reports whether the key presses a focused button. Enter does it alone: Space plays and pauses everywhere.
func activates(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
