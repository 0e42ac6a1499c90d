package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// menuState is the entries of the main menu that carry a mark, with what decides it.
type menuState struct {
	entry *fyne.MenuItem
	on    func() bool
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

// mainMenu has every action of the window. Its accelerators work on keyboards of all alphabets, because Fyne reports a
// letter pressed with Ctrl by its place.
func (w *Window) mainMenu() *fyne.MainMenu {
	w.marks = nil
	return fyne.NewMainMenu(w.fileMenu(), w.editMenu(), w.viewMenu(), w.goMenu(), w.briefingMenu(), w.presentMenu(), w.helpMenu())
}

func (w *Window) fileMenu() *fyne.Menu {
	quit := w.entry("ui.menu.quit", w.quit, fyne.KeyQ, ctrl)
	quit.IsQuit = true
	return fyne.NewMenu(w.look.T("ui.menu.file"),
		w.entry("ui.menu.opendata", w.askDataFolder, fyne.KeyO, ctrl|shift),
		w.entry("own.units.menu", w.askUnits, fyne.KeyO, ctrl|alt),
		w.entry("ui.menu.bundled", w.openBundled, "", 0),
		w.entry("own.menu", w.own.AskFolder, fyne.KeyM, ctrl),
		w.entry("own.menu.files", w.own.AskFiles, "", 0),
		w.entry("own.update.menu", w.own.AskUpdate, fyne.KeyU, ctrl),
		fyne.NewMenuItemSeparator(),
		w.entry("ui.menu.openscene", w.askScene, fyne.KeyO, ctrl),
		w.entry("ui.menu.savescene", w.askSaveScene, "", 0),
		w.entry("ui.menu.export", w.exports.AskView, fyne.KeyE, ctrl),
		w.entry("ui.menu.print", w.exports.Print, fyne.KeyP, ctrl|alt),
		fyne.NewMenuItemSeparator(),
		quit)
}

func (w *Window) editMenu() *fyne.Menu {
	undo := w.entry("ui.undo", w.undoTyping(&fyne.ShortcutUndo{}, w.undo), "", 0)
	undo.Shortcut = &fyne.ShortcutUndo{}
	copyItem := w.entry("ui.menu.copyheadline", w.copyOrHeadline, "", 0)
	copyItem.Shortcut = &fyne.ShortcutCopy{}
	return fyne.NewMenu(w.look.T("ui.menu.edit"),
		undo,
		w.entry("ui.redo", w.undoTyping(&fyne.ShortcutRedo{}, w.redo), fyne.KeyZ, ctrl|shift),
		fyne.NewMenuItemSeparator(),
		copyItem,
		w.entry("ui.menu.copytext", w.copyPicture, fyne.KeyC, ctrl|shift),
		w.entry("ui.chain.copy", w.copyChain, fyne.KeyC, ctrl|alt),
		fyne.NewMenuItemSeparator(),
		w.submenu("events.menu", w.eventEntries()),
		fyne.NewMenuItemSeparator(),
		w.entry("ui.menu.find", w.find, fyne.KeyF, ctrl),
		w.entry("ui.menu.clear", w.clearSelection, fyne.KeyEscape, 0),
		w.entry("ui.filter.clear", func() { w.update(scene.Scene.ClearFilter) }, "", 0))
}

// eventEntries are the entries of the main menu for own events.
func (w *Window) eventEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		w.entry("events.add", w.events.Add, fyne.KeyN, ctrl),
		w.entry("events.change", w.events.Change, fyne.KeyF2, 0),
		w.entry("events.delete", w.events.Delete, fyne.KeyDelete, ctrl),
		fyne.NewMenuItemSeparator(),
		w.entry("events.import", w.events.AskImport, fyne.KeyI, ctrl),
		w.entry("events.export", w.events.AskExport, fyne.KeyI, ctrl|shift),
	}
}

func (w *Window) viewMenu() *fyne.Menu {
	return fyne.NewMenu(w.look.T("ui.menu.view"),
		w.submenu("ui.menu.measure", w.measureEntries()),
		w.submenu("ui.menu.source", w.sourceEntries()),
		w.submenu("ui.menu.span", w.spanEntries()),
		w.submenu("ui.menu.unit", w.unitEntries()),
		w.submenu("ui.menu.compare", w.compareEntries(w.marked)),
		w.marked(w.entry("ui.menu.rescale", func() { w.update(scene.Scene.ToggleRescale) }, "", 0),
			func() bool { return w.store.Scene().Rescale }),
		w.entry("ui.menu.style", func() { w.choosers.MapStyle(w.shell.mapBox) }, fyne.KeyM, ctrl|shift),
		w.layerMenu(),
		fyne.NewMenuItemSeparator(),
		w.entry("ui.zoom.in", func() { w.shell.area.ZoomIn() }, fyne.KeyEqual, 0),
		w.entry("ui.zoom.out", func() { w.shell.area.ZoomOut() }, fyne.KeyMinus, 0),
		w.submenu("ui.menu.fit", w.fitEntries()),
		w.submenu("ui.menu.projection", w.projectionEntries()),
		fyne.NewMenuItemSeparator(),
		w.marked(w.entry("ui.menu.panel", w.foldPanel, fyne.KeyP, ctrl|shift),
			func() bool { return !w.shell.layout.panelFolded }),
		w.marked(w.entry("ui.menu.timeline", w.foldTrack, fyne.KeyT, ctrl|shift),
			func() bool { return !w.shell.layout.trackFolded }),
		w.timelineMenu(),
		w.submenu("ui.menu.theme", w.themeEntries()),
		w.marked(w.entry("ui.menu.motion", w.toggleMotion, "", 0), func() bool { return w.settings.Motion() }),
		w.submenu("ui.menu.language", w.languageEntries()),
		w.entry("ui.menu.fullscreen", w.toggleFullScreen, fyne.KeyF11, 0))
}

