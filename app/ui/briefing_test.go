package ui

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func slideTitles(w *Window) []string {
	var titles []string
	for _, s := range w.briefing.Now().Slides {
		titles = append(titles, s.Title)
	}
	return titles
}

// briefingWindow is a window that works at once, with a briefing of three months.
func briefingWindow(t *testing.T) *Window {
	t.Helper()
	w := openWindow(t, Options{Month: month(t, "2024-05")})
	w.exec = uitest.Inline{}
	for range 3 {
		w.briefing.AddSlide()
		w.pressKey(fyne.KeyRight)
	}
	require.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, slideTitles(w))
	return w
}

func TestSlidesAreAddedMovedAndUndone(t *testing.T) {
	w := briefingWindow(t)
	assert.Equal(t, panel.TabBriefing, w.shell.panel.Current())
	assert.Equal(t, 2, w.briefing.Chosen())
	w.briefing.MoveSlide(-1)()
	assert.Equal(t, []string{"May 2024: Gained", "July 2024: Gained", "June 2024: Gained"}, slideTitles(w))
	assert.Equal(t, 1, w.briefing.Chosen(), "the slide stays chosen")
	w.briefing.DropSlide(0, 2)
	assert.Equal(t, []string{"July 2024: Gained", "June 2024: Gained", "May 2024: Gained"}, slideTitles(w))
	w.undo()
	w.undo()
	assert.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, slideTitles(w))
	w.redo()
	assert.Equal(t, "July 2024: Gained", slideTitles(w)[1])
	w.briefing.DuplicateSlide()
	assert.Len(t, slideTitles(w), 4)
	w.briefing.DeleteSlide()
	assert.Len(t, slideTitles(w), 3)
	w.briefing.ShowSlide(0)
	assert.Equal(t, "2024-05", w.store.Scene().Month.String())
}

