package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// Of two months that are compared the earlier is the first picture, so that a difference says what came to be more.

// AgainstMonth compares the month shown with another, by a difference unless another mode is on. With itself, or a month of which
// nothing is known, it shows the month alone.
func (s Scene) AgainstMonth(ds *dataset.Dataset, other timeline.Month) Scene {
	mode := s.compareMode()
	s = s.Alone()
	if first, last := ds.Months(); other == s.Month || other < first || other > last {
		return s
	}
	later := other > s.Month
	s = s.CompareMonth(other).WithCompare(ds, mode)
	if !later {
		s = s.Swap()
	}
	return s
}

// AgainstSource compares with what another source says of the same months, by a difference unless another mode is on. A source
// with which there is no common measure leaves the Scene as it is.
func (s Scene) AgainstSource(ds *dataset.Dataset, id string) Scene {
	compared := s.Alone().CompareSource(ds, id)
	if compared.Compare.Source == "" {
		return s
	}
	return compared.WithCompare(ds, s.compareMode())
}

// compareMode is how the Scene compares, or would.
func (s Scene) compareMode() CompareMode {
	if s.Compare.Mode == NoCompare {
		return Difference
	}
	return s.Compare.Mode
}
