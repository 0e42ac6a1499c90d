package layers

import (
	"cmp"
	"context"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo/control"
	"frontline/timeline"
)

// span is the months of an own source of which there may be layers, and how the map is laid flat.
type span struct {
	source     string
	from, to   timeline.Month // both are shown
	projection scene.Projection
}

// laid is the layers of a span, read and laid flat.
type laid struct {
	period timeline.Period // between the first map and the last
	shapes *picture.Front  // nil while there are none
	pieces []piece         // of all months, each month with the largest first
}

// piece is a piece with the days of the maps between which it changed hands.
type piece struct {
	control.Piece

	period timeline.Period
}

// monthOf is a month of which there may be layers, and the days of the maps at its ends.
type monthOf struct {
	month  timeline.Month
	period timeline.Period
}

// monthsOf lists the months of a span for which a source has figures, in order of time.
func monthsOf(s *ownsource.Source, of span) []monthOf {
	var all []monthOf
	for _, f := range s.Figures {
		month := f.Period.Home()
		if month < of.from || month > of.to || slices.ContainsFunc(all, func(m monthOf) bool { return m.month == month }) {
			continue
		}
		all = append(all, monthOf{month: month, period: f.Period})
	}
	slices.SortFunc(all, func(a, b monthOf) int { return cmp.Compare(a.month, b.month) })
	return all
}

// load reads the layers of months and tells how many are read. One that has none, as in sources of earlier versions, leaves the span
// without any. A cancelled context ends it with the next month.
func load(
	ctx context.Context, folder string, of span, months []monthOf, known func(region string) bool, tell func(done int),
) (laid, error) {
	var all laid
	var before, after orb.MultiPolygon
	for i, m := range months {
		if err := ctx.Err(); err != nil {
			return laid{}, err
		}
		tell(i)
		layers, err := ownsource.LoadLayers(folder, of.source, m.month, known)
		if err != nil || layers.Empty() {
			return laid{}, err
		}
		if i == 0 {
			before, all.period.Start = layers.Before, m.period.Start
		}
		after, all.period.End = layers.After, m.period.End
		for _, p := range layers.Pieces {
			all.pieces = append(all.pieces, piece{Piece: p, period: m.period})
		}
	}
	if len(before)+len(after)+len(all.pieces) > 0 {
		all.shapes = shapes(of.projection, before, after, all.pieces)
	}
	return all, nil
}

// shapes makes layers ready to be drawn in a projection.
func shapes(p scene.Projection, before, after orb.MultiPolygon, pieces []piece) *picture.Front {
	f := picture.FrontShapes{Before: before, After: after}
	for i := range pieces {
		f.Pieces, f.Gained = append(f.Pieces, pieces[i].Outline), append(f.Gained, pieces[i].Gained)
	}
	return picture.NewFront(p.Geo(), f)
}
