package timeline

// Series is a measure of one region, month by month without a gap.
type Series struct {
	First    Month
	Readings []Reading // of First and the months after it
}

// Gap says why a month has no value that can be compared.
type Gap string

// The reasons.
const (
	NoGap       Gap = ""
	OutOfSeries Gap = "out-of-series" // before the first month of the series or after its last
	Unreported  Gap = "not-reported"  // the source gives nothing, or the question makes no sense
	Unclosed    Gap = "not-closed"    // the month is not over, or not all of it is covered
)

// Value returns the value of a month, in the unit of the series; where it has none, the reason.
func (s Series) Value(m Month) (float64, Gap) {
	i := int(m - s.First)
	if i < 0 || i >= len(s.Readings) {
		return 0, OutOfSeries
	}
	r := s.Readings[i]
	switch {
	case r.State != Value && r.State != Zero:
		return 0, Unreported
	case !r.Closed:
		return 0, Unclosed
	default:
		return r.KM2, NoGap
	}
}

// Values returns the values of all months that have one, in order of time.
func (s Series) Values() []float64 {
	values := make([]float64, 0, len(s.Readings))
	for i := range s.Readings {
		if v, gap := s.Value(s.First + Month(i)); gap == NoGap {
			values = append(values, v)
		}
	}
	return values
}
