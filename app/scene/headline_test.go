package scene

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestHeadlines(t *testing.T) {
	type want struct {
		month   string
		measure timeline.Measure
		change  func(Scene) Scene
		en, uk  string
	}
	ds := data(t)
	region := func(code string) func(Scene) Scene {
		return func(s Scene) Scene { return s.SelectRegion(ds, code) }
	}
	span := func(n Span) func(Scene) Scene { return func(s Scene) Scene { return s.WithSpan(n) } }
	isw := func(s Scene) Scene { return s.WithSource(ds, "isw") }
	miles := func(s Scene) Scene { return s.WithUnit(MI2) }
	for _, c := range []want{
		{
			"2024-07", timeline.Gained, nil, "July 2024: Russian forces gained 184.5 km² (6.0 a day), 80 % of it in Donetsk Oblast.",
			"Липень 2024 року: російські війська захопили 184,5 км² (6,0 на день), 80 % з них — у Донецькій області.",
		},
		{
			"2024-07", timeline.Gained, miles, "July 2024: Russian forces gained 71.2 mi² (2.3 a day), 80 % of it in Donetsk Oblast.",
			"Липень 2024 року: російські війська захопили 71,2 миль² (2,3 на день), 80 % з них — у Донецькій області.",
		},
		{
			"2024-05", timeline.Gained, nil, "May 2024: Russian forces gained 307.4 km² (9.9 a day), 63 % of it in Kharkiv Oblast.",
			"Травень 2024 року: російські війська захопили 307,4 км² (9,9 на день), 63 % з них — у Харківській області.",
		},
		{
			"2025-11", timeline.Gained, nil,
			"November 2025: Russian forces gained 501.1 km² (16.7 a day), the largest part in Zaporizhzhia Oblast (36 %).",
			"Листопад 2025 року: російські війська захопили 501,1 км² (16,7 на день), найбільше — у Запорізькій області (36 %).",
		},
		{
			"2022-02", timeline.Gained, nil, "February 2022: nothing from DeepState for this month; its figures begin in April 2022.",
			"Лютий 2022 року: у джерелі «DeepState» немає даних за цей місяць; вони починаються з квітня 2022 року.",
		},
		{
			"2026-08", timeline.Gained, nil,
			"1–21 August 2026, not closed: Russian forces gained 94.3 km² (4.5 a day), 70 % of it in Donetsk Oblast.",
			"1–21 серпня 2026 року, період не завершено: російські війська захопили 94,3 км² (4,5 на день), " +
				"70 % з них — у Донецькій області.",
		},
		{
			"2022-04", timeline.Lost, nil,
			"April 2022: Russian forces lost 1 501 km² (50.0 a day), the largest part in Sumy Oblast (33 %).",
			"Квітень 2022 року: російські війська втратили 1 501 км² (50,0 на день), найбільше — у Сумській області (33 %).",
		},
		{
			"2022-09", timeline.Lost, nil, "September 2022: Russian forces lost 10 987 km² (366.2 a day), 84 % of it in Kharkiv Oblast.",
			"Вересень 2022 року: російські війська втратили 10 987 км² (366,2 на день), 84 % з них — у Харківській області.",
		},
		{
			"2022-11", timeline.Lost, nil, "November 2022: Russian forces lost 4 807 km² (160.2 a day), 78 % of it in Kherson Oblast.",
			"Листопад 2022 року: російські війська втратили 4 807 км² (160,2 на день), 78 % з них — у Херсонській області.",
		},
		{
			"2022-11", timeline.Net, nil,
			"November 2022: the occupied area shrank by 4 655 km² on balance (155.2 a day), most in Kherson Oblast (−3 772).",
			"Листопад 2022 року: окупована площа за підсумком скоротилася на 4 655 км² (155,2 на день), " +
				"найбільше — у Херсонській області (−3 772).",
		},
		{
			"2024-07", timeline.Net, nil,
			"July 2024: the occupied area grew by 181.3 km² on balance (5.8 a day), most in Donetsk Oblast (+147.1).",
			"Липень 2024 року: окупована площа за підсумком зросла на 181,3 км² (5,8 на день), " +
				"найбільше — у Донецькій області (+147,1).",
		},
		{
			"2024-07", timeline.Net, isw, "July 2024: the occupied area grew by 223.2 km² on balance (7.2 a day).",
			"Липень 2024 року: окупована площа за підсумком зросла на 223,2 км² (7,2 на день).",
		},
		{
			"2024-07", timeline.Occupied, nil,
			"July 2024: 109 469 km² were occupied at the end of the month, 18.1 % of Ukraine, " +
				"the largest part in the Autonomous Republic of Crimea (24 %).",
			"Липень 2024 року: на кінець місяця було окуповано 109 469 км² — 18,1 % території України, " +
				"найбільше — в Автономній Республіці Крим (24 %).",
		},
		{
			"2024-07", timeline.PerDay, nil,
			"July 2024: Russian forces gained 6.0 km² a day, 184.5 km² in all, 80 % of it in Donetsk Oblast.",
			"Липень 2024 року: російські війська захоплювали 6,0 км² на день, усього 184,5 км², 80 % з них — у Донецькій області.",
		},
		{
			"2024-07", timeline.ShareRegion, nil,
			"July 2024: 18.1 % of Ukraine was occupied at the end of the month, with 6 regions more than half occupied.",
			"Липень 2024 року: на кінець місяця було окуповано 18,1 % території України, зокрема понад половину кожного з 6 регіонів.",
		},
		{
			"2024-07", timeline.ShareCountry, nil,
			"July 2024: 18.1 % of Ukraine (109 469 km²) was occupied at the end of the month, " +
				"the largest part in the Autonomous Republic of Crimea (24 %).",
			"Липень 2024 року: на кінець місяця було окуповано 18,1 % території України (109 469 км²), " +
				"найбільше — в Автономній Республіці Крим (24 %).",
		},
		{
			"2024-07", timeline.Gained, span(7),
			"January–July 2024: Russian forces gained 947.5 km² (4.4 a day), 67 % of it in Donetsk Oblast.",
			"Січень–липень 2024 року: російські війська захопили 947,5 км² (4,4 на день), 67 % з них — у Донецькій області.",
		},
		{
			"2023-12", timeline.Gained, span(12), "2023: Russian forces gained 987.7 km² (2.7 a day), 52 % of it in Donetsk Oblast.",
			"2023 рік: російські війська захопили 987,7 км² (2,7 на день), 52 % з них — у Донецькій області.",
		},
		{
			"2024-07", timeline.Gained, region("UA-14"),
			"July 2024: Russian forces gained 147.1 km² in Donetsk Oblast (4.7 a day), 80 % of the 184.5 km² in all of Ukraine.",
			"Липень 2024 року: у Донецькій області російські війська захопили 147,1 км² (4,7 на день) — " +
				"80 % від 184,5 км² по всій Україні.",
		},
		{
			"2024-07", timeline.Gained, region("UA-51"),
			"July 2024: Russian forces gained nothing in Odesa Oblast; 184.5 km² in all of Ukraine.",
			"Липень 2024 року: в Одеській області російські війська нічого не захопили; по всій Україні — 184,5 км².",
		},
		{
			"2024-07", timeline.ShareRegion, region("UA-14"),
			"July 2024: 59.9 % of Donetsk Oblast (15 928 km²) was occupied at the end of the month.",
			"Липень 2024 року: на кінець місяця було окуповано 59,9 % Донецької області (15 928 км²).",
		},
	} {
		s := shown(t, c.month).WithMeasure(ds, c.measure)
		if c.change != nil {
			s = c.change(s)
		}
		assert.Equal(t, c.en, plain(build(t, s).Headline))
		assert.Equal(t, c.uk, plain(build(t, s.WithLang(lang.Ukrainian)).Headline))
	}
}

