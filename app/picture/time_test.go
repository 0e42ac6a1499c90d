package picture

import (
	"fmt"
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/timeline"
)

func TestBarsMapMonthsBothWays(t *testing.T) {
	s := open(t)
	b := NewBars(s.ds, s.fonts)
	first, last := s.ds.Months()
	for _, width := range []int{400, 1024, 3000} {
		for m := first; m <= last; m++ {
			assert.Equal(t, m, b.MonthAt(b.XOf(m, width, Light(1)), width, Light(1)))
		}
		assert.Equal(t, first, b.MonthAt(-50, width, Light(1)))
		assert.Equal(t, last, b.MonthAt(1e6, width, Light(1)))
	}
}

func TestBarsAndOverviewStandInLine(t *testing.T) {
	s := open(t)
	b, tr := NewBars(s.ds, s.fonts), NewTrack(s.ds, s.fonts)
	m := timeline.NewMonth(2024, 7)
	p := m.Period()
	x := tr.axis.sized(1280, Light(1)).ofDay(float64(p.Start) + float64(p.Days())/2)
	assert.InDelta(t, b.XOf(m, 1280, Light(1)), x, 0.01)
}

func TestRobustMaximum(t *testing.T) {
	assert.Zero(t, robustMaximum(nil))
	assert.InDelta(t, 9, robustMaximum([]float64{1, 2, 3, 4, 5, 6, 7, 8, 9}), 0)
	assert.InDelta(t, 8, robustMaximum([]float64{1, 2, 3, 4, 5, 6, 7, 8, 900}), 0)
	assert.InDelta(t, 600, niceAbove(501), 0)
	assert.InDelta(t, 1, niceAbove(0), 0)
}

func TestWindow(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	st := Light(1)
	r := tr.Range()
	rapid.Check(t, func(rt *rapid.T) {
		w := around(rapid.Float64Range(r.From, r.To).Draw(rt, "day"), rapid.Float64Range(5, 3000).Draw(rt, "days"))
		w = tr.Zoom(w, rapid.Float64Range(0, 900).Draw(rt, "x"), rapid.Float64Range(0.05, 20).Draw(rt, "factor"), 900, st)
		w = tr.Pan(w, rapid.Float64Range(-5000, 5000).Draw(rt, "pixels"), 900, st)
		if w.From < r.From-beyondRange-1e-6 || w.To > r.To+beyondRange+1e-6 || w.Days() < shortestWindow-1e-6 {
			rt.Fatalf("%v is out of %v", w, r)
		}
		p := timeline.NewMonth(2024, 7).Period()
		w = tr.Reveal(w, p)
		if w.Days() > 40 && (w.From > float64(p.Start) || w.To < float64(p.End)) {
			rt.Fatalf("%v does not show %v", w, p)
		}
	})
	home := tr.Home(s.frame(t, wish{month: "2024-07"}))
	x := 500.0
	a := tr.axis.sized(900, st)
	at := func(w Window) float64 { return w.From + (x-a.left)/(a.right-a.left)*w.Days() }
	assert.InDelta(t, at(home), at(tr.Zoom(home, x, 1.7, 900, st)), 1e-6, "the time under the pointer stays")
}

func TestTrackHits(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	assert.Equal(t, Hit{}, tr.At(5, 5), "nothing was drawn yet")
	f := s.frame(t, wish{month: "2024-01", event: "2024-01-15"})
	w := tr.Home(f)
	tr.Draw(f, TrackState{Window: w}, 1200, 300, Light(1))
	found := map[string]bool{}
	for _, b := range tr.hits.boxes {
		for _, id := range tr.hits.ids(&b) {
			assert.False(t, found[id], id)
			found[id] = true
		}
		h := tr.At(float64(b.box.Min.X+b.box.Max.X)/2, float64(b.box.Min.Y+b.box.Max.Y)/2)
		assert.True(t, h.Event != "" || len(h.Cluster) > 1)
	}
	for _, item := range f.Events {
		p := item.Event.Period
		if float64(p.Start) > w.From+2 && float64(p.End) < w.To-2 {
			assert.True(t, found[item.Event.ID], item.Event.ID)
		}
	}
	assert.True(t, tr.At(300, 4).Overview)
	day := tr.At(700, 100).Day
	assert.InDelta(t, w.From+(700-128)/float64(1200-128-16)*w.Days(), day, 0.5)
}

