package search

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/timelinetest"
)

func TestParseQuery(t *testing.T) {
	day := timeline.NewDay
	for text, want := range map[string]Query{
		"":                    {},
		" \t ":                {},
		"Choe  MOSCOW choe":   {Words: []string{"choe", "moscow"}},
		`"Strategic Partner"`: {Phrases: []string{"strategic partner"}},
		`«Куп’янськ, місто» x „y“z"open end`: {
			Words: []string{"x", "z", "open", "end"}, Phrases: []string{"купянськ місто", "y"},
		},
		"actor:PRK category:visit region:UA-14 after:2024-01 before:2024-07 place:moscow linked:no": {
			Actors: []string{"prk"}, Categories: []string{"visit"}, Regions: []string{"ua 14"}, Places: []string{"moscow"},
			Within: timeline.Period{Start: day(2024, 1, 1), End: day(2024, 7, 1)}, Unlinked: true,
		},
		`actor:"North Korea" ACTOR:eu actor:EU place:“New York`: {Actors: []string{"north korea", "eu"}, Places: []string{"new york"}},
		"учасник:PRK до:2024 зв'язки:так місце:Київ":            {Actors: []string{"prk"}, Places: []string{"киів"}, Within: timeline.Period{Start: day(timeline.FirstYear, 1, 1), End: day(2024, 1, 1)}, Linked: true},
		"actor: after: linked:":                   {},
		"after:2024-02-03 after:2023 before:2025": {Within: timeline.Period{Start: day(2024, 2, 3), End: day(2025, 1, 1)}},
		"theatre:east 12:30 https://x.org": {
			Words: []string{"theatre", "east", "12", "30", "https", "x", "org"},
			Hints: []Hint{{UnknownField, "theatre", "east"}, {UnknownField, "https", "//x.org"}},
		},
		"after:2024-13 before:soon linked:maybe": {Hints: []Hint{
			{NotADate, "after", "2024-13"}, {NotADate, "before", "soon"}, {NotYesOrNo, "linked", "maybe"},
		}},
		"after:2024-07 before:2024-01": {
			Within: timeline.Period{Start: day(2024, 7, 1), End: day(2024, 1, 1)}, Hints: []Hint{{EmptyPeriod, "before", "2024-01-01"}},
		},
	} {
		assert.Equal(t, want, Parse(text), text)
	}
}

func namesForTests(field Field, code string) []string {
	return map[string][]string{
		"actor PRK": {"North Korea", "Північна Корея"}, "actor KOR": {"South Korea"}, "actor EU": {"European Union"},
		"category visit": {"Visit", "Візит"}, "region UA-14": {"Donetsk Oblast", "Донецька область"},
	}[string(field)+" "+code]
}

func TestSearchByFields(t *testing.T) {
	day := timeline.NewDay(2024, 1, 15)
	events := []timeline.Event{
		{ID: "0", Period: timeline.Period{Start: day, End: day + 3}, Title: "Choe in Moscow", Actors: []string{"PRK", "RUS"}, Category: "visit", Place: "Moscow"},
		{ID: "1", Period: timeline.Period{Start: day + 40, End: day + 41}, Title: "A call", Actors: []string{"KOR"}, Category: "visitor", Place: "Seoul", Links: []timeline.Link{{Type: timeline.Follows, To: "0"}}},
		{ID: "2", Period: timeline.Period{Start: day + 300, End: day + 301}, Title: "Meeting", Summary: "about Moscow", Actors: []string{"EU", "EUR"}, Category: "visit", Regions: []string{"UA-14"}, Links: []timeline.Link{{Type: timeline.Follows, To: "gone"}}},
	}
	ix := NewIndex(events, Text, namesForTests)
	for query, want := range map[string][]int{
		"actor:prk":                     {0},
		"actor:eu":                      {2},
		"actor:e":                       {2},
		"actor:korea":                   {0, 1},
		"actor:корея":                   {0},
		`actor:"north korea"`:           {0},
		"actor:prk actor:kor":           {0, 1},
		"actor:x":                       {},
		"category:visit":                {0, 2},
		"category:візит":                {0, 2},
		"region:ua-14":                  {2},
		"region:донецька":               {2},
		"place:moscow":                  {0},
		"place:osc":                     {0},
		"linked:yes":                    {0, 1},
		"linked:no":                     {2},
		"linked:no linked:yes":          {},
		"after:2024-01-17":              {0, 1, 2},
		"after:2024-01-18":              {1, 2},
		"before:2024-01-16":             {0},
		"before:2024-01-15":             {},
		"after:2024-02 before:2024-03":  {1},
		"after:2024-03 before:2024-02":  {},
		`"about moscow" category:visit`: {2},
		`"moscow about"`:                {},
		"moscow actor:rus":              {0},
		"title:moscow":                  {},
		"after:yesterday moscow":        {0, 2},
	} {
		assert.Equal(t, want, ix.Find(query), query)
	}
	assert.Equal(t, []Hint{{NoSuchValue, "actor", "xyz"}, {NoSuchValue, "place", "atlantis"}},
		ix.Hints(Parse("actor:XYZ actor:PRK place:Atlantis place:mosc")))
}

