package timeline

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const ownHead = "id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources,tags,visibility\n"

// bundledForTests knows one event that comes with the program.
func bundledForTests() Known {
	day := NewDay(2024, 1, 15)
	return Known{Region: someRegions, Event: func(id string) (Period, bool) { return Period{day, day + 1}, id == "bundled" }}
}

func TestReadOwn(t *testing.T) {
	own, err := ReadOwn(strings.NewReader(ownHead+
		"b,2024-02-01,,B,,visit,,,,,,follows:bundled;part-of:a,,team;draft,public\n"+
		"a,2024-01-20,,A,,visit,,,,,,,,,\n"), bundledForTests())
	require.NoError(t, err)
	require.Len(t, own, 2)
	assert.Equal(t, "a", own[0].ID)
	assert.Equal(t, Internal, own[0].Visibility, "a file that says nothing means internal")
	assert.Equal(t, []string{"team", "draft"}, own[1].Tags)
	assert.Equal(t, Public, own[1].Visibility)
	assert.Equal(t, []Link{{Follows, "bundled"}, {PartOf, "a"}}, own[1].Links)
	bundledFormat, err := ReadOwn(strings.NewReader(eventHead+"a,2024-01-20,,A,,visit,,,,,,,\n"), Known{})
	require.NoError(t, err)
	assert.Len(t, bundledFormat, 1)
}

func TestReadOwnReportsEveryProblem(t *testing.T) {
	check(t, func(file string) (int, error) {
		own, err := ReadOwn(strings.NewReader(file), bundledForTests())
		return len(own), err
	}, []bad{
		{"id of a bundled event", ownHead + "bundled,2024-02-01,,B,,visit,,,,,,,,,\na,2024-02-01,,B,,visit,,,,,,,,,\n", []string{`line 2: id: "bundled" is already the id of an event of the data set`}},
		{"link to a later bundled event", ownHead + "a,2024-01-01,,B,,visit,,,,,,follows:bundled,,,\n", []string{`line 2: links: "follows:bundled" links to an event of 2024-01-15, later than its own day 2024-01-01`}},
		{"visibility", ownHead + "a,2024-01-01,,A,,visit,,,,,,,,,Public\nb,2024-01-01,,B,,visit,,,,,,,,,\n", []string{`visibility: "Public" is not a visibility, expected public`}},
		{"tags", ownHead + "a,2024-01-01,,A,,visit,,,,,,,,x;;x,\nb,2024-01-01,,B,,visit,,,,,,,,,\n", []string{"tags: \"x;;x\" has an empty item", `tags: "x" stands in the list twice`}},
	})
}

func ownEvent(title string, day Day) Own {
	return Own{Event: Event{Title: title, Category: "visit", Period: Period{day, day + 1}}, Tags: []string{"team"}}
}

func TestBook(t *testing.T) {
	known := bundledForTests()
	day := NewDay(2024, 7, 15)
	empty := Book{}
	one, first, err := empty.Add(ownEvent("Talks in  Łódź, візит", day), known)
	require.NoError(t, err)
	assert.Equal(t, "own-2024-07-15-talks-in-lodz", first)
	two, second, err := one.Add(ownEvent("Talks in Łódź", day), known)
	require.NoError(t, err)
	assert.Equal(t, "own-2024-07-15-talks-in-lodz-2", second)
	assert.Equal(t, []int{0, 1, 2}, []int{empty.Len(), one.Len(), two.Len()}, "the books before are as they were")

	later := ownEvent("Візит", day+10)
	later.Links = []Link{{Follows, first}, {Follows, "bundled"}}
	three, third, err := two.Add(later, known)
	require.NoError(t, err)
	assert.Equal(t, "own-2024-07-25-event", third)

	changed, _ := three.Event(first)
	assert.Equal(t, Internal, changed.Visibility)
	changed.Title, changed.Visibility = "Talks", Public
	edited, err := three.Edit(first, changed, known)
	require.NoError(t, err)
	now, _ := edited.Event(first)
	before, _ := three.Event(first)
	assert.Equal(t, []string{"Talks", "Talks in  Łódź, візит"}, []string{now.Title, before.Title})

	changed.Period = Period{day + 20, day + 21}
	same, err := edited.Edit(first, changed, known)
	require.ErrorContains(t, err, `links: "follows:own-2024-07-15-talks-in-lodz" links to an event of 2024-08-04, later than its own day`)
	assert.Equal(t, edited, same)

	deleted, err := edited.Delete(first)
	require.NoError(t, err)
	left, _ := deleted.Event(third)
	assert.Equal(t, []Link{{Follows, "bundled"}}, left.Links)
	kept, _ := edited.Event(third)
	assert.Len(t, kept.Links, 2, "the book before has its links")

	_, err = deleted.Delete(first)
	require.ErrorContains(t, err, "is none of your own events")
	_, err = deleted.Edit("bundled", changed, known)
	require.ErrorContains(t, err, "is none of your own events")
}

