package picture

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/search"
)

// What is drawn is exactly what the filter lets through in the window: each event once in each lane that it stands in, by itself or in
// a cluster, and the heads of the lanes count those without a mark of their own. What the filter lets through is found by looking at
// each event, a person's own ones too, which may be ranges of any length.
func TestDrawnIsWhatPasses(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		ds, err := s.ds.WithEvents(someOwn(rt, s.ds))
		require.NoError(rt, err)
		tr := NewTrack(ds, s.fonts)
		sc := scene.Default(ds)
		sc.Month = timeline.NewMonth(2022, 3) + timeline.Month(rapid.IntRange(0, 48).Draw(rt, "month"))
		sc.Lanes = rapid.SampledFrom(scene.LaneChoices()).Draw(rt, "lanes")
		sc.Filter = someFilter(rt, ds)
		f := scene.Build(ds, sc, scene.Look{})
		w := tr.Zoom(tr.Home(f), 500, math.Exp(rapid.Float64Range(-2, 3).Draw(rt, "zoom")), 900, Light(1)).within(tr.Range())
		state := TrackState{Window: w}
		if len(f.Lanes) > 0 && rapid.Bool().Draw(rt, "open") {
			state.Open = rapid.SampledFrom([]string{otherLane, "=" + f.Lanes[0].Key, "=" + f.Lanes[len(f.Lanes)-1].Key}).Draw(rt, "opened")
		}
		d := tr.prepare(f, state, 900, rapid.IntRange(60, 400).Draw(rt, "height"), Light(1))
		d.countedOnce(rt)
		d.drawnIs(rt, ds, func(e *timeline.Event) bool { return passesNaively(ds, e, f.Scene.Filter) })
	})
}

// drawnIs checks that the events of a dataset that pass are drawn, and no others.
func (d *trackDrawing) drawnIs(t *rapid.T, ds *dataset.Dataset, passes func(*timeline.Event) bool) {
	drawn := map[string]int{} // marks
	for i := range d.seen {
		m := &d.seen[i]
		if m.count == 1 {
			p := d.index.items[m.first].Event.Period
			dot := d.st.px(8) / d.perDay
			require.True(t, float64(p.Start)-dot < d.win.To && float64(p.End)+dot > d.win.From, "no mark is of another time")
		}
		for _, n := range d.members(m) {
			drawn[d.index.items[n].Event.ID]++
		}
	}
	for i := range ds.Events() {
		e := &ds.Events()[i]
		switch p := e.Period; {
		case !passes(e):
			require.Zero(t, drawn[e.ID], e.ID)
		case float64(p.Start) < d.win.To && float64(p.End) > d.win.From:
			lanes := map[int]bool{}
			for _, lane := range d.f.Item(e.ID).Lanes {
				require.GreaterOrEqual(t, d.laneOf[lane], 0)
				lanes[d.laneOf[lane]] = true
			}
			require.Len(t, lanes, drawn[e.ID], e.ID)
		}
	}
}

// countedOnce checks that lanes lie below each other within the picture, and that their heads count what has no mark of its own.
func (d *trackDrawing) countedOnce(t *rapid.T) {
	rows, more, crowded := 0, 0, 0
	for i := range d.lanes {
		l := &d.lanes[i]
		require.Equal(t, rows, l.row)
		require.Positive(t, l.rows)
		rows += l.rows
		more += l.more
	}
	require.LessOrEqual(t, rows*d.rowHeight, max(d.detail.Dy(), d.rowHeight))
	for i := range d.seen {
		if m := &d.seen[i]; m.count > 1 {
			require.Len(t, m.members, m.count)
			crowded += m.count
		}
	}
	require.Equal(t, crowded, more)
}

// members are the events of a mark.
func (d *trackDrawing) members(m *seen) []int {
	if m.count == 1 {
		return []int{m.first}
	}
	return m.members
}

// someOwn draws events that a person might have added.
func someOwn(t *rapid.T, ds *dataset.Dataset) timeline.Book {
	own := make([]timeline.Own, rapid.IntRange(0, 12).Draw(t, "own"))
	for i := range own {
		start := timeline.NewDay(2022, 2, 1) + timeline.Day(rapid.IntRange(0, 1600).Draw(t, "start"))
		own[i] = timeline.Own{
			Event: timeline.Event{
				ID: fmt.Sprintf("own-%d", i), Title: "A visit to Moscow", Category: rapid.SampledFrom(scene.Categories(ds)).Draw(t, "category"),
				Period: timeline.Period{Start: start, End: start + timeline.Day(rapid.IntRange(1, 500).Draw(t, "days"))},
				Actors: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"RUS", "UKR", "PRK"}), 0, 3, rapid.ID[string]).Draw(t, "actors"),
			},
			Tags:       rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b"}), 0, 2, rapid.ID[string]).Draw(t, "tags"),
			Visibility: rapid.SampledFrom([]timeline.Visibility{timeline.Internal, timeline.Public}).Draw(t, "visibility"),
		}
	}
	book, _, err := timeline.Book{}.Import(own, ds.Known())
	require.NoError(t, err)
	return book
}

// someFilter draws a filter; half of what it may ask for is not asked for.
func someFilter(t *rapid.T, ds *dataset.Dataset) (f scene.Filter) {
	asked := func(what string, values ...string) scene.Set {
		if rapid.Bool().Draw(t, what) {
			return ""
		}
		return scene.NewSet(rapid.SliceOfNDistinct(rapid.SampledFrom(values), 1, 2, rapid.ID[string]).Draw(t, what)...)
	}
	f.Query = rapid.SampledFrom([]string{"", "", "moscow", "visit moscow", "MOSCÓW", "peace", "nothing of that name"}).Draw(t, "query")
	f.Categories = asked("categories", scene.Categories(ds)...)
	f.Actors = asked("actors", "RUS", "UKR", "USA", "PRK")
	if rapid.IntRange(0, 3).Draw(t, "narrow") == 0 { // few events are about a region, and few are own ones
		f.Regions = asked("regions", "UA-14", "UA-43", "UA-65")
		f.Own = rapid.Bool().Draw(t, "own alone")
		f.Tags = asked("tags", "a", "b")
	}
	if f != (scene.Filter{}) {
		f.Also = asked("also", ds.Events()[0].ID, ds.Events()[100].ID)
	}
	return f
}

// passesNaively looks at an event for everything that a filter asks for.
func passesNaively(ds *dataset.Dataset, e *timeline.Event, f scene.Filter) bool {
	if slices.Contains(f.Also.Items(), e.ID) {
		return true
	}
	one := func(wanted scene.Set, has ...string) bool {
		return wanted == "" || slices.ContainsFunc(wanted.Items(), func(v string) bool { return slices.Contains(has, v) })
	}
	text := fold.String(search.Text(e))
	for word := range strings.FieldsSeq(fold.String(f.Query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return one(f.Categories, e.Category) && one(f.Actors, e.Actors...) && one(f.Regions, e.Regions...) &&
		one(f.Tags, ds.Tags(e.ID)...) && (!f.Own || ds.Own(e.ID))
}