func (w *Window) goMenu() *fyne.Menu {
	entries := append([]*fyne.MenuItem{w.entry("ui.play.pause", w.togglePlay, fyne.KeySpace, 0)}, w.stopEntries()...)
	return fyne.NewMenu(w.look.T("ui.menu.go"), append(entries,
		fyne.NewMenuItemSeparator(),
		w.entry("ui.month.previous", w.monthStep(-1), fyne.KeyLeft, 0),
		w.entry("ui.month.next", w.monthStep(1), fyne.KeyRight, 0),
		w.entry("ui.quarter.previous", w.monthStep(-3), fyne.KeyLeft, ctrl),
		w.entry("ui.quarter.next", w.monthStep(3), fyne.KeyRight, ctrl),
		w.entry("ui.year.previous", w.monthStep(-12), fyne.KeyPageUp, 0),
		w.entry("ui.year.next", w.monthStep(12), fyne.KeyPageDown, 0),
		w.entry("ui.month.first", w.firstMonth, fyne.KeyHome, 0),
		w.entry("ui.month.last", w.lastMonth, fyne.KeyEnd, 0),
		fyne.NewMenuItemSeparator(),
		w.entry("ui.event.previous", func() { w.eventStep(-1, false) }, fyne.KeyLeft, alt),
		w.entry("ui.event.next", func() { w.eventStep(1, false) }, fyne.KeyRight, alt),
		w.entry("ui.event.previous.linked", func() { w.eventStep(-1, true) }, fyne.KeyLeft, alt|shift),
		w.entry("ui.event.next.linked", func() { w.eventStep(1, true) }, fyne.KeyRight, alt|shift),
		fyne.NewMenuItemSeparator(),
		w.entry("around.menu", w.showAround, fyne.KeyE, ctrl|shift),
		fyne.NewMenuItemSeparator(),
		w.entry("ui.region.previous", w.walk(-1), fyne.KeyUp, ctrl),
		w.entry("ui.region.next", w.walk(1), fyne.KeyDown, ctrl))...)
}

// briefingMenu has everything that can be done with a briefing.
func (w *Window) briefingMenu() *fyne.Menu {
	b := w.briefing
	seal := w.marked(w.entry("briefing.seal", b.Seal, "", 0), func() bool { return b.Now().Sealed })
	return fyne.NewMenu(w.look.T("briefing.menu"),
		w.entry("briefing.add", b.AddSlide, fyne.KeyB, ctrl),
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.edit", b.EditSlide, fyne.KeyB, ctrl|shift),
		w.entry("briefing.replace", b.ReplaceSlide, "", 0),
		w.entry("briefing.up", b.MoveSlide(-1), fyne.KeyUp, ctrl|shift),
		w.entry("briefing.down", b.MoveSlide(1), fyne.KeyDown, ctrl|shift),
		w.entry("briefing.duplicate", b.DuplicateSlide, "", 0),
		w.entry("briefing.delete", b.DeleteSlide, "", 0),
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.title", b.EditTitle, "", 0),
		w.entry("briefing.accept", b.AcceptChanges, "", 0),
		seal,
		fyne.NewMenuItemSeparator(),
		w.entry("briefing.new", b.Begin, "", 0),
		w.entry("briefing.open", b.AskOpen, "", 0),
		w.entry("briefing.example", b.OpenExample, "", 0),
		w.entry("briefing.save", w.save, fyne.KeyS, ctrl),
		w.entry("briefing.saveas", b.AskSave, fyne.KeyS, ctrl|shift),
		w.entry("export.box.briefing", w.exports.AskBriefing, fyne.KeyE, ctrl|alt))
}

func (w *Window) presentMenu() *fyne.Menu {
	return fyne.NewMenu(w.look.T("ui.menu.present"),
		w.entry("ui.present.start", w.presenting.Start, fyne.KeyF5, 0),
		w.entry("ui.present.here", w.presenting.Here, fyne.KeyF5, shift),
		w.entry("ui.present.speaking", w.presenting.Speaking, fyne.KeyF5, ctrl))
}

