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
	sheets := []func() error{b.regions, b.months, b.events, b.published, b.method}
	if b.f.Around != nil {
		sheets = []func() error{b.around, b.events, b.method}
	}
	for _, sheet := range sheets {
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

	file                                 *excelize.File
	heading, wrapped, day                int     // styles
	number, fine, count, absent, topping int     // those of columns of numbers, at their right
	least                                float64 // below which numbers are fine: they have a decimal more, as on the map
	sheet                                string
	row                                  int
	sheets                               int
	widths                               []float64 // of the columns of the sheet, in characters
}

func newBook(t table) (*book, error) {
	b := &book{table: t, file: excelize.NewFile()}
	format, fine, whole, isoDay := "#,##0.0", "0.00", "#,##0", "yyyy-mm-dd"
	b.least = 0.095
	switch t.f.Scene.Measure {
	case timeline.ShareRegion, timeline.ShareCountry:
		format, fine, b.least = "0.0%", "0.00%", 0.00095
	case timeline.PerDay:
		format = fine
	default:
	}
	right := &excelize.Alignment{Horizontal: "right", Vertical: "top", Indent: 1}
	bold := &excelize.Font{Bold: true, Family: "Calibri", Size: 11} // a style with a font of its own takes nothing from the usual one
	shade := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E9EDEF"}}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.heading, excelize.Style{Font: bold, Fill: shade, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.topping, excelize.Style{Font: bold, Fill: shade, Alignment: &excelize.Alignment{
			Horizontal: "right", Vertical: "top", Indent: 1, WrapText: true,
		}}},
		{&b.number, excelize.Style{CustomNumFmt: &format, Alignment: right}},
		{&b.fine, excelize.Style{CustomNumFmt: &fine, Alignment: right}},
		{&b.count, excelize.Style{CustomNumFmt: &whole, Alignment: right}},
		{&b.absent, excelize.Style{Alignment: right}},
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

// absent is a word in place of a number, and count a number without decimals.
type (
	absent string
	count  int
)

// numbers puts the names of columns, counted from 1, over the numbers in them, which stand at the right.
func (b *book) numbers(columns ...int) error {
	for _, column := range columns {
		cell, err := excelize.CoordinatesToCellName(column, 1)
		if err != nil {
			return err
		}
		if err := b.file.SetCellStyle(b.sheet, cell, cell, b.topping); err != nil {
			return err
		}
	}
	return nil
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
	if err := b.printed(); err != nil {
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
		own, err := b.put(cell, value)
		if own == 0 {
			own = style
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

// put writes a value into a cell; it returns the style that values of its kind have, 0 for that of the row.
func (b *book) put(cell string, value any) (style int, err error) {
	switch v := value.(type) {
	case string:
		err = b.file.SetCellStr(b.sheet, cell, v)
	case timeline.Day:
		style, err = b.day, b.file.SetCellValue(b.sheet, cell, v.Time())
	case absent:
		style, err = b.absent, b.file.SetCellStr(b.sheet, cell, string(v))
	case count:
		style, err = b.count, b.file.SetCellInt(b.sheet, cell, int64(v))
	case float64:
		if style = b.number; v != 0 && math.Abs(v) < b.least {
			style = b.fine
		}
		err = b.file.SetCellFloat(b.sheet, cell, v, -1, 64)
	}
	return style, err
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
		var value any = absent(stateWord(b.p, r.state))
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

// finish writes the file. Its date is the last day of the period, for the same Scene has to give the same bytes.
func (b *book) finish(w io.Writer) error {
	program := product + " " + b.m.version
	if err := b.file.SetAppProps(&excelize.AppProperties{Application: program}); err != nil {
		return err
	}
	date := b.f.Period.Last().Time().Format("2006-01-02T15:04:05Z")
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title: b.f.Heading(), Subject: b.f.SourceLine, Creator: program, LastModifiedBy: program,
		Created: date, Modified: date, Language: string(b.f.Scene.Lang),
	})
	if err != nil {
		return err
	}
	for _, r := range b.facts.rows { // as in the properties of other files, with the Scene at the end
		key := r.key
		if key == "View" {
			key = sceneKey
		}
		if err := b.file.SetCustomProps(excelize.CustomProperty{Name: key, Value: r.text}); err != nil {
			return err
		}
	}
	if err := b.file.Write(w); err != nil {
		return err
	}
	return b.file.Close()
}
