package briefings

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/refusal"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/assets"
	"frontline/timeline"
)

// IsFile reports whether a path is that of a briefing.
func IsFile(path string) bool { return strings.EqualFold(filepath.Ext(path), briefing.Extension) }

// IfSaved goes on when no change is lost by it, or when the person says so. While the briefing is being saved it waits for that.
func (r *Room) IfSaved(lost string, then func()) {
	if r.packing {
		r.waiting = append(r.waiting, func() { r.IfSaved(lost, then) })
		return
	}
	if !r.Unsaved() {
		then()
		return
	}
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	pg.Body(r.t(lost))
	pg.End()
	d := r.host.Sheets().New(r.t("briefing.unsaved"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("briefing.cancel"), nil, d.Dismiss),
		kit.NewButton(r.t("briefing.discard"), nil, func() {
			d.Dismiss()
			then()
			r.autosave()
		}),
		kit.NewButton(r.t("briefing.save"), nil, func() {
			d.Dismiss()
			r.Save(then)
		}),
	})
	d.Show()
}

// Open shows the briefing of a file. One that is refused changes nothing; why is told over the window, and returned.
func (r *Room) Open(path string) error {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	b, err := briefing.Open(path)
	if err != nil {
		r.tellRefused(path, err)
		return err
	}
	r.IfSaved("briefing.unsaved.how", func() { r.Use(b, path, true) })
	return nil
}

// tellRefused says in the window's language why a file is refused, and in the program's words where it is wrong.
func (r *Room) tellRefused(path string, err error) {
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
	r.host.Sheets().Problems(r.t("briefing.refused.title"), r.t(id, "file", path), refusal.Lines(r.host.Look().Printer, err))
}

// AskOpen asks for a file and opens it, whatever it is.
func (r *Room) AskOpen() {
	r.host.Sheets().Choose(sheet.File, r.t("briefing.open"), "", r.host.OpenPath)
}

// OpenExample shows the briefing that comes with the program.
func (r *Room) OpenExample() {
	r.IfSaved("briefing.unsaved.how", func() {
		b, err := briefing.Example(assets.FS, r.host.Dataset(), r.host.Scene().Lang)
		if err != nil {
			r.host.Sheets().Failed(r.t("briefing.refused.title"), err)
			return
		}
		r.Use(b, "", true)
	})
}

// Begin begins an empty one.
func (r *Room) Begin() {
	r.IfSaved("briefing.unsaved.how", func() { r.Use(briefing.Briefing{}, "", true) })
}

// Save saves to the file the briefing came from, or asks for one. What is sealed is never written over with something else:
// the file of a sealed briefing already holds it.
func (r *Room) Save(then func()) {
	if r.path == "" {
		r.askSave(then)
		return
	}
	r.SaveTo(r.path, then)
}

// AskSave asks for another file and saves the briefing to it.
func (r *Room) AskSave() { r.askSave(func() {}) }

func (r *Room) askSave(then func()) {
	name := r.t("briefing.file.name") + briefing.Extension
	r.host.Sheets().Choose(sheet.NewFile, r.t("briefing.saveas"), name, func(path string) { r.SaveTo(path, then) })
}

// SaveTo writes the file away from the UI goroutine, with the figures and events of slides of which none were kept yet, and
// with the own data that they use. Before anything is left out because it is internal the person is asked.
func (r *Room) SaveTo(path string, then func()) {
	if filepath.Ext(path) == "" {
		path += briefing.Extension
	}
	r.pack(false, func(packed briefing.Briefing) (briefing.Briefing, error) {
		return packed, briefing.Save(path, packed)
	}, func(was, saved briefing.Briefing) {
		if r.now.Equal(was) {
			r.now = saved
			r.host.SetBriefing(saved)
		}
		r.saved, r.path, r.failed = saved, path, nil
		r.autosave()
		r.show()
		then()
	})
}

// pack puts the figures, events and own data that the slides use into the briefing and works on it, both away from the UI
// goroutine, and then hands over what the briefing was and what has become of it. It asks about internal events unless the person
// has answered. One is packed at a time; another waits.
func (r *Room) pack(
	answered bool, work func(packed briefing.Briefing) (briefing.Briefing, error), then func(was, done briefing.Briefing),
) {
	if r.packing {
		r.waiting = append(r.waiting, func() { r.pack(answered, work, then) })
		return
	}
	r.packing = true
	b, ds, own, internal := r.now, r.host.Dataset(), r.host.OwnData(), r.internal
	done := b
	var left []timeline.Own
	var err error
	r.host.Run(func() {
		done, left, err = b.Keep(ds).Pack(ds, own, internal)
		if err == nil && (len(left) == 0 || answered) {
			done, err = work(done)
		}
	}, func() {
		r.packing = false
		defer r.goOn()
		switch {
		case err != nil:
			r.host.Sheets().Failed(r.t("ui.save.failed"), err)
		case len(left) > 0 && !answered:
			r.askInternal(left, func() { r.pack(true, work, then) })
		default:
			then(b, done)
		}
	})
}

// goOn does what has waited for the briefing to be packed, in the order in which it came.
func (r *Room) goOn() {
	for len(r.waiting) > 0 && !r.packing {
		next := r.waiting[0]
		r.waiting = r.waiting[1:]
		next()
	}
}

// Seal makes the briefing read-only, with all that its file needs, which can be undone until it is saved; of one that is
// sealed it makes a copy that can be changed.
func (r *Room) Seal() {
	if r.now.Sealed {
		r.Use(r.now.Copy(), "", false)
		r.autosave()
		return
	}
	r.pack(false, func(packed briefing.Briefing) (briefing.Briefing, error) {
		return packed.Seal(), nil
	}, func(was, sealed briefing.Briefing) {
		if was.Equal(r.now) {
			r.change(sealed, r.slide)
		}
	})
}
