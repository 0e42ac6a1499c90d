package panel

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// The list takes the keys as a whole: only the rows in view exist, so Tab could not walk them all. Up and Down go from event to event,
// Enter opens the one they are at, and all other keys are the window's.

var (
	_ fyne.Focusable   = (*agenda)(nil)
	_ fyne.Disableable = (*agenda)(nil)
)

// FocusGained is called by Fyne.
func (a *agenda) FocusGained() {
	a.focused = true
	a.aim()
	a.showCursor()
	a.fill()
}

// FocusLost is called by Fyne.
func (a *agenda) FocusLost() {
	a.focused = false
	a.fill()
}

// Disabled keeps a list without events out of the chain of focus.
func (a *agenda) Disabled() bool { return len(a.entries) == 0 }

// Enable is there for Fyne's interface; a list is enabled by its events.
func (a *agenda) Enable() {}

// Disable is there for Fyne's interface; a list is disabled by having no events.
func (a *agenda) Disable() {}

// TypedRune is called by Fyne.
func (a *agenda) TypedRune(r rune) { kit.PassRune(a, r) }

// TypedKey is called by Fyne.
func (a *agenda) TypedKey(key *fyne.KeyEvent) {
	a.aim()
	switch {
	case a.cursor < 0:
		kit.PassKey(a, key)
	case key.Name == fyne.KeyDown:
		a.walk(1)
	case key.Name == fyne.KeyUp:
		a.walk(-1)
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter:
		a.tap(a.entries[a.cursor].item.Event.ID)
	default:
		kit.PassKey(a, key)
	}
}

// aim puts the keys at an event where they are at none: at the one that the list has been brought to.
func (a *agenda) aim() {
	if a.cursor >= 0 && a.cursor < len(a.entries) && a.entries[a.cursor].item != nil {
		return
	}
	a.cursor = -1
	for i := max(0, a.goal()); i < len(a.entries); i++ {
		if a.entries[i].item != nil {
			a.cursor = i
			return
		}
	}
}

// walk moves to the event before or after. Over the first one the keys leave the list.
func (a *agenda) walk(step int) {
	at := a.cursor + step
	for at >= 0 && at < len(a.entries) && a.entries[at].item == nil {
		at += step
	}
	switch {
	case at < 0:
		a.up()
	case at < len(a.entries):
		a.cursor = at
		a.showCursor()
		a.fill()
	}
}

// showCursor scrolls as little as is needed to see the event that the keys are at, and the heading over it.
func (a *agenda) showCursor() {
	if a.cursor < 0 || a.width <= 0 {
		return
	}
	a.measureAround(a.cursor)
	e := &a.entries[a.cursor]
	over := float32(monthHeadHeight)
	if a.cursor == 1 {
		over = e.y // nothing stands over the first heading
	}
	top, bottom := e.y-over, e.y+e.h+theme.Grid
	switch {
	case top < a.scroll.Offset.Y:
		a.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top)))
	case bottom > a.scroll.Offset.Y+a.Size().Height:
		a.scroll.ScrollToOffset(fyne.NewPos(0, min(bottom, a.height)-a.Size().Height))
	}
}

// FocusList leads the keys to the list of all events, where that is seen and has any; it reports whether they are there.
func (p *Panel) FocusList() bool {
	if p.current != TabList || p.list.Disabled() {
		return false
	}
	kit.Focus(p.list)
	return p.list.focused
}

// leaveList leads the keys from the list, which is about to be hidden, to the head of the page that takes its place; Tab goes on into
// that page.
func (p *Panel) leaveList(to Tab) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && p.list.focused {
		c.Focus(p.heads.Part(int(to)))
	}
}

// back opens the page from which an event was opened, when it is let go. An event that a key opened in the list gives the
// keys back to it.
func (p *Panel) back(from string) {
	p.list.left = from
	to, walked := TabMonth, p.walked
	if p.fromList {
		to = TabList
	}
	p.fromList, p.walked = false, false
	p.Open(to)
	if walked {
		p.FocusList()
	}
}
