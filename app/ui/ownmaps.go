package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ownevents"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/geo/control"
	"frontline/timeline"
)

// openPaths opens what was dragged onto the window: maps to be measured together, files of events, a folder of data, or a
// scene.
func (w *Window) openPaths(paths []string) {
	var maps []string
	for _, path := range paths {
		if ownsource.IsMaps(path) {
			maps = append(maps, path)
			continue
		}
		if ownevents.IsEvents(path) {
			w.importEvents(path)
			continue
		}
		w.openPath(path)
	}
	if len(maps) > 0 {
		w.measureMaps(maps)
	}
}

func (w *Window) askMaps() {
	w.choose(wantFolder, w.look.t("own.menu"), "", func(path string) { w.measureMaps([]string{path}) })
}

func (w *Window) askMapFiles() { w.chooseMany(w.look.t("own.menu.files"), w.measureMaps) }

// mapsAsked is which maps are to be measured, and how.
type mapsAsked struct {
	paths  []string
	days   ownsource.Days // of files whose names do not tell
	rule   *control.Rule  // which polygons mean occupied; nil recognises each file by itself
	longer bool           // a map was added to the folder: its source is made anew without asking again
}

// measureMaps measures maps by the rules that are recognised.
func (w *Window) measureMaps(paths []string) { w.measure(mapsAsked{paths: paths}) }

// measure compares maps away from the UI goroutine and shows what they say before anything is added. Maps that are still
// being measured are given up.
func (w *Window) measure(asked mapsAsked) {
	if w.own.cancel != nil {
		w.own.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := w.showMeasuring(cancel)
	w.own.cancel = func() {
		cancel()
		progress.dialog.Hide()
	}
	regions := w.own.base.Regions()
	var result *ownsource.Result
	var err error
	w.exec.Run(func() {
		var maps ownsource.Maps
		if maps, err = ownsource.Open(asked.paths, asked.days); err == nil {
			maps.Rule = asked.rule
			result, err = ownsource.Measure(ctx, regions, maps, today(), progress.told)
		}
	}, func() {
		if ctx.Err() != nil {
			return
		}
		w.own.cancel()
		w.own.cancel = nil
		if undated, ok := errors.AsType[*ownsource.NoDayError](err); ok {
			w.askDay(asked, undated) //nolint:contextcheck // what is asked for next is work of its own
			return
		}
		if err != nil {
			w.tellUnmeasured(err)
			return
		}
		if asked.longer && len(result.Source.Figures) > 0 {
			w.lengthenOwn(result)
			return
		}
		w.showMeasured(result, asked) //nolint:contextcheck // see above
	})
}

func today() timeline.Day {
	now := time.Now()
	return timeline.NewDay(now.Year(), now.Month(), now.Day())
}

// tellUnmeasured says what is wrong with maps; nothing of them is kept.
func (w *Window) tellUnmeasured(err error) {
	lines := problemLines(err)
	if errors.Is(err, ownsource.ErrTooFew) {
		lines = []string{w.look.t("own.failed.few")}
	}
	w.showProblems(w.look.t("own.failed"), w.look.t("own.failed.intro"), lines)
}

// measuring is the dialog that shows how far maps are measured.
type measuring struct {
	look   *look
	dialog *dialog.CustomDialog
	words  *widget.Label
	bar    *widget.ProgressBar
}

// showMeasuring shows that maps are being measured, with a button that gives them up.
func (w *Window) showMeasuring(cancel func()) *measuring {
	m := &measuring{look: w.look, words: widget.NewLabel(w.look.t("own.progress.reading")), bar: widget.NewProgressBar()}
	m.dialog = dialog.NewCustomWithoutButtons(w.look.t("own.progress"), container.NewVBox(m.words, m.bar), w.win)
	m.dialog.SetButtons([]fyne.CanvasObject{kit.NewButton(w.look.t("own.cancel"), nil, func() {
		cancel()
		m.dialog.Hide()
	})})
	m.dialog.Resize(fyne.NewSize(min(52*theme.Grid, w.win.Canvas().Size().Width-4*theme.Grid), 0))
	m.dialog.Show()
	return m
}

// told is called from any goroutine.
func (m *measuring) told(done, of int) {
	fyne.Do(func() {
		m.words.SetText(m.look.t("own.progress.maps", "done", done, "of", of))
		m.bar.SetValue(float64(done) / float64(of))
	})
}
