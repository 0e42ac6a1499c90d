package ownmaps

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
func (r *Room) showMeasured(result *ownsource.Result, asked mapsAsked) {
	name := widget.NewEntry()
	name.SetText(result.Source.Name)
	adds := len(result.Source.Figures) > 0
	pg := kit.NewPage(r.host.Look())
	var d *sheet.Sheet
	r.writeBySteps(pg, result, func() {
		if adds {
			pg.Small(r.t("own.preview.name"))
			pg.Add(name)
		}
		pg.Small(r.t("own.preview.rule", "rule", strings.Join(result.Source.Rules(), "; ")))
		pg.Button(r.t("own.rule"), nil, func() { r.askRule(asked, result.Source.Rules(), d.Dismiss) })
	})
	d = r.host.Sheets().New(r.t("own.preview"), pg)
	buttons := []fyne.CanvasObject{kit.NewButton(r.t("own.cancel"), nil, d.Dismiss)}
	if adds {
		buttons = append(buttons, kit.NewButton(r.t("own.preview.add"), nil, func() {
			d.Dismiss()
			source := result.Source
			source.Name = cmp.Or(strings.TrimSpace(name.Text), source.Name)
			r.add(source, result.Layers, "")
			r.remember(asked)
		}))
	}
	d.SetButtons(buttons)
	d.Show()
}

// writeRepairs lists what was mended in the maps of a source, with file, feature and ring.
func (r *Room) writeRepairs(pg *kit.Page, s ownsource.Source) {
	if s.Repairs() == 0 {
		pg.Heading(r.t("own.preview.norepairs"))
		return
	}
	pg.Heading(r.host.Look().N("own.preview.repairs", s.Repairs()))
	shown := 0
	for _, m := range s.Maps {
		for _, repair := range m.Repairs {
			if shown == mostRepairs {
				pg.Small(r.host.Look().N("own.card.more", s.Repairs()-shown))
				return
			}
			shown++
			pg.Small(m.File + ": " + ownsource.RepairWords(r.host.Look().Printer, repair))
		}
	}
}