func TestRelevance(t *testing.T) {
	events := []timeline.Event{
		{ID: "a", Title: "Talks", Summary: "about the summit in Kyiv"},
		{ID: "b", Title: "A presummit"},
		{ID: "c", Title: "Summiteers meet"},
		{ID: "d", Title: "Kyiv summit"},
		{ID: "e", Title: "Summit of Kyiv"},
		{ID: "f", Title: "Kyiv"},
	}
	ix := NewIndex(events, Text, nil)
	assert.Equal(t, []int{3, 4, 2, 1, 0}, ix.Search(Parse("summit"), ByRelevance))
	assert.Equal(t, []int{3, 4, 0}, ix.Search(Parse("summit KYIV"), ByRelevance))
	assert.Equal(t, []int{3}, ix.Search(Parse(`"kyiv summit"`), ByRelevance))
	assert.Equal(t, []int{0, 1, 2, 3, 4, 5}, ix.Search(Query{}, ByRelevance))
}

// naive looks at every event for everything that a query asks for, and ranks by comparing each with each.
type naive struct {
	events []timeline.Event
	names  func(Field, string) []string
}

func (n naive) search(q Query, order Order) []int {
	found := []int{}
	for i := range n.events {
		if n.fits(q, &n.events[i]) {
			found = append(found, i)
		}
	}
	if order == ByRelevance {
		slices.SortStableFunc(found, func(a, b int) int { return n.points(q, b) - n.points(q, a) })
	}
	return found
}

func (n naive) fits(q Query, e *timeline.Event) bool {
	text := fold.String(Text(e))
	holds := func(part string) bool { return strings.Contains(text, part) }
	all := !slices.ContainsFunc(slices.Concat(q.Words, q.Phrases), func(part string) bool { return !holds(part) })
	linked := n.linked(e)
	return all && (!q.Linked || linked) && (!q.Unlinked || !linked) &&
		(q.Within == (timeline.Period{}) || q.Within.Days() > 0 && e.Period.Overlaps(q.Within)) &&
		n.any(FieldActor, q.Actors, e.Actors) && n.any(FieldCategory, q.Categories, []string{e.Category}) &&
		n.any(FieldRegion, q.Regions, e.Regions) &&
		(len(q.Places) == 0 || slices.ContainsFunc(q.Places, func(p string) bool { return strings.Contains(fold.String(e.Place), p) }))
}

func (n naive) linked(e *timeline.Event) bool {
	for i := range n.events {
		for _, link := range n.events[i].Links {
			target := slices.ContainsFunc(n.events, func(o timeline.Event) bool { return o.ID == link.To })
			if target && (n.events[i].ID == e.ID || link.To == e.ID) {
				return true
			}
		}
	}
	return false
}

