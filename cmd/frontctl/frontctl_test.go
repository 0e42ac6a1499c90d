package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/assets"
)

// tell runs a command line and returns its exit code and what it printed.
func tell(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(t.Context(), args, &out, &err)
	return code, out.String(), err.String()
}

func TestUsageErrorsExitWith2AndSayWhatWasExpected(t *testing.T) {
	tests := map[string]struct {
		args []string
		says string
	}{
		"unknown command":  {[]string{"figure"}, `unknown command "figure"`},
		"unknown flag":     {[]string{"figures", "--months", "x"}, "unknown flag: --months"},
		"argument":         {[]string{"figures", "2024-07"}, "unknown command"},
		"month":            {[]string{"figures", "--month", "2024-13"}, "YYYY-MM"},
		"from":             {[]string{"events", "--from", "2023-02-29"}, "YYYY-MM or YYYY-MM-DD"},
		"backwards":        {[]string{"events", "--from", "2024-02", "--to", "2024-01"}, "--to: 2024-01 lies before"},
		"both":             {[]string{"figures", "--month", "2024-01", "--to", "2024-02"}, "[month to]"},
		"region":           {[]string{"figures", "--region", "UA-99"}, "UA-14"},
		"source":           {[]string{"figures", "--source", "nobody"}, "deepstate"},
		"measure":          {[]string{"figures", "--measure", "per-day"}, "columns of every row"},
		"format":           {[]string{"figures", "--format", "xml"}, "table, csv or json"},
		"language":         {[]string{"events", "--lang", "de"}, "en or uk"},
		"actor":            {[]string{"events", "--actor", "Atlantis"}, "PRK"},
		"category":         {[]string{"events", "--category", "party"}, "visit"},
		"chain":            {[]string{"events", "--chain", "nothing"}, `there is no event "nothing"`},
		"validate missing": {[]string{"validate", "no/such/place"}, "no/such/place"},
		"validate name":    {[]string{"validate", "frontctl_test.go"}, "events.csv"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := tell(t, tt.args...)
			assert.Equal(t, exitUsage, code)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, tt.says)
			assert.Contains(t, stderr, "--help")
		})
	}
}

func TestValidateBundledData(t *testing.T) {
	assert.Contains(t, ask(t, "validate"), "27 regions")
	assert.Contains(t, ask(t, "validate", "--lang", "uk"), "регіонів: 27")
}

// folder makes a data folder of the bundled files named, with edits.
func folder(t *testing.T, edit func(string) string, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		text, err := assets.FS.ReadFile(name)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(edit(string(text))), 0o600))
	}
	return dir
}

func same(s string) string { return s }

func TestValidateAcceptsWhatShips(t *testing.T) {
	dir := folder(t, same, "events.csv", "published.csv")
	out := ask(t, "validate", dir, filepath.Join(dir, "events.csv"))
	assert.Contains(t, out, dir+": no problems")
	assert.Contains(t, out, filepath.Join(dir, "events.csv")+": no problems")
}

func TestValidateListsAllProblemsWithTheirPlaces(t *testing.T) {
	dir := folder(t, func(s string) string {
		s = strings.Replace(s, "2022-02-04-putin-xi-beijing,2022-02-04", "2022-02-04-putin-xi-beijing,2022-02-30", 1)
		return strings.Replace(s, "UA-09;UA-14", "UA-99;UA-14", 1)
	}, "events.csv")
	for _, path := range []string{dir, filepath.Join(dir, "events.csv")} {
		code, stdout, stderr := tell(t, "validate", path)
		assert.Equal(t, exitFailed, code)
		assert.Empty(t, stdout)
		place := regexp.QuoteMeta(filepath.Join(dir, "events.csv"))
		assert.Regexp(t, place+`:2: date: "2022-02-30" .*expected `, stderr)
		assert.Regexp(t, place+`:4: regions: "UA-99"`, stderr)
		assert.NotContains(t, stderr, "--help")
	}
}

func TestValidateOneFileLeavesItsNeighboursAlone(t *testing.T) {
	dir := folder(t, func(string) string { return "broken" }, "published.csv")
	text, err := assets.FS.ReadFile("events.csv")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "events.csv"), text, 0o600))
	assert.Contains(t, ask(t, "validate", filepath.Join(dir, "events.csv")), "no problems")
	code, _, _ := tell(t, "validate", dir)
	assert.Equal(t, exitFailed, code)
}

