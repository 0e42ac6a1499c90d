package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/panel"
	"frontline/app/ui/theme"
	"frontline/app/ui/uitest"
	"frontline/assets"
	"frontline/timeline"
)

func newTestWindow(a fyne.App) (*Window, error) {
	s, err := newStock(a, assets.FS, theme.System)
	if err != nil {
		return nil, err
	}
	return s.newWindow(a, "test"), nil
}

// bundledOnce reads the data inside the program once for all tests; a Dataset never changes.
var bundledOnce = uitest.Bundled()

const choeVisit = "2024-01-15-choe-moscow-visit"

// unopened is a window on the bundled data on Fyne's test driver that shows nothing yet; nothing is painted, and no clock runs.
func unopened(t *testing.T) *Window {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w, err := newTestWindow(a)
	require.NoError(t, err)
	w.bundled = bundledOnce
	w.exec, w.idle = uitest.Still{}, func() bool { return true }
	w.clock = func(time.Duration, func()) (stop func()) { return func() {} }
	w.folder = t.TempDir()
	return w
}

// openWindow opens such a window.
func openWindow(t *testing.T, o Options) *Window {
	t.Helper()
	w := unopened(t)
	o.Lang = lang.English
	require.NoError(t, w.begin(o))
	w.win.Resize(fyne.NewSize(1280, 720))
	return w
}

func month(t *testing.T, s string) timeline.Month {
	t.Helper()
	m, err := timeline.ParseMonth(s)
	require.NoError(t, err)
	return m
}

func (w *Window) pressKey(name fyne.KeyName) { w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name}) }

// lookFor types a search and waits for what it finds.
func lookFor(w *Window, text string) {
	w.search.Field().SetText(text)
	w.search.Finish()
}

func TestSelectionOpensItsPage(t *testing.T) {
	w := openWindow(t, Options{})
	assert.Equal(t, panel.TabMonth, w.shell.panel.Current())
	w.panelActions().Region("UA-14")
	assert.Equal(t, panel.TabRegion, w.shell.panel.Current())
	w.selectEvent(choeVisit)
	assert.Equal(t, panel.TabEvent, w.shell.panel.Current())
	assert.Equal(t, "2024-01", w.store.Scene().Month.String())
	w.find()
	assert.Equal(t, panel.TabList, w.shell.panel.Current())
	assert.Equal(t, fyne.Focusable(w.search.Field()), w.win.Canvas().Focused())
}

func TestSearchAsYouType(t *testing.T) {
	w := openWindow(t, Options{})
	w.find()
	test.Type(w.search.Field(), "choe")
	w.search.Finish()
	assert.Equal(t, "choe", w.store.Scene().Filter.Query)
	var ids []string
	for i := range w.frame.Events {
		ids = append(ids, w.frame.Events[i].Event.ID)
	}
	assert.Contains(t, ids, choeVisit)
	assert.Less(t, len(ids), 20)
	_, seen := w.listOfEvents(t)
	require.NotEmpty(t, seen())
	for _, e := range seen() {
		assert.Contains(t, ids, e.ID)
	}
	w.undo()
	assert.Empty(t, w.search.Field().Text, "undo empties the field, too")
}

func TestLanguageAndThemeAreKept(t *testing.T) {
	w := openWindow(t, Options{})
	w.setLanguage(lang.Ukrainian)
	assert.Equal(t, "Файл", w.win.MainMenu().Items[0].Label)
	tag, ok := w.settings.Language()
	assert.True(t, ok)
	assert.Equal(t, lang.Ukrainian, tag)
	w.chooseTheme(theme.Dark)
	assert.Equal(t, theme.Dark, w.settings.Theme())
	assert.True(t, w.style().Dark)
	w.undo()
	assert.Equal(t, "File", w.win.MainMenu().Items[0].Label)
}

func TestBrokenDataLeavesTheBundledOne(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "events.csv"), []byte("id,date\nx,2023-02-29\n"), 0o600))
	w := openWindow(t, Options{Data: folder})
	assert.Len(t, w.ds.Events(), 266)
	require.NotNil(t, w.win.Canvas().Overlays().Top(), "the problems are shown")
	w.pressKey(fyne.KeyEscape)
	assert.Nil(t, w.win.Canvas().Overlays().Top())
}

func TestSceneOfANewerProgramFallsBackFieldByField(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"version":99,"month":"2024-07","region":"XX-1","measure":"lost"}`), 0o600))
	w := openWindow(t, Options{Scene: path})
	assert.Equal(t, "2024-07", w.store.Scene().Month.String())
	assert.Equal(t, timeline.Lost, w.store.Scene().Measure)
	assert.Empty(t, w.store.Scene().Region)
	assert.NotNil(t, w.win.Canvas().Overlays().Top(), "what could not be shown is said")
}

func TestLastSceneIsRestored(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2023-05"), Region: "UA-23"})
	w.remember()
	s, found, err := restoreScene(w.folder)
	require.NoError(t, err)
	assert.True(t, found)
	assert.Equal(t, w.store.Scene(), s)
	_, found, err = restoreScene(t.TempDir())
	require.NoError(t, err)
	assert.False(t, found)
}

// A menu that is higher than what the smallest window, 640 units, has below its bar would be cut, and a menu made without a mark has no room for one.
func TestEveryPageSaysSomething(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	for _, tag := range lang.Tags() {
		w.setLanguage(tag)
		for _, s := range []scene.Scene{
			w.store.Scene(),
			w.store.Scene().SelectRegion(w.ds, "UA-14"),
			w.store.Scene().SelectEvent(w.ds, choeVisit),
			w.store.Scene().WithQuery("nothing at all has this"),
		} {
			w.store.Update(func(scene.Scene) scene.Scene { return s })
			for page := range panel.TabBriefing + 1 {
				w.shell.panel.Open(page)
			}
			assert.NotEmpty(t, w.shell.panel.Page(panel.TabMonth).Objects())
			assert.NotEmpty(t, w.shell.panel.Page(panel.TabRegion).Objects())
			assert.NotEmpty(t, w.shell.panel.Page(panel.TabEvent).Objects())
		}
	}
}

func TestTextTwinHoldsThePicture(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.exec = uitest.Inline{}
	w.copyPicture()
	text := w.app.Clipboard().Content()
	assert.Contains(t, text, w.frame.Headline)
	assert.Contains(t, text, w.frame.SourceLine)
	assert.Contains(t, text, "Donetsk Oblast\t147.1")
	assert.Contains(t, text, "AFP on ISW data, 31 July 2024")
	w.update(func(s scene.Scene) scene.Scene { return s.WithCompare(w.ds, scene.SideBySide) })
	w.copyPicture()
	assert.Contains(t, w.app.Clipboard().Content(), "Luhansk Oblast\t50.3", "the second of two maps")
	w.update(func(s scene.Scene) scene.Scene { return s.WithPage(scene.YearPage) })
	w.copyPicture()
	assert.Contains(t, w.app.Clipboard().Content(), "August 2023\t77.0", "each of a page of small maps")
	w.copyHeadline()
	assert.True(t, strings.HasPrefix(w.app.Clipboard().Content(), w.frame.Headline))
}
