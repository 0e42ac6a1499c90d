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
	"frontline/app/ui/uitest"
	"frontline/assets"
	"frontline/timeline"
)

func slideTitles(w *Window) []string {
	var titles []string
	for _, s := range w.briefing.now.Slides {
		titles = append(titles, s.Title)
	}
	return titles
}

// briefingWindow is a window that works at once, with a briefing of three months.
func briefingWindow(t *testing.T) *Window {
	t.Helper()
	w := openWindow(t, Options{Month: month(t, "2024-05")})
	w.exec = inline{}
	for range 3 {
		w.addSlide()
		w.pressKey(fyne.KeyRight)
	}
	require.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, slideTitles(w))
	return w
}

func TestSlidesAreAddedMovedAndUndone(t *testing.T) {
	w := briefingWindow(t)
	assert.Equal(t, tabBriefing, w.shell.panel.Current())
	assert.Equal(t, 2, w.briefing.slide)
	w.moveSlide(-1)()
	assert.Equal(t, []string{"May 2024: Gained", "July 2024: Gained", "June 2024: Gained"}, slideTitles(w))
	assert.Equal(t, 1, w.briefing.slide, "the slide stays chosen")
	w.dropSlide(0, 2)
	assert.Equal(t, []string{"July 2024: Gained", "June 2024: Gained", "May 2024: Gained"}, slideTitles(w))
	w.undo()
	w.undo()
	assert.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, slideTitles(w))
	w.redo()
	assert.Equal(t, "July 2024: Gained", slideTitles(w)[1])
	w.duplicateSlide()
	assert.Len(t, slideTitles(w), 4)
	w.deleteSlide()
	assert.Len(t, slideTitles(w), 3)
	w.showSlide(0)
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
	w.deleteSlide()
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
	w.saveBriefingTo(path, func() { done = true })
	assert.True(t, done)
	path += briefing.Extension
	require.FileExists(t, path)
	assert.Equal(t, "Untitled briefing (monday.frontline) – Frontline", w.win.Title())
	assert.NoFileExists(t, filepath.Join(w.folder, autosaveName))

	w.deleteSlide()
	assert.Contains(t, w.win.Title(), "* ")
	assert.FileExists(t, filepath.Join(w.folder, autosaveName))
	w.undo()
	assert.Equal(t, "Untitled briefing (monday.frontline) – Frontline", w.win.Title(), "as it was saved")
	assert.NoFileExists(t, filepath.Join(w.folder, autosaveName))

	again := openWindow(t, Options{Briefing: path})
	assert.Equal(t, slideTitles(w), slideTitles(again))
	assert.Equal(t, "2024-05", again.store.Scene().Month.String(), "its first slide is shown")
}

func TestUnsavedBriefingComesBack(t *testing.T) {
	w := briefingWindow(t)
	path := filepath.Join(t.TempDir(), "a"+briefing.Extension)
	w.saveBriefingTo(path, func() {})
	w.deleteSlide()

	a := test.NewApp()
	t.Cleanup(a.Quit)
	next, err := newWindow(a, assets.FS, "test")
	require.NoError(t, err)
	next.bundled, next.exec, next.folder = bundledOnce, inline{}, w.folder
	next.player.after = func(time.Duration, func()) func() { return func() {} }
	require.NoError(t, next.begin(Options{Lang: lang.English}))
	assert.Equal(t, slideTitles(w), slideTitles(next))
	assert.Equal(t, path, next.briefing.path)
	assert.Contains(t, next.win.Title(), "* ")
	assert.NotNil(t, next.win.Canvas().Overlays().Top(), "it is said")
}

func TestRefusedBriefingChangesNothing(t *testing.T) {
	w := briefingWindow(t)
	path := filepath.Join(t.TempDir(), "bad"+briefing.Extension)
	require.NoError(t, os.WriteFile(path, []byte("PK\x03\x04 half a file"), 0o600))
	before, shown := w.briefing.now, w.store.Scene()
	w.openPath(path)
	assert.True(t, before.Equal(w.briefing.now))
	assert.Equal(t, shown, w.store.Scene())
	assert.NotNil(t, w.win.Canvas().Overlays().Top(), "it is said")
}

