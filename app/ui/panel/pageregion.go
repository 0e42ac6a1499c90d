package panel

import (
	"slices"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// fillRegion says what is known of the selected region, or how to select one.
func (p *Panel) fillRegion() {
	d, pg := p.frame.RegionDetail, p.region
	pg.Begin()
	if d == nil {
		pg.Title(p.look.T("ui.region.none"))
		pg.Body(p.look.T("ui.region.none.how"))
		if ranking := p.frame.MonthDetail.Ranking; len(ranking) > 0 {
			pg.Heading(p.look.T("ui.region.choose"))
			p.ranking(pg, ranking)
		}
		pg.End()
		return
	}
	pg.Title(d.Title)
	pg.Small(d.Subtitle)
	p.figures(pg, d.Figures)
	pg.Heading(p.look.T("ui.region.series", "measure", p.frame.MeasureLabel))
	p.series(pg, d.Series)
	if len(d.Published) > 0 {
		pg.Heading(p.look.T("ui.region.published"))
		for _, row := range d.Published {
			row.Region = "" // it is the selected one; pressing the row opens the publication
			p.row(pg, lineOf(row), row)
		}
	}
	p.eventsOf(pg, p.look.T("ui.region.events"), d.Events, p.look.T("ui.region.noevents"))
	pg.Space()
	pg.Button(p.look.T("ui.region.clear"), p.look.Icons[theme.IconClose], func() { p.do.Region("") })
	pg.End()
}

// series shows the months as small bars, the chosen one in the accent colour; a click chooses another.
func (p *Panel) series(pg *kit.Page, series []scene.Bar) {
	if !slices.ContainsFunc(series, func(b scene.Bar) bool { return !unknown(b.State) }) {
		pg.Small(p.look.T("ui.region.noseries"))
		return
	}
	bars := make([]kit.SparkBar, len(series))
	for i, b := range series {
		bars[i] = kit.SparkBar{
			Value:  b.Value,
			Strong: b.Month == p.frame.Scene.Month,
			Soft:   !b.Closed,
			Hollow: unknown(b.State),
		}
	}
	pg.Spark(bars,
		func(i int) string { return view.BarTitle(&series[i], p.look.Printer) + ": " + series[i].Text },
		func(i int) { p.do.Month(series[i].Month) })
	pg.Small(p.look.T("ui.region.range", "first", p.look.Month(series[0].Month),
		"last", p.look.Month(series[len(series)-1].Month)))
}

// unknown reports whether nothing is known in a state.
func unknown(s timeline.State) bool { return s == timeline.NotReported || s == timeline.NotApplicable }
