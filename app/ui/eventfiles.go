package ui

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

func (w *Window) askImportEvents() {
	w.sheets.Choose(sheet.File, w.look.T("events.import"), "", w.importEvents)
}

// importEvents reads a file of events away from the UI goroutine and shows what it would add before anything is added.
func (w *Window) importEvents(path string) {
	if w.events.broken != nil {
		w.tellBrokenEvents()
		return
	}
	book, known, p := w.book(), w.ds.Known(), w.look.Printer
	edition := w.events.shown
	var in ownevents.Import
	var err error
	w.exec.Run(func() { in, err = ownevents.ReadFile(path, book, known, p) }, func() {
		switch {
		case err != nil:
			w.sheets.Text(w.look.T("events.import.failed"), err.Error())
		case edition != w.store.Edition():
			w.importEvents(path) // the book changed meanwhile
		default:
			w.showImport(in)
		}
	})
}

// showImport shows what a file would add, or what is wrong with it. With anything wrong nothing can be added.
func (w *Window) showImport(in ownevents.Import) {
	pg := kit.NewPage(w.look)
	pg.Begin()
	pg.Small(in.Path)
	if len(in.Wrongs) > 0 {
		w.writeWrongs(pg, in.Wrongs)
	} else {
		w.writeImport(pg, in)
	}
	pg.End()
	d := w.sheets.New(w.look.T("events.import.preview"), pg)
	buttons := []fyne.CanvasObject{kit.NewButton(w.look.T("events.form.cancel"), nil, d.Dismiss)}
	if len(in.Wrongs) > 0 {
		lines := make([]string, len(in.Wrongs))
		for i, wrong := range in.Wrongs {
			lines[i] = wrong.Say(w.look.Printer)
		}
		buttons = append(buttons, w.sheets.Copy(func() string { return strings.Join(lines, "\n") }))
	}
	if len(in.Added) > 0 {
		buttons = append(buttons, kit.NewButton(w.look.T("events.import.add"), nil, func() {
			d.Dismiss()
			w.changeEvents(in.Book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene {
				return s.SelectEvent(ds, in.Added[0].ID)
			})
		}))
	}
	d.SetButtons(buttons)
	d.Show()
}

func (w *Window) writeWrongs(pg *kit.Page, wrongs []ownevents.Wrong) {
	pg.Body(w.look.T("events.import.wrong"))
	pg.Heading(w.look.N("ui.problems.count", len(wrongs)))
	for _, wrong := range wrongs[:min(sheet.MostLines, len(wrongs))] {
		pg.Small(wrong.Say(w.look.Printer))
		pg.Rule()
	}
	if len(wrongs) > sheet.MostLines {
		pg.Small(w.look.N("ui.problems.more", len(wrongs)-sheet.MostLines))
	}
}

func (w *Window) writeImport(pg *kit.Page, in ownevents.Import) {
	p := w.look.Printer
	pg.Body(p.N("events.import.adds", len(in.Added)))
	if in.Had > 0 {
		pg.Small(p.N("events.import.had", in.Had))
	}
	pg.Space()
	for i := range in.Added[:min(sheet.MostLines, len(in.Added))] {
		o := &in.Added[i]
		mark := w.look.T("events.mark.internal")
		if o.Visibility == timeline.Public {
			mark = w.look.T("events.mark.public")
		}
		pg.Event(kit.EventContent{
			ID: o.ID, Over: p.Days(o.Period) + "  ·  " + p.Category(o.Category) + "  ·  " + mark, Title: o.Title, Under: o.Place,
		}, 0, nil)
	}
	if rest := len(in.Added) - sheet.MostLines; rest > 0 {
		pg.Small(p.N("events.import.more", rest))
	}
}

func (w *Window) askExportEvents() {
	if w.book().Len() == 0 {
		w.sheets.Text(w.look.T("events.export"), w.look.T("events.filter.none"))
		return
	}
	w.sheets.Choose(sheet.NewFile, w.look.T("events.export"), w.look.T("events.export.name")+"."+string(exchange.CSV), w.exportEvents)
}

// exportEvents writes all own events to a file; the ending of its name tells the format. A name without one becomes a CSV file.
func (w *Window) exportEvents(path string) {
	if filepath.Ext(path) == "" {
		path += "." + string(exchange.CSV)
	}
	format, err := exchange.FormatOf(path)
	if err != nil {
		w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
		return
	}
	own := w.book().Events()
	w.exec.Run(func() {
		err = export.WriteFile(path, func(out io.Writer) error { return exchange.Write(format, out, own, time.Now()) })
	}, func() {
		if err != nil {
			w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
			return
		}
		internal := 0
		for i := range own {
			if own[i].Visibility != timeline.Public {
				internal++
			}
		}
		w.sheets.Text(w.look.T("events.export.done"),
			w.look.N("events.export.count", len(own), "file", path, "internal", internal))
	})
}
