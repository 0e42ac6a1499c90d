package ui

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
)

// The files, in the program's own folder, that hold a briefing with changes that are not saved, and where it belongs.
const (
	autosaveName  = "autosave" + briefing.Extension
	autosaveAbout = "autosave.json"
)

type autosaved struct {
	Path string `json:"path"`
}

// autosave keeps the changes that are not saved, or forgets those that were, away from the UI goroutine. One runs at a time, so that
// an earlier state never takes the place of a later one.
func (w *Window) autosave() {
	b := &w.briefing
	if w.transient {
		return
	}
	if b.keeping {
		b.again = true
		return
	}
	b.keeping, b.again = true, false
	unsaved, now, path := b.unsaved(), b.now, b.path
	var err error
	w.exec.Run(func() { err = w.keepAutosave(unsaved, now, path) }, func() {
		b.keeping = false
		if err != nil && b.failed == nil {
			b.failed = err
			w.sheets.Text(w.look.T("briefing.autosave.failed"), err.Error())
		}
		if b.again {
			w.autosave()
		}
	})
}

func (w *Window) keepAutosave(unsaved bool, b briefing.Briefing, path string) error {
	w.briefing.closing.Lock()
	defer w.briefing.closing.Unlock()
	if w.briefing.closed {
		return nil
	}
	if !unsaved {
		w.dropAutosave()
		return nil
	}
	return w.writeAutosave(b, path)
}

// close closes the window.
func (w *Window) close() { w.leave(w.win.Close) }

// leave ends the program in the way given once no change is lost by it. What was kept for the case of a crash goes, so that it is
// found only after one.
func (w *Window) leave(end func()) {
	w.ifSaved("briefing.unsaved.close", func() {
		w.remember()
		w.exports.ForgetPrinted()
		w.endAutosave()
		end()
	})
}

func (w *Window) endAutosave() {
	w.briefing.closing.Lock()
	defer w.briefing.closing.Unlock()
	w.briefing.closed = true
	if !w.transient {
		w.dropAutosave()
	}
}

func (w *Window) writeAutosave(b briefing.Briefing, path string) error {
	err := writeFile(filepath.Join(w.folder, autosaveAbout), func(out io.Writer) error {
		return json.NewEncoder(out).Encode(autosaved{Path: path})
	})
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(w.folder, autosaveName), b.Write)
}

func (w *Window) dropAutosave() {
	for _, name := range []string{autosaveName, autosaveAbout} {
		if err := os.Remove(filepath.Join(w.folder, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			fyne.LogError("remove the autosaved briefing", err)
		}
	}
}

// recoverBriefing shows the changes that were not saved when the program ended by a fault.
func (w *Window) recoverBriefing() {
	path := filepath.Join(w.folder, autosaveName)
	b, err := briefing.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		w.tellRefused(path, err)
		return
	}
	var about autosaved
	if text, err := os.ReadFile(filepath.Join(w.folder, autosaveAbout)); err == nil {
		_ = json.Unmarshal(text, &about) // without it only the name of the file is forgotten
	}
	w.useBriefing(b, about.Path, false)
	if about.Path != "" {
		if saved, err := briefing.Open(about.Path); err == nil {
			w.briefing.saved = saved
		}
	}
	w.showBriefing()
	w.sheets.Text(w.look.T("briefing.recovered"), w.look.T("briefing.recovered.how"))
}
