package present

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// small is a slide of one map, then one of twelve small maps.
func small(ds *dataset.Dataset) Deck {
	s := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 12))
	return Deck{Slides: []Slide{{Scene: s}, {Scene: s.WithPage(scene.YearPage), Title: "The year"}}, Start: 1}
}

// TestSmallMapsArePresented shows a page of small maps, opens one on the spot and goes back to all.
func TestSmallMapsArePresented(t *testing.T) {
	th := open(t, small)
	th.todo.work()
	page := th.stage.on
	require.NotNil(t, page)
	require.Len(t, page.slide.Months, 12)
	assert.True(t, th.stage.small.Visible())
	assert.False(t, th.stage.live.Visible())
	assert.False(t, th.stage.coming.area.Visible(), "the live maps have taken over")

	th.stage.small.OnMonth(timeline.NewMonth(2024, 5))
	th.todo.work()
	require.NotNil(t, th.stage.spot)
	assert.Empty(t, th.stage.spot.slide.Months)
	assert.Equal(t, "2024-05", th.stage.spot.slide.Frame.Scene.Month.String())
	assert.True(t, th.stage.live.Visible())
	assert.False(t, th.stage.small.Visible())

	th.show.Escape()
	th.todo.work()
	assert.Same(t, page, th.stage.coming.of)
	assert.True(t, th.stage.small.Visible())
	assert.False(t, th.stage.coming.area.Visible())

	th.show.Previous()
	th.todo.work()
	assert.True(t, th.stage.live.Visible())
	assert.Nil(t, between(th.stage.on, page), "there is no way from one map to many")
	test.TapAt(th.stage.small, fyne.NewPos(1, 1))
	assert.Equal(t, 1, th.show.At(), "a click beside the maps goes on")
}
