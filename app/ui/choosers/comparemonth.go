package choosers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// CompareMonth lists the months to compare with under an object, the newest first.
func (r *Room) CompareMonth(under fyne.CanvasObject) { r.openCompareMonth(under) }

func (r *Room) openCompareMonth(under fyne.CanvasObject) *kit.Page {
	pg := kit.NewPage(r.host.Look())
	done := kit.NewButton(r.t("ui.close"), nil, nil)
	content := container.NewBorder(nil, container.NewHBox(done), nil, nil, pg)
	popup := r.host.Sheets().Popup(content, fyne.NewSize(32*theme.Grid, 60*theme.Grid), popupPart)
	done.OnTapped = popup.Hide
	popup.ShowUnder(under)
	s := r.host.Scene()
	shown := s.Alone().Month
	first, last := r.host.Dataset().Months()
	pg.Begin()
	pg.Text(lang.Capital(r.t("ui.compare.with", "month", r.host.Look().Month(shown))), theme.SizeBody, "", true)
	for m := last; m >= first; m-- {
		if m == shown {
			continue
		}
		chosen := s.Compare.Month != 0 && (m == s.Compare.Month || m == s.Month)
		pg.Row(kit.RowContent{Label: lang.Capital(r.host.Look().Month(m)), Selected: chosen}, nil, "", func() {
			popup.Hide()
			r.host.Update(func(s scene.Scene) scene.Scene { return s.AgainstMonth(r.host.Dataset(), m) })
		})
	}
	pg.End()
	return pg
}
