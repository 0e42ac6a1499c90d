package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The choices of the window of events go with the Scene, and files of before have none.
func TestTheChoicesAroundEventsAreInTheScene(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-01").SelectEvent(ds, "2024-01-15-choe-moscow-visit").SelectRegion(ds, "UA-14")
	assert.Equal(t, AlignedAround{Event: s.Event, Months: UsualAround, Region: "UA-14"}, s.AlignedAround())
	s = s.AroundMonths(24).AroundAll(true).AroundCountry(true)
	assert.Equal(t, AlignedAround{Months: 24}, s.AlignedAround())

	var file strings.Builder
	require.NoError(t, WriteScene(&file, s))
	read, err := ReadScene(strings.NewReader(file.String()))
	require.NoError(t, err)
	assert.Equal(t, s, read)

	old, err := ReadScene(strings.NewReader(`{"version":1,"month":"2024-01"}`))
	require.NoError(t, err)
	assert.Zero(t, old.Around)
	wrong, err := ReadScene(strings.NewReader(`{"version":1,"around":{"months":"six","all":true}}`))
	require.ErrorContains(t, err, "around.months: is a text, expected a whole number")
	assert.True(t, wrong.Around.All)
	_, dropped := s.AroundMonths(1000).Normalise(ds)
	assert.Len(t, dropped, 1)
}
