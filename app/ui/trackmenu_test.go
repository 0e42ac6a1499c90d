package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// The second button on a day of the timeline leads to the form of an event on that day, and to all events that are shown.
func TestTheTimelineOffersWhatCanBeDoneOnADay(t *testing.T) {
	w := openWindow(t, Options{})
	day := timeline.NewDay(2024, 1, 18)
	w.openTrackMenu(day, fyne.NewPos(400, 60))
	require.NotNil(t, w.win.Canvas().Overlays().Top())
	w.sheets.CloseTop()
	entries := w.dayEntries(day)
	assert.Equal(t, "Add an event of your own on 18 January 2024…", entries[0].Label)
	entries[0].Action()
	require.True(t, w.events.Writing())
	assert.Equal(t, "2024-01-18", w.eventFields(t)["date"].Text)
	w.sheets.CloseTop()
	assert.False(t, w.events.Writing(), "nothing was written yet, so it is not asked")

	w.search.Ask("choe")
	w.dayEntries(day)[2].Action()
	require.NotEmpty(t, w.frame.Events)
	for i := range w.frame.Events {
		p := w.frame.Events[i].Event.Period
		assert.Less(t, w.shell.track.Window().From, float64(p.Start))
		assert.Greater(t, w.shell.track.Window().To, float64(p.End))
	}
	w.setLanguage(lang.Ukrainian)
	assert.Equal(t, "Додати власну подію на 18 січня 2024 року…", w.dayEntries(day)[0].Label)
}
