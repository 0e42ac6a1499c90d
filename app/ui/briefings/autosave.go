package briefings

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/safefile"
)

// autosaved is what is known of a briefing that is kept for the case of a crash.
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
			r.host.Sheets().Failed(r.t("briefing.autosave.failed"), err)
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
	r.dropAutosave()
	if r.place != nil {
		if err := r.place.leave(); err != nil {
			fyne.LogError("leave the place of the autosaved briefing", err)
		}
		r.place = nil
	}
}

func (r *Room) writeAutosave(b briefing.Briefing, path string) (err error) {
	if r.place == nil {
		if r.place, err = emptyPlace(r.host.Folder()); err != nil {
			return err
		}
	}
	err = safefile.Keep(r.place.about(), func(out io.Writer) error {
		return json.NewEncoder(out).Encode(autosaved{Path: path})
	})
	if err != nil {
		return err
	}
	return safefile.Keep(r.place.kept(), b.Write)
}

// dropAutosave removes what this program keeps; what others keep is theirs.
func (r *Room) dropAutosave() {
	if r.place == nil {
		return
	}
	for _, name := range []string{r.place.kept(), r.place.about()} {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			fyne.LogError("remove the autosaved briefing", err)
		}
	}
}
