package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is a field of a form. Tab leads from one to the next, Ctrl+Enter keeps the form, Escape leaves it.
type Field struct {
	widget.Entry

	OnFocus func() // the field got the focus
	OnKeep  func() // Ctrl+Enter
	OnLeave func() // Escape
}

// NewField makes a field that holds a text; with more than one line it wraps words.
func NewField(text string, lines int) *Field {
	f := &Field{}
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
func (f *Field) AcceptsTab() bool { return false }

// FocusGained is called by Fyne.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// TypedKey is called by Fyne.
func (f *Field) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape && f.OnLeave != nil {
		f.OnLeave()
		return
	}
	f.Entry.TypedKey(key)
}

// TypedShortcut is called by Fyne.
func (f *Field) TypedShortcut(shortcut fyne.Shortcut) {
	if s, ok := shortcut.(*desktop.CustomShortcut); ok && f.OnKeep != nil && s.Modifier == fyne.KeyModifierShortcutDefault &&
		(s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) {
		f.OnKeep()
		return
	}
	f.Entry.TypedShortcut(shortcut)
}