func TestUndoGoesThroughOwnEventsAndSlides(t *testing.T) {
	w := briefingWindow(t)
	own := timeline.Own{Event: timeline.Event{
		Title: "Mine", Category: "visit", Period: timeline.Period{Start: timeline.NewDay(2024, 7, 1), End: timeline.NewDay(2024, 7, 2)},
	}}
	book, _, err := w.Book().Add(own, w.ds.Known())
	require.NoError(t, err)
	require.NoError(t, w.ChangeBook(book, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	w.briefing.DeleteSlide()
	assert.Equal(t, 1, w.Book().Len())
	assert.Len(t, slideTitles(w), 2)
	w.undo()
	assert.Len(t, slideTitles(w), 3)
	assert.Equal(t, 1, w.Book().Len(), "the event is still there")
	w.undo()
	assert.Equal(t, 0, w.Book().Len())
	assert.Len(t, slideTitles(w), 3)
	w.redo()
	w.redo()
	assert.Equal(t, 1, w.Book().Len())
	assert.Len(t, slideTitles(w), 2)
}

func TestBriefingIsSavedOpenedAndNamedInTheTitle(t *testing.T) {
	w := briefingWindow(t)
	assert.Contains(t, w.win.Title(), "* Untitled briefing")
	path := filepath.Join(t.TempDir(), "monday")
	done := false
	w.briefing.SaveTo(path, func() { done = true })
	assert.True(t, done)
	path += briefing.Extension
	require.FileExists(t, path)
	assert.Equal(t, "Untitled briefing (monday.frontline) – Frontline", w.win.Title())
	assert.NoFileExists(t, filepath.Join(w.folder, "autosave.frontline"))

	w.briefing.DeleteSlide()
	assert.Contains(t, w.win.Title(), "* ")
	assert.FileExists(t, filepath.Join(w.folder, "autosave.frontline"))
	w.undo()
	assert.Equal(t, "Untitled briefing (monday.frontline) – Frontline", w.win.Title(), "as it was saved")
	assert.NoFileExists(t, filepath.Join(w.folder, "autosave.frontline"))

	again := openWindow(t, Options{Briefing: path})
	assert.Equal(t, slideTitles(w), slideTitles(again))
	assert.Equal(t, "2024-05", again.store.Scene().Month.String(), "its first slide is shown")
}

func TestUnsavedBriefingComesBack(t *testing.T) {
	w := briefingWindow(t)
	path := filepath.Join(t.TempDir(), "a"+briefing.Extension)
	w.briefing.SaveTo(path, func() {})
	w.briefing.DeleteSlide()
	crashed := t.TempDir() // what a program that was killed leaves: its files, and no lock
	require.NoError(t, os.CopyFS(crashed, os.DirFS(w.folder)))

	a := test.NewApp()
	t.Cleanup(a.Quit)
	next, err := newTestWindow(a)
	require.NoError(t, err)
	next.bundled, next.exec, next.folder = bundledOnce, uitest.Inline{}, crashed
	next.clock = func(time.Duration, func()) func() { return func() {} }
	require.NoError(t, next.begin(Options{Lang: lang.English}))
	assert.Equal(t, slideTitles(w), slideTitles(next))
	assert.Equal(t, path, next.briefing.Path())
	assert.Contains(t, next.win.Title(), "* ")
	assert.NotNil(t, next.win.Canvas().Overlays().Top(), "it is said")
}

func TestRefusedBriefingChangesNothing(t *testing.T) {
	w := briefingWindow(t)
	path := filepath.Join(t.TempDir(), "bad"+briefing.Extension)
	require.NoError(t, os.WriteFile(path, []byte("PK\x03\x04 half a file"), 0o600))
	before, shown := w.briefing.Now(), w.store.Scene()
	w.files.openPath(path)
	assert.True(t, before.Equal(w.briefing.Now()))
	assert.Equal(t, shown, w.store.Scene())
	assert.NotNil(t, w.win.Canvas().Overlays().Top(), "it is said")
}

func TestSealedBriefingStays(t *testing.T) {
	w := briefingWindow(t)
	w.briefing.Seal()
	require.True(t, w.briefing.Now().Sealed)
	before, b := w.briefing.Now(), w.briefing
	for _, do := range []func(){b.AddSlide, b.DeleteSlide, b.DuplicateSlide, b.ReplaceSlide, b.MoveSlide(1), b.EditSlide, b.EditTitle, b.AcceptChanges} {
		do()
		assert.True(t, before.Equal(w.briefing.Now()))
	}
	w.briefing.Seal()
	assert.False(t, w.briefing.Now().Sealed, "a copy can be changed")
	assert.Empty(t, w.briefing.Path())
}

func TestChangedFiguresAreFlaggedAndAccepted(t *testing.T) {
	w := briefingWindow(t)
	b := w.briefing.Now().Keep(w.ds)
	b.Kept.Figures[0].State, b.Kept.Figures[0].KM2 = timeline.Value, 12345
	w.briefing.Use(b, "", true)
	changed := w.briefing.Changed()
	assert.Positive(t, changed)
	w.briefing.AcceptChanges()
	assert.Zero(t, w.briefing.Changed())
	assert.True(t, w.briefing.Unsaved())
	w.undo()
	assert.Equal(t, changed, w.briefing.Changed())
}

func TestExampleIsOpenedFromTheMenu(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	w.briefing.OpenExample()
	assert.GreaterOrEqual(t, w.briefing.Now().Len(), 8)
	assert.False(t, w.briefing.Unsaved())
	assert.Equal(t, "2024-07", w.store.Scene().Month.String())
	assert.Zero(t, w.briefing.Changed())
}

func TestOpeningAsksBeforeChangesAreLost(t *testing.T) {
	w := briefingWindow(t)
	w.briefing.OpenExample()
	assert.Len(t, slideTitles(w), 3, "not before the answer")
	assert.NotNil(t, w.win.Canvas().Overlays().Top())
}

func TestClosingAsksAndLeavesNothingToRecover(t *testing.T) {
	w := briefingWindow(t)
	kept := filepath.Join(w.folder, "autosave.frontline")
	require.FileExists(t, kept)
	closed := false
	w.win.SetOnClosed(func() { closed = true })
	w.close()
	require.False(t, closed, "not before the answer")
	_, buttons := uitest.Parts(w.win)
	buttons["Do not save"].OnTapped()
	assert.True(t, closed)
	assert.NoFileExists(t, kept)
}

func TestAutosaveThatIsDamagedIsToldOnce(t *testing.T) {
	w := openWindow(t, Options{})
	kept := filepath.Join(w.folder, "autosave.frontline")
	require.NoError(t, os.WriteFile(kept, []byte("half of"), 0o600))
	w.briefing.Recover()
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "The briefing could not be opened")
	assert.NoFileExists(t, kept)
	assert.FileExists(t, kept+".damaged", "it can still be looked into")
	w.sheets.CloseAll()
	w.briefing.Recover()
	assert.Nil(t, w.win.Canvas().Overlays().Top())
}

func TestAShowLeavesWhatACrashLeftToTheNextStart(t *testing.T) {
	w := openWindow(t, Options{})
	kept := filepath.Join(w.folder, "autosave.frontline")
	b := briefing.Briefing{Title: "Kept"}.Add(0, briefing.Slide{Scene: w.store.Scene(), Title: "One"})
	require.NoError(t, briefing.Save(kept, b))
	require.NoError(t, w.begin(Options{Present: exampleFile}))
	assert.True(t, w.briefing.Empty())
	w.briefing.Recover()
	assert.Equal(t, "Kept", w.briefing.Now().Title)
}
