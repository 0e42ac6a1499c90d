package ownevents_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gofrs/flock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/ownevents"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

const choeVisit = "2024-01-15-choe-moscow-visit"

func bundled(t *testing.T) *dataset.Dataset {
	t.Helper()
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	return ds
}

func draft() ownevents.Draft {
	return ownevents.Draft{
		Title: "A briefing", First: "20.1.2024", Last: "2024-01-21", Category: "visit", Actors: "Північна Корея; Russia; EU",
		Regions: "Донецька область, UA-23", Place: "Moscow", Lat: "55.75", Lon: "37.62", Tags: "cable; draft",
		Sources: "https://example.org/a https://example.org/b", Summary: "In short.",
		Links: []timeline.Link{{Type: timeline.Follows, To: choeVisit}},
	}
}

func TestADraftBecomesAnEventAndBack(t *testing.T) {
	ds := bundled(t)
	p := ds.Catalog().Printer(lang.Ukrainian)
	book, id, wrongs := draft().Put(ds, p, timeline.Book{})
	require.Empty(t, wrongs)
	o, ok := book.Event(id)
	require.True(t, ok)
	assert.Equal(t, []string{"PRK", "RUS", "EU"}, o.Actors)
	assert.Equal(t, []string{"UA-14", "UA-23"}, o.Regions)
	assert.Equal(t, "2024-01-20", o.Period.Start.String())
	assert.Equal(t, "2024-01-21", o.Period.Last().String())
	assert.Len(t, o.Sources, 2)
	assert.Equal(t, timeline.Internal, o.Visibility)

	again := ownevents.NewDraft(ds, p, o)
	assert.Contains(t, again.Regions, "Донецька область")
	same, _, wrongs := again.Put(ds, p, book)
	require.Empty(t, wrongs)
	assert.Equal(t, book, same)
}

// Every event that comes with the program can be written in the form and is the same afterwards.
func TestEveryEventPassesThroughTheForm(t *testing.T) {
	ds := bundled(t)
	rapid.Check(t, func(rt *rapid.T) {
		e := ds.Events()[rapid.IntRange(0, len(ds.Events())-1).Draw(rt, "event")]
		p := ds.Catalog().Printer(rapid.SampledFrom(lang.Tags()).Draw(rt, "language"))
		d := ownevents.NewDraft(ds, p, timeline.Own{Event: e})
		d.ID = ""
		book, id, wrongs := d.Put(ds, p, timeline.Book{})
		if len(wrongs) > 0 {
			rt.Fatalf("%s: %v", e.ID, wrongs)
		}
		o, _ := book.Event(id)
		o.ID = e.ID
		assert.Equal(rt, e.Period, o.Period)
		assert.Equal(rt, e.Title, o.Title)
		assert.Equal(rt, e.Actors, o.Actors)
		assert.Equal(rt, e.Regions, o.Regions)
		assert.Equal(rt, e.Links, o.Links)
		assert.Equal(rt, e.Sources, o.Sources)
		assert.Equal(rt, e.At, o.At)
	})
}

func TestEachWrongFieldIsTold(t *testing.T) {
	ds := bundled(t)
	p := ds.Catalog().Printer(lang.English)
	for field, spoil := range map[string]func(*ownevents.Draft){
		"title":    func(d *ownevents.Draft) { d.Title = " " },
		"date":     func(d *ownevents.Draft) { d.First = "yesterday" },
		"end_date": func(d *ownevents.Draft) { d.Last = "2023-01-01" },
		"category": func(d *ownevents.Draft) { d.Category = "" },
		"lat":      func(d *ownevents.Draft) { d.Lat = "north" },
		"lon":      func(d *ownevents.Draft) { d.Lon = "" },
		"regions":  func(d *ownevents.Draft) { d.Regions = "Atlantis" },
		"actors":   func(d *ownevents.Draft) { d.Actors = "Russia; RUS" },
		"sources":  func(d *ownevents.Draft) { d.Sources = "example.org" },
		"tags":     func(d *ownevents.Draft) { d.Tags = "a; a" },
		"links":    func(d *ownevents.Draft) { d.First = "2024-01-01"; d.Last = "" },
	} {
		d := draft()
		spoil(&d)
		book, _, wrongs := d.Put(ds, p, timeline.Book{})
		require.NotEmpty(t, wrongs, field)
		assert.Equal(t, field, wrongs[0].Field)
		assert.NotContains(t, wrongs[0].Text, "⟦")
		assert.Zero(t, book.Len())
	}
}

func TestABookIsKeptAndReadAgain(t *testing.T) {
	ds := bundled(t)
	path := filepath.Join(t.TempDir(), "new", "own.csv")
	none, err := ownevents.Load(path, ds.Known())
	require.NoError(t, err)
	assert.Zero(t, none.Len())
	book, _, wrongs := draft().Put(ds, ds.Catalog().Printer(lang.English), none)
	require.Empty(t, wrongs)
	kept, found, err := ownevents.Change(path, none, book, ds.Known())
	require.NoError(t, err)
	assert.True(t, kept.Equal(book))
	assert.Zero(t, found.Len())
	again, err := ownevents.Load(path, ds.Known())
	require.NoError(t, err)
	assert.Equal(t, book, again)
}

