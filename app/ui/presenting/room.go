// Package presenting is the room of shows: what is open, or a briefing, is presented to an audience in a window of its own, with
// another for the speaker, and what is internal is asked about first.
//
// What slides look like and how a show goes on is decided in app/ui/present.
package presenting

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/present"
	"frontline/app/ui/sheet"
)

// Room is what the window has of presenting: the show that is on.
type Room struct {
	host Host
	now  *Presentation // nil unless there is a show
}

// Host is what the room needs of the window it is in.
type Host interface {
	Window
	Screen
	Content
}

// Window is what is seen, and how.
type Window interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// After calls f on the UI goroutine after a while.
	After(d time.Duration, f func()) (stop func())
	// NewWindow makes another window of the program around an object.
	NewWindow(title string, content fyne.CanvasObject) fyne.Window
	// Style is the colours in force; Motion reports whether things may move.
	Style() picture.Style
	Motion() bool
	// Pause stops playing.
	Pause()
	// LogShow writes what an audience sees to the log of scenes: the slide from 1 on, and whether its screen is dark.
	LogShow(slide int, dark bool, s scene.Scene)
}

// Screen is what is done to the screen while something is presented.
type Screen interface {
	// ShowPointer shows the pointer over a window of the program, or not.
	ShowPointer(win fyne.Window, seen bool)
	// KeepAwake keeps the screen from going dark and from being locked, or no longer.
	KeepAwake(on bool)
	// ToOtherScreen moves a window onto a screen on which the program's window is not, and calls then when it has come there; never
	// where it does not come.
	ToOtherScreen(win fyne.Window, then func())
	// ToThisScreen moves a window onto the screen on which the program's window is, unless it is there.
	ToThisScreen(win fyne.Window)
	// OnDragged calls then whenever a person has dragged a window to another screen, until it is stopped.
	OnDragged(win fyne.Window, then func()) (stop func())
}

// Content is what there is to present.
type Content interface {
	// Dataset is the data shown, and Painters draw its map and bars.
	Dataset() *dataset.Dataset
	Painters() (area *picture.Map, bars *picture.Bars)
	// Scene is what is shown.
	Scene() scene.Scene
	// Briefing is the briefing that is open and its file; both are empty when there is none. ChosenSlide is -1 for none.
	Briefing() (b briefing.Briefing, path string)
	ChosenSlide() int
}

// New makes the room of a window.
func New(host Host) *Room { return &Room{host: host} }

func (r *Room) t(id string) string { return r.host.Look().T(id) }

// Now returns the show that is on, nil for none.
func (r *Room) Now() *Presentation { return r.now }

// Presentation is what is being presented and the window in which it is seen. The window of the program stays as it is behind
// it, so that the end of the show leads back to where one was.
type Presentation struct {
	Show  *present.Show
	stage *present.Stage
	Win   fyne.Window
	gone  bool   // a person closed the window
	stays func() // ends watching where the window is dragged to

	Desk     *present.Desk // what the speaker sees; nil without
	DeskWin  fyne.Window
	deskGone bool
}

// Start presents from the first slide; without a briefing the current view.
func (r *Room) Start() { r.alone(false) }

// Here presents from the chosen slide on; without a briefing the current view.
func (r *Room) Here() { r.alone(true) }

func (r *Room) alone(here bool) {
	r.forAudience(r.Deck(here), func(a Audience) { r.Present(a, present.Options{}, fyne.Size{}) })
}

// Deck is what there is to be presented: the briefing that is open, from the chosen slide on where that is asked for, else what
// lies around the current view.
func (r *Room) Deck(here bool) present.Deck {
	b, _ := r.host.Briefing()
	if b.Len() == 0 {
		return present.Around(r.host.Dataset(), r.host.Scene())
	}
	d := DeckOf(r.host.Dataset(), b)
	if here {
		d.Start = max(0, r.host.ChosenSlide())
	}
	return d
}

// Present opens a window with what an audience sees, of a size in units or, without one, on the whole screen.
func (r *Room) Present(a Audience, o present.Options, size fyne.Size) *Presentation {
	r.End()
	if len(a.Deck.Slides) == 0 {
		return nil
	}
	r.host.Pause()
	area, bars := r.host.Painters()
	p := &Presentation{Show: present.NewShow(a.Deck, o, r.host.After)}
	p.stage = present.NewStage(a.Data, area, bars, p.Show, r.host)
	p.stage.Motion = r.host.Motion()
	p.Win = r.host.NewWindow(r.t("ui.present.title"), p.stage)
	p.Show.OnChange = func(c present.Change) {
		p.stage.Changed(c)
		if p.Desk != nil {
			p.Desk.Changed(c)
		}
		r.log(p)
	}
	p.Show.OnEnd = r.End
	p.Show.OnFull = func() { p.Win.SetFullScreen(!p.Win.FullScreen()) }
	p.stage.OnPointer = func(seen bool) { r.host.ShowPointer(p.Win, seen) }
	p.stage.SetStyle(r.host.Style())
	listenToShow(p.Win.Canvas(), p.Show)
	p.Win.SetOnClosed(func() {
		p.gone = true
		p.Show.End()
	})
	if size.IsZero() {
		p.Win.SetFullScreen(true)
	} else {
		p.Win.Resize(size)
	}
	r.now = p
	r.host.KeepAwake(true)
	p.Win.Show()
	p.stays = r.host.OnDragged(p.Win, p.fill)
	p.Show.Start()
	r.log(p)
	return p
}

