package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// menuState is an entry of the main menu and what decides something of it.
type menuState struct {
	entry *fyne.MenuItem
	on    func() bool
}

// menu is the main menu: every action of the window, with its key and, where it is a state, a mark.
type menu struct {
	w       *Window
	bar     *fyne.MainMenu
	marks   []menuState
	enabled []menuState // those that cannot always be chosen
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

// mainMenu has every action of the window. Its accelerators work on keyboards of all alphabets, because Fyne reports a
// letter pressed with Ctrl by its place.
func (m *menu) mainMenu() *fyne.MainMenu {
	m.marks, m.enabled = nil, nil
	return fyne.NewMainMenu(m.fileMenu(), m.editMenu(), m.viewMenu(), m.goMenu(), m.briefingMenu(), m.presentMenu(), m.helpMenu())
}

func (m *menu) fileMenu() *fyne.Menu {
	quit := m.entry("ui.menu.quit", m.w.quit, fyne.KeyQ, ctrl)
	quit.IsQuit = true
	return fyne.NewMenu(m.w.look.T("ui.menu.file"),
		m.entry("ui.menu.opendata", m.w.files.askDataFolder, fyne.KeyO, ctrl|shift),
		m.entry("own.units.menu", m.w.regions.Ask, fyne.KeyO, ctrl|alt),
		m.entry("ui.menu.bundled", m.w.files.openBundled, "", 0),
		m.entry("own.menu", m.w.own.AskFolder, fyne.KeyM, ctrl),
		m.entry("own.menu.files", m.w.own.AskFiles, "", 0),
		m.entry("own.update.menu", m.w.own.AskUpdate, fyne.KeyU, ctrl),
		fyne.NewMenuItemSeparator(),
		m.entry("ui.menu.openscene", m.w.files.askScene, fyne.KeyO, ctrl),
		m.entry("ui.menu.savescene", m.w.files.askSaveScene, "", 0),
		m.entry("ui.menu.export", m.w.exports.AskView, fyne.KeyE, ctrl),
		m.entry("ui.menu.print", m.w.exports.Print, fyne.KeyP, ctrl|alt),
		fyne.NewMenuItemSeparator(),
		quit)
}

func (m *menu) editMenu() *fyne.Menu {
	undo := m.entry("ui.undo", m.undoTyping(&fyne.ShortcutUndo{}, m.w.undo), "", 0)
	undo.Shortcut = &fyne.ShortcutUndo{}
	copyItem := m.entry("ui.menu.copyheadline", m.copyOrHeadline, "", 0)
	copyItem.Shortcut = &fyne.ShortcutCopy{}
	return fyne.NewMenu(m.w.look.T("ui.menu.edit"),
		undo,
		m.entry("ui.redo", m.undoTyping(&fyne.ShortcutRedo{}, m.w.redo), fyne.KeyZ, ctrl|shift),
		fyne.NewMenuItemSeparator(),
		copyItem,
		m.entry("ui.menu.copytext", m.w.copyPicture, fyne.KeyC, ctrl|shift),
		m.entry("ui.chain.copy", m.w.copyChain, fyne.KeyC, ctrl|alt),
		fyne.NewMenuItemSeparator(),
		m.submenu("events.menu", m.eventEntries()),
		fyne.NewMenuItemSeparator(),
		m.entry("ui.menu.find", m.w.find, fyne.KeyF, ctrl),
		m.entry("ui.menu.clear", m.w.clearSelection, fyne.KeyEscape, 0),
		m.entry("ui.filter.clear", func() { m.w.update(scene.Scene.ClearFilter) }, "", 0))
}

// eventEntries are the entries of the main menu for own events.
func (m *menu) eventEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		m.entry("events.add", m.w.events.Add, fyne.KeyN, ctrl),
		m.entry("events.change", m.w.events.Change, fyne.KeyF2, 0),
		m.entry("events.delete", m.w.events.Delete, fyne.KeyDelete, ctrl),
		fyne.NewMenuItemSeparator(),
		m.entry("events.import", m.w.events.AskImport, fyne.KeyI, ctrl),
		m.entry("events.export", m.w.events.AskExport, fyne.KeyI, ctrl|shift),
	}
}

