package briefings

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// host is a window with the page of a briefing and no way back.
type host struct {
	*uitest.Host

	room *Room
	page *Page
}

func (h *host) OpenPath(string)                                        {}
func (h *host) ShowBriefing()                                          { h.page.Fill() }
func (h *host) OpenBriefingPage()                                      {}
func (h *host) OwnData() briefing.Own                                  { return briefing.Own{} }
func (h *host) Rejoin(func(*dataset.Dataset, scene.Scene) scene.Scene) {}
func (h *host) ChangeBriefing(b briefing.Briefing)                     { h.room.Follow(b) }
func (h *host) SetBriefing(briefing.Briefing)                          {}
func (h *host) RestartBriefing(briefing.Briefing)                      {}

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// threeSlides is a room with a briefing of three months.
func threeSlides(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	h.room = New(h)
	h.page = h.room.NewPage()
	h.page.Resize(fyne.NewSize(400, 600))
	h.Store = scene.NewStore(h.Scene().Step(h.Data, -2))
	for range 3 {
		h.room.AddSlide()
		h.Update(func(s scene.Scene) scene.Scene { return s.Step(h.Data, 1) })
	}
	require.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, titles(h.room))
	return h.room, h
}

func titles(r *Room) []string {
	var all []string
	for _, s := range r.now.Slides {
		all = append(all, s.Title)
	}
	return all
}

func TestSlideFormChangesTheWords(t *testing.T) {
	r, _ := threeSlides(t)
	r.ShowSlide(0)
	r.EditSlide()
	f := r.form
	require.NotNil(t, f)
	f.title.SetText("A title")
	f.caption.SetText("{gained UA-14 2024-07} {ganed UA 2024-07}")
	f.notes.SetText("Say this")
	f.hold.SetText("soon")
	f.keep()
	assert.Equal(t, "May 2024: Gained", titles(r)[0], "soon is no time")
	f.hold.SetText("2,5")
	f.visibility.OnChosen(1)
	f.keep()
	s := r.now.Slides[0]
	assert.Equal(t, "A title", s.Title)
	assert.Equal(t, "Say this", s.Notes)
	assert.Equal(t, 2500*time.Millisecond, s.Hold)
	assert.True(t, s.Internal)
	require.Len(t, r.flags[0], 1, "what cannot be read is flagged")
	assert.Nil(t, r.form)
}

func TestLeavingTheSlideFormAsksWhenSomethingWasWritten(t *testing.T) {
	r, h := threeSlides(t)
	r.ShowSlide(0)
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	r.EditSlide()
	r.form.title.TypedKey(escape)
	require.Nil(t, r.form, "nothing was written")

	r.EditSlide()
	r.form.notes.SetText("Said on the way")
	r.form.notes.TypedKey(escape)
	words, _ := uitest.Parts(h.Win)
	require.Contains(t, words, "Drop what was written?")
	h.Sheets().CloseTop() // Esc on the question
	require.NotNil(t, r.form)
	assert.Equal(t, "Said on the way", r.form.notes.Text)

	h.Sheets().CloseTop() // Esc beside a field
	uitest.Press(t, h.Win, "Go on writing")
	uitest.Press(t, h.Win, "Cancel")
	uitest.Press(t, h.Win, "Drop it")
	assert.Nil(t, r.form)
	assert.Empty(t, h.Win.Canvas().Overlays().List())
	assert.Empty(t, r.now.Slides[0].Notes)
}

func TestSlidesAreDragged(t *testing.T) {
	r, h := threeSlides(t)
	p := h.page
	rows := p.slides.Used()[:3]
	drag := func(from int, to float32) {
		rows[from].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, to-rows[from].Position().Y)}})
	}
	drag(0, rows[2].Position().Y+rows[2].Size().Height)
	assert.False(t, rows[2].mark.Hidden)
	rows[0].DragEnd()
	assert.Equal(t, []string{"June 2024: Gained", "July 2024: Gained", "May 2024: Gained"}, titles(r))
	drag(2, 0)
	rows[2].DragEnd()
	assert.Equal(t, []string{"May 2024: Gained", "June 2024: Gained", "July 2024: Gained"}, titles(r))
	for _, r := range rows {
		assert.True(t, r.mark.Hidden)
	}
}

func TestAutosaveRunsWhereTheExecutorRuns(t *testing.T) {
	r, h := threeSlides(t)
	kept := filepath.Join(h.Dir, "autosave.frontline")
	require.NoError(t, os.Remove(kept))
	later := &uitest.Waiting{}
	h.Exec = later.Run
	r.autosave()
	assert.NoFileExists(t, kept)
	later.Work()
	assert.FileExists(t, kept)
	later.Done()
	assert.False(t, r.keeping)
}

func TestLeavingWaitsForTheSave(t *testing.T) {
	r, h := threeSlides(t)
	path := filepath.Join(h.Dir, "talk"+briefing.Extension)
	later := &uitest.Waiting{}
	h.Exec = later.Run
	r.SaveTo(path, func() {})
	save := *later
	save.Work()
	require.FileExists(t, path)

	left := 0
	r.IfSaved("briefing.unsaved.close", func() { left++ })
	assert.Zero(t, left, "whether the save went well is not known yet")
	assert.Nil(t, h.Win.Canvas().Overlays().Top(), "nobody is asked whether to save what is being saved")
	save.Done()
	assert.Equal(t, 1, left)
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
}

func TestLeavingAsksAfterASaveThatFailed(t *testing.T) {
	r, h := threeSlides(t)
	later := &uitest.Waiting{}
	h.Exec = later.Run
	r.SaveTo(filepath.Join(h.Dir, "missing", "talk"), func() { assert.Fail(t, "nothing was saved") })
	r.IfSaved("briefing.unsaved.close", func() { assert.Fail(t, "the changes would be lost") })
	later.End()
	assert.NotNil(t, h.Win.Canvas().Overlays().Top())
}

func TestTheTitleOfASlideTellsAComparison(t *testing.T) {
	_, h := threeSlides(t)
	july := h.Scene().WithMonth(timeline.NewMonth(2024, time.July))
	h.Update(func(scene.Scene) scene.Scene {
		return july.CompareMonth(timeline.NewMonth(2023, time.July)).WithCompare(h.Data, scene.Difference)
	})
	assert.Equal(t, "July 2024 · Gained · Difference · Compared with July 2023", h.room.slideTitle())
}
