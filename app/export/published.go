package export

import (
	"frontline/app/scene"
)

// published are the reports that printed figures for the period of a picture, each with those figures alone: of the country and
// of the selected region, of all regions where none is selected. Pictures of several months or sources have none, for it would not be
// clear which of them the figures stand beside.
func published(f *scene.Frame) []scene.Report {
	if f.Scene.Compare.Mode != scene.NoCompare || f.Scene.Page != scene.OneMap {
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
		if len(near.Rows) > 0 {
			reports = append(reports, near)
		}
	}
	return reports
}
