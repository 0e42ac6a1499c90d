package ownmaps

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
func (r *Room) writeBySteps(pg *kit.Page, result *ownsource.Result, above func()) {
	names, steps := []string{r.t("own.by.month")}, [][]ownsource.Interval{result.Intervals}
	if len(result.Weeks) > 0 {
		names, steps = append(names, r.t("own.by.week")), append(steps, result.Weeks)
	}
	if len(result.Days) > 0 {
		names, steps = append(names, r.t("own.by.map")), append(steps, result.Days)
	}
	var choice *kit.Segments
	fill := func(i int) {
		pg.Begin()
		above()
		if choice == nil {
			r.writeMeasured(pg, result, steps[i], nil)
		} else {
			choice.Select(i)
			r.writeMeasured(pg, result, steps[i], choice)
		}
		pg.End()
	}
	if len(steps) > 1 {
		choice = kit.NewSegments(names, fill)
	}
	fill(0)
}

// writeMeasured writes the intervals of a step with the national totals, what will be added, and the repairs.
func (r *Room) writeMeasured(pg *kit.Page, result *ownsource.Result, intervals []ownsource.Interval, choice fyne.CanvasObject) {
	p := r.host.Look().Printer
	added := 0
	for _, i := range result.Intervals {
		if i.Added {
			added++
		}
	}
	pg.Body(p.N("own.preview.adds", added))
	pg.Heading(p.N("own.preview.intro", len(result.Source.Maps)))
	if choice != nil {
		pg.Add(container.NewHBox(choice))
	}
	for _, i := range intervals {
		period := p.Period(i.Period)
		if !i.Added {
			period = r.t("own.preview.left", "period", period)
		}
		pg.Text(period, theme.SizeBody, "", true)
		pg.Body(r.t("own.preview.interval", "gained", p.Number(i.Gained, 2), "lost", p.Number(i.Lost, 2),
			"net", p.Signed(i.Net(), 2), "occupied", p.Number(i.Occupied, 0)))
	}
	if added < len(result.Intervals) {
		pg.Small(r.t("own.preview.why"))
	}
	r.writeRepairs(pg, result.Source)
}

// figureButtons are the buttons of a card that save the figures of an own source, by each step that it has.
func (r *Room) figureButtons(pg *kit.Page, s ownsource.Source) {
	pg.Heading(r.t("own.figures"))
	for _, step := range []struct {
		id      string
		figures []timeline.Figure
	}{{"month", s.Figures}, {"week", s.Weeks}, {"map", s.Days}} {
		if len(step.figures) == 0 {
			continue
		}
		title := r.t("own.figures." + step.id)
		pg.Button(title, r.host.Look().Icons[theme.IconExternal], func() {
			r.host.Sheets().Choose(sheet.NewFile, title, s.ID+"-"+step.id+".csv", func(path string) { r.SaveFigures(path, step.figures) })
		})
	}
}

// SaveFigures writes figures in the format of areas.csv. A name without an ending becomes a CSV file.
func (r *Room) SaveFigures(path string, figures []timeline.Figure) {
	if filepath.Ext(path) == "" {
		path += ".csv"
	}
	var err error
	r.host.Run(func() {
		err = export.WriteFile(path, func(out io.Writer) error { return timeline.WriteFigures(out, figures) })
	}, func() {
		if err != nil {
			r.host.Sheets().Text(r.t("ui.save.failed"), err.Error())
			return
		}
		r.host.Sheets().Text(r.t("ui.export.done"), path)
	})
}
