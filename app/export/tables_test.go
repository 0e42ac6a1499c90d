package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"frontline/app/lang"
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
	assert.Equal(t, []string{"Області", "Місяці", "Події", "Метод"}, book.GetSheetList())
	value, err := book.GetCellValue("Області", "E2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, "147.11", value)
	day, err := book.GetCellValue("Області", "A2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, "45474", day, "a number of days, with which spreadsheets reckon")
	day, err = book.GetCellValue("Області", "A2")
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
