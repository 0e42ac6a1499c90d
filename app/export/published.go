package export

import (
	"slices"
	"strings"

	"frontline/app/scene"
)

// published are the reports that printed figures for the period of a picture, or for the two of a comparison, each with those figures
// alone: of the country and of the selected region, of all regions where none is selected. What stands beside two sources is said of a
// figure in one row. Small maps of several months have none, for it would not be clear which of them the figures stand beside.
func published(f *scene.Frame) []scene.Report {
	if f.Scene.Page != scene.OneMap {
		return nil
	}
	var reports []scene.Report
	for _, r := range f.MonthDetail.Near() {
		near := scene.Report{Title: r.Title, URL: r.URL}
		for _, row := range r.Rows {
			if row.Region == "" || f.Scene.Region == "" || row.Region == f.Scene.Region {
				near.Rows = append(near.Rows, row)
			}
		}
		if len(near.Rows) > 0 && !joined(reports, near) {
			reports = append(reports, near)
		}
	}
	return reports
}

// joined adds how the figures of a report that is listed already stand beside another source. It reports whether the report is listed with
// these figures.
func joined(reports []scene.Report, again scene.Report) bool {
	same := func(a, b scene.Row) bool { return *a.Figure == *b.Figure }
	at := slices.IndexFunc(reports, func(r scene.Report) bool { return r.URL == again.URL && slices.EqualFunc(r.Rows, again.Rows, same) })
	if at < 0 {
		return false
	}
	for i := range again.Rows {
		listed, more := &reports[at].Rows[i], again.Rows[i].Beside
		if more == "" || strings.Contains(listed.Note, more) {
			continue
		}
		listed.Beside, listed.Note = strings.TrimSpace(listed.Beside+" "+more), strings.TrimSpace(listed.Note+" "+more)
	}
	return true
}
