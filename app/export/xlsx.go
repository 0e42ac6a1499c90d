package export

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// xlsx writes the figures and events behind a picture as a workbook: the regions, the months, the events with their sources,
// what others published, and a sheet that says how the figures came about.
func (m *Maker) xlsx(ctx context.Context, w io.Writer, s scene.Scene) error {
	t := m.table(m.frame(s, false))
	b, err := newBook(t)
	if err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	for _, sheet := range []func() error{b.regions, b.months, b.events, b.published, b.method} {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write XLSX: %w", err)
		}
		if err := sheet(); err != nil {
			return fmt.Errorf("write XLSX: %w", err)
		}
	}
	if err := b.finish(w); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

// book is a workbook that is being made.
type book struct {
	table

	file                     *excelize.File
	heading, number, wrapped int // styles
	day                      int
	sheet                    string
	row                      int
	sheets                   int
	widths                   []float64 // of the columns of the sheet, in characters
}

func newBook(t table) (*book, error) {
	b := &book{table: t, file: excelize.NewFile()}
	format, isoDay := "#,##0.0", "yyyy-mm-dd"
	switch t.f.Scene.Measure {
	case timeline.ShareRegion, timeline.ShareCountry:
		format = "0.0%"
	case timeline.PerDay:
		format = "0.00"
	default:
	}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.heading, excelize.Style{
			Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E9EDEF"}},
			Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		}},
		{&b.number, excelize.Style{
			CustomNumFmt: &format, Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "top", Indent: 1},
		}},
		{&b.day, excelize.Style{CustomNumFmt: &isoDay, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}}},
		{&b.wrapped, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
	} {
		id, err := b.file.NewStyle(&s.style)
		if err != nil {
			return nil, err
		}
		*s.id = id
	}
	return b, nil
}

// open begins a sheet with columns of the given widths, in characters.
func (b *book) open(name string, columns []string, widths ...float64) error {
	b.sheet, b.row, b.widths = name, 0, widths
	b.sheets++
	var err error
	if b.sheets == 1 {
		err = b.file.SetSheetName("Sheet1", name)
	} else {
		_, err = b.file.NewSheet(name)
	}
	if err != nil {
		return err
	}
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.file.SetColWidth(name, column, column, width); err != nil {
			return err
		}
	}
	cells := make([]any, len(columns))
	for i, c := range columns {
		cells[i] = c
	}
	if err := b.write(b.heading, cells...); err != nil {
		return err
	}
	// Printed, all columns are on one page.
	lying, wide, long, fit := "landscape", 1, 0, true
	layout := &excelize.PageLayoutOptions{Orientation: &lying, FitToWidth: &wide, FitToHeight: &long}
	if err := b.file.SetPageLayout(name, layout); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// write adds a row; texts are never formulas. A style of 0 leaves texts as they are. Where texts are wrapped the row is as high as they
