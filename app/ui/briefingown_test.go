package ui

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func TestBriefingOfOwnDataOpensElsewhere(t *testing.T) {
	w := openWindow(t, Options{})
	measured(t, w, uitest.TwoMonths(t))
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Add")
	buttons["Add"].OnTapped()
	w.exec = uitest.Inline{}
	source := w.store.Scene().Source
	require.Contains(t, source, "own-")
	day := w.store.Scene().Month.Start()
	own := timeline.Own{Visibility: timeline.Internal, Event: timeline.Event{
		ID: "own-mine", Title: "Mine", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}
	book, _, err := w.Book().Add(own, w.ds.Known())
	require.NoError(t, err)
	require.NoError(t, w.ChangeBook(book, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	w.briefing.AddSlide()
	shown := w.frame.Headline

	path := filepath.Join(t.TempDir(), "own"+briefing.Extension)
	saved := false
	w.briefing.SaveTo(path, func() { saved = true })
	require.NoFileExists(t, path, "not before the person says what becomes of the internal event")
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "Mine")
	buttons["Save with them"].OnTapped()
	require.True(t, saved)

	other := openWindow(t, Options{Briefing: path})
	other.exec = uitest.Inline{}
	assert.Equal(t, source, other.store.Scene().Source)
	assert.Equal(t, shown, other.frame.Headline)
	assert.True(t, other.ds.Internal("own-mine"))
	assert.Zero(t, other.briefing.Changed())
	assert.Zero(t, other.Book().Len())
	assert.Empty(t, other.own.Sources())
	assert.NoDirExists(t, other.own.Folder(), "nothing is put into the reader's folder")
	assert.NoFileExists(t, other.events.File())

	theirs, _, err := other.Book().Add(timeline.Own{Event: timeline.Event{
		Title: "Theirs", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}, other.ds.Known())
	require.NoError(t, err)
	require.NoError(t, other.ChangeBook(theirs, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	assert.NotNil(t, other.ds.Event("own-mine"), "an event of the reader's is shown beside those of the briefing")
	again := filepath.Join(t.TempDir(), "again"+briefing.Extension)
	other.briefing.SaveTo(again, func() {})
	b, err := briefing.Open(again)
	require.NoError(t, err)
	brought, err := b.Own(other.base)
	require.NoError(t, err)
	assert.Len(t, brought.Sources, 1)

	other.briefing.Begin()
	assert.Nil(t, other.ds.Event("own-mine"), "they go with the briefing")
	_, there := other.ds.Source(source)
	assert.False(t, there)
}

func TestInternalEventsAreLeftOut(t *testing.T) {
	w := briefingWindow(t)
	day := timeline.NewDay(2024, 7, 1)
	book, _, err := w.Book().Add(timeline.Own{Event: timeline.Event{
		ID: "own-mine", Title: "Mine", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}, w.ds.Known())
	require.NoError(t, err)
	require.NoError(t, w.ChangeBook(book, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	path := filepath.Join(t.TempDir(), "own"+briefing.Extension)
	w.briefing.SaveTo(path, func() {})
	_, buttons := uitest.Parts(w.win)
	buttons["Leave them out"].OnTapped()
	b, err := briefing.Open(path)
	require.NoError(t, err)
	assert.Empty(t, b.Data)
}
