package layers

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// mostPieces is how many pieces are listed, the largest first.
const mostPieces = 100

// List lists the largest pieces that changed hands, so that they can be read and found without a pointer. A press moves the map to
// one.
func (r *Room) List() {
	pieces := slices.Clone(r.laid.pieces)
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(b.AreaKM2, a.AreaKM2) })
	pg := kit.NewPage(r.host.Look())
	s := r.host.Sheets().New(r.t("own.piece.list"), pg)
	var lines []string
	pg.Begin()
	pg.Body(r.t("own.piece.list.words"))
	pg.Space()
	for i := range pieces[:min(mostPieces, len(pieces))] {
		p := &pieces[i]
		sign := "+"
		if !p.Gained {
			sign = "\u2212"
		}
		content := kit.RowContent{
			Label: r.nearPlace(p.Outline), Text: sign + r.areaText(p.AreaKM2), Note: strings.Join(r.pieceWords(p)[1:], "; "),
		}
		lines = append(lines, content.Text+"\t"+content.Label+"\t"+content.Note)
		pg.Row(content, nil, "", func() {
			s.Dismiss()
			r.area.FitPlace(p.Outline.Bound())
		})
	}
	if rest := len(pieces) - mostPieces; rest > 0 {
		pg.Small(r.host.Look().N("own.card.more", rest))
	}
	pg.End()
	s.Most = fyne.NewSize(84*theme.Grid, 0)
	s.SetButtons([]fyne.CanvasObject{
		r.host.Sheets().Copy(func() string { return strings.Join(lines, "\n") }), kit.NewButton(r.t("ui.close"), nil, s.Dismiss),
	})
	s.Show()
}
