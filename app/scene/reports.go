package scene

import (
	"cmp"
	"math"
	"net/url"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/timeline"
)

// Nearness says how much a published figure has to do with the picture's period; less is nearer.
const (
	nearMonth = iota // it is about the month itself, or most of it
	nearEdge         // it lies in the period, or begins or ends in it
	nearSpan         // it only passes over it
	notNear
)

// nearness compares a published period with that of the picture.
func (b *builder) nearness(p timeline.Period) int {
	span := b.span()
	common := timeline.Period{Start: max(p.Start, span.Start), End: min(p.End, span.End)}.Days()
	switch {
	case common == 0:
		return notNear
	case common*3 >= p.Days()*2 && common*3 >= span.Days()*2:
		return nearMonth
	case span.Contains(p.Start) || span.Contains(p.Last()):
		return nearEdge
	default:
		return nearSpan
	}
}

// reports lists the publications that touch the period: first those about the month itself, then those with a figure that
// lies, begins or ends in it, then those with one that passes over it; in each group by day of publication. With near it lists the
// figures about the month itself alone.
func (b *builder) reports(near bool) []Report {
	type found struct {
		near   int
		report timeline.Report
	}
	limit := notNear
	if near {
		limit = nearEdge
	}
	var touching []found
	for _, report := range b.ds.Reports() {
		nearest := notNear
		for _, p := range report.Figures {
			nearest = min(nearest, b.nearness(p.Period))
		}
		if nearest < limit {
			touching = append(touching, found{nearest, report})
		}
	}
	slices.SortStableFunc(touching, func(x, y found) int {
		return cmp.Or(cmp.Compare(x.near, y.near), cmp.Compare(dayOr(x.report.On), dayOr(y.report.On)))
	})
	reports := make([]Report, len(touching))
	for i, t := range touching {
		reports[i] = b.report(t.report, near)
	}
	return reports
}

// dayOr puts what has no day of publication last.
func dayOr(d timeline.Day) timeline.Day {
	if d == 0 {
		return math.MaxInt32
	}
	return d
}

func (b *builder) report(r timeline.Report, near bool) Report {
	figures := slices.Clone(r.Figures)
	if near {
		figures = slices.DeleteFunc(figures, func(p timeline.Published) bool { return b.nearness(p.Period) != nearMonth })
	}
	slices.SortStableFunc(figures, func(x, y timeline.Published) int {
		return cmp.Or(
			cmp.Compare(min(b.nearness(x.Period), nearEdge), min(b.nearness(y.Period), nearEdge)),
			cmp.Compare(y.Period.Start, x.Period.Start),
			cmp.Compare(outside(x), outside(y)),
			cmp.Compare(y.KM2, x.KM2),
		)
	})
	out := Report{Title: b.reportTitle(r), URL: r.URL, Rows: make([]Row, len(figures))}
	for i, p := range figures {
		out.Rows[i] = b.publishedRow(r, p)
	}
	return out
}

// outside sorts the country before regions, and those before what is not in Ukraine.
func outside(p timeline.Published) int {
	switch p.Region {
	case timeline.Country:
		return 0
	case timeline.Kursk:
		return 2
	default:
		return 1
	}
}

// reportTitle names the publisher and whose maps it used, and the day.
func (b *builder) reportTitle(r timeline.Report) string {
	title := b.p.Publisher(r.Publisher)
	if card, ok := b.card(r.Figures[0]); ok {
		title = b.p.Name(card.Name)
	} else if r.Basis != r.Publisher {
		title += " (" + b.p.Basis(r.Basis) + ")"
	}
	if r.On != 0 {
		title += ", " + b.p.Day(r.On)
	}
	return title
}

// card finds the source card of a published figure.
func (b *builder) card(p timeline.Published) (dataset.Source, bool) {
	for _, card := range b.ds.Sources() {
		if card.Printed(p) {
			return card, true
		}
	}
	return dataset.Source{}, false
}

