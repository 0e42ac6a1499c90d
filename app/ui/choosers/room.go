// Package choosers is the room of what a person chooses from over the window and sees at once behind it: the looks of the map,
// the months of a sum, the month to compare with, and the filters of events.
//
// What a choice does is an action in app/scene; this room lists what there is to choose and marks what is chosen.
package choosers

import (
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// popupPart is how much of the window's height a popup may take.
const popupPart = 0.7

// Room opens them. All that is chosen is in the Scene.
type Room struct {
	host    Host
	filters *filterBox // opened last, nil before there was one
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Scene is what is shown, SceneLook what of the window's look decides its colours.
	Scene() scene.Scene
	SceneLook() scene.Look
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// UpdateLive changes the Scene; a row of such changes of one kind is one step.
	UpdateLive(kind string, f func(scene.Scene) scene.Scene)
	// Undo takes the last step back.
	Undo()
}

// New makes the room of a window.
func New(host Host) *Room { return &Room{host: host} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }
