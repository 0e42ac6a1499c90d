package ownmaps

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/geo/control"
	"frontline/timeline"
)

// AskFolder asks for a folder of maps and measures it.
func (r *Room) AskFolder() {
	r.host.Sheets().Choose(sheet.Folder, r.t("own.menu"), "", func(path string) { r.Measure([]string{path}) })
}

// AskFiles asks for maps and measures them together.
func (r *Room) AskFiles() { r.host.Sheets().ChooseMany(r.t("own.menu.files"), r.Measure) }

// mapsAsked is which maps are to be measured, and how.
type mapsAsked struct {
	paths  []string
	days   ownsource.Days // of files whose names do not tell
	rule   *control.Rule  // which polygons mean occupied; nil recognises each file by itself
	longer bool           // a map was added to the folder: its source is made anew without asking again
}

// Measure measures maps by the rules that are recognised.
func (r *Room) Measure(paths []string) { r.measure(mapsAsked{paths: paths}) }

// measure compares maps away from the UI goroutine and shows what they say before anything is added. Maps that are still
// being measured are given up.
func (r *Room) measure(asked mapsAsked) {
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := r.showMeasuring(cancel)
	r.cancel = func() {
		cancel()
		progress.Hide()
	}
	regions, words := r.host.Base().Regions(), r.host.Look().Printer
	var result *ownsource.Result
	var err error
	r.host.Run(func() {
		var maps ownsource.Maps
		if maps, err = ownsource.Open(asked.paths, asked.days, asked.rule); err == nil {
			result, err = ownsource.Measure(ctx, regions, maps, timeline.DayOf(time.Now()), func(done, of int) {
				progress.TellShare(words.T("own.progress.maps", "done", done, "of", of), float64(done)/float64(of))
			})
		}
	}, func() {
		if ctx.Err() != nil {
			return
		}
		r.cancel()
		r.cancel = nil
		if undated, ok := errors.AsType[*ownsource.NoDayError](err); ok {
			r.askDay(asked, undated) //nolint:contextcheck // what is asked for next is work of its own
			return
		}
		if err != nil {
			r.tellUnmeasured(asked, err) //nolint:contextcheck // see above
			return
		}
		if asked.longer && len(result.Source.Figures) > 0 {
			r.lengthen(result) //nolint:contextcheck // see above
			return
		}
		r.showMeasured(result, asked) //nolint:contextcheck // see above
	})
}

// tellUnmeasured says what is wrong with maps; nothing of them is kept. Where another rule may help it offers to choose one.
func (r *Room) tellUnmeasured(asked mapsAsked, err error) {
	l := r.host.Look()
	lines := ownsource.ErrorWords(l.Printer, err)
	if !slices.ContainsFunc(control.Errors(err), ofRules) || len(asked.paths) == 0 {
		r.host.Sheets().Problems(l.T("own.failed"), l.T("own.failed.intro"), lines)
		return
	}
	pg := kit.NewPage(l)
	pg.Begin()
	pg.Body(l.T("own.failed.intro"))
	r.host.Sheets().List(pg, lines)
	pg.End()
	d := r.host.Sheets().New(l.T("own.failed"), pg)
	d.SetButtons([]fyne.CanvasObject{
		r.host.Sheets().Copy(func() string { return strings.Join(lines, "\n") }),
		kit.NewButton(l.T("own.rule"), nil, func() { r.askRule(asked, ruleWords(asked.rule), d.Dismiss) }),
		kit.NewButton(l.T("ui.close"), nil, d.Dismiss),
	})
	d.Show()
}

// ofRules says whether a map may be sound and only the rule wrong for it.
func ofRules(e *control.Error) bool {
	switch e.Flaw {
	case control.NothingTaken, control.Outside, control.OtherKind, control.OtherLayers, control.SameDay:
		return true
	default:
		return false
	}
}

// ruleWords are the words of a rule, none where each file was recognised.
func ruleWords(rule *control.Rule) []string {
	if rule == nil {
		return nil
	}
	return []string{rule.String()}
}

// showMeasuring shows that maps are being measured, with a button that gives them up.
func (r *Room) showMeasuring(cancel func()) *sheet.Progress {
	p := r.host.Sheets().Progress(r.t("own.progress"), r.t("own.progress.reading"), true, cancel)
	p.Show()
	return p
}
