package scene

import (
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// shortChange writes a change without its unit.
func (b *builder) shortChange(v float64) string {
	if share(b.s.Measure) {
		return b.signedPoints(v)
	}
	return b.signed(v)
}

// asShown is a value of the picture as it is shown, so that what is classed agrees with what is read.
func (b *builder) asShown(v float64) float64 {
	if b.differs() {
		return roundedChange(b.s.Measure, v)
	}
	return rounded(b.s.Measure, v)
}

// names are what tells the two pictures of a comparison apart: their months, their sources, or both.
func (b *builder) names() (first, second string) {
	two := b.second()
	return b.nameBeside(two), two.nameBeside(b)
}

func (b *builder) nameBeside(other *builder) string {
	months := b.p.Months(b.from, b.to)
	switch {
	case b.s.Source == other.s.Source:
		return months
	case b.from == other.from && b.to == other.to:
		return b.sourceName()
	default:
		return b.p.T("scene.minus.name", "source", b.sourceName(), "months", months)
	}
}

// differenceWords fills the sentences over the map of a difference: of the selected region where both know it, else of the
// country.
func (b *builder) differenceWords() {
	first, second := b.names()
	two := b.second()
	subject, measure, most := timeline.Country, measureName(b.p, b.s.Measure), b.mostDifferent()
	if b.s.Region != "" && b.value(b.s.Region).known() {
		subject, most = b.s.Region, ""
		measure += " " + b.inRegion(subject)
	}
	difference := b.value(subject)
	args := []any{
		"measure", measure, "first", first, "second", second, "when", b.p.Months(b.from, b.to),
		"value", b.changeText(difference.value), "a", b.sayOf(b, subject), "b", b.sayOf(two, subject), "most", most,
	}
	id := "scene.minus.headline"
	if b.otherBases() {
		id += ".bases"
	}
	if !difference.known() {
		id = "scene.minus.unknown"
	}
	b.f.Headline = b.p.T(id, args...)
	read := lang.Capital(b.p.T("scene.minus.read", args...))
	b.f.Subline = sentences(read, b.basesNote(), b.nationalNote(), b.f.ClosedNote, b.redrawnNote())
	b.f.SourceLine = b.bothSources()
}

// bothSources names the source of both pictures, or the two.
func (b *builder) bothSources() string {
	if two := b.second(); two.s.Source != b.s.Source {
		return sentences(b.sourceLine(), two.sourceLine())
	}
	return b.sourceLine()
}

// side says what one of the two pictures, by its name, says of the country or a region.
func (b *builder) side(name string, of *builder, region string) string {
	return b.p.T("scene.minus.side", "picture", lang.Capital(name), "value", b.sayOf(of, region))
}

// sayOf is what one of the two pictures says of the country or a region.
func (b *builder) sayOf(of *builder, region string) string {
	return b.say(b.s.Measure, of.read(region, of.from, of.to, b.s.Measure))
}

// mostDifferent is the tail of a sentence: the region with the largest difference in the direction of the whole.
func (b *builder) mostDifferent() string {
	order := b.ranked()
	if len(order) == 0 || b.f.Total.State != timeline.Value || b.s.Measure == timeline.ShareRegion {
		return ""
	}
	if b.f.Total.Value < 0 {
		slices.Reverse(order)
	}
	c := &b.f.Cells[order[0]]
	if (c.Value < 0) != (b.f.Total.Value < 0) {
		return ""
	}
	return b.p.T("scene.most.changed", "in", b.inRegion(c.Region), "value", c.Short)
}

// basesNote says that two sources do not count alike; empty where there is one.
func (b *builder) basesNote() string {
	if !b.otherBases() {
		return ""
	}
	return b.p.T("scene.minus.bases", "first", b.sourceName(), "second", b.second().sourceName())
}

// differenceFigures are the rows of a detail panel: the second, the first, and what is between them.
func (b *builder) differenceFigures(region string) []Row {
	first, second := b.names()
	two := b.second()
	row := func(name string, of *builder) Row {
		return Row{
			Label: lang.Capital(name), Text: b.sayOf(of, region), URL: of.source.URL, Month: of.to,
		}
	}
	difference := b.value(region)
	text := b.say(b.s.Measure, difference)
	if difference.known() {
		text = b.changeText(difference.value)
	}
	return []Row{
		{Label: b.p.T("scene.minus.row"), Text: text, Note: b.basesNote()}, row(second, two), row(first, b),
	}
}

// differences lists the regions that differ, the largest difference of either sign first, with what both pictures say.
func (b *builder) differences() []Row {
	var found []moved
	two := b.second()
	for _, i := range b.ranked() {
		c := &b.f.Cells[i]
		before := b.read(c.Region, b.from, b.to, b.s.Measure)
		found = append(found, moved{cell: i, before: before.value, by: c.Value})
	}
	rows := b.changeRows(found)
	for i := range rows {
		after := two.read(rows[i].Region, two.from, two.to, b.s.Measure)
		before := b.read(rows[i].Region, b.from, b.to, b.s.Measure)
		rows[i].Note = b.p.T("scene.changes.from-to",
			"from", b.short(b.s.Measure, before.value), "to", b.text(b.s.Measure, after.value))
	}
	return rows
}
