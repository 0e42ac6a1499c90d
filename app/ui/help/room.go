// Package help is the room of what the program says of itself: the keys and what the picture means, the cards of sources, and
// whose work is in it.
package help

import (
	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// Room opens the sheets of the help.
type Room struct {
	host    Host
	version string // of the program
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Dataset is the data shown, Scene what is shown of it.
	Dataset() *dataset.Dataset
	Scene() scene.Scene
	// Browse opens a page in the browser.
	Browse(address string)
	// Chapters are what rooms say of themselves, before and after the keys of the window.
	Chapters() (before, after []func(*kit.Page))
	// OwnCard adds to the card of a source what is said of a person's own.
	OwnCard(page *kit.Page, source string)
}

// New makes the room of a window of a version of the program.
func New(host Host, version string) *Room { return &Room{host: host, version: version} }

func (r *Room) t(id string) string { return r.host.Look().T(id) }

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
		{"ui.track.all", "Alt 0"},
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
		{"search.key.tab", "Tab"},
		{"ui.key.list", "↓ ↑ Enter"},
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

// Keys says which keys there are, and what the picture means.
func (r *Room) Keys() {
	r.host.Sheets().Open(r.t("ui.menu.keys"), fyne.NewSize(84*theme.Grid, 76*theme.Grid), "", func(pg *kit.Page) {
		pg.Text(r.t("ui.help.picture.title"), theme.SizeBody, "", true)
		pg.Body(r.t("ui.help.picture"))
		pg.Body(r.t("ui.help.states"))
		pg.Body(r.t("ui.help.association"))
		pg.Body(r.t("ui.help.links"))
		before, after := r.host.Chapters()
		for _, chapter := range before {
			chapter(pg)
		}
		pg.Heading(r.t("ui.help.keys"))
		for _, k := range keyHelp() {
			pg.Row(kit.RowContent{Label: r.t(k[0]), Text: k[1]}, nil, "", nil)
		}
		for _, chapter := range after {
			chapter(pg)
		}
	})
}

// SourceCard shows the definition of the source that the map shows.
func (r *Room) SourceCard() {
	source, _ := r.host.Dataset().Source(r.host.Scene().Source)
	r.host.Sheets().Open(r.host.Look().Name(source.Name), fyne.NewSize(84*theme.Grid, 72*theme.Grid), "", func(pg *kit.Page) {
		r.card(pg, source.ID)
	})
}

// Sources shows the cards of all sources.
func (r *Room) Sources() {
	r.host.Sheets().Open(r.t("ui.menu.sources"), fyne.NewSize(90*theme.Grid, 76*theme.Grid), "", func(pg *kit.Page) {
		for i, source := range r.host.Dataset().Sources() {
			if i > 0 {
				pg.Space()
				pg.Space()
			}
			pg.Title(r.host.Look().Name(source.Name))
			r.card(pg, source.ID)
		}
	})
}

// card writes the definition of a source: who, on what basis, what is counted, and what is weak about it.
func (r *Room) card(pg *kit.Page, id string) {
	for _, row := range scene.SourceCard(r.host.Dataset(), r.host.Look().Tag(), id) {
		switch {
		case row.URL != "":
			pg.Space()
			pg.Row(kit.RowContent{Label: row.URL}, r.host.Look().Icons[theme.IconExternal], "", func() { r.host.Browse(row.URL) })
		case row.Text != "":
			pg.Space()
			pg.Text(row.Label, theme.SizeSmall, theme.ColorMuted, true)
			pg.Body(row.Text)
		}
	}
	r.host.OwnCard(pg, id)
}
