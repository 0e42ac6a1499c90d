package export

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// slides are pages of which no two have the same facts.
func (m *Maker) slides(t *testing.T) []Page {
	t.Helper()
	pages := m.talk(t)
	pages[0].Hold = 20 * time.Second
	isw := Page{Scene: m.scene(t, wish{month: "2023-02", measure: timeline.Net, source: "isw"}), Title: "By ISW -- <&>"}
	isw.Scene.Unit = scene.MI2
	return append(pages, isw, Page{Scene: m.scene(t, wish{month: "2022-09", measure: timeline.Lost}), Caption: "The last"})
}

// Every document says of each of its pages what it rests on, not of the first alone.
func TestDocumentsSayWhatEachPageRestsOn(t *testing.T) {
	m := open(t)
	pages := m.slides(t)
	for _, f := range formats() {
		if !f.Document() {
			continue
		}
		said := plainly(laidBareXML(t, m.document(t, f, pages, Options{Width: 320, Height: 240})))
		for i, p := range pages {
			for _, r := range m.facts(m.sheet(p, false)).rows {
				found := strings.Contains(said, plainly(r.text)) // megabytes are not printed where it fails
				assert.True(t, found, "%s lacks %s of page %d: %s", f, r.key, i+1, r.text)
			}
		}
	}
}

// What all pages say is said once, what differs with the numbers of its pages.
func TestMergedFacts(t *testing.T) {
	for want, texts := range map[string][]string{
		"a":                      {"a", "a", "a"},
		"[1, 3–5] a\n[2] b":      {"a", "b", "a", "a", "a"},
		"[1–2] a\n[3] b\n[4] c":  {"a", "a", "b", "c"},
		"[1, 3, 5] a\n[2, 4] b":  {"a", "b", "a", "b", "a"},
		"the only one of a list": {"the only one of a list"},
	} {
		assert.Equal(t, want, together(texts))
	}
}

// A document gives all of its pages back, with their words and times but for the notes.
func TestPagesComeBack(t *testing.T) {
	m := open(t)
	pages := m.slides(t)
	want := make([]Page, len(pages))
	for i, p := range pages {
		want[i] = p
		want[i].Notes = ""
		want[i].Scene = m.frame(p.Scene, false).Scene
	}
	for _, f := range []Format{PDF, APNG} {
		for _, notes := range []bool{false, true} {
			data := m.document(t, f, pages, Options{Width: 320, Height: 240, Notes: notes})
			got, err := ReadPages(bytes.NewReader(data))
			require.NoError(t, err)
			assert.Equal(t, want, got, f)
			first, err := ReadScene(bytes.NewReader(data))
			require.NoError(t, err)
			assert.Equal(t, want[0].Scene, first)
		}
	}
	got, err := ReadPages(bytes.NewReader(m.document(t, PDF, pages[:1], Options{})))
	require.NoError(t, err)
	assert.Equal(t, []Page{{Scene: want[0].Scene}}, got, "a single page is its view")
}

// A list of which a page cannot be read gives the others, and says which is wrong.
func TestPagesReadInPart(t *testing.T) {
	text := `[{"title": "One", "scene": {"version": 1, "month": "never"}}, {"hold": "-3s", "scene": {"version": 1}}]`
	pages, err := ReadPages(strings.NewReader("%PDF" + openPages + escape(text) + closePages))
	require.Len(t, pages, 2)
	assert.Equal(t, "One", pages[0].Title)
	assert.Zero(t, pages[1].Hold)
	require.ErrorContains(t, err, "page 1: read the scene: month")
	require.ErrorContains(t, err, `page 2: hold: "-3s"`)
	for _, text := range []string{"[]", "{}", "[1]", "null", ""} {
		_, err := ReadPages(strings.NewReader("%PDF" + openPages + text + closePages))
		require.ErrorIs(t, err, ErrNoScene, text)
	}
}

// The picture in words is in the metadata of files that have no other place for it.
func TestMetadataHoldTheWords(t *testing.T) {
	m := open(t)
	pages := m.slides(t)
	for f, pages := range map[Format][]Page{PNG: pages[:1], SVG: pages[1:2], PDF: pages, PPTX: pages} {
		said := laidBareXML(t, m.document(t, f, pages, Options{Width: 320, Height: 240}))
		for _, p := range pages {
			assert.Contains(t, said, m.twin(m.sheet(p, false)).text(), f)
		}
	}
	var out bytes.Buffer
	require.NoError(t, m.WritePages(context.Background(), &out, PNG, pages[:1], Options{Width: 320, Height: 240}))
	assert.Contains(t, out.String(), pages[0].Caption)
}
