package ownmaps

import (
	"errors"
	"maps"
	"strings"

	"fyne.io/fyne/v2/widget"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/geo/control"
	"frontline/timeline"
)

// askDay asks of which day a map is whose name does not tell, and goes on.
func (r *Room) askDay(asked mapsAsked, undated *ownsource.NoDayError) {
	field := kit.NewField("", 1)
	field.OnLeave = r.host.Sheets().CloseTop
	field.SetPlaceHolder("2025-11-01")
	words := r.t("own.day.words", "file", undated.File)
	r.host.Sheets().Ask(r.t("own.day"), words, r.t("own.day.go"), field, func() (func(), error) {
		day, err := timeline.ParseDay(strings.TrimSpace(field.Text))
		if err != nil {
			return nil, errors.New(r.t("own.update.wrong.day", "day", field.Text))
		}
		days := maps.Clone(asked.days)
		if days == nil {
			days = ownsource.Days{}
		}
		days[undated.Path] = day
		asked.days = days
		return func() { r.measure(asked) }, nil
	})
}

// presetRules are rules to begin with: those with a name, and everything.
func presetRules() []string { return append(control.Presets(), control.Rule{}.String()) }

// askRule lets the person say which polygons mean occupied, and measures again; done takes the old result away.
func (r *Room) askRule(asked mapsAsked, now []string, done func()) {
	l := r.host.Look()
	itself := l.T("own.rule.itself")
	field := widget.NewSelectEntry(append([]string{itself}, presetRules()...))
	field.SetText(strings.Join(now, "; "))
	if asked.rule == nil && len(now) != 1 {
		field.SetText(itself)
	}
	r.host.Sheets().Ask(l.T("own.rule.title"), l.T("own.rule.words"), l.T("own.rule.go"), field, func() (func(), error) {
		asked.rule = nil
		if text := strings.TrimSpace(field.Text); text != "" && text != itself {
			rule, err := control.ParseRule(text)
			if err != nil {
				return nil, errors.New(l.T("own.rule.wrong", "rule", text))
			}
			asked.rule = &rule
		}
		return func() {
			done()
			r.measure(asked)
		}, nil
	})
}
