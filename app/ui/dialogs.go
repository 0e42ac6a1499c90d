package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// What a dialog of Fyne takes around its content, in units: at its sides, and above and below with title and buttons.
const (
	sheetSides = 5 * theme.Grid
	sheetEnds  = 17 * theme.Grid
)

// sheet opens a dialog with a page that fill writes. With copied text it has a button that copies it.
func (w *Window) sheet(title string, size fyne.Size, copied string, fill func(*page)) {
	pg := newPage(w.look)
	pg.begin()
	fill(pg)
	pg.end()
	w.sheetPage = pg
	d := dialog.NewCustomWithoutButtons(title, pg, w.win)
	var buttons []fyne.CanvasObject
	if copied != "" {
		buttons = append(buttons, kit.NewButton(w.look.t("ui.copy"), w.icons[theme.IconCopy], func() { w.copyText(copied) }))
	}
	buttons = append(buttons, kit.NewButton(w.look.t("ui.close"), nil, d.Dismiss))
	d.SetButtons(buttons)
	room := w.win.Canvas().Size()
	width := min(size.Width, room.Width-4*theme.Grid)
	d.Resize(fyne.NewSize(width, min(size.Height, room.Height-4*theme.Grid, pg.heightFor(width-sheetSides)+sheetEnds)))
	d.Show()
}

// showText says something in a small dialog.
func (w *Window) showText(title, text string) {
	w.sheet(title, fyne.NewSize(60*theme.Grid, 30*theme.Grid), text, func(pg *page) { pg.body(text) })
}

// mostLines is how many problems a dialog shows; all of them are copied.
const mostLines = 200

// showProblems lists what is wrong with data or a scene that were given.
func (w *Window) showProblems(title, intro string, problems []string) {
	all := strings.Join(problems, "\n")
	w.sheet(title, fyne.NewSize(100*theme.Grid, 64*theme.Grid), all, func(pg *page) {
		pg.body(intro)
		pg.heading(w.look.p.N("ui.problems.count", len(problems)))
		for _, problem := range problems[:min(mostLines, len(problems))] {
			pg.small(problem)
			pg.rule()
		}
		if len(problems) > mostLines {
			pg.small(w.look.p.N("ui.problems.more", len(problems)-mostLines))
		}
	})
}

// keyHelp is the table of keys: ids of what they do, and how the keys are written on a keyboard.
func keyHelp() [][2]string {
	return [][2]string{
		{"ui.key.month", "← →"},
		{"ui.key.quarter", "Ctrl ← →"},
		{"ui.key.year", "PgUp PgDn"},
		{"ui.key.ends", "Home End"},
		{"ui.play.pause", "Space"},
		{"stops.byevent", "Ctrl T"},
		{"stops.pin", "Ctrl P"},
		{"ui.key.event", "Alt ← →"},
		{"ui.key.linked", "Alt Shift ← →"},
		{"ui.key.track.zoom", "Alt ↑ ↓"},
		{"ui.key.track.pan", "Alt PgUp PgDn"},
		{"ui.track.open", "Ctrl Shift L"},
		{"ui.track.hidden", "Ctrl Shift H"},
		{"around.menu", "Ctrl Shift E"},
		{"ui.key.walk", "Tab, Shift Tab, Enter"},
		{"ui.key.region", "Ctrl ↑ ↓"},
		{"ui.key.zoom", "+ − 0"},
		{"ui.span.other.key", "Ctrl L"},
		{"ui.compare.before", "Ctrl D"},
		{"ui.compare.year", "Ctrl Shift D"},
		{"ui.compare.swap", "Ctrl Shift X"},
		{"ui.compare.page", "Ctrl G"},
		{"ui.compare.page.all", "Ctrl Shift G"},
		{"ui.menu.style", "Ctrl Shift M"},
		{"ui.fit.region", "Ctrl Shift R"},
		{"ui.fit.front", "Ctrl Shift F"},
		{"ui.menu.find", "Ctrl F"},
		{"ui.menu.clear", "Esc"},
		{"ui.undo", "Ctrl Z"},
		{"ui.redo", "Ctrl Shift Z"},
		{"ui.menu.copyheadline", "Ctrl C"},
		{"ui.menu.copytext", "Ctrl Shift C"},
		{"ui.chain.copy", "Ctrl Alt C"},
		{"ui.menu.openscene", "Ctrl O"},
		{"briefing.key.save", "Ctrl S"},
		{"briefing.saveas", "Ctrl Shift S"},
		{"briefing.add", "Ctrl B"},
		{"briefing.edit", "Ctrl Shift B"},
		{"briefing.key.move", "Ctrl Shift ↑ ↓"},
		{"ui.menu.export", "Ctrl E"},
		{"ui.menu.print", "Ctrl Alt P"},
		{"export.box.briefing", "Ctrl Alt E"},
		{"ui.menu.opendata", "Ctrl Shift O"},
		{"own.units.menu", "Ctrl Alt O"},
		{"own.menu", "Ctrl M"},
		{"own.update.menu", "Ctrl U"},
		{"events.add", "Ctrl N"},
		{"events.change", "F2"},
		{"events.delete", "Ctrl Del"},
		{"events.import", "Ctrl I"},
		{"events.export", "Ctrl Shift I"},
		{"ui.menu.panel", "Ctrl Shift P"},
		{"ui.menu.timeline", "Ctrl Shift T"},
		{"ui.present.start", "F5"},
		{"ui.present.here", "Shift F5"},
		{"ui.present.speaking", "Ctrl F5"},
		{"ui.key.parts", "F6"},
		{"ui.menu.fullscreen", "F11"},
		{"ui.menu.keys", "F1"},
		{"ui.menu.quit", "Ctrl Q"},
	}
}

