package ui

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/export"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// writeBySteps writes what maps say by month, and where they say more by week and from map to map, as the person chooses. above
// writes what stands over it.
func (w *Window) writeBySteps(pg *page, r *ownsource.Result, above func()) {
	names, steps := []string{w.look.t("own.by.month")}, [][]ownsource.Interval{r.Intervals}
	if len(r.Weeks) > 0 {
		names, steps = append(names, w.look.t("own.by.week")), append(steps, r.Weeks)
	}
	if len(r.Days) > 0 {
		names, steps = append(names, w.look.t("own.by.map")), append(steps, r.Days)
	}
	var choice *kit.Segments
	fill := func(i int) {
		pg.begin()
		above()
		if choice == nil {
			w.writeMeasured(pg, r, steps[i], nil)
		} else {
			choice.Select(i)
			w.writeMeasured(pg, r, steps[i], choice)
		}
		pg.end()
	}
	if len(steps) > 1 {
		choice = kit.NewSegments(names, fill)
	}
	fill(0)
}

// writeMeasured writes the intervals of a step with the national totals, what will be added, and the repairs.
func (w *Window) writeMeasured(pg *page, r *ownsource.Result, intervals []ownsource.Interval, choice fyne.CanvasObject) {
	p := w.look.p
	added := 0
	for _, i := range r.Intervals {
		if i.Added {
			added++
		}
	}
	pg.body(p.N("own.preview.adds", added))
	pg.heading(p.N("own.preview.intro", len(r.Source.Maps)))
	if choice != nil {
		pg.add(container.NewHBox(choice))
	}
	for _, i := range intervals {
		period := p.Period(i.Period)
		if !i.Added {
			period = w.look.t("own.preview.left", "period", period)
		}
		pg.text(period, theme.SizeBody, "", true)
		pg.body(w.look.t("own.preview.interval", "gained", p.Number(i.Gained, 2), "lost", p.Number(i.Lost, 2),
			"net", p.Signed(i.Net(), 2), "occupied", p.Number(i.Occupied, 0)))
	}
	if added < len(r.Intervals) {
		pg.small(w.look.t("own.preview.why"))
	}
	w.writeRepairs(pg, r.Source)
}

// figureButtons are the buttons of a card that save the figures of an own source, by each step that it has.
func (w *Window) figureButtons(pg *page, s ownsource.Source) {
	pg.heading(w.look.t("own.figures"))
	for _, step := range []struct {
		id      string
		figures []timeline.Figure
	}{{"month", s.Figures}, {"week", s.Weeks}, {"map", s.Days}} {
		if len(step.figures) == 0 {
			continue
		}
		title := w.look.t("own.figures." + step.id)
		pg.button(title, w.icons[theme.IconExternal], func() {
			w.choose(wantNewFile, title, s.ID+"-"+step.id+".csv", func(path string) { w.saveFigures(path, step.figures) })
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
			w.showText(w.look.t("ui.save.failed"), err.Error())
			return
		}
		w.showText(w.look.t("ui.export.done"), path)
	})
}
