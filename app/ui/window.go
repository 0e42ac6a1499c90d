package ui

import (
	"io"
	"io/fs"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/refusal"
	"frontline/app/scene"
	"frontline/app/ui/around"
	"frontline/app/ui/briefings"
	"frontline/app/ui/choosers"
	"frontline/app/ui/eventbook"
	"frontline/app/ui/exports"
	"frontline/app/ui/head"
	"frontline/app/ui/help"
	"frontline/app/ui/kit"
	"frontline/app/ui/layers"
	"frontline/app/ui/maparea"
	"frontline/app/ui/ownmaps"
	"frontline/app/ui/ownregions"
	"frontline/app/ui/panel"
	"frontline/app/ui/playing"
	"frontline/app/ui/presenting"
	"frontline/app/ui/search"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/app/ui/trackarea"
	"frontline/app/ui/view"
)

// Window is the one window of the program: it keeps the Store, builds a Frame after each change of the Scene, and shows it.
// It lives on the UI goroutine.
type Window struct {
	app      fyne.App
	win      fyne.Window
	version  string
	settings *Settings
	theme    *theme.Theme
	icons    theme.Icons
	assets   fs.FS
	exec     view.Executor
	pictures *executor // the same, which can hold pictures back for the first frame
	curtain  *curtain
	idle     func() bool   // nothing is being worked on
	sheets   *sheet.Opener // the dialogs
	log      *sceneLog
	folder   string // the program's own, for the last Scene

	bundled    func() (*dataset.Dataset, error) // the data inside the program, read once
	asked      asked                            // until it is shown
	ds         *dataset.Dataset
	base       *dataset.Dataset // the data shown, without what is a person's own
	own        *ownmaps.Room
	layers     *layers.Room
	maps       *maparea.Room
	search     *search.Room
	lanes      *trackarea.Room
	head       *head.Room
	events     *eventbook.Room
	history    history
	exports    *exports.Room
	choosers   *choosers.Room
	around     *around.Room
	regions    *ownregions.Room
	help       *help.Room
	files      *files
	keys       *keys
	presenting *presenting.Room
	briefing   *briefings.Room
	store      *scene.Store
	forget     func() // ends the subscription to the store
	painters   painters
	playing    *playing.Room
	clock      func(time.Duration, func()) (stop func()) // calls a function on the UI goroutine after a while
	letters    func()                                    // waits for the typefaces, before which no text may be measured
	tempo      *view.Tempo                               // how closely frames follow each other
	pace       *panel.Pace                               // of the panel; nil to follow each month at once

	look      *kit.Look
	shell     *shell
	frame     *scene.Frame
	menu      *menu
	awake     func(on bool) // keeps the screen from going dark
	terminal  io.Writer     // hears of what is wrong with the command line
	transient bool          // nothing of this run is remembered: a picture is taken
}

// painters draw the pictures of a Dataset; they outlive a change of language.
type painters struct {
	fonts *picture.Fonts
	area  *picture.Map
	bars  *picture.Bars
	track *picture.Track
}

// newWindow makes the window, which is not visible and shows nothing yet.
func (s *stock) newWindow(a fyne.App, version string) *Window {
	exec := &executor{}
	w := &Window{app: a, assets: s.assets, version: version, exec: exec, settings: NewSettings(a.Preferences())}
	w.bundled, w.icons, w.painters.fonts, w.theme = s.bundled, s.icons, s.fonts, s.theme
	w.pictures, w.idle = exec, exec.idle
	w.folder, w.terminal, w.awake = storageFolder(a), os.Stderr, wakefulness(a.Driver())
	w.log, _ = openSceneLog("")
	w.win = a.NewWindow("Frontline")
	asking := &executor{} // of its own: no picture waits for a person to choose a file
	w.tempo = view.NewTempo(exec)
	w.sheets = sheet.NewOpener(w.win, w.copyText, asking.Run)
	w.curtain = newCurtain(func() {}, w.sheets.Refit)
	w.clock, w.letters = uiClock, func() {}
	w.files, w.keys = &files{w: w}, &keys{w: w}
	rooms := host{w}
	w.own, w.events, w.briefing, w.exports = ownmaps.New(rooms), eventbook.New(rooms), briefings.New(rooms), exports.New(rooms, version)
	w.choosers, w.presenting = choosers.New(rooms), presenting.New(rooms)
	w.maps, w.playing, w.lanes = maparea.New(rooms), playing.New(rooms), trackarea.New(rooms)
	w.head, w.layers, w.search = head.New(rooms), layers.New(rooms), search.New(rooms)
	w.around, w.regions, w.help = around.New(rooms), ownregions.New(rooms), help.New(rooms, version)
	w.win.SetPadded(false)
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	a.Settings().AddListener(func(fyne.Settings) { w.restyle() })
	return w
}