// need, for not every program finds that by itself.
func (b *book) write(style int, cells ...any) error {
	b.row++
	if style == b.wrapped || style == b.heading {
		if err := b.file.SetRowHeight(b.sheet, b.row, b.height(cells)); err != nil {
			return err
		}
	}
	for i, value := range cells {
		cell, err := excelize.CoordinatesToCellName(i+1, b.row)
		if err != nil {
			return err
		}
		own := style
		switch v := value.(type) {
		case string:
			err = b.file.SetCellStr(b.sheet, cell, v)
		case timeline.Day:
			own = b.day
			err = b.file.SetCellValue(b.sheet, cell, v.Time())
		case float64:
			own = b.number
			err = b.file.SetCellFloat(b.sheet, cell, v, -1, 64)
		}
		if err == nil && own != 0 {
			err = b.file.SetCellStyle(b.sheet, cell, cell, own)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// height is that of a row with wrapped texts, in points.
func (b *book) height(cells []any) float64 {
	const line, most = 15, 409 // the most that a row may have
	lines := 1.0
	for i, value := range cells {
		words, ok := value.(string)
		if !ok || i >= len(b.widths) {
			continue
		}
		own := 0.0
		for paragraph := range strings.Lines(words) { // lines of words are shorter than the column is wide
			own += math.Max(1, math.Ceil(1.15*float64(utf8.RuneCountInString(paragraph))/b.widths[i]))
		}
		lines = math.Max(lines, own)
	}
	return math.Min(most, line*lines)
}

func (b *book) figures(rows []figure) error {
	for _, r := range rows {
		var value any = stateWord(b.p, r.state)
		if r.known() {
			value = lang.Round(r.value, 6)
		}
		if err := b.write(0, dayOf(r.start), dayOf(r.end), r.code, r.name, value, b.note(r)); err != nil {
			return err
		}
	}
	return nil
}

// dayOf is a day as a cell, empty for none.
func dayOf(d timeline.Day) any {
	if d == 0 {
		return ""
	}
	return d
}

// note says beside a figure what the columns do not: whose difference it is, which of two sources gives it, that it is not closed.
func (b *book) note(r figure) string {
	var notes []string
	if r.text != "" {
		notes = append(notes, r.text)
	}
	if b.f.Scene.Second().Source != b.f.Scene.Source && r.source != "" {
		source, _ := b.m.ds.Source(r.source)
		notes = append(notes, b.p.Name(source.Short))
	}
	if !r.closed && r.known() {
		notes = append(notes, b.p.T("export.open"))
	}
	return strings.Join(notes, "; ")
}

func (b *book) figureColumns(measure string) []string {
	return []string{
		b.p.T("export.first"), b.p.T("export.last"), b.p.T("export.code"), b.p.T("export.region"), measure, b.p.T("export.note"),
	}
}

func (b *book) regions() error {
	if err := b.open(b.p.T("export.sheet.regions"), b.figureColumns(b.pictures[0].MeasureLabel), 15, 15, 9, 30, 30, 44); err != nil {
		return err
	}
	return b.figures(b.table.regions())
}

func (b *book) months() error {
	if err := b.open(b.p.T("export.sheet.months"), b.figureColumns(b.f.BarsLabel), 15, 15, 9, 30, 30, 22); err != nil {
		return err
	}
	return b.figures(b.table.months())
}

func (b *book) events() error {
	columns := []string{
		b.p.T("export.first"), b.p.T("export.last"), b.p.T("export.category"), b.p.T("export.title"), b.p.T("export.place"),
		b.p.T("export.actors"), b.p.T("export.summary"), b.p.T("export.source"),
	}
	if err := b.open(b.p.T("export.sheet.events"), columns, 15, 15, 18, 40, 16, 24, 60, 50); err != nil {
		return err
	}
	for _, e := range b.f.MonthDetail.Events {
		p := e.Event.Period
		err := b.write(b.wrapped, p.Start, p.Last(), e.Category, e.Event.Title, e.Event.Place,
			strings.Join(e.Actors, ", "), e.Event.Summary, strings.Join(e.Event.Sources, "\n"))
		if err != nil {
			return err
		}
	}
	return nil
}

// published is what others published for the period, as they printed it, with who says so and how it stands beside the source; there
// is no sheet where nobody published anything.
func (b *book) published() error {
	reports := published(b.f)
	if len(reports) == 0 {
		return nil
	}
	columns := []string{
		b.p.T("export.first"), b.p.T("export.last"), b.p.T("export.code"), b.p.T("export.region"), b.p.T("export.published.what"),
		b.p.T("scene.unit." + string(scene.KM2)), b.p.T("export.published.by"), b.p.T("export.note"), b.p.T("export.source"),
	}
	if err := b.open(b.p.T("export.sheet.published"), columns, 15, 15, 9, 30, 18, 12, 40, 60, 50); err != nil {
		return err
	}
	for _, r := range reports {
		for _, row := range r.Rows {
			p := row.Figure
			err := b.write(b.wrapped, p.Period.Start, p.Period.Last(), p.Region, b.regionName(p.Region),
				b.p.T("scene.published."+p.Measure), p.KM2, r.Title, row.Note, r.URL)
			if err != nil {
				return err
			}
		}
	}
	return b.write(0, b.p.T("export.published.note"))
}

// method says what the picture rests on, the Scene, and the definition card of each source.
func (b *book) method() error {
	if err := b.open(b.p.T("export.sheet.method"), []string{"", b.f.Headline}, 22, 110); err != nil {
		return err
	}
	rows := [][2]string{{"", b.f.Subline}}
	for _, r := range b.facts.rows {
		rows = append(rows, [2]string{r.label, r.text})
	}
	for _, id := range sourceIDs(b.f) {
		for _, r := range scene.SourceCard(b.m.ds, b.f.Scene.Lang, id) {
			text := r.Text
			if r.URL != "" {
				text = r.URL
			}
			rows = append(rows, [2]string{r.Label, text})
		}
	}
	for _, r := range rows {
		if err := b.write(b.wrapped, r[0], r[1]); err != nil {
			return err
		}
	}
	return nil
}

// finish writes the file. Its date is the last day of the period, for the same Scene has to give the same bytes.
func (b *book) finish(w io.Writer) error {
	program := product + " " + b.m.version
	if err := b.file.SetAppProps(&excelize.AppProperties{Application: program}); err != nil {
		return err
	}
	date := b.f.Period.Last().Time().Format("2006-01-02T15:04:05Z")
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title: b.f.Headline, Subject: b.f.SourceLine, Creator: program, LastModifiedBy: program,
		Created: date, Modified: date, Language: string(b.f.Scene.Lang),
	})
	if err != nil {
		return err
	}
	if err := b.file.Write(w); err != nil {
		return err
	}
	return b.file.Close()
}
