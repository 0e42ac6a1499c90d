package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

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
	w.sheets.Open(w.look.T("ui.menu.keys"), fyne.NewSize(84*theme.Grid, 76*theme.Grid), "", func(pg *kit.Page) {
		pg.Text(w.look.T("ui.help.picture.title"), theme.SizeBody, "", true)
		pg.Body(w.look.T("ui.help.picture"))
		pg.Body(w.look.T("ui.help.states"))
		pg.Body(w.look.T("ui.help.association"))
		pg.Body(w.look.T("ui.help.links"))
		w.own.Help(pg)
		w.events.Help(pg)
		w.briefing.Help(pg)
		pg.Heading(w.look.T("ui.help.keys"))
		for _, k := range keyHelp() {
			pg.Row(kit.RowContent{Label: w.look.T(k[0]), Text: k[1]}, nil, "", nil)
		}
		w.presenting.Help(pg)
	})
}

// showSourceCard shows the definition of the source that the map shows.
func (w *Window) showSourceCard() {
	source, _ := w.ds.Source(w.store.Scene().Source)
	w.sheets.Open(w.look.Name(source.Name), fyne.NewSize(84*theme.Grid, 72*theme.Grid), "", func(pg *kit.Page) {
		w.card(pg, source.ID)
	})
}

// showSources shows the cards of all sources.
func (w *Window) showSources() {
	w.sheets.Open(w.look.T("ui.menu.sources"), fyne.NewSize(90*theme.Grid, 76*theme.Grid), "", func(pg *kit.Page) {
		for i, source := range w.ds.Sources() {
			if i > 0 {
				pg.Space()
				pg.Space()
			}
			pg.Title(w.look.Name(source.Name))
			w.card(pg, source.ID)
		}
	})
}

// card writes the definition of a source: who, on what basis, what is counted, and what is weak about it.
func (w *Window) card(pg *kit.Page, id string) {
	for _, row := range scene.SourceCard(w.ds, w.look.Tag(), id) {
		switch {
		case row.URL != "":
			pg.Space()
			pg.Row(kit.RowContent{Label: row.URL}, w.icons[theme.IconExternal], "", func() { w.openURL(row.URL) })
		case row.Text != "":
			pg.Space()
			pg.Text(row.Label, theme.SizeSmall, theme.ColorMuted, true)
			pg.Body(row.Text)
		}
	}
	w.own.Card(pg, id)
}
