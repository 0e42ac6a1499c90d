package ownmaps

import (
	"io"
	"path/filepath"

	"frontline/app/export"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// figureButtons are the buttons of a card that show the figures of an own source, and save them by each step that it has.
func (r *Room) figureButtons(pg *kit.Page, s ownsource.Source) {
	pg.Heading(r.t("own.figures"))
	pg.Button(r.t("own.steps.show"), nil, func() { r.showSteps(&s) })
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
			r.host.Sheets().Failed(r.t("ui.save.failed"), err)
			return
		}
		r.host.Sheets().Text(r.t("ui.export.done"), path)
	})
}