// any asks how well each code of any event fits a value, and whether one of those that fit best is among the event's own.
func (n naive) any(field Field, values, own []string) bool {
	fit := func(code, value string) int {
		switch folded := fold.String(code); {
		case folded == value:
			return 3
		case slices.ContainsFunc(n.names(field, code), func(name string) bool { return fold.String(name) == value }):
			return 2
		case strings.HasPrefix(folded, value):
			return 1
		}
		for _, name := range n.names(field, code) {
			if strings.Contains(" "+fold.String(name), " "+value) {
				return 1
			}
		}
		return 0
	}
	for _, value := range values {
		best := 0
		for i := range n.events {
			for _, code := range slices.Concat(map[Field][]string{
				FieldActor: n.events[i].Actors, FieldCategory: {n.events[i].Category}, FieldRegion: n.events[i].Regions,
			}[field]) {
				best = max(best, fit(code, value))
			}
		}
		if best > 0 && slices.ContainsFunc(own, func(code string) bool { return fit(code, value) == best }) {
			return true
		}
	}
	return len(values) == 0
}

func (n naive) points(q Query, i int) int {
	sum := 0
	for word := range strings.FieldsSeq(strings.Join(slices.Concat(q.Words, q.Phrases), " ")) {
		best := 0
		for title := range strings.FieldsSeq(fold.String(n.events[i].Title)) {
			switch {
			case title == word:
				best = max(best, 3)
			case strings.HasPrefix(title, word):
				best = max(best, 2)
			case strings.Contains(title, word):
				best = max(best, 1)
			}
		}
		sum += best
	}
	return sum
}

// aQuery draws a search as someone might type it.
func aQuery(t *rapid.T) string {
	parts := rapid.SliceOfN(rapid.OneOf(
		rapid.StringMatching(`[a-cA-CАіїйєґ'’ -]{0,4}`),
		rapid.StringMatching(`"[a-cA-C ]{0,4}"?`),
		rapid.SampledFrom([]string{
			"actor:prk", "actor:RUS", "actor:e", "actor:korea", `actor:"North Korea"`, "actor:червоний", "actor:x",
			"category:visit", "category:s", "category:Візит", "region:UA-14", "region:don", "region:ua", "linked:no", "linked:yes",
			"after:2022-02", "before:2022-02-09", "after:2022-02-05", "before:2022", "place:a", "place:b", "nofield:a", "after:x",
		}),
	), 0, 4).Draw(t, "parts")
	return strings.Join(parts, " ")
}

func TestSearchLanguageEqualsANaiveSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := timelinetest.Events(t)
		for i := range events {
			events[i].Actors = append(events[i].Actors, timelinetest.SomeOf(t, "PRK", "KOR")...)
		}
		text := aQuery(t)
		q := Parse(text)
		ix := NewIndex(events, Text, namesForTests)
		n := naive{events, namesForTests}
		require.Equal(t, n.search(q, ByTime), ix.Find(text), text)
		require.Equal(t, n.search(q, ByRelevance), ix.Search(q, ByRelevance), text)
	})
}

func TestAnyTextIsAQuery(t *testing.T) {
	events := timelinetest.Synthetic(50)
	ix := NewIndex(events, Text, nil)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z:"“” ]{0,20}`)).Draw(t, "text")
		q := Parse(text)
		require.LessOrEqual(t, len(ix.Search(q, ByRelevance)), len(events))
		ix.Hints(q)
		for _, part := range slices.Concat(q.Words, q.Phrases, q.Actors, q.Places) {
			require.Equal(t, fold.String(part), part)
		}
	})
}

func FuzzParseQuery(f *testing.F) {
	f.Add("actor:PRK category:visit region:UA-14 after:2024-01 before:2024-07 place:moscow linked:no")
	f.Add("“a b” «c\x00 d:\"e")
	ix := NewIndex([]timeline.Event{{ID: "a", Title: "A b"}}, Text, nil)
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text)
		ix.Search(q, ByRelevance)
		for _, m := range q.Marks(text) {
			require.Less(t, m[0], m[1])
			require.LessOrEqual(t, m[1], len(text))
		}
	})
}

func TestSearchAllocatesNothingPerEvent(t *testing.T) {
	query := Parse(`e "t e" actor:RUS place:a after:2022 linked:no`)
	count := func(n int) float64 {
		events := timelinetest.Synthetic(n)
		for i := range events {
			events[i].Title = "met early " + strconv.Itoa(i)
		}
		ix := NewIndex(events, Text, nil)
		return testing.AllocsPerRun(10, func() { ix.Search(query, ByRelevance) })
	}
	require.LessOrEqual(t, count(20_000), count(1000)+1)
}