func (m *menu) viewMenu() *fyne.Menu {
	return fyne.NewMenu(m.w.look.T("ui.menu.view"),
		m.submenu("ui.menu.measure", m.measureEntries()),
		m.submenu("ui.menu.source", m.sourceEntries()),
		m.submenu("ui.menu.span", m.spanEntries()),
		m.submenu("ui.menu.unit", m.unitEntries()),
		m.submenu("ui.menu.compare", m.compareEntries(m.marked, m.while)),
		m.submenu("ui.menu.map", m.mapEntries()),
		fyne.NewMenuItemSeparator(),
		m.marked(m.entry("ui.menu.panel", m.w.foldPanel, fyne.KeyP, ctrl|shift),
			func() bool { return !m.w.shell.layout.panelFolded }),
		m.marked(m.entry("ui.menu.timeline", m.w.foldTrack, fyne.KeyT, ctrl|shift),
			func() bool { return !m.w.shell.layout.trackFolded }),
		m.timelineMenu(),
		fyne.NewMenuItemSeparator(),
		m.submenu("ui.menu.theme", m.themeEntries()),
		m.marked(m.entry("ui.menu.motion", m.w.toggleMotion, "", 0), func() bool { return m.w.settings.Motion() }),
		m.submenu("ui.menu.language", m.languageEntries()),
		m.entry("ui.menu.fullscreen", m.w.toggleFullScreen, fyne.KeyF11, 0))
}

func (m *menu) goMenu() *fyne.Menu {
	entries := append([]*fyne.MenuItem{m.entry("ui.play.pause", m.w.playing.Toggle, fyne.KeySpace, 0)}, m.stopEntries()...)
	return fyne.NewMenu(m.w.look.T("ui.menu.go"), append(entries,
		fyne.NewMenuItemSeparator(),
		m.submenu("ui.tab.month", m.monthEntries()),
		m.entry("ui.event.previous", func() { m.w.eventStep(-1, false) }, fyne.KeyLeft, alt),
		m.entry("ui.event.next", func() { m.w.eventStep(1, false) }, fyne.KeyRight, alt),
		m.entry("ui.event.previous.linked", func() { m.w.eventStep(-1, true) }, fyne.KeyLeft, alt|shift),
		m.entry("ui.event.next.linked", func() { m.w.eventStep(1, true) }, fyne.KeyRight, alt|shift),
		fyne.NewMenuItemSeparator(),
		m.entry("around.menu", m.w.around.Show, fyne.KeyE, ctrl|shift),
		fyne.NewMenuItemSeparator(),
		m.entry("ui.region.previous", m.w.walk(-1), fyne.KeyUp, ctrl),
		m.entry("ui.region.next", m.w.walk(1), fyne.KeyDown, ctrl))...)
}

// briefingMenu has everything that can be done with a briefing.
func (m *menu) briefingMenu() *fyne.Menu {
	b := m.w.briefing
	seal := m.marked(m.entry("briefing.seal", b.Seal, "", 0), func() bool { return b.Now().Sealed })
	return fyne.NewMenu(m.w.look.T("briefing.menu"),
		m.entry("briefing.add", b.AddSlide, fyne.KeyB, ctrl),
		fyne.NewMenuItemSeparator(),
		m.entry("briefing.edit", b.EditSlide, fyne.KeyB, ctrl|shift),
		m.entry("briefing.replace", b.ReplaceSlide, "", 0),
		m.entry("briefing.up", b.MoveSlide(-1), fyne.KeyUp, ctrl|shift),
		m.entry("briefing.down", b.MoveSlide(1), fyne.KeyDown, ctrl|shift),
		m.entry("briefing.duplicate", b.DuplicateSlide, "", 0),
		m.entry("briefing.delete", b.DeleteSlide, "", 0),
		fyne.NewMenuItemSeparator(),
		m.entry("briefing.title", b.EditTitle, "", 0),
		m.entry("briefing.accept", b.AcceptChanges, "", 0),
		seal,
		fyne.NewMenuItemSeparator(),
		m.entry("briefing.new", b.Begin, "", 0),
		m.entry("briefing.open", b.AskOpen, "", 0),
		m.entry("briefing.example", b.OpenExample, "", 0),
		m.entry("briefing.save", m.w.save, fyne.KeyS, ctrl),
		m.entry("briefing.saveas", b.AskSave, fyne.KeyS, ctrl|shift),
		m.entry("export.box.briefing", m.w.exports.AskBriefing, fyne.KeyE, ctrl|alt))
}

