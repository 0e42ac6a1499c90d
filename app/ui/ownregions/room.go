// Package ownregions is the room of regions of a person's own: two files, with their outlines and their figures, take the place of
// the oblasts.
package ownregions

import (
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/refusal"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// Room opens them. It keeps nothing: what is open is the data of the window.
type Room struct{ host Host }

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// Base is the data shown, without what is a person's own; Bundled is that inside the program.
	Base() *dataset.Dataset
	Bundled() (*dataset.Dataset, error)
	// ShowData shows other data, in the Scene shown as far as they have it.
	ShowData(ds *dataset.Dataset)
}

// New makes the room of a window.
func New(host Host) *Room { return &Room{host: host} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// form asks for the two files of regions of a person's own: their outlines and their figures.
type form struct {
	room             *Room
	regions, figures *kit.Field
	wrong            string
	page             *kit.Page
	dialog           *sheet.Sheet
}

// Ask opens the form.
func (r *Room) Ask() {
	f := &form{room: r, page: kit.NewPage(r.host.Look()), regions: kit.NewField("", 1), figures: kit.NewField("", 1)}
	f.regions.SetPlaceHolder("raions.geojson")
	f.figures.SetPlaceHolder("raions.csv")
	f.fill()
	f.dialog = r.host.Sheets().New(r.t("own.units.form"), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(r.t("own.units.open"), nil, f.open),
	})
	for _, field := range []*kit.Field{f.regions, f.figures} {
		field.OnKeep, field.OnLeave = f.open, f.dialog.Dismiss
	}
	f.dialog.OnKeep = f.open
	f.dialog.Show()
	f.dialog.Focus(f.regions)
}

func (f *form) fill() {
	l := f.room.host.Look()
	f.page.Begin()
	f.page.Body(l.T("own.units.words"))
	if f.wrong != "" {
		f.page.Accent(f.wrong)
	}
	for _, part := range []struct {
		id    string
		field *kit.Field
	}{{"own.units.regions", f.regions}, {"own.units.figures", f.figures}} {
		f.page.Space()
		f.page.Small(l.T(part.id))
		f.page.Add(part.field)
		f.page.Button(l.T("own.update.from.choose"), nil, func() {
			f.room.host.Sheets().Choose(sheet.File, l.T(part.id), "", part.field.SetText)
		})
	}
	f.page.Space()
	f.page.Small(l.T("own.units.columns"))
	f.page.End()
}

// open says that a file is missing, or opens both.
func (f *form) open() {
	regions, figures := strings.TrimSpace(f.regions.Text), strings.TrimSpace(f.figures.Text)
	if regions == "" || figures == "" {
		f.wrong = f.room.t("own.units.both")
		f.fill()
		f.dialog.Fit()
		return
	}
	f.dialog.Dismiss()
	f.room.Open(regions, figures)
}

// Open reads regions and their figures away from the UI goroutine. When anything is wrong with them everything stays as it
// is, and all of it is shown.
func (r *Room) Open(regions, figures string) {
	base := r.host.Base()
	var ds *dataset.Dataset
	var err error
	r.host.Run(func() {
		if base == nil || base.Units() { // others take the place of those that were opened before
			if base, err = r.host.Bundled(); err != nil {
				return
			}
		}
		ds, err = dataset.OpenUnits(base, regions, figures)
	}, func() {
		if err != nil {
			r.Tell(regions, figures, err)
			return
		}
		r.host.ShowData(ds)
	})
}

// Tell says why regions and figures were not opened.
func (r *Room) Tell(regions, figures string, err error) {
	r.host.Sheets().Problems(r.t("ui.problems.data"),
		r.t("own.units.problems", "regions", regions, "figures", figures), refusal.Lines(r.host.Look().Printer, err))
}
