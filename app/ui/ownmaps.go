package ui

import (
	"context"
	"errors"
	"time"

	"frontline/app/ownevents"
	"frontline/app/ownsource"
	"frontline/app/ui/sheet"
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
	w.sheets.Choose(sheet.Folder, w.look.T("own.menu"), "", func(path string) { w.measureMaps([]string{path}) })
}

func (w *Window) askMapFiles() { w.sheets.ChooseMany(w.look.T("own.menu.files"), w.measureMaps) }

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
		progress.Hide()
	}
	regions, words := w.own.base.Regions(), w.look.Printer
	var result *ownsource.Result
	var err error
	w.exec.Run(func() {
		var maps ownsource.Maps
		if maps, err = ownsource.Open(asked.paths, asked.days, asked.rule); err == nil {
			result, err = ownsource.Measure(ctx, regions, maps, today(), func(done, of int) {
				progress.TellShare(words.T("own.progress.maps", "done", done, "of", of), float64(done)/float64(of))
			})
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
	lines := sheet.Lines(err)
	if errors.Is(err, ownsource.ErrTooFew) {
		lines = []string{w.look.T("own.failed.few")}
	}
	w.sheets.Problems(w.look.T("own.failed"), w.look.T("own.failed.intro"), lines)
}

// showMeasuring shows that maps are being measured, with a button that gives them up.
func (w *Window) showMeasuring(cancel func()) *sheet.Progress {
	p := w.sheets.Progress(w.look.T("own.progress"), w.look.T("own.progress.reading"), true, cancel)
	p.Show()
	return p
}
