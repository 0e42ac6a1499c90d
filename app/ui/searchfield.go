package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// searchField is where words are typed that events must hold. Escape empties it, or leaves it when it is empty; the arrow down leads
// from it into the list of what was found, and Enter leaves it and opens the first event found.
type searchField struct {
	widget.Entry

	onTyped func(string)
	onDone  func()
	onDown  func()
	onEnter func()
	showing bool
	waiting bool // what was typed is not in the scene yet, and must not be replaced by what is
}

func newSearchField(l *kit.Look, typed func(string), done, down, enter func()) *searchField {
	s := &searchField{onTyped: typed, onDone: done, onDown: down, onEnter: enter}
	s.ExtendBaseWidget(s)
	s.PlaceHolder = l.T("ui.find.placeholder")
	s.ActionItem = searchIcon(l)         // Entry.Icon would lie over the beginning of words that are too many
	s.Scroll = fyne.ScrollHorizontalOnly // words that are too many are clipped, not drawn over what stands beside
	s.OnChanged = func(text string) {
		if !s.showing {
			s.onTyped(text)
		}
	}
	return s
}

// searchIcon stands at the end of the field.
func searchIcon(l *kit.Look) fyne.CanvasObject {
	icon := canvas.NewImageFromResource(l.Icons[theme.IconSearch].In(theme.ColorMuted))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(3*theme.Grid, 2*theme.Grid))
	return container.NewPadded(icon)
}

// SetQuery shows the words of a scene without reporting them.
func (s *searchField) SetQuery(text string) {
	if s.Text == text || s.waiting {
		return
	}
	s.showing = true
	s.SetText(text)
	s.showing = false
}

// TypedKey is called by Fyne.
func (s *searchField) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		if s.Text == "" {
			s.onDone()
			return
		}
		s.SetText("")
	case fyne.KeyReturn, fyne.KeyEnter:
		s.onEnter()
	case fyne.KeyDown:
		s.onDown()
	default:
		s.Entry.TypedKey(key)
	}
}

// MinSize is called by Fyne.
func (s *searchField) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(12*theme.Grid, kit.ButtonHeight)
}

var _ desktop.Cursorable = (*searchField)(nil)
