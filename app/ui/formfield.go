package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// formField is a field of a form. Tab leads from one to the next, Ctrl+Enter keeps the form, Escape leaves it.
type formField struct {
	widget.Entry

	onFocus, onKeep, onLeave func()
}

func newFormField(text string, lines int) *formField {
	f := &formField{}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	if lines > 1 {
		f.MultiLine = true
		f.Wrapping = fyne.TextWrapWord
		f.SetMinRowsVisible(lines)
	} else {
		f.Scroll = fyne.ScrollHorizontalOnly // a long text is clipped, not drawn over what stands beside
	}
	return f
}

// AcceptsTab is called by Fyne: Tab leads on, in fields of several lines too.
func (f *formField) AcceptsTab() bool { return false }

// FocusGained is called by Fyne.
func (f *formField) FocusGained() {
	f.Entry.FocusGained()
	if f.onFocus != nil {
		f.onFocus()
	}
}

// TypedKey is called by Fyne.
func (f *formField) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape && f.onLeave != nil {
		f.onLeave()
		return
	}
	f.Entry.TypedKey(key)
}

// TypedShortcut is called by Fyne.
func (f *formField) TypedShortcut(shortcut fyne.Shortcut) {
	if s, ok := shortcut.(*desktop.CustomShortcut); ok && f.onKeep != nil && s.Modifier == ctrl &&
		(s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) {
		f.onKeep()
		return
	}
	f.Entry.TypedShortcut(shortcut)
}

// undoTyping gives undo and redo to a form that is open; elsewhere they are about the Scene.
func (w *Window) undoTyping(shortcut fyne.Shortcut, action func()) func() {
	return func() {
		if field, ok := w.win.Canvas().Focused().(*formField); ok {
			field.TypedShortcut(shortcut)
			return
		}
		if w.win.Canvas().Overlays().Top() == nil || w.form == nil {
			action()
		}
	}
}
