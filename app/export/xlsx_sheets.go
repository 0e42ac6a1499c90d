package export

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"frontline/app/scene"
)

// printed decides how the sheet is printed: all columns on one page of A4 that lies, with the headline above, the names of the columns on
// every page, and the source and the number of the page below.
func (b *book) printed() error {
	const a4 = 9 // as the file format numbers papers
	paper, lying, wide, long, fit := a4, "landscape", 1, 0, true
	layout := &excelize.PageLayoutOptions{Size: &paper, Orientation: &lying, FitToWidth: &wide, FitToHeight: &long}
	if err := b.file.SetPageLayout(b.sheet, layout); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(b.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	source := ""
	for _, r := range b.facts.rows {
		if r.key == "Source" {
			source = r.label + ": " + r.text
		}
	}
	edges := &excelize.HeaderFooterOptions{OddHeader: "&L" + edge(b.f.Heading()), OddFooter: "&L&8" + edge(source) + "&R&8&P / &N"}
	if err := b.file.SetHeaderFooter(b.sheet, edges); err != nil {
		return err
	}
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(b.sheet, "'", "''") + "'!$1:$1", Scope: b.sheet,
	})
}

// edge is a text for the head or the foot of printed pages, where & begins a code and little has room.
func edge(s string) string {
	const most = 180 // of 255, with codes
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most-1]) + "…"
	}
	return strings.ReplaceAll(s, "&", "&&")
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
	if err := b.numbers(5); err != nil {
		return err
	}
	return b.figures(b.table.regions())
}

func (b *book) months() error {
	if err := b.open(b.p.T("export.sheet.months"), b.figureColumns(b.f.BarsLabel), 15, 15, 9, 30, 30, 22); err != nil {
		return err
	}
	if err := b.numbers(5); err != nil {
		return err
	}
	return b.figures(b.table.months())
}

func (b *book) events() error {
	columns := []string{
		b.p.T("export.first"), b.p.T("export.last"), b.p.T("export.category"), b.p.T("export.title"), b.p.T("export.place"),
		b.p.T("export.actors"), b.p.T("export.summary"), b.p.T("export.source"),
	}
	if err := b.open(b.p.T("export.sheet.events"), columns, 15, 15, 17, 34, 16, 22, 50, 42); err != nil {
		return err
	}
	for _, e := range b.m.eventsBehind(b.f) {
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
	if err := b.open(b.p.T("export.sheet.published"), columns, 15, 15, 9, 24, 18, 12, 30, 50, 42); err != nil {
		return err
	}
	if err := b.numbers(6); err != nil {
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
	if err := b.open(b.p.T("export.sheet.method"), []string{"", b.f.Heading()}, 22, 110); err != nil {
		return err
	}
	rows := [][2]string{{"", b.f.Below()}}
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
