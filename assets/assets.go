// Package assets is what ships inside the binary: outlines, places, figures, events, source cards, texts, an example of a
// briefing, the font and the icons, and nothing else. The subdirectory generate builds regions.geojson, countries.geojson,
// the font and the application's icon from their sources.
package assets

import "embed"

// FS holds the files under their own names, as a person's data folder does: regions.geojson, countries.geojson,
// places.csv, areas.csv, isw-national.csv, published.csv, published.uk.csv, events.csv, events.uk.csv, sources.json, and the folders
// translations, font, icons and briefing.
//
//go:generate go run ./generate
//go:embed regions.geojson countries.geojson places.csv sources.json
//go:embed areas.csv isw-national.csv published.csv published.uk.csv events.csv events.uk.csv
//go:embed translations font icons briefing
var FS embed.FS
