package trackarea

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
	"frontline/assets"
	"frontline/timeline"
)

// host is a window with a painter of the timeline.
type host struct {
	*uitest.Host

	painter *picture.Track
	on      timeline.Day // on which an event was to be added
	days    picture.Window
}

func (h *host) Executor() view.Executor      { return uitest.Inline{} }
func (h *host) Tempo() *view.Tempo           { return nil }
func (h *host) Motion() bool                 { return false }
func (h *host) TrackPainter() *picture.Track { return h.painter }
func (h *host) AddEventOn(day timeline.Day)  { h.on = day }
func (h *host) ShowDays(days picture.Window) { h.days = days }
func (h *host) EventRow(id string) (kit.EventContent, bool) {
	item := h.Frame().Item(id)
	return kit.EventContent{ID: id, Title: item.Event.Title}, id != ""
}

func (h *host) SelectEvent(id string) {
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, id) })
}

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

const choeVisit = "2024-01-15-choe-moscow-visit"

// open makes a room that shows each Scene.
func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	h.painter = picture.NewTrack(h.Data, fonts)
	r := New(h)
	h.Win.SetContent(r.NewTrack())
	r.track.SetStyle(picture.Light(1))
	show := func(_, _ scene.Scene) { r.track.BeginFrame(h.Frame())() }
	show(scene.Scene{}, scene.Scene{})
	h.Store.Subscribe(show)
	return r, h
}

func (h *host) search(query string) {
	h.Update(func(s scene.Scene) scene.Scene { return s.WithQuery(query) })
}

// The second button on a day leads to the form of an event on that day, and to all events that are shown.
func TestADayOffersWhatCanBeDoneOnIt(t *testing.T) {
	r, h := open(t)
	day := timeline.NewDay(2024, 1, 18)
	r.track.OnMenu(day, fyne.NewPos(400, 60))
	require.NotNil(t, h.Win.Canvas().Overlays().Top())
	entries := r.entries(day)
	assert.Equal(t, "Add an event of your own on 18 January 2024…", entries[0].Label)
	entries[0].Action()
	assert.Equal(t, day, h.on)

	h.search("choe")
	r.entries(day)[2].Action()
	events := h.Frame().Events
	require.NotEmpty(t, events)
	for i := range events {
		p := events[i].Event.Period
		assert.Less(t, r.track.Window().From, float64(p.Start))
		assert.Greater(t, r.track.Window().To, float64(p.End))
	}
	assert.Equal(t, r.track.Window(), h.days, "the list is brought along")
	h.Look().Printer = h.Data.Catalog().Printer(lang.Ukrainian)
	assert.Equal(t, "Додати власну подію на 18 січня 2024 року…", r.entries(day)[0].Label)
}

// The lane of the selected event is opened and closed; other lanes are all closed.
func TestLanesAreOpenedAndChosen(t *testing.T) {
	r, h := open(t)
	r.ToggleLane()
	assert.Empty(t, r.track.Opened(), "no event is selected")
	h.SelectEvent(choeVisit)
	r.ToggleLane()
	assert.Equal(t, "=visit", r.track.Opened())
	r.ToggleLane()
	assert.Empty(t, r.track.Opened())
	r.ToggleLane()
	r.SetLanes(scene.ByActor)
	assert.Empty(t, r.track.Opened())
	assert.Equal(t, scene.ByActor, h.Scene().Lanes)
}

// Events of the chain that a search hides come back, all of them with a key, those of a stub with a click.
func TestHiddenEventsOfTheChainAreShown(t *testing.T) {
	r, h := open(t)
	r.ShowHidden()
	assert.Empty(t, h.Scene().Filter.Also)
	h.SelectEvent(choeVisit)
	h.search("choe")
	shown := len(h.Frame().Events)
	var hidden []string
	for _, c := range h.Frame().Chain {
		if c.Hidden {
			hidden = append(hidden, c.Event.ID)
		}
	}
	require.NotEmpty(t, hidden)
	r.ShowHidden()
	assert.Len(t, h.Frame().Events, shown+len(hidden))
	h.Undo()
	r.track.OnHidden(hidden[:1])
	assert.Len(t, h.Frame().Events, shown+1)
}

// The events of a mark are listed, the first hundred by their titles.
func TestEventsOfAMarkAreListed(t *testing.T) {
	r, h := open(t)
	var ids []string
	events := h.Frame().Events
	for i := range events {
		ids = append(ids, events[i].Event.ID)
	}
	require.Greater(t, len(ids), mostOfCluster)
	r.track.OnCluster(ids, fyne.NewPos(400, 60))
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, events[0].Event.Title)
	assert.Contains(t, words, h.Look().N("ui.track.cluster", len(ids)))
	assert.Contains(t, words, h.Look().N("ui.track.cluster.more", len(ids)-mostOfCluster))
}
