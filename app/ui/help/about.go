package help

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// library is the work of others that the program stands on, as THIRD_PARTY.md lists it.
type library struct{ path, licence string }

func libraries() []library {
	const bsd, mit, apache = "BSD 3-Clause", "MIT", "Apache 2.0"
	return []library{
		{"fyne.io/fyne/v2", bsd},
		{"github.com/paulmach/orb", mit},
		{"github.com/peterstace/simplefeatures", mit},
		{"github.com/tidwall/geodesic", mit},
		{"github.com/nicksnyder/go-i18n/v2", mit},
		{"codeberg.org/go-pdf/fpdf", mit},
		{"github.com/xuri/excelize/v2", bsd},
		{"github.com/gofrs/flock", bsd},
		{"github.com/spf13/cobra", apache},
		{"github.com/jeandeaual/go-locale", mit},
		{"github.com/rymdport/portal", apache},
		{"github.com/ncruces/zenity", mit},
		{"github.com/arran4/golang-ical", apache},
		{"github.com/go-gl/gl", mit},
		{"github.com/go-gl/glfw", bsd},
		{"golang.org/x/image", bsd},
		{"golang.org/x/text", bsd},
		{"golang.org/x/sync", bsd},
	}
}

// About says what the program is, and whose work is in it.
func (r *Room) About() {
	l := r.host.Look()
	r.host.Sheets().Open(l.T("ui.menu.about"), fyne.NewSize(76*theme.Grid, 70*theme.Grid), "", func(pg *kit.Page) {
		pg.Title(l.T("ui.title"))
		pg.Small(l.T("ui.about.version", "version", r.version))
		pg.Body(l.T("ui.about.what"))
		pg.Heading(l.T("ui.about.licence"))
		pg.Body(l.T("ui.about.licence.text"))
		pg.Heading(l.T("ui.about.data"))
		for _, source := range r.host.Dataset().Sources() {
			r.credit(pg, kit.RowContent{Label: l.Name(source.Name), Note: l.Name(source.Licence)}, source.URL)
		}
		pg.Row(kit.RowContent{Label: l.T("ui.about.events"), Note: l.T("ui.about.events.licence")}, nil, "", nil)
		r.credit(pg, kit.RowContent{Label: l.T("ui.about.outlines"), Note: l.T("ui.about.outlines.licence")},
			"https://www.naturalearthdata.com")
		pg.Small(l.T("ui.about.crimea"))
		pg.Heading(l.T("ui.about.font"))
		r.credit(pg, kit.RowContent{Label: l.T("ui.about.font.text")}, "https://github.com/rsms/inter")
		pg.Heading(l.T("ui.about.libraries"))
		for _, lib := range libraries() {
			r.credit(pg, kit.RowContent{Label: lib.path, Text: lib.licence}, "https://pkg.go.dev/"+lib.path)
		}
		pg.Small(l.T("ui.about.libraries.text"))
	})
}

// credit is a row that leads to the page of what it names.
func (r *Room) credit(pg *kit.Page, content kit.RowContent, address string) {
	if address == "" {
		pg.Row(content, nil, "", nil)
		return
	}
	pg.Row(content, r.host.Look().Icons[theme.IconExternal], address, func() { r.host.Browse(address) })
}
