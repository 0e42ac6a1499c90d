package ui

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2"
	locale "github.com/jeandeaual/go-locale"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/panel"
	"frontline/app/ui/theme"
	"frontline/assets"
)

// Run shows the window and returns when it was closed. Data or a scene that cannot be shown do not keep the window from
// opening: it says what is wrong with them.
func Run(a fyne.App, o Options, version string) error {
	hoardMemory()
	settings := NewSettings(a.Preferences())
	s, err := newStock(a, assets.FS, firstTheme(o, settings))
	if err != nil {
		return err
	}
	go s.readAhead(firstLanguage(o, settings))
	var letters sync.WaitGroup
	letters.Go(readLetters)
	w := s.newWindow(a, version)
	w.transient = o.Screenshot != ""
	w.briefing.Transient = w.transient
	w.pace = panel.NewPace(uiClock, w.tempo)
	w.tempo.Underway = startPainting(w.win)
	w.letters = letters.Wait
	if o.Present != "" {
		return w.kiosk(o)
	}
	var failed error
	if o.Screenshot != "" {
		a.Lifecycle().SetOnStarted(func() { w.capture(w.win, o, func(err error) { failed = err }) })
	}
	if err := w.open(o, func(err error) { failed = err; a.Quit() }); err != nil {
		return err
	}
	runToEnd(a, w.win)
	return failed
}

// firstTheme is the choice of light and dark asked for, else the last one.
func firstTheme(o Options, settings *Settings) theme.Choice {
	if o.Theme != "" || o.Screenshot != "" {
		return o.Theme
	}
	return settings.Theme()
}

// begin shows the data and the scene that were asked for, or what there is instead.
func (w *Window) begin(o Options) error {
	w.letters()
	b, err := w.prepare(o)
	if err != nil {
		return err
	}
	w.rebuild()
	w.settle(o, b)
	return nil
}

// begun is what is wrong with what the window begins with.
type begun struct {
	faults faults
	wrong  []string // the person's own that does not fit the data
	broken []string // the person's own sources that cannot be read
}

// prepare loads the data and the scene that were asked for, or what there is instead. It leaves the window alone.
func (w *Window) prepare(o Options) (begun, error) {
	var b begun
	var err error
	if w.log, err = openSceneLog(o.SceneLog); err != nil {
		return b, err
	}
	ds, dataErr, err := w.datasetOf(o.Data)
	if err != nil {
		return b, err
	}
	w.asked = asked{}
	w.speak(ds, firstLanguage(o, w.settings)) // so that what is wrong with files can be said
	ds, unitsErr := withUnits(ds, o)
	w.sweep()
	b.broken = w.own.Load()
	w.history.restart(w.events.Load(ds), w.briefing.Now())
	all, _ := w.joined(ds)
	first := w.firstScene(all, o)
	s, dropped := first.scene.Normalise(all)
	unknown, wrong := w.take(ds, o.apply(s, all))
	b.wrong = wrong
	b.faults = faults{data: dataErr, units: unitsErr, first: first, dropped: dropped, unknown: unknown}
	return b, nil
}

// settle tells what is wrong with what the window begins with, and opens what else was asked for.
func (w *Window) settle(o Options, b begun) {
	w.tellBroken(b.wrong)
	w.own.TellBroken(b.broken)
	w.tell(o, b.faults)
	if !w.transient && o.Present == "" { // nobody is asked while only a briefing is shown: what a crash left waits for the window
		w.briefing.Recover()
	}
	if o.Briefing != "" {
		faults{briefing: w.briefing.Open(o.Briefing)}.write(w.terminal, w.look.Printer, o)
	}
	for _, path := range o.Events {
		w.events.Import(path)
	}
	if len(o.Maps) > 0 {
		w.own.Measure(o.Maps)
	}
}

// withUnits puts the regions and figures that were asked for in place of those of the data. When they are not sound everything
// stays as it is.
func withUnits(ds *dataset.Dataset, o Options) (*dataset.Dataset, error) {
	if o.Regions == "" {
		return ds, nil
	}
	units, err := dataset.OpenUnits(ds, o.Regions, o.Figures)
	if err != nil {
		return ds, err
	}
	return units, nil
}

// asked is the data that the command line asks for, read or found to be wrong.
type asked struct {
	folder string
	ds     *dataset.Dataset
	wrong  error
}

// datasetOf reads the data asked for, once. When they are not sound it returns those inside the program, and what is wrong.
func (w *Window) datasetOf(folder string) (ds *dataset.Dataset, wrong, fatal error) {
	bundled, err := w.bundled()
	if err != nil {
		return nil, nil, fmt.Errorf("read the data inside the program: %w", err)
	}
	if folder == "" {
		return bundled, nil, nil
	}
	if w.asked.folder != folder {
		ds, wrong := w.files.readData(folder)
		w.asked = asked{folder, ds, wrong}
	}
	if w.asked.wrong != nil {
		return bundled, w.asked.wrong, nil
	}
	return w.asked.ds, nil, nil
}

func (w *Window) firstScene(ds *dataset.Dataset, o Options) beginning {
	b := beginning{scene: scene.Default(ds)}
	b.scene.Lang = firstLanguage(o, w.settings)
	var found scene.Scene
	switch {
	case o.Scene != "":
		b.path = o.Scene
		found, b.err = loadScene(o.Scene)
		b.read = b.err == nil || found != (scene.Scene{})
	case !w.transient:
		b.path = filepath.Join(w.folder, lastScene)
		found, b.read, b.err = restoreScene(w.folder)
		b.read = b.read && (b.err == nil || found != (scene.Scene{}))
		found = found.ShowAround(false) // the window opens without a sheet
	}
	if b.read {
		b.scene = found
	}
	if o.Lang != "" {
		b.scene.Lang = o.Lang
	}
	return b
}

// firstLanguage is the language asked for, else the one chosen last, else that of the desktop. A scene may have another.
func firstLanguage(o Options, settings *Settings) lang.Tag {
	if o.Lang != "" {
		return o.Lang
	}
	if tag, ok := settings.Language(); ok && o.Screenshot == "" {
		return tag
	}
	return systemLanguage()
}

// apply puts what the command line asks for into a scene.
func (o Options) apply(s scene.Scene, ds *dataset.Dataset) scene.Scene {
	if o.Event != "" {
		s.Event = o.Event
		s = s.SelectEvent(ds, o.Event)
	}
	if o.Month != 0 {
		s.Month = o.Month
	}
	if o.Region != "" {
		s.Region = o.Region
		s = s.SelectRegion(ds, o.Region)
	}
	return s
}

// systemLanguage is the language of the desktop where the product speaks it, else English.
func systemLanguage() lang.Tag {
	name, err := locale.GetLanguage()
	if tag := lang.Tag(name); err == nil && tag.Valid() {
		return tag
	}
	return lang.English
}

// ErrNoPicture says that the window could not be painted for a picture.
var ErrNoPicture = errors.New("the window was not painted in time")
