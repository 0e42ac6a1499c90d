// Package trackarea is the room of the timeline's part of the window: its lanes, what a click or the second button does on them, and
// the events that a mark stands for.
package trackarea

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// Room is the timeline of a window.
type Room struct {
	host  Host
	track *view.Track
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Executor paints away from the UI goroutine; Tempo is how closely frames follow each other, Motion whether things may move.
	Executor() view.Executor
	Tempo() *view.Tempo
	Motion() bool
	// TrackPainter draws the timeline of the data shown.
	TrackPainter() *picture.Track
	// Frame is what is shown, in words and values.
	Frame() *scene.Frame
	// EventRow is an event that is shown as rows of events show it; false for one that is not.
	EventRow(id string) (row kit.EventContent, ok bool)
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// SelectEvent selects an event; AddEventOn opens the form for a new one of a person's own on a day.
	SelectEvent(id string)
	AddEventOn(day timeline.Day)
	// ShowDays brings the days in which the lanes are now into view where else they are listed.
	ShowDays(days picture.Window)
}

// New makes the room of a window. NewTrack gives it its widget.
func New(host Host) *Room { return &Room{host: host} }

// NewTrack makes the timeline anew, in the language in force.
func (r *Room) NewTrack() *view.Track {
	t := view.NewTrack(r.host.TrackPainter(), r.host.Look().Printer, r.host.Executor())
	t.OnEvent, t.OnCluster, t.OnHidden, t.OnMenu = r.host.SelectEvent, r.showCluster, r.showAlso, r.openMenu
	t.OnWindow = r.host.ShowDays
	t.SetTempo(r.host.Tempo())
	t.Today = timeline.DayOf(time.Now())
	t.Motion = r.host.Motion()
	r.track = t
	return t
}

// SetLanes parts the events in another way.
func (r *Room) SetLanes(by scene.LanesBy) {
	r.track.OpenLane("")
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithLanes(by) })
}

// ToggleLane opens the lane of the selected event, or closes the one that is open.
func (r *Room) ToggleLane() {
	selected := r.host.Frame().Scene.Event
	if r.track.Opened() != "" || selected == "" {
		r.track.OpenLane("")
		return
	}
	r.track.OpenLaneOf(selected)
}

// ShowHidden shows the events of the selected one's chain that the filter hides.
func (r *Room) ShowHidden() {
	var ids []string
	chain := r.host.Frame().Chain
	for i := range chain {
		if c := &chain[i]; c.Hidden {
			ids = append(ids, c.Event.ID)
		}
	}
	if len(ids) > 0 {
		r.showAlso(ids)
	}
}

// showAlso shows events that the filter hides.
func (r *Room) showAlso(ids []string) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.ShowAlso(ids...) })
}

// openMenu offers what the second button does on a day, at a place in the timeline.
func (r *Room) openMenu(day timeline.Day, at fyne.Position) {
	kit.ShowMenuAt(r.track, at, r.entries(day))
}

func (r *Room) entries(day timeline.Day) []*fyne.MenuItem {
	p := r.host.Look().Printer
	return []*fyne.MenuItem{
		fyne.NewMenuItem(p.T("ui.track.add", "day", p.DayOf(day)), func() { r.host.AddEventOn(day) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.T("ui.track.all"), r.track.ShowAll),
		fyne.NewMenuItem(p.T("ui.track.in"), r.track.ZoomIn),
		fyne.NewMenuItem(p.T("ui.track.out"), r.track.ZoomOut),
	}
}
