package choosers

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

func open(t *testing.T) (*Room, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t, bundled)
	return New(h), h
}

func TestMonthToCompareWithIsChosenFromAList(t *testing.T) {
	r, h := open(t)
	uitest.Pressable(t, r.openCompareMonth(h.Win.Content()), "March 2025").OnTapped()
	s := h.Scene()
	assert.Equal(t, timeline.NewMonth(2024, 7), s.Month)
	assert.Equal(t, timeline.NewMonth(2025, 3), s.Compare.Month)
	assert.Equal(t, scene.Difference, s.Compare.Mode)
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
}

func TestOwnEventsAndTheirTagsAreFilters(t *testing.T) {
	r, h := open(t)
	choices, _ := r.ownChoices(scene.Filter{})
	assert.Empty(t, choices, "there are none")
	day := timeline.NewDay(2024, 1, 20)
	book, _, err := timeline.Book{}.Add(timeline.Own{Tags: []string{"cables", "draft"}, Event: timeline.Event{
		ID: "own-one", Title: "One", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}, h.Data.Known())
	require.NoError(t, err)
	h.Data, err = h.Data.WithEvents(book)
	require.NoError(t, err)
	choices, toggle := r.ownChoices(h.Scene().Filter)
	require.Len(t, choices, 3)
	h.Update(func(s scene.Scene) scene.Scene { return toggle(s, choices[0].value) })
	assert.Len(t, h.Frame().Events, 1)
	h.Update(func(s scene.Scene) scene.Scene { return toggle(toggle(s, choices[0].value), "cables") })
	assert.Len(t, h.Frame().Events, 1)
	assert.Equal(t, "Tag: cables", h.Frame().Chips[0].Label)
}
