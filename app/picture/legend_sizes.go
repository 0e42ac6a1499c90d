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
	Over   float64 // between the classes and the note
	Strip  float64 // height of the strip of a continuous legend
	Beside float64 // what is free above and below the strip together
	Widest float64 // width of a line of words
}

// LegendParts is what a legend consists of.
type LegendParts struct {
	Title, Note int  // lines of words; of the note 0 where there is none
	Rows        int  // of classes
	Strip       bool // of a continuous scale
}

// legendCount is the room in units at the right of a legend for the number of regions.
const legendCount = 30

// legendSteps is in how many steps a legend becomes as low as can be read; each is a whole unit less for a class.
const legendSteps = 4

func roomyLegend() LegendSizes {
	return LegendSizes{
		Pad: 12, Top: 12, Swatch: 22, Gap: 8, Row: 18, Line: 15, Under: 5, Over: 6, Strip: 150, Beside: 12, Widest: 240,
	}
}

// LegendFor returns the sizes of a legend of these parts that has so much room from top to bottom, in units; 0 for as much as it
// likes. A map that is low has a lower legend, not one that is cut.
func LegendFor(room float64, parts LegendParts) LegendSizes {
	s := roomyLegend()
	for range legendSteps {
		if room <= 0 || s.Height(parts) <= room {
			break
		}
		s.Top--
		s.Row--
		s.Line -= 0.5
		s.Under -= 0.5
		s.Over--
		s.Strip -= 16
		s.Beside -= 0.5
	}
	return s
}

// Height is that of the whole legend.
func (s LegendSizes) Height(p LegendParts) float64 {
	h := 2*s.Top + float64(p.Title+p.Note)*s.Line + s.Under + float64(p.Rows)*s.Row
	if p.Note > 0 {
		h += s.Over
	}
	if p.Strip {
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
