package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"strings"
	"time"
	"unicode/utf8"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// product is the name of the program that exports give.
const product = "Frontline"

// fact is one thing that a picture rests on.
type fact struct {
	key   string // in metadata
	label string // in the Scene's language
	text  string
}

// same reports whether another fact is of the same key.
func (f fact) same(other fact) bool { return f.key == other.key }

// facts is what every export says of itself: source, basis, period, measure, unit, classes, data and program.
type facts struct {
	sourceLine string
	days       string // of the period; that it is not closed is said at the head of a page
	longest    string // the longest that the days of any month are, of the year of those days
	rows       []fact
}

func (m *Maker) facts(s sheet) facts {
	f := s.Frame
	p := m.ds.Catalog().Printer(f.Scene.Lang)
	var sources, bases []string
	ids := sourceIDs(f)
	for _, id := range ids {
		source, _ := m.ds.Source(id)
		sources = append(sources, strings.TrimSuffix(p.Name(source.Name)+", "+source.URL, ", "))
		basis := p.Name(source.Basis)
		if len(ids) > 1 {
			basis = p.Name(source.Short) + ": " + basis
		}
		bases = append(bases, basis)
	}
	_, last := m.ds.Months()
	days := s.days(p)
	rows := []fact{
		{"Source", p.T("export.source"), strings.Join(sources, "; ")},
		{"Basis", p.T("export.basis"), strings.Join(bases, " ")},
	}
	unit := fact{"Unit", p.T("export.unit"), p.T("scene.unit." + string(f.Scene.Unit))}
	rows = append(rows, fact{"Period", p.T("export.period"), s.noted(days)})
	if f.Around != nil {
		rows = append(append(rows, aroundFacts(p, f.Around)...), fact{"Measure", p.T("export.measure"), f.Around.MeasureLabel}, unit)
	} else {
		rows = append(rows, fact{"Measure", p.T("export.measure"), f.MeasureLabel}, unit,
			fact{"Classes", p.T("export.classes"), classes(p, f)})
	}
	return facts{sourceLine: f.SourceLine, days: days, longest: longestDays(p, s.Period, days), rows: append(rows,
		fact{"Data", p.T("export.data"), p.T("export.data.text", "month", p.MonthOf(last), "hash", m.data())},
		fact{"Software", p.T("export.program"), product + " " + m.version},
		fact{"View", p.T("export.scene"), oneLine(f.Scene)},
	)}
}

// sourceIDs lists the source of a picture and, where it is another one, that of the picture it is compared with.
func sourceIDs(f *scene.Frame) []string {
	ids := []string{f.Scene.Source}
	if two := f.Scene.Second().Source; two != f.Scene.Source {
		ids = append(ids, two)
	}
	return ids
}

// days says which days a sheet is of: those of both pictures of a comparison, those of all maps of a page of small ones, those of all
// months that a measure around events is from.
func (s sheet) days(p *lang.Printer) string {
	if s.Around != nil {
		return aroundDays(p, s.Around)
	}
	if n := len(s.months); n > 0 {
		return p.Days(timeline.Period{Start: s.months[0].Period.Start, End: s.months[n-1].Period.End})
	}
	days := make([]string, len(s.MonthDetail.Periods))
	for i, period := range s.MonthDetail.Periods {
		days[i] = p.Days(period)
	}
	return strings.Join(days, "; ")
}

// noted adds that the period is not closed to the days of a sheet.
func (s sheet) noted(days string) string {
	if s.ClosedNote == "" || len(s.months) > 0 || s.Around != nil {
		return days
	}
	return days + ". " + strings.TrimSuffix(s.ClosedNote, ".")
}

// oneLine is a Scene as one line of JSON, which a Scene file may hold and the command line takes.
func oneLine(s scene.Scene) string {
	record, err := sceneText(s)
	if err != nil {
		return "" // a Scene of plain fields can be written
	}
	return oneLineOf(record)
}

