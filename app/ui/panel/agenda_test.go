package panel

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// manyEvents is a frame with events whose titles take from one to six lines.
func manyEvents(f *scene.Frame, n int) *scene.Frame {
	many := scene.Frame{Scene: f.Scene}
	many.Scene.Event, many.Scene.Filter = "", scene.Filter{}
	events := make([]timeline.Event, n)
	many.Events = make([]scene.EventItem, n)
	first := timeline.NewDay(2022, 2, 1)
	for i := range events {
		start := first + timeline.Day(i*1600/n)
		events[i] = timeline.Event{
			ID: "event-" + strconv.Itoa(i), Title: strings.Repeat("A long title of an event ", 1+i%7),
			Period: timeline.Period{Start: start, End: start + 1},
		}
		many.Events[i] = scene.EventItem{Event: &events[i], Date: start.String()}
	}
	return &many
}

// A list of a hundred thousand events opens without measuring them all, and rows lie below each other wherever it is scrolled.
func TestAgendaOfManyEvents(t *testing.T) {
	p, h := open(t)
	a := p.list
	f := manyEvents(h.Frame(), 100_000)
	a.SetFrame(f)
	known := func() int {
		n := 0
		for i := range a.entries {
			if a.entries[i].known && a.entries[i].item != nil {
				n++
			}
		}
		return n
	}
	assert.Less(t, known(), 200, "only what is in view is measured")
	seamless := func() {
		t.Helper()
		bottom := float32(-1)
		for _, o := range a.canvas.Objects {
			if bottom >= 0 {
				require.InDelta(t, bottom, o.Position().Y, 1)
			}
			bottom = o.Position().Y + o.Size().Height
			require.InDelta(t, o.MinSize().Height, o.Size().Height, 1, "as tall as its text")
		}
		require.Less(t, len(a.canvas.Objects), 60)
		require.GreaterOrEqual(t, bottom, a.scroll.Offset.Y+a.Size().Height)
	}
	for _, part := range []float32{0, 0.1, 0.5, 0.49, 0.9, 0.2} {
		a.scroll.ScrollToOffset(fyne.NewPos(0, part*a.height))
		a.fill()
		seamless()
	}
	// Scrolling up over rows that were not measured keeps what is seen where it was.
	a.ShowDay(timeline.NewDay(2024, 5, 17))
	seamless()
	top := a.entries[a.top+1]
	for range 30 {
		at := a.scroll.Offset.Y
		index := a.top + 1
		y := a.entries[index].y - at
		a.scroll.ScrollToOffset(fyne.NewPos(0, at-40))
		a.fill()
		seamless()
		require.InDelta(t, y+40, a.entries[index].y-a.scroll.Offset.Y, 2)
	}
	assert.NotEqual(t, top, a.entries[a.top+1])

	a.ShowDay(timeline.NewDay(2023, 3, 3))
	found := false
	for i := a.top; i < a.top+4; i++ {
		if e := a.entries[i]; e.item != nil && e.item.Event.Period.Start == timeline.NewDay(2023, 3, 3) {
			found = true
		}
	}
	assert.True(t, found, "the day stands at the top")

	chosen := *f
	chosen.Scene.Event = f.Events[70_000].Event.ID
	a.SetFrame(&chosen)
	at := a.goal()
	assert.Equal(t, chosen.Scene.Event, a.entries[at].item.Event.ID)
	assert.GreaterOrEqual(t, a.entries[at].y, a.scroll.Offset.Y)
	assert.LessOrEqual(t, a.entries[at].y+a.entries[at].h, a.scroll.Offset.Y+a.Size().Height)
	assert.Less(t, known(), 2000)
}

// A list by relevance has no order of days that the lanes could bring along.
func TestRankedListStaysWhenTheLanesMove(t *testing.T) {
	p, h := open(t)
	p.do.Query("visit")
	p.head.order.OnChosen(1)
	a := p.list
	require.NotNil(t, h.Frame().Ranked)
	a.scroll.ScrollToOffset(fyne.NewPos(0, 60))
	at := a.scroll.Offset.Y
	require.Positive(t, at)
	a.ShowDay(timeline.NewDay(2026, 1, 1))
	assert.InDelta(t, at, a.scroll.Offset.Y, 0.01)
}

func TestAgendaBringsTheMonthIntoView(t *testing.T) {
	p, h := open(t)
	a := p.list
	assertInView := func(want string) {
		t.Helper()
		for _, e := range a.entries {
			if e.item == nil && e.month.String() == want {
				assert.GreaterOrEqual(t, e.y, a.scroll.Offset.Y-1, want)
				assert.Less(t, e.y, a.scroll.Offset.Y+a.Size().Height, want)
			}
		}
	}
	assertInView("2024-07")
	h.Update(func(s scene.Scene) scene.Scene { return s.Step(h.Data, -12) })
	assertInView("2023-07")
	assert.Less(t, len(a.canvas.Objects), 40, "only what is in view exists")
	assert.Len(t, a.entries, 266+countMonths(a))
}

func countMonths(a *agenda) int {
	n := 0
	for _, e := range a.entries {
		if e.item == nil {
			n++
		}
	}
	return n
}

// TestASearchThatIsNotUnderstoodSaysSo where the list would be.
func TestASearchThatIsNotUnderstoodSaysSo(t *testing.T) {
	p, _ := open(t)
	p.do.Query("actor:ATLANTIS")
	var said strings.Builder
	for _, o := range p.list.nothing.Objects() {
		if words, ok := o.(interface{ Text() string }); ok {
			said.WriteString(words.Text() + "\n")
		}
	}
	assert.Contains(t, strings.ToLower(said.String()), "atlantis")
}
