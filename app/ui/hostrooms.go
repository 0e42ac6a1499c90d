package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/timeline"
)

// What one room asks of another, by way of the window.

// OwnData is what the person's own folder holds.
func (h host) OwnData() briefing.Own {
	return briefing.Own{Sources: h.own.Sources(), Events: h.Book()}
}

// OwnMaps are the person's own sources, and the folder that they are kept in.
func (h host) OwnMaps() (sources []ownsource.Source, folder string) {
	return h.own.Sources(), h.own.Folder()
}

// EventRow is an event that is shown as rows of events show it; false for one that is not.
func (h host) EventRow(id string) (row kit.EventContent, ok bool) {
	item := h.frame.Item(id)
	if item == nil {
		return row, false
	}
	return panel.EventContent(h.frame, item), true
}

// AddEventOn opens the form for a new event of a person's own on a day.
func (h host) AddEventOn(day timeline.Day) { h.events.AddOn(day) }

// OwnCard adds to the card of a source what is said of a person's own.
func (h host) OwnCard(page *kit.Page, source string) { h.own.Card(page, source) }

// Chapters are what rooms say of themselves in the help, before and after the keys of the window.
func (h host) Chapters() (before, after []func(*kit.Page)) {
	return []func(*kit.Page){h.own.Help, h.events.Help, h.briefing.Help}, []func(*kit.Page){h.presenting.Help}
}

// SourceCard opens the card of the source.
func (h host) SourceCard() { h.help.SourceCard() }

// Present begins a show.
func (h host) Present() { h.presenting.Key() }

// ChooseSpan opens the choice of any span.
func (h host) ChooseSpan(under fyne.CanvasObject) { h.chooseSpan(under) }

// ChooseComparison opens what there is to compare with.
func (h host) ChooseComparison(under fyne.CanvasObject) { h.menu.showCompare(under) }

// ChooseFilter opens the filters of events.
func (h host) ChooseFilter(under fyne.CanvasObject) { h.chooseFilter(under) }

// ChooseStyle opens the looks of the map.
func (h host) ChooseStyle() { h.chooseStyle() }

// Briefing is the briefing that is open and its file; both are empty when there is none.
func (h host) Briefing() (b briefing.Briefing, path string) {
	return h.briefing.Now(), h.briefing.Path()
}

// ChosenSlide is the index of the slide of the briefing that is chosen, -1 for none.
func (h host) ChosenSlide() int { return h.briefing.Chosen() }

// ShowBriefing shows the briefing anew where it is seen: in the window's title and in the panel.
func (h host) ShowBriefing() {
	h.setTitle()
	if h.shell != nil {
		h.shell.panel.SetBriefing()
	}
}

// OpenBriefingPage brings the page of the briefing into view.
func (h host) OpenBriefingPage() {
	h.unfoldPanel()
	h.shell.panel.Open(panel.TabBriefing)
}

// OpenList brings the list of all events into view.
func (h host) OpenList() { h.openList() }

// EnterList leads the keys into it, or to the map where it has none.
func (h host) EnterList() {
	if !h.shell.panel.FocusList() {
		h.focusMap()
	}
}

// FocusMap leads the keys to the map.
func (h host) FocusMap() { h.focusMap() }

// CheckMenu says in the menu what is so.
func (h host) CheckMenu() { h.menu.checkMenu() }
