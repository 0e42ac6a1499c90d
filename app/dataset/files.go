package dataset

// The files of a Dataset. A person's folder may hold any of them; for each that it does not hold, the bundled one is used, but
// never the bundled words about events of its own: without EventsUkFile those are shown in English. A note of a published figure is shown
// in English when neither PublishedUkFile nor the bundled one has it.
// The translations are never taken from the folder, because they belong to the program and not to its data.
const (
	RegionsFile     = "regions.geojson"
	CountriesFile   = "countries.geojson"
	PlacesFile      = "places.csv"
	AreasFile       = "areas.csv"        // figures by region; any source that has a card
	NationalFile    = "isw-national.csv" // figures of the country
	PublishedFile   = "published.csv"
	PublishedUkFile = "published.uk.csv" // the notes of the published figures in Ukrainian
	EventsFile      = "events.csv"
	EventsUkFile    = "events.uk.csv" // what is said of the events in Ukrainian
	SourcesFile     = "sources.json"
)

// Files lists the names of all files of a Dataset, in the order in which they are read.
func Files() []string {
	return []string{
		RegionsFile, CountriesFile, PlacesFile, SourcesFile, AreasFile, NationalFile, PublishedFile, PublishedUkFile, EventsFile,
		EventsUkFile,
	}
}
