package sheet

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// layer is what the keys do to something that lies over the window.
type layer struct {
	object fyne.CanvasObject // what the canvas has of it
	title  string
	leave  func() // Esc
	keep   func() // Ctrl+Enter; nil for nothing
	fit    func() // makes it suit the window; nil for what keeps its size
}

// lay notes what the keys do to what was laid over the window just now.
func (o *Opener) lay(title string, leave, keep, fit func()) {
	overlays := o.win.Canvas().Overlays()
	top := overlays.Top()
	o.over = append(slices.DeleteFunc(o.over, func(before layer) bool {
		return before.object == top || !slices.Contains(overlays.List(), before.object)
	}), layer{top, title, leave, keep, fit})
}

// Titles are those of all that lies over the window, from below; what has none, such as a menu, is called by its kind.
func (o *Opener) Titles() []string {
	var titles []string
	for _, open := range o.win.Canvas().Overlays().List() {
		title := fmt.Sprintf("%T", open)
		if at := slices.IndexFunc(o.over, func(l layer) bool { return l.object == open }); at >= 0 {
			title = o.over[at].title
		}
		titles = append(titles, title)
	}
	return titles
}

// Refit makes what lies over the window suit it, after the window became larger or smaller.
func (o *Opener) Refit() {
	open := o.win.Canvas().Overlays().List()
	for _, l := range o.over {
		if l.fit != nil && slices.Contains(open, l.object) {
			l.fit()
		}
	}
}

// top is what lies on top of the window; one of which nothing was noted, such as a menu, is taken away by Esc.
func (o *Opener) top() layer {
	overlays := o.win.Canvas().Overlays()
	top := overlays.Top()
	for _, l := range o.over {
		if l.object == top {
			return l
		}
	}
	return layer{object: top, leave: func() { overlays.Remove(top) }}
}

// CloseTop closes what lies on top of the window: a sheet as its own button does, so that its room knows, and may ask before; where
// work shows how far it has come, it gives the work up.
func (o *Opener) CloseTop() { o.top().leave() }

// listen has Ctrl+Enter keep what is written in the sheet on top.
func (o *Opener) listen() {
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		shortcut := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
		o.win.Canvas().AddShortcut(shortcut, func(fyne.Shortcut) {
			if keep := o.top().keep; keep != nil {
				keep()
			}
		})
	}
}
