package scene

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

const afpJuly2024 = "https://english.aawsat.com/world/5046004-russia-seizes-almost-200-km2-ukraine-july"

// report returns the report of an address in a month's detail, and how many stand before it.
func report(t *testing.T, f *Frame, url string) (found Report, before int) {
	t.Helper()
	for i, r := range f.MonthDetail.Reports() {
		if r.URL == url {
			return r, i
		}
	}
	require.Fail(t, "no report of "+url)
	return Report{}, 0
}

func row(t *testing.T, r Report, label string) Row {
	t.Helper()
	for _, row := range r.Rows {
		if plain(row.Label) == label {
			return row
		}
	}
	require.Fail(t, "no row "+label)
	return Row{}
}

// The press report of 31 July 2024, figure by figure.
func TestReportOfJuly2024(t *testing.T) {
	f := build(t, shown(t, "2024-07"))
	r, before := report(t, f, afpJuly2024)
	assert.Zero(t, before, "the report on the month itself comes first")
	assert.Equal(t, "AFP on ISW data, 31 July 2024", r.Title)
	for _, c := range []struct {
		label, text string
		notes       []string
	}{
		{"1–30 July 2024 · seized", "198 km²", []string{
			"6.6 km² a day", "DeepState, the whole of July 2024: 184.5 gained, 181.3 km² net.", "AFP counts net too and has 9 % more.",
		}},
		{"1–30 July 2024 · seized · Donetsk Oblast", "155 km²", []string{"78 % of the 198 km² in all of Ukraine", "147.1"}},
		{"June 2024 · seized", "129 km²", []string{"4.3 km² a day", "126.1 gained, 114.7 km² net"}},
		{"May 2024 · seized", "449 km²", []string{"14.5 km² a day", "307.4 gained, 306.8 km² net"}},
		{"1 January – 30 July 2024 · seized", "1 246 km²", []string{"2.1 times the 584 km² of the whole of 2023"}},
		{"2023 · seized", "584 km²", []string{"The two differ in sign."}},
		{"24 February 2022 – 30 July 2024 · seized", "65 776 km²", []string{"Nothing from DeepState before April 2022"}},
		{"30 July 2024 · occupied", "107 956 km²", []string{"18 % of Ukraine", "109 469 km² occupied"}},
	} {
		have := row(t, r, c.label)
		assert.Equal(t, c.text, plain(have.Text), c.label)
		assert.Equal(t, afpJuly2024, have.URL)
		for _, note := range c.notes {
			assert.Contains(t, plain(have.Note), note, c.label)
		}
	}
	assert.Len(t, r.Rows, 8)
}

func TestReportOfJuly2024InUkrainian(t *testing.T) {
	r, _ := report(t, build(t, shown(t, "2024-07").WithLang(lang.Ukrainian)), afpJuly2024)
	assert.Equal(t, "AFP за даними ISW, 31 липня 2024", r.Title)
	july := row(t, r, "1–30 липня 2024 · захоплено")
	assert.Equal(t, "198 км²", plain(july.Text))
	assert.Contains(t, plain(july.Note), "6,6 км² на день. DeepState, липень 2024 загалом: захоплено 184,5, "+
		"чиста зміна 181,3 км². AFP теж подає чисту зміну: на 9 % більше.")
	donetsk := row(t, r, "1–30 липня 2024 · захоплено · Донецька область")
	assert.Contains(t, plain(donetsk.Note), "78 % від 198 км² по всій Україні")
	assert.Contains(t, plain(row(t, r, "30 липня 2024 · окуповано").Note), "18 % території України")
}

// Two figures below zero are compared as decreases: -1.47 is more than -181.2, so that "less" would be wrong of the figures.
func TestReportOfADecrease(t *testing.T) {
	for tag, wants := range map[lang.Tag][2]string{
		lang.English:   {"September 2023 · net change", "ISW has a decrease 99 % smaller."},
		lang.Ukrainian: {"вересень 2023 · чиста зміна", "ISW: скорочення на 99 % менше."},
	} {
		var notes []string
		for _, r := range build(t, shown(t, "2023-09").WithLang(tag)).MonthDetail.Reports() {
			for _, row := range r.Rows {
				if plain(row.Label) == wants[0] {
					notes = append(notes, plain(row.Note))
				}
			}
		}
		require.Len(t, notes, 1, tag)
		assert.Contains(t, notes[0], wants[1])
	}
}

// How May 2024 ranked when it closed, on both sources that can be shown.
func TestRankOfMay2024(t *testing.T) {
	rank := func(f *Frame) string {
		for _, r := range f.MonthDetail.Figures {
			if r.Label == "Rank when it closed" {
				return plain(r.Text + ": " + r.Note)
			}
		}
		return ""
	}
	f := build(t, shown(t, "2024-05"))
	assert.Contains(t, rank(f), "7 / 26: When it closed, the 7th largest of the 26 months since April 2022")
	f = build(t, shown(t, "2024-05").WithSource(data(t), "isw"))
	assert.Contains(t, rank(f), "6 / 27: When it closed, the 6th largest of the 27 months since March 2022")
}

