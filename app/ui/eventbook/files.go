package eventbook

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

// AskImport asks for a file of events and reads it.
func (r *Room) AskImport() {
	r.host.Sheets().Choose(sheet.File, r.t("events.import"), "", r.Import)
}

// Import reads a file of events away from the UI goroutine and shows what it would add before anything is added.
func (r *Room) Import(path string) {
	if r.broken != nil {
		r.TellBroken()
		return
	}
	book, known, p := r.host.Book(), r.host.Dataset().Known(), r.host.Look().Printer
	edition := r.host.Edition()
	var in ownevents.Import
	var err error
	r.host.Run(func() { in, err = ownevents.ReadFile(path, book, known, p) }, func() {
		switch {
		case err != nil:
			r.host.Sheets().Failed(r.t("events.import.failed"), err)
		case edition != r.host.Edition():
			r.Import(path) // the book changed meanwhile
		default:
			r.showImport(in)
		}
	})
}

// showImport shows what a file would add, or what is wrong with it. With anything wrong nothing can be added.
func (r *Room) showImport(in ownevents.Import) {
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	pg.Small(in.Path)
	if len(in.Wrongs) > 0 {
		r.writeWrongs(pg, in.Wrongs)
	} else {
		r.writeImport(pg, in)
	}
	pg.End()
	d := r.host.Sheets().New(r.t("events.import.preview"), pg)
	first := kit.NewButton(r.t("events.form.cancel"), nil, d.Dismiss) // that Enter presses
	buttons := []fyne.CanvasObject{first}
	if len(in.Wrongs) > 0 {
		lines := append([]string{in.Path}, in.Wrongs...)
		buttons = append(buttons, r.host.Sheets().Copy(func() string { return strings.Join(lines, "\n") }))
	}
	if len(in.Added) > 0 {
		d.OnKeep = func() {
			d.Dismiss()
			r.change(in.Book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene {
				return s.SelectEvent(ds, in.Added[0].ID)
			})
		}
		first = kit.NewButton(r.t("events.import.add"), nil, d.OnKeep)
		buttons = append(buttons, first)
	}
	d.SetButtons(buttons)
	d.Show()
	d.Focus(first)
}

func (r *Room) writeWrongs(pg *kit.Page, wrongs []string) {
	pg.Body(r.t("events.import.wrong"))
	r.writeLines(pg, r.host.Look().N("ui.problems.count", len(wrongs)), wrongs)
}

// writeLines lists lines under a heading, as many as anyone reads.
func (r *Room) writeLines(pg *kit.Page, heading string, lines []string) {
	pg.Heading(heading)
	for _, line := range lines[:min(sheet.MostLines, len(lines))] {
		pg.Small(line)
		pg.Rule()
	}
	if len(lines) > sheet.MostLines {
		pg.Small(r.host.Look().N("ui.problems.more", len(lines)-sheet.MostLines))
	}
}

func (r *Room) writeImport(pg *kit.Page, in ownevents.Import) {
	p := r.host.Look().Printer
	pg.Body(p.N("events.import.adds", len(in.Added)))
	if in.Had > 0 {
		pg.Small(p.N("events.import.had", in.Had))
	}
	if len(in.Notes) > 0 {
		r.writeLines(pg, r.t("events.import.notes"), in.Notes)
	}
	pg.Space()
	for i := range in.Added[:min(sheet.MostLines, len(in.Added))] {
		o := &in.Added[i]
		mark := r.t("events.mark.internal")
		if o.Visibility == timeline.Public {
			mark = r.t("events.mark.public")
		}
		pg.Event(kit.EventContent{
			ID: o.ID, Over: p.Days(o.Period) + "  ·  " + p.Category(o.Category) + "  ·  " + mark, Title: o.Title, Under: o.Place,
		}, 0, nil)
	}
	if rest := len(in.Added) - sheet.MostLines; rest > 0 {
		pg.Small(p.N("events.import.more", rest))
	}
}

// AskExport asks for the file to which all own events are written.
func (r *Room) AskExport() {
	if r.host.Book().Len() == 0 {
		r.host.Sheets().Text(r.t("events.export"), r.t("events.filter.none"))
		return
	}
	r.host.Sheets().Choose(sheet.NewFile, r.t("events.export"), r.t("events.export.name")+"."+string(exchange.CSV), r.Export)
}

// Export writes all own events to a file; the ending of its name tells the format. A name without one becomes a CSV file.
func (r *Room) Export(path string) {
	if filepath.Ext(path) == "" {
		path += "." + string(exchange.CSV)
	}
	format, err := exchange.FormatOf(path)
	if err != nil {
		r.host.Sheets().Failed(r.t("ui.save.failed"), err)
		return
	}
	own := r.host.Book().Events()
	r.host.Run(func() {
		err = export.WriteFile(path, func(out io.Writer) error { return exchange.Write(format, out, own, time.Now()) })
	}, func() {
		if err != nil {
			r.host.Sheets().Failed(r.t("ui.save.failed"), err)
			return
		}
		internal := 0
		for i := range own {
			if own[i].Visibility != timeline.Public {
				internal++
			}
		}
		r.host.Sheets().Text(r.t("events.export.done"),
			r.host.Look().N("events.export.count", len(own), "file", path, "internal", internal))
	})
}
