package choosers

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// spanBox chooses any number of months to sum, or any month to sum from.
type spanBox struct {
	room        *Room
	number      *kit.Field
	fewer, more *kit.Button
	page        *kit.Page
	popup       *sheet.Popup
}

// fewestSummed is the least number of months that a sum has; one is a month by itself.
const fewestSummed = 2

// Span opens the choice of the months of a sum under an object. What is chosen is shown at once.
func (r *Room) Span(under fyne.CanvasObject) { r.openSpan(under) }

func (r *Room) openSpan(under fyne.CanvasObject) *spanBox {
	b := &spanBox{room: r, page: kit.NewPage(r.host.Look())}
	b.number = kit.NewField(strconv.Itoa(b.shown()), 1)
	b.number.OnChanged = b.typed
	b.number.OnSubmitted = func(string) { b.popup.Hide() }
	b.number.OnLeave = r.host.Sheets().CloseTop
	b.fewer = kit.NewIcon(r.host.Look().Icons[theme.IconZoomOut], r.host.Look().Tips, r.t("ui.span.fewer"), func() { b.step(-1) })
	b.more = kit.NewIcon(r.host.Look().Icons[theme.IconZoomIn], r.host.Look().Tips, r.t("ui.span.more"), func() { b.step(1) })
	done := kit.NewButton(r.t("ui.close"), nil, nil)
	head := widget.NewLabel(r.t("ui.span.number", "most", r.host.Look().Int(b.most())))
	row := container.NewBorder(nil, nil, b.fewer, b.more, b.number)
	content := container.NewBorder(container.NewVBox(head, row), container.NewHBox(done), nil, nil, b.page)
	b.popup = r.host.Sheets().Popup(content, fyne.NewSize(34*theme.Grid, 60*theme.Grid), popupPart)
	done.OnTapped = b.popup.Hide
	b.popup.ShowUnder(under)
	b.fill()
	r.host.Sheets().Focus(b.number)
	b.number.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
	return b
}

// most is the number of months there are to sum.
func (b *spanBox) most() int {
	first, last := b.room.host.Dataset().Months()
	return int(last-first) + 1
}

// shown is the number of months that the picture sums, or would.
func (b *spanBox) shown() int {
	s := b.room.host.Scene()
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
	if s := b.room.host.Scene(); s.Span == scene.Span(n) && s.From == 0 {
		return
	}
	b.room.host.UpdateLive("span", func(s scene.Scene) scene.Scene { return s.WithSpan(scene.Span(n)) })
	b.fill()
}

func (b *spanBox) step(by int) {
	b.number.SetText(strconv.Itoa(min(max(b.shown()+by, fewestSummed), b.most())))
}

// fill lists the months to sum from, the newest first.
func (b *spanBox) fill() {
	r, pg, s := b.room, b.page, b.room.host.Scene()
	first, last := r.host.Dataset().Months()
	pg.Begin()
	pg.Heading(r.t("ui.span.from"))
	for m := last; m >= first; m-- {
		chosen := s.Span == scene.SinceStart && s.From == m
		pg.Row(kit.RowContent{Label: lang.Capital(r.host.Look().Month(m)), Selected: chosen}, nil, "", func() { b.since(m) })
	}
	pg.End()
}

func (b *spanBox) since(m timeline.Month) {
	b.popup.Hide()
	b.room.host.Update(func(s scene.Scene) scene.Scene { return s.Since(m) })
}
