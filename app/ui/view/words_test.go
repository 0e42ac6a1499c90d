package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// The small line of a tip marks the months that the figure over it is of.
func TestTheLineOfATipMarksWhatItsFigureIsOf(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	july, first := timeline.NewMonth(2024, 7), timeline.NewMonth(2022, 2)
	usual := scene.Default(ds).WithMonth(july)
	marks := func(s scene.Scene) ([2]picture.Run, []string) {
		f := scene.Build(ds, s, scene.Look{})
		require.Equal(t, first, f.Bars[0].Month)
		lines := regionLines(f, "UA-14", printer(t))
		for i, l := range lines {
			if l.Series != nil {
				return l.Marks, texts(lines[i+1:])
			}
		}
		t.Fatal("no line")
		return [2]picture.Run{}, nil
	}
	got, _ := marks(usual)
	assert.Equal(t, [2]picture.Run{{From: 29, To: 29}, {From: 29, To: 29}}, got)
	sum := usual
	sum.Span = 6
	got, words := marks(sum)
	assert.Equal(t, [2]picture.Run{{From: 24, To: 29}, {From: 24, To: 29}}, got)
	assert.Contains(t, words, "Feb–Jul 2024")
	sum.Measure = timeline.Occupied
	got, words = marks(sum)
	assert.Equal(t, picture.Run{From: 29, To: 29}, got[0], "the area occupied does not add up")
	assert.NotContains(t, words, "Feb–Jul 2024")
	year := usual.CompareMonth(july - 12)
	got, _ = marks(year)
	assert.Equal(t, picture.Run{From: 29, To: 29}, got[1], "the other picture has a tip of its own")
	year.Compare.Mode = scene.Difference
	got, _ = marks(year)
	assert.ElementsMatch(t, []picture.Run{{From: 17, To: 17}, {From: 29, To: 29}}, got[:])
}
