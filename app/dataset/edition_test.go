package dataset_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/assets"
	"frontline/timeline"
	"frontline/timeline/search"
)

// numbers lists the numbers of a text; a time is two. Groups of three digits are one number.
func numbers(text string) []string {
	text = regexp.MustCompile(`(\d)[,\x{a0}\x{202f} ](\d{3})\b`).ReplaceAllString(text, "$1$2")
	return regexp.MustCompile(`\d+`).FindAllString(text, -1)
}

func TestBothEditionsSayTheSame(t *testing.T) {
	en := bundled(t)
	uk := en.In(lang.Ukrainian)
	text, err := fs.ReadFile(assets.FS, dataset.EventsUkFile)
	require.NoError(t, err)
	words, err := timeline.ReadWordings(strings.NewReader(string(text)), nil)
	require.NoError(t, err)
	require.Len(t, words, len(en.Events()), "one row for each event")
	for i := range en.Events() {
		e, u := &en.Events()[i], &uk.Events()[i]
		require.Equal(t, e.ID, u.ID)
		assert.NotEqual(t, e.Title, u.Title, e.ID)
		assert.Equal(t, e.Summary == "", u.Summary == "", e.ID)
		assert.Equal(t, e.Place == "", u.Place == "", e.ID)
		said := u.Title + " " + u.Summary + " " + u.Place
		assert.NotRegexp(t, `[ыэёъЫЭЁЪ]|'`, said, e.ID)
		want := numbers(e.Title + " " + e.Summary)
		if strings.Contains(e.Title, "G20") { // the Group of Twenty has no digits in Ukrainian
			want = slices.DeleteFunc(want, func(n string) bool { return n == "20" })
		}
		assert.ElementsMatch(t, want, numbers(u.Title+" "+u.Summary), e.ID)
	}
}

// figures lists the numbers of a note, written alike: without marks between thousands, with a point before decimals.
func figures(note, thousands, point string) []string {
	note = regexp.MustCompile(`(\d)`+thousands+`(\d{3})\b`).ReplaceAllString(note, "$1$2")
	note = regexp.MustCompile(`(\d)`+point+`(\d)`).ReplaceAllString(note, "$1.$2")
	return regexp.MustCompile(`\d+(\.\d+)?`).FindAllString(strings.ReplaceAll(note, "km2", "км²"), -1)
}

func TestNotesOfPublishedFiguresSayTheSameInBothEditions(t *testing.T) {
	en := bundled(t)
	uk := en.In(lang.Ukrainian)
	text, err := fs.ReadFile(assets.FS, dataset.PublishedUkFile)
	require.NoError(t, err)
	words, err := timeline.ReadNotes(strings.NewReader(string(text)), nil)
	require.NoError(t, err)
	require.Len(t, uk.Published(), len(en.Published()))
	for i, p := range en.Published() {
		u := uk.Published()[i]
		require.Equal(t, words[p.Note], u.Note, p.Note)
		require.Equal(t, p.Note == "", u.Note == "", p.Note)
		assert.NotRegexp(t, `[ыэёъЫЭЁЪ]|['"]`, u.Note)
		assert.ElementsMatch(t, figures(p.Note, ",", `\.`), figures(u.Note, "\u202f", ","), p.Note)
		u.Note = p.Note
		assert.Equal(t, p, u, "nothing else differs")
	}
	for _, report := range uk.Reports() {
		for _, p := range report.Figures {
			assert.Regexp(t, `^$|\p{Cyrillic}`, p.Note)
		}
	}
}

func TestEditions(t *testing.T) {
	en := bundled(t)
	uk := en.In(lang.Ukrainian)
	assert.Same(t, en, en.In(lang.English))
	assert.Same(t, uk, en.In(lang.Ukrainian))
	assert.Same(t, uk, uk.In(lang.Ukrainian))
	assert.Same(t, en, uk.In(lang.English))

	const id = "2022-02-04-putin-xi-beijing"
	assert.Equal(t, "Putin and Xi proclaim a partnership without limits", en.Event(id).Title)
	assert.Equal(t, "Путін і Сі проголошують партнерство «без меж»", uk.Event(id).Title)
	assert.Equal(t, "Пекін", uk.Event(id).Place)
	i, _ := uk.Graph().Index(id)
	assert.Same(t, uk.Event(id), uk.Graph().Event(i))
	assert.Equal(t, en.Graph().Chain(id), uk.Graph().Chain(id))
}

