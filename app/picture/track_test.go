package picture

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/timeline"
)

// No two marks of a row touch, every event is in one mark, and what is found in a window is what lies in it.
func TestPackingNeverOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := &scene.Frame{}
		f.Events, f.Lanes = synthetic(rapid.IntRange(1, 1500).Draw(t, "events"))
		ix := newEventIndex(f)
		p := newPacking(ix, rapid.Float64Range(0.05, 40).Draw(t, "pixels a day"), Light(1))
		lanes := rapid.SliceOfNDistinct(rapid.IntRange(0, len(f.Lanes)-1), 1, len(f.Lanes), rapid.ID[int]).Draw(t, "lanes")
		slices.Sort(lanes)
		packed := p.lane(lanes, rapid.IntRange(1, 12).Draw(t, "rows"))
		ends := map[int]float64{}
		var drawn []int
		for _, m := range packed.marks {
			if end, ok := ends[m.row]; ok {
				require.Greater(t, m.x0, end)
			}
			ends[m.row] = m.x1
			if m.count == 1 {
				drawn = append(drawn, m.first)
				continue
			}
			require.Len(t, m.members, m.count)
			drawn = append(drawn, m.members...)
		}
		slices.Sort(drawn)
		require.Equal(t, packed.events, drawn, "every event of the lanes, once")
		for _, n := range drawn {
			m := packed.markOfEvent(n)
			require.True(t, m.first == n || slices.Contains(m.members, n))
		}
		from := rapid.Float64Range(-100, 1700).Draw(t, "from") * p.perDay
		to := from + rapid.Float64Range(1, 900).Draw(t, "days")*p.perDay
		seen := map[int]bool{}
		for _, m := range packed.between(from, to+8) { // a dot begins before its day, a range does not
			seen[m.first] = true
		}
		for i := range packed.marks {
			if m := &packed.marks[i]; m.end > from && m.x0 < to {
				require.True(t, seen[m.first])
			}
		}
	})
}

// What is drawn is exactly what the filter lets through in the window: each event once in each lane that it stands in, by itself or in
// a cluster, and the heads of the lanes count those without a mark of their own.
func TestDrawnIsWhatPasses(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	months := func(t *rapid.T) string {
		return (timeline.NewMonth(2022, 3) + timeline.Month(rapid.IntRange(0, 48).Draw(t, "month"))).String()
	}
	rapid.Check(t, func(rt *rapid.T) {
		sc := s.frame(t, wish{month: months(rt)}).Scene
		sc.Lanes = rapid.SampledFrom(scene.LaneChoices()).Draw(rt, "lanes")
		if rapid.Bool().Draw(rt, "filter") {
			sc.Filter.Actors = scene.NewSet(rapid.SampledFrom([]string{"RUS", "UKR", "USA", "PRK"}).Draw(rt, "actor"))
		}
		f := scene.Build(s.ds, sc, scene.Look{})
		w := tr.Zoom(tr.Home(f), 500, math.Exp(rapid.Float64Range(-2, 3).Draw(rt, "zoom")), 900, Light(1)).within(tr.Range())
		state := TrackState{Window: w}
		if len(f.Lanes) > 0 && rapid.Bool().Draw(rt, "open") {
			state.Open = rapid.SampledFrom([]string{otherLane, "=" + f.Lanes[0].Key, "=" + f.Lanes[len(f.Lanes)-1].Key}).Draw(rt, "opened")
		}
		d := tr.prepare(f, state, 900, rapid.IntRange(60, 400).Draw(rt, "height"), Light(1))
		drawn := map[int]int{}
		alone, more, total := 0, 0, 0
		for i := range d.seen {
			m := &d.seen[i]
			if m.count == 1 {
				alone++
				drawn[m.first]++
			}
			for _, n := range m.members {
				drawn[n]++
			}
		}
		rows := 0
		for i := range d.lanes {
			l := &d.lanes[i]
			require.Equal(rt, rows, l.row, "lanes lie below each other")
			require.Positive(rt, l.rows)
			rows += l.rows
			more += l.more
		}
		require.LessOrEqual(rt, rows*d.rowHeight, max(d.detail.Dy(), d.rowHeight))
		for _, n := range drawn {
			total += n
		}
		require.Equal(rt, total, alone+more)
		for i := range f.Events {
			p := f.Events[i].Event.Period
			inside := float64(p.Start) < w.To && float64(p.End) > w.From
			if inside {
				lanes := map[int]bool{}
				for _, lane := range f.Events[i].Lanes {
					require.GreaterOrEqual(rt, d.laneOf[lane], 0)
					lanes[d.laneOf[lane]] = true
				}
				require.Len(rt, lanes, drawn[i], f.Events[i].Event.ID)
			}
			if sc.Lanes != scene.ByActor {
				require.LessOrEqual(rt, drawn[i], 1)
			}
		}
	})
}

// The lanes without events in view are left out, and one that is opened has the room of the others.
func TestLanesInView(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-07"})
	w := Window{float64(timeline.NewDay(2024, 7, 1)), float64(timeline.NewDay(2024, 8, 1))}
	d := tr.prepare(f, TrackState{Window: w}, 900, 600, Light(1))
	require.Less(t, len(d.lanes), len(f.Lanes))
	for i := range d.lanes {
		assert.True(t, d.index.during(d.index.joined(d.lanes[i].lanes), w.From, w.To))
	}
	whole := tr.prepare(f, TrackState{Window: tr.Range()}, 900, 140, Light(1))
	last := whole.lanes[len(whole.lanes)-1]
	assert.Equal(t, otherLane, last.id)
	first := whole.lanes[0]
	opened := tr.prepare(f, TrackState{Window: tr.Range(), Open: first.id}, 900, 140, Light(1))
	assert.Greater(t, opened.lanes[0].rows, first.rows)
	assert.Less(t, opened.lanes[0].more, first.more)
	assert.True(t, opened.lanes[0].open)
}

// Own, internal and pinned events have signs of their own, wherever they stand: alone, as a range, in a cluster, in the chain.
func TestGoldenTrackSigns(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := *s.frame(t, wish{month: "2024-01", event: "2024-01-15"})
	f.Events = slices.Clone(f.Events)
	w := Window{float64(timeline.NewDay(2023, 12, 20)), float64(timeline.NewDay(2024, 2, 10))}
	n := 0
	for i := range f.Events {
		item := &f.Events[i]
		if p := item.Event.Period; float64(p.Start) < w.From || float64(p.End) > w.To {
			continue
		}
		n++
		item.Own, item.Internal = n%2 == 0, n%4 == 0
		if n%3 == 0 {
			f.Scene.Pins = f.Scene.Pins.Toggle(item.Event.ID)
		}
	}
	f.Scene.Pins = f.Scene.Pins.Toggle(f.Scene.Event)
	golden(t, "track-signs", tr.Draw(&f, TrackState{Window: w}, 900, 220, Light(1)))
}
