package timeline

// Country is the code under which figures for the whole of Ukraine are kept.
const Country = "UA"

// Kursk is the code of Kursk Oblast in Russia, which some published figures are about. It is no region of this program.
const Kursk = "RU-KRS"

// Measure says what an area is of.
type Measure string

// The measures. The first four are stored in files; the others are derived from them.
const (
	Gained       Measure = "gained"           // km² that came under occupation within the period
	Lost         Measure = "lost"             // km² that the occupier gave up within the period
	Net          Measure = "net"              // gained minus lost
	Occupied     Measure = "occupied"         // stock in km² at the end of the period
	PerDay       Measure = "per-day"          // gained divided by the days of the period (km²/day)
	ShareRegion  Measure = "share-of-region"  // occupied as a part of the region's own area (0 to 1)
	ShareCountry Measure = "share-of-country" // occupied as a part of the country's area (0 to 1)
)

// Measures lists all measures in the order in which they are offered.
func Measures() []Measure {
	return []Measure{Gained, Lost, Net, Occupied, PerDay, ShareRegion, ShareCountry}
}

// Figure is an area in km² that a source gives for a region (or Country), a period and a measure.
type Figure struct {
	Source  string // id of the source card
	Period  Period
	Region  string // ISO 3166-2 code, or Country
	Measure Measure
	KM2     float64
}

// State says what can be told of a region in a period.
type State uint8

// The four states of a cell.
const (
	NotReported   State = iota // the source says nothing of this region, period and measure
	NotApplicable              // the question makes no sense here
	Zero                       // the source says that it is nothing
	Value                      // the source gives a number other than zero
)

// Published is a figure as a newspaper, an institute or a ministry printed it. It is kept apart from Figure because its
// period, its basis and its measure ("seized", "retaken") are the publisher's own.
type Published struct {
	Period    Period // half-open; files give the last day, inclusive
	Region    string // ISO 3166-2 code, Country, or RU-KRS for Kursk Oblast
	Measure   string // seized, gained, retaken, net, occupied
	KM2       float64
	Publisher string
	Basis     string // whose maps it rests on, e.g. ISW
	On        Day    // day of publication; zero when the page does not show it
	URL       string
	Note      string
}
