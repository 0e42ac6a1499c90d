package present

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/timeline"
)

// hands is a clock that a test moves.
type hands struct {
	due  []func()
	wait []time.Duration
}

func (h *hands) clock(d time.Duration, f func()) (stop func()) {
	h.due, h.wait = append(h.due, f), append(h.wait, d)
	return func() {}
}

// strike calls all that was scheduled, however old.
func (h *hands) strike() {
	due := h.due
	h.due = nil
	for _, f := range due {
		f()
	}
}

func deckOf(n int) Deck {
	d := Deck{Counted: true}
	for i := range n {
		d.Slides = append(d.Slides, Slide{Scene: scene.Scene{Month: timeline.NewMonth(2024, 1) + timeline.Month(i)}})
	}
	return d
}

func (s *Show) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		s.Key(k)
	}
}

func TestKeysOfAShow(t *testing.T) {
	s := NewShow(deckOf(5), Options{}, nil)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyPageDown, 1},
		{fyne.KeySpace, 2},
		{fyne.KeyRight, 3},
		{fyne.KeyPageUp, 2},
		{fyne.KeyLeft, 1},
		{fyne.KeyEnd, 4},
		{fyne.KeyPageDown, 4},
		{fyne.KeyHome, 0},
		{fyne.KeyPageUp, 0},
		{fyne.KeyReturn, 1},
	} {
		assert.True(t, s.Key(step.key))
		assert.Equal(t, step.want, s.At(), step.key)
	}
	assert.False(t, s.Key(fyne.KeyF9))
}

func TestNumberJumps(t *testing.T) {
	s := NewShow(deckOf(12), Options{}, nil)
	s.Rune('1')
	s.Rune('2')
	assert.Equal(t, "12", s.Number())
	s.press(fyne.KeyEnter)
	assert.Equal(t, 11, s.At())
	assert.Empty(t, s.Number())
	s.Rune('9')
	s.Rune('9')
	s.press(fyne.KeyEnter)
	assert.Equal(t, 11, s.At(), "a slide that there is not")
	s.Rune('4')
	s.press(fyne.KeyEscape)
	assert.Empty(t, s.Number(), "Escape forgets the number and does not end the show")
	s.press(fyne.KeyReturn)
	assert.Equal(t, 11, s.At())
}

func TestDarkOnKeyboardsOfBothAlphabets(t *testing.T) {
	for _, r := range "bBиИ.ю" {
		s := NewShow(deckOf(2), Options{}, nil)
		s.Rune(r)
		assert.True(t, s.Dark(), "%q", r)
		s.press(fyne.KeyPageDown)
		assert.False(t, s.Dark())
		assert.Equal(t, 0, s.At(), "the slide that was dark is shown before the next one")
	}
}

func TestChangedOnTheSpotAndPutBack(t *testing.T) {
	var told []Change
	ended := 0
	s := NewShow(deckOf(3), Options{}, nil)
	s.OnChange = func(c Change) { told = append(told, c) }
	s.OnEnd = func() { ended++ }
	region := func(code string) func(scene.Scene) scene.Scene {
		return func(sc scene.Scene) scene.Scene { sc.Region = code; return sc }
	}
	s.Alter(region("UA-14"))
	s.Alter(region("UA-14"))
	assert.Equal(t, []Change{Altered}, told, "nothing changed the second time")
	now, changed := s.Spot()
	assert.True(t, changed)
	assert.Equal(t, "UA-14", now.Region)
	s.Next()
	_, changed = s.Spot()
	assert.False(t, changed)
	assert.Equal(t, 0, s.At(), "the next step puts it back")
	s.Next()
	assert.Equal(t, 1, s.At())
	s.Alter(region("UA-65"))
	s.Escape()
	_, changed = s.Spot()
	assert.False(t, changed)
	assert.Zero(t, ended)
	s.Escape()
	s.Escape()
	assert.Equal(t, 1, ended)
}

func TestHoldTimesAndLoop(t *testing.T) {
	h := &hands{}
	d := deckOf(3)
	d.Slides[1].Hold = 7 * time.Second
	s := NewShow(d, Options{Loop: true, Interval: 10 * time.Second}, h.clock)
	s.Start()
	for _, want := range []int{1, 2, 0, 1} {
		h.strike()
		assert.Equal(t, want, s.At())
	}
	assert.Equal(t, []time.Duration{10, 7, 10, 10, 7}, seconds(h.wait))
	s.Blank()
	h.strike()
	assert.Equal(t, 1, s.At(), "nothing happens in the dark")
	s.Blank()
	h.strike()
	s.End()
	h.strike()
	assert.Equal(t, 2, s.At(), "nor after the end")
}

