package export

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"html"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// secrets are words that nothing but the internal event of these tests holds.
func secrets() []string {
	return []string{"own-nightfall", "Nightfall", "Zirconium", "amberlist", "Quagmire"}
}

// withInternal returns a Maker of data with one internal event, of July 2024.
func withInternal(t *testing.T) *Maker {
	t.Helper()
	m := open(t)
	day := timeline.NewDay(2024, 7, 12)
	book, _, err := timeline.Book{}.Import([]timeline.Own{{
		Event: timeline.Event{
			ID: "own-nightfall", Title: "Operation Nightfall", Summary: "The codeword is Zirconium.", Category: "visit",
			Place: "Quagmire", Period: timeline.Period{Start: day, End: day + 1}, Regions: []string{"UA-14"},
			Links: []timeline.Link{{Type: timeline.Follows, To: "2024-01-15-choe-moscow-visit"}},
		},
		Tags: []string{"amberlist"},
	}}, m.ds.Known())
	require.NoError(t, err)
	ds, err := m.ds.WithEvents(book)
	require.NoError(t, err)
	own, err := New(ds, fonts(), "0.0.0")
	require.NoError(t, err)
	return own
}

// laidBare returns a file with all that is packed in it unpacked.
func laidBare(t *testing.T, data []byte) string {
	t.Helper()
	out := string(data)
	if archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		var parts strings.Builder
		for _, f := range archive.File {
			in, err := f.Open()
			require.NoError(t, err)
			part, err := io.ReadAll(in)
			require.NoError(t, err)
			parts.WriteString(f.Name + string(part))
		}
		out += parts.String()
	}
	if _, comment, found := bytes.Cut(data, []byte("\x21\xfe")); found && bytes.HasPrefix(data, []byte("GIF")) {
		var said []byte
		for n := int(comment[0]); n > 0; n = int(comment[0]) { // blocks of at most 255 bytes
			said = append(said, comment[1:1+n]...)
			comment = comment[1+n:]
		}
		out += string(said)
	}
	var streams strings.Builder
	for rest := data; ; {
		_, after, found := bytes.Cut(rest, []byte("stream\n"))
		if !found {
			break
		}
		if in, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
			part, _ := io.ReadAll(in) // it ends where the next object begins
			streams.Write(part)
		}
		rest = after
	}
	out += streams.String()
	return out + strings.ReplaceAll(out, "\x00", "")
}

// laidBareXML is the same with the escapes of XML undone.
func laidBareXML(t *testing.T, data []byte) string {
	t.Helper()
	return html.UnescapeString(laidBare(t, data))
}

// What is internal is in no format, neither seen nor packed away, and nothing else differs from a file made without it.
func TestNothingInternalLeaks(t *testing.T) {
	m, plain := withInternal(t), open(t)
	s := m.scene(t, wish{month: "2024-07"})
	without := s
	s.Event, s.Filter.Query = "own-nightfall", "zirconium"
	for _, f := range formats() {
		o := Options{Width: 480, Height: 320, From: timeline.NewMonth(2024, 6), To: timeline.NewMonth(2024, 7)}
		data := m.bytes(t, f, s, o)
		bare := strings.ToLower(laidBare(t, data))
		for _, secret := range secrets() {
			assert.NotContains(t, bare, strings.ToLower(secret), "%s", f)
		}
		assert.True(t, bytes.Equal(plain.bytes(t, f, without, o), data), "%s: as if the event were not there", f)
		assert.False(t, m.Left(context.Background(), f, []Page{{Scene: s}}, o).Empty())
		o.Internal = true
		assert.Empty(t, m.Left(context.Background(), f, []Page{{Scene: s}}, o))
		if !f.Moves() {
			assert.Contains(t, strings.ToLower(laidBare(t, m.bytes(t, f, s, o))), "nightfall", "%s: told to", f)
		}
	}
	left := m.Left(context.Background(), PNG, []Page{{Scene: s}}, Options{})
	assert.Equal(t, Left{Events: []string{"Operation Nightfall"}, Query: true}, left)
	assert.Equal(t, []string{
		"1 internal event was left out: Operation Nightfall",
		"The search was left out, because it would tell of an internal event",
	}, left.Lines(m.ds.Catalog().Printer(lang.English)))
}

