package scene

import (
	"path/filepath"
	"strings"

	"frontline/timeline"
)

// words fills the sentences over the picture.
func (b *builder) words() {
	b.f.MeasureLabel = b.measureLabel()
	b.f.BarsLabel = b.p.T("scene.label."+string(b.s.Measure), "unit", b.unit)
	b.f.ClosedNote = b.closedNote()
	of := b.ofPage()
	b.f.Caveats = sentences(of.basesNote(), of.nationalNote(), of.redrawnNote())
	if b.differs() {
		b.differenceWords()
		return
	}
	if b.sideBySide() {
		b.sideWords()
		return
	}
	b.f.Headline = of.headline()
	b.f.Subline = of.subline()
	b.f.SourceLine = b.sourceLine()
}

// sourceLine names the source, where it is found and how it counts.
func (b *builder) sourceLine() string {
	if b.ds.Units() {
		return b.p.T("own.units.source-line", "source", b.p.Name(b.source.Name), "file", filepath.Base(b.source.Figures),
			"counting", b.p.Name(b.source.Counting))
	}
	if b.source.URL == "" { // a person's own
		return b.p.T("own.source-line", "source", b.p.Name(b.source.Name), "counting", b.p.Name(b.source.Counting))
	}
	return b.p.T("scene.source-line", "source", b.p.Name(b.source.Name), "site", host(b.source.URL),
		"counting", b.p.Name(b.source.Counting))
}

// AddSource says on what else a picture's words rest, in a sentence behind its own source.
func (f *Frame) AddSource(line string) { f.SourceLine = sentences(f.SourceLine, line) }

// measureLabel names the measure with its unit and, for a flow, whether it is of a month or of several.
func (b *builder) measureLabel() string {
	if b.differs() {
		first, second := b.names()
		unit := b.unit
		if share(b.s.Measure) {
			unit = b.p.T("scene.minus.unit.points")
		}
		return b.p.T("scene.minus.label", "measure", measureName(b.p, b.s.Measure), "first", first, "second", second, "unit", unit)
	}
	id := "scene.label." + string(b.s.Measure)
	if flow(b.s.Measure) && b.s.Measure != timeline.PerDay && !b.single() {
		id += ".span"
	}
	return b.p.T(id, "unit", b.unit)
}

func (b *builder) closedNote() string {
	if b.f.Closed {
		return ""
	}
	if two := b.two; b.differs() && two != nil && !two.f.Closed {
		return two.closedNote()
	}
	if b.betweenMaps() {
		return b.p.T("scene.between-maps", "first", b.p.DayOf(b.f.Period.Start), "last", b.p.DayOf(b.f.Period.End))
	}
	return b.p.T("scene.not-closed", "source", b.sourceName(), "day", b.p.DayOf(b.f.Period.Last()))
}

// betweenMaps says that the figures are of a person's own maps of any two days, which begin with no month.
func (b *builder) betweenMaps() bool {
	return b.source.URL == "" && !b.ds.Units() && !b.f.Closed && b.f.Period.Start != b.from.Start()
}

// when begins the headline: the month or the days that the picture is about.
func (b *builder) when() string {
	switch {
	case b.betweenMaps():
		return b.p.PeriodTitle(b.f.Period)
	case !b.f.Closed:
		return b.p.T("scene.when.open", "when", b.p.PeriodTitle(b.f.Period))
	case b.single():
		return b.p.MonthTitle(b.to)
	default:
		return b.p.PeriodTitle(b.f.Period)
	}
}

// headline says in a sentence what the picture shows: of the selected region where the source knows it, else of the country.
func (b *builder) headline() string {
	country := b.read(timeline.Country, b.from, b.to, b.s.Measure)
	if !country.known() {
		return b.unknown()
	}
	if subject := b.subject(); subject != timeline.Country {
		return b.regionHeadline(b.read(subject, b.from, b.to, b.s.Measure), country)
	}
	id := "scene.headline." + string(b.s.Measure)
	args := []any{
		"when", b.when(), "value", b.text(b.s.Measure, country.value), "rate", b.number(country.perDay()),
		"most", b.most(), "end", b.end(), "whole", b.whole(),
	}
	switch b.s.Measure {
	case timeline.Net:
		return b.netHeadline(id, country, args)
	case timeline.Occupied, timeline.ShareCountry:
		return b.p.T(id, append(args, "share", b.countryShare(), "value", b.stock())...)
	case timeline.ShareRegion:
		return b.p.T(id, append(args, "share", b.countryShare(), "most", b.mostlyOccupied())...)
	case timeline.PerDay:
		sum := b.read(timeline.Country, b.from, b.to, timeline.Gained)
		args = append(args, "sum", b.area(sum.value))
	case timeline.Gained, timeline.Lost:
	}
	if country.state == timeline.Zero {
		id += ".none"
	}
	return b.p.T(id, args...)
}