func TestBrokenDataIsListedAndNotHalfLoaded(t *testing.T) {
	dir := folder(t, func(s string) string { return strings.Replace(s, ",2022-02-04,", ",2022-02-30,", 1) }, "events.csv")
	for _, command := range []string{"figures", "events"} {
		code, stdout, stderr := tell(t, command, "--data", dir)
		assert.Equal(t, exitFailed, code)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, filepath.Join(dir, "events.csv")+":2: ")
	}
	code, _, stderr := tell(t, "figures", "--data", filepath.Join(dir, "nowhere"))
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, stderr, "nowhere")
}

func TestDataFolderStandsInForTheBundledFiles(t *testing.T) {
	dir := folder(t, func(s string) string {
		return strings.Replace(s, "2024-07-01,2024-07-30,UA,seized,198,", "2024-07-01,2024-07-30,UA,seized,197,", 1)
	}, "published.csv")
	rows := askFigures(t, "--data", dir, "--month", "2024-07")
	row := find(t, rows, "AFP", "UA", "seized", "2024-07-01", "2024-07-30")
	assert.InDelta(t, 197, *row.KM2, 1e-9)
}

func TestCSVSaysTheSameAsJSONInPlainNumbers(t *testing.T) {
	rows := askFigures(t, "--month", "2024-07")
	records, err := csv.NewReader(strings.NewReader(ask(t, "figures", "--month", "2024-07", "--format", "csv", "--lang", "uk"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, records, len(rows)+1)
	for i, row := range rows {
		record := records[i+1]
		assert.Equal(t, []string{row.Source, row.Basis, row.Start, row.End, row.Region, row.Measure, number(row.KM2)}, record[:7])
		assert.Regexp(t, `^-?\d*(\.\d+)?$`, record[6])
	}
}

func TestZeroesAndGapsAreShownWhereTheyAreAskedFor(t *testing.T) {
	assert.Empty(t, askFigures(t, "--month", "2024-07", "--source", "isw", "--measure", "gained"))
	lviv := askFigures(t, "--month", "2024-07", "--source", "deepstate", "--region", "UA-46")
	require.NotEmpty(t, lviv)
	assert.Zero(t, *lviv[0].KM2)
	gap := askFigures(t, "--month", "2024-07", "--source", "isw", "--region", "UA-46")
	require.NotEmpty(t, gap)
	assert.Nil(t, gap[0].KM2)
	assert.Contains(t, ask(t, "figures", "--month", "2024-07", "--source", "isw", "--region", "UA-46"), "not reported")
}

func TestSumOfMonthsIsTheSumOfTheirRows(t *testing.T) {
	query := []string{
		"--from", "2024-01", "--to", "2024-07", "--source", "deepstate", "--region", "UA", "--measure", "gained",
	}
	var months float64
	for _, row := range askFigures(t, query...) {
		if row.Source == "deepstate" {
			months += *row.KM2
		}
	}
	row := find(t, askFigures(t, append(query, "--sum")...), "deepstate", "UA", "gained", "2024-01-01", "2024-07-31")
	assert.InDelta(t, months, *row.KM2, 1e-6)
	assert.InDelta(t, months/213, *row.PerDay, 1e-6)
	assert.Zero(t, row.Rank)
}

func TestNothingFoundIsSaid(t *testing.T) {
	assert.Equal(t, "No source has a figure for this.\n", ask(t, "figures", "--month", "1999-01"))
	assert.Equal(t, "[]\n", ask(t, "figures", "--month", "1999-01", "--format", "json"))
	assert.Equal(t, "0 events\n", ask(t, "events", "--search", "nobody nowhere"))
	assert.Equal(t, "[]\n", ask(t, "events", "--search", "nobody nowhere", "--format", "json"))
}

func TestEventFilters(t *testing.T) {
	var events []eventRow
	text := ask(t, "events", "--actor", "North Korea", "--category", "visit", "--from", "2024-01", "--to", "2024-06", "--format", "json")
	require.NoError(t, json.Unmarshal([]byte(text), &events))
	require.NotEmpty(t, events)
	for _, e := range events {
		assert.Contains(t, e.Actors, "PRK")
		assert.Equal(t, "visit", e.Category)
		assert.GreaterOrEqual(t, e.EndDate, "2024-01-01")
		assert.LessOrEqual(t, e.Date, "2024-06-30")
	}
	text = ask(t, "events", "--region", "Луганська область", "--format", "csv")
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(records), 1)
	for _, record := range records[1:] {
		assert.Contains(t, record[8], "UA-09")
	}
}

func TestChain(t *testing.T) {
	const visit = "2024-01-15-choe-moscow-visit"
	text := ask(t, "events", "--chain", visit)
	before := strings.Index(text, "2023-09-13-putin-kim-vostochny")
	itself := strings.Index(text, "the event asked for")
	after := strings.Index(text, "2024-06-19-putin-pyongyang-treaty")
	assert.True(t, 0 < before && before < itself && itself < after, text)

	var chain []chainRow
	require.NoError(t, json.Unmarshal([]byte(ask(t, "events", "--chain", visit, "--format", "json")), &chain))
	for _, c := range chain {
		if c.ID == visit {
			assert.Zero(t, c.Depth)
		} else {
			assert.NotEmpty(t, c.From)
		}
	}
}

func TestUkrainian(t *testing.T) {
	text := ask(t, "figures", "--month", "2024-07", "--lang", "uk")
	assert.Contains(t, text, "Донецька область")
	assert.Contains(t, text, "1–30 липня 2024")
	assert.Contains(t, text, "65\u202f776")
	assert.Contains(t, text, "6,6")
	assert.NotContains(t, text, "⟦")
	events := ask(t, "events", "--search", "choe", "--lang", "uk")
	assert.Contains(t, events, "4 події")
	assert.NotContains(t, events, "⟦")
}

// Every word that the program looks up is there in both languages, and none is there for nothing.
func TestWordsAreComplete(t *testing.T) {
	catalog, err := lang.Load(assets.FS)
	require.NoError(t, err)
	own := func(tag lang.Tag) []string {
		var found []string
		for _, id := range catalog.IDs(tag) {
			if strings.HasPrefix(id, "ctl.") {
				found = append(found, id)
			}
		}
		return found
	}
	assert.Equal(t, own(lang.English), own(lang.Ukrainian))
	var code strings.Builder
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		code.Write(text)
	}
	for _, id := range own(lang.English) {
		composed := strings.HasPrefix(id, "ctl.measure.") || strings.HasPrefix(id, "ctl.link.")
		assert.True(t, composed || strings.Contains(code.String(), `"`+id+`"`), "%s is never said", id)
	}
	for _, match := range regexp.MustCompile(`"(ctl\.[a-z.-]+[a-z])"`).FindAllStringSubmatch(code.String(), -1) {
		assert.True(t, catalog.Has(lang.English, match[1]), "%s has no words", match[1])
	}
}

