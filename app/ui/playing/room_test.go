package playing

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
	"frontline/assets"
	"frontline/timeline"
)

// host is a window with a clock; like the window's, its Update stops playing.
type host struct {
	*uitest.Host

	clock uitest.Clock
	after func(time.Duration, func()) (stop func())
	room  *Room
	lanes scene.LanesBy
	folds int
	bars  *picture.Bars
}

func (h *host) Update(f func(scene.Scene) scene.Scene) {
	h.room.Stop()
	h.Host.Update(f)
}
func (h *host) After(d time.Duration, f func()) (stop func()) { return h.after(d, f) }
func (h *host) SetLanes(by scene.LanesBy)                     { h.lanes = by }
func (h *host) FoldTrack()                                    { h.folds++ }
func (h *host) Executor() view.Executor                       { return uitest.Still{} }
func (h *host) Tempo() *view.Tempo                            { return nil }
func (h *host) Painters() (*picture.Map, *picture.Bars)       { return nil, h.bars }

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

const choeVisit = "2024-01-15-choe-moscow-visit"

// open makes a room with its strip, which shows each Scene.
func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	h.after = h.clock.After
	r := New(h)
	h.room = r
	r.Load(h.Data)
	h.Win.SetContent(r.NewStrip())
	h.Win.Resize(fyne.NewSize(1280, 32))
	r.Show(h.Frame(), false)
	h.Store.Subscribe(func(_, _ scene.Scene) { r.Show(h.Frame(), false) })
	return r, h
}

// A hand that is drawn over the bars stops playing, and is one step to undo.
func TestMonthsUnderAHandAreOneStep(t *testing.T) {
	r, h := open(t)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	h.bars = picture.NewBars(h.Data, fonts)
	m := r.NewMonths()
	before := h.Scene()
	r.Toggle()
	require.True(t, r.Playing())
	h.Settle()
	for month := time.January; month <= time.May; month++ {
		m.OnMonth(timeline.NewMonth(2024, month))
	}
	assert.False(t, r.Playing())
	assert.Equal(t, timeline.NewMonth(2024, time.May), h.Scene().Month)
	m.OnMonthDone(timeline.NewMonth(2024, time.May))
	m.OnMonth(timeline.NewMonth(2024, time.June))
	h.Undo()
	assert.Equal(t, timeline.NewMonth(2024, time.May), h.Scene().Month, "another hand is another step")
	h.Undo()
	assert.Equal(t, before.Month, h.Scene().Month)
}

func (h *host) at(year int, month time.Month) {
	h.Update(func(s scene.Scene) scene.Scene { return s.WithMonth(timeline.NewMonth(year, month)) })
}

func (h *host) pick(id string) {
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, id) })
}

func TestPlayingStopsUnderAHand(t *testing.T) {
	r, h := open(t)
	r.Toggle()
	assert.True(t, r.Playing())
	assert.Equal(t, r.strip.pauseTip, r.strip.play.Tip)
	h.clock.Tick()
	assert.Equal(t, "2024-08", h.Scene().Month.String())
	assert.Equal(t, "August 2024", r.strip.period.Text())
	r.Step(-1)()
	assert.False(t, r.Playing())
	assert.Equal(t, r.strip.playTip, r.strip.play.Tip)
	h.clock.Tick()
	assert.Equal(t, "2024-07", h.Scene().Month.String(), "a tick that comes too late does nothing")
}

func TestPlayingAtTheEndStartsOver(t *testing.T) {
	r, h := open(t)
	first, last := h.Data.Months()
	r.Last()
	assert.Equal(t, last, h.Scene().Month)
	r.Toggle()
	assert.Equal(t, first, h.Scene().Month)
	r.Last()
	r.Step(-1)()
	r.Toggle()
	h.clock.Tick()
	assert.Equal(t, last, h.Scene().Month)
	assert.False(t, r.Playing(), "playing ends at the end")
}

// Paused and started again, the months do not run twice as fast: of two ticks that both come one does nothing.
func TestPausedAndStartedAgainTheMonthsDoNotRunTwice(t *testing.T) {
	r, h := open(t)
	h.at(2024, 1)
	h.after = func(d time.Duration, f func()) (stop func()) {
		h.clock.After(d, f)
		return func() {} // too late to stop it
	}
	r.Toggle()
	r.Toggle()
	r.Toggle()
	require.Len(t, h.clock.Waiting, 2)
	h.clock.Tick()
	assert.Equal(t, "2024-02", h.Scene().Month.String())
}

func TestPlayingHoldsAtAPinAndGoesOn(t *testing.T) {
	r, h := open(t)
	h.pick(choeVisit)
	r.TogglePin()
	assert.True(t, h.Scene().Pins.Has(choeVisit))
	h.pick("")
	h.at(2023, 11)
	r.Toggle()
	require.True(t, r.Playing())
	h.clock.Tick()
	assert.True(t, r.Playing())
	h.clock.Tick()
	assert.False(t, r.Playing(), "held")
	assert.Equal(t, choeVisit, h.Scene().Event)
	r.Toggle()
	h.clock.Tick()
	assert.Equal(t, "2024-02", h.Scene().Month.String())
	r.ClearPins()
	assert.Empty(t, h.Scene().Pins)
}

func TestWithoutAnEventPinningSaysWhatToDo(t *testing.T) {
	r, h := open(t)
	r.TogglePin()
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, r.host.Look().T("stops.pin.how"))
}

func TestPlayingFromEventToEvent(t *testing.T) {
	r, h := open(t)
	h.pick(choeVisit)
	r.ToggleBy()
	assert.Equal(t, scene.PlayEvents, h.Scene().Play)
	assert.Equal(t, r.host.Look().T("stops.events"), r.strip.by.Text())
	next := h.Scene().NextEvent(h.Data, 1, false).Event
	r.Toggle()
	h.clock.Tick()
	assert.Equal(t, next, h.Scene().Event)
	assert.True(t, r.Playing())
	h.pick(h.Data.Events()[len(h.Data.Events())-1].ID)
	assert.False(t, r.Playing(), "a hand wins over the clock")
	r.Toggle()
	assert.True(t, r.Playing(), "it begins again")
	h.clock.Tick()
	assert.Equal(t, h.Data.Events()[0].ID, h.Scene().Event)
}
