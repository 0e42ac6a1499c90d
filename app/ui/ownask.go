package ui

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/geo/control"
	"frontline/timeline"
)

// ask opens a dialog with one field to fill in; then reads it, and says what is wrong with it or what comes next.
func (w *Window) ask(title, words, button string, field fyne.CanvasObject, then func() (next func(), err error)) {
	pg := newPage(w.look)
	pg.begin()
	pg.body(words)
	pg.add(field)
	pg.end()
	w.sheetPage = nil
	d := dialog.NewCustomWithoutButtons(title, pg, w.win)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("own.cancel"), nil, d.Dismiss),
		kit.NewButton(button, nil, func() {
			next, err := then()
			if err != nil {
				w.showText(title, err.Error())
				return
			}
			d.Dismiss() // it takes away all that lies over it, so what comes next comes after it
			next()
		}),
	})
	w.fitDialog(d, pg)
	d.Show()
}

// askDay asks of which day a map is whose name does not tell, and goes on.
func (w *Window) askDay(asked mapsAsked, undated *ownsource.NoDayError) {
	field := widget.NewEntry()
	field.SetPlaceHolder("2025-11-01")
	words := w.look.t("own.day.words", "file", undated.File)
	w.ask(w.look.t("own.day"), words, w.look.t("own.day.go"), field, func() (func(), error) {
		day, err := timeline.ParseDay(strings.TrimSpace(field.Text))
		if err != nil {
			return nil, err
		}
		days := maps.Clone(asked.days)
		if days == nil {
			days = ownsource.Days{}
		}
		days[undated.Path] = day
		asked.days = days
		return func() { w.measure(asked) }, nil
	})
}

// presetRules are rules to begin with: DeepState's colours, the layers of ISW, and everything.
func presetRules() []string {
	return []string{
		control.DeepState().String(), "folder=Assessed Control", "folder=Assessed Control,Claimed Control",
		"status=assessed", "status=assessed,claimed", control.Rule{}.String(),
	}
}

// askRule lets the person say which polygons mean occupied, and measures again; done takes the old result away.
func (w *Window) askRule(asked mapsAsked, now []string, done func()) {
	itself := w.look.t("own.rule.itself")
	field := widget.NewSelectEntry(append([]string{itself}, presetRules()...))
	field.SetText(strings.Join(now, "; "))
	if asked.rule == nil && len(now) > 1 {
		field.SetText(itself)
	}
	w.ask(w.look.t("own.rule.title"), w.look.t("own.rule.words"), w.look.t("own.rule.go"), field, func() (func(), error) {
		asked.rule = nil
		if text := strings.TrimSpace(field.Text); text != "" && text != itself {
			rule, err := control.ParseRule(text)
			if err != nil {
				return nil, err
			}
			asked.rule = &rule
		}
		return func() {
			done()
			w.measure(asked)
		}, nil
	})
}
