package timeline_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/timeline"
	"frontline/timeline/timelinetest"
)

func anyRegion(string) bool { return true }

func TestEventsSurviveWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := timelinetest.Events(t)
		var out bytes.Buffer
		require.NoError(t, timeline.WriteEvents(&out, events))
		again, err := timeline.ReadEvents(&out, anyRegion)
		require.NoError(t, err)
		require.Len(t, again, len(events))
		for i := range events {
			require.Equal(t, events[i], again[i])
		}
	})
}

func TestGraphHoldsItsIdentities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := timelinetest.Events(t)
		if len(events) == 0 {
			return
		}
		g := timeline.NewGraph(events)
		e := &events[rapid.IntRange(0, len(events)-1).Draw(t, "event")]
		for _, s := range g.Chain(e.ID) {
			if s.Depth < 0 {
				back := g.Chain(s.ID)
				i := slices.IndexFunc(back, func(b timeline.Step) bool { return b.ID == e.ID })
				require.GreaterOrEqual(t, i, 0, "who comes before it has it after")
				require.Equal(t, -s.Depth, back[i].Depth)
			}
		}
		for _, later := range g.Later(e.ID) {
			require.Contains(t, g.Earlier(later.To), timeline.Link{Type: later.Type, To: e.ID})
		}
	})
}
