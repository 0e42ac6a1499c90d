package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
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
	w.presentStart()
	require.Nil(t, w.presenting, "first the person is asked")
	require.NotNil(t, w.win.Canvas().Overlays().Top())
	w.sheets.CloseAll()

	d := w.deck(false)
	var got audience
	answer := func(id string) {
		w.forAudience(d, func(a audience) { got = a })
		uitest.Press(t, w.win, w.look.T(id))
	}
	answer("present.internal.without")
	require.Len(t, got.deck.Slides, 2)
	assert.Equal(t, "Third", got.deck.Slides[1].Title)
	answer("present.internal.with")
	assert.Len(t, got.deck.Slides, 3)

	w.briefing.Use(three(w).Delete(1), "", true)
	w.presentStart()
	require.NotNil(t, w.presenting, "where nothing is internal nobody is asked")
	w.endPresentation()
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
	assert.Equal(t, 1, w.briefingDeck(b).Internal())
	assert.Empty(t, audience{deck: w.briefingDeck(b), ds: w.ds}.public().deck.Slides)
}