// subject is whom the headline is about: the selected region where the source knows it, else the country.
func (b *builder) subject() string {
	if b.s.Region != "" && b.read(b.s.Region, b.from, b.to, b.s.Measure).known() {
		return b.s.Region
	}
	return timeline.Country
}

func (b *builder) netHeadline(id string, country reading, args []any) string {
	switch {
	case country.value == 0:
		return b.p.T(id+".none", args...)
	case country.value < 0:
		id += ".less"
	default:
		id += ".more"
	}
	value := max(country.value, -country.value)
	rate := max(country.perDay(), -country.perDay())
	return b.p.T(id, append(args, "value", b.area(value), "rate", b.number(rate), "most", b.mostChanged(country.value))...)
}

// end says when a stock is counted: "at the end of the month", or the day where the picture is not of a whole month.
func (b *builder) end() string {
	if b.single() && b.f.Closed {
		return b.p.T("scene.end.month")
	}
	return b.p.T("scene.end.day", "day", b.p.DayOf(b.f.Period.Last()))
}

// stock is the occupied area of the country.
func (b *builder) stock() string {
	return b.area(b.read(timeline.Country, b.from, b.to, timeline.Occupied).value)
}

func (b *builder) countryShare() string {
	return b.short(timeline.ShareCountry, b.read(timeline.Country, b.from, b.to, timeline.ShareCountry).value)
}

// mostlyOccupied counts the regions of which more than half is occupied.
func (b *builder) mostlyOccupied() string {
	count := 0
	for i := range b.f.Cells {
		if rounded(b.s.Measure, b.f.Cells[i].Value) > 0.5 {
			count++
		}
	}
	if count == 0 {
		return ""
	}
	return b.p.N("scene.most.half", count)
}

func (b *builder) regionHeadline(r, country reading) string {
	m := b.s.Measure
	id := "scene.headline.region." + string(m)
	value := r.value
	if m == timeline.Net {
		value = max(r.value, -r.value)
	}
	args := []any{
		"when", b.when(), "end", b.end(), "in", b.inRegion(b.s.Region), "value", b.text(m, value), "rate", b.number(value / days(r)),
		"total", b.text(m, country.value), "everywhere", b.everywhereText(), "whole", b.whole(),
	}
	occupied := b.read(b.s.Region, b.from, b.to, timeline.Occupied)
	if region, ok := b.ds.Region(b.s.Region); ok {
		args = append(args, "of", b.p.OfRegion(region))
	}
	args = append(args, "stock", b.area(occupied.value), "share", b.part(r, country),
		"ofregion", b.short(timeline.ShareRegion, b.read(b.s.Region, b.from, b.to, timeline.ShareRegion).value))
	switch {
	case r.value == 0:
		id += ".none"
	case m == timeline.Net && r.value < 0:
		return b.p.T(id+".less", append(args, "value", b.area(value))...)
	case m == timeline.Net:
		return b.p.T(id+".more", append(args, "value", b.area(value))...)
	}
	return b.p.T(id, args...)
}

func days(r reading) float64 { return float64(max(1, r.period.Days())) }

// part is a region's share of the country's figure in words, with the comma before it; empty where there is none.
func (b *builder) part(r, country reading) string {
	text := b.f.Cells[b.ds.Index(b.s.Region)].ShareText
	if country.value <= 0 || r.value <= 0 || text == "" {
		return ""
	}
	return b.p.T("scene.part", "share", text, "total", b.text(b.s.Measure, country.value),
		"everywhere", b.everywhereText())
}

// everywhereText and whole say what a total is of: of Ukraine, or of a person's own regions alone.
func (b *builder) everywhereText() string {
	if b.ds.Units() {
		return b.p.T("scene.everywhere.units")
	}
	return b.p.T("scene.everywhere")
}

func (b *builder) whole() string {
	if b.ds.Units() {
		return b.p.T("scene.whole.units")
	}
	return b.p.T("scene.whole")
}

// unknown says that, and as far as it can be told why, the source has no figure for the country.
func (b *builder) unknown() string {
	args := []any{"when", b.p.MonthTitle(b.to), "source", b.sourceName()}
	if b.table == nil {
		return b.p.T("scene.headline.no-source", args...)
	}
	first, last, ok := b.table.Months()
	args = append(args, "first", b.p.MonthOf(first), "last", b.p.MonthOf(last))
	switch {
	case ok && b.to < first:
		return b.p.T("scene.headline.before", args...)
	case ok && b.to > last:
		return b.p.T("scene.headline.after", args...)
	default:
		return b.p.T("scene.headline.unknown", args...)
	}
}

// sentences joins what is not empty.
func sentences(parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, " ")
}
