package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// unitsForm asks for the two files of regions of a person's own: their outlines and their figures.
type unitsForm struct {
	w                *Window
	regions, figures *kit.Field
	wrong            string
	page             *kit.Page
	dialog           *sheet.Sheet
}

// askUnits opens the form.
func (w *Window) askUnits() {
	f := &unitsForm{w: w, page: kit.NewPage(w.look), regions: kit.NewField("", 1), figures: kit.NewField("", 1)}
	f.regions.SetPlaceHolder("raions.geojson")
	f.figures.SetPlaceHolder("raions.csv")
	f.fill()
	f.dialog = w.sheets.New(w.look.T("own.units.form"), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.T("own.units.open"), nil, f.open),
	})
	for _, field := range []*kit.Field{f.regions, f.figures} {
		field.OnKeep, field.OnLeave = f.open, f.dialog.Dismiss
	}
	f.dialog.Show()
	w.win.Canvas().Focus(f.regions)
}

func (f *unitsForm) fill() {
	l := f.w.look
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
			f.w.sheets.Choose(sheet.File, l.T(part.id), "", part.field.SetText)
		})
	}
	f.page.Space()
	f.page.Small(l.T("own.units.columns"))
	f.page.End()
}

// open says that a file is missing, or opens both.
func (f *unitsForm) open() {
	regions, figures := strings.TrimSpace(f.regions.Text), strings.TrimSpace(f.figures.Text)
	if regions == "" || figures == "" {
		f.wrong = f.w.look.T("own.units.both")
		f.fill()
		f.dialog.Fit()
		return
	}
	f.dialog.Dismiss()
	f.w.openUnits(regions, figures)
}

// openUnits reads regions and their figures away from the UI goroutine. When anything is wrong with them everything stays as it
// is, and all of it is shown.
func (w *Window) openUnits(regions, figures string) {
	base := w.base
	var ds *dataset.Dataset
	var err error
	w.exec.Run(func() {
		if base == nil || base.Units() { // others take the place of those that were opened before
			if base, err = w.bundled(); err != nil {
				return
			}
		}
		ds, err = dataset.OpenUnits(base, regions, figures)
	}, func() {
		if err != nil {
			w.tellUnits(regions, figures, err)
			return
		}
		w.useDataset(ds, w.store.Scene())
	})
}

// tellUnits says why regions and figures were not opened.
func (w *Window) tellUnits(regions, figures string, err error) {
	w.sheets.Problems(w.look.T("ui.problems.data"),
		w.look.T("own.units.problems", "regions", regions, "figures", figures), sheet.Lines(err))
}
