package ui

import (
	"net/url"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/sheet"
)

// What rooms ask of the window. Each room declares the interface of what it needs (docs/adr/0022); the window has one method for
// each thing that any of them needs.

// Look is the language, the icons and the tips in force.
func (w *Window) Look() *kit.Look { return w.look }

// Sheets opens dialogs over the window.
func (w *Window) Sheets() *sheet.Opener { return w.sheets }

// Run runs work away from the UI goroutine, and done on it afterwards.
func (w *Window) Run(work, done func()) { w.exec.Run(work, done) }

// Folder is the program's own folder.
func (w *Window) Folder() string { return w.folder }

// Base is the data shown, without what is a person's own.
func (w *Window) Base() *dataset.Dataset { return w.base }

// Dataset is the data shown, with what is a person's own.
func (w *Window) Dataset() *dataset.Dataset { return w.ds }

// Scene is what is shown.
func (w *Window) Scene() scene.Scene { return w.store.Scene() }

// Update changes the Scene as one step.
func (w *Window) Update(f func(scene.Scene) scene.Scene) { w.update(f) }

// UpdateLive changes the Scene; a row of such changes of one kind is one step.
func (w *Window) UpdateLive(kind string, f func(scene.Scene) scene.Scene) {
	w.store.UpdateLive(kind, f)
}

// Undo takes the last step back.
func (w *Window) Undo() { w.undo() }

// SceneLook is what of the window's look decides colours.
func (w *Window) SceneLook() scene.Look { return w.sceneLook() }

// Dark reports whether the window has dark colours.
func (w *Window) Dark() bool { return w.style().Dark }

// Briefing is the briefing that is open and its file; both are empty when there is none.
func (w *Window) Briefing() (b briefing.Briefing, path string) {
	return w.briefing.Now(), w.briefing.Path()
}

// After calls f on the UI goroutine after a while.
func (w *Window) After(d time.Duration, f func()) (stop func()) { return w.player.after(d, f) }

// OpenURL opens an address outside of the window.
func (w *Window) OpenURL(u *url.URL) error { return w.app.OpenURL(u) }

// Frame is what is shown, in words and values.
func (w *Window) Frame() *scene.Frame { return w.frame }

// OpenPath opens what a person names: a folder of data, a briefing, or a file that holds a scene.
func (w *Window) OpenPath(path string) { w.openPath(path) }

// OwnData is what the person's own folder holds.
func (w *Window) OwnData() briefing.Own {
	return briefing.Own{Sources: w.own.Sources(), Events: w.Book()}
}

// ShowBriefing shows the briefing anew where it is seen: in the window's title and in the panel.
func (w *Window) ShowBriefing() {
	w.setTitle()
	if w.shell != nil {
		w.shell.panel.SetBriefing()
	}
}

// OpenBriefingPage brings the page of the briefing into view.
func (w *Window) OpenBriefingPage() {
	w.unfoldPanel()
	w.shell.panel.Open(panel.TabBriefing)
}

// Style is the colours in force.
func (w *Window) Style() picture.Style { return w.style() }

// Painters draw the map and the bars of the data shown.
func (w *Window) Painters() (area *picture.Map, bars *picture.Bars) {
	return w.painters.area, w.painters.bars
}

// ChosenSlide is the index of the slide of the briefing that is chosen, -1 for none.
func (w *Window) ChosenSlide() int { return w.briefing.Chosen() }

// Pause stops playing.
func (w *Window) Pause() { w.player.stop() }

// Motion reports whether things may move.
func (w *Window) Motion() bool { return w.motion() }

// LogShow writes what an audience sees to the log of scenes: the slide from 1 on, and whether its screen is dark.
func (w *Window) LogShow(slide int, dark bool, s scene.Scene) { w.log.present(slide, dark, s) }

// NewWindow makes another window of the program around an object.
func (w *Window) NewWindow(title string, content fyne.CanvasObject) fyne.Window {
	win := w.app.NewWindow(title)
	win.SetPadded(false)
	if w.transient {
		content = container.NewStack(content, newShield())
	}
	win.SetContent(content)
	return win
}

// Rejoin joins what is a person's own to the data anew, and shows the Scene that f makes of the one shown; nil for the same.
func (w *Window) Rejoin(f func(joined *dataset.Dataset, now scene.Scene) scene.Scene) {
	now := w.store.Scene()
	if f != nil {
		joined, _ := w.joined(w.base)
		now = f(joined, now)
	}
	w.useDataset(w.base, now)
}

// LastMaps is the folder of maps that was measured last, and its rule.
func (w *Window) LastMaps() (folder, rule string) { return w.settings.Maps() }

// KeepMaps remembers them.
func (w *Window) KeepMaps(folder, rule string) { w.settings.SetMaps(folder, rule) }
