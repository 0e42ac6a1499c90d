package ui

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/timeline"
)

// isBriefing reports whether a path is that of a briefing.
func isBriefing(path string) bool { return strings.EqualFold(filepath.Ext(path), briefing.Extension) }

// ifSaved goes on when no change is lost by it, or when the person says so.
func (w *Window) ifSaved(lost string, then func()) {
	if !w.briefing.unsaved() {
		then()
		return
	}
	pg := kit.NewPage(w.look)
	pg.Begin()
	pg.Body(w.look.T(lost))
	pg.End()
	d := w.sheets.New(w.look.T("briefing.unsaved"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("briefing.cancel"), nil, d.Dismiss),
		kit.NewButton(w.look.T("briefing.discard"), nil, func() {
			d.Dismiss()
			then()
			w.autosave()
		}),
		kit.NewButton(w.look.T("briefing.save"), nil, func() {
			d.Dismiss()
			w.saveBriefing(then)
		}),
	})
	d.Show()
}

// openBriefing shows the briefing of a file. One that is refused changes nothing.
func (w *Window) openBriefing(path string) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	b, err := briefing.Open(path)
	if err != nil {
		w.tellRefused(path, err)
		return
	}
	w.ifSaved("briefing.unsaved.how", func() { w.useBriefing(b, path, true) })
}

// tellRefused says in the window's language why a file is refused, and in the program's words where it is wrong.
func (w *Window) tellRefused(path string, err error) {
	id := "briefing.refused"
	var newer *briefing.VersionError
	switch {
	case errors.As(err, &newer):
		id = "briefing.refused.newer"
	case errors.Is(err, briefing.ErrTooBig):
		id = "briefing.refused.big"
	case errors.Is(err, briefing.ErrPath):
		id = "briefing.refused.path"
	case errors.Is(err, briefing.ErrDamaged):
		id = "briefing.refused.damaged"
	}
	w.sheets.Problems(w.look.T("ui.problems.unread"), w.look.T(id, "file", path), sheet.Lines(err))
}

func (w *Window) askOpenBriefing() {
	w.sheets.Choose(sheet.File, w.look.T("briefing.open"), "", w.openPath)
}

// openExample shows the briefing that comes with the program.
func (w *Window) openExample() {
	w.ifSaved("briefing.unsaved.how", func() {
		b, err := briefing.Example(w.assets, w.ds, w.store.Scene().Lang)
		if err != nil {
			w.sheets.Text(w.look.T("ui.problems.unread"), err.Error())
			return
		}
		w.useBriefing(b, "", true)
	})
}

// newBriefing begins an empty one.
func (w *Window) newBriefing() {
	w.ifSaved("briefing.unsaved.how", func() { w.useBriefing(briefing.Briefing{}, "", true) })
}

// save saves the briefing, or the view where there is no briefing.
func (w *Window) save() {
	if w.briefing.empty() {
		w.askSaveScene()
		return
	}
	w.saveBriefing(func() {})
}

// saveBriefing saves to the file the briefing came from, or asks for one. What is sealed is never written over with something else:
// the file of a sealed briefing already holds it.
func (w *Window) saveBriefing(then func()) {
	if w.briefing.path == "" {
		w.askSaveBriefing(then)
		return
	}
	w.saveBriefingTo(w.briefing.path, then)
}

func (w *Window) saveBriefingAs() { w.askSaveBriefing(func() {}) }

func (w *Window) askSaveBriefing(then func()) {
	name := w.look.T("briefing.file.name") + briefing.Extension
	w.sheets.Choose(sheet.NewFile, w.look.T("briefing.saveas"), name, func(path string) { w.saveBriefingTo(path, then) })
}

// saveBriefingTo writes the file away from the UI goroutine, with the figures and events of slides of which none were kept yet, and
// with the own data that they use. Before anything is left out because it is internal the person is asked.
func (w *Window) saveBriefingTo(path string, then func()) {
	if filepath.Ext(path) == "" {
		path += briefing.Extension
	}
	w.packBriefing(false, func(packed briefing.Briefing) (briefing.Briefing, error) {
		return packed, briefing.Save(path, packed)
	}, func(was, saved briefing.Briefing) {
		if w.briefing.now.Equal(was) {
			w.briefing.now = saved
			w.history.now().briefing = saved
		}
		w.briefing.saved, w.briefing.path, w.briefing.failed = saved, path, nil
		w.autosave()
		w.showBriefing()
		then()
	})
}

// packBriefing puts the figures, events and own data that the slides use into the briefing and works on it, both away from the UI
// goroutine, and then hands over what the briefing was and what has become of it. It asks about internal events unless the person
// has answered.
func (w *Window) packBriefing(
	answered bool, work func(packed briefing.Briefing) (briefing.Briefing, error), then func(was, done briefing.Briefing),
) {
	b, ds, own, internal := w.briefing.now, w.ds, w.ownData(), w.briefing.internal
	done := b
	var left []timeline.Own
	var err error
	w.exec.Run(func() {
		done, left, err = b.Keep(ds).Pack(ds, own, internal)
		if err == nil && (len(left) == 0 || answered) {
			done, err = work(done)
		}
	}, func() {
		switch {
		case err != nil:
			w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
		case len(left) > 0 && !answered:
			w.askInternal(left, func() { w.packBriefing(true, work, then) })
		default:
			then(b, done)
		}
	})
}

// sealBriefing makes the briefing read-only, with all that its file needs, which can be undone until it is saved; of one that is
// sealed it makes a copy that can be changed.
func (w *Window) sealBriefing() {
	if w.briefing.now.Sealed {
		w.useBriefing(w.briefing.now.Copy(), "", false)
		w.autosave()
		return
	}
	w.packBriefing(false, func(packed briefing.Briefing) (briefing.Briefing, error) {
		return packed.Seal(), nil
	}, func(was, sealed briefing.Briefing) {
		if was.Equal(w.briefing.now) {
			w.changeBriefing(sealed, w.briefing.slide)
		}
	})
}

// beginBriefing recovers what was not saved, and opens the briefing that the command line names.
func (w *Window) beginBriefing(o Options) {
	if !w.transient {
		w.recoverBriefing()
	}
	if o.Briefing != "" {
		w.openBriefing(o.Briefing)
	}
}
