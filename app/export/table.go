package export

import (
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// table is the figures and events behind a picture, for programs and spreadsheets.
type table struct {
	m     *Maker
	f     *scene.Frame
	p     *lang.Printer
	unit  string // of the figures, for programs
	facts facts

	pictures []*scene.Frame // whose figures these are: the picture, the two that it compares, or all small maps of the page
}

func (m *Maker) table(f *scene.Frame) table {
	unit := string(f.Scene.Unit)
	switch f.Scene.Measure {
	case timeline.PerDay:
		unit += "/day"
	case timeline.ShareRegion, timeline.ShareCountry:
		unit = "1"
	default:
	}
	s := sheet{Frame: f, several: m.several(f, false)}
	t := table{m: m, f: f, p: m.ds.Catalog().Printer(f.Scene.Lang), unit: unit, facts: m.facts(s)}
	switch {
	case len(s.months) > 0:
		t.pictures = s.months
	case s.second != nil:
		t.pictures = []*scene.Frame{f, s.second}
	case f.Scene.Compare.Mode == scene.Difference:
		first := f.Scene
		first.Compare = scene.Compare{}
		t.pictures = []*scene.Frame{m.frame(first, false), m.frame(f.Scene.Second(), false)}
	default:
		t.pictures = []*scene.Frame{f}
	}
	return t
}

// stateCode names the state of a cell for programs.
func stateCode(s timeline.State) string {
	switch s {
	case timeline.Value:
		return "value"
	case timeline.Zero:
		return "zero"
	case timeline.NotApplicable:
		return "not-applicable"
	default:
		return "not-reported"
	}
}

// figure is one row of figures.
type figure struct {
	kind       string       // region, country, month; difference, of a region or the country
	start, end timeline.Day // 0 for a difference, which text tells the two of
	code, name string
	state      timeline.State
	value      float64
	closed     bool
	source     string // id
	text       string
}

// known reports whether there is a number.
func (r figure) known() bool { return r.state == timeline.Value || r.state == timeline.Zero }

// closedText says whether the figure is of a period that is closed; nothing where there is no figure.
func (r figure) closedText() string {
	if !r.known() {
		return ""
	}
	return strconv.FormatBool(r.closed)
}

// regions returns the figures on the map, the largest first, and the country's; of each picture where there are several, and
// before those of two the differences where the map shows them.
func (t table) regions() []figure {
	var rows []figure
	if t.f.Scene.Compare.Mode == scene.Difference {
		for _, r := range regionsOf(t.f) {
			r.kind, r.start, r.end, r.source, r.text = "difference", 0, 0, "", t.f.MeasureLabel
			rows = append(rows, r)
		}
	}
	for _, f := range t.pictures {
		rows = append(rows, regionsOf(f)...)
	}
	return rows
}

func regionsOf(f *scene.Frame) []figure {
	row := func(kind string, c scene.Cell) figure {
		return figure{
			kind: kind, start: f.Period.Start, end: f.Period.Last(), code: c.Region, name: c.Name,
			state: c.State, value: c.Value, closed: f.Closed, source: f.Scene.Source,
		}
	}
	rows := make([]figure, 0, len(f.Cells)+1)
	for _, c := range f.Cells {
		rows = append(rows, row("region", c))
	}
	slices.SortStableFunc(rows, func(a, b figure) int {
		return cmp.Or(cmp.Compare(b.state, a.state), cmp.Compare(b.value, a.value))
	})
	return append(rows, row("country", f.Total))
}

// months returns the figures of the bars.
func (t table) months() []figure {
	code, name := timeline.Country, t.f.Total.Name
	if t.f.RegionDetail != nil {
		code, name = t.f.RegionDetail.Code, t.f.RegionDetail.Title
	}
	rows := make([]figure, 0, len(t.f.Bars))
	for _, b := range t.f.Bars {
		p := b.Month.Period()
		if b.Before() {
			p = b.Days
		}
		rows = append(rows, figure{
			kind: "month", start: p.Start, end: p.Last(), code: code, name: name, state: b.State, value: b.Value, closed: b.Closed,
			source: t.f.Scene.Source,
		})
	}
	return rows
}

// regionName is a region or the country in the Scene's language, or the code of what is neither.
func (t table) regionName(code string) string {
	if code == timeline.Country {
		return t.f.Total.Name
	}
	if i := t.m.ds.Index(code); i >= 0 {
		return t.p.Name(t.m.ds.Regions()[i].Name)
	}
	return code
}

// csvColumns names the columns of CSV.
func csvColumns() []string {
	return []string{
		"kind", "start", "end", "code", "name", "measure", "value", "unit", "state", "closed", "place", "actors", "source", "text",
	}
}

// csv writes the figures and events behind a picture as one table: a
// row for each region and the country, of each picture of a comparison or a page, each month of the bars, each event, each figure
// that others published for the period, as they printed it, and each thing that the picture rests on. Numbers have a decimal point; the
// last day is included.
func (m *Maker) csv(ctx context.Context, w io.Writer, s scene.Scene) error {
	t := m.table(m.frame(s, false))
	if t.f.Around != nil {
		return m.aroundCSV(ctx, w, t)
	}
	records := [][]string{csvColumns()}
	for _, r := range slices.Concat(t.regions(), t.months()) {
		value := ""
		if r.known() {
			value = exactly(r.value)
		}
		records = append(records, []string{
			r.kind, dayText(r.start), dayText(r.end), r.code, r.name, string(t.f.Scene.Measure), value, t.unit,
			stateCode(r.state), r.closedText(), "", "", r.source, r.text,
		})
	}
	for _, e := range m.eventsBehind(t.f) {
		records = append(records, []string{
			"event", e.Event.Period.Start.String(), e.Event.Period.Last().String(), e.Event.ID, e.Event.Title, "", "", "", "", "",
			e.Event.Place, strings.Join(e.Actors, "; "), strings.Join(e.Event.Sources, " "), e.Event.Summary,
		})
	}
	for _, r := range published(t.f) {
		for _, row := range r.Rows {
			p := row.Figure
			records = append(records, []string{
				"published", p.Period.Start.String(), p.Period.Last().String(), p.Region, t.regionName(p.Region), p.Measure,
				strconv.FormatFloat(p.KM2, 'f', -1, 64), string(scene.KM2), stateCode(timeline.Value), "", "", r.Title, r.URL, row.Note,
			})
		}
	}
	for _, r := range t.facts.rows {
		records = append(records, []string{"about", "", "", r.key, r.label, "", "", "", "", "", "", "", "", r.text})
	}
	return writeCSV(ctx, w, records)
}

// dayText is a day, or nothing for none.
func dayText(d timeline.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

// harmless keeps a spreadsheet from running a text as a formula. Numbers stay as they are.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

// exactly is a figure as a table for other programs has it: to six decimals, without zeros at the end.
func exactly(v float64) string { return strconv.FormatFloat(lang.Round(v, 6), 'f', -1, 64) }

// writeCSV writes records in UTF-8 with a byte-order mark, which spreadsheets need, none of which is a formula.
func writeCSV(ctx context.Context, w io.Writer, records [][]string) error {
	for _, line := range records {
		for i := range line {
			line[i] = harmless(line[i])
		}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	if err := csv.NewWriter(w).WriteAll(records); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}
