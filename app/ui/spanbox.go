package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// spanBox chooses any number of months to sum, or any month to sum from.
type spanBox struct {
	w           *Window
	number      *widget.Entry
	fewer, more *kit.Button
	page        *kit.Page
	popup       *widget.PopUp
}

// fewestSummed is the least number of months that a sum has; one is a month by itself.
const fewestSummed = 2

// showSpan opens it under the picker of spans. What is chosen is shown at once.
func (w *Window) showSpan(under fyne.CanvasObject) {
	b := &spanBox{w: w, page: kit.NewPage(w.look), number: widget.NewEntry()}
	b.number.SetText(strconv.Itoa(b.shown()))
	b.number.OnChanged = b.typed
	b.number.OnSubmitted = func(string) { b.popup.Hide() }
	b.fewer = kit.NewIcon(w.icons[theme.IconZoomOut], w.look.Tips, w.look.T("ui.span.fewer"), func() { b.step(-1) })
	b.more = kit.NewIcon(w.icons[theme.IconZoomIn], w.look.Tips, w.look.T("ui.span.more"), func() { b.step(1) })
	done := kit.NewButton(w.look.T("ui.close"), nil, nil)
	head := widget.NewLabel(w.look.T("ui.span.number", "most", w.look.Int(b.most())))
	row := container.NewBorder(nil, nil, b.fewer, b.more, b.number)
	content := container.NewBorder(container.NewVBox(head, row), container.NewHBox(done), nil, nil, b.page)
	b.popup = widget.NewPopUp(content, w.win.Canvas())
	done.OnTapped = b.popup.Hide
	room := w.win.Canvas().Size()
	size := fyne.NewSize(max(34*theme.Grid, content.MinSize().Width), min(60*theme.Grid, room.Height*0.7))
	b.popup.Resize(size)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	b.popup.ShowAtPosition(fyne.NewPos(max(0, min(at.X, room.Width-size.Width-theme.Grid)), at.Y+under.Size().Height+theme.Grid/2))
	b.fill()
	w.win.Canvas().Focus(b.number)
	b.number.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
	w.spanning = b
}

// most is the number of months there are to sum.
func (b *spanBox) most() int {
	first, last := b.w.ds.Months()
	return int(last-first) + 1
}

// shown is the number of months that the picture sums, or would.
func (b *spanBox) shown() int {
	s := b.w.store.Scene()
	switch {
	case s.Span == scene.SinceStart && s.From != 0:
		return max(fewestSummed, int(s.Month-s.From)+1)
	case s.Span > scene.ThisMonth:
		return int(s.Span)
	default:
		return fewestSummed
	}
}

// typed sums the number of months that was written; what is no such number changes nothing.
func (b *spanBox) typed(text string) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < fewestSummed || n > b.most() {
		return
	}
	if s := b.w.store.Scene(); s.Span == scene.Span(n) && s.From == 0 {
		return
	}
	b.w.store.UpdateLive("span", func(s scene.Scene) scene.Scene { return s.WithSpan(scene.Span(n)) })
	b.fill()
}

func (b *spanBox) step(by int) {
	b.number.SetText(strconv.Itoa(min(max(b.shown()+by, fewestSummed), b.most())))
}

// fill lists the months to sum from, the newest first.
func (b *spanBox) fill() {
	w, pg, s := b.w, b.page, b.w.store.Scene()
	first, last := w.ds.Months()
	pg.Begin()
	pg.Heading(w.look.T("ui.span.from"))
	for m := last; m >= first; m-- {
		chosen := s.Span == scene.SinceStart && s.From == m
		pg.Row(kit.RowContent{Label: capital(w.look.Month(m)), Selected: chosen}, nil, "", func() { b.since(m) })
	}
	pg.End()
}

func (b *spanBox) since(m timeline.Month) {
	b.popup.Hide()
	b.w.update(func(s scene.Scene) scene.Scene { return s.Since(m) })
}
