package timeline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func someRegions(code string) bool {
	return strings.Contains("UA-09 UA-14 UA-23 UA-30 UA-32 UA-63 UA-65", code) && len(code) == 5
}

// bad is a file that must be refused, and what must be said of it.
type bad struct {
	name string
	file string
	want []string
}

const figureHead = "source,start,end,region,gained_km2,lost_km2,occupied_km2\n"

func TestReadFiguresReportsEveryProblem(t *testing.T) {
	ok := figureHead + "d,2024-07-01,2024-08-01,UA-14,147.11,0.00,20000\n"
	check(t, func(file string) (int, error) {
		figures, err := ReadFigures(strings.NewReader(file), someRegions)
		return len(figures), err
	}, []bad{
		{"empty", "", []string{"line 1: file is empty, expected the header source,start,end,"}},
		{"missing and unknown column", "source,start,end,region,gained_km,lost_km2\n", []string{
			"line 1: gained_km: is not a column of this file, expected gained_km2",
			"line 1: header lacks gained_km2, occupied_km2, expected the header source,start,end,region,",
		}},
		{"header of another file", "day,what,where,who,why,how,how much,of what,since when,until\nd,2,3,4,5,6,7,8,9,10\n", []string{
			"line 1: header is not that of this file: day,what,where,who,why,how,how much,of what,since when,until, expected the header source,",
		}},
		{"column twice", strings.Replace(figureHead, "\n", ",source\n", 1), []string{"line 1: source: stands in the header twice"}},
		{"Cyrillic header", strings.Replace(ok, "region", "rеgion", 1), []string{"expected region", "region: is missing"}},
		{"tabs", strings.ReplaceAll(figureHead, ",", "\t"), []string{"separated by tabs, expected commas or semicolons"}},
		{"UTF-16", "\xFF\xFEs\x00", []string{"UTF-16"}},
		{"spreadsheet", "PK\x03\x04", []string{"spreadsheet"}},
		{"fields", ok + "d,2024-08-01,2024-09-01,UA-14,147,11,0,20000,0\n", []string{"line 3: row has 9 fields", "expected 7 as in the header"}},
		{"quotes", figureHead + "d,2024-08-01,\"x\"y,UA-14,1,2,3\n", []string{`line 2: row cannot be read: a " stands where a field in quotation marks goes on`}},
		{"three at once", figureHead + "d,2023-02-29,2023-03-01,UA-15,1,-2,3\n", []string{
			`line 2: start: "2023-02-29" does not exist, expected YYYY-MM-DD`,
			`line 2: region: "UA-15" is not a region, expected a region such as UA-14`,
			`line 2: lost_km2: "-2" is negative, expected 0 or more`,
		}},
		{"date form", figureHead + "d,01.02.2023,2023-03-01,UA-14,1,2,3\n", []string{`start: "01.02.2023" is not a date`}},
		{"date range", figureHead + "d,0023-02-01,2023-03-01,UA-14,1,2,3\n", []string{`start: "0023-02-01" is too far away`}},
		{"end before start", figureHead + "d,2023-03-01,2023-03-01,UA-14,1,2,3\n", []string{`end: "2023-03-01" is not after start 2023-03-01`}},
		{"old code", figureHead + "d,2023-02-01,2023-03-01,UA-KC,1,2,3\n", []string{`"UA-KC" is not a region, expected UA-30`}},
		{"old name", figureHead + "d,2023-02-01,2023-03-01,Lugansk,1,2,3\n", []string{`expected UA-09 (Luhansk)`}},
		{"Kiev is two", figureHead + "d,2023-02-01,2023-03-01,Kiev,1,2,3\n", []string{"UA-30 (the city of Kyiv) or UA-32 (Kyiv Oblast)"}},
		{"oblast", figureHead + "d,2023-02-01,2023-03-01,Kyiv Oblast,1,2,3\n", []string{"expected UA-32 (Kyiv Oblast)"}},
		{"Cyrillic code", figureHead + "d,2023-02-01,2023-03-01,UА-14,1,2,3\n", []string{
			"line 2: region: \"UА-14\" has the Cyrillic letter А (U+0410), expected UA-14",
		}},
		{"small letters", figureHead + "d,2023-02-01,2023-03-01,ua-14,1,2,3\n", []string{`expected UA-14`}},
		{"numbers", figureHead + "d,2023-02-01,2023-03-01,UA-14,NaN,Inf,0x1p4\n", []string{
			`gained_km2: "NaN" is not a number`, `lost_km2: "Inf" is not a number`, `occupied_km2: "0x1p4" is not a number`,
		}},
		{"thousands", figureHead + "d,2023-02-01,2023-03-01,UA-14,\"1,246\",\"1,246.5\",1 246\n", []string{
			`"1,246" could be thousands or decimals, expected 1246 or 1.246`, `"1,246.5" has separators of thousands`,
			`"1 246" is not a number (it has separators of thousands)`,
		}},
		{"minus sign", figureHead + "d,2023-02-01,2023-03-01,UA-14,−5,0,0\n", []string{"its minus sign"}},
		{"too large", figureHead + "d,2023-02-01,2023-03-01,UA-14,1e9,0,0\n", []string{"more than the whole country"}},
		{"no figure", figureHead + "d,2023-02-01,2023-03-01,UA-14,,,\n", []string{"row has no figure"}},
		{"no source", figureHead + ",2023-02-01,2023-03-01,,1,1,1\n", []string{"source: is empty", "region: is empty"}},
		{"net", strings.Replace(figureHead, "\n", ",net_km2\n", 1) + "d,2023-02-01,2023-03-01,UA-14,5,2,9,2.97\n", []string{
			`line 2: net_km2: "2.97" is not gained_km2 minus lost_km2, expected 3.00`,
		}},
		{"repeated", ok + "d,2024-07-01,2024-08-01,UA-14,1,1,1\n", []string{"line 3: row repeats d UA-14 2024-07-01/2024-07-31 of line 2"}},
		{"overlapping", ok + "d,2024-07-31,2024-09-01,UA-14,1,1,1\n", []string{`start: "2024-07-31" overlaps the period of line 2`}},
		{"unordered", ok + "d,2024-05-01,2024-06-01,UA-14,1,1,1\n", []string{"comes after a later period, that of line 2"}},
		{"not UTF-8", figureHead + "d\xff,2024-05-01,2024-06-01,UA-14,1,1,1\n", []string{"is not UTF-8"}},
		{"control", figureHead + "d\x01,2024-05-01,2024-06-01,UA-14,1,1,1\n", []string{"control character U+0001"}},
		{"long cell", figureHead + "d" + strings.Repeat("x", MaxCell) + ",2024-05-01,2024-06-01,UA-14,1,1,1\n", []string{"bytes, expected at most"}},
		{"open quote", figureHead + "\"" + strings.Repeat("x\n", 2<<20), []string{"longer than"}},
	})
}