// What is left out of a comparison are the internal events of both its months.
func TestLeftOutOfAComparison(t *testing.T) {
	m := withInternal(t)
	s := m.scene(t, wish{month: "2023-07"}).CompareMonth(timeline.NewMonth(2024, 7))
	left := m.Left(context.Background(), PNG, []Page{{Scene: s}}, Options{})
	assert.Equal(t, Left{Events: []string{"Operation Nightfall"}}, left)
	assert.Empty(t, m.Left(context.Background(), PNG, []Page{{Scene: s.Alone()}}, Options{}))
}

// Internal slides, and words that name an internal event, are in no document.
func TestNoInternalPageLeaks(t *testing.T) {
	m := withInternal(t)
	s := m.scene(t, wish{month: "2024-07"})
	pages := []Page{
		{Scene: s, Title: "About operation NIGHTFALL", Caption: "own-nightfall is near", Notes: "Say nothing of Operation Nightfall."},
		{Scene: s, Title: "A fine title", Caption: "A fine caption", Notes: "Amberlist, Zirconium, Quagmire", Internal: true},
		{Scene: s, Title: "Third", Notes: "Harmless"},
	}
	for _, f := range formats() {
		if !f.Document() {
			continue
		}
		for _, notes := range []bool{false, true} {
			o := Options{Width: 320, Height: 240, Title: "Nightfall: Operation Nightfall", Notes: notes}
			bare := strings.ToLower(laidBare(t, m.document(t, f, pages, o)))
			for _, secret := range append(secrets(), "A fine title", "A fine caption") {
				assert.NotContains(t, bare, strings.ToLower(secret), "%s", f)
			}
			left := m.Left(context.Background(), f, pages, o)
			assert.Equal(t, Left{Pages: []string{"A fine title"}, Events: []string{"Operation Nightfall"}, Texts: 3}, left)
		}
	}
	err := m.WritePages(context.Background(), io.Discard, PDF, pages[1:2], Options{})
	require.ErrorIs(t, err, ErrInternal)
	assert.Contains(t, string(m.document(t, Text, pages[1:2], Options{Internal: true})), "A fine title")
}

// A search for what others may know stays; one that only an internal event explains goes.
func TestSearchesThatTell(t *testing.T) {
	m := withInternal(t)
	for query, tells := range map[string]bool{
		"": false, "moscow": false, "actor:PRK moscow": false, "nightfall": true, "NIGHTF": true, "moscow zirconium": true,
		`"operation nightfall"`: true, "amberlist": true, "place:quagmire": true, "nowhereatall": false,
	} {
		assert.Equal(t, tells, m.ds.QueryTells(query), query)
	}
	assert.False(t, open(t).ds.QueryTells("nightfall"), "without internal events nothing can tell of them")
}

// What is copied as text is as public as an export, and says what it lacks.
func TestCopiedWordsDoNotLeak(t *testing.T) {
	m := withInternal(t)
	s := m.scene(t, wish{month: "2024-07"})
	s.Event = "own-nightfall"
	words, left, err := m.Words(context.Background(), s)
	require.NoError(t, err)
	for _, secret := range secrets() {
		assert.NotContains(t, strings.ToLower(words), strings.ToLower(secret))
	}
	assert.Equal(t, []string{"Operation Nightfall"}, left.Events)
	assert.Contains(t, words, "\nDonetsk Oblast\t147.1")
}

// What a Scene says of an internal event beside the selection is in no format either: its pins, its filters and what it shows although
// they hide it.
func TestNothingInternalLeaksFromAScene(t *testing.T) {
	m := withInternal(t)
	s := m.scene(t, wish{month: "2024-07"})
	s.Pins = scene.NewSet("own-nightfall")
	s = s.ToggleTag("amberlist").ToggleOwn().ShowAlso("own-nightfall", "2024-01-15-choe-moscow-visit")
	for _, f := range formats() {
		bare := strings.ToLower(laidBare(t, m.bytes(t, f, s, Options{Width: 480, Height: 320, From: s.Month, To: s.Month})))
		for _, secret := range secrets() {
			assert.NotContains(t, bare, strings.ToLower(secret), "%s", f)
		}
	}
	words, _, err := m.Words(context.Background(), s)
	require.NoError(t, err)
	for _, secret := range secrets() {
		assert.NotContains(t, words, secret)
	}
}
