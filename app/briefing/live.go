package briefing

import (
	"math"
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Value is what a source says of one figure.
type Value struct {
	State timeline.State
	KM2   float64 // km², km² a day, or a part of one for shares; 0 unless State is timeline.Value
	Text  string  // with unit, or the word for the state
}

// Live is a live figure of a text.
type Live struct {
	Text    string // as it stands in the text, with its braces
	Query   Query
	Now     Value // zero where Err says why
	Saved   Value // what it was when it was last accepted
	Known   bool  // there is a Saved
	Changed bool  // Saved and Now differ
	Err     error // a *QueryError, nil when the figure could be read
}

// Resolve puts the values of now in the place of the live figures of a text, such as {gained UA-14 2024-07}: a measure, a region
// or UA, a month or two as 2024-01..2024-07, and, where it is not the Scene's own, a source; after "minus" another month, source or
// both, for a difference. Of a source that publishes figures the measure may be in its words, and the period of days:
// {seized UA 2024-07-01..2024-07-30 afp}. Unit and language are the Scene's. A brace that is meant as such is written twice. A
// figure that cannot be read stays in the text as it was written. The figures are in the order of the text, those that cannot be
// read among them.
func (k Kept) Resolve(ds *dataset.Dataset, s scene.Scene, text string) (resolved string, figures []Live) {
	var out strings.Builder
	for text != "" {
		at := strings.IndexAny(text, "{}")
		if at < 0 {
			break
		}
		out.WriteString(text[:at])
		text = text[at:]
		end := strings.IndexByte(text, '}')
		switch {
		case strings.HasPrefix(text, "{{"), strings.HasPrefix(text, "}}"):
			out.WriteByte(text[0])
			text = text[2:]
		case text[0] == '{' && end < 0:
			figures = append(figures, unclosedFigure(text))
			fallthrough
		case text[0] == '}':
			out.WriteByte(text[0])
			text = text[1:]
		default:
			live := k.live(ds, s, text[:end+1])
			figures = append(figures, live)
			if live.Err != nil {
				out.WriteString(live.Text)
			} else {
				out.WriteString(live.Now.Text)
			}
			text = text[end+1:]
		}
	}
	out.WriteString(text)
	return out.String(), figures
}

// unclosedFigure is a figure whose brace nothing closes, up to the end of its line. It stays as it was written, which an audience would
// see.
func unclosedFigure(text string) Live {
	line, _, _ := strings.Cut(text, "\n")
	return Live{Text: line, Err: &QueryError{
		Text: strings.TrimPrefix(line, "{"), Problem: "the brace is not closed", Want: form, Fault: Unclosed,
	}}
}

// live reads one figure with its braces.
func (k Kept) live(ds *dataset.Dataset, s scene.Scene, text string) Live {
	live := Live{Text: text}
	live.Query, live.Err = parseQuery(ds, strings.Trim(text, "{}"), s.Source)
	if live.Err != nil {
		return live
	}
	live.Now = read(ds, s, live.Query)
	return k.compare(ds, s, live)
}

// read asks the Dataset for a figure, or for the difference of two.
func read(ds *dataset.Dataset, s scene.Scene, q Query) Value {
	value := q.of(ds, s, q.Of)
	if q.Differs() {
		value = difference(value, q.of(ds, s, q.Minus))
	}
	value.Text = q.say(ds, s, value)
	return value
}

// of is the figure of a term, without its text.
func (q Query) of(ds *dataset.Dataset, s scene.Scene, t Term) Value {
	card, _ := ds.Source(t.Source)
	if card.OnMap() {
		shown := q.picture(s, t)
		shown.Unit = scene.KM2
		cell := scene.CellOf(ds, shown, q.Region)
		return Value{State: cell.State, KM2: cell.Value}
	}
	found := t.printed(published(ds, card, q.Measure, q.Region))
	if len(found) != 1 { // parseQuery lets none of them through
		return Value{State: timeline.NotReported}
	}
	value := Value{State: timeline.Value, KM2: found[0].KM2}
	switch q.Measure {
	case timeline.PerDay:
		value.KM2, _ = found[0].PerDay()
	case timeline.ShareCountry:
		value.KM2 /= ds.CountryKM2()
	case timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied, timeline.ShareRegion:
	}
	if value.KM2 == 0 {
		value.State = timeline.Zero
	}
	return value
}

// difference takes a figure from another, where both are known.
func difference(from, what Value) Value {
	known := func(v Value) bool { return v.State == timeline.Value || v.State == timeline.Zero }
	switch {
	case from.State == timeline.NotApplicable || what.State == timeline.NotApplicable:
		return Value{State: timeline.NotApplicable}
	case !known(from) || !known(what):
		return Value{State: timeline.NotReported}
	case from.KM2 == what.KM2:
		return Value{State: timeline.Zero}
	default:
		return Value{State: timeline.Value, KM2: from.KM2 - what.KM2}
	}
}

// say writes a figure in the language and unit of a Scene: as the map does, what was published as it was printed.
func (q Query) say(ds *dataset.Dataset, s scene.Scene, v Value) string {
	printed := func(t Term) bool {
		card, _ := ds.Source(t.Source)
		return !card.OnMap()
	}
	s.Measure = q.Measure
	switch {
	case q.Differs() && printed(q.Of) && printed(q.Minus):
		return scene.SayPrintedChange(ds, s, v.State, v.KM2)
	case q.Differs():
		return scene.SayChange(ds, s, v.State, v.KM2)
	case printed(q.Of):
		return scene.SayPrinted(ds, s, v.State, v.KM2)
	default:
		return scene.Say(ds, s, v.State, v.KM2)
	}
}

// near reports whether two figures are the same but for the last digits of sums.
func near(x, y float64) bool { return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x), math.Abs(y)) }

// Resolve is Kept.Resolve with what this briefing has kept.
func (b Briefing) Resolve(ds *dataset.Dataset, s scene.Scene, text string) (resolved string, figures []Live) {
	return b.Kept.Resolve(ds, s, text)
}

// Caption is the caption of a slide with its figures, in the language and unit of the slide's Scene.
func (b Briefing) Caption(ds *dataset.Dataset, s Slide) (text string, figures []Live) {
	return b.Resolve(ds, s.Scene, s.Caption)
}
