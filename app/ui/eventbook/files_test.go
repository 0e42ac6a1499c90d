package eventbook

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/ui/uitest"
)

func TestAFileIsShownThenAdded(t *testing.T) {
	r, h := open(t)
	r.Import(uitest.EventsCSV(t, "a,2024-03-01,,First,,visit,RUS,,,,,,,,", "b,2024-03-02,,Second,,visit,RUS,,,,,follows:a,,x,public"))
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, "2 events will be added")
	assert.Zero(t, h.Data.OwnEvents(), "nothing is added before it is asked for")
	uitest.Press(t, h.Win, "Add")
	assert.Equal(t, 2, h.Data.OwnEvents())
	assert.Equal(t, "a", h.Scene().Event)
	for _, ending := range []string{".csv", ".json", ".ics"} {
		out := filepath.Join(t.TempDir(), "out"+ending)
		r.Export(out)
		words, _ = uitest.Parts(h.Win)
		assert.Contains(t, words, "2 events, internal: 1")
		r.Import(out)
		again, buttons := uitest.Parts(h.Win)
		assert.Contains(t, again, "2 events of the file are among your own already")
		assert.NotContains(t, buttons, "Add")
	}
}

func TestAFileWithProblemsAddsNothing(t *testing.T) {
	r, h := open(t)
	r.Import(uitest.EventsCSV(t, "a,2024-03-01,,First,,visit,,,,,,,,,", "b,soon,,Second,,visit,,,,,UA-99,,,,"))
	words, buttons := uitest.Parts(h.Win)
	assert.Contains(t, words, "2 problems")
	assert.Contains(t, words, "line 3: date: “soon” is not a date, expected YYYY-MM-DD")
	assert.Contains(t, words, "line 3: regions: “UA-99” is not a region, expected ")
	assert.NotContains(t, buttons, "Add")
	assert.Zero(t, h.Data.OwnEvents())
}
