package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Field is where words are typed that events must hold. Escape empties it, or leaves it when it is empty; the arrow down leads
// from it into the list of what was found, and Enter leaves it and opens the first event found. Tab at the end of the words goes on
// with them as the first offer in the list says; where there is none it leads to the next control, as everywhere.
type Field struct {
	widget.Entry

	do      fieldActions
	showing bool
	waiting bool // what was typed is not in the scene yet, and must not be replaced by what is
}

// fieldActions are what the field asks for.
type fieldActions struct {
	typed             func(string)
	offers            func() bool // there is a way to go on with the words
	done, down, enter func()
	goOn              func() // goes on with them
}

func newField(l *kit.Look, do fieldActions) *Field {
	s := &Field{do: do}
	s.ExtendBaseWidget(s)
	s.PlaceHolder = l.T("ui.find.placeholder")
	s.ActionItem = searchIcon(l)         // Entry.Icon would lie over the beginning of words that are too many
	s.Scroll = fyne.ScrollHorizontalOnly // words that are too many are clipped, not drawn over what stands beside
	s.OnChanged = func(text string) {
		if !s.showing {
			s.do.typed(text)
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

// show shows the words of a scene without reporting them.
func (s *Field) show(text string) {
	if s.Text == text || s.waiting {
		return
	}
	s.showing = true
	s.SetText(text)
	s.showing = false
}

// TypedKey is called by Fyne.
func (s *Field) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		if s.Text == "" {
			s.do.done()
			return
		}
		s.SetText("")
	case fyne.KeyReturn, fyne.KeyEnter:
		s.do.enter()
	case fyne.KeyDown:
		s.do.down()
	case fyne.KeyTab:
		s.do.goOn()
	default:
		s.Entry.TypedKey(key)
	}
}

// AcceptsTab is called by Fyne.
func (s *Field) AcceptsTab() bool {
	return !kit.ShiftHeld() && s.CursorColumn == len([]rune(s.Text)) && s.do.offers()
}

// MinSize is called by Fyne.
func (s *Field) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(12*theme.Grid, kit.ButtonHeight)
}

var (
	_ desktop.Cursorable = (*Field)(nil)
	_ fyne.Tabbable      = (*Field)(nil)
)
