package picture

import (
	"fmt"
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
		longest := rapid.IntRange(1, 400).Draw(t, "longest")
		for i := range f.Events { // a third are ranges of all lengths
			if n := uint32(i) * 2654435761 >> 8; n%3 == 0 {
				e := f.Events[i].Event
				e.Period.End = e.Period.Start + 1 + timeline.Day(int(n/3)%longest)
			}
		}
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

// In a row that a long range fills, each event stands where its day is, and the range reaches as far as it lasts.
func TestEventsDuringALongRangeStandOnTheirDays(t *testing.T) {
	s := open(t)
	day := timeline.NewDay(2024, 1, 5)
	span := func(from, to timeline.Day) timeline.Own {
		e := timeline.Event{ID: fmt.Sprintf("own-%d-%d", from, to), Title: "Mission", Category: "visit", Period: timeline.Period{Start: from, End: to}}
		return timeline.Own{Event: e}
	}
	book, _, err := timeline.Book{}.Import([]timeline.Own{span(day, day+65), span(day+30, day+90), span(day+41, day+42)}, s.ds.Known())
	require.NoError(t, err)
	ds, err := s.ds.WithEvents(book)
	require.NoError(t, err)
	tr := NewTrack(ds, s.fonts)
	f := scene.Build(ds, scene.Default(ds).ToggleOwn(), scene.Look{})
	w := Window{float64(day) - 20, float64(day) + 140}
	d := tr.prepare(f, TrackState{Window: w}, 900, 70, Light(1))
	require.Len(t, d.seen, 3)
	for i := range d.seen {
		m := &d.seen[i]
		p := d.index.items[m.first].Event.Period
		assert.Equal(t, 1, m.count)
		assert.InDelta(t, d.x(float64(p.Start)), m.x0, 4)
		assert.InDelta(t, d.x(float64(p.End)), m.end, 4)
	}
	golden(t, "track-long-range", tr.Draw(f, TrackState{Window: w}, 900, 70, Light(1)))
	first := d.seen[0]
	assert.Equal(t, f.Events[0].Event.ID, tr.At(first.x1+3, first.y).Event, "the rest of a range is the range")
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

// The four kinds of link are told by the pattern of their lines, in the chain that is shown alone: quiet arcs are all alike.
func TestGoldenArcs(t *testing.T) {
	s := open(t)
	day := timeline.NewDay(2024, 1, 10)
	own := func(id, title, category string, at timeline.Day, links ...timeline.Link) timeline.Own {
		e := timeline.Event{ID: id, Title: title, Category: category, Period: timeline.Period{Start: at, End: at + 1}, Links: links}
		return timeline.Own{Event: e, Visibility: timeline.Public}
	}
	events := []timeline.Own{own("own-talks", "Talks", "negotiation", day)}
	for i, kind := range timeline.LinkTypes() {
		category := []string{"statement", "summit", "agreement", "visit"}[i]
		events = append(events, own("own-"+string(kind), string(kind), category, day+timeline.Day(90+10*i), timeline.Link{Type: kind, To: "own-talks"}))
	}
	book, _, err := timeline.Book{}.Import(events, s.ds.Known())
	require.NoError(t, err)
	ds, err := s.ds.WithEvents(book)
	require.NoError(t, err)
	tr := NewTrack(ds, s.fonts)
	w := Window{float64(day) - 20, float64(day) + 160}
	for name, selected := range map[string]string{"track-arcs": "own-talks", "track-arcs-quiet": ""} {
		sc := scene.Default(ds).ToggleOwn()
		sc.Month, sc.Event = day.Month(), selected
		golden(t, name, tr.Draw(scene.Build(ds, sc, scene.Look{}), TrackState{Window: w}, 480, 130, Light(1)))
	}
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
