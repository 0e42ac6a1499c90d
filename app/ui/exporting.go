package ui

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/assets"
)

// exportState is what the window keeps of exports.
type exportState struct {
	choice *exportChoice
	box    *exportBox // the dialog that is open
	cancel func()     // gives up what is being made; nil when there is nothing

	printed []string // folders of what was made for the viewer

	mu   sync.Mutex // guards the fields below: makers are made away from the UI goroutine
	of   *dataset.Dataset
	made *export.Maker
}

// maker returns the Maker of a Dataset, which is made once. It is called away from the UI goroutine.
func (e *exportState) maker(ds *dataset.Dataset, version string) (*export.Maker, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.made == nil || e.of != ds {
		m, err := export.New(ds, assets.FS, version)
		if err != nil {
			return nil, err
		}
		e.made, e.of = m, ds
	}
	return e.made, nil
}

// exportJob is what is to be exported.
type exportJob struct {
	pages []export.Page
	title string // of a briefing; empty for a view
	name  string // of the file, without an ending
}

// viewJob is the view shown.
func (w *Window) viewJob() exportJob {
	s := w.store.Scene()
	return exportJob{pages: []export.Page{{Scene: s}}, name: w.look.T("ui.file.name") + "-" + s.Month.String()}
}

// askExportBriefing opens the dialog for the briefing; where there is none it says so.
func (w *Window) askExportBriefing() {
	b := w.briefing.now
	if b.Len() == 0 {
		w.sheets.Text(w.look.T("export.box.briefing"), w.look.T("export.box.noslides"))
		return
	}
	name := w.look.T("ui.file.name")
	if path := w.briefing.path; path != "" {
		name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	title := b.Title
	if title == "" {
		title = name
	}
	w.openExport(exportJob{pages: export.PagesOf(w.ds, b), title: title, name: name})
}

// hasInternal reports whether something could be left out of an export.
func (w *Window) hasInternal(job exportJob) bool {
	return w.ds.Public() != w.ds || slices.ContainsFunc(job.pages, func(p export.Page) bool { return p.Internal })
}

// exportTo writes the view shown to a file, as a page in the colours of the window. A name without an ending becomes a PNG.
func (w *Window) exportTo(path string) {
	w.exportJob(path, export.PNG, w.viewJob(), export.Options{Dark: w.style().Dark})
}

// exportJob writes a file away from the UI goroutine and says where it is and what was left out. The ending of the name decides
// the format; without one it is the format that was chosen.
func (w *Window) exportJob(path string, f export.Format, job exportJob, o export.Options) {
	if filepath.Ext(path) == "" {
		path += "." + string(f)
	}
	f, err := export.FormatOf(path)
	if err != nil {
		w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
		return
	}
	w.export(path, f, job, o, func(left export.Left) {
		w.sheets.Text(w.look.T("ui.export.done"), strings.Join(append([]string{path}, left.Lines(w.look.Printer)...), "\n"))
	})
}

// export makes a file with progress and a button that gives it up; an export that is still being made is given up.
func (w *Window) export(path string, f export.Format, job exportJob, o export.Options, then func(export.Left)) {
	if w.exports.cancel != nil {
		w.exports.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	counted := f.Moves() || len(job.pages) > 1
	progress := w.sheets.Progress(w.look.T("export.box.progress"), w.look.T("export.box.working"), counted, cancel)
	w.player.after(moment, progress.Show)
	w.exports.cancel = func() {
		cancel()
		progress.Hide()
	}
	ds, words := w.ds, w.look.Printer
	o.Progress = func(done, of int) {
		progress.TellShare(words.T("export.box.done", "done", done, "of", of), float64(done)/float64(max(1, of)))
	}
	var left export.Left
	var err error
	w.exec.Run(func() {
		var maker *export.Maker
		if maker, err = w.exports.maker(ds, w.version); err != nil {
			return
		}
		left = maker.Left(ctx, f, job.pages, o)
		err = export.WriteFile(path, func(out io.Writer) error { return maker.WritePages(ctx, out, f, job.pages, o) })
	}, func() {
		if ctx.Err() != nil {
			return
		}
		w.exports.cancel()
		w.exports.cancel = nil
		if err != nil {
			w.sheets.Text(w.look.T("ui.save.failed"), w.exportError(err))
			return
		}
		then(left)
	})
}

// exportError says in the window's language what a person can do about an error, where there is something.
func (w *Window) exportError(err error) string {
	if errors.Is(err, export.ErrNoFFmpeg) {
		return w.look.T("export.box.ffmpeg")
	}
	if errors.Is(err, export.ErrInternal) {
		return w.look.T("export.box.allinternal")
	}
	return err.Error()
}

// moment is how long an export may take without anything being shown.
const moment = 300 * time.Millisecond