func TestMonthDetailOfJuly2024(t *testing.T) {
	f := build(t, shown(t, "2024-07"))
	lines := make([]string, 0, len(f.MonthDetail.Figures))
	for _, r := range f.MonthDetail.Figures {
		lines = append(lines, plain(r.Label+" | "+r.Text+" | "+r.Note))
	}
	assert.Equal(t, []string{
		"Gained | 184.5 km² | 6.0 km² a day",
		"Lost by Russia | 3.2 km² | 0.1 km² a day",
		"Net change | +181.3 km² | ",
		"Occupied | 109 469 km² | 18.1 % of Ukraine",
		"June 2024: Gained | 126.1 km² | 46 % more in July 2024.",
		"Rank when it closed | 11 / 28 | When it closed, the 11th largest of the 28 months since April 2022.",
	}, lines)
	require.NotEmpty(t, f.MonthDetail.Ranking)
	first := f.MonthDetail.Ranking[0]
	assert.Equal(t, "Donetsk Oblast 147.1 km² 80 %", plain(first.Label+" "+first.Text+" "+first.Note))
	assert.Equal(t, "UA-14", first.Region)
	assert.InDelta(t, 1, first.Bar, 1e-12)
}

// The visit of 15 January 2024: what led to it and what came of it.
func TestVisitOfChoe(t *testing.T) {
	ds := data(t)
	s := Default(ds).WithQuery("choe")
	var visit string
	for _, item := range build(t, s).Events {
		if strings.HasPrefix(item.Event.ID, "2024-01-15") {
			visit = item.Event.ID
			assert.Equal(t, "15–17 January 2024", item.Date)
		}
	}
	require.NotEmpty(t, visit)
	f := build(t, s.SelectEvent(ds, visit))
	assert.Equal(t, month(t, "2024-01"), f.Scene.Month, "the event moves the month")
	require.NotNil(t, f.EventDetail)
	depth := func(prefix string) int {
		for _, item := range append(f.EventDetail.Earlier, f.EventDetail.Later...) {
			if strings.HasPrefix(item.Event.ID, prefix) {
				assert.NotEmpty(t, item.Relation)
				return item.Depth
			}
		}
		return 0
	}
	assert.Negative(t, depth("2023-09-13"), "the meeting at Vostochny")
	assert.Negative(t, depth("2024-01-0"), "the accusation about North Korean missiles")
	assert.Positive(t, depth("2024-06-"), "Putin in Pyongyang")
	assert.Contains(t, f.EventDetail.AroundNote, "association, not cause")
	require.Len(t, f.EventDetail.Around, 3)
	assert.Equal(t, "December 2023", f.EventDetail.Around[0].Label)
	assert.NotEmpty(t, f.EventDetail.Sources)
	for i := 1; i < len(f.Chain); i++ {
		assert.LessOrEqual(t, f.Chain[i-1].Event.Period.Start, f.Chain[i].Event.Period.Start)
	}
}

// Claims of a party, claimed areas and areas with Kursk are never set beside a map, and AFP's change of basis is said.
func TestBasesAreNotMixed(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	changed := false
	for m := first; m <= last; m++ {
		for _, r := range build(t, Default(ds).WithMonth(m)).MonthDetail.Reports() {
			for _, row := range r.Rows {
				if strings.Contains(r.Title, "Russian Ministry") || strings.Contains(r.Title, "Kremlin") ||
					strings.Contains(r.Title, "claimed areas alone") || strings.Contains(r.Title, "count Kursk") {
					assert.NotContains(t, row.Note, "DeepState, ", r.Title)
					assert.NotContains(t, row.Note, "counts net", r.Title)
				}
				changed = changed || strings.Contains(row.Note, "Until January 2026 AFP counted areas that are only claimed")
			}
		}
	}
	assert.True(t, changed)
}

func TestEveryReportHasASourceCard(t *testing.T) {
	for _, r := range data(t).Reports() {
		b := builder{ds: data(t)}
		_, ok := b.card(r.Figures[0])
		assert.True(t, ok, "%s on %s", r.Publisher, r.Basis)
	}
}

func TestRegionDetail(t *testing.T) {
	ds := data(t)
	f := build(t, shown(t, "2024-07").SelectRegion(ds, "UA-14"))
	require.NotNil(t, f.RegionDetail)
	d := f.RegionDetail
	assert.Equal(t, "Donetsk Oblast", d.Title)
	assert.Equal(t, "Oblast · capital Donetsk · 26 517 km²", plain(d.Subtitle))
	assert.Len(t, d.Series, 55)
	assert.Equal(t, "147.1 km²", plain(d.Figures[0].Text))
	last := d.Figures[len(d.Figures)-1]
	assert.Equal(t, "Rank among the regions 1 / 5 80 % of the country’s 184.5 km²", plain(last.Label+" "+last.Text+" "+last.Note))
	assert.NotEmpty(t, d.Events)
	var published []string
	for _, r := range d.Published {
		published = append(published, plain(r.Label+" "+r.Text))
	}
	assert.Contains(t, published, "1–30 July 2024 · seized 155 km²")
	for i := range f.Bars {
		assert.Equal(t, d.Series[i].Text, f.Bars[i].Text, "the bars show the selected region")
	}
	assert.Equal(t, "About: Donetsk Oblast", f.Chips[0].Label)
	assert.Empty(t, build(t, f.Chips[0].Remove(f.Scene)).Chips)
}

func TestNearReportsAreThoseOfTheMonthItself(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	found := 0
	for m := first; m <= last; m++ {
		d := build(t, Default(ds).WithMonth(m)).MonthDetail
		var want []Report
		for _, r := range d.Reports() {
			r.Rows = slices.DeleteFunc(slices.Clone(r.Rows), func(row Row) bool { return !row.Near })
			if len(r.Rows) > 0 {
				want = append(want, r)
			}
		}
		found += len(want)
		assert.Equal(t, want, d.Near(), "%s", m)
	}
	assert.Greater(t, found, 20)
}
