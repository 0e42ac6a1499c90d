package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// What a dialog of Fyne takes around its content, in units: at its sides, and above and below with title and buttons.
const (
	sides = 5 * theme.Grid
	ends  = 17 * theme.Grid
)

// margin is how much of the window is seen around a sheet, both sides together, in units.
const margin = 4 * theme.Grid

// usualWidth is how wide a sheet becomes where the window is wide enough, in units.
const usualWidth = 92 * theme.Grid

// Opener opens sheets over a window.
type Opener struct {
	Look *kit.Look // in force; another one after a change of language

	win  fyne.Window
	copy func(text string)
	wait func(work, done func())
	page *kit.Page // of the sheet opened last, which the keys scroll
	over []layer   // what was shown, and may be closed by now
}

// NewOpener returns what opens sheets over a window: copied takes text to the clipboard; wait runs work, which waits for a
// person to choose a file, away from the UI goroutine and then done on it.
func NewOpener(win fyne.Window, copied func(text string), wait func(work, done func())) *Opener {
	o := &Opener{win: win, copy: copied, wait: wait}
	o.listen()
	return o
}

// Page returns the page of the sheet opened last, nil before there was one.
func (o *Opener) Page() *kit.Page { return o.page }

// ScrollBy scrolls the sheet opened last as a key asks for.
func (o *Opener) ScrollBy(key fyne.KeyName) {
	if o.page != nil {
		o.page.ScrollBy(key)
	}
}

// CloseAll closes all that lies over the window.
func (o *Opener) CloseAll() {
	overlays := o.win.Canvas().Overlays()
	for _, open := range overlays.List() {
		overlays.Remove(open)
	}
}

// Sheet is a dialog with a page. It is as high as the page, as far as the window has room.
type Sheet struct {
	*dialog.CustomDialog

	Most   fyne.Size // it becomes no larger; a height of 0 for as high as the window allows
	Steady bool      // it is always of that size, because its page becomes longer and shorter while it is open

	OnLeave func() // Esc, in place of Dismiss: for what asks before it closes; nil for none
	OnKeep  func() // Ctrl+Enter, wherever in the sheet the keys are, in its fields and beside them; nil for none

	title  string
	page   *kit.Page
	foot   *kit.Prose // stays under the page; nil for none
	opener *Opener
}

// New makes a sheet of a page that is filled; Show opens it.
func (o *Opener) New(title string, page *kit.Page) *Sheet {
	return &Sheet{
		CustomDialog: dialog.NewCustomWithoutButtons(title, page, o.win),
		Most:         fyne.NewSize(usualWidth, 0), title: title, page: page, opener: o,
	}
}

// NewWithFoot makes a sheet with a sentence under its page that stays in view however far the page is scrolled.
func (o *Opener) NewWithFoot(title string, page *kit.Page, sentence string) *Sheet {
	foot := kit.NewProse(sentence, theme.SizeSmall, theme.ColorAccent)
	foot.Bold, foot.Inset = true, theme.Grid
	return &Sheet{
		CustomDialog: dialog.NewCustomWithoutButtons(title, container.NewBorder(nil, foot, nil, nil, page), o.win),
		Most:         fyne.NewSize(usualWidth, 0), title: title, page: page, foot: foot, opener: o,
	}
}

// Fit makes the sheet as high as its page, after something else was written on it.
func (s *Sheet) Fit() {
	room := s.opener.win.Canvas().Size()
	width, height := min(s.Most.Width, room.Width-margin), room.Height-margin
	if s.Most.Height > 0 {
		height = min(height, s.Most.Height)
	}
	if !s.Steady {
		whole := s.page.HeightFor(width-sides) + ends
		if s.foot != nil {
			whole += s.foot.HeightFor(width - sides)
		}
		height = min(height, whole)
	}
	s.Resize(fyne.NewSize(width, height))
}

// Show opens the sheet.
func (s *Sheet) Show() {
	s.opener.page = s.page
	s.Fit()
	s.CustomDialog.Show()
	s.opener.lay(s.title, s.leave, s.OnKeep, s.Fit)
}

func (s *Sheet) leave() {
	if s.OnLeave != nil {
		s.OnLeave()
		return
	}
	s.Dismiss()
}

// Focus leads the keys to a field of the sheet.
func (s *Sheet) Focus(field fyne.Focusable) { s.opener.win.Canvas().Focus(field) }
