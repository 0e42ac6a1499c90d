package scene

import (
	"math"
	"slices"
	"sync"

	"frontline/geo"
	"frontline/timeline"
)

// monthDetail fills what is known of the month, or of the months summed.
func (b *builder) monthDetail() {
	d := MonthDetail{Title: b.p.PeriodTitle(b.span()), Figures: b.figures(timeline.Country)}
	published := []*builder{b}
	if !b.f.Closed {
		d.Title = b.when()
	}
	d.Changes = b.f.MonthDetail.Changes
	switch {
	case b.differs():
		d.Title = b.measureLabel()
	case b.sideBySide():
		first, second := b.minus().names()
		d.Title = b.p.T("scene.side.title", "measure", measureName(b.p, b.s.Measure), "first", first, "second", second)
	}
	d.Ranking = b.ranking()
	d.Periods, d.months = []timeline.Period{b.f.Period}, []timeline.Period{b.f.Months}
	if b.compares() {
		other := b.second().span()
		if two := b.second(); two.f.Period != b.f.Period {
			d.Periods, d.months = append(d.Periods, two.f.Period), append(d.months, other)
		}
		if other != b.span() || b.otherBases() {
			published = append(published, b.second())
		}
	}
	reports := func(near bool) [][]Report {
		lists := make([][]Report, len(published))
		for i, of := range published {
			lists[i] = of.reports(near)
		}
		return lists
	}
	d.reports = sync.OnceValue(func() []Report { return slices.Concat(reports(false)...) })
	d.near = sync.OnceValue(func() []Report { return inTurns(reports(true)) })
	d.Events = b.f.During(d.months...)
	b.f.MonthDetail = d
}

// inTurns is the first of each list, then the second of each, and so on: where there is no room for all there is some of each.
func inTurns(lists [][]Report) (all []Report) {
	for at := 0; ; at++ {
		before := len(all)
		for _, list := range lists {
			if at < len(list) {
				all = append(all, list[at])
			}
		}
		if len(all) == before {
			return all
		}
	}
}

// figures says all that the chosen source gives for the country or a region.
func (b *builder) figures(region string) []Row {
	if b.compares() {
		return b.minus().differenceFigures(region)
	}
	var rows []Row
	add := func(m timeline.Measure, note func(reading) string) {
		r := b.read(region, b.from, b.to, m)
		if !b.source.Offers(m) || !r.known() {
			return
		}
		row := Row{Label: measureName(b.p, m), Text: b.say(m, r), URL: b.source.URL}
		if note != nil {
			row.Note = note(r)
		}
		rows = append(rows, row)
	}
	rate := func(r reading) string {
		return b.p.T("scene.per-day", "value", b.area(r.perDay()))
	}
	add(timeline.Gained, rate)
	add(timeline.Lost, rate)
	add(timeline.Net, nil)
	add(timeline.Occupied, func(reading) string { return b.stockNote(region) })
	if len(rows) == 0 {
		return []Row{{Label: b.sourceName(), Text: b.p.T("scene.state.not-reported"), Note: b.missing(region), URL: b.source.URL}}
	}
	rows = append(rows, b.monthBefore(region)...)
	if text := b.rankText(); text != "" && region == timeline.Country {
		rows = append(rows, Row{Label: b.p.T("scene.rank.label"), Text: b.rankShort(), Note: text, URL: b.source.URL})
	}
	return rows
}

// rankShort is the rank as a figure: "7 / 26".
func (b *builder) rankShort() string {
	rank, of := b.table.Rank(b.to, b.s.Measure)
	return b.p.Int(rank) + " / " + b.p.Int(of)
}

// missing says why the source has nothing for the country or a region.
func (b *builder) missing(region string) string {
	if region != timeline.Country && b.source.Coverage == timeline.National {
		return b.p.T("scene.national", "source", b.sourceName())
	}
	return b.unknown()
}

// stockNote puts the occupied area in relation: to the region and to the country.
func (b *builder) stockNote(region string) string {
	ofCountry := b.p.T("scene.of-country", "whole", b.whole(),
		"share", b.short(timeline.ShareCountry, b.read(region, b.from, b.to, timeline.ShareCountry).value))
	if region == timeline.Country {
		return ofCountry
	}
	part := b.read(region, b.from, b.to, timeline.ShareRegion).value
	ofRegion := b.p.T("scene.of-region", "share", b.short(timeline.ShareRegion, part))
	area, official := b.ds.RegionKM2(b.table, region, b.to), b.officialKM2(region)
	if part > 0 && math.Abs(area-official) > noticed*official {
		ofRegion += " " + b.p.T("scene.of-region.drawn", "area", b.area(area*b.factor))
	}
	return ofRegion + gapDot + ofCountry
}

// noticed is the part of its official area by which the area that a region's share is taken of may differ without a word: who
// divides the figures that stand beside each other finds no other share.
const noticed = 0.03

func (b *builder) officialKM2(region string) float64 {
	r, _ := b.ds.Region(region)
	return r.AreaKM2
}

// gapDot separates two short notes.
const gapDot = " · "