func check(t *testing.T, read func(file string) (int, error), cases []bad) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.file)
			require.Error(t, err)
			for _, want := range c.want {
				assert.ErrorContains(t, err, want)
			}
		})
	}
}

func TestReadFiguresTakesWhatSpreadsheetsWrite(t *testing.T) {
	plain, err := ReadFigures(strings.NewReader(figureHead+"d,2024-07-01,2024-08-01,UA-14,147.11,0,20000.5\n"), someRegions)
	require.NoError(t, err)
	for name, file := range map[string]string{
		"byte-order mark": "\xEF\xBB\xBF" + figureHead + "d,2024-07-01,2024-08-01,UA-14,147.11,0,20000.5\n",
		"semicolons": strings.ReplaceAll(figureHead, ",", ";") +
			"d;2024-07-01;2024-08-01;UA-14;147,11;0,00;20000,500\n",
		"quoted decimal commas": figureHead + "d,2024-07-01,2024-08-01,UA-14,\"147,11\",0,\"20000,5\"\n",
		"CRLF and empty rows":   strings.ReplaceAll(figureHead+"d,2024-07-01,2024-08-01,UA-14,147.11,0,20000.5\n\n,,,,,,\n", "\n", "\r\n"),
		"space around":          figureHead + "d , 2024-07-01,2024-08-01,UA-14\u00a0,147.11,0,20000.5\n",
		"other order":           "region,source,start,end,occupied_km2,gained_km2,lost_km2\nUA-14,d,2024-07-01,2024-08-01,20000.5,147.11,0\n",
	} {
		t.Run(name, func(t *testing.T) {
			figures, err := ReadFigures(strings.NewReader(file), someRegions)
			require.NoError(t, err)
			assert.Equal(t, plain, figures)
		})
	}
}

func TestReadersKeepWhatIsGood(t *testing.T) {
	file := figureHead + "d,2024-07-01,2024-08-01,UA-14,1,1,1\nd,2024-07-01,2024-08-01,UA-99,1,1,1\nd,2024-07-01,2024-08-01,UA-23,1,1,1\n"
	figures, err := ReadFigures(strings.NewReader(file), someRegions)
	require.Error(t, err)
	assert.Len(t, figures, 6)
	problems := CellErrors(err)
	require.Len(t, problems, 1)
	assert.Equal(t, &CellError{Line: 3, Column: "region", Value: "UA-99", Problem: say("is not a region"), Want: say("a region such as %s", Phrase{Form: "UA-65"})}, problems[0])
}

func TestProblemsAreListedUpToALimit(t *testing.T) {
	_, err := ReadFigures(strings.NewReader(figureHead+strings.Repeat("d,x,2024-08-01,UA-14,1,1,1\n", maxProblems+5)), someRegions)
	problems := CellErrors(err)
	require.Len(t, problems, maxProblems+1)
	assert.Contains(t, problems[maxProblems].Error(), "5 more problems")
}