// showKeys says which keys there are, and what the picture means.
func (w *Window) showKeys() {
	w.sheet(w.look.t("ui.menu.keys"), fyne.NewSize(84*theme.Grid, 76*theme.Grid), "", func(pg *page) {
		pg.text(w.look.t("ui.help.picture.title"), theme.SizeBody, "", true)
		pg.body(w.look.t("ui.help.picture"))
		pg.body(w.look.t("ui.help.states"))
		pg.body(w.look.t("ui.help.association"))
		pg.body(w.look.t("ui.help.links"))
		w.ownHelp(pg)
		w.eventsHelp(pg)
		w.briefingHelp(pg)
		pg.heading(w.look.t("ui.help.keys"))
		for _, k := range keyHelp() {
			pg.row(kit.RowContent{Label: w.look.t(k[0]), Text: k[1]}, nil, "", nil)
		}
		w.presentHelp(pg)
	})
}

// showSourceCard shows the definition of the source that the map shows.
func (w *Window) showSourceCard() {
	source, _ := w.ds.Source(w.store.Scene().Source)
	w.sheet(w.look.p.Name(source.Name), fyne.NewSize(84*theme.Grid, 72*theme.Grid), "", func(pg *page) {
		w.card(pg, source.ID)
	})
}

// showSources shows the cards of all sources.
func (w *Window) showSources() {
	w.sheet(w.look.t("ui.menu.sources"), fyne.NewSize(90*theme.Grid, 76*theme.Grid), "", func(pg *page) {
		for i, source := range w.ds.Sources() {
			if i > 0 {
				pg.space()
				pg.space()
			}
			pg.title(w.look.p.Name(source.Name))
			w.card(pg, source.ID)
		}
	})
}

// card writes the definition of a source: who, on what basis, what is counted, and what is weak about it.
func (w *Window) card(pg *page, id string) {
	for _, row := range scene.SourceCard(w.ds, w.look.p.Tag(), id) {
		switch {
		case row.URL != "":
			pg.space()
			pg.row(kit.RowContent{Label: row.URL}, w.icons[theme.IconExternal], "", func() { w.openURL(row.URL) })
		case row.Text != "":
			pg.space()
			pg.text(row.Label, theme.SizeSmall, theme.ColorMuted, true)
			pg.body(row.Text)
		}
	}
	w.ownCard(pg, id)
}