// listenToShow gives the keys and characters of a window to a show.
func listenToShow(c fyne.Canvas, show *present.Show) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { show.Key(e.Name) })
	c.SetOnTypedRune(show.Rune)
}

// End closes the windows of a presentation.
func (r *Room) End() {
	p := r.now
	if p == nil {
		return
	}
	r.now = nil
	r.host.KeepAwake(false)
	p.stays()
	p.stage.Close()
	if !p.gone {
		p.gone = true
		p.Win.Close()
	}
	p.closeDesk()
	p.Show.End()
}

// speakerSize is the size of both windows at first where a speaker has one, in units: that of the audience is then dragged to its
// screen.
func speakerSize() fyne.Size { return fyne.NewSize(960, 540) }

// Speaking presents with a window for the speaker, who decides when a slide has been long enough. The window of the audience fills the
// second screen. Where there is none, or the desktop leaves no program the choice, it is a window at first: it fills the screen to which
// it is dragged, and the one on which it is with F or F11.
func (r *Room) Speaking() {
	r.forAudience(r.Deck(true), func(a Audience) {
		if p := r.Present(a, present.Options{Wait: true}, speakerSize()); p != nil {
			r.openDesk(p, a)
			r.host.ToOtherScreen(p.Win, func() {
				p.fill()
				if !p.deskGone { // a desktop may open it where the audience looks
					r.host.ToThisScreen(p.DeskWin)
				}
			})
		}
	})
}

func (r *Room) openDesk(p *Presentation, a Audience) {
	area, bars := r.host.Painters()
	p.Desk = present.NewDesk(a.Data, area, bars, p.Show, r.host, r.host.Look().Printer, r.host.Look().Icons, r.host.After)
	p.DeskWin = r.host.NewWindow(r.t("ui.present.desk"), p.Desk)
	p.Desk.SetStyle(r.host.Style())
	listenToShow(p.DeskWin.Canvas(), p.Show)
	p.DeskWin.SetOnClosed(func() {
		p.deskGone = true
		p.Desk.Close()
	})
	p.DeskWin.Resize(speakerSize())
	p.DeskWin.Show()
	p.DeskWin.RequestFocus()
}

// fill has the window of the audience fill its screen. The keys stay with the speaker.
func (p *Presentation) fill() {
	if p.gone || p.Win.FullScreen() {
		return
	}
	p.Win.SetFullScreen(true)
	if p.DeskWin != nil && !p.deskGone {
		p.DeskWin.RequestFocus()
	}
}

// Restyle shows a presentation in another style.
func (r *Room) Restyle(st picture.Style) {
	if r.now != nil {
		r.now.restyle(st)
	}
}

// closeDesk closes the speaker's window if there is one.
func (p *Presentation) closeDesk() {
	if p.Desk == nil {
		return
	}
	p.Desk.Close()
	if !p.deskGone {
		p.deskGone = true
		p.DeskWin.Close()
	}
}

// restyle shows all windows of a presentation in another style.
func (p *Presentation) restyle(st picture.Style) {
	p.stage.SetStyle(st)
	if p.Desk != nil {
		p.Desk.SetStyle(st)
	}
}

// log writes what is presented to the log of scenes.
func (r *Room) log(p *Presentation) {
	s, _ := p.Show.Spot()
	r.host.LogShow(p.Show.At()+1, p.Show.Dark(), s)
}

// Key is F5, with Shift from here. Fyne gives no shortcuts with Shift alone.
func (r *Room) Key() {
	if kit.ShiftHeld() {
		r.Here()
		return
	}
	r.Start()
}

// Help says which keys there are while presenting.
func (r *Room) Help(pg *kit.Page) {
	pg.Heading(r.t("ui.help.present"))
	pg.Body(r.t("ui.help.present.intro"))
	pg.Body(r.t("ui.help.present.screen"))
	for _, k := range [][2]string{
		{"ui.present.next", "Space → ↓ PgDn"},
		{"ui.present.previous", "← ↑ PgUp"},
		{"ui.present.jump", "1 2 3 … Enter"},
		{"ui.present.ends", "Home End"},
		{"ui.present.dark", "B ."},
		{"ui.present.full", "F F11"},
		{"ui.present.leave", "Esc"},
	} {
		pg.Row(kit.RowContent{Label: r.t(k[0]), Text: k[1]}, nil, "", nil)
	}
}
