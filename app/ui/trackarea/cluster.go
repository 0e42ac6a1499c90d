package trackarea

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// mostOfCluster is how many events of a cluster are listed; the list of all events has the others.
const mostOfCluster = 100

// showCluster lists the events of a mark that no zoom tells apart, beside it.
func (r *Room) showCluster(ids []string, at fyne.Position) {
	look := r.host.Look()
	pg := kit.NewPage(look)
	var popup *sheet.Popup
	pg.Begin()
	pg.Text(look.N("ui.track.cluster", len(ids)), theme.SizeBody, "", true)
	for i, id := range ids {
		if i == mostOfCluster {
			pg.Small(look.N("ui.track.cluster.more", len(ids)-mostOfCluster))
			break
		}
		if row, ok := r.host.EventRow(id); ok {
			pg.Event(row, 0, func(id string) {
				popup.Hide()
				r.host.SelectEvent(id)
			})
		}
	}
	pg.End()
	const width = 44 * theme.Grid
	popup = r.host.Sheets().Popup(container.NewStack(pg), fyne.NewSize(width, pg.HeightFor(width-2*theme.Grid)+2*theme.Grid), 0.6)
	popup.ShowIn(r.track, at)
}
