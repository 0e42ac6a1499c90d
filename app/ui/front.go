package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
	"frontline/geo/control"
	"frontline/timeline"
)

// frontSpan is the months of an own source of which there may be layers, and how the map is laid flat.
type frontSpan struct {
	source     string
	from, to   timeline.Month // both are shown
	projection scene.Projection
}

// fronts is the layers of own sources on the map: the outlines of what was held and the pieces that changed hands.
type fronts struct {
	of      frontSpan       // zero while the Scene shows something else
	period  timeline.Period // between the first map and the last
	shapes  *picture.Front  // nil while there are none
	pieces  []spanPiece     // of all months, each month with the largest first
	key     *frontKey
	corner  *fyne.Container // holds the key
	entries []*fyne.MenuItem
}

// spanPiece is a piece with the days of the maps between which it changed hands.
type spanPiece struct {
	control.Piece

	period timeline.Period
}

// frontLayer is one of the layers by what the settings and the translations call it.
type frontLayer string

const (
	layerBefore frontLayer = "before"
	layerAfter  frontLayer = "after"
	layerGained frontLayer = "gained"
	layerLost   frontLayer = "lost"
)

func frontLayers() []frontLayer { return []frontLayer{layerBefore, layerAfter, layerGained, layerLost} }

// only is the layer alone, as a picture takes it.
func (l frontLayer) only() picture.FrontLayers {
	return picture.FrontLayers{
		Before: l == layerBefore, After: l == layerAfter, Gained: l == layerGained, Lost: l == layerLost,
	}
}

// shownLayers are those that the person wants to see.
func (w *Window) shownLayers() picture.FrontLayers {
	s := w.settings
	return picture.FrontLayers{
		Before: s.Layer(layerBefore), After: s.Layer(layerAfter), Gained: s.Layer(layerGained), Lost: s.Layer(layerLost),
	}
}

// frontSpanOf is what a frame shows of an own source; zero where it shows something else. A sum of months has the pieces of all its
// months, as its figures are the sums of theirs: what changed hands and back is a piece of each.
func (w *Window) frontSpanOf(f *scene.Frame) (frontSpan, *ownsource.Source) {
	sources := w.own.Sources()
	k := slices.IndexFunc(sources, func(o ownsource.Source) bool { return o.ID == f.Scene.Source })
	if k < 0 || f.Scene.Compare.Mode != scene.NoCompare || f.Scene.Page != scene.OneMap {
		return frontSpan{}, nil
	}
	return frontSpan{
		source: f.Scene.Source, from: f.Months.Start.Month(), to: f.Scene.Month, projection: f.Scene.Projection,
	}, &sources[k]
}

// showFront shows the layers of what a frame shows.
func (s *shell) showFront(w *Window, f *scene.Frame) {
	of, source := w.frontSpanOf(f)
	if of == s.front.of {
		s.wordFront(w)
		return
	}
	s.front.of, s.front.shapes, s.front.pieces = of, nil, nil
	s.drawFront(w)
	if of == (frontSpan{}) {
		return
	}
	var loaded spanLayers
	var shapes *picture.Front
	var err error
	folder, regions := w.own.Folder(), w.ds
	periods := periodsOf(source, of)
	w.exec.Run(func() {
		known := func(code string) bool { return regions.Index(code) >= 0 }
		if loaded, err = loadSpan(folder, of.source, periods, known); err == nil && !loaded.empty() {
			shapes = loaded.shapes(of.projection)
		}
	}, func() {
		if s.front.of != of {
			return // another month is shown by now
		}
		if err != nil {
			w.sheets.Problems(w.look.T("own.layers.broken"), w.look.T("own.layers.broken.intro"), sheet.Lines(err))
		}
		if shapes != nil {
			s.front.shapes, s.front.pieces, s.front.period = shapes, loaded.pieces, loaded.period
		}
		s.drawFront(w)
	})
}