func (m *menu) presentMenu() *fyne.Menu {
	return fyne.NewMenu(m.w.look.T("ui.menu.present"),
		m.entry("ui.present.start", m.w.presenting.Start, fyne.KeyF5, 0),
		m.entry("ui.present.here", m.w.presenting.Here, fyne.KeyF5, shift),
		m.entry("ui.present.speaking", m.w.presenting.Speaking, fyne.KeyF5, ctrl))
}

func (m *menu) helpMenu() *fyne.Menu {
	return fyne.NewMenu(m.w.look.T("ui.menu.help"),
		m.entry("ui.menu.keys", m.w.help.Keys, fyne.KeyF1, 0),
		m.entry("ui.menu.sources", m.w.help.Sources, "", 0),
		m.entry("ui.menu.about", m.w.help.About, "", 0))
}

// entry makes an entry of the menu; a key without a modifier is only named there, see keyActions.
func (m *menu) entry(id string, action func(), key fyne.KeyName, modifier fyne.KeyModifier) *fyne.MenuItem {
	item := fyne.NewMenuItem(m.w.look.T(id), action)
	if key == "" {
		return item
	}
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	item.Shortcut = shortcut
	if modifier != 0 {
		item.Action = m.unlessTyping(shortcut, action)
	}
	return item
}

// unlessTyping gives the arrows with Ctrl to a text field that is being typed in, where they move by words.
func (m *menu) unlessTyping(shortcut *desktop.CustomShortcut, action func()) func() {
	switch shortcut.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyDelete:
	default:
		return action
	}
	return func() {
		if field, ok := m.w.win.Canvas().Focused().(textField); ok && shortcut.Modifier&alt == 0 {
			field.TypedShortcut(shortcut)
			return
		}
		action()
	}
}

// undoTyping gives undo and redo to a form that is open; elsewhere they are about the Scene.
func (m *menu) undoTyping(shortcut fyne.Shortcut, action func()) func() {
	return func() {
		if field, ok := m.w.win.Canvas().Focused().(*kit.Field); ok {
			field.TypedShortcut(shortcut)
			return
		}
		if m.w.win.Canvas().Overlays().Top() == nil || !m.w.events.Writing() {
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
func (m *menu) copyOrHeadline() {
	if field, ok := m.w.win.Canvas().Focused().(textField); ok && field.SelectedText() != "" {
		m.w.copyText(field.SelectedText())
		return
	}
	m.w.copyHeadline()
}

func (w *Window) walk(step int) func() {
	return func() { w.update(func(s scene.Scene) scene.Scene { return s.WalkRegion(w.ds, step) }) }
}

func (m *menu) submenu(id string, entries []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(m.w.look.T(id), nil)
	item.ChildMenu = fyne.NewMenu("", entries...)
	return item
}

// marked makes an entry carry a mark while something is so. It has one from the start, because the toolkit leaves room for marks only
// in a menu that had one when it was made; checkMenu then says what is so.
func (m *menu) marked(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
	item.Checked = true
	m.marks = append(m.marks, menuState{entry: item, on: on})
	return item
}

// while lets an entry be chosen only while something is so.
func (m *menu) while(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
	item.Disabled = !on()
	m.enabled = append(m.enabled, menuState{entry: item, on: on})
	return item
}

// checkMenu sets anew the marks, and what can be chosen.
func (m *menu) checkMenu() {
	for _, state := range m.marks {
		state.entry.Checked = state.on()
	}
	for _, state := range m.enabled {
		state.entry.Disabled = !state.on()
	}
}
