package main

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"

	"frontline/timeline"
)

// figureRows writes figures.
type figureRows struct {
	session *session
	rows    []figureRow
}

func (f figureRows) values() any {
	if f.rows == nil {
		return []figureRow{}
	}
	return f.rows
}

func (f figureRows) records() [][]string {
	records := [][]string{{
		"source", "basis", "start", "end", "region", "measure", "km2", "km2_per_day", "share", "share_of",
		"rank", "rank_of", "largest_since", "closed", "published", "url", "note",
	}}
	for _, r := range f.rows {
		records = append(records, []string{
			r.Source, r.Basis, r.Start, r.End, r.Region, r.Measure, number(r.KM2), number(r.PerDay), part(r.Share), r.ShareOf,
			count(r.Rank), count(r.RankOf), r.LargestSince, strconv.FormatBool(r.Closed), r.Published, r.URL, r.Note,
		})
	}
	return records
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// text writes a table whose first column points to the list of sources under it.
func (f figureRows) text(w *bufio.Writer) {
	p := f.session.words
	if len(f.rows) == 0 {
		fmt.Fprintln(w, p.T("ctl.figures.none"))
		return
	}
	var sources []string
	lines := make([][]string, 0, len(f.rows))
	for _, r := range f.rows {
		source := f.sourceLine(r)
		at := slices.Index(sources, source)
		if at < 0 {
			at = len(sources)
			sources = append(sources, source)
		}
		lines = append(lines, f.line(r, at+1))
	}
	writeTable(w, []string{
		">", p.T("ctl.source"), p.T("ctl.basis"), p.T("ctl.period"), p.T("ctl.region"), p.T("ctl.measure"),
		">" + p.T("ctl.km2"), ">" + p.T("ctl.per-day"), ">" + p.T("ctl.share"), p.T("ctl.note"),
	}, lines)
	fmt.Fprintln(w)
	for i, source := range sources {
		fmt.Fprintf(w, "[%d] %s\n", i+1, source)
	}
}

func (f figureRows) line(r figureRow, source int) []string {
	p := f.session.words
	period := p.Period(r.period)
	if r.Measure == string(timeline.Occupied) {
		period = p.Day(r.period.Last())
	}
	km2, perDay, share := p.T("ctl.not-reported"), "", ""
	if r.KM2 != nil {
		km2 = f.area(r)
	}
	if r.PerDay != nil {
		perDay = f.session.numbers.Value(r.flow(), *r.PerDay)
	}
	if r.Share != nil {
		share = f.share(r)
	}
	basis := p.Basis(r.Basis)
	if r.onMap {
		basis = p.T("ctl.map")
	}
	return []string{
		fmt.Sprintf("[%d]", source), r.heading, basis, period, f.session.regionName(r.Region), p.T("ctl.measure." + r.Measure),
		km2, perDay, share, f.note(r),
	}
}

// area writes a map's figure as the window does, and a published one as it was printed.
func (f figureRows) area(r figureRow) string {
	if r.onMap {
		return f.session.numbers.Value(r.flow(), *r.KM2)
	}
	return f.session.numbers.Published(*r.KM2)
}

// share writes a part of a country's figure, or of what a map says is held of an area, as the window does.
func (f figureRows) share(r figureRow) string {
	if r.onMap && r.ShareOf == shareOfArea {
		return f.session.numbers.Value(timeline.ShareRegion, *r.Share)
	}
	return f.session.numbers.Part(*r.Share)
}

func (f figureRows) note(r figureRow) string {
	p := f.session.words
	switch {
	case !r.Closed:
		return p.T("ctl.not-closed")
	case r.Rank == 1:
		return p.T("ctl.rank.largest", "of", r.RankOf)
	case r.Rank > 0 && r.LargestSince != "":
		since, err := timeline.ParseMonth(r.LargestSince)
		if err != nil {
			return ""
		}
		return p.T("ctl.rank.since", "rank", r.Rank, "of", r.RankOf, "since", p.MonthOf(since))
	case r.Rank > 0:
		return p.T("ctl.rank", "rank", r.Rank, "of", r.RankOf)
	default:
		return r.Note
	}
}

func (f figureRows) sourceLine(r figureRow) string {
	if r.Published == "" {
		return r.heading + "  " + r.URL
	}
	day, err := timeline.ParseDay(r.Published)
	if err != nil {
		return r.heading + "  " + r.URL
	}
	return r.heading + ", " + f.session.words.Day(day) + "  " + r.URL
}
