package export

import (
	"bytes"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Every format says in what it holds, unpacked, all that it rests on, and the view.
func TestEveryFormatSaysWhatItRestsOn(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07"})
	for name, s := range map[string]scene.Scene{
		"july": july, "donetsk-uk": m.scene(t, wishes()["donetsk-uk"]),
		"sources": july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw"), "year": july.WithPage(scene.YearPage),
	} {
		for _, format := range formats() {
			if name != "july" && format.Moves() {
				continue // the first pages of films are the same words
			}
			o := Options{Width: 400, Height: 300, From: s.Month, To: s.Month}
			said := plainly(laidBareXML(t, m.bytes(t, format, s, o)))
			for _, r := range m.facts(m.sheet(Page{Scene: s}, false)).rows {
				found := strings.Contains(said, plainly(r.text)) // megabytes are not printed where it fails
				assert.True(t, found, "%s.%s lacks %s: %s", name, format, r.key, r.text)
			}
		}
	}
}

// plainly takes out what formats do to words: escapes, doubled quotes, breaks of lines.
func plainly(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer(`\`, "", `"`, "", "\x01", "").Replace(s)), "")
}

// The foot of every page, in all its sizes, ends with the view in a form that opens again.
func TestTheFootHoldsTheView(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		s := m.scene(t, w)
		for _, size := range []pageSize{A4.size(), Wide.size(), {640, 420}, {720, 1280}} {
			c := &inspector{letters: m.letters}
			m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), size)
			var foot []string
			for _, text := range c.texts {
				if text.font == plain(sizeFoot) {
					foot = append(foot, text.s)
				}
			}
			all := strings.Join(foot, " ")
			start := strings.Index(all, "{ ")
			require.GreaterOrEqual(t, start, 0, name)
			found, err := scene.ReadScene(strings.NewReader(all[start : strings.LastIndex(all, "}")+1]))
			require.NoError(t, err, all)
			assert.Equal(t, m.frame(s, false).Scene, found, name)
		}
	}
}

// Two sources side by side are both named with what they rest on, two months both with their days, a page with all of its months.
func TestFactsOfSeveralMaps(t *testing.T) {
	m := open(t)
	row := func(s scene.Scene, key string) string {
		for _, r := range m.facts(m.sheet(Page{Scene: s}, false)).rows {
			if r.key == key {
				return r.text
			}
		}
		return ""
	}
	july := m.scene(t, wish{month: "2024-07"})
	sources := july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw")
	assert.Contains(t, row(sources, "Source"), "deepstatemap.live; ")
	assert.Contains(t, row(sources, "Basis"), "ISW (The Economist): ")
	assert.Equal(t, "1–31 July 2024; 1–31 July 2023", row(july.WithCompare(m.ds, scene.SideBySide), "Period"))
	assert.Equal(t, "1–31 July 2024; 1–31 July 2023", row(july.WithCompare(m.ds, scene.Difference), "Period"))
	assert.Equal(t, "1 August 2023 – 31 July 2024", row(july.WithPage(scene.YearPage), "Period"))
}

// The bars are of single months, whatever the map sums or compares.
func TestBarsAreOfMonths(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07"})
	sum := july
	sum.Span = scene.SinceStart
	for _, s := range []scene.Scene{july, sum, july.WithCompare(m.ds, scene.Difference)} {
		assert.Contains(t, string(m.bytes(t, SVG, s, Options{})), ">Ukraine: Gained in the month, km²<")
	}
}

// What is compared with what, or isolated, filters no events.
func TestTheEventsOfADifferenceAreNotFiltered(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"}).WithCompare(m.ds, scene.Difference)
	assert.NotContains(t, string(m.bytes(t, SVG, s, Options{})), "Filtered")
	s.Filter.Query = "moscow"
	page := string(m.bytes(t, SVG, s, Options{}))
	assert.Contains(t, page, "Filtered")
	assert.NotContains(t, page, "Compared with")
}

// Events of two months stand under both, in the picture and in words.
func TestEventsOfTwoMonthsNameBoth(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07"})
	for _, mode := range []scene.CompareMode{scene.Difference, scene.SideBySide} {
		words := string(m.bytes(t, Text, july.WithCompare(m.ds, mode), Options{}))
		assert.Contains(t, words, "\nEvents, July 2024\n  2 July 2024 · ")
		assert.Contains(t, words, "\nEvents, July 2023\n  8 July 2023 · ")
	}
	page := string(m.bytes(t, SVG, july.WithCompare(m.ds, scene.Difference), Options{}))
	assert.Contains(t, page, ">Events, July 2024<")
	assert.Contains(t, page, ">Events, July 2023<")
	assert.Contains(t, page, ">Jul 2023<", "both months are marked on the bars")
	same := july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw").WithCompare(m.ds, scene.Difference)
	assert.Contains(t, string(m.bytes(t, Text, same, Options{})), "\nEvents, July 2024\n")
}