func TestBookRefusesWhatAFileMayNotHold(t *testing.T) {
	day := NewDay(2024, 7, 15)
	for problem, spoil := range map[string]func(*Own){
		"title: is empty":                               func(o *Own) { o.Title = " " },
		"category: is empty":                            func(o *Own) { o.Category = "" },
		"date: is empty":                                func(o *Own) { o.Period = Period{} },
		"is too far away":                               func(o *Own) { o.Period = Period{1e6, 1e6 + 1} },
		"cannot stand in a list":                        func(o *Own) { o.Actors = []string{"RUS;UKR"} },
		"tags: \"a;b\" cannot stand":                    func(o *Own) { o.Tags = []string{"a;b"} },
		"is not a visibility":                           func(o *Own) { o.Visibility = "secret" },
		"is not a region":                               func(o *Own) { o.Regions = []string{"UA-99"} },
		"lat: \"91.0\" is out of range":                 func(o *Own) { o.At = &Location{91, 0} },
		"links to an event that does not exist":         func(o *Own) { o.Links = []Link{{Follows, "x"}} },
		"is already the id of an event of the data set": func(o *Own) { o.ID = "bundled" },
		"is already the id of another event":            func(o *Own) { o.ID = "a" },
		"control character":                             func(o *Own) { o.Title = "a\nb" },
	} {
		a := ownEvent("A", day)
		a.ID = "a"
		book, _, err := Book{}.Add(a, bundledForTests())
		require.NoError(t, err)
		o := ownEvent("B", day)
		spoil(&o)
		same, id, err := book.Add(o, bundledForTests())
		require.ErrorContains(t, err, problem)
		assert.Empty(t, id)
		assert.Equal(t, book, same)
		for _, e := range CellErrors(err) {
			assert.NotEmpty(t, e.Column)
			assert.Zero(t, e.Line)
		}
	}
}

func TestImport(t *testing.T) {
	day := NewDay(2024, 7, 15)
	a, b := ownEvent("A", day), ownEvent("B", day)
	a.ID, b.ID = "a", "b"
	book, added, err := Book{}.Import([]Own{a, b}, Known{})
	require.NoError(t, err)
	assert.Equal(t, 2, added)
	book, added, err = book.Import([]Own{b, a}, Known{})
	require.NoError(t, err)
	assert.Zero(t, added)
	assert.Equal(t, 2, book.Len())
	b.Title = "another"
	_, _, err = book.Import([]Own{b}, Known{})
	require.ErrorContains(t, err, `id: "b" is already the id of another event`)
}

// Whatever is done to a book, its file holds the same, the books before stay as they were, and every id stands once.
func TestBookProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		known := bundledForTests()
		books := []Book{{}}
		var written []string
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			book := books[len(books)-1]
			pick := func() string {
				return book.Events()[rapid.IntRange(0, book.Len()-1).Draw(t, "event")].ID
			}
			o := ownEvent(rapid.StringMatching(`T[а-яіїє'’",;: -]{0,20}`).Draw(t, "title"), NewDay(2024, 2, rapid.IntRange(1, 4).Draw(t, "day")))
			o.Tags = rapid.SampledFrom([][]string{nil, {"a"}, {"b"}, {"a", "b"}}).Draw(t, "tags")
			if book.Len() > 0 && rapid.Bool().Draw(t, "linked") {
				o.Links = []Link{{Follows, pick()}}
			}
			var next Book
			var err error
			switch kind := rapid.IntRange(0, 3).Draw(t, "kind"); {
			case kind <= 1 || book.Len() == 0:
				next, _, err = book.Add(o, known)
			case kind == 2:
				next, err = book.Edit(pick(), o, known)
			default:
				next, err = book.Delete(pick())
				require.NoError(t, err)
			}
			if err != nil {
				require.Equal(t, book, next)
			}
			books = append(books, next)
			written = append(written, text(t, next))
		}
		for i, book := range books[1:] {
			require.Equal(t, written[i], text(t, book), "a book does not change")
			again, err := ReadBook(strings.NewReader(written[i]), known)
			require.NoError(t, err)
			require.Equal(t, book.Len(), again.Len())
			for k := range book.Events() {
				require.Equal(t, book.Events()[k], again.Events()[k])
			}
		}
	})
}

func text(t require.TestingT, b Book) string {
	var out bytes.Buffer
	require.NoError(t, b.Write(&out))
	return out.String()
}

func FuzzReadOwn(f *testing.F) {
	f.Add([]byte(ownHead + "b,2024-01-20,,B,\"one\ntwo\",visit,RUS,,,,UA-14,follows:bundled,,x;y,public\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		own, err := ReadOwn(bytes.NewReader(data), bundledForTests())
		requireNamed(t, err)
		book, added, err := Book{}.Import(own, bundledForTests())
		require.NoError(t, err)
		require.Equal(t, len(own), added)
		require.Equal(t, len(own), book.Len())
	})
}
