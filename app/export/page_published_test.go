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

// Where a region is selected the figures of other regions are not among them, nor any where the picture is a page of small maps. A
// comparison has those of both months, each figure once.
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
	assert.Empty(t, published(m.frame(july.WithPage(scene.YearPage), false)))
	july.Region = ""
	months, sources := july.CompareMonth(timeline.NewMonth(2024, 6)), july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw")
	for name, of := range map[string]struct {
		s     scene.Scene
		words []string
	}{
		"two months":  {months, []string{"129", "198", "201", "DeepState, June 2024: 126.1 gained", "DeepState, July 2024: 184.5 gained"}},
		"two sources": {sources, []string{"198", "201", "DeepState, July 2024: 184.5 gained", "ISW (The Economist), July 2024: 223.2"}},
	} {
		for _, mode := range []scene.CompareMode{scene.Difference, scene.SideBySide} {
			seen := map[timeline.Published]bool{}
			var said strings.Builder
			for _, r := range published(m.frame(of.s.WithCompare(m.ds, mode), false)) {
				for _, row := range r.Rows {
					assert.False(t, seen[*row.Figure], "%s: %s twice", name, row.Label)
					seen[*row.Figure] = true
					said.WriteString(r.Title + " " + row.Label + " " + row.Text + " " + row.Note + "\n")
				}
			}
			for _, words := range of.words {
				assert.Contains(t, plainSpaces(said.String()), words, name)
			}
		}
	}
	page := string(m.bytes(t, SVG, months.WithCompare(m.ds, scene.Difference), Options{}))
	assert.Contains(t, page, "Published for July 2024 and June 2024")
}

func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// The column of a comparison has events of both of its months, however many the first has, and how many more each has.
func TestTheColumnIsSharedByBothMonths(t *testing.T) {
	m := open(t)
	for _, tag := range lang.Tags() {
		s := m.scene(t, wish{month: "2024-07", lang: tag}).CompareMonth(timeline.NewMonth(2024, 6)).WithCompare(m.ds, scene.Difference)
		f := m.frame(s, false)
		parts := f.MonthDetail.ByPeriod()
		require.Len(t, parts, 2)
		assert.Len(t, f.MonthDetail.Events, len(parts[0].Events)+len(parts[1].Events))
		for _, size := range []pageSize{A4.size(), Wide.size()} {
			c := &inspector{letters: m.letters}
			m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), size)
			for i, part := range parts {
				assert.Positive(t, m.titles(c, part.Events), "%s, %v: month %d", tag, size, i)
			}
		}
	}
}

// titles counts the events whose titles begin a line of a page.
func (m *Maker) titles(c *inspector, events []scene.EventItem) (n int) {
	for i := range events {
		for _, text := range c.texts {
			if text.font == plain(sizeNormal) && strings.HasPrefix(events[i].Event.Title, text.s) {
				n++
				break
			}
		}
	}
	return n
}

// No heading of a month stands over events of other months: the selected one and its chain have a heading of their own.
func TestHeadingsAreOfWhatStandsBelow(t *testing.T) {
	m := open(t)
	chain := m.scene(t, wish{month: "2024-07", event: "2024-07-08-modi"})
	away := m.scene(t, wish{month: "2024-09", event: "2024-07-08-modi"})
	for name, s := range map[string]scene.Scene{"chain": chain, "away": away} {
		c := &inspector{letters: m.letters}
		m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), A4.size())
		var heads, below []string
		for _, text := range c.texts {
			switch {
			case text.font == bold(sizeNormal+1):
				heads, below = append(heads, text.s), append(below, "")
			case len(below) > 0:
				below[len(below)-1] += text.s + "\n"
			}
		}
		month := s.Month.Period().Start.Month()
		require.Equal(t, []string{"Chain of the event", "Events, " + m.ds.Catalog().Printer(lang.English).Month(month)}, heads, name)
		assert.Contains(t, below[0], "8–9 July 2024", name)
		assert.Contains(t, below[0], "23 August 2024", name)
		assert.NotContains(t, below[1], "Modi", name)
		for _, f := range []Format{Text, Markdown} {
			words := string(m.bytes(t, f, s, Options{}))
			selected, of := strings.Index(words, "Selected event"), strings.Index(words, heads[1])
			require.True(t, 0 <= selected && selected < of, "%s.%s", name, f)
			assert.Contains(t, words[selected:of], "Modi visits Moscow", "%s.%s", name, f)
		}
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
