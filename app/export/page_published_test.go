package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// The two figures of the press of July 2024 are on the page and in words and tables, with who says so on whose maps, and beside them that
// they are another count than the map.
func TestTheFiguresOfThePressAreOnThePage(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"})
	for _, f := range []Format{PDF, Text, Markdown} {
		data := m.bytes(t, f, s, Options{})
		if f == PDF {
			data = poppler(t, "pdftotext", data, "-raw", "PDF", "-")
		}
		said := words(strings.ReplaceAll(string(data), "**", ""))
		for _, want := range []string{
			"Published for July 2024", "not to be mixed", "AFP on ISW data, 31 July 2024", "198 km²", "Donetsk Oblast", "155 km²", "201 km²",
			"184.5 gained, 181.3 km² net. AFP counts net too and has 9 % more.",
		} {
			assert.Contains(t, said, want, f)
		}
	}
	assert.Contains(t, string(m.bytes(t, CSV, s, Options{})), "\npublished,2024-07-01,2024-07-30,UA-14,Donetsk Oblast,seized,155,km2,value,,,"+
		`"AFP on ISW data, 31 July 2024",https://`)
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, s, Options{})))
	require.NoError(t, err)
	defer book.Close()
	rows, err := book.GetRows("Published", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	at := slices.IndexFunc(rows, func(row []string) bool { return row[5] == "155" })
	require.Positive(t, at)
	assert.Equal(t, []string{"UA-14", "Donetsk Oblast", "seized"}, rows[at][2:5])
	assert.Equal(t, "AFP on ISW data, 31 July 2024", rows[at][6])
	assert.True(t, strings.HasPrefix(rows[at][8], "https://"))
}

// Where a region is selected the figures of other regions are not among them, nor any where the picture is of several months or sources.
func TestWhichPublishedFigures(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07", region: "UA-63"})
	for _, r := range published(m.frame(july, false)) {
		for _, row := range r.Rows {
			assert.Contains(t, []string{"", "UA-63"}, row.Region)
			assert.True(t, row.Near)
			assert.NotContains(t, row.Label, "June")
		}
	}
	for _, s := range []scene.Scene{
		july.WithCompare(m.ds, scene.Difference), july.WithCompare(m.ds, scene.SideBySide), july.WithPage(scene.YearPage),
	} {
		assert.Empty(t, published(m.frame(s, false)))
	}
}

// In no month, size or language does anything in the column stand on anything else or below its end.
func TestTheColumnHoldsWhatIsInIt(t *testing.T) {
	m := open(t)
	first, last := m.ds.Months()
	for _, size := range []pageSize{A4.size(), Wide.size(), {640, 420}, {1024, 640}} {
		for _, tag := range lang.Tags() {
			for month := first; month <= last; month++ {
				s := m.scene(t, wish{month: "2024-07", lang: tag})
				s.Month = month
				if events := m.frame(s, false).MonthDetail.Events; len(events) > 0 && month%2 == 0 {
					s.Event = events[len(events)/2].Event.ID
				}
				c := &inspector{letters: m.letters}
				p := page{m: m, c: c, f: m.frame(s, false), words: m.ds.Catalog().Printer(tag), st: style(false, 1), size: size}
				area := rect{800, 100, 284, size.height - 240}
				p.events(area)
				y := area.y
				for _, text := range c.texts {
					assert.LessOrEqual(t, text.y, area.bottom(), "%s %v: %s", month, size, text.s)
					assert.LessOrEqual(t, text.x+m.letters.width(text.s, text.font), area.right()+0.01, text.s)
					assert.GreaterOrEqual(t, text.y, y-0.01, "%s %v: %s", month, size, text.s)
					y = text.y
				}
			}
		}
	}
}

// The selected event and its neighbours have the numbers in the list that they have on the map.
func TestTheChainHasTheNumbersOfTheMap(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-01", event: "2024-01-15"})
	f := m.frame(s, false)
	c := &inspector{letters: m.letters}
	m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), A4.size())
	var inList, onMap []string
	for i, text := range c.texts {
		if _, err := timeline.ParseMonth(text.s); err == nil || len(text.s) > 2 || strings.Trim(text.s, "0123456789") != "" {
			continue
		}
		switch {
		case text.font == bold(sizeSmall) && text.x > 800:
			inList = append(inList, text.s)
			assert.Equal(t, f.Chain[int(text.s[0]-'1')].Date, strings.Split(c.texts[i+1].s, " · ")[0])
		case text.font == bold(sizeSmall) || text.font == bold(sizeFoot):
			onMap = append(onMap, text.s)
		}
	}
	assert.ElementsMatch(t, []string{"2", "3", "4"}, inList)
	assert.ElementsMatch(t, inList, onMap)
}
