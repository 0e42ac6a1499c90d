package picture

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/timeline"
)

// Whatever is selected, at whatever zoom: no title lies on another one of its row, on a mark, or beyond the lanes.
func TestTitlesStandFree(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	all := s.ds.Events()
	rapid.Check(t, func(rt *rapid.T) {
		event := &all[rapid.IntRange(0, len(all)-1).Draw(rt, "event")]
		sc := scene.Default(s.ds).SelectEvent(s.ds, event.ID)
		sc.Lanes = rapid.SampledFrom(scene.LaneChoices()).Draw(rt, "lanes")
		f := scene.Build(s.ds, sc, scene.Look{})
		days := math.Exp(rapid.Float64Range(2.5, 7).Draw(rt, "zoom"))
		start := float64(event.Period.Start) - rapid.Float64Range(0, 1).Draw(rt, "place")*days
		w := Window{start, start + days}.within(tr.Range())
		d := tr.prepare(f, TrackState{Window: w}, 900, rapid.IntRange(60, 400).Draw(rt, "height"), Light(1))
		type row struct{ lane, row int }
		ends := map[row]float64{}
		for i := range d.seen {
			m := &d.seen[i]
			at := row{m.lane, m.row}
			from, to := m.x0, m.x1
			if m.title != "" {
				end := m.x + d.fonts.width(m.title, d.style(m.look.weight, sizeSmall))
				require.LessOrEqual(rt, end, float64(d.detail.Max.X)+1e-6)
				require.GreaterOrEqual(rt, m.x, float64(d.detail.Min.X))
				from, to = math.Min(from, m.x), math.Max(to, end)
			}
			if end, ok := ends[at]; ok {
				require.Greater(rt, from, end, "%s: %q", event.ID, m.title)
			}
			ends[at] = to
		}
	})
}

// The title of an event at the right edge stands before its mark, and that of the event before it is cut there.
func TestTitleAtTheRightEdge(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-01", event: "2024-01-15"})
	to := float64(timeline.NewDay(2024, 1, 18))
	w := Window{to - 120, to}
	d := tr.prepare(f, TrackState{Window: w}, 900, 220, Light(1))
	titles := 0
	for i := range d.seen {
		if m := &d.seen[i]; m.look.selected {
			titles++
			assert.Equal(t, f.Item(f.Scene.Event).Event.Title, m.title)
			assert.Less(t, m.x, m.x0)
		}
	}
	require.Equal(t, 1, titles)
	golden(t, "track-right-edge", tr.Draw(f, TrackState{Window: w}, 900, 220, Light(1)))
}