func TestTableAlignsByCharacters(t *testing.T) {
	var out strings.Builder
	w := bufio.NewWriter(&out)
	writeTable(w, []string{">км²", "Регіон", "x"}, [][]string{{"1", "Київ", "a"}, {"22222", "L", ""}})
	require.NoError(t, w.Flush())
	assert.Equal(t, "  км²  Регіон  x\n    1  Київ    a\n22222  L\n", out.String())
}

type brokenWriter struct{}

var errBroken = errors.New("the pipe is gone")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestAPipeThatCloseIsAFailure(t *testing.T) {
	for _, format := range []string{"table", "csv", "json"} {
		var stderr bytes.Buffer
		assert.Equal(t, exitFailed, run(t.Context(), []string{"events", "--format", format}, brokenWriter{}, &stderr))
		assert.Contains(t, stderr.String(), errBroken.Error())
	}
}

func TestEventsAreUkrainianInTheTableOnly(t *testing.T) {
	of := func(language, format string) string {
		return ask(t, "events", "--lang", language, "--search", "partnership without limits", "--format", format)
	}
	assert.Contains(t, of("uk", "table"), "Путін і Сі проголошують партнерство «без меж»")
	assert.Contains(t, of("en", "table"), "Putin and Xi proclaim a partnership without limits")
	for _, format := range []string{"csv", "json"} {
		assert.Equal(t, of("en", format), of("uk", format))
	}
}
