package ui

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// mostRepairs is how many repairs a dialog or a card lists; the file of the source has all.
const mostRepairs = 100

// showMeasured shows what maps say, and adds it as a source when the person wants that.
func (w *Window) showMeasured(r *ownsource.Result, asked mapsAsked) {
	name := widget.NewEntry()
	name.SetText(r.Source.Name)
	adds := len(r.Source.Figures) > 0
	pg := newPage(w.look)
	var d *dialog.CustomDialog
	w.writeBySteps(pg, r, func() {
		if adds {
			pg.small(w.look.t("own.preview.name"))
			pg.add(name)
		}
		pg.small(w.look.t("own.preview.rule", "rule", strings.Join(r.Source.Rules(), "; ")))
		pg.button(w.look.t("own.rule"), nil, func() { w.askRule(asked, r.Source.Rules(), d.Dismiss) })
	})
	w.sheetPage = pg
	d = dialog.NewCustomWithoutButtons(w.look.t("own.preview"), pg, w.win)
	buttons := []fyne.CanvasObject{kit.NewButton(w.look.t("own.cancel"), nil, d.Dismiss)}
	if adds {
		buttons = append(buttons, kit.NewButton(w.look.t("own.preview.add"), nil, func() {
			d.Dismiss()
			source := r.Source
			source.Name = cmp.Or(strings.TrimSpace(name.Text), source.Name)
			w.addOwn(source, r.Layers, "")
			w.rememberMaps(asked)
		}))
	}
	d.SetButtons(buttons)
	w.fitDialog(d, pg)
	d.Show()
}

// fitDialog makes a dialog as high as its page, as far as the window has room.
func (w *Window) fitDialog(d *dialog.CustomDialog, pg *page) {
	room := w.win.Canvas().Size()
	width := min(92*theme.Grid, room.Width-4*theme.Grid)
	d.Resize(fyne.NewSize(width, min(room.Height-4*theme.Grid, pg.heightFor(width-sheetSides)+sheetEnds)))
}

// writeRepairs lists what was mended in the maps of a source, with file, feature and ring.
func (w *Window) writeRepairs(pg *page, s ownsource.Source) {
	if s.Repairs() == 0 {
		pg.heading(w.look.t("own.preview.norepairs"))
		return
	}
	pg.heading(w.look.p.N("own.preview.repairs", s.Repairs()))
	shown := 0
	for _, m := range s.Maps {
		for _, repair := range m.Repairs {
			if shown == mostRepairs {
				pg.small(w.look.p.N("own.card.more", s.Repairs()-shown))
				return
			}
			shown++
			pg.small(m.File + ": " + ownsource.RepairWords(w.look.p, repair))
		}
	}
}
