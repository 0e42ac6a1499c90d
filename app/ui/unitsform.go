package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/dataset"
	"frontline/app/ui/kit"
)

// unitsForm asks for the two files of regions of a person's own: their outlines and their figures.
type unitsForm struct {
	w                *Window
	regions, figures *formField
	wrong            string
	page             *page
	dialog           *dialog.CustomDialog
}

// askUnits opens the form.
func (w *Window) askUnits() {
	f := &unitsForm{w: w, page: newPage(w.look), regions: newFormField("", 1), figures: newFormField("", 1)}
	f.regions.SetPlaceHolder("raions.geojson")
	f.figures.SetPlaceHolder("raions.csv")
	f.fill()
	f.dialog = dialog.NewCustomWithoutButtons(w.look.t("own.units.form"), f.page, w.win)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.t("own.units.open"), nil, f.open),
	})
	for _, field := range []*formField{f.regions, f.figures} {
		field.onKeep, field.onLeave = f.open, f.dialog.Dismiss
	}
	w.sheetPage = f.page
	w.fitDialog(f.dialog, f.page)
	f.dialog.Show()
	w.win.Canvas().Focus(f.regions)
}

func (f *unitsForm) fill() {
	l := f.w.look
	f.page.begin()
	f.page.body(l.t("own.units.words"))
	if f.wrong != "" {
		f.page.accent(f.wrong)
	}
	for _, part := range []struct {
		id    string
		field *formField
	}{{"own.units.regions", f.regions}, {"own.units.figures", f.figures}} {
		f.page.space()
		f.page.small(l.t(part.id))
		f.page.add(part.field)
		f.page.button(l.t("own.update.from.choose"), nil, func() {
			f.w.choose(wantFile, l.t(part.id), "", part.field.SetText)
		})
	}
	f.page.space()
	f.page.small(l.t("own.units.columns"))
	f.page.end()
}

// open says that a file is missing, or opens both.
func (f *unitsForm) open() {
	regions, figures := strings.TrimSpace(f.regions.Text), strings.TrimSpace(f.figures.Text)
	if regions == "" || figures == "" {
		f.wrong = f.w.look.t("own.units.both")
		f.fill()
		f.w.fitDialog(f.dialog, f.page)
		return
	}
	f.dialog.Dismiss()
	f.w.openUnits(regions, figures)
}

// openUnits reads regions and their figures away from the UI goroutine. When anything is wrong with them everything stays as it
// is, and all of it is shown.
func (w *Window) openUnits(regions, figures string) {
	base := w.own.base
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
	w.showProblems(w.look.t("ui.problems.data"),
		w.look.t("own.units.problems", "regions", regions, "figures", figures), problemLines(err))
}
