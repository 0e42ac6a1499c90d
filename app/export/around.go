package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// aroundFacts are those of the measure laid around events that a map has not.
func aroundFacts(p *lang.Printer, a *scene.Aligned) []fact {
	events := fact{"Events", p.T("export.around.events"), a.Subject + ". " + a.Counted}
	spread := fact{"Spread", p.T("export.around.spread"), a.Key}
	if !a.Many {
		spread.text = p.T("export.around.single")
	}
	return []fact{events, spread, {"Caveat", p.T("export.note"), a.Caveat}}
}

// aroundColumns names the columns of CSV.
func aroundColumns() []string {
	return []string{
		"kind", "offset", "code", "name", "measure", "unit", "median", "lower_quartile", "upper_quartile", "min", "max", "events",
		"start", "end", "source", "text",
	}
}

// aroundCSV writes the measure laid around events as one table, as csv does for a map: a row for each month before and after, the
// median of all months, each event, and each thing that it rests on.
func (m *Maker) aroundCSV(ctx context.Context, w io.Writer, t table) error {
	a := t.f.Around
	records := [][]string{aroundColumns()}
	figures := func(kind, offset, text string, of timeline.Period, values ...string) {
		row := []string{kind, offset, a.Region, a.Place, string(a.Measure), t.unit}
		row = append(row, values...)
		for len(row) < len(aroundColumns())-4 {
			row = append(row, "")
		}
		start, end := "", ""
		if of.Days() > 0 {
			start, end = of.Start.String(), of.Last().String()
		}
		records = append(records, append(row, start, end, t.f.Scene.Source, text))
	}
	for _, o := range a.Offsets {
		var of timeline.Period // none where the events began in several months
		if o.Month != 0 {
			of = o.Month.Period()
		}
		if !o.Known {
			figures("around", strconv.Itoa(o.Months), o.Label+": "+o.Text, of)
			continue
		}
		figures("around", strconv.Itoa(o.Months), o.Label, of, exactly(o.Median), exactly(o.Lower), exactly(o.Upper),
			exactly(o.Least), exactly(o.Most), strconv.Itoa(o.Count))
	}
	if a.HasUsual {
		figures("usual", "", a.Usual, timeline.Period{}, exactly(a.UsualMedian))
	}
	for _, e := range a.Events {
		row := make([]string, len(aroundColumns()))
		row[0], row[2], row[3] = "event", e.Event.ID, e.Event.Title
		row[12], row[13], row[14] = e.Event.Period.Start.String(), e.Event.Period.Last().String(), strings.Join(e.Event.Sources, " ")
		records = append(records, row)
	}
	for _, r := range t.facts.rows {
		row := make([]string, len(aroundColumns()))
		row[0], row[2], row[3], row[15] = "about", r.key, r.label, r.text
		records = append(records, row)
	}
	return writeCSV(ctx, w, records)
}

// around is the sheet of the measure laid around events.
func (b *book) around() error {
	a := b.f.Around
	columns := []string{
		b.p.T("export.around.offset"), b.p.T("export.around.when"), a.MeasureLabel,
		b.p.T("export.around.lower"), b.p.T("export.around.upper"), b.p.T("export.around.min"), b.p.T("export.around.max"),
		b.p.T("export.around.events"), b.p.T("export.note"),
	}
	if err := b.open(b.p.T("export.sheet.around"), columns, 10, 38, 22, 16, 16, 16, 16, 12, 70); err != nil {
		return err
	}
	if err := b.numbers(3, 4, 5, 6, 7, 8); err != nil {
		return err
	}
	for _, o := range a.Offsets {
		if err := b.write(b.wrapped, b.offset(&o)...); err != nil {
			return err
		}
	}
	for _, line := range []string{a.Title, a.Subject, a.Counted, a.Usual, a.Missing, a.Rounding, a.Caveat} {
		if line == "" {
			continue
		}
		if err := b.write(0, "", line); err != nil {
			return err
		}
	}
	return nil
}

// offset is the row of a month.
func (b *book) offset(o *scene.AlignedMonth) []any {
	if !o.Known {
		return []any{o.Short, o.Label, absent(o.Text)}
	}
	figure := func(v float64) any { return lang.Round(v, 6) }
	return []any{
		o.Short, o.Label, figure(o.Median), figure(o.Lower), figure(o.Upper), figure(o.Least), figure(o.Most),
		count(o.Count), o.Note,
	}
}

// aroundText says in lines of plain text what is laid around events.
func (t twin) aroundText(line func(string)) {
	a := t.f.Around
	line(a.Counted)
	line(a.Usual)
	line(a.Caveat)
	line("\n" + a.MeasureLabel)
	for _, o := range a.Offsets {
		said := t.indent + o.Label + t.between + o.Text
		switch {
		case o.Note == "":
		case t.between == columnEnd:
			said += columnEnd + o.Note
		default:
			said += " (" + o.Note + ")"
		}
		line(said)
	}
	line(a.Missing)
	line(a.Rounding)
}

// aroundTable is the same as Markdown.
func (t twin) aroundTable(out *strings.Builder) {
	a := t.f.Around
	for _, s := range []string{a.Counted + " " + a.Usual, a.Missing} {
		if s != "" {
			out.WriteString(md(s) + "\n\n")
		}
	}
	out.WriteString("**" + md(a.Caveat) + "**\n\n")
	fmt.Fprintf(out, "| %s | %s | %s |\n| --- | ---: | --- |\n", t.p.T("export.around.when"), md(a.MeasureLabel), t.p.T("export.note"))
	for _, o := range a.Offsets {
		fmt.Fprintf(out, "| %s | %s | %s |\n", md(o.Label), md(o.Text), md(o.Note))
	}
	out.WriteString("\n" + md(a.Rounding) + "\n\n")
}

// secret reports whether a picture is the measure around an internal event: its words tell of nothing else.
func (m *Maker) secret(s scene.Scene) bool { return s.OneEvent() && m.ds.Internal(s.Event) }

// aroundDays are the days from which the values around events are.
func aroundDays(p *lang.Printer, a *scene.Aligned) string {
	if a.Period.Days() == 0 {
		return p.T("around.unknown")
	}
	return p.Days(a.Period)
}