func TestReadNationalReportsEveryProblem(t *testing.T) {
	const head = "start,end,occupied_start_km2,occupied_end_km2,net_km2\n2024-07-01,2024-08-01,100.0,110.0,10.1\n"
	_, err := ReadNational(strings.NewReader(head), "isw")
	require.NoError(t, err)
	check(t, func(file string) (int, error) {
		figures, err := ReadNational(strings.NewReader(file), "isw")
		return len(figures), err
	}, []bad{
		{"net", head + "2024-08-01,2024-09-01,110.0,120.0,11\n", []string{"line 3: net_km2: \"11\" is not occupied_end_km2 minus occupied_start_km2, expected 10.0"}},
		{"chain", head + "2024-08-01,2024-09-01,111.0,120.0,9\n", []string{"occupied_start_km2: \"111.0\" is not the stock at the end of the row before, expected 110.00"}},
		{"empty", head + "2024-08-01,2024-09-01,110.0,,9\n", []string{"occupied_end_km2: is empty"}},
		{"repeated", head + "2024-07-01,2024-08-01,110.0,120,10\n", []string{"row repeats 2024-07-01/2024-07-31 of line 2"}},
		{"unordered", head + "2024-05-01,2024-06-01,110.0,120,10\n", []string{"comes after a later period"}},
	})
}

func TestReadPublishedReportsEveryProblem(t *testing.T) {
	const head = "period_start,period_end,region,measure,km2,publisher,basis,published,source,note\n"
	const ok = head + "2024-07-01,2024-07-30,UA,seized,198,AFP,ISW,2024-07-31,https://example.org/a,\n"
	all, err := ReadPublished(strings.NewReader(ok+"2024-07-01,2024-07-01,RU-KRS,net,-5,AFP,ISW,,https://example.org/a,x\n"), someRegions)
	require.NoError(t, err)
	require.Len(t, all, 2)
	assert.Equal(t, 30, all[0].Period.Days())
	assert.Zero(t, all[1].On)
	check(t, func(file string) (int, error) {
		all, err := ReadPublished(strings.NewReader(file), someRegions)
		return len(all), err
	}, []bad{
		{"measure", head + "2024-07-01,2024-07-30,UA,Seized,198,AFP,ISW,2024-07-31,https://example.org/a,\n", []string{`measure: "Seized" is not a measure, expected seized`}},
		{"who", head + "2024-07-01,2024-07-30,UA,seized,198,,,2024-07-31,,\n", []string{"publisher: is empty", "basis: is empty", "source: is empty"}},
		{"address", head + "2024-07-01,2024-07-30,UA,seized,198,AFP,ISW,2024-07-31,www.example.org,\n", []string{`source: "www.example.org" is not a web address`}},
		{"order", head + "2024-07-30,2024-07-01,UA,seized,198,AFP,ISW,2024-07-31,https://example.org/a,\n", []string{"period_end: \"2024-07-01\" is before period_start 2024-07-30"}},
		{"too early", head + "2024-07-01,2024-07-30,UA,seized,198,AFP,ISW,2024-07-03,https://example.org/a,\n", []string{"is before the period ends"}},
		{"negative", head + "2024-07-01,2024-07-30,UA,seized,-198,AFP,ISW,2024-07-31,https://example.org/a,\n", []string{"is negative"}},
		{"nothing", head + "2024-07-01,2024-07-30,UA,seized,,AFP,ISW,2024-07-31,https://example.org/a,\n", []string{"km2: is empty"}},
		{"repeated", ok + strings.TrimPrefix(ok, head), []string{"line 3: row repeats line 2"}},
	})
}

func TestAddresses(t *testing.T) {
	for _, good := range []string{
		"https://example.org", "http://en.ce.cn/a?b=c#d", "https://example.org:8080/%20x", "https://приклад.укр/а",
		"http://localhost/x", "https://[::1]/x", "https://a.example/x,y;z",
	} {
		assert.Empty(t, urlProblem(good), good)
	}
	for _, wrong := range []string{
		"", "example.org", "ftp://example.org", "https://", "https:///x", "https://a b.org", "javascript:alert(1)", "https://u@example.org",
		"https://example.org/%zz", "//example.org/x", "https://a..org/\"",
	} {
		assert.NotEmpty(t, urlProblem(wrong), wrong)
	}
}

func TestLookAlikesAreInStep(t *testing.T) {
	assert.Len(t, []rune(lookAlikes), len(lookLike))
	problem, want := lookAlikeProblem("РUS")
	assert.Contains(t, problem.String(), "Cyrillic letter Р")
	assert.Equal(t, "PUS in Latin letters", want.String())
	problem, _ = lookAlikeProblem("СНЕ")
	assert.NotEmpty(t, problem, "wholly of look-alikes")
	problem, _ = lookAlikeProblem("Червоний Хрест")
	assert.Empty(t, problem, "honest Ukrainian")
}

func TestDaysAreCountedAsTheCalendarDoes(t *testing.T) {
	for d := NewDay(FirstYear, 1, 1); d < NewDay(LastYear+1, 1, 1); d += 13 {
		parsed, err := ParseDay(d.String())
		require.NoError(t, err)
		require.Equal(t, d, parsed)
	}
	for _, wrong := range []string{"", "2023-02-29", "2023-13-01", "2023-00-01", "2023-04-31", "2023-4-01", "1900-02-29", "2023/02/01", "２０23-02-01"} {
		_, err := ParseDay(wrong)
		require.Error(t, err, wrong)
	}
}
