package present

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/theme"
	"frontline/assets"
)

func desk(t *testing.T, deck func(ds *dataset.Dataset) Deck, h *hands) (*Desk, *queue) {
	t.Helper()
	ds, err := bundled()
	require.NoError(t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	icons, err := theme.NewIcons(assets.FS)
	require.NoError(t, err)
	a := test.NewApp()
	t.Cleanup(a.Quit)
	colours, err := theme.New(assets.FS, theme.Light)
	require.NoError(t, err)
	a.Settings().SetTheme(colours)
	todo := &queue{}
	show := NewShow(deck(ds), Options{}, nil)
	d := NewDesk(ds, picture.NewMap(ds, fonts), picture.NewBars(ds, fonts), show, todo, ds.Catalog().Printer(lang.English), icons, h.clock)
	show.OnChange = d.Changed
	w := a.NewWindow("desk")
	w.SetContent(d)
	d.SetStyle(picture.Light(1))
	w.Resize(fyne.NewSize(960, 540))
	return d, todo
}

func TestDeskFollowsTheShow(t *testing.T) {
	d, todo := desk(t, func(ds *dataset.Dataset) Deck {
		deck := four(ds)
		deck.Slides[0].Notes = "Begin slowly."
		deck.Slides[2].Internal = true
		return deck
	}, &hands{})
	todo.work()
	assert.Equal(t, "July", d.title.Text())
	assert.Equal(t, "Begin slowly.", d.notes.Text())
	assert.Equal(t, "1 / 4", d.place.Text)
	assert.Equal(t, "Next, 2: November 2024 · Gained", d.following.Text())
	assert.Equal(t, 2, d.shown.number, "the next slide is seen")

	d.show.Rune('3')
	assert.Equal(t, "To slide 3, Enter", d.place.Text)
	d.show.press(fyne.KeyReturn)
	assert.Equal(t, "Donetsk", d.title.Text())
	assert.Equal(t, "Internal: not meant for others.", d.mark.Text())
	assert.Equal(t, "No notes on this slide.", d.notes.Text())
	d.show.Blank()
	assert.Equal(t, "The screen is dark.", d.mark.Text())
	d.show.Blank()
	d.show.Alter(func(s scene.Scene) scene.Scene { s.Region = ""; return s })
	assert.Contains(t, d.mark.Text(), "Changed on the spot")
	d.show.Last()
	todo.work()
	assert.Equal(t, "This is the last slide.", d.following.Text())
	assert.False(t, d.next.Visible())
}

func TestDeskCountsTheTime(t *testing.T) {
	h := &hands{}
	d, _ := desk(t, four, h)
	start := d.began
	d.now = func() time.Time { return start.Add(61*time.Minute + 5*time.Second) }
	h.strike()
	assert.Equal(t, "1:01:05", d.elapsed.Text)
	assert.Equal(t, start.Add(61*time.Minute+5*time.Second).Format("15:04"), d.time.Text)
	assert.NotEmpty(t, h.due)
	d.Close()
	h.strike()
	assert.Empty(t, h.due, "the clock stops with the desk")
	assert.Equal(t, "0:07", stopwatch(7*time.Second))
	assert.Equal(t, "59:59", stopwatch(time.Hour-time.Second))
}

func TestDeskCountsDownHowLongASlideIsToStay(t *testing.T) {
	h := &hands{}
	d, _ := desk(t, func(ds *dataset.Dataset) Deck {
		deck := four(ds)
		deck.Slides[0].Hold, deck.Slides[1].Hold = 90*time.Second, 20*time.Second
		return deck
	}, h)
	now := d.began
	d.now = func() time.Time { return now }
	pass := func(t time.Duration) {
		now = now.Add(t)
		h.strike()
	}
	pass(0)
	assert.Equal(t, "1:30 left", d.left.Text)
	pass(30 * time.Second)
	assert.Equal(t, "1:00 left", d.left.Text)
	pass(63 * time.Second)
	assert.Equal(t, "0:03 over", d.left.Text)
	d.show.Next()
	assert.Equal(t, "0:20 left", d.left.Text, "each slide has its own time")
	d.show.Rune('3')
	assert.Empty(t, d.left.Text, "the number has the room")
	d.show.press(fyne.KeyReturn)
	assert.Empty(t, d.left.Text, "a slide without a time")
}

func TestAllSlidesAreListedByTheirNamesAndAClickJumps(t *testing.T) {
	d, todo := desk(t, func(ds *dataset.Dataset) Deck {
		deck := four(ds)
		deck.Slides[1].Scene = deck.Slides[1].Scene.WithSpan(3)
		return deck
	}, &hands{})
	todo.work()
	labels := func() (names []string, on int) {
		for _, row := range d.list.rows.Used() {
			names = append(names, row.Content().Label)
			if row.Content().Selected {
				on = row.slide
			}
		}
		return names, on
	}
	names, on := labels()
	assert.Equal(t, []string{"1. July", "2. September–November 2024 · Gained", "3. Donetsk", "4. July 2024 · Gained · Compared with July 2023"}, names)
	assert.Equal(t, 0, on)
	assert.Equal(t, "Next, 2: September–November 2024 · Gained", d.following.Text(), "a sum is not called by its last month")

	d.list.rows.Used()[3].OnTapped()
	_, on = labels()
	assert.Equal(t, 3, on)
	assert.Equal(t, 3, d.show.At())
	assert.Equal(t, "July 2024 · Gained · Compared with July 2023", d.title.Text())
}

func TestTheSlideWhoseNumberIsTypedIsSeenBeforeTheAudienceSeesIt(t *testing.T) {
	d, todo := desk(t, four, &hands{})
	todo.work()
	d.show.Rune('4')
	todo.work()
	assert.Equal(t, 4, d.shown.number)
	assert.Equal(t, "Slide 4: July 2024 · Gained · Compared with July 2023", d.following.Text())
	assert.Equal(t, 0, d.show.At())
	d.show.Rune('4')
	todo.work()
	assert.Equal(t, "There is no slide 44.", d.following.Text())
	assert.False(t, d.next.Visible())
	d.show.Escape()
	todo.work()
	assert.Equal(t, 2, d.shown.number, "the next one again")
}

// A space bar that goes back because Back was clicked last would be a surprise in front of an audience.
func TestTheKeysStayWithTheShowAfterAClick(t *testing.T) {
	d, todo := desk(t, four, &hands{})
	todo.work()
	c := fyne.CurrentApp().Driver().CanvasForObject(d)
	for _, o := range d.bar.Objects[:3] {
		button, ok := o.(fyne.Focusable)
		require.True(t, ok)
		c.Focus(button)
		test.Tap(o.(fyne.Tappable))
		assert.Nil(t, c.Focused())
	}
}

// A speaker who shows all events of a hundred thousand finds them all in the list, and waits for none of the rows that nobody sees.
func TestTheListHasRowsForWhatIsInViewAlone(t *testing.T) {
	const many = 100_000
	d, _ := desk(t, func(ds *dataset.Dataset) Deck {
		deck := Deck{Counted: true, Slides: make([]Slide, many)}
		s := scene.Default(ds)
		for i := range deck.Slides {
			deck.Slides[i] = Slide{Scene: s, Title: "Event " + strconv.Itoa(i+1) + strings.Repeat(" that goes on", i%7)}
		}
		return deck
	}, &hands{})
	seen := func() []string {
		var names []string
		for _, row := range d.list.rows.Used() {
			names = append(names, row.Content().Label)
			assert.InDelta(t, d.list.line, row.HeightFor(row.Size().Width), 0.01, "a name is one line: %q", row.Content().Label)
		}
		return names
	}
	require.NotEmpty(t, seen())
	assert.Contains(t, seen()[0], "1. Event 1")
	d.list.scroll.ScrollToBottom()
	names := seen()
	assert.Contains(t, names[len(names)-1], "100000. Event 100000")
	d.list.rows.Used()[len(names)-2].OnTapped()
	assert.Equal(t, many-2, d.show.At())
	d.show.Jump(many / 2)
	assert.Condition(t, func() bool {
		for _, row := range d.list.rows.Used() {
			if row.Content().Selected {
				return row.slide == many/2 && row.Position().Y >= d.list.scroll.Offset.Y
			}
		}
		return false
	}, "the slide that is on is in view")
	assert.Less(t, len(d.list.rows.Used()), 40)
}