func TestWithoutALoopTheShowStaysAtItsEnd(t *testing.T) {
	h := &hands{}
	s := NewShow(deckOf(2), Options{Interval: time.Second}, h.clock)
	s.Start()
	h.strike()
	h.strike()
	assert.Equal(t, 1, s.At())
	assert.Empty(t, h.due)
}

func seconds(d []time.Duration) []time.Duration {
	out := make([]time.Duration, len(d))
	for i := range d {
		out[i] = d[i] / time.Second
	}
	return out
}

// Whatever is pressed, a slide of the deck is on, and what was scheduled before the last step never steps.
func TestAnyKeysLeaveASlideOn(t *testing.T) {
	keys := []fyne.KeyName{
		fyne.KeySpace, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyBackspace,
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "slides")
		s := NewShow(deckOf(n), Options{Loop: rapid.Bool().Draw(t, "loop")}, nil)
		for range rapid.IntRange(0, 30).Draw(t, "keys") {
			if rapid.Bool().Draw(t, "letter") {
				s.Rune(rapid.SampledFrom([]rune("b.0123456789x")).Draw(t, "rune"))
			} else {
				s.Key(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			assert.GreaterOrEqual(t, s.At(), 0)
			assert.Less(t, s.At(), n)
		}
	})
}

func TestSlidesWaitForASpeaker(t *testing.T) {
	h := &hands{}
	s := NewShow(Deck{Slides: []Slide{{Hold: 1}, {Hold: 1}}}, Options{Wait: true, Loop: true, Interval: 1}, h.clock)
	s.Start()
	assert.Empty(t, h.due)
	s.Next()
	assert.Empty(t, h.due)
	assert.Equal(t, 1, s.At())
}

func TestPublicLeavesOutWhatIsInternal(t *testing.T) {
	deck := Deck{Counted: true, Slides: []Slide{
		{Title: "a", Internal: true}, {Title: "b"}, {Title: "c", Internal: true}, {Title: "d"}, {Title: "e", Internal: true},
	}}
	ds, err := bundled()
	require.NoError(t, err)
	for start, want := range []string{"b", "b", "d", "d", "d"} {
		deck.Start = start
		public, held := deck.Public(ds)
		require.Len(t, public.Slides, 2)
		assert.Equal(t, want, public.Slides[public.Start].Title, "from %d", start)
		assert.True(t, public.Counted)
		assert.Equal(t, 3, held.Slides)
		again, held := public.Public(ds)
		assert.Equal(t, public, again)
		assert.True(t, held.Empty())
	}
	sum := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 11)).WithSpan(3)
	_, held := Deck{Slides: []Slide{{Scene: sum, Internal: true}, {Title: "b"}}}.Public(ds)
	assert.Equal(t, []string{"September–November 2024 · Gained"}, held.Named, "one without a title is called by what it shows")
	none, _ := Deck{Slides: []Slide{{Internal: true}}, Start: 0}.Public(ds)
	assert.Equal(t, Deck{}, none)
}

func TestWordsThatNameAnInternalEventAreLeftOut(t *testing.T) {
	ds, err := bundled()
	require.NoError(t, err)
	day := timeline.NewDay(2024, 7, 1)
	book, _, err := timeline.Book{}.Add(timeline.Own{Event: timeline.Event{
		ID: "own-nightfall", Title: "Operation Nightfall", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
	}}, ds.Known())
	require.NoError(t, err)
	with, err := ds.WithEvents(book)
	require.NoError(t, err)
	s := scene.Default(with)
	deck := Deck{Slides: []Slide{
		{Scene: s, Title: "July", Caption: "A month before operation nightfall", Notes: "Operation Nightfall"},
		{Scene: s.WithQuery("nightfall"), Title: "August", Caption: "184.5 km²"},
	}}
	public, held := deck.Public(with)
	assert.Equal(t, Withheld{Texts: 1, Query: true}, held)
	assert.Equal(t, []Slide{
		{Scene: s, Title: "July", Notes: "Operation Nightfall"}, {Scene: s, Title: "August", Caption: "184.5 km²"},
	}, public.Slides, "the notes are the speaker's")
	_, held = deck.Public(ds)
	assert.True(t, held.Empty(), "without the event the words say nothing")
}
