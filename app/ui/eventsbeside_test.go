package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// keepEvent writes an own event in the form and keeps it.
func (w *Window) keepEvent(t *testing.T, title string) {
	t.Helper()
	w.typeEvent(t, title, "20.1.2024")["title"].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl})
	require.False(t, w.events.Writing())
}

// ownTitles are the own events of a book.
func ownTitles(book timeline.Book) []string {
	var titles []string
	for _, o := range book.Events() {
		titles = append(titles, o.Title)
	}
	return titles
}

func TestTwoProgramsKeepEachOthersEvents(t *testing.T) {
	one, two := openWindow(t, Options{}), openWindow(t, Options{})
	two.folder = one.folder
	inFile := func() []string {
		book, err := ownevents.Load(one.events.File(), one.ds.Known())
		require.NoError(t, err)
		return ownTitles(book)
	}
	one.keepEvent(t, "A")
	two.keepEvent(t, "B")
	assert.ElementsMatch(t, []string{"A", "B"}, inFile())
	assert.ElementsMatch(t, []string{"A", "B"}, ownTitles(two.Book()), "what the other one kept is shown")
	assert.Equal(t, "B", two.ds.Event(two.store.Scene().Event).Title)

	one.keepEvent(t, "C")
	one.undo()
	one.undo()
	assert.Equal(t, []string{"B"}, inFile(), "each takes back its own changes alone")
	assert.Equal(t, []string{"B"}, ownTitles(one.Book()))
	one.redo()
	assert.ElementsMatch(t, []string{"A", "B"}, inFile())
	two.undo()
	assert.Equal(t, []string{"A"}, inFile())
	assert.Equal(t, []string{"A"}, ownTitles(two.Book()))
}

func TestAnEventThatBothProgramsChangeIsToldAndNotLost(t *testing.T) {
	one, two := openWindow(t, Options{}), openWindow(t, Options{})
	one.keepEvent(t, "A")
	id := one.store.Scene().Event
	two.folder = one.folder
	two.keepEvent(t, "B")
	two.update(func(s scene.Scene) scene.Scene { return s.SelectEvent(two.ds, id) })

	change := func(w *Window, title string) {
		if !w.events.Writing() {
			w.events.Change()
		}
		field := w.eventFields(t)["title"]
		field.SetText(title)
		field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl})
	}
	change(one, "A of one")
	change(two, "A of two")
	words, _ := uitest.Parts(two.win)
	assert.Contains(t, words, "changed in another window")
	o, _ := two.Book().Event(id)
	assert.Equal(t, "A of one", o.Title, "it is shown as it is in the file")
	assert.True(t, two.events.Writing(), "what was typed is still there")
}
