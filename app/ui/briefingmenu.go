package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
)

// briefingMenu has everything that can be done with a briefing.
func (w *Window) briefingMenu() *fyne.Menu {
	seal := w.marked(w.entry("briefing.seal", w.sealBriefing, "", 0), func() bool { return w.briefing.now.Sealed })
	return fyne.NewMenu(w.look.T("briefing.menu"),
		w.entry("briefing.add", w.addSlide, fyne.KeyB, ctrl),
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.edit", w.editSlide, fyne.KeyB, ctrl|shift),
		w.entry("briefing.replace", w.replaceSlide, "", 0),
		w.entry("briefing.up", w.moveSlide(-1), fyne.KeyUp, ctrl|shift),
		w.entry("briefing.down", w.moveSlide(1), fyne.KeyDown, ctrl|shift),
		w.entry("briefing.duplicate", w.duplicateSlide, "", 0),
		w.entry("briefing.delete", w.deleteSlide, "", 0),
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.title", w.editTitle, "", 0),
		w.entry("briefing.accept", w.acceptChanges, "", 0),
		seal,
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.new", w.newBriefing, "", 0),
		w.entry("briefing.open", w.askOpenBriefing, "", 0),
		w.entry("briefing.example", w.openExample, "", 0),
		w.entry("briefing.save", w.save, fyne.KeyS, ctrl),
		w.entry("briefing.saveas", w.saveBriefingAs, fyne.KeyS, ctrl|shift),
		w.entry("export.box.briefing", w.exports.AskBriefing, fyne.KeyE, ctrl|alt))
}

// editSlide opens the form of the chosen slide.
func (w *Window) editSlide() {
	w.onSlide(func(_ briefing.Briefing, i int) { w.showSlideForm(i) })()
}

// briefingHelp explains briefings.
func (w *Window) briefingHelp(pg *kit.Page) {
	pg.Heading(w.look.T("briefing.help.title"))
	pg.Body(w.look.T("briefing.help"))
	pg.Body(w.look.T("briefing.help.live"))
}
