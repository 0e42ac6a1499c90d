package ui

import (
	"os"
	"path/filepath"
	"strings"

	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/ownevents"
	"frontline/app/ownsource"
	"frontline/app/scene"

	"frontline/app/ui/briefings"
	"frontline/app/ui/sheet"
)

// openPath opens what a person names: a folder of data, a briefing, or a file that holds a scene.
func (w *Window) openPath(path string) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		w.openData(path)
		return
	}
	if briefings.IsFile(path) {
		w.briefing.Open(path)
		return
	}
	w.openScene(path)
}

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
			w.events.Import(path)
			continue
		}
		w.openPath(path)
	}
	if len(maps) > 0 {
		w.own.Measure(maps)
	}
}

// openData reads a folder of data away from the UI goroutine. When anything is wrong with it everything stays as it is, and
// the problems are shown.
func (w *Window) openData(path string) {
	var ds *dataset.Dataset
	var err error
	w.exec.Run(func() { ds, err = w.readData(path) }, func() {
		if err != nil {
			w.showDataProblems(path, err)
			return
		}
		w.useDataset(ds, w.store.Scene())
	})
}

// readData reads a folder; what it does not hold is taken from the data inside the program.
func (w *Window) readData(path string) (*dataset.Dataset, error) {
	base, err := w.bundled()
	if err != nil {
		return nil, err
	}
	return dataset.Load(os.DirFS(path), base)
}

func (w *Window) showDataProblems(path string, err error) {
	w.sheets.Problems(w.look.T("ui.problems.data"), w.look.T("ui.problems.data.intro", "folder", path), sheet.Lines(err))
}

// openBundled goes back to the data inside the program.
func (w *Window) openBundled() {
	var ds *dataset.Dataset
	var err error
	w.exec.Run(func() { ds, err = w.bundled() }, func() {
		if err == nil {
			w.useDataset(ds, w.store.Scene())
		}
	})
}

// openScene shows a saved scene as one step that can be undone; what cannot be shown is said. A document of several pages becomes a
// briefing that is not saved yet.
func (w *Window) openScene(path string) {
	pages, err := loadPages(path)
	switch len(pages) {
	case 0:
		w.showScene(path, scene.Scene{}, err)
	case 1:
		w.showScene(path, pages[0].Scene, err)
	default:
		w.briefing.IfSaved("briefing.unsaved.how", func() {
			title := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
			w.briefing.Use(export.BriefingOf(title, pages), "", false)
			w.sheets.Dropped(path, err, nil)
		})
	}
}

func (w *Window) showScene(path string, s scene.Scene, err error) {
	if err != nil && s == (scene.Scene{}) {
		w.tellUnread("ui.problems.scene.unread", path, err)
		return
	}
	s, dropped := s.Normalise(w.ds)
	w.update(func(scene.Scene) scene.Scene { return s })
	w.sheets.Dropped(path, err, dropped)
}

// tellUnread says why nothing of a scene could be read.
func (w *Window) tellUnread(intro, path string, err error) {
	w.sheets.Problems(w.look.T("ui.problems.unread"), w.look.T(intro, "file", path), sheet.Lines(err))
}

func (w *Window) askDataFolder() {
	w.sheets.Choose(sheet.Folder, w.look.T("ui.menu.opendata"), "", w.openData)
}

func (w *Window) askScene() {
	w.sheets.Choose(sheet.File, w.look.T("ui.menu.openscene"), "", w.openPath)
}

func (w *Window) askSaveScene() {
	name := w.look.T("ui.file.name") + "-" + w.store.Scene().Month.String() + ".json"
	w.sheets.Choose(sheet.NewFile, w.look.T("ui.menu.savescene"), name, w.saveTo)
}

func (w *Window) saveTo(path string) {
	if filepath.Ext(path) == "" {
		path += ".json"
	}
	if err := saveScene(path, w.store.Scene()); err != nil {
		w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
	}
}

// save saves the briefing, or the view where there is no briefing.
func (w *Window) save() {
	if w.briefing.Empty() {
		w.askSaveScene()
		return
	}
	w.briefing.Save(func() {})
}

func (w *Window) quit() { w.leave(w.app.Quit) }

// close closes the window.
func (w *Window) close() { w.leave(w.win.Close) }

// leave ends the program in the way given once no change is lost by it.
func (w *Window) leave(end func()) {
	w.briefing.IfSaved("briefing.unsaved.close", func() {
		w.remember()
		w.exports.ForgetPrinted()
		w.briefing.End()
		end()
	})
}