// put adds an event of a title to a book.
func put(t *testing.T, ds *dataset.Dataset, book timeline.Book, title string) (changed timeline.Book, id string) {
	t.Helper()
	d := draft()
	d.Title = title
	changed, id, wrongs := d.Put(ds, ds.Catalog().Printer(lang.English), book)
	require.Empty(t, wrongs)
	return changed, id
}

func TestWhatAnotherProgramKeptStays(t *testing.T) {
	ds := bundled(t)
	path := filepath.Join(t.TempDir(), "own.csv")
	none := timeline.Book{}
	first, _ := put(t, ds, none, "First")
	_, _, err := ownevents.Change(path, none, first, ds.Known())
	require.NoError(t, err)

	second, id := put(t, ds, none, "Second") // by one that read the file before
	kept, found, err := ownevents.Change(path, none, second, ds.Known())
	require.NoError(t, err)
	assert.True(t, found.Equal(first))
	assert.Equal(t, 2, kept.Len())
	inFile, err := ownevents.Load(path, ds.Known())
	require.NoError(t, err)
	assert.True(t, inFile.Equal(kept))

	mine, err := kept.Delete(id)
	require.NoError(t, err)
	_, _, err = ownevents.Change(path, kept, mine, ds.Known())
	require.NoError(t, err)
	o, _ := kept.Event(id)
	o.Title = "Second, another way"
	theirs, err := kept.Edit(id, o, ds.Known())
	require.NoError(t, err)
	_, found, err = ownevents.Change(path, kept, theirs, ds.Known())
	var conflict *timeline.ConflictError
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, []string{"Second, another way"}, conflict.Titles)
	assert.True(t, found.Equal(mine), "as it is in the file")

	require.NoError(t, os.WriteFile(path, []byte("half a"), 0o600))
	_, _, err = ownevents.Change(path, mine, none, ds.Known())
	require.Error(t, err)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "half a", string(text), "what cannot be read is not written over")
}

func TestAFileThatIsBeingWrittenIsWaitedFor(t *testing.T) {
	synctest.Test(t, fileThatIsWaitedFor) // in which no time passes but what is waited for
}

func fileThatIsWaitedFor(t *testing.T) {
	t.Helper()
	ds := bundled(t)
	path := filepath.Join(t.TempDir(), "own.csv")
	book, _ := put(t, ds, timeline.Book{}, "First")
	other := flock.New(path + ".lock")
	require.NoError(t, other.Lock())
	time.AfterFunc(50*time.Millisecond, func() { _ = other.Unlock() })
	_, _, err := ownevents.Change(path, timeline.Book{}, book, ds.Known())
	require.NoError(t, err)
	require.NoError(t, other.Lock())
	defer other.Unlock()
	_, _, err = ownevents.Change(path, book, timeline.Book{}, ds.Known())
	require.ErrorIs(t, err, ownevents.ErrBusy)
}

func TestAFileIsImportedWholeOrNotAtAll(t *testing.T) {
	ds := bundled(t)
	p := ds.Catalog().Printer(lang.English)
	book, id, wrongs := draft().Put(ds, p, timeline.Book{})
	require.Empty(t, wrongs)
	second := draft()
	second.Title, second.First, second.Last = "Another", "2024-02-01", ""
	second.Links = []timeline.Link{{Type: timeline.RespondsTo, To: id}}
	both, _, wrongs := second.Put(ds, p, book)
	require.Empty(t, wrongs)
	for _, format := range exchange.Formats() {
		path := filepath.Join(t.TempDir(), "events."+string(format))
		file, err := os.Create(path)
		require.NoError(t, err)
		require.NoError(t, exchange.Write(format, file, both.Events(), time.Unix(0, 0)))
		require.NoError(t, file.Close())
		in, err := ownevents.ReadFile(path, book, ds.Known(), p)
		require.NoError(t, err)
		assert.Empty(t, in.Wrongs, format)
		assert.Equal(t, 1, in.Had)
		require.Len(t, in.Added, 1)
		assert.Equal(t, "Another", in.Added[0].Title)
		assert.Equal(t, both, in.Book)

		text, err := os.ReadFile(path)
		require.NoError(t, err)
		spoilt := strings.ReplaceAll(strings.ReplaceAll(string(text), "2024-02-01", "2024-02-31"), "20240201", "20240231")
		require.NoError(t, os.WriteFile(path, []byte(spoilt), 0o600))
		in, err = ownevents.ReadFile(path, book, ds.Known(), p)
		require.NoError(t, err)
		require.NotEmpty(t, in.Wrongs, format)
		assert.Equal(t, book, in.Book)
		assert.Empty(t, in.Added)
		assert.Regexp(t, "^line [1-9][0-9]*: ", in.Wrongs[0])
	}
	_, err := ownevents.ReadFile("events.txt", book, ds.Known(), p)
	require.Error(t, err)
}

func TestALinkIntoTheBookIsUnderstoodInAFile(t *testing.T) {
	ds := bundled(t)
	p := ds.Catalog().Printer(lang.English)
	book, id, wrongs := draft().Put(ds, p, timeline.Book{})
	require.Empty(t, wrongs)
	path := filepath.Join(t.TempDir(), "events.csv")
	text := strings.Join(timeline.Columns(), ",") + "\nown-x,2024-03-01,,Later,,visit,,,,,,follows:" + id + ",,,\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	in, err := ownevents.ReadFile(path, book, ds.Known(), p)
	require.NoError(t, err)
	assert.Empty(t, in.Wrongs)
	assert.Equal(t, 2, in.Book.Len())
}
