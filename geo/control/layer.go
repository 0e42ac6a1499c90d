package control

import (
	"slices"
	"strings"
)

// layerProperty is under which a feature has the name of its layer: of its own property of that name, else of the innermost
// folder it lies in (KML), of the collection (the member "name" that GDAL writes into GeoJSON), or of the file without its ending.
// In names of layers spaces, hyphens and underscores do not count, as programs write them so and so.
const layerProperty = "layer"

// ISW is the rule for the layers that the Institute for the Study of War and the Critical Threats Project publish each day, a
// file or a folder each: what they assess as held and as an advance, and if wanted what Russia claims. It leaves out areas of
// infiltration, Ukrainian counteroffensives and what lies in Russia.
//
// It rests on the names in use since 2022: the shapefiles UkraineControlMapAO24JUL2024, AssessedRussianAdvancesinUkraineJUL242024
// and ClaimedRussianTerritoryinUkraineJUL242024, the feature services VIEW_RussiaCoTinUkraine_V3, AssessedRussianAdvanceInUkraine
// and VIEW_ClaimedRussianTerritoryinUkraine_V2, and the layers of web maps that are called "Assessed Russian Control",
// "Assessed Russian-controlled Ukrainian Territory", "Assessed Russian Advances in Ukraine" and "Claimed Russian Control over
// Ukrainian Territory".
func ISW(claimed bool) Rule {
	rule := Rule{Property: layerProperty, Values: []string{
		"*UkraineControlMap*|*RussiaCoTinUkraine*|*Assess*RussianControl*", "*AssessedRussianAdvance*",
	}}
	if claimed {
		rule.Values = append(rule.Values, "*ClaimedRussianTerritory*|*ClaimedRussianControl*")
	}
	return rule
}

// presets are the rules that have a name.
func presets() map[string]Rule {
	return map[string]Rule{"deepstate": DeepState(), "isw": ISW(false), "isw+claimed": ISW(true)}
}

// Presets lists the names of rules that ParseRule knows.
func Presets() []string { return []string{"deepstate", "isw", "isw+claimed"} }

// isISW says whether a layer is one of ISW's, occupied or not.
func isISW(layer string) bool {
	all := Rule{Property: layerProperty, Values: append(ISW(true).Values,
		"*AssessedRussian*", "*ClaimedUkrainianCounteroffensive*", "*ReportedUkrainianPartisan*",
		"KurskIncursion*", "*AdvancesinRussia*", "*ClaimedLimitofUkrainianAdvance*")}
	return all.takes(layer, true)
}

// IsLayer says whether a file holds one layer of a map of which there may be others.
func IsLayer(name string, rule *Rule) bool {
	if rule == nil {
		return isISW(Stem(name))
	}
	return rule.Property == layerProperty
}

// plainLayer is the name of a layer without what does not count in it.
func plainLayer(name string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
}

// Layer is one of the layers of a map that was read by a rule about layers.
type Layer struct {
	Name  string // without a day
	Taken bool   // it counts as occupied
}

// names lists the names of the layers of a map.
func (m *Map) names() []string {
	names := make([]string, len(m.Layers))
	for i, layer := range m.Layers {
		names[i] = layer.Name
	}
	return names
}

// layers lists the names of the layers of a file, each once: of an empty one its own.
func (s *sheet) layers() []string {
	var names []string
	for i := range s.features {
		if f := &s.features[i]; len(names) == 0 || names[len(names)-1] != f.layer && !slices.Contains(names, f.layer) {
			names = append(names, f.layer)
		}
	}
	if len(names) == 0 {
		names = append(names, s.name)
	}
	return names
}

// layersOf lists the layers of a map.
func (r Rule) layersOf(names []string) []Layer {
	var layers []Layer
	for _, name := range names {
		layer := Layer{Name: strings.Trim(withoutDay(name), " _-,"), Taken: r.takes(name, true)}
		if !slices.Contains(layers, layer) {
			layers = append(layers, layer)
		}
	}
	return layers
}
