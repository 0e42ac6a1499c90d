package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/app/ui/presenting"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// three is a briefing of which the second slide is internal.
func three(w *Window) briefing.Briefing {
	var b briefing.Briefing
	for i, title := range []string{"First", "Second", "Third"} {
		b = b.Add(i, briefing.Slide{Scene: w.store.Scene().Step(w.ds, -i), Title: title, Internal: i == 1})
	}
	return b
}

func TestWhatIsInternalIsShownOnlyWhenToldTo(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.briefing.Use(three(w), "", true)
	w.presenting.Start()
	require.Nil(t, w.presenting.Now(), "first the person is asked")
	require.NotNil(t, w.win.Canvas().Overlays().Top())
	w.sheets.CloseAll()

	answered := func(id string) int {
		w.presenting.Start()
		uitest.Press(t, w.win, w.look.T(id))
		defer w.presenting.End()
		return w.presenting.Now().Show.Len()
	}
	require.Equal(t, 2, answered("present.internal.without"))
	public, _ := w.presenting.Deck(false).Public(w.ds)
	assert.Equal(t, "Third", public.Slides[1].Title)
	assert.Equal(t, 3, answered("present.internal.with"))

	w.briefing.Use(three(w).Delete(1), "", true)
	w.presenting.Start()
	require.NotNil(t, w.presenting.Now(), "where nothing is internal nobody is asked")
	w.presenting.End()
}

func TestASlideAboutAnInternalEventIsInternal(t *testing.T) {
	w := openWindow(t, Options{})
	day := timeline.NewDay(2024, 7, 1)
	book, _, err := w.Book().Add(timeline.Own{Event: timeline.Event{
		ID: "own-mine", Title: "Mine", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}, w.ds.Known())
	require.NoError(t, err)
	require.NoError(t, w.ChangeBook(book, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: w.store.Scene().SelectEvent(w.ds, "own-mine"), Title: "About it"})
	public, held := presenting.Audience{Deck: presenting.DeckOf(w.ds, b), Data: w.ds}.Public()
	assert.Empty(t, public.Deck.Slides)
	assert.Equal(t, 1, held.Slides)
	assert.True(t, export.PagesOf(w.ds, b)[0].Internal, "an export leaves out what a show does")

	w.briefing.Use(briefing.Briefing{}.Add(0, briefing.Slide{Scene: w.store.Scene(), Title: "Mine is near"}), "", true)
	w.presenting.Start()
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "1 title or caption names an internal event")
	uitest.Press(t, w.win, w.look.T("present.internal.without"))
	assert.Empty(t, w.presenting.Now().Show.Slide(0).Title)
}
