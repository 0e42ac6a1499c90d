package view

// PaintAhead has the map painted before it is on a canvas, for as many device pixels per unit as are expected there. Where the canvas
// has another number it is painted again.
func (m *Map) PaintAhead(perUnit float64) {
	m.expected = perUnit
	m.layout()
}

// PaintAhead has the bars painted before they are on a canvas, as that of Map.
func (w *Months) PaintAhead(perUnit float64) {
	w.chart.expected = perUnit
	w.layout()
}

// PaintAhead has the timeline painted before it is on a canvas, as that of Map.
func (w *Track) PaintAhead(perUnit float64) {
	w.chart.expected = perUnit
	w.layout()
}