func TestSublines(t *testing.T) {
	ds := data(t)
	assert.Equal(t, "Russian forces lost 0.6 km²; net +306.8 km². 2.8 times as much as in April 2024 (109.6 km²). "+
		"When it closed, the 7th largest of the 26 months since April 2022 and the largest since September 2022.",
		plain(build(t, shown(t, "2024-05")).Subline))
	assert.Equal(t, "Російські війська втратили 0,6 км²; чиста зміна +306,8 км². У 2,8 раза більше, ніж у квітні 2024 року (109,6 км²). "+
		"На момент завершення — 7-ме місце за 26 місяців від квітня 2022 року, найбільше від вересня 2022 року.",
		plain(build(t, shown(t, "2024-05").WithLang(lang.Ukrainian)).Subline))
	assert.Equal(t, "The month before: +102.6 km². "+
		"When it closed, the 6th largest of the 27 months since March 2022 and the largest since January 2023. "+
		"ISW (The Economist) gives figures for the whole country only.",
		plain(build(t, shown(t, "2024-05").WithSource(ds, "isw")).Subline))
	assert.Contains(t, build(t, shown(t, "2022-09")).Subline, "include redrawing")
	assert.NotContains(t, build(t, shown(t, "2022-10")).Subline, "redrawing")
	open := build(t, shown(t, "2026-08"))
	assert.Contains(t, plain(open.Subline), "By the day 4.5, against 3.1 in July 2026.")
	assert.Equal(t, "Not closed: the last map of DeepState is of 21 August 2026.", open.ClosedNote)
	assert.False(t, open.Closed)
}

// What a headline says has to be what the map shows.
func TestHeadlineNumbersAreThoseOfTheCells(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		if f.Total.State != timeline.Value || s.Measure == timeline.ShareRegion {
			return
		}
		number := strings.TrimLeft(f.Total.Short, "+−")
		assert.Contains(t, f.Headline, number, "%s %s %s", s.Month, s.Measure, s.Source)
	})
}

func TestNetIsNeverSaidToBeSeized(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		if s.Measure == timeline.Net {
			for _, word := range []string{"seized", "gained", "захопили", "захоплено"} {
				assert.NotContains(t, f.Headline, word)
			}
		}
	})
}

// Every text is whole: no id that was not found, no placeholder that was not filled, no "-0.0", no hyphen for a minus.
func TestTextsAreWhole(t *testing.T) {
	hyphen := regexp.MustCompile(`(^|\s)-\d`)
	zero := regexp.MustCompile(`−0([.,]0+)?(\s|$)`)
	everyScene(t, func(_ Scene, f *Frame) {
		texts := []string{f.Headline, f.Subline, f.SourceLine, f.MeasureLabel, f.ClosedNote, f.Legend.Title}
		for _, c := range f.Cells {
			texts = append(texts, c.Text, c.Short)
		}
		for _, r := range f.MonthDetail.Figures {
			texts = append(texts, r.Label, r.Text, r.Note)
		}
		for _, report := range f.MonthDetail.Reports() {
			texts = append(texts, report.Title)
			for _, r := range report.Rows {
				texts = append(texts, r.Label, r.Text, r.Note)
			}
		}
		for _, text := range texts {
			assert.NotContains(t, text, "⟦")
			assert.NotContains(t, text, "<no value>")
			assert.False(t, zero.MatchString(text), text)
			assert.False(t, hyphen.MatchString(text), text)
			assert.NotContains(t, text, "  ")
		}
		assert.True(t, strings.HasSuffix(f.Headline, "."), f.Headline)
		assert.NotContains(t, f.Headline, "..")
	})
}
