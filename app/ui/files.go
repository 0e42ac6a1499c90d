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

	"frontline/app/refusal"
	"frontline/app/ui/briefings"
	"frontline/app/ui/sheet"
)

// files opens and saves what a person names: folders of data, scenes, and what is dragged onto the window.
type files struct{ w *Window }

// openPath opens what a person names: a folder of data, a briefing, or a file that holds a scene.
func (f *files) openPath(path string) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		f.openData(path)
		return
	}
	if briefings.IsFile(path) {
		_ = f.w.briefing.Open(path) // what is wrong with it is told over the window
		return
	}
	f.openScene(path)
}

// openPaths opens what was dragged onto the window: maps to be measured together, files of events, a folder of data, or a
// scene.
func (f *files) openPaths(paths []string) {
	var maps []string
	for _, path := range paths {
		if ownsource.IsMaps(path) {
			maps = append(maps, path)
			continue
		}
		if ownevents.IsEvents(path) {
			f.w.events.Import(path)
			continue
		}
		f.openPath(path)
	}
	if len(maps) > 0 {
		f.w.own.Measure(maps)
	}
}

// openData reads a folder of data away from the UI goroutine. When anything is wrong with it everything stays as it is, and
// the problems are shown.
func (f *files) openData(path string) {
	var ds *dataset.Dataset
	var err error
	f.w.exec.Run(func() { ds, err = f.readData(path) }, func() {
		if err != nil {
			f.showDataProblems(path, err)
			return
		}
		f.w.useDataset(ds, f.w.store.Scene())
	})
}

// readData reads a folder; what it does not hold is taken from the data inside the program.
func (f *files) readData(path string) (*dataset.Dataset, error) {
	base, err := f.w.bundled()
	if err != nil {
		return nil, err
	}
	return dataset.Load(os.DirFS(path), base)
}

func (f *files) showDataProblems(path string, err error) {
	lines := refusal.Lines(f.w.look.Printer, err)
	f.w.sheets.Problems(f.w.look.T("ui.problems.data"), f.w.look.T("ui.problems.data.intro", "folder", path), lines)
}

// openBundled goes back to the data inside the program.
func (f *files) openBundled() {
	var ds *dataset.Dataset
	var err error
	f.w.exec.Run(func() { ds, err = f.w.bundled() }, func() {
		if err == nil {
			f.w.useDataset(ds, f.w.store.Scene())
		}
	})
}

// openScene shows a saved scene as one step that can be undone; what cannot be shown is said. A document of several pages becomes a
// briefing that is not saved yet.
func (f *files) openScene(path string) {
	pages, err := loadPages(path)
	switch len(pages) {
	case 0:
		f.showScene(path, scene.Scene{}, err)
	case 1:
		f.showScene(path, pages[0].Scene, err)
	default:
		f.w.briefing.IfSaved("briefing.unsaved.how", func() {
			title := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
			f.w.briefing.Use(export.BriefingOf(title, pages), "", false)
			f.w.sheets.Dropped(path, err, nil)
		})
	}
}

func (f *files) showScene(path string, s scene.Scene, err error) {
	if err != nil && s == (scene.Scene{}) {
		f.tellUnread("ui.problems.scene.unread", path, err)
		return
	}
	s, dropped := s.Normalise(f.w.ds)
	f.w.update(func(scene.Scene) scene.Scene { return s })
	f.w.sheets.Dropped(path, err, dropped)
}

// tellUnread says why nothing of a scene could be read.
func (f *files) tellUnread(intro, path string, err error) {
	f.w.sheets.Problems(f.w.look.T("ui.problems.unread"), f.w.look.T(intro, "file", path), refusal.Lines(f.w.look.Printer, err))
}

func (f *files) askDataFolder() {
	f.w.sheets.Choose(sheet.Folder, f.w.look.T("ui.menu.opendata"), "", f.openData)
}

func (f *files) askScene() {
	f.w.sheets.Choose(sheet.File, f.w.look.T("ui.menu.openscene"), "", f.openPath)
}

func (f *files) askSaveScene() {
	name := f.w.look.T("ui.file.name") + "-" + f.w.store.Scene().Month.String() + ".json"
	f.w.sheets.Choose(sheet.NewFile, f.w.look.T("ui.menu.savescene"), name, f.saveTo)
}

func (f *files) saveTo(path string) {
	if filepath.Ext(path) == "" {
		path += ".json"
	}
	if err := saveScene(path, f.w.store.Scene()); err != nil {
		f.w.sheets.Failed(f.w.look.T("ui.save.failed"), err)
	}
}

// save saves the briefing, or the view where there is no briefing.
func (w *Window) save() {
	if w.briefing.Empty() {
		w.files.askSaveScene()
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
