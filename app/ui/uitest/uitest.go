// Package uitest is for tests of the window and its rooms: a Host with a window of the test driver, and what a person sees and
// presses in the sheet on top.
package uitest

import (
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/assets"
	"frontline/timeline"
)

// Host is what most rooms need of their window. A test of a room embeds it and adds what that room needs besides.
type Host struct {
	Win     fyne.Window
	Exec    func(work, done func()) // what Run calls: at first work and then done, at once
	Data    *dataset.Dataset
	Store   *scene.Store
	Dir     string
	Copied  string // what was copied last
	Printer *lang.Printer

	look   *kit.Look
	sheets *sheet.Opener
}

// NewHost makes a Host with a window of 1280 by 720 units, the data inside the program, the Scene of July 2024, in English, and
// an empty folder.
func NewHost(t *testing.T, bundled func() (*dataset.Dataset, error)) *Host {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	colours, err := theme.New(assets.FS, theme.Light)
	require.NoError(t, err)
	a.Settings().SetTheme(colours)
	icons, err := theme.NewIcons(assets.FS)
	require.NoError(t, err)
	ds, err := bundled()
	require.NoError(t, err)
	h := &Host{Win: a.NewWindow(""), Data: ds, Dir: t.TempDir(), Exec: func(work, done func()) { work(); done() }}
	h.Win.SetPadded(false)
	h.Win.SetContent(widget.NewLabel(""))
	h.Win.Resize(fyne.NewSize(1280, 720))
	now, _ := scene.Scene{Lang: lang.English}.Normalise(ds)
	h.Store = scene.NewStore(now.WithMonth(timeline.NewMonth(2024, time.July)))
	h.Printer = ds.Catalog().Printer(lang.English)
	h.look = &kit.Look{Printer: h.Printer, Icons: icons, Tips: kit.NewTips()}
	h.sheets = sheet.NewOpener(h.Win, func(text string) { h.Copied = text }, h.Run)
	h.sheets.Look = h.look
	return h
}

// Look is English.
func (h *Host) Look() *kit.Look { return h.look }

// Sheets opens dialogs over the window.
func (h *Host) Sheets() *sheet.Opener { return h.sheets }

// Run does as Exec says.
func (h *Host) Run(work, done func()) { h.Exec(work, done) }

// Folder is an empty folder.
func (h *Host) Folder() string { return h.Dir }

// Base is the data inside the program.
func (h *Host) Base() *dataset.Dataset { return h.Data }

// Dataset is the same.
func (h *Host) Dataset() *dataset.Dataset { return h.Data }

// Scene is what is shown.
func (h *Host) Scene() scene.Scene { return h.Store.Scene() }

// SceneLook is light.
func (h *Host) SceneLook() scene.Look { return scene.Look{} }

// Frame says what is shown.
func (h *Host) Frame() *scene.Frame { return scene.Build(h.Data, h.Scene(), h.SceneLook()) }

// Update changes the Scene as one step.
func (h *Host) Update(f func(scene.Scene) scene.Scene) { h.Store.Update(f) }

// UpdateLive changes the Scene; a row of such changes is one step.
func (h *Host) UpdateLive(kind string, f func(scene.Scene) scene.Scene) { h.Store.UpdateLive(kind, f) }

// Settle ends a row of changes of one kind.
func (h *Host) Settle() { h.Store.Settle() }

// Undo takes the last step back.
func (h *Host) Undo() { h.Store.Undo() }

// Bundled returns a function that reads the data inside the program once for all tests of a package.
func Bundled() func() (*dataset.Dataset, error) { return sync.OnceValues(dataset.Bundled) }

// Parts collects what the sheet on top of a window holds: its words and its buttons by their words. Of a page it has all, in view
// or not.
func Parts(win fyne.Window) (words string, buttons map[string]*kit.Button) {
	buttons = map[string]*kit.Button{}
	var all []string
	top := win.Canvas().Overlays().Top()
	if top == nil {
		return "", buttons
	}
	for _, o := range test.LaidOutObjects(top) {
		switch o := o.(type) {
		case *kit.Button:
			buttons[o.Text()] = o
		case *kit.Prose:
			all = append(all, o.Text())
		case *kit.Page: // of which only what is in view is laid out
			for _, p := range Widgets[*kit.Prose](o) {
				all = append(all, p.Text())
			}
		case *widget.Label:
			all = append(all, o.Text)
		}
	}
	return strings.Join(all, "\n"), buttons
}

// Press presses a button of the sheet on top.
func Press(t *testing.T, win fyne.Window, words string) {
	t.Helper()
	_, buttons := Parts(win)
	require.Contains(t, buttons, words)
	test.Tap(buttons[words])
}

// Pressable is the row of a page with a label that can be pressed.
func Pressable(t *testing.T, page *kit.Page, label string) *kit.Row {
	t.Helper()
	for _, row := range Widgets[*kit.Row](page) {
		if row.Content().Label == label && row.OnTapped != nil {
			return row
		}
	}
	require.FailNow(t, "no row "+label)
	return nil
}

// Fields are the fields of the sheet on top, in or out of view, from the top down.
func Fields(win fyne.Window) []*kit.Field {
	for _, o := range test.LaidOutObjects(win.Canvas().Overlays().Top()) {
		if p, ok := o.(*kit.Page); ok {
			return Widgets[*kit.Field](p)
		}
	}
	return nil
}

// Widgets are all of one kind that a page holds, in view or not, by themselves or in a container, from the top down.
func Widgets[W fyne.CanvasObject](page *kit.Page) []W {
	var found []W
	var look func([]fyne.CanvasObject)
	look = func(objects []fyne.CanvasObject) {
		for _, o := range objects {
			if w, ok := o.(W); ok {
				found = append(found, w)
			}
			if c, ok := o.(*fyne.Container); ok {
				look(c.Objects)
			}
		}
	}
	look(page.Objects())
	return found
}