// drawFront gives the map its layers, and the key and the menu what belongs to them.
func (s *shell) drawFront(w *Window) {
	for _, entry := range s.front.entries {
		entry.Disabled = s.front.shapes == nil
	}
	if s.front.shapes == nil {
		s.single.SetFront(nil)
		s.front.key.Hide()
		return
	}
	s.single.SetFront(&view.Front{
		Shapes: s.front.shapes, Shown: w.shownLayers(), Words: func(piece int) []string { return w.pieceWords(&s.front.pieces[piece]) },
	})
	s.front.key.Show()
	s.wordFront(w)
}

// wordFront says what the layers are, in the unit of the Scene.
func (s *shell) wordFront(w *Window) {
	if s.front.shapes == nil {
		return
	}
	p := w.look.Printer
	counts, sums := map[bool]int{}, map[bool]float64{}
	for i := range s.front.pieces {
		piece := &s.front.pieces[i]
		counts[piece.Gained]++
		sums[piece.Gained] += piece.AreaKM2
	}
	said := map[frontLayer]string{
		layerBefore: w.look.T("own.layer.held", "day", p.Day(s.front.period.Start)),
		layerAfter:  w.look.T("own.layer.held", "day", p.Day(s.front.period.End)),
		layerGained: p.N("own.layer.gained", counts[true], "area", w.sumText(sums[true])),
		layerLost:   p.N("own.layer.lost", counts[false], "area", w.sumText(sums[false])),
	}
	for _, l := range frontLayers() {
		s.front.key.set(l, said[l], w.settings.Layer(l))
	}
	s.front.key.setStyle(w.style())
	s.front.corner.Refresh()
}

// pieceWords says what a piece is: how large, of which days, and where.
func (w *Window) pieceWords(piece *spanPiece) []string {
	id := "own.piece.lost"
	if piece.Gained {
		id = "own.piece.gained"
	}
	p, period := w.look.Printer, piece.period
	words := []string{
		w.look.T(id, "area", w.areaText(piece.AreaKM2)),
		w.look.T("own.piece.days", "first", p.Day(period.Start), "last", p.Day(period.End)),
	}
	for _, code := range piece.Regions {
		if region, ok := w.ds.Region(code); ok {
			words = append(words, p.Name(region.Name))
		}
	}
	return words
}

// sumText writes the area of all pieces as the figures of the map are written, which it is one of.
func (w *Window) sumText(km2 float64) string {
	s := w.store.Scene()
	return scene.NewWriting(w.ds, s.Lang, s.Unit).Value(timeline.Gained, km2) + "\u00a0" + w.look.T("ui.unit."+string(s.Unit))
}

// areaText writes the area of a piece in the unit of the Scene, to the hectare where it is small.
func (w *Window) areaText(km2 float64) string {
	const small, least = 10, 0.01 // of the unit
	unit := w.store.Scene().Unit
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
	return sign + w.look.Number(km2, decimals) + "\u202f" + w.look.T("ui.unit."+string(unit))
}

// toggleLayer shows a layer or hides it.
func (w *Window) toggleLayer(l frontLayer) func() {
	return func() {
		w.settings.SetLayer(l, !w.settings.Layer(l))
		w.shell.drawFront(w)
		w.menu.checkMenu()
	}
}

// layerMenu switches the layers.
func (m *menu) layerMenu() *fyne.MenuItem {
	entries := make([]*fyne.MenuItem, 0, len(frontLayers()))
	for _, l := range frontLayers() {
		entry := m.entry("own.layer.menu."+string(l), m.w.toggleLayer(l), "", 0)
		entry.Disabled = m.w.shell.front.shapes == nil
		entries = append(entries, m.marked(entry, func() bool { return m.w.settings.Layer(l) }))
	}
	list := m.entry("own.piece.menu", m.w.showPieces, "", 0)
	list.Disabled = m.w.shell.front.shapes == nil
	m.w.shell.front.entries = append(slices.Clone(entries), list)
	return m.submenu("own.layer.menu", append(entries, fyne.NewMenuItemSeparator(), list))
}
