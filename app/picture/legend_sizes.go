package picture

import "math"

// LegendSizes are the lengths of which a legend is built, in units; a window and a page have the same.
type LegendSizes struct {
	Pad    float64 // to the left and right of everything
	Top    float64 // above and below it
	Swatch float64 // width of the sign of a class
	Gap    float64 // between a sign and its words
	Row    float64 // height of a class
	Line   float64 // height of a line of the title and the note
	Under  float64 // between the title and the classes
	Strip  float64 // height of the strip of a continuous legend
	Beside float64 // what is free above and below the strip together
	Widest float64 // width of a line of words
}

// legendCount is the room in units at the right of a legend for the number of regions.
const legendCount = 30

// legendSteps is in how many steps a legend becomes as low as can be read; each is a whole unit less for a class.
const legendSteps = 4

func roomyLegend() LegendSizes {
	return LegendSizes{
		Pad: 12, Top: 12, Swatch: 22, Gap: 8, Row: 18, Line: 15, Under: 5, Strip: 150, Beside: 12, Widest: 240,
	}
}

// LegendFor returns the sizes of a legend with so many lines of words and rows of classes, with or without a strip, that has so
// much room from top to bottom, in units; 0 for as much as it likes. A map that is low has a lower legend, not one that is cut.
func LegendFor(room float64, lines, rows int, strip bool) LegendSizes {
	s := roomyLegend()
	for range legendSteps {
		if room <= 0 || s.Height(lines, rows, strip) <= room {
			break
		}
		s.Top--
		s.Row--
		s.Line -= 0.5
		s.Under -= 0.5
		s.Strip -= 16
		s.Beside -= 0.5
	}
	return s
}

// Height is that of the whole legend.
func (s LegendSizes) Height(lines, rows int, strip bool) float64 {
	h := 2*s.Top + float64(lines)*s.Line + s.Under + float64(rows)*s.Row
	if strip {
		h += s.Strip + s.Beside
	}
	return h
}

// Within returns the style for a map that is so many device pixels high: its legend fits between the upper and lower margin.
func (s Style) Within(height int) Style {
	s.LegendRoom = max(1, height-2*s.whole(Margin))
	return s
}

// legendUnits is the height in units that a legend may take; 0 for no limit.
func (s Style) legendUnits() float64 { return math.Floor(float64(s.LegendRoom) / s.Scale) }