func TestSealedBriefingStays(t *testing.T) {
	w := briefingWindow(t)
	w.sealBriefing()
	require.True(t, w.briefing.now.Sealed)
	before := w.briefing.now
	for _, do := range []func(){w.addSlide, w.deleteSlide, w.duplicateSlide, w.replaceSlide, w.moveSlide(1), w.editSlide, w.editTitle, w.acceptChanges} {
		do()
		assert.True(t, before.Equal(w.briefing.now))
	}
	w.sealBriefing()
	assert.False(t, w.briefing.now.Sealed, "a copy can be changed")
	assert.Empty(t, w.briefing.path)
}

func TestSlideFormChangesTheWords(t *testing.T) {
	w := briefingWindow(t)
	w.showSlide(0)
	w.editSlide()
	f := w.slideForm
	require.NotNil(t, f)
	f.title.SetText("A title")
	f.caption.SetText("{gained UA-14 2024-07} {ganed UA 2024-07}")
	f.notes.SetText("Say this")
	f.hold.SetText("soon")
	f.keep()
	assert.Equal(t, "May 2024: Gained", slideTitles(w)[0], "soon is no time")
	f.hold.SetText("2,5")
	f.visibility.OnChosen(1)
	f.keep()
	s := w.briefing.now.Slides[0]
	assert.Equal(t, "A title", s.Title)
	assert.Equal(t, "Say this", s.Notes)
	assert.Equal(t, 2500*time.Millisecond, s.Hold)
	assert.True(t, s.Internal)
	require.Len(t, w.briefing.flags[0], 1, "what cannot be read is flagged")
	assert.Nil(t, w.slideForm)
}

func TestChangedFiguresAreFlaggedAndAccepted(t *testing.T) {
	w := briefingWindow(t)
	b := w.briefing.now.Keep(w.ds)
	b.Kept.Figures[0].State, b.Kept.Figures[0].KM2 = timeline.Value, 12345
	w.useBriefing(b, "", true)
	changed := w.shell.panel.briefing.changedSlides()
	assert.Positive(t, changed)
	w.acceptChanges()
	assert.Zero(t, w.shell.panel.briefing.changedSlides())
	assert.True(t, w.briefing.unsaved())
	w.undo()
	assert.Equal(t, changed, w.shell.panel.briefing.changedSlides())
}

func TestExampleIsOpenedFromTheMenu(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = inline{}
	w.openExample()
	assert.GreaterOrEqual(t, w.briefing.now.Len(), 8)
	assert.False(t, w.briefing.unsaved())
	assert.Equal(t, "2024-07", w.store.Scene().Month.String())
	assert.Zero(t, w.shell.panel.briefing.changedSlides())
}

func TestOpeningAsksBeforeChangesAreLost(t *testing.T) {
	w := briefingWindow(t)
	w.openExample()
	assert.Len(t, slideTitles(w), 3, "not before the answer")
	assert.NotNil(t, w.win.Canvas().Overlays().Top())
}

func TestSlidesAreDragged(t *testing.T) {
	w := briefingWindow(t)
	p := w.shell.panel.briefing
	rows := p.slides.Used()[:3]
	drag := func(from int, to float32) {
		rows[from].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, to-rows[from].Position().Y)}})
	}
	drag(0, rows[2].Position().Y+rows[2].Size().Height)
	assert.False(t, rows[2].mark.Hidden)
	rows[0].DragEnd()
	assert.Equal(t, []string{"June 2024: Gained", "July 2024: Gained", "May 2024: Gained"}, slideTitles(w))
	drag(2, 0)
	rows[2].DragEnd()
	assert.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, slideTitles(w))
	for _, r := range rows {
		assert.True(t, r.mark.Hidden)
	}
}

func TestClosingAsksAndLeavesNothingToRecover(t *testing.T) {
	w := briefingWindow(t)
	kept := filepath.Join(w.folder, autosaveName)
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

func TestAutosaveRunsWhereTheExecutorRuns(t *testing.T) {
	w := briefingWindow(t)
	kept := filepath.Join(w.folder, autosaveName)
	require.NoError(t, os.Remove(kept))
	later := &waiting{}
	w.exec = later
	w.autosave()
	assert.NoFileExists(t, kept)
	later.work()
	assert.FileExists(t, kept)
	later.done()
	assert.False(t, w.briefing.keeping)
}
