package dataset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/timeline"
)

func ownBook(t *testing.T, ds *dataset.Dataset, own ...timeline.Own) timeline.Book {
	t.Helper()
	book, _, err := timeline.Book{}.Import(own, ds.Known())
	require.NoError(t, err)
	return book
}

func ownEvent(id string, v timeline.Visibility, tags ...string) timeline.Own {
	day := timeline.NewDay(2024, 1, 20)
	return timeline.Own{
		Event: timeline.Event{
			ID: id, Title: "Briefing by the embassy", Category: "visit",
			Period: timeline.Period{Start: day, End: day + 1}, Regions: []string{"UA-14"},
			Links: []timeline.Link{{Type: timeline.Follows, To: "2024-01-15-choe-moscow-visit"}},
		},
		Visibility: v, Tags: tags,
	}
}

func TestOwnEventsAreShownBesideTheOthers(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	joined, err := ds.WithEvents(ownBook(t, ds, ownEvent("own-a", timeline.Internal, "кабель"), ownEvent("own-b", timeline.Public)))
	require.NoError(t, err)

	assert.Len(t, joined.Events(), len(ds.Events())+2)
	assert.Nil(t, ds.Event("own-a"), "the one it was made from stays as it is")
	assert.True(t, joined.Own("own-a"))
	assert.True(t, joined.Internal("own-a"))
	assert.True(t, joined.Own("own-b"))
	assert.False(t, joined.Internal("own-b"))
	assert.False(t, joined.Own("2024-01-15-choe-moscow-visit"))
	assert.False(t, joined.Internal("2024-01-15-choe-moscow-visit"))
	assert.Equal(t, []string{"кабель"}, joined.Tags("own-a"))
	assert.Len(t, joined.Graph().Earlier("own-a"), 1)
	assert.Len(t, joined.Search().Find("кабель"), 1, "tags are searched")
	for i := 1; i < len(joined.Events()); i++ {
		require.LessOrEqual(t, joined.Events()[i-1].Period.Start, joined.Events()[i].Period.Start)
	}
}

func TestAnotherBookTakesThePlaceOfTheOneBefore(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	first, err := ds.WithEvents(ownBook(t, ds, ownEvent("own-a", timeline.Internal)))
	require.NoError(t, err)
	second, err := first.WithEvents(ownBook(t, first, ownEvent("own-b", timeline.Internal)))
	require.NoError(t, err)
	assert.Nil(t, second.Event("own-a"))
	assert.NotNil(t, second.Event("own-b"))
	none, err := second.WithEvents(timeline.Book{})
	require.NoError(t, err)
	assert.Equal(t, ds.Events(), none.Events())
	assert.Zero(t, none.OwnEvents())
}

func TestOwnEventsThatDoNotFitAreRefused(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	stray := ownEvent("own-a", timeline.Internal)
	stray.Regions, stray.Links = []string{"XX-99"}, nil
	book, _, err := timeline.Book{}.Import([]timeline.Own{stray}, timeline.Known{})
	require.NoError(t, err)
	_, err = ds.WithEvents(book)
	require.ErrorContains(t, err, "XX-99")

	taken := ownEvent("2024-01-15-choe-moscow-visit", timeline.Internal)
	taken.Links = nil
	book, _, err = timeline.Book{}.Import([]timeline.Own{taken}, timeline.Known{})
	require.NoError(t, err)
	_, err = ds.WithEvents(book)
	require.ErrorContains(t, err, dataset.OwnEventsFile)
}