func TestSearchFindsBothEditions(t *testing.T) {
	en := bundled(t)
	for _, ds := range []*dataset.Dataset{en, en.In(lang.Ukrainian)} {
		first := func(query string) string {
			found := ds.Search().Search(search.Parse(query), search.ByRelevance)
			require.NotEmpty(t, found, query)
			return ds.Events()[found[0]].ID
		}
		const id = "2022-02-04-putin-xi-beijing"
		assert.Equal(t, id, first("partnership without limits"))
		assert.Equal(t, id, first("партнерство без меж"))
		assert.Equal(t, ds.Search().Find("place:Beijing"), ds.Search().Find("place:Пекін"))
		assert.NotEmpty(t, ds.Search().Find("place:Пекін"))
	}
}

func TestEditionsOfWhatIsMerged(t *testing.T) {
	ds := bundled(t)
	day := ds.Events()[0].Period
	book := ownBook(t, ds, timeline.Own{Event: timeline.Event{
		ID: "own-meeting", Title: "Our meeting", Category: "visit", Period: day,
	}})
	shown := ds.In(lang.Ukrainian)
	joined, err := shown.WithEvents(book)
	require.NoError(t, err)
	for _, made := range []*dataset.Dataset{joined, joined.In(lang.Ukrainian)} {
		assert.Equal(t, "Our meeting", made.Event("own-meeting").Title, "one text only")
	}
	at := slices.IndexFunc(joined.Events(), func(e timeline.Event) bool { return !joined.Own(e.ID) })
	id := joined.Events()[at].ID
	assert.Equal(t, ds.Event(id).Title, joined.Event(id).Title)
	assert.Equal(t, shown.Event(id).Title, joined.In(lang.Ukrainian).Event(id).Title)

	public := joined.In(lang.Ukrainian).Public()
	assert.Nil(t, public.Event("own-meeting"), "internal unless said otherwise")
	assert.Equal(t, shown.Event(id).Title, public.Event(id).Title)
}

func TestEditionOfAFolder(t *testing.T) {
	base := bundled(t)
	events := &fstest.MapFile{Data: []byte("id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources\n" +
		"2022-02-04-putin-xi-beijing,2022-02-04,,Another title,,visit,,,,,,,\n")}

	own, err := dataset.Load(fstest.MapFS{dataset.EventsFile: events}, base)
	require.NoError(t, err)
	assert.Equal(t, "Another title", own.In(lang.Ukrainian).Events()[0].Title, "without a Ukrainian file English is shown")

	words := func(id string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("id,title,summary,place\n" + id + ",Інша назва,,\n")}
	}
	own, err = dataset.Load(fstest.MapFS{
		dataset.EventsFile: events, dataset.EventsUkFile: words("2022-02-04-putin-xi-beijing"),
	}, base)
	require.NoError(t, err)
	assert.Equal(t, "Інша назва", own.In(lang.Ukrainian).Events()[0].Title)

	_, err = dataset.Load(fstest.MapFS{dataset.EventsFile: events, dataset.EventsUkFile: words("2022-99")}, base)
	require.ErrorContains(t, err, `events.uk.csv:2: id: "2022-99" is the id of no event`)
}

func TestNotesOfAFolder(t *testing.T) {
	base := bundled(t)
	const head = "period_start,period_end,region,measure,km2,publisher,basis,published,source,note\n"
	published := &fstest.MapFile{Data: []byte(head + "2024-07-01,2024-07-31,UA,seized,1,Us,our map,,https://example.org/1,gross\n" +
		"2024-08-01,2024-08-31,UA,seized,2,Us,our map,,https://example.org/1,our own note\n")}
	notes := func(ds *dataset.Dataset) []string {
		var all []string
		for _, p := range ds.In(lang.Ukrainian).Published() {
			all = append(all, p.Note)
		}
		return all
	}

	own, err := dataset.Load(fstest.MapFS{dataset.PublishedFile: published}, base)
	require.NoError(t, err)
	assert.Equal(t, []string{"без відрахувань", "our own note"}, notes(own), "a bundled note keeps its words, another one is shown as it is")

	words := &fstest.MapFile{Data: []byte("note,words\nour own note,наша примітка\n")}
	own, err = dataset.Load(fstest.MapFS{dataset.PublishedFile: published, dataset.PublishedUkFile: words}, base)
	require.NoError(t, err)
	assert.Equal(t, []string{"gross", "наша примітка"}, notes(own))

	words.Data = []byte("note,words\nno such note,слова\n")
	_, err = dataset.Load(fstest.MapFS{dataset.PublishedUkFile: words}, base)
	require.ErrorContains(t, err, `published.uk.csv:2: note: "no such note" is the note of no figure`)
}