// monthBefore is the chosen measure a month earlier, with the change in words.
func (b *builder) monthBefore(region string) []Row {
	if !b.single() {
		return nil
	}
	before := b.month(region, b.to-1, b.s.Measure)
	if !before.known() {
		return nil
	}
	return []Row{{
		Label: b.p.T("scene.month-before", "month", b.p.Month(b.to-1), "measure", measureName(b.p, b.s.Measure)),
		Text:  b.say(b.s.Measure, before), Note: b.after(region), Month: b.to - 1, URL: b.source.URL,
	}}
}

// ranking lists the regions that have a value, largest first, with a bar against the largest and their share.
func (b *builder) ranking() []Row {
	if b.compares() {
		return b.minus().differences()
	}
	order := b.ranked()
	rows := make([]Row, 0, len(order))
	longest := 0.0
	for _, i := range order {
		longest = max(longest, b.f.Cells[i].Value, -b.f.Cells[i].Value)
	}
	for _, i := range order {
		c := &b.f.Cells[i]
		row := Row{Label: c.Name, Text: c.Text, Region: c.Region, URL: b.source.URL, Bar: max(c.Value, -c.Value) / longest}
		if c.Share != 0 && b.s.Measure != timeline.ShareCountry {
			row.Note = c.ShareText
		}
		rows = append(rows, row)
	}
	return rows
}

// regionDetail fills what is known of the selected region.
func (b *builder) regionDetail() {
	r, ok := b.ds.Region(b.s.Region)
	if !ok {
		return
	}
	area := b.area(r.AreaKM2 * b.factor)
	subtitle := b.p.T("scene.region.subtitle.unit", "area", area)
	if r.Kind != geo.Unit {
		subtitle = b.p.T("scene.region.subtitle", "kind", b.p.T("scene.kind."+string(r.Kind)), "capital", b.p.Name(r.Capital), "area", area)
	}
	b.f.RegionDetail = &RegionDetail{
		Code: r.Code, Title: b.p.Name(r.Name), Subtitle: subtitle,
		Figures: append(b.figures(r.Code), b.regionRank(r.Code)...), Series: b.series(r.Code), Published: b.publishedFor(r.Code),
		Events: b.about(r.Code),
	}
}

// regionRank is the place of a region among the regions in this picture, with its share.
func (b *builder) regionRank(code string) []Row {
	c := &b.f.Cells[b.ds.Index(code)]
	if c.Rank == 0 {
		return nil
	}
	row := Row{Label: b.p.T("scene.region.rank"), Text: b.p.Int(c.Rank) + " / " + b.p.Int(len(b.ranked())), URL: b.source.URL}
	if c.Share != 0 {
		said := "scene.region.share"
		if b.ds.Units() {
			said = "scene.region.share.units"
		}
		row.Note = b.p.T(said, "share", c.ShareText, "total", b.f.Total.Text)
	}
	return []Row{row}
}

// eventDetail fills what is known of the selected event.
func (b *builder) eventDetail() {
	e := b.ds.Event(b.s.Event)
	if e == nil {
		return
	}
	d := &EventDetail{
		ID: e.ID, Title: e.Title, Date: b.p.Days(e.Period), Category: b.p.Category(e.Category), Place: e.Place,
		Summary: e.Summary, Actors: b.actors(e), AroundNote: b.p.T("scene.around.note"),
	}
	d.Own, d.Internal, d.Mark, d.Tags = b.ds.Own(e.ID), b.ds.Internal(e.ID), b.mark(e.ID), b.ds.Tags(e.ID)
	for _, code := range e.Regions {
		row := Row{Label: b.regionName(code), Region: code}
		if i := b.ds.Index(code); i >= 0 {
			row.Text = b.f.Cells[i].Text
		}
		d.Regions = append(d.Regions, row)
	}
	for _, address := range e.Sources {
		d.Sources = append(d.Sources, Row{Label: host(address), URL: address})
	}
	d.Earlier, d.Later = b.earlierAndLater()
	b.addSiblings(d, e)
	if number, of := b.f.ChainPlace(e.ID); number > 0 {
		d.ChainPlace = b.p.T("scene.chain.place", "number", number, "count", of) + " " + b.p.T("scene.chain.numbers")
	}
	d.Around = b.around(e)
	b.f.EventDetail = d
}

// around is the chosen measure for the country in the month before, of and after an event.
func (b *builder) around(e *timeline.Event) []Row {
	month := e.Period.Start.Month()
	var rows []Row
	for m := month - 1; m <= month+1; m++ {
		r := b.month(timeline.Country, m, b.s.Measure)
		row := Row{Label: b.p.Month(m), Text: b.say(b.s.Measure, r), URL: b.source.URL}
		if first, last := b.ds.Months(); m >= first && m <= last {
			row.Month = m
		}
		if r.known() && !r.closed {
			row.Note = b.p.T("scene.not-closed", "source", b.sourceName(), "day", b.p.DayOf(r.period.Last()))
		}
		rows = append(rows, row)
	}
	return rows
}
