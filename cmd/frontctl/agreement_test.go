package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// A figure that frontctl prints reads as it does in the window, to the last digit: of each map, month, measure and region, alone and
// as a sum.
func TestFiguresReadAsInTheWindow(t *testing.T) {
	for _, tag := range []lang.Tag{lang.English, lang.Ukrainian} {
		s, err := (&options{lang: string(tag)}).open()
		require.NoError(t, err)
		from, to := s.ds.Months()
		for m := from; m <= to; m++ {
			s.agrees(t, tag, m, 1)
			s.agrees(t, tag, m, scene.Span(min(m-from+1, 6)))
			if t.Failed() {
				return // the first month tells enough
			}
		}
	}
}

// agrees compares the rows of some months up to one with the pictures of each measure.
func (s *session) agrees(t *testing.T, tag lang.Tag, m timeline.Month, months scene.Span) {
	t.Helper()
	const km2, perDay, share = 6, 7, 8 // columns
	rows := figureRows{session: s}
	for _, source := range s.ds.MapSources() {
		for _, measure := range source.Offered() {
			look := scene.Default(s.ds).WithLang(tag).WithSource(s.ds, source.ID).WithMonth(m).WithSpan(months)
			f := scene.Build(s.ds, look.WithMeasure(s.ds, measure), scene.Look{})
			stored, column := measure, km2
			switch measure {
			case timeline.ShareRegion:
				stored, column = timeline.Occupied, share
			case timeline.ShareCountry:
				continue // frontctl has no such column
			case timeline.PerDay:
				stored, column = timeline.Gained, perDay
			case timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied:
			}
			query := figureQuery{measures: []string{string(stored)}, sum: true}
			query.period = timeline.Period{Start: (m - timeline.Month(months) + 1).Start(), End: (m + 1).Start()}
			printed := map[string][]string{}
			for _, row := range s.mapRows(source, query) {
				printed[row.Region] = rows.line(row, 1)
			}
			for _, c := range append(f.Cells, f.Total) {
				line, ok := printed[c.Region]
				if c.State != timeline.Value || !assert.True(t, ok, "%s %s %s %s", source.ID, m, measure, c.Name) {
					continue
				}
				assert.Equal(t, c.Short, line[column], "%s %s %s %s", source.ID, m, measure, c.Name)
				if stored == measure && measure != timeline.Occupied {
					assert.Equal(t, c.ShareText, line[share], "%s %s %s %s", source.ID, m, measure, c.Name)
				}
			}
		}
	}
}

// What was published reads as in the window, too.
func TestPublishedReadsAsInTheWindow(t *testing.T) {
	s, err := (&options{lang: "en"}).open()
	require.NoError(t, err)
	seen := 0
	for _, report := range s.ds.Reports() {
		for _, p := range report.Figures {
			month := p.Period.Last().Month()
			f := scene.Build(s.ds, scene.Default(s.ds).WithMonth(month), scene.Look{})
			var texts []string
			for _, r := range f.MonthDetail.Reports() {
				for _, row := range r.Rows {
					texts = append(texts, row.Text)
				}
			}
			if !assert.NotEmpty(t, texts) {
				return
			}
			rows := s.publishedRows(timeline.Report{Publisher: report.Publisher, Figures: []timeline.Published{p}},
				figureQuery{period: timeline.Period{Start: p.Period.Last(), End: p.Period.Last() + 1}})
			require.Len(t, rows, 1)
			assert.Contains(t, texts, figureRows{session: s}.area(rows[0])+"\u00a0km²")
			seen++
		}
	}
	assert.Greater(t, seen, 250)
}
