package scene

import (
	"slices"
	"strings"
	"time"

	"frontline/timeline"
)

// tolerance is how many days a published period may fall short of, or exceed, whole months and still be set beside them.
const tolerance = 3

// Bases of published figures that no map of control is set beside: claims of a party, areas that are only claimed, and areas
// of which a part lies in Russia.
func incomparable() []string { return []string{"Russian claim", "ISW claims only", "ISW incl. Kursk"} }

// compare says how a published figure stands beside what the chosen source gives for the nearest whole months. It is empty,
// or says why, where the periods or the bases make that meaningless.
func (b *builder) compare(p timeline.Published) string {
	if p.Region == timeline.Kursk || b.table == nil {
		return ""
	}
	if slices.Contains(incomparable(), p.Basis) {
		return b.p.T("scene.compare.basis." + strings.ReplaceAll(strings.ToLower(p.Basis), " ", "-"))
	}
	if p.Measure == timeline.PublishedOccupied {
		return b.compareStock(p)
	}
	first, last, _ := b.table.Months()
	if p.Period.Start+tolerance < first.Start() {
		return sentences(b.p.T("scene.compare.begins", "source", b.sourceName(), "first", b.p.MonthOf(first)), b.claims(p))
	}
	from, to, ok := nearestMonths(p.Period)
	if !ok || from < first || to > last {
		return b.claims(p)
	}
	return sentences(b.compareFlow(p, from, to), b.claims(p))
}

// nearestMonths returns the whole months that a period is nearly the same as.
func nearestMonths(p timeline.Period) (from, to timeline.Month, ok bool) {
	from = (p.Start + tolerance).Month()
	to = (p.Last() - tolerance).Month()
	whole := timeline.Period{Start: from.Start(), End: (to + 1).Start()}
	return from, to, from <= to && distance(p.Start, whole.Start)+distance(p.End, whole.End) <= tolerance
}

func distance(a, b timeline.Day) int { return int(max(a-b, b-a)) }

// counterpart is the measure of the source that a published measure is set beside.
func counterpart(p timeline.Published) timeline.Measure {
	switch p.Measure {
	case timeline.PublishedGained:
		return timeline.Gained
	case timeline.PublishedRetaken:
		return timeline.Lost
	default:
		return timeline.Net
	}
}

// knownNet reports whether a figure that is called seized is known to be net: AFP's sums over a year prove it, and DeepState's
// agree with the net of its own map until 2025 (in 2026 it said more than once that losses were not taken off). Nothing is
// known of the figures of others, nor of those for regions.
func knownNet(p timeline.Published) bool {
	if p.Region != timeline.Country {
		return false
	}
	return p.Publisher == "AFP" || p.Publisher == "DeepState" && p.Period.Last().Month().Year() < 2026
}

func (b *builder) compareFlow(p timeline.Published, from, to timeline.Month) string {
	m := counterpart(p)
	own := b.read(p.Region, from, to, m)
	if !own.known() || !own.closed {
		return ""
	}
	args := []any{"source", b.sourceName(), "period", b.comparedPeriod(p, from, to)}
	gained := b.read(p.Region, from, to, timeline.Gained)
	both := p.Measure == timeline.PublishedSeized && gained.known() && b.number(gained.value) != b.number(own.value)
	id := "scene.compare." + string(m)
	if both {
		id = "scene.compare.both"
		args = append(args, "gained", b.number(gained.value))
	}
	value := b.say(m, own)
	if m == timeline.Net && own.value > 0 {
		value = b.area(own.value)
	}
	text := b.p.T(id, append(args, "value", value)...)
	switch {
	case !both:
		return sentences(text, b.difference("scene.difference", p, own))
	case knownNet(p):
		return sentences(text, b.difference("scene.difference.net", p, own))
	default:
		return sentences(text, b.difference("scene.difference.beside", p, own))
	}
}

// comparedPeriod names the whole months and, where the publisher left days of them out, says that they are whole.
func (b *builder) comparedPeriod(p timeline.Published, from, to timeline.Month) string {
	period := b.p.Months(from, to)
	if p.Period.Start == from.Start() && p.Period.End == (to+1).Start() {
		return period
	}
	return b.p.T("scene.compare.whole", "period", period)
}

// difference says how far the published figure is from the source's, by the messages under an id. Two that are below zero are
// compared as decreases: of them -1 is more than -181, and "less" would be read the wrong way round.
func (b *builder) difference(id string, p timeline.Published, own reading) string {
	theirs := p.KM2 * b.factor
	args := []any{"publisher", b.publisher(p)}
	switch {
	case own.value > 0 && theirs > 0:
		return b.ratio(id, theirs, own.value, args)
	case own.value < 0 && theirs < 0:
		return b.ratio("scene.difference.decrease", -theirs, -own.value, args)
	case own.value*theirs < 0:
		return b.p.T("scene.difference.signs", args...)
	default:
		return ""
	}
}

// publisher is the short name of who published a figure.
func (b *builder) publisher(p timeline.Published) string {
	if card, ok := b.card(p); ok && card.Short.En == p.Publisher {
		return b.p.Name(card.Short)
	}
	return b.p.Publisher(p.Publisher)
}

// compareStock sets a published stock beside that of the nearest end of a month.
func (b *builder) compareStock(p timeline.Published) string {
	month := (p.Period.Last() + tolerance).Month() - 1
	if distance(p.Period.End, (month+1).Start()) > tolerance {
		return ""
	}
	own := b.month(p.Region, month, timeline.Occupied)
	if own.state != timeline.Value || !own.closed {
		return ""
	}
	text := b.p.T("scene.compare.occupied", "source", b.sourceName(), "value", b.area(own.value),
		"day", b.p.DayOf(own.period.Last()))
	return sentences(text, b.difference("scene.difference", p, own))
}

// claims warns that AFP counted areas that are only claimed until January 2026 and not from February 2026 on.
func (b *builder) claims(p timeline.Published) string {
	changed := timeline.NewDay(2026, time.February, 1)
	near := p.Basis == "ISW excl. claims" || p.Basis == "ISW" && p.Period.End > changed-62 && p.Period.Days() < 62
	monthly := p.Measure == timeline.PublishedSeized && p.Period.Days() >= 28
	if p.Publisher != "AFP" || p.Region != timeline.Country || !near || !monthly {
		return ""
	}
	return b.p.T("scene.claims")
}
