package ui

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/geo"
)

// mostPieces is how many pieces are listed, the largest first.
const mostPieces = 100

// showPieces lists the largest pieces that changed hands, so that they can be read and found without a pointer. A press moves the
// map to one.
func (w *Window) showPieces() {
	pieces := slices.Clone(w.shell.front.pieces)
	slices.SortStableFunc(pieces, func(a, b spanPiece) int { return cmp.Compare(b.AreaKM2, a.AreaKM2) })
	pg := kit.NewPage(w.look)
	s := w.sheets.New(w.look.T("own.piece.list"), pg)
	var lines []string
	pg.Begin()
	pg.Body(w.look.T("own.piece.list.words"))
	pg.Space()
	for i := range pieces[:min(mostPieces, len(pieces))] {
		piece := &pieces[i]
		sign := "+"
		if !piece.Gained {
			sign = "\u2212"
		}
		words := w.pieceWords(piece)
		where := w.nearPlace(piece.Outline)
		content := kit.RowContent{Label: where, Text: sign + w.areaText(piece.AreaKM2), Note: strings.Join(words[1:], "; ")}
		lines = append(lines, content.Text+"\t"+content.Label+"\t"+content.Note)
		pg.Row(content, nil, "", func() {
			s.Dismiss()
			w.shell.single.FitPlace(piece.Outline.Bound())
		})
	}
	if rest := len(pieces) - mostPieces; rest > 0 {
		pg.Small(w.look.N("own.card.more", rest))
	}
	pg.End()
	s.Most = fyne.NewSize(84*theme.Grid, 0)
	s.SetButtons([]fyne.CanvasObject{
		w.sheets.Copy(func() string { return strings.Join(lines, "\n") }), kit.NewButton(w.look.T("ui.close"), nil, s.Dismiss),
	})
	s.Show()
}

// nearPlace names the town nearest to a piece, and how far it is.
func (w *Window) nearPlace(piece orb.Polygon) string {
	middle := piece.Bound().Center()
	best, least := geo.Place{}, math.Inf(1)
	for _, place := range w.ds.Places() {
		if d := geo.Distance(middle, place.At); d < least {
			best, least = place, d
		}
	}
	const near = 1000 // metres
	name := w.look.Name(best.Name)
	if least < near {
		return name
	}
	return w.look.T("own.piece.near", "km", w.look.Number(least/near, 0), "place", name)
}
