package ui

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	locale "github.com/jeandeaual/go-locale"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
)

// Run shows the window and returns when it was closed. Data or a scene that cannot be shown do not keep the window from
// opening: it says what is wrong with them.
func Run(a fyne.App, o Options, version string) error {
	w, err := newWindow(a, assets.FS, version)
	if err != nil {
		return err
	}
	w.transient = o.Screenshot != ""
	if err := w.begin(o); err != nil {
		return err
	}
	size := w.settings.WindowSize()
	if w.transient {
		size = fyne.NewSize(1600, 1000)
	}
	if o.Width > 0 {
		size = fyne.NewSize(float32(o.Width), float32(o.Height))
	}
	w.win.Resize(size)
	w.win.SetMaster()
	w.win.SetCloseIntercept(func() {
		w.remember()
		w.win.Close()
	})
	var failed error
	if o.Screenshot != "" {
		a.Lifecycle().SetOnStarted(func() { w.capture(o, func(err error) { failed = err }) })
	}
	w.win.ShowAndRun()
	return failed
}

// begin loads the data and the scene that were asked for, or what there is instead.
func (w *Window) begin(o Options) error {
	var err error
	if w.log, err = openSceneLog(o.SceneLog); err != nil {
		return err
	}
	choice := w.settings.Theme()
	if o.Theme != "" || w.transient {
		choice = o.Theme
	}
	if err := w.setTheme(choice); err != nil {
		return err
	}
	ds, dataErr, err := datasetOf(o.Data)
	if err != nil {
		return err
	}
	s, path, sceneErr := w.firstScene(ds, o)
	dropped := w.useDataset(ds, s)
	if dataErr != nil {
		w.showDataProblems(o.Data, dataErr)
	}
	w.tellDropped(path, sceneErr, dropped)
	return nil
}

// datasetOf reads the data asked for. When they are not sound it returns those inside the program, and what is wrong.
func datasetOf(folder string) (ds *dataset.Dataset, wrong, fatal error) {
	bundled, err := dataset.Bundled()
	if err != nil {
		return nil, nil, fmt.Errorf("read the data inside the program: %w", err)
	}
	if folder == "" {
		return bundled, nil, nil
	}
	if ds, wrong = readData(folder); wrong != nil {
		return bundled, wrong, nil
	}
	return ds, nil, nil
}

// firstScene is the scene asked for, else the last one, else the default, with what the command line asks for put in.
func (w *Window) firstScene(ds *dataset.Dataset, o Options) (s scene.Scene, path string, err error) {
	s = scene.Default(ds)
	if tag, ok := w.settings.Language(); ok && !w.transient {
		s.Lang = tag
	} else {
		s.Lang = systemLanguage()
	}
	switch {
	case o.Scene != "":
		path = o.Scene
		var loaded scene.Scene
		if loaded, err = loadScene(o.Scene); err == nil || loaded != (scene.Scene{}) {
			s = loaded
		}
	case !w.transient:
		path = w.folder + "/" + lastScene
		if last, found, failed := restoreScene(w.folder); found {
			err = failed
			if failed == nil || last != (scene.Scene{}) {
				s = last
			}
		}
	}
	return o.apply(s, ds), path, err
}

// apply puts what the command line asks for into a scene.
func (o Options) apply(s scene.Scene, ds *dataset.Dataset) scene.Scene {
	if o.Lang != "" {
		s.Lang = o.Lang
	}
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
