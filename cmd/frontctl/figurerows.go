package main

import (
	"slices"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// figureRow is one figure with all that is said of it. Shares are 0 to 1; nil means that there is none.
type figureRow struct {
	Source       string   `json:"source"` // id of the map's source, or the publisher
	Basis        string   `json:"basis"`  // whose map it rests on
	Start        string   `json:"start"`  // first day
	End          string   `json:"end"`    // last day, included
	Region       string   `json:"region"`
	Measure      string   `json:"measure"`
	KM2          *float64 `json:"km2"` // nil when the source does not report it
	PerDay       *float64 `json:"km2_per_day,omitempty"`
	Share        *float64 `json:"share,omitempty"`
	ShareOf      string   `json:"share_of,omitempty"`      // "country" (its figure) or "area" (of the region or country itself)
	Rank         int      `json:"rank,omitempty"`          // among all months up to and including this one, 1 for the largest
	RankOf       int      `json:"rank_of,omitempty"`       // how many months that were
	LargestSince string   `json:"largest_since,omitempty"` // the last month that was larger, where it is not the one before
	Closed       bool     `json:"closed"`
	Published    string   `json:"published,omitempty"` // day
	URL          string   `json:"url"`
	Note         string   `json:"note,omitempty"`

	period  timeline.Period
	onMap   bool
	heading string // the source's name in the session's language
}

// What a share is a share of.
const (
	shareOfCountry = "country"
	shareOfArea    = "area"
)

// flow is the measure of a map's row, by which its figures are written; of a published one that of an area.
func (r *figureRow) flow() timeline.Measure {
	if r.onMap {
		return timeline.Measure(r.Measure)
	}
	return timeline.Gained
}

// figures collects the rows that a query asks for: the maps' by source and month, then the published by publication.
func (s *session) figures(q figureQuery) []figureRow {
	var rows []figureRow
	for _, source := range s.ds.MapSources() {
		if q.wantsSource(source.ID, source.Name.En, source.Short.En) {
			rows = append(rows, s.mapRows(source, q)...)
		}
	}
	for _, report := range s.ds.Reports() {
		if q.wantsSource(report.Publisher) {
			rows = append(rows, s.publishedRows(report, q)...)
		}
	}
	return rows
}

// mapRows reads one source's table month by month, or as one sum.
func (s *session) mapRows(source dataset.Source, q figureQuery) []figureRow {
	table := s.ds.Table(source.ID)
	first, last, ok := table.Months()
	if !ok {
		return nil
	}
	for first <= last && first.Start() < q.period.Start {
		first++
	}
	for first <= last && (last+1).Start() > q.period.End {
		last--
	}
	if first > last {
		return nil
	}
	if q.sum {
		return s.spanRows(source, table, first, last, q)
	}
	var rows []figureRow
	for month := first; month <= last; month++ {
		rows = append(rows, s.spanRows(source, table, month, month, q)...)
	}
	return rows
}

func (s *session) spanRows(source dataset.Source, table *timeline.Table, from, to timeline.Month, q figureQuery) []figureRow {
	var rows []figureRow
	for _, m := range storedMeasures() {
		if !q.wantsMap(m) || !source.Offers(m) {
			continue
		}
		parts := s.parts(table, from, to, m)
		for _, region := range s.regionsAsked(q) {
			reading := table.Reading(region, from, to, m)
			if reading.State != timeline.Value && !slices.Contains(q.regions, region) || region == timeline.Kursk {
				continue
			}
			if reading.Period.Days() == 0 { // nothing is known: of the months asked for
				reading.Period, reading.Closed = timeline.Period{Start: from.Start(), End: (to + 1).Start()}, true
			}
			row := s.mapRow(source, region, m, reading, parts)
			if from == to && region == timeline.Country && m != timeline.Occupied {
				row.Rank, row.RankOf = table.Rank(to, m)
				// "The largest since last month" says nothing.
				if since, ok := table.LargestSince(to, m); ok && since < to-1 {
					row.LargestSince = since.String()
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func (s *session) mapRow(
	source dataset.Source, region string, m timeline.Measure, reading timeline.Reading, parts map[string]float64,
) figureRow {
	row := figureRow{
		Source: source.ID, Basis: source.Short.En, Region: region, Measure: string(m), URL: source.URL, Closed: reading.Closed,
		Start: reading.Period.Start.String(), End: reading.Period.Last().String(),
		period: reading.Period, onMap: true, heading: s.words.Name(source.Short),
	}
	if reading.State == timeline.NotReported || reading.State == timeline.NotApplicable {
		if m == timeline.Occupied {
			row.Start = row.End
		}
		if region != timeline.Country && source.Coverage == timeline.National {
			row.Note = s.words.T("scene.national", "source", s.words.Name(source.Short))
		}
		return row
	}
	km2 := reading.KM2
	row.KM2 = &km2
	if m == timeline.Occupied {
		row.Start = row.End
		row.share(s.ds.PartOfRegion(s.ds.Table(source.ID), region, reading.Period.Last().Month(), km2), shareOfArea)
		return row
	}
	if days := reading.Period.Days(); days > 0 {
		perDay := km2 / float64(days)
		row.PerDay = &perDay
	}
	if part, ok := parts[region]; ok {
		row.share(part, shareOfCountry)
	}
	return row
}

// parts are the parts that regions have of the country's figure; none for the stock, whose share is one of an area.
func (s *session) parts(table *timeline.Table, from, to timeline.Month, m timeline.Measure) map[string]float64 {
	if m == timeline.Occupied {
		return nil
	}
	regions := s.ds.Regions()
	values := make([]float64, len(regions))
	for i := range regions {
		values[i] = table.Reading(regions[i].Code, from, to, m).KM2
	}
	parts := map[string]float64{}
	for i, part := range scene.Parts(table.Reading(timeline.Country, from, to, m).KM2, values) {
		parts[regions[i].Code] = part
	}
	return parts
}

// publishedRows takes from a publication the figures whose last day lies in the days asked for.
func (s *session) publishedRows(report timeline.Report, q figureQuery) []figureRow {
	var rows []figureRow
	for _, p := range report.Figures {
		if !q.period.Contains(p.Period.Last()) || !q.wantsPublished(p.Measure) ||
			len(q.regions) > 0 && !slices.Contains(q.regions, p.Region) {
			continue
		}
		km2 := p.KM2
		row := figureRow{
			Source: p.Publisher, Basis: p.Basis, Region: p.Region, Measure: p.Measure, KM2: &km2, URL: p.URL, Note: p.Note,
			Start: p.Period.Start.String(), End: p.Period.Last().String(), Closed: true,
			period: p.Period, heading: s.words.Publisher(p.Publisher),
		}
		if p.On != 0 {
			row.Published = p.On.String()
		}
		if perDay, ok := p.PerDay(); ok {
			row.PerDay = &perDay
		}
		if share, _, ok := report.Share(p); ok {
			row.share(share, shareOfCountry)
		} else if p.Measure == timeline.PublishedOccupied {
			s.partOfArea(&row)
		}
		rows = append(rows, row)
	}
	return rows
}

func (r *figureRow) share(part float64, of string) { r.Share, r.ShareOf = &part, of }

// partOfArea says what a published stock is of the official area of the country or a region; nothing outside Ukraine.
func (s *session) partOfArea(row *figureRow) {
	if area := s.ds.RegionKM2(nil, row.Region, row.period.Last().Month()); area > 0 && row.KM2 != nil {
		row.share(min(*row.KM2/area, 1), shareOfArea)
	}
}

// regionsAsked lists the regions to read from a map: those of the query, or the country and all of its regions.
func (s *session) regionsAsked(q figureQuery) []string {
	if len(q.regions) > 0 {
		return q.regions
	}
	codes := []string{timeline.Country}
	for _, r := range s.ds.Regions() {
		codes = append(codes, r.Code)
	}
	return codes
}