// The words of a page of small maps say what each month has, and of which one the table of regions is.
func TestWordsOfSmallMaps(t *testing.T) {
	m := open(t)
	page := m.scene(t, wish{month: "2024-07"}).WithPage(scene.YearPage)
	for f, lines := range map[Format][]string{
		Text:     {"\n  August 2023: 77.0\u00a0km²\n", "\n  July 2024: 184.5\u00a0km²\n", "\nGained in the month, km², July 2024\n"},
		Markdown: {"\n| July 2024 | 184.5\u00a0km² |\n", "\n## Gained in the month, km², July 2024\n"},
	} {
		words := string(m.bytes(t, f, page, Options{}))
		for _, line := range lines {
			assert.Contains(t, words, line)
		}
	}
}

// The hash of the data tells other words of an event, or of a note of a published figure, in either language, and another card of a source.
func TestTheHashOfTheDataCoversBothLanguages(t *testing.T) {
	m := open(t)
	files := fstest.MapFS{}
	for _, name := range []string{
		dataset.EventsFile, dataset.EventsUkFile, dataset.PublishedFile, dataset.PublishedUkFile, dataset.SourcesFile,
	} {
		data, err := fs.ReadFile(fonts(), name)
		require.NoError(t, err)
		files[name] = &fstest.MapFile{Data: data}
	}
	load := func() string {
		ds, err := dataset.Load(files, m.ds)
		require.NoError(t, err)
		assert.Equal(t, dataHash(ds), dataHash(ds.In(lang.Ukrainian)))
		return dataHash(ds)
	}
	require.Equal(t, m.data(), load())
	for of, word := range map[string]string{
		"an event": "Putin", "its Ukrainian words": "Путін", "a note": "almost 12% of", "its words": "майже 12", "a card": "satellite pictures",
	} {
		before, found := maps.Clone(files), 0
		for name, file := range before { // the Ukrainian words of a note stand beside it
			found += bytes.Count(file.Data, []byte(word))
			files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(file.Data, []byte(word), []byte(word+"!"))}
		}
		require.Positive(t, found, of)
		assert.NotEqual(t, m.data(), load(), of)
		files = before
	}
}

// A film of months says that it is of all of them, whichever month is shown.
func TestAFilmSaysItsMonths(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", region: "UA-14"})
	o := Options{Width: 320, Height: 240, From: timeline.NewMonth(2024, 5), To: timeline.NewMonth(2024, 7)}
	for _, f := range []Format{GIF, APNG} {
		said := laidBare(t, m.bytes(t, f, s, o))
		assert.Contains(t, said, "Donetsk Oblast: Gained in the month, km², May–July 2024", f)
		assert.Contains(t, said, "1 May – 31 July 2024", f)
	}
	o.From = o.To
	assert.Contains(t, laidBare(t, m.bytes(t, GIF, s, o)), m.frame(s, false).Headline, "a film of one month is its picture")
	o.To, o.From = 0, timeline.NewMonth(2026, 7)
	assert.Contains(t, laidBare(t, m.bytes(t, APNG, s, o)), "1 July – 21 August 2026. Not closed")
}

// The words of two maps side by side have the figures of both.
func TestWordsOfTwoMaps(t *testing.T) {
	m := open(t)
	july := m.scene(t, wish{month: "2024-07"})
	words := plainly(string(m.bytes(t, Text, july.WithCompare(m.ds, scene.SideBySide), Options{})))
	for _, line := range []string{
		"Gained in the month, km², July 2024 Donetsk Oblast: 147.1 km²", "Gained in the month, km², July 2023 Luhansk Oblast: 50.3 km²",
	} {
		assert.Contains(t, words, plainly(line))
	}
	sources := july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw")
	assert.Contains(t, string(m.bytes(t, Markdown, sources, Options{})), "\n## Net change in the month, km², DeepState, July 2024\n")
}

// The selected event is on every page and in every table, also where the filter hides it or it took place in another month.
func TestTheSelectedEventIsShown(t *testing.T) {
	m := open(t)
	hidden := m.scene(t, wish{month: "2024-07", event: "2024-07-08-modi"})
	hidden.Filter.Query = "place:washington"
	away := m.scene(t, wish{month: "2024-09", event: "2024-07-08-modi"})
	for name, s := range map[string]scene.Scene{"hidden": hidden, "in another month": away} {
		for _, f := range []Format{SVG, PDF, XLSX, CSV, Markdown, Text, PPTX} {
			said := plainly(laidBareXML(t, m.bytes(t, f, s, Options{})))
			if f == PDF {
				said = plainly(string(poppler(t, "pdftotext", m.bytes(t, f, s, Options{}), "-raw", "PDF", "-")))
			}
			found := strings.Contains(said, plainly("Modi visits Moscow and tells Putin battlefield")) // megabytes are not printed where it fails
			assert.True(t, found, "%s as %s", name, f)
		}
	}
}
