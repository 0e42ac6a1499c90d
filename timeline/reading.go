package timeline

// Coverage says what it means that a source does not mention a region.
type Coverage uint8

// The two kinds of coverage.
const (
	// Regional sources draw the whole country, so a region that they do not mention in a month they cover has nothing: Zero.
	Regional Coverage = iota
	// National sources give the country alone, so nothing is known of a region that they do not mention: NotReported.
	National
)

// Reading is what a Table says of a region, a span of months and a measure.
type Reading struct {
	State  State
	KM2    float64 // km², or km² a day for PerDay; 0 unless State is Value
	Period Period  // the days it is about: shorter than the months asked for where the source does not cover them
	Closed bool    // every day of the months asked for is covered
	Of     Measure // the stored or derived flow or stock read; for PerDay what was divided, Gained or (national net sources) Net
}
