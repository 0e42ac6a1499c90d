package briefings

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/safefile"
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
func (r *Room) autosave() {
	if r.Transient {
		return
	}
	if r.keeping {
		r.again = true
		return
	}
	r.keeping, r.again = true, false
	unsaved, now, path := r.Unsaved(), r.now, r.path
	var err error
	r.host.Run(func() { err = r.keepAutosave(unsaved, now, path) }, func() {
		r.keeping = false
		if err != nil && r.failed == nil {
			r.failed = err
			r.host.Sheets().Text(r.t("briefing.autosave.failed"), err.Error())
		}
		if r.again {
			r.autosave()
		}
	})
}

func (r *Room) keepAutosave(unsaved bool, b briefing.Briefing, path string) error {
	r.closing.Lock()
	defer r.closing.Unlock()
	if r.closed {
		return nil
	}
	if !unsaved {
		r.dropAutosave()
		return nil
	}
	return r.writeAutosave(b, path)
}

// End forgets what was kept for the case of a crash, so that it is found only after one. Nothing is kept any more.
func (r *Room) End() {
	r.closing.Lock()
	defer r.closing.Unlock()
	r.closed = true
	if !r.Transient {
		r.dropAutosave()
	}
}

func (r *Room) writeAutosave(b briefing.Briefing, path string) error {
	err := safefile.Keep(filepath.Join(r.host.Folder(), autosaveAbout), func(out io.Writer) error {
		return json.NewEncoder(out).Encode(autosaved{Path: path})
	})
	if err != nil {
		return err
	}
	return safefile.Keep(filepath.Join(r.host.Folder(), autosaveName), b.Write)
}

func (r *Room) dropAutosave() {
	for _, name := range []string{autosaveName, autosaveAbout} {
		if err := os.Remove(filepath.Join(r.host.Folder(), name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			fyne.LogError("remove the autosaved briefing", err)
		}
	}
}

// Recover shows the changes that were not saved when the program ended by a fault.
func (r *Room) Recover() {
	path := filepath.Join(r.host.Folder(), autosaveName)
	b, err := briefing.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil { // put aside, so that it is told once and can still be looked into
		aside := path + ".damaged"
		if renamed := os.Rename(path, aside); renamed == nil {
			path = aside
		}
		r.tellRefused(path, err)
		return
	}
	var about autosaved
	if text, err := os.ReadFile(filepath.Join(r.host.Folder(), autosaveAbout)); err == nil {
		_ = json.Unmarshal(text, &about) // without it only the name of the file is forgotten
	}
	r.Use(b, about.Path, false)
	if about.Path != "" {
		if saved, err := briefing.Open(about.Path); err == nil {
			r.saved = saved
		}
	}
	r.show()
	r.host.Sheets().Text(r.t("briefing.recovered"), r.t("briefing.recovered.how"))
}
