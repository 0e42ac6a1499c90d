package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
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

// read notes the words that are written on a page, and where.
type read struct {
	canvas

	letters *typeface
	words   []string
	boxes   []rect
}

func (c *read) text(t text) {
	c.words = append(c.words, t.s)
	c.boxes = append(c.boxes, rect{t.x, t.y - t.font.size*capital, c.letters.width(t.s, t.font), t.font.size * capital})
}
func (c *read) group(_, _ string, draw func()) { draw() }

// aroundScenes are the measure around one event and around many, of the country and a region.
func aroundScenes(t *testing.T, m *Maker, tag lang.Tag) map[string]scene.Scene {
	t.Helper()
	one := m.scene(t, wish{month: "2024-01", event: "2024-01-15-choe", lang: tag}).ShowAround(true)
	many := m.scene(t, wish{month: "2024-01", region: "UA-14", lang: tag}).ShowAround(true)
	return map[string]scene.Scene{
		"one": one, "many": many, "net": many.WithMeasure(m.ds, timeline.Net), "summits": one.ToggleCategory("summit").AroundAll(true),
		"share": many.WithMeasure(m.ds, timeline.ShareRegion).AroundMonths(12), "long": many.AroundMonths(24), "short": one.AroundMonths(3),
		"miles": one.WithUnit(scene.MI2),
	}
}

// caveats are the words without which nothing is laid around events.
func caveats() map[lang.Tag]string {
	return map[lang.Tag]string{lang.English: "Association, not cause", lang.Ukrainian: "Збіг у часі, а не причина"}
}

// In every size and language a page says that it is no cause, how many events there are and who says so; its words lie within the page
// and not over each other.
func TestAPageOfAMeasureAroundEvents(t *testing.T) {
	m := open(t)
	for tag, caveat := range caveats() {
		for name, s := range aroundScenes(t, m, tag) {
			f := m.frame(s, false)
			require.NotNil(t, f.Around)
			for _, size := range [][2]int{{1280, 720}, {1920, 1080}, {1123, 794}, {854, 480}, {640, 420}, {1080, 1080}, {720, 1280}} {
				at := fmt.Sprintf("%s %s %v", tag, name, size)
				scale := scaleOf(size[0], size[1])
				page := pageSize{float64(size[0]) / scale, float64(size[1]) / scale}
				c := &read{canvas: &svg{letters: m.letters}, letters: m.letters}
				m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), page)
				all := strings.Join(c.words, " ")
				for _, words := range []string{f.Around.Caveat, f.Around.Title, f.Around.Counted} {
					assert.Contains(t, all, words, at)
				}
				assert.Contains(t, f.Around.Caveat, caveat)
				assert.Contains(t, all, "DeepState", at)
				if f.Around.Many {
					assert.Contains(t, all, f.Around.Key, at)
				}
				assert.Contains(t, c.words, f.Around.Offsets[f.Scene.AlignedAround().Months].Text, "%s: the month of the event", at)
				for i, box := range c.boxes {
					inside := box.x >= 0 && box.y >= 0 && box.right() <= page.width && box.bottom() <= page.height
					assert.True(t, inside, "%s: %q at %v", at, c.words[i], box)
					for k := range i {
						assert.False(t, box.overlaps(c.boxes[k]), "%s: %q over %q", at, c.words[i], c.words[k])
					}
				}
			}
		}
	}
}

// Every format holds the words, the number of events, the spread and the source, and opens the same view again.
func TestAMeasureAroundEventsInEveryFormat(t *testing.T) {
	m := open(t)
	for tag, caveat := range caveats() {
		s := aroundScenes(t, m, tag)["summits"]
		a := m.frame(s, false).Around
		for _, f := range formats() {
			data := m.bytes(t, f, s, Options{Width: 480, Height: 320})
			bare := laidBareXML(t, data)
			if f == MP4 || f == WebM {
				continue // their metadata is tested with other Scenes
			}
			for _, words := range []string{caveat, a.Counted, a.Key, "DeepState", a.Subject} {
				assert.Contains(t, bare, words, "%s %s", tag, f)
			}
			if f == PNG || f == SVG || f == PDF {
				again, err := ReadScene(bytes.NewReader(data))
				require.NoError(t, err)
				assert.True(t, again.Around.Shown, f)
				assert.Equal(t, m.frame(s, false).Scene, again, f)
			}
		}
	}
}