// The line of today is found beside the marks, not on them, and only where it is in view.
func TestTodayIsFoundAtItsLine(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-01"})
	w := tr.Home(f)
	day := timeline.NewDay(2024, 2, 9)
	a := tr.axis.sized(1200, Light(1))
	x := a.left + (float64(day)-w.From)/w.Days()*(a.right-a.left)
	found := func(at float64) (rows int) {
		for y := float64(tr.OverviewHeight(Light(1))); y < 300; y++ {
			if h := tr.At(at, y); h.Today {
				assert.Empty(t, h.Event)
				assert.Empty(t, h.Cluster)
				rows++
			}
		}
		return rows
	}
	tr.Draw(f, TrackState{Window: w, Today: day}, 1200, 300, Light(1))
	assert.Greater(t, found(x), 100)
	assert.Zero(t, found(x+8))
	tr.Draw(f, TrackState{Window: Window{w.From + 100, w.To + 100}, Today: timeline.NewDay(2022, 3, 1)}, 1200, 300, Light(1))
	for at := range 1200 {
		require.Zero(t, found(float64(at)))
	}
}

func TestTrackWithoutEvents(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := *s.frame(t, wish{month: "2024-01"})
	f.Events = nil
	img := tr.Draw(&f, TrackState{Window: tr.Home(&f)}, 600, 200, Light(1))
	assert.Equal(t, image.Rect(0, 0, 600, 200), img.Rect)
	assert.Empty(t, tr.At(300, 150).Event)
	assert.NotPanics(t, func() { tr.Draw(&f, TrackState{Window: tr.Home(&f)}, 1, 1, Light(2)) })
}

// Days without an event say where the events are.
func TestEmptyLanesSayWhereTheEventsAre(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	f := *s.frame(t, wish{month: "2024-01"})
	f.Events = f.Events[:7]
	d := tr.prepare(&f, TrackState{Window: Window{float64(timeline.NewDay(2026, 1, 1)), float64(timeline.NewDay(2026, 6, 1))}}, 900, 200, Light(1))
	assert.Empty(t, d.seen)
	assert.Contains(t, d.emptyWords(), "7 earlier")
	assert.NotContains(t, d.emptyWords(), "later")
}

// synthetic makes events in time order, one in ten a range, with links to earlier ones.
func synthetic(n int) ([]scene.EventItem, []scene.Lane) {
	events := make([]timeline.Event, n)
	items := make([]scene.EventItem, n)
	lanes := make([]scene.Lane, 11)
	for i := range lanes {
		lanes[i].Key = fmt.Sprintf("kind %d", i)
		lanes[i].Name = lanes[i].Key
	}
	first := timeline.NewDay(2022, 2, 1)
	for i := range events {
		e := &events[i]
		start := first + timeline.Day(i*1640/n)
		e.ID, e.Title, e.Category = fmt.Sprintf("event-%d", i), fmt.Sprintf("Meeting number %d of the series", i), fmt.Sprintf("kind %d", i%11)
		e.Period = timeline.Period{Start: start, End: start + 1}
		if i%10 == 0 {
			e.Period.End += timeline.Day(i % 7)
		}
		if i > 40 && i%2 == 0 {
			e.Links = []timeline.Link{{Type: timeline.Follows, To: fmt.Sprintf("event-%d", i-(i%37))}}
		}
		items[i] = scene.EventItem{Event: e, Category: e.Category, Lanes: []int{i % 11}}
	}
	return items, lanes
}
