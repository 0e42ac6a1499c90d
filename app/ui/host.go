package ui

import (
	"math"
	"net/url"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/layers"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// host is what rooms ask of the window. Each room declares the interface of what it needs (docs/adr/0022); the host has one method
// for each thing that any of them needs, beside those of Window itself about own events and briefing (history.go).
type host struct{ *Window }

// The window itself: its look, its dialogs, its goroutines.

// Look is the language, the icons and the tips in force.
func (h host) Look() *kit.Look { return h.look }

// Sheets opens dialogs over the window.
func (h host) Sheets() *sheet.Opener { return h.sheets }

// Canvas is the window's, which knows what the keys go to.
func (h host) Canvas() fyne.Canvas { return h.win.Canvas() }

// Run runs work away from the UI goroutine, and done on it afterwards.
func (h host) Run(work, done func()) { h.exec.Run(work, done) }

// Executor paints away from the UI goroutine.
func (h host) Executor() view.Executor { return h.exec }

// After calls f on the UI goroutine after a while.
func (h host) After(d time.Duration, f func()) (stop func()) { return h.clock(d, f) }

// Tempo is how closely frames follow each other.
func (h host) Tempo() *view.Tempo { return h.tempo }

// Motion reports whether things may move.
func (h host) Motion() bool { return h.motion() }

// Folder is the program's own folder.
func (h host) Folder() string { return h.folder }

// NewWindow makes another window of the program around an object.
func (h host) NewWindow(title string, content fyne.CanvasObject) fyne.Window {
	win := h.app.NewWindow(title)
	win.SetPadded(false)
	if h.transient {
		content = container.NewStack(content, newShield())
	}
	win.SetContent(content)
	return win
}

// ToOtherScreen moves a window onto a screen on which the program's window is not, and calls then when it has come there.
func (h host) ToOtherScreen(win fyne.Window, then func()) { toOtherScreen(win, h.win, h.After, then) }

// ToThisScreen moves a window onto the screen on which the program's window is, unless it is there.
func (h host) ToThisScreen(win fyne.Window) { toScreenOf(win, h.win, h.After) }

// OnDragged calls then whenever a person has dragged a window to another screen, until it is stopped.
func (h host) OnDragged(win fyne.Window, then func()) (stop func()) {
	return onDragged(win, h.After, then)
}

// KeepAwake keeps the screen from going dark and from being locked, or no longer.
func (h host) KeepAwake(on bool) {
	if !h.transient {
		h.awake(on)
	}
}

// ShowPointer shows the pointer over a window of the program, or not.
func (h host) ShowPointer(win fyne.Window, seen bool) { showPointer(win, seen) }

// OpenURL opens an address outside of the window.
func (h host) OpenURL(u *url.URL) error { return h.app.OpenURL(u) }

// Browse opens a page in the browser.
func (h host) Browse(address string) { h.openURL(address) }

// OpenPath opens what a person names: a folder of data, a briefing, or a file that holds a scene.
func (h host) OpenPath(path string) { h.files.openPath(path) }

// CopyHeadline copies what the headline says.
func (h host) CopyHeadline() { h.copyHeadline() }

// CopyPicture copies what is shown in words.
func (h host) CopyPicture() { h.copyPicture() }

// AddSlide adds what is shown to the briefing.
func (h host) AddSlide() { h.briefing.AddSlide() }

// AskExport asks for the file that what is shown becomes.
func (h host) AskExport() { h.exports.AskView() }

// What is shown.

// Base is the data shown, without what is a person's own.
func (h host) Base() *dataset.Dataset { return h.base }

// Dataset is the data shown, with what is a person's own.
func (h host) Dataset() *dataset.Dataset { return h.ds }

// Bundled returns the data inside the program.
func (h host) Bundled() (*dataset.Dataset, error) { return h.bundled() }

// Scene is what is shown.
func (h host) Scene() scene.Scene { return h.store.Scene() }

// Frame is what is shown, in words and values.
func (h host) Frame() *scene.Frame { return h.frame }

// SceneLook is what of the window's look decides colours.
func (h host) SceneLook() scene.Look { return h.sceneLook() }

// Dark reports whether the window has dark colours.
func (h host) Dark() bool { return h.style().Dark }

// Style is the colours in force.
func (h host) Style() picture.Style { return h.style() }

// Fonts are the program's typeface, for painters.
func (h host) Fonts() *picture.Fonts { return h.painters.fonts }

// Painters draw the map and the bars of the data shown.
func (h host) Painters() (area *picture.Map, bars *picture.Bars) {
	return h.painters.area, h.painters.bars
}

// TrackPainter draws the timeline of the data shown.
func (h host) TrackPainter() *picture.Track { return h.painters.track }

// LogShow writes what an audience sees to the log of scenes: the slide from 1 on, and whether its screen is dark.
func (h host) LogShow(slide int, dark bool, s scene.Scene) { h.log.present(slide, dark, s) }

// What changes it.

// Update changes the Scene as one step.
func (h host) Update(f func(scene.Scene) scene.Scene) { h.update(f) }

// UpdateLive changes the Scene; a row of such changes of one kind is one step.
func (h host) UpdateLive(kind string, f func(scene.Scene) scene.Scene) {
	h.store.UpdateLive(kind, f)
}

// Settle ends a row of changes of one kind: the next one is another step.
func (h host) Settle() { h.store.Settle() }

// Undo takes the last step back.
func (h host) Undo() { h.undo() }

// Redo makes the step again that was taken back last.
func (h host) Redo() { h.redo() }

// Steps says whether there are steps to take back, and to make again.
func (h host) Steps() (back, again bool) { return h.store.CanUndo(), h.store.CanRedo() }

// Pause stops playing.
func (h host) Pause() { h.playing.Stop() }

// ShowData shows other data, in the Scene shown as far as they have it.
func (h host) ShowData(ds *dataset.Dataset) { h.useDataset(ds, h.store.Scene()) }

// Rejoin joins what is a person's own to the data anew, and shows the Scene that f makes of the one shown; nil for the same.
func (h host) Rejoin(f func(joined *dataset.Dataset, now scene.Scene) scene.Scene) {
	now := h.store.Scene()
	if f != nil {
		joined, _ := h.joined(h.base)
		now = f(joined, now)
	}
	h.useDataset(h.base, now)
}

// SetLanes parts the events of the timeline in another way.
func (h host) SetLanes(by scene.LanesBy) { h.lanes.SetLanes(by) }

// SelectEvent selects an event, or none.
func (h host) SelectEvent(id string) { h.selectEvent(id) }

// ShowDays brings the days in which the lanes of the timeline are now into view in the list.
func (h host) ShowDays(days picture.Window) {
	h.shell.panel.ShowDay(timeline.Day(math.Ceil(days.From)))
	h.logScene()
}

// FoldTrack folds the timeline away or opens it.
func (h host) FoldTrack() { h.foldTrack() }

// What is remembered.

// LastMaps is the folder of maps that was measured last, and its rule.
func (h host) LastMaps() (folder, rule string) { return h.settings.Maps() }

// KeepMaps remembers them.
func (h host) KeepMaps(folder, rule string) { h.settings.SetMaps(folder, rule) }

// LayerShown reports whether the person wants to see a layer of own maps.
func (h host) LayerShown(l layers.Layer) bool { return h.settings.Layer(l) }

// ShowLayer remembers it.
func (h host) ShowLayer(l layers.Layer, shown bool) { h.settings.SetLayer(l, shown) }
