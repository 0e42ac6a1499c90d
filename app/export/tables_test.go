package export

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func TestCSV(t *testing.T) {
	m := open(t)
	data := m.bytes(t, CSV, m.scene(t, wish{month: "2024-07"}), Options{})
	require.True(t, bytes.HasPrefix(data, []byte("\ufeff")))
	rows, err := csv.NewReader(bytes.NewReader(data[3:])).ReadAll()
	require.NoError(t, err)
	kinds, sum := map[string]int{}, 0.0
	for _, row := range rows[1:] {
		kinds[row[0]]++
		if row[8] == "not-reported" {
			assert.Empty(t, row[9], "whether nothing is closed is no question: %v", row)
			kinds["unknown"]++
		}
		if row[0] == "region" {
			v, err := strconv.ParseFloat(row[6], 64)
			require.NoError(t, err)
			sum += v
		}
		if row[0] == "country" {
			assert.Equal(t, []string{"2024-07-01", "2024-07-31", "UA", "Ukraine", "gained"}, row[1:6])
			v, err := strconv.ParseFloat(row[6], 64)
			require.NoError(t, err)
			assert.InDelta(t, v, sum, 1e-6)
		}
	}
	assert.Equal(t, 27, kinds["region"])
	assert.Equal(t, 2, kinds["unknown"], "February and March 2022")
	assert.Equal(t, 6, kinds["event"]-kinds["event"]%6)
	assert.Equal(t, "'=1+1", harmless("=1+1"))
	assert.Equal(t, "-12.5", harmless("-12.5"))
	assert.Equal(t, "−12", harmless("−12"))
}

func TestXLSX(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", lang: lang.Ukrainian})
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, s, Options{})))
	require.NoError(t, err)
	defer book.Close()
	assert.Equal(t, []string{"Регіони", "Місяці", "Події", "Опубліковане", "Метод"}, book.GetSheetList())
	value, err := book.GetCellValue("Регіони", "E2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, "147.11", value)
	day, err := book.GetCellValue("Регіони", "A2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, "45474", day, "a number of days, with which spreadsheets reckon")
	day, err = book.GetCellValue("Регіони", "A2")
	require.NoError(t, err)
	assert.Equal(t, "2024-07-01", day)
	rows, err := book.GetRows("Події")
	require.NoError(t, err)
	assert.Len(t, rows, 1+len(m.frame(s, false).MonthDetail.Events))
	method, err := book.GetRows("Метод")
	require.NoError(t, err)
	var all strings.Builder
	for _, row := range method {
		all.WriteString(strings.Join(row, " ") + "\n")
	}
	for _, r := range m.facts(m.sheet(Page{Scene: s}, false)).rows {
		assert.Contains(t, all.String(), r.text)
	}
	assert.Contains(t, all.String(), `"month": "2024-07"`)
}

// What is printed of a workbook says what it is and whose figures these are on every page, under the names of its columns; numbers have as
// many decimals as on the map where one would show nothing.
func TestXLSXIsPrintedAndRead(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-01", measure: timeline.Net})
	f := m.frame(s, false)
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, s, Options{})))
	require.NoError(t, err)
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		edges, err := book.GetHeaderFooter(sheet)
		require.NoError(t, err)
		assert.Equal(t, "&L"+f.Headline, edges.OddHeader)
		assert.Contains(t, edges.OddFooter, "deepstatemap.live")
		assert.Contains(t, edges.OddFooter, "&P / &N")
	}
	properties, err := book.GetCustomProps()
	require.NoError(t, err)
	said := map[string]any{}
	for _, p := range properties {
		said[p.Name] = p.Value
	}
	assert.Equal(t, oneLine(f.Scene), said[sceneKey])
	assert.Equal(t, "1–31 January 2024", said["Period"])
	assert.Contains(t, said["Data"], m.data())
	assert.Equal(t, product+" 0.0.0", said["Software"])
	titles := 0
	for _, name := range book.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" && strings.HasSuffix(name.RefersTo, "!$1:$1") {
			titles++
		}
	}
	assert.Len(t, book.GetSheetList(), titles)
	rows, err := book.GetRows("Regions")
	require.NoError(t, err)
	for _, row := range rows[1:] {
		if row[2] == "UA-23" {
			assert.Equal(t, "0.05", row[4])
		}
		if row[2] == "UA-14" {
			assert.Equal(t, "13.9", row[4])
		}
	}
	assert.Equal(t, "R&&D", edge("R&D"))
	assert.Len(t, []rune(edge(strings.Repeat("я", 300))), 180)
}

