package ownsource

import (
	"path/filepath"
	"strings"

	"frontline/app/lang"
	"frontline/geo/control"
	"frontline/timeline"
)

// ErrorWords says in a language what is wrong with maps, a line for each thing, with file, feature and ring. What is not known is
// said as it was written.
func ErrorWords(p *lang.Printer, err error) []string {
	return lang.EachError(err, func(err error) (string, bool) { return OneError(p, err) })
}

// OneError says in a language what a single error of maps means; false when it is joined of others, wraps one, or is not known.
func OneError(p *lang.Printer, err error) (words string, ok bool) {
	switch e := err.(type) { //nolint:errorlint // EachError unwraps
	case *control.Error:
		return mapWords(p, e), true
	case *NoDayError:
		return p.T("own.wrong.no-day", "file", e.File), true
	case *timeline.CellError:
		return p.Cell(e), true
	}
	if err == ErrTooFew { //nolint:errorlint // EachError unwraps
		return p.T("own.failed.few"), true
	}
	return p.Library(err)
}

// mapWords says what is wrong with a map and where.
func mapWords(p *lang.Printer, e *control.Error) string {
	var parts []string
	if e.File != "" {
		parts = append(parts, filepath.Base(e.File))
	}
	if e.Line > 0 {
		parts = append(parts, p.T("own.wrong.line", "line", e.Line))
	}
	switch {
	case e.Ring > 0:
		parts = append(parts, p.T("own.wrong.ring", "feature", e.Feature, "polygon", e.Polygon, "ring", e.Ring))
	case e.Polygon > 0:
		parts = append(parts, p.T("own.wrong.polygon", "feature", e.Feature, "polygon", e.Polygon))
	case e.Feature > 0:
		parts = append(parts, p.T("own.wrong.feature", "feature", e.Feature))
	}
	if e.ID != "" {
		parts[len(parts)-1] += " (" + e.ID + ")"
	}
	return strings.Join(append(parts, flawWords(p, e)), ": ")
}

// flawWords says what is wrong with a map, without where.
func flawWords(p *lang.Printer, e *control.Error) string {
	say := func(id string) string {
		return p.T(id, "what", e.What, "more", e.More, "position", e.Position)
	}
	switch e.Flaw {
	case control.Malformed:
		return say("own.wrong.malformed")
	case control.CutOff:
		return say("own.wrong.cut-off")
	case control.NotGeoJSON:
		return say("own.wrong.not-geojson")
	case control.Incomplete:
		return say("own.wrong.incomplete")
	case control.OtherGrid:
		return say("own.wrong.other-grid")
	case control.NotDegrees:
		return say("own.wrong.not-degrees")
	case control.NothingTaken, control.Outside:
		return nothingWords(e, say)
	case control.TooLarge:
		return say("own.wrong.too-large")
	case control.Packed:
		return say("own.wrong.packed")
	case control.NoMapInside:
		return say("own.wrong.no-map-inside")
	case control.TwoInside:
		return say("own.wrong.two-inside")
	default:
		return listWords(p, e, say)
	}
}

// nothingWords says why nothing in a map is occupied.
func nothingWords(e *control.Error, say func(id string) string) string {
	switch {
	case e.Flaw == control.Outside:
		return say("own.wrong.outside")
	case e.More != "":
		return say("own.wrong.nothing-of")
	default:
		return say("own.wrong.nothing")
	}
}

// listWords says what is wrong with maps beside each other or with the list of them.
func listWords(p *lang.Printer, e *control.Error, say func(id string) string) string {
	switch e.Flaw {
	case control.OtherKind, control.ListedKind:
		kinds := p.T("own.wrong.other-kind", "what", kindWords(p, e.What), "more", kindWords(p, e.More))
		if e.Flaw == control.ListedKind {
			return p.T("own.wrong.listed-kind", "what", kindWords(p, e.What), "more", kindWords(p, e.More))
		}
		return kinds
	case control.OtherLayers:
		if e.What != "" {
			return say("own.wrong.lacks-layer")
		}
		return say("own.wrong.more-layers")
	case control.SameDay:
		return p.T("own.wrong.same-day", "what", filepath.Base(e.What), "more", e.More)
	case control.IndexEmpty:
		return say("own.wrong.index-empty")
	case control.IndexColumns:
		return say("own.wrong.index-columns")
	case control.IndexDay:
		return say("own.wrong.index-day")
	case control.IndexFile:
		return say("own.wrong.index-file")
	default:
		return say("own.wrong.index-broken")
	}
}

// kindWords names a kind of map.
func kindWords(p *lang.Printer, kind string) string {
	switch control.Kind(kind) {
	case control.Occupied:
		return p.T("own.kind.occupied")
	case control.Coloured:
		return p.T("own.kind.coloured")
	default:
		return kind
	}
}
