package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPlayingHoldsAtEachPinnedEventOfAMonth(t *testing.T) {
	ds := data(t)
	var pins []string
	for i := range ds.Events() {
		if e := &ds.Events()[i]; e.Period.Start.Month() == month(t, "2024-01") && len(pins) < 2 {
			pins = append(pins, e.ID)
		}
	}
	require.Len(t, pins, 2)
	s := shown(t, "2023-11").TogglePin(ds, pins[0]).TogglePin(ds, pins[1])
	s, hold, end := s.PlayStep(ds)
	assert.False(t, hold || end)
	assert.Equal(t, month(t, "2023-12"), s.Month)
	for _, id := range pins {
		s, hold, end = s.PlayStep(ds)
		assert.True(t, hold)
		assert.False(t, end)
		assert.Equal(t, id, s.Event)
		assert.Equal(t, month(t, "2024-01"), s.Month)
	}
	s, hold, _ = s.PlayStep(ds)
	assert.False(t, hold)
	assert.Equal(t, month(t, "2024-02"), s.Month)
	assert.Empty(t, s.Event, "what was held at is let go")
}

// From anywhere playing comes to an end, meets every month or every event that follows, and holds at each pin among them.
func TestPlayingMeetsEverythingThatFollows(t *testing.T) {
	ds := data(t)
	_, last := ds.Months()
	rapid.Check(t, func(t *rapid.T) {
		s := Default(ds).ToFirst(ds).WithPlay(rapid.SampledFrom(PlayChoices()).Draw(t, "by"))
		if rapid.Bool().Draw(t, "filtered") {
			s = s.ToggleCategory("summit")
		}
		pins := map[string]bool{}
		for range rapid.IntRange(0, 5).Draw(t, "pins") {
			e := &ds.Events()[rapid.IntRange(40, len(ds.Events())-1).Draw(t, "pin")]
			if !pins[e.ID] {
				s, pins[e.ID] = s.TogglePin(ds, e.ID), true
			}
		}
		shown := visible(ds, s.Filter)
		events, holds, end := 0, 0, false
		for !end {
			next, hold, over := s.PlayStep(ds)
			if next == s {
				t.Fatal("playing stands still before its end")
			}
			if hold {
				holds++
				assert.True(t, pins[next.Event])
			}
			events++
			s, end = next, over
		}
		count, pinned := 0, 0
		for i := range ds.Events() {
			if e := &ds.Events()[i]; shown[i] {
				count++
				if pins[e.ID] {
					pinned++
				}
			}
		}
		if s.Play == PlayEvents {
			assert.Equal(t, count, events)
			assert.Equal(t, pinned, holds)
		} else {
			assert.Equal(t, last, s.Month)
			assert.Equal(t, len(pins), holds)
		}
		assert.Empty(t, s.PlayStart(ds).Event)
	})
}
