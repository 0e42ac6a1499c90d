package ui

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// monthLayers is a month of which there may be layers, and the days of the maps at its ends.
type monthLayers struct {
	month  timeline.Month
	period timeline.Period
}

// periodsOf lists the months of a span for which a source has figures, in order of time.
func periodsOf(s *ownsource.Source, of frontSpan) []monthLayers {
	var all []monthLayers
	for _, f := range s.Figures {
		month := f.Period.Home()
		if month < of.from || month > of.to || slices.ContainsFunc(all, func(m monthLayers) bool { return m.month == month }) {
			continue
		}
		all = append(all, monthLayers{month: month, period: f.Period})
	}
	slices.SortFunc(all, func(a, b monthLayers) int { return cmp.Compare(a.month, b.month) })
	return all
}

// spanLayers are the layers of months on end: the outlines at their beginning and at their end, and the pieces of all.
type spanLayers struct {
	period        timeline.Period
	before, after orb.MultiPolygon
	pieces        []spanPiece
}

// loadSpan reads the layers of months. One that has none, as in sources of earlier versions, leaves the span without any.
func loadSpan(folder, id string, months []monthLayers, known func(string) bool) (spanLayers, error) {
	var all spanLayers
	for i, m := range months {
		layers, err := ownsource.LoadLayers(folder, id, m.month, known)
		if err != nil || layers.Empty() {
			return spanLayers{}, err
		}
		if i == 0 {
			all.before, all.period.Start = layers.Before, m.period.Start
		}
		all.after, all.period.End = layers.After, m.period.End
		for _, piece := range layers.Pieces {
			all.pieces = append(all.pieces, spanPiece{Piece: piece, period: m.period})
		}
	}
	return all, nil
}

func (l *spanLayers) empty() bool { return len(l.before)+len(l.after)+len(l.pieces) == 0 }

// shapes makes layers ready to be drawn in a projection.
func (l *spanLayers) shapes(p scene.Projection) *picture.Front {
	f := picture.FrontShapes{Before: l.before, After: l.after}
	for i := range l.pieces {
		f.Pieces, f.Gained = append(f.Pieces, l.pieces[i].Outline), append(f.Gained, l.pieces[i].Gained)
	}
	return picture.NewFront(p.Geo(), f)
}