func (w *Window) helpMenu() *fyne.Menu {
	return fyne.NewMenu(w.look.T("ui.menu.help"),
		w.entry("ui.menu.keys", w.showKeys, fyne.KeyF1, 0),
		w.entry("ui.menu.sources", w.showSources, "", 0),
		w.entry("ui.menu.about", w.showAbout, "", 0))
}

// entry makes an entry of the menu; a key without a modifier is only named there, see keyActions.
func (w *Window) entry(id string, action func(), key fyne.KeyName, modifier fyne.KeyModifier) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.look.T(id), action)
	if key == "" {
		return item
	}
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	item.Shortcut = shortcut
	if modifier != 0 {
		item.Action = w.unlessTyping(shortcut, action)
	}
	return item
}

// unlessTyping gives the arrows with Ctrl to a text field that is being typed in, where they move by words.
func (w *Window) unlessTyping(shortcut *desktop.CustomShortcut, action func()) func() {
	switch shortcut.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyDelete:
	default:
		return action
	}
	return func() {
		if field, ok := w.win.Canvas().Focused().(textField); ok && shortcut.Modifier&alt == 0 {
			field.TypedShortcut(shortcut)
			return
		}
		action()
	}
}

// undoTyping gives undo and redo to a form that is open; elsewhere they are about the Scene.
func (w *Window) undoTyping(shortcut fyne.Shortcut, action func()) func() {
	return func() {
		if field, ok := w.win.Canvas().Focused().(*kit.Field); ok {
			field.TypedShortcut(shortcut)
			return
		}
		if w.win.Canvas().Overlays().Top() == nil || !w.events.Writing() {
			action()
		}
	}
}

// textField is a field in which text is typed.
type textField interface {
	fyne.Shortcutable
	SelectedText() string
}

// copyOrHeadline copies the words selected in the field that is being typed in, else the headline.
func (w *Window) copyOrHeadline() {
	if field, ok := w.win.Canvas().Focused().(textField); ok && field.SelectedText() != "" {
		w.copyText(field.SelectedText())
		return
	}
	w.copyHeadline()
}

func (w *Window) walk(step int) func() {
	return func() { w.update(func(s scene.Scene) scene.Scene { return s.WalkRegion(w.ds, step) }) }
}

func (w *Window) submenu(id string, entries []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.look.T(id), nil)
	item.ChildMenu = fyne.NewMenu("", entries...)
	return item
}

// marked makes an entry carry a mark while something is so.
func (w *Window) marked(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
	w.marks = append(w.marks, menuState{entry: item, on: on})
	return item
}

// checkMenu sets the marks anew.
func (w *Window) checkMenu() {
	for _, m := range w.marks {
		m.entry.Checked = m.on()
	}
}

func (w *Window) measureEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	do := w.toolbarActions()
	for _, m := range timeline.Measures() {
		item := fyne.NewMenuItem(w.look.T("scene.measure."+string(m)), func() { do.measure(m) })
		entries = append(entries, w.marked(item, func() bool { return w.store.Scene().Measure == m }))
	}
	return entries
}

func (w *Window) sourceEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	do := w.toolbarActions()
	for _, source := range w.ds.MapSources() {
		item := fyne.NewMenuItem(w.look.Name(source.Short), func() { do.source(source.ID) })
		entries = append(entries, w.marked(item, func() bool { return w.store.Scene().Source == source.ID }))
	}
	return entries
}

func (w *Window) spanEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	do := w.toolbarActions()
	for _, span := range spans() {
		item := fyne.NewMenuItem(spanLabel(w.look, span), func() { do.span(span) })
		entries = append(entries, w.marked(item, func() bool { return w.store.Scene().Span == span && w.store.Scene().From == 0 }))
	}
	return append(entries, w.entry("ui.span.other", func() { w.chooseSpan(w.shell.toolbar.spans) }, fyne.KeyL, ctrl))
}

func (w *Window) unitEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	do := w.toolbarActions()
	for _, u := range units() {
		item := fyne.NewMenuItem(w.look.T("ui.unit."+string(u)), func() { do.unit(u) })
		entries = append(entries, w.marked(item, func() bool { return w.store.Scene().Unit == u }))
	}
	return entries
}

func (w *Window) themeEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, choice := range []theme.Choice{theme.System, theme.Light, theme.Dark} {
		item := fyne.NewMenuItem(w.look.T("ui.theme."+string(choice)), func() { w.chooseTheme(choice) })
		entries = append(entries, w.marked(item, func() bool { return w.theme.Choice() == choice }))
	}
	return entries
}

func (w *Window) languageEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, tag := range lang.Tags() {
		// A language is named in itself, so that it is found by those who cannot read the other.
		item := fyne.NewMenuItem(w.ds.Catalog().Printer(tag).T("ui.language"), func() { w.setLanguage(tag) })
		entries = append(entries, w.marked(item, func() bool { return w.store.Scene().Lang == tag }))
	}
	return entries
}

func (w *Window) chooseTheme(choice theme.Choice) {
	w.settings.SetTheme(choice)
	if err := w.setTheme(choice); err != nil {
		fyne.LogError("change the theme", err)
	}
	w.checkMenu()
}
