package view

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// The line of today says what it is.
func TestTrackSaysWhichLineIsToday(t *testing.T) {
	w, p, _ := shownTrack(t, uitest.Inline{}, 1)
	w.Today = timeline.NewDay(2024, 2, 9)
	p.today = 300
	w.MouseMoved(mouse(300, 100))
	assert.Equal(t, []string{"Today, 9 February 2024"}, words(w.tip))
	assert.False(t, w.mark.Visible())
}

func TestTrackHoverStaysInside(t *testing.T) {
	w, _, _ := shownTrack(t, uitest.Inline{}, 1)
	for _, place := range [][2]float32{{0, 21}, {49, 159}, {0, 159}, {499, 21}, {499, 159}, {499, 90}} {
		w.MouseMoved(mouse(place[0], place[1]))
		assert.True(t, w.tip.box.Visible())
		assert.True(t, w.mark.Visible())
		inside(t, w.tip, w.Size())
	}
	assert.Equal(t, "6 events", words(w.tip)[0])
	assert.Equal(t, "and 2 more", words(w.tip)[5])
	w.MouseMoved(mouse(10, 100))
	assert.Equal(t, "15 January 2024", words(w.tip)[0])
	assert.Contains(t, words(w.tip), "Russia, North Korea")
	test.WidgetRenderer(w).Layout(w.Size())
	assert.True(t, w.tip.box.Visible(), "a layout that changes nothing leaves the tip")
	w.MouseMoved(mouse(200, 100))
	assert.False(t, w.tip.box.Visible())
	w.MouseOut()
	assert.False(t, w.mark.Visible())
}

// The tip of an arrow says how far the place is, and names it once.
func TestTipOfAnArrowSaysHowFarItIs(t *testing.T) {
	f := &scene.Frame{Events: []scene.EventItem{{Event: &timeline.Event{ID: "visit", Title: "Visit", Place: "Moscow"}, Date: "5 July 2024"}}}
	at := func(far string) (texts []string) {
		for _, line := range pinLines(f, picture.PinHit{Event: "visit", Far: far}, printer(t)) {
			texts = append(texts, line.Text)
		}
		return texts
	}
	assert.Equal(t, []string{"5 July 2024", "Visit", "Moscow"}, at(""))
	assert.Equal(t, []string{"5 July 2024", "Visit", "Moscow, 930 km"}, at("Moscow, 930 km"))
}

// The tip of an event says beside its day that it is internal, and that playing holds at it.
func TestTipSaysWhatAnEventIs(t *testing.T) {
	e := &timeline.Event{ID: "own", Title: "Briefing of the minister"}
	f := &scene.Frame{PinMark: "pinned", Events: []scene.EventItem{{Event: e, Date: "5 July 2024"}}}
	assert.Equal(t, "5 July 2024", itemLines(f, &f.Events[0])[0].Text)
	f.Events[0].Mark = "own, internal"
	f.Scene.Pins = scene.NewSet("own")
	assert.Equal(t, "5 July 2024  ·  own, internal  ·  pinned", itemLines(f, f.Item("own"))[0].Text)
	p := printer(t)
	assert.Equal(t, itemLines(f, &f.Events[0]), pinLines(f, picture.PinHit{Event: "own"}, p))
	hidden := &timeline.Event{ID: "hidden", Title: "Statement"}
	f.Chain = []scene.ChainItem{{Event: hidden, Date: "4 July 2024"}, {Event: e}}
	assert.Equal(t, "Event 2 of 2 in its chain.", pinLines(f, picture.PinHit{Event: "own"}, p)[2].Text, "what the number on the pin is")
	assert.Equal(t, []tipLine{{Text: "4 July 2024", Muted: true}, {Text: "Statement", Bold: true}, {Text: "Event 1 of 2 in its chain.", Muted: true}},
		pinLines(f, picture.PinHit{Event: "hidden"}, p))
}
