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

// around is a slide of a map, then the measure around events, then small maps.
func around(ds *dataset.Dataset) Deck {
	s := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 12))
	return Deck{Slides: []Slide{{Scene: s}, {Scene: s.ShowAround(true)}, {Scene: s.WithPage(scene.YearPage)}}, Start: 1}
}

// The measure around events is shown in place of map and bars, which come back with the slides beside it.
func TestAMeasureAroundEventsIsPresented(t *testing.T) {
	th := open(t, around)
	th.todo.work()
	on := th.stage.on
	require.NotNil(t, on)
	require.True(t, on.slide.Around())
	for name, part := range map[string]fyne.CanvasObject{
		"map": th.stage.live, "two": th.stage.pair, "small": th.stage.small, "bars": th.stage.months,
	} {
		assert.False(t, part.Visible(), name)
	}
	assert.True(t, th.stage.coming.area.Visible(), "it stays as it was painted")
	test.TapAt(th.stage, fyne.NewPos(200, 200))
	th.todo.work()
	assert.Equal(t, 2, th.show.At(), "a click goes on")
	assert.True(t, th.stage.small.Visible())
	assert.True(t, th.stage.months.Visible())
	th.show.Previous()
	th.todo.work()
	assert.False(t, th.stage.months.Visible())
	assert.True(t, th.stage.coming.area.Visible())
	th.show.Previous()
	th.todo.work()
	assert.True(t, th.stage.live.Visible())
	assert.True(t, th.stage.months.Visible())
	assert.False(t, th.stage.coming.area.Visible(), "the live map has taken over")
}

// Without a briefing the picture itself is presented, and one around an internal event is internal.
func TestAMeasureAroundEventsIsADeckOfItsOwn(t *testing.T) {
	ds, err := bundled()
	require.NoError(t, err)
	s := scene.Default(ds).SelectEvent(ds, "2024-01-15-choe-moscow-visit").ShowAround(true)
	assert.Equal(t, Deck{Slides: []Slide{{Scene: s}}}, Around(ds, s))
}