// publishedRow is a published figure: what it is of, the figure, what follows from it, and how it stands beside the source.
func (b *builder) publishedRow(r timeline.Report, p timeline.Published) Row {
	label := b.sayPeriod(p.Period) + gapDot + b.p.T("scene.published."+p.Measure)
	switch {
	case p.Measure == timeline.PublishedOccupied && p.Region == timeline.Kursk: // there it was Ukraine that held the area
		label = b.p.Day(p.Period.Last()) + gapDot + b.p.T("scene.published.held")
	case p.Measure == timeline.PublishedOccupied:
		label = b.p.Day(p.Period.Last()) + gapDot + b.p.T("scene.published."+p.Measure)
	}
	row := Row{
		Label: label, Text: b.published(p.KM2), URL: p.URL, Figure: &p, Near: b.nearness(p.Period) == nearMonth, Beside: b.compare(p),
	}
	if p.Region != timeline.Country {
		row.Label += gapDot + b.regionName(p.Region)
		if b.ds.Index(p.Region) >= 0 {
			row.Region = p.Region
		}
	}
	if month, ok := p.Period.Month(); ok && p.Period.Days() > 1 {
		row.Month = month
	}
	row.Note = sentences(b.derived(r, p), b.yearBefore(r, p), row.Beside, quoted(p.Note))
	return row
}

func quoted(note string) string {
	if note == "" {
		return ""
	}
	return "[" + note + "]"
}

// derived is what follows from a published figure alone: a day's part, the share of the country or of its figure.
func (b *builder) derived(r timeline.Report, p timeline.Published) string {
	var parts []string
	if rate, ok := p.PerDay(); ok && p.Period.Days() > 1 {
		parts = append(parts, b.p.T("scene.per-day", "value", b.area(rate*b.factor)))
	}
	if share, total, ok := r.Share(p); ok {
		parts = append(parts, b.p.T("scene.of-total", "share", b.sharePercent(share), "total", b.published(total.KM2)))
	}
	if p.Measure == timeline.PublishedOccupied && p.Region == timeline.Country {
		parts = append(parts, b.p.T("scene.of-country",
			"share", b.sharePercent(p.KM2/b.ds.CountryKM2()), "whole", b.p.T("scene.whole")))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, gapDot) + "."
}

// yearBefore sets a figure since the start of a year against that of the whole year before in the same report.
func (b *builder) yearBefore(r timeline.Report, p timeline.Published) string {
	start := p.Period.Start.Month()
	if p.Period.Start != start.Start() || start.Calendar() != 1 || p.Period.Days() < 60 || p.Measure == timeline.PublishedOccupied {
		return ""
	}
	year := timeline.Period{Start: (start - 12).Start(), End: start.Start()}
	for _, q := range r.Figures {
		if q.Period == year && q.Region == p.Region && q.Measure == p.Measure && q.KM2 > 0 && p.KM2 > 0 {
			return b.ratio("scene.year", p.KM2, q.KM2, []any{"year", b.p.Period(year), "before", b.published(q.KM2)})
		}
	}
	return ""
}

// publishedFor lists what was published for a region: what has most to do with the period first, as nearness has it, and
// among equals the newest.
func (b *builder) publishedFor(code string) []Row {
	type found struct {
		near int
		row  Row
	}
	var rows []found
	for _, r := range slices.Backward(b.ds.Reports()) {
		for _, p := range r.Figures {
			if p.Region != code {
				continue
			}
			row := b.publishedRow(r, p)
			row.Label = b.sayPeriod(p.Period) + gapDot + b.p.T("scene.published."+p.Measure)
			row.Note = sentences(b.reportTitle(r)+".", row.Note)
			rows = append(rows, found{b.nearness(p.Period), row})
		}
	}
	slices.SortStableFunc(rows, func(x, y found) int { return cmp.Compare(x.near, y.near) })
	sorted := make([]Row, len(rows))
	for i := range rows {
		sorted[i] = rows[i].row
	}
	return sorted
}

// host is the site of an address.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return strings.TrimPrefix(u.Host, "www.")
}
