package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
	"frontline/geo"
	"frontline/geo/control"
	"frontline/timeline"
)

// frontMonth is a month of an own source, of which there may be layers.
type frontMonth struct {
	source string
	month  timeline.Month
}

// fronts is the layers of own sources on the map: the outlines of what was held and the pieces that changed hands.
type fronts struct {
	of      frontMonth // zero while the Scene shows something else
	period  timeline.Period
	shapes  *picture.Front // nil while there are none
	pieces  []control.Piece
	key     *frontKey
	corner  *fyne.Container // holds the key
	entries []*fyne.MenuItem
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

// showFront shows the layers of what a frame shows. They are those of one month: a sum of months has no pieces of its own.
func (s *shell) showFront(w *Window, f *scene.Frame) {
	of := frontMonth{source: f.Scene.Source, month: f.Scene.Month}
	k := slices.IndexFunc(w.own.Sources(), func(o ownsource.Source) bool { return o.ID == of.source })
	if k < 0 || f.Scene.Compare.Mode != scene.NoCompare || f.Scene.Page != scene.OneMap || f.Period != of.month.Period() {
		of = frontMonth{}
	}
	if of == s.front.of {
		s.wordFront(w)
		return
	}
	s.front.of, s.front.shapes, s.front.pieces = of, nil, nil
	s.drawFront(w)
	if of == (frontMonth{}) {
		return
	}
	s.front.period = of.month.Period()
	for _, figure := range w.own.Sources()[k].Figures {
		if figure.Period.Home() == of.month {
			s.front.period = figure.Period
		}
	}
	var layers *ownsource.Layers
	var shapes *picture.Front
	var err error
	folder, regions := w.own.Folder(), w.ds
	w.exec.Run(func() {
		known := func(code string) bool { return regions.Index(code) >= 0 }
		if layers, err = ownsource.LoadLayers(folder, of.source, of.month, known); err == nil && !layers.Empty() {
			shapes = frontOf(layers)
		}
	}, func() {
		if s.front.of != of {
			return // another month is shown by now
		}
		if err != nil {
			w.sheets.Problems(w.look.T("own.layers.broken"), w.look.T("own.layers.broken.intro"), sheet.Lines(err))
		}
		if shapes != nil {
			s.front.shapes, s.front.pieces = shapes, layers.Pieces
		}
		s.drawFront(w)
	})
}

// frontOf makes layers ready to be drawn.
func frontOf(l *ownsource.Layers) *picture.Front {
	f := picture.FrontShapes{Before: l.Before, After: l.After}
	for _, piece := range l.Pieces {
		f.Pieces, f.Gained = append(f.Pieces, piece.Outline), append(f.Gained, piece.Gained)
	}
	return picture.NewFront(geo.Ukraine(), f)
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
		layerGained: p.N("own.layer.gained", counts[true], "area", w.areaText(sums[true])),
		layerLost:   p.N("own.layer.lost", counts[false], "area", w.areaText(sums[false])),
	}
	for _, l := range frontLayers() {
		s.front.key.set(l, said[l], w.settings.Layer(l))
	}
	s.front.key.setStyle(w.style())
	s.front.corner.Refresh()
}

// pieceWords says what a piece is: how large, of which days, and where.
func (w *Window) pieceWords(piece *control.Piece) []string {
	id := "own.piece.lost"
	if piece.Gained {
		id = "own.piece.gained"
	}
	p, period := w.look.Printer, w.shell.front.period
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

// areaText writes an area in the unit of the Scene, to the hectare where it is small.
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
		w.checkMenu()
	}
}

// layerMenu switches the layers.
func (w *Window) layerMenu() *fyne.MenuItem {
	entries := make([]*fyne.MenuItem, 0, len(frontLayers()))
	for _, l := range frontLayers() {
		entry := w.entry("own.layer.menu."+string(l), w.toggleLayer(l), "", 0)
		entry.Disabled = w.shell.front.shapes == nil
		entries = append(entries, w.marked(entry, func() bool { return w.settings.Layer(l) }))
	}
	w.shell.front.entries = entries
	return w.submenu("own.layer.menu", entries)
}