// kindsOf counts the rows of CSV by kind, start and source, and sums the regions of each.
func kindsOf(t *testing.T, data []byte) (counts map[string]int, sums, totals map[string]float64) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data[3:])).ReadAll()
	require.NoError(t, err)
	counts, sums, totals = map[string]int{}, map[string]float64{}, map[string]float64{}
	for _, row := range rows[1:] {
		key := row[1] + " " + row[12]
		counts[row[0]+" "+key]++
		if row[6] == "" {
			continue
		}
		v, err := strconv.ParseFloat(row[6], 64)
		require.NoError(t, err)
		switch {
		case row[3] == "UA" && row[0] != "month":
			totals[key] = v
		case row[0] == "region" || row[0] == "difference":
			sums[key] += v
		}
	}
	return counts, sums, totals
}

// A table has the figures of all maps of its picture: of both that are compared, beside their differences, and of a whole page.
func TestTablesOfSeveralMaps(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07"})
	counts, sums, totals := kindsOf(t, m.bytes(t, CSV, july.WithCompare(m.ds, scene.Difference), Options{}))
	assert.Equal(t, 28, counts["difference  "])
	for _, key := range []string{" ", "2024-07-01 deepstate", "2023-07-01 deepstate"} {
		assert.InDelta(t, totals[key], sums[key], 1e-5, key)
	}
	assert.InDelta(t, totals["2023-07-01 deepstate"]-totals["2024-07-01 deepstate"], totals[" "], 1e-5)
	for _, key := range []string{"2024-07-01 deepstate", "2023-07-01 deepstate"} {
		assert.Equal(t, 27, counts["region "+key])
	}
	counts, _, _ = kindsOf(t, m.bytes(t, CSV, july.WithPage(scene.YearPage), Options{}))
	for month := timeline.NewMonth(2023, 8); month <= july.Month; month++ {
		assert.Equal(t, 27, counts["region "+month.Start().String()+" deepstate"])
	}
	counts, _, _ = kindsOf(t, m.bytes(t, CSV, july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw"), Options{}))
	assert.Equal(t, 1, counts["country 2024-07-01 isw"])
	assert.Equal(t, 1, counts["country 2024-07-01 deepstate"])

	sources := july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw").WithCompare(m.ds, scene.Difference)
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, sources, Options{})))
	require.NoError(t, err)
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	require.NoError(t, err)
	require.Len(t, rows, 1+3*28)
	assert.Empty(t, rows[1][0])
	assert.Contains(t, rows[1][5], "minus")
	assert.Equal(t, "DeepState", rows[1+28][5])
	assert.Contains(t, rows[1+2*28][5], "ISW")
	method, err := book.GetRows("Method")
	require.NoError(t, err)
	for _, id := range []string{"deepstate", "isw"} {
		for _, r := range scene.SourceCard(m.ds, lang.English, id) {
			found := slices.ContainsFunc(method, func(row []string) bool { return len(row) > 1 && (row[1] == r.Text || row[1] == r.URL) })
			assert.True(t, found, "%s: %s", id, r.Label)
		}
	}
}

// Rows of wrapped texts are high enough for them, and days and numbers among them stay days and numbers.
func TestRowsAreAsHighAsTheirTexts(t *testing.T) {
	m := open(t)
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, m.scene(t, wish{month: "2024-07", lang: lang.Ukrainian}), Options{})))
	require.NoError(t, err)
	defer book.Close()
	for _, sheet := range []string{"Події", "Опубліковане", "Метод"} {
		rows, err := book.GetRows(sheet)
		require.NoError(t, err)
		for i, row := range rows {
			high, err := book.GetRowHeight(sheet, i+1)
			require.NoError(t, err)
			for k, cell := range row {
				column, err := excelize.ColumnNumberToName(k + 1)
				require.NoError(t, err)
				wide, err := book.GetColWidth(sheet, column)
				require.NoError(t, err)
				if len(row) > 1 { // a note alone in its row runs over the next columns
					assert.GreaterOrEqual(t, high/15*wide, float64(len([]rune(cell))), "%s %d: %s", sheet, i+1, cell)
				}
			}
		}
	}
	kind, err := book.GetCellType("Опубліковане", "F2")
	require.NoError(t, err)
	assert.Contains(t, []excelize.CellType{excelize.CellTypeNumber, excelize.CellTypeUnset}, kind)
	day, err := book.GetCellValue("Опубліковане", "A2")
	require.NoError(t, err)
	assert.Equal(t, "2024-07-01", day)
}