// oneLineOf puts the lines of a Scene into one. Texts keep their spaces.
func oneLineOf(record string) string {
	lines := strings.Split(record, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, " ")
}

// classes lists the ranges of the legend.
func classes(p *lang.Printer, f *scene.Frame) string {
	var labels []string
	for _, c := range f.Legend.Classes {
		if c.Kind == scene.ClassRange {
			labels = append(labels, c.Label)
		}
	}
	id := "export.classes.fixed"
	if f.Scene.Rescale {
		id = "export.classes.fitted"
	}
	return p.T(id, "classes", strings.Join(labels, ", "))
}

// longestDays returns the longest text that days have in a film of months.
func longestDays(p *lang.Printer, of timeline.Period, days string) string {
	first := timeline.NewMonth(of.Start.Month().Year(), time.January)
	for month := range timeline.Month(12) {
		if text := p.Days((first + month).Period()); utf8.RuneCountInString(text) > utf8.RuneCountInString(days) {
			days = text
		}
	}
	return days
}

// foot returns the lines at the foot of a page.
func (f facts) foot() []string { return f.footOf(f.days) }

func (f facts) footOf(days string) []string {
	var short []string
	basis, view := "", ""
	for _, r := range f.rows {
		switch line := r.label + ": " + strings.TrimSuffix(r.text, "."); r.key {
		case "Source": // said by the source line
		case "Caveat", "Spread", "Events": // said in large letters, and beside the chart
		case "View": // a line of its own
			view = line
		case "Basis":
			basis = line + "."
		case "Period":
			short = append(short, r.label+": "+days)
		case "Software": // a version alone on a line says nothing
			short = append(short, r.label+": "+strings.ReplaceAll(r.text, " ", noBreak))
		default:
			short = append(short, line)
		}
	}
	return []string{f.sourceLine + " " + basis, strings.Join(short, noBreak+"· "), view}
}

// noBreak is a space at which no line ends.
const noBreak = "\u00a0"

// dataHash returns the first twelve digits of the SHA-256 of all figures, events and published figures, of the areas of the regions and
// of the cards of the sources, with the words of events and the notes of published figures in both languages: two exports that give the
// same one rest on the same data, whichever language they are in.
func dataHash(ds *dataset.Dataset) string {
	h := sha256.New()
	for _, r := range ds.Regions() {
		writeHash(h, r.Code, r.AreaKM2, r.OutlineKM2)
	}
	for _, source := range ds.MapSources() {
		hashFigures(h, ds, source.ID)
	}
	for _, card := range ds.Sources() {
		card.Figures = "" // where a file lies on this computer is no data
		writeHash(h, card)
	}
	first, second := ds.In(lang.English), ds.In(lang.Ukrainian)
	translated := second.Published()
	for i, p := range first.Published() {
		writeHash(h, p.Period, p.Region, p.Measure, p.KM2, p.Publisher, p.Basis, p.On, p.URL, p.Note, translated[i].Note)
	}
	english, ukrainian := first.Events(), second.Events()
	for i := range english {
		e, u := &english[i], &ukrainian[i]
		writeHash(h, e.ID, e.Period, e.Title, e.Summary, e.Category, e.Actors, e.Place, e.Regions, e.Links, e.Sources)
		writeHash(h, u.Title, u.Summary, u.Place)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

func hashFigures(h hash.Hash, ds *dataset.Dataset, source string) {
	table := ds.Table(source)
	codes := []string{timeline.Country}
	for _, r := range ds.Regions() {
		codes = append(codes, r.Code)
	}
	first, last, _ := table.Months()
	for month := first; month <= last; month++ {
		for _, code := range codes {
			for _, measure := range []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied} {
				if r := table.Reading(code, month, month, measure); r.State == timeline.Value {
					writeHash(h, source, month, code, measure, r.KM2, r.Period)
				}
			}
		}
	}
}

func writeHash(h hash.Hash, values ...any) {
	fmt.Fprintln(h, values...) //nolint:errcheck // a hash takes everything
}
