package ui

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/export"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// writeBySteps writes what maps say by month, and where they say more by week and from map to map, as the person chooses. above
// writes what stands over it.
func (w *Window) writeBySteps(pg *kit.Page, r *ownsource.Result, above func()) {
	names, steps := []string{w.look.T("own.by.month")}, [][]ownsource.Interval{r.Intervals}
	if len(r.Weeks) > 0 {
		names, steps = append(names, w.look.T("own.by.week")), append(steps, r.Weeks)
	}
	if len(r.Days) > 0 {
		names, steps = append(names, w.look.T("own.by.map")), append(steps, r.Days)
	}
	var choice *kit.Segments
	fill := func(i int) {
		pg.Begin()
		above()
		if choice == nil {
			w.writeMeasured(pg, r, steps[i], nil)
		} else {
			choice.Select(i)
			w.writeMeasured(pg, r, steps[i], choice)
		}
		pg.End()
	}
	if len(steps) > 1 {
		choice = kit.NewSegments(names, fill)
	}
	fill(0)
}

// writeMeasured writes the intervals of a step with the national totals, what will be added, and the repairs.
func (w *Window) writeMeasured(pg *kit.Page, r *ownsource.Result, intervals []ownsource.Interval, choice fyne.CanvasObject) {
	p := w.look.Printer
	added := 0
	for _, i := range r.Intervals {
		if i.Added {
			added++
		}
	}
	pg.Body(p.N("own.preview.adds", added))
	pg.Heading(p.N("own.preview.intro", len(r.Source.Maps)))
	if choice != nil {
		pg.Add(container.NewHBox(choice))
	}
	for _, i := range intervals {
		period := p.Period(i.Period)
		if !i.Added {
			period = w.look.T("own.preview.left", "period", period)
		}
		pg.Text(period, theme.SizeBody, "", true)
		pg.Body(w.look.T("own.preview.interval", "gained", p.Number(i.Gained, 2), "lost", p.Number(i.Lost, 2),
			"net", p.Signed(i.Net(), 2), "occupied", p.Number(i.Occupied, 0)))
	}
	if added < len(r.Intervals) {
		pg.Small(w.look.T("own.preview.why"))
	}
	w.writeRepairs(pg, r.Source)
}

// figureButtons are the buttons of a card that save the figures of an own source, by each step that it has.
func (w *Window) figureButtons(pg *kit.Page, s ownsource.Source) {
	pg.Heading(w.look.T("own.figures"))
	for _, step := range []struct {
		id      string
		figures []timeline.Figure
	}{{"month", s.Figures}, {"week", s.Weeks}, {"map", s.Days}} {
		if len(step.figures) == 0 {
			continue
		}
		title := w.look.T("own.figures." + step.id)
		pg.Button(title, w.icons[theme.IconExternal], func() {
			w.sheets.Choose(sheet.NewFile, title, s.ID+"-"+step.id+".csv", func(path string) { w.saveFigures(path, step.figures) })
		})
	}
}

// saveFigures writes figures in the format of areas.csv. A name without an ending becomes a CSV file.
func (w *Window) saveFigures(path string, figures []timeline.Figure) {
	if filepath.Ext(path) == "" {
		path += ".csv"
	}
	var err error
	w.exec.Run(func() {
		err = export.WriteFile(path, func(out io.Writer) error { return timeline.WriteFigures(out, figures) })
	}, func() {
		if err != nil {
			w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
			return
		}
		w.sheets.Text(w.look.T("ui.export.done"), path)
	})
}
