package layers

import (
	"math"

	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// word says in the key what the layers are, in the unit of the Scene.
func (r *Room) word() {
	if !r.Any() {
		return
	}
	p := r.host.Look().Printer
	counts, sums := map[bool]int{}, map[bool]float64{}
	for i := range r.laid.pieces {
		piece := &r.laid.pieces[i]
		counts[piece.Gained]++
		sums[piece.Gained] += piece.AreaKM2
	}
	said := map[Layer]string{
		Before: p.T("own.layer.held", "day", p.Day(r.laid.period.Start)),
		After:  p.T("own.layer.held", "day", p.Day(r.laid.period.End)),
		Gained: p.N("own.layer.gained", counts[true], "area", r.sumText(sums[true])),
		Lost:   p.N("own.layer.lost", counts[false], "area", r.sumText(sums[false])),
	}
	for _, l := range All() {
		r.key.set(l, said[l], r.host.LayerShown(l))
	}
	r.key.setStyle(r.host.Style())
	r.corner.Refresh()
}

// pieceWords says what a piece is: how large, of which days, and where.
func (r *Room) pieceWords(p *piece) []string {
	id := "own.piece.lost"
	if p.Gained {
		id = "own.piece.gained"
	}
	look := r.host.Look()
	words := []string{
		look.T(id, "area", r.areaText(p.AreaKM2)),
		look.T("own.piece.days", "first", look.Day(p.period.Start), "last", look.Day(p.period.End)),
	}
	for _, code := range p.Regions {
		if region, ok := r.host.Dataset().Region(code); ok {
			words = append(words, look.Name(region.Name))
		}
	}
	return words
}

// sumText writes the area of all pieces as the figures of the map are written, which it is one of.
func (r *Room) sumText(km2 float64) string {
	s := r.host.Scene()
	return scene.NewWriting(r.host.Dataset(), s.Lang, s.Unit).Value(timeline.Gained, km2) + "\u00a0" + r.t("ui.unit."+string(s.Unit))
}

// areaText writes the area of a piece in the unit of the Scene, to the hectare where it is small.
func (r *Room) areaText(km2 float64) string {
	const small, least = 10, 0.01 // of the unit
	unit := r.host.Scene().Unit
	if unit == scene.MI2 {
		km2 /= scene.SquareMileKM2
	}
	decimals, sign := 1, ""
	if km2 < small {
		decimals = 2
	}
	if km2 > 0 && km2 < least {
		km2, sign = least, "< "
	}
	return sign + r.host.Look().Number(km2, decimals) + "\u202f" + r.t("ui.unit."+string(unit))
}

// nearPlace names the town nearest to a piece, and how far it is.
func (r *Room) nearPlace(outline orb.Polygon) string {
	middle := outline.Bound().Center()
	best, least := geo.Place{}, math.Inf(1)
	for _, place := range r.host.Dataset().Places() {
		if d := geo.Distance(middle, place.At); d < least {
			best, least = place, d
		}
	}
	const near = 1000 // metres
	name := r.host.Look().Name(best.Name)
	if least < near {
		return name
	}
	return r.t("own.piece.near", "km", r.host.Look().Number(least/near, 0), "place", name)
}
