package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/picture"
	"frontline/app/ui/kit"
	"frontline/app/ui/present"
)

// presentation is what is being presented and the window in which it is seen. The window of the program stays as it is behind
// it, so that the end of the show leads back to where one was.
type presentation struct {
	show  *present.Show
	stage *present.Stage
	win   fyne.Window
	gone  bool // a person closed the window

	desk     *present.Desk // what the speaker sees; nil without
	deskWin  fyne.Window
	deskGone bool
}

// presentStart presents from the first slide; without a briefing the current view.
func (w *Window) presentStart() { w.presentAlone(false) }

// presentHere presents from the chosen slide on; without a briefing the current view.
func (w *Window) presentHere() { w.presentAlone(true) }

func (w *Window) presentAlone(here bool) {
	w.forAudience(w.deck(here), func(a audience) { w.present(a, present.Options{}, fyne.Size{}) })
}

// deck is what there is to be presented: the briefing that is open, from the chosen slide on where that is asked for, else what
// lies around the current view.
func (w *Window) deck(here bool) present.Deck {
	if w.briefing.Now().Len() == 0 {
		return present.Around(w.ds, w.store.Scene())
	}
	d := w.briefingDeck(w.briefing.Now())
	if here {
		d.Start = max(0, w.briefing.Chosen())
	}
	return d
}

// present opens a window with what an audience sees, of a size in units or, without one, on the whole screen.
func (w *Window) present(a audience, o present.Options, size fyne.Size) *presentation {
	w.endPresentation()
	if len(a.deck.Slides) == 0 {
		return nil
	}
	w.player.stop()
	p := &presentation{show: present.NewShow(a.deck, o, uiClock), win: w.app.NewWindow(w.look.T("ui.present.title"))}
	p.stage = present.NewStage(a.ds, w.painters.area, w.painters.bars, p.show, w.exec)
	p.stage.Motion = w.motion()
	p.show.OnChange = func(c present.Change) {
		p.stage.Changed(c)
		if p.desk != nil {
			p.desk.Changed(c)
		}
		w.logPresentation(p)
	}
	p.show.OnEnd = w.endPresentation
	p.show.OnFull = func() { p.win.SetFullScreen(!p.win.FullScreen()) }
	p.win.SetPadded(false)
	p.win.SetContent(p.stage)
	if w.transient {
		p.win.SetContent(container.NewStack(p.stage, newShield()))
	}
	p.stage.SetStyle(w.style())
	listenToShow(p.win.Canvas(), p.show)
	p.win.SetOnClosed(func() {
		p.gone = true
		p.show.End()
	})
	if size.IsZero() {
		p.win.SetFullScreen(true)
	} else {
		p.win.Resize(size)
	}
	w.presenting = p
	p.win.Show()
	p.show.Start()
	w.logPresentation(p)
	return p
}

// listenToShow gives the keys and characters of a window to a show.
func listenToShow(c fyne.Canvas, show *present.Show) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { show.Key(e.Name) })
	c.SetOnTypedRune(show.Rune)
}

// endPresentation closes the windows of a presentation.
func (w *Window) endPresentation() {
	p := w.presenting
	if p == nil {
		return
	}
	w.presenting = nil
	p.stage.Close()
	if !p.gone {
		p.gone = true
		p.win.Close()
	}
	p.closeDesk()
	p.show.End()
}

// speakerSize is the size of both windows at first where a speaker has one, in units: that of the audience is then dragged to its
// screen.
func speakerSize() fyne.Size { return fyne.NewSize(960, 540) }

// presentSpeaking presents with a window for the speaker, who decides when a slide has been long enough. Fyne cannot place the
// window of the audience on a second screen, so it is not full screen at first: it is dragged there, and fills the screen on which
// it is with F or F11.
func (w *Window) presentSpeaking() {
	w.forAudience(w.deck(true), func(a audience) {
		if p := w.present(a, present.Options{Wait: true}, speakerSize()); p != nil {
			w.openDesk(p, a)
		}
	})
}

func (w *Window) openDesk(p *presentation, a audience) {
	p.desk = present.NewDesk(a.ds, w.painters.area, w.painters.bars, p.show, w.exec, w.look.Printer, w.icons, uiClock)
	p.deskWin = w.app.NewWindow(w.look.T("ui.present.desk"))
	p.deskWin.SetPadded(false)
	p.deskWin.SetContent(p.desk)
	p.desk.SetStyle(w.style())
	listenToShow(p.deskWin.Canvas(), p.show)
	p.deskWin.SetOnClosed(func() {
		p.deskGone = true
		p.desk.Close()
	})
	p.deskWin.Resize(speakerSize())
	p.deskWin.Show()
	p.deskWin.RequestFocus()
}

// closeDesk closes the speaker's window if there is one.
func (p *presentation) closeDesk() {
	if p.desk == nil {
		return
	}
	p.desk.Close()
	if !p.deskGone {
		p.deskGone = true
		p.deskWin.Close()
	}
}

// restyle shows all windows of a presentation in another style.
func (p *presentation) restyle(st picture.Style) {
	p.stage.SetStyle(st)
	if p.desk != nil {
		p.desk.SetStyle(st)
	}
}

// logPresentation writes what is presented to the log of scenes.
func (w *Window) logPresentation(p *presentation) {
	s, _ := p.show.Spot()
	w.log.present(p.show.At()+1, p.show.Dark(), s)
}

// shiftHeld reports whether a Shift key is down.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// presentKey is F5, with Shift from here. Fyne gives no shortcuts with Shift alone.
func (w *Window) presentKey() {
	if shiftHeld() {
		w.presentHere()
		return
	}
	w.presentStart()
}

// presentHelp says which keys there are while presenting.
func (w *Window) presentHelp(pg *kit.Page) {
	pg.Heading(w.look.T("ui.help.present"))
	pg.Body(w.look.T("ui.help.present.intro"))
	pg.Body(w.look.T("ui.help.present.screen"))
	for _, k := range [][2]string{
		{"ui.present.next", "Space → ↓ PgDn"},
		{"ui.present.previous", "← ↑ PgUp"},
		{"ui.present.jump", "1 2 3 … Enter"},
		{"ui.present.ends", "Home End"},
		{"ui.present.dark", "B ."},
		{"ui.present.full", "F F11"},
		{"ui.present.leave", "Esc"},
	} {
		pg.Row(kit.RowContent{Label: w.look.T(k[0]), Text: k[1]}, nil, "", nil)
	}
}