// setTheme makes the window light or dark.
func (w *Window) setTheme(choice theme.Choice) error {
	t, err := newTheme(w.app, w.assets, choice, w.painters.fonts)
	if err != nil {
		return err
	}
	w.theme = t
	w.restyle()
	return nil
}

// newTheme makes an application light or dark.
func newTheme(a fyne.App, assets fs.FS, choice theme.Choice, letters *picture.Fonts) (*theme.Theme, error) {
	t, err := theme.New(assets, choice)
	if err != nil {
		return nil, err
	}
	t.UseLetters(letters)
	a.Settings().SetTheme(t)
	return t, nil
}

// style returns the colours in force.
func (w *Window) style() picture.Style { return w.theme.Style(w.app.Settings().ThemeVariant()) }

// useDataset shows a Dataset from a Scene on. The Scene is completed and corrected; what was dropped is returned.
func (w *Window) useDataset(ds *dataset.Dataset, s scene.Scene) []string {
	dropped, wrong := w.take(ds, s)
	w.rebuild()
	w.tellBroken(wrong)
	return dropped
}

// tellBroken says what is wrong with the person's own sources and events.
func (w *Window) tellBroken(wrong []string) {
	w.own.TellBroken(wrong)
	w.events.TellBroken()
}

// take takes a Dataset and a Scene to be shown by widgets that are made next. What of the Scene was dropped is returned, and what of
// the person's own does not fit.
func (w *Window) take(ds *dataset.Dataset, s scene.Scene) (dropped, wrong []string) {
	w.playing.Stop()
	w.presenting.End()
	if w.forget != nil {
		w.forget()
	}
	w.base = ds
	book := w.events.Load(ds)
	w.history.restart(book, w.briefing.Now())
	ds, wrong = w.joined(ds)
	s, dropped = s.Normalise(ds)
	w.painters.area = picture.NewMap(ds, w.painters.fonts).WithButtons(maparea.Buttons())
	w.useEvents(ds)
	w.playing.Load(ds)
	w.store = scene.NewStore(s)
	w.forget = w.store.Subscribe(w.changed)
	time.AfterFunc(started, func() { ds.Search() }) // so that it is there when somebody types
	return dropped, wrong
}

// joined is a Dataset with the person's own sources and events, and with those that the briefing brings along. What does not fit
// it is left out and told.
func (w *Window) joined(ds *dataset.Dataset) (all *dataset.Dataset, wrong []string) {
	ds, wrong = w.own.Join(ds)
	all, err := w.briefing.Join(ds, w.Book())
	if err != nil {
		wrong = append(wrong, refusal.Lines(w.look.Printer, err)...)
	}
	return all, wrong
}

// useEvents shows a Dataset that differs from the one shown only in its events, once the widgets are made again.
func (w *Window) useEvents(ds *dataset.Dataset) {
	w.ds = ds
	w.painters.bars = picture.NewBars(ds, w.painters.fonts)
	w.painters.track = picture.NewTrack(ds, w.painters.fonts)
}

func (w *Window) sceneLook() scene.Look { return scene.Look{Dark: w.style().Dark} }

// changed shows a Scene after it changed.
func (w *Window) changed(old, now scene.Scene) {
	if old.Lang != now.Lang {
		w.settings.SetLanguage(now.Lang)
	}
	switch {
	case w.follow():
		return
	case old.Lang != now.Lang:
		w.rebuild()
		w.around.Changed()
		return
	}
	w.tempo.Next()
	if onlyMonth := old.WithMonth(now.Month); onlyMonth != now {
		w.shell.layout.forgetHeight()
	}
	w.frame = scene.Build(w.ds, now, w.sceneLook())
	w.shell.show(w, w.frame)
	w.around.Changed()
	w.logScene()
}

// restyle shows the same in the colours in force, after the theme changed.
func (w *Window) restyle() {
	if w.shell == nil || w.theme == nil {
		return
	}
	w.frame = scene.Build(w.ds, w.store.Scene(), w.sceneLook())
	w.maps.SetStyle(w.style())
	w.shell.restyle(w.style())
	w.shell.show(w, w.frame)
	w.around.Changed()
	w.presenting.Restyle(w.style())
}

func (w *Window) logScene() {
	days := w.shell.track.Window()
	w.log.write(w.frame, [2]float64{days.From, days.To}, w.shell.boxes(w), w.over())
}

// update changes the Scene as one step.
func (w *Window) update(f func(scene.Scene) scene.Scene) {
	w.playing.Stop()
	w.store.Update(f)
}

func (w *Window) undo() { w.playing.Stop(); w.search.Finish(); w.store.Undo() }
func (w *Window) redo() { w.playing.Stop(); w.store.Redo() }

func (w *Window) setLanguage(tag lang.Tag) {
	w.update(func(s scene.Scene) scene.Scene { return s.WithLang(tag) })
}
