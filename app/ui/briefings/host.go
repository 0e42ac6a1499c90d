package briefings

import (
	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// Host is what the room needs of the window it is in.
type Host interface {
	Window
	Data
	History
}

// Window is what is seen.
type Window interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// Scene is what is shown; Frame says it in words and values.
	Scene() scene.Scene
	Frame() *scene.Frame
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// OpenPath opens whatever a person chose: a briefing, a scene, a folder of data.
	OpenPath(path string)
	// ShowBriefing shows the briefing anew where it is seen: its page and the title of the window.
	ShowBriefing()
	// OpenBriefingPage brings its page into view.
	OpenBriefingPage()
}

// Data is what is known.
type Data interface {
	// Dataset is the data shown; Base is the same without what is a person's own.
	Dataset() *dataset.Dataset
	Base() *dataset.Dataset
	// OwnData is what the person's own folder holds, and Folder is where the program keeps it.
	OwnData() briefing.Own
	Folder() string
	// Rejoin joins what is a person's own, and what the briefing brings along, to the data anew, and shows
	// the Scene that f makes of the one shown; nil for the same.
	Rejoin(f func(joined *dataset.Dataset, now scene.Scene) scene.Scene)
}

// History is the steps that a person can take back.
type History interface {
	// ChangeBriefing makes another briefing a step; Follow is called then, and when the step is taken back.
	ChangeBriefing(b briefing.Briefing)
	// SetBriefing puts a briefing in the place of the one shown without a step.
	SetBriefing(b briefing.Briefing)
	// RestartBriefing begins with another briefing, from which no way leads back.
	RestartBriefing(b briefing.Briefing)
}
