package ui

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

func (w *Window) askImportEvents() {
	w.choose(wantFile, w.look.t("events.import"), "", w.importEvents)
}

// importEvents reads a file of events away from the UI goroutine and shows what it would add before anything is added.
func (w *Window) importEvents(path string) {
	if w.events.broken != nil {
		w.tellBrokenEvents()
		return
	}
	book, known, p := w.book(), w.ds.Known(), w.look.p
	edition := w.events.shown
	var in ownevents.Import
	var err error
	w.exec.Run(func() { in, err = ownevents.ReadFile(path, book, known, p) }, func() {
		switch {
		case err != nil:
			w.showText(w.look.t("events.import.failed"), err.Error())
		case edition != w.store.Edition():
			w.importEvents(path) // the book changed meanwhile
		default:
			w.showImport(in)
		}
	})
}

// showImport shows what a file would add, or what is wrong with it. With anything wrong nothing can be added.
func (w *Window) showImport(in ownevents.Import) {
	pg := newPage(w.look)
	pg.begin()
	pg.small(in.Path)
	if len(in.Wrongs) > 0 {
		w.writeWrongs(pg, in.Wrongs)
	} else {
		w.writeImport(pg, in)
	}
	pg.end()
	w.sheetPage = pg
	d := dialog.NewCustomWithoutButtons(w.look.t("events.import.preview"), pg, w.win)
	buttons := []fyne.CanvasObject{kit.NewButton(w.look.t("events.form.cancel"), nil, d.Dismiss)}
	if len(in.Wrongs) > 0 {
		lines := make([]string, len(in.Wrongs))
		for i, wrong := range in.Wrongs {
			lines[i] = wrong.Say(w.look.p)
		}
		buttons = append(buttons, kit.NewButton(w.look.t("ui.copy"), w.icons[theme.IconCopy], func() {
			w.copyText(strings.Join(lines, "\n"))
		}))
	}
	if len(in.Added) > 0 {
		buttons = append(buttons, kit.NewButton(w.look.t("events.import.add"), nil, func() {
			d.Dismiss()
			w.changeEvents(in.Book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene {
				return s.SelectEvent(ds, in.Added[0].ID)
			})
		}))
	}
	d.SetButtons(buttons)
	w.fitDialog(d, pg)
	d.Show()
}

func (w *Window) writeWrongs(pg *page, wrongs []ownevents.Wrong) {
	pg.body(w.look.t("events.import.wrong"))
	pg.heading(w.look.p.N("ui.problems.count", len(wrongs)))
	for _, wrong := range wrongs[:min(mostLines, len(wrongs))] {
		pg.small(wrong.Say(w.look.p))
		pg.rule()
	}
	if len(wrongs) > mostLines {
		pg.small(w.look.p.N("ui.problems.more", len(wrongs)-mostLines))
	}
}

func (w *Window) writeImport(pg *page, in ownevents.Import) {
	p := w.look.p
	pg.body(p.N("events.import.adds", len(in.Added)))
	if in.Had > 0 {
		pg.small(p.N("events.import.had", in.Had))
	}
	pg.space()
	for i := range in.Added[:min(mostLines, len(in.Added))] {
		o := &in.Added[i]
		mark := w.look.t("events.mark.internal")
		if o.Visibility == timeline.Public {
			mark = w.look.t("events.mark.public")
		}
		pg.event(kit.EventContent{
			ID: o.ID, Over: p.Days(o.Period) + "  ·  " + p.Category(o.Category) + "  ·  " + mark, Title: o.Title, Under: o.Place,
		}, 0, nil)
	}
	if rest := len(in.Added) - mostLines; rest > 0 {
		pg.small(p.N("events.import.more", rest))
	}
}

func (w *Window) askExportEvents() {
	if w.book().Len() == 0 {
		w.showText(w.look.t("events.export"), w.look.t("events.filter.none"))
		return
	}
	w.choose(wantNewFile, w.look.t("events.export"), w.look.t("events.export.name")+"."+string(exchange.CSV), w.exportEvents)
}

// exportEvents writes all own events to a file; the ending of its name tells the format. A name without one becomes a CSV file.
func (w *Window) exportEvents(path string) {
	if filepath.Ext(path) == "" {
		path += "." + string(exchange.CSV)
	}
	format, err := exchange.FormatOf(path)
	if err != nil {
		w.showText(w.look.t("ui.save.failed"), err.Error())
		return
	}
	own := w.book().Events()
	w.exec.Run(func() {
		err = export.WriteFile(path, func(out io.Writer) error { return exchange.Write(format, out, own, time.Now()) })
	}, func() {
		if err != nil {
			w.showText(w.look.t("ui.save.failed"), err.Error())
			return
		}
		internal := 0
		for i := range own {
			if own[i].Visibility != timeline.Public {
				internal++
			}
		}
		w.showText(w.look.t("events.export.done"),
			w.look.p.N("events.export.count", len(own), "file", path, "internal", internal))
	})
}
