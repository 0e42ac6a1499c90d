package ui

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// mostRepairs is how many repairs a dialog or a card lists; the file of the source has all.
const mostRepairs = 100

// showMeasured shows what maps say, and adds it as a source when the person wants that.
func (w *Window) showMeasured(r *ownsource.Result, asked mapsAsked) {
	name := widget.NewEntry()
	name.SetText(r.Source.Name)
	adds := len(r.Source.Figures) > 0
	pg := kit.NewPage(w.look)
	var d *sheet.Sheet
	w.writeBySteps(pg, r, func() {
		if adds {
			pg.Small(w.look.T("own.preview.name"))
			pg.Add(name)
		}
		pg.Small(w.look.T("own.preview.rule", "rule", strings.Join(r.Source.Rules(), "; ")))
		pg.Button(w.look.T("own.rule"), nil, func() { w.askRule(asked, r.Source.Rules(), d.Dismiss) })
	})
	d = w.sheets.New(w.look.T("own.preview"), pg)
	buttons := []fyne.CanvasObject{kit.NewButton(w.look.T("own.cancel"), nil, d.Dismiss)}
	if adds {
		buttons = append(buttons, kit.NewButton(w.look.T("own.preview.add"), nil, func() {
			d.Dismiss()
			source := r.Source
			source.Name = cmp.Or(strings.TrimSpace(name.Text), source.Name)
			w.addOwn(source, r.Layers, "")
			w.rememberMaps(asked)
		}))
	}
	d.SetButtons(buttons)
	d.Show()
}

// writeRepairs lists what was mended in the maps of a source, with file, feature and ring.
func (w *Window) writeRepairs(pg *kit.Page, s ownsource.Source) {
	if s.Repairs() == 0 {
		pg.Heading(w.look.T("own.preview.norepairs"))
		return
	}
	pg.Heading(w.look.N("own.preview.repairs", s.Repairs()))
	shown := 0
	for _, m := range s.Maps {
		for _, repair := range m.Repairs {
			if shown == mostRepairs {
				pg.Small(w.look.N("own.card.more", s.Repairs()-shown))
				return
			}
			shown++
			pg.Small(m.File + ": " + ownsource.RepairWords(w.look.Printer, repair))
		}
	}
}