// Tables hold the figures of the chart, unrounded, and the events.
func TestTheFiguresOfAMeasureAroundEvents(t *testing.T) {
	m := open(t)
	s := aroundScenes(t, m, lang.English)["summits"]
	a := m.frame(s, false).Around
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(m.bytes(t, CSV, s, Options{}), []byte("\ufeff")))).ReadAll()
	require.NoError(t, err)
	require.Equal(t, aroundColumns(), rows[0])
	book, err := excelize.OpenReader(bytes.NewReader(m.bytes(t, XLSX, s, Options{})))
	require.NoError(t, err)
	sheet, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	for i, o := range a.Offsets {
		row := rows[1+i]
		require.True(t, o.Known)
		assert.Equal(t, []string{"around", strconv.Itoa(o.Months), "UA", "Ukraine", "gained", "km2"}, row[:6])
		assert.Equal(t, strconv.Itoa(o.Count), row[11])
		assert.Equal(t, strconv.Itoa(o.Count), sheet[1+i][7])
		for k, v := range []float64{o.Median, o.Lower, o.Upper, o.Least, o.Most} {
			for _, text := range []string{row[6+k], sheet[1+i][2+k]} {
				got, err := strconv.ParseFloat(text, 64)
				require.NoError(t, err)
				assert.InDelta(t, v, got, 1e-6)
			}
		}
	}
	usual := rows[1+len(a.Offsets)]
	assert.Equal(t, []string{"usual", exactly(a.UsualMedian)}, []string{usual[0], usual[6]})
	events := 0
	for _, row := range rows {
		if row[0] == "event" {
			assert.Equal(t, a.Events[events].Event.ID, row[2])
			events++
		}
	}
	assert.Len(t, a.Events, events)
	assert.Equal(t, []string{"Around events", "Events", "Method"}, book.GetSheetList())
}

// Internal events are not counted, and a picture around one is none at all.
func TestNothingInternalLeaksAroundEvents(t *testing.T) {
	m, plain := withInternal(t), open(t)
	all := m.scene(t, wish{month: "2024-07"}).ToggleCategory("visit").ShowAround(true)
	one := all
	one.Event = "own-nightfall"
	for _, f := range formats() {
		o := Options{Width: 480, Height: 320}
		data := m.bytes(t, f, all, o)
		bare := strings.ToLower(laidBare(t, data))
		for _, secret := range secrets() {
			assert.NotContains(t, bare, strings.ToLower(secret), "%s", f)
		}
		assert.True(t, bytes.Equal(plain.bytes(t, f, all, o), data), "%s: as if the event were not there", f)
		assert.Equal(t, []string{"Operation Nightfall"}, m.Left(context.Background(), f, []Page{{Scene: all}}, o).Events)
		require.ErrorIs(t, m.Write(context.Background(), io.Discard, f, one, o), ErrInternal)
		assert.Len(t, m.Left(context.Background(), f, []Page{{Scene: one}}, o).Pages, 1)
	}
	words, left, err := m.Words(context.Background(), one)
	require.NoError(t, err)
	assert.Empty(t, words)
	assert.False(t, left.Empty())
	o := Options{Internal: true}
	assert.Contains(t, string(m.bytes(t, Text, one, o)), "Nightfall", "told to")
}

// A document of maps and of a measure around events says of each page what it rests on.
func TestADocumentWithAMeasureAroundEvents(t *testing.T) {
	m := open(t)
	around := aroundScenes(t, m, lang.English)["many"]
	pages := []Page{{Scene: around.ShowAround(false)}, {Scene: around, Title: "Around", Caption: "All of them"}}
	for _, f := range []Format{PDF, PPTX, Markdown, Text, APNG} {
		bare := laidBareXML(t, m.document(t, f, pages, Options{Width: 320, Height: 240}))
		assert.Contains(t, bare, "Association, not cause", f)
		if f == PDF || f == PPTX || f == APNG {
			assert.Contains(t, bare, "[1] 1–31 January 2024", f)
			assert.Contains(t, bare, "[2] All 266 events that the filters show. 266 events", f)
		}
	}
}
