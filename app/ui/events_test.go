package ui

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// typeEvent opens the form and writes an event in it.
func (w *Window) typeEvent(t *testing.T, title, day string) *eventForm {
	t.Helper()
	w.addEvent()
	require.NotNil(t, w.form)
	f := w.form
	f.fields["title"].SetText(title)
	f.fields["date"].SetText(day)
	f.fields["actors"].SetText("North Korea, росія")
	f.fields["tags"].SetText("cables; draft")
	f.category.OnChosen(0)
	return f
}

func TestAnOwnEventIsAddedChangedDeletedAndTakenBack(t *testing.T) {
	w := openWindow(t, Options{})
	bundled := len(w.ds.Events())
	f := w.typeEvent(t, "Embassy hears of a visit", "20.1.2024")
	f.find.SetText("choe moscow")
	f.draft.Links = []timeline.Link{{Type: timeline.Follows, To: choeVisit}}
	f.fields["title"].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl})
	require.Nil(t, w.form)
	require.Len(t, w.ds.Events(), bundled+1)
	id := w.store.Scene().Event
	assert.Equal(t, "own-2024-01-20-embassy-hears-of-a-visit", id)
	assert.True(t, w.ds.Internal(id))
	assert.Equal(t, []string{"PRK", "RUS"}, w.ds.Event(id).Actors)
	assert.Equal(t, []string{"cables", "draft"}, w.ds.Tags(id))
	assert.Equal(t, "own, internal", w.frame.EventDetail.Mark)
	assert.Equal(t, tabEvent, w.shell.panel.Current())
	assert.FileExists(t, w.eventsFile())

	w.changeEvent()
	require.NotNil(t, w.form)
	assert.Equal(t, "North Korea; Russia", w.form.fields["actors"].Text)
	w.form.fields["title"].SetText("Embassy confirms the visit")
	w.form.visibility.OnChosen(1)
	w.form.keep()
	assert.Equal(t, "Embassy confirms the visit", w.ds.Event(id).Title)
	assert.False(t, w.ds.Internal(id))

	w.deleteEvent()
	assert.Nil(t, w.ds.Event(id))
	assert.Empty(t, w.store.Scene().Event)
	w.undo()
	assert.Equal(t, "Embassy confirms the visit", w.ds.Event(id).Title)
	assert.Equal(t, id, w.store.Scene().Event)
	w.undo()
	assert.Equal(t, "Embassy hears of a visit", w.ds.Event(id).Title)
	w.undo()
	assert.Len(t, w.ds.Events(), bundled)
	w.redo()

	again := openWindow(t, Options{})
	again.folder = w.folder
	require.NoError(t, again.begin(Options{}))
	require.Len(t, again.ds.Events(), bundled+1, "what was shown last is kept")
	assert.Equal(t, "Embassy hears of a visit", again.ds.Event(id).Title)
}

func TestEachWrongFieldIsToldAtTheField(t *testing.T) {
	w := openWindow(t, Options{})
	f := w.typeEvent(t, "", "2024-02-30")
	f.fields["lat"].SetText("55")
	f.fields["sources"].SetText("example.org")
	f.keep()
	require.NotNil(t, w.form, "it stays open")
	for _, column := range []string{"title", "date", "lon", "sources"} {
		assert.NotEmpty(t, f.wrongs[column], column)
	}
	assert.Empty(t, f.wrongs["actors"])
	focused, _ := w.win.Canvas().Focused().(*kit.Field)
	assert.Same(t, f.fields["title"], focused, "the first wrong one is led to")
	words, _ := dialogParts(w)
	assert.Contains(t, words, "An event needs a title.")
	assert.Contains(t, words, "First day: A day such as 2024-07-15.")
	assert.NoFileExists(t, w.eventsFile())
}

func TestBundledEventsStayAsTheyAre(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.changeEvent()
	assert.Nil(t, w.form)
	words, _ := dialogParts(w)
	assert.Contains(t, words, "Select an event that you have added")
}

func TestAFileOfOwnEventsWithProblemsIsNotWrittenOver(t *testing.T) {
	w := openWindow(t, Options{})
	w.typeEvent(t, "One", "2024-01-20").keep()
	text, err := os.ReadFile(w.eventsFile())
	require.NoError(t, err)
	broken := append(text, []byte("own-2,yesterday,,Two,,visit,,,,,,,,,\n")...)
	require.NoError(t, os.WriteFile(w.eventsFile(), broken, 0o600))
	require.NoError(t, w.begin(Options{}))
	words, _ := dialogParts(w)
	assert.Contains(t, words, w.eventsFile())
	assert.Contains(t, words, "Row 3, date “yesterday”: A day such as 2024-07-15.")
	assert.Equal(t, 1, w.ds.OwnEvents(), "what is in order is shown")
	w.addEvent()
	assert.Nil(t, w.form)
	after, err := os.ReadFile(w.eventsFile())
	require.NoError(t, err)
	assert.Equal(t, broken, after)
}

func TestOwnEventsAndTheirTagsAreFilters(t *testing.T) {
	w := openWindow(t, Options{})
	w.typeEvent(t, "One", "2024-01-20").keep()
	choices, toggle := w.ownChoices(w.store.Scene().Filter)
	require.Len(t, choices, 3)
	w.store.Update(func(s scene.Scene) scene.Scene { return toggle(s, choices[0].value) })
	assert.Len(t, w.frame.Events, 1)
	w.store.Update(func(s scene.Scene) scene.Scene { return toggle(toggle(s, choices[0].value), "cables") })
	assert.Len(t, w.frame.Events, 1)
	assert.Equal(t, "Tag: cables", w.frame.Chips[0].Label)
}
