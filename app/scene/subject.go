package scene

import "strings"

// Subject is the figure that a small map or one of two has over it: that of the selected region where the source knows it, as the
// headline and the bars have it, else of the country.
func (f *Frame) Subject() Cell {
	for i := range f.Cells {
		if f.Cells[i].Region == f.BarsOf {
			return f.Cells[i]
		}
	}
	return f.Total
}

// Subjects are those of two pictures that are compared: of the region where both know it.
func Subjects(first, second *Frame) (a, b Cell) {
	a, b = first.Subject(), second.Subject()
	if a.Region != b.Region {
		return first.Total, second.Total
	}
	return a, b
}

// EventFilter names in a line what the events are filtered by; empty when all are let through.
func (f *Frame) EventFilter() string {
	var labels []string
	for _, chip := range f.Chips {
		if !chip.Map {
			labels = append(labels, chip.Label)
		}
	}
	return strings.Join(labels, ", ")
}
