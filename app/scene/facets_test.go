package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
)

// The count of a value is the number of events that are shown when it alone is chosen and all other filters stay.
func TestFacetCountsAreWhatWouldBeShown(t *testing.T) {
	ds := data(t)
	rapid.Check(t, func(t *rapid.T) {
		f := Filter{Query: rapid.SampledFrom([]string{"", "moscow", "linked:yes", "after:2024"}).Draw(t, "query")}
		for _, facet := range Facets()[:3] {
			values := frequent(ds, facet)
			if rapid.Bool().Draw(t, "filtered") {
				*facet.set(&f) = NewSet(rapid.SampledFrom(values).Draw(t, "value"))
			}
		}
		facet := rapid.SampledFrom(Facets()[:3]).Draw(t, "facet")
		value := rapid.SampledFrom(frequent(ds, facet)).Draw(t, "counted")
		alone := f
		*facet.set(&alone) = NewSet(value)
		shown := 0
		for _, on := range visible(ds, alone) {
			if on {
				shown++
			}
		}
		assert.Equal(t, shown, FacetCounts(ds, f, facet)[value])
	})
}

func TestChipsOfAQuery(t *testing.T) {
	s := shown(t, "2024-01").WithQuery(`choe actor:PRK "visits moscow" place:moscow`)
	f := build(t, s)
	require.Len(t, f.Chips, 3)
	assert.Contains(t, f.Chips[0].Label, `choe "visits moscow"`)
	assert.Equal(t, "actor:PRK", f.Chips[1].Label)
	assert.Equal(t, "actor:PRK place:moscow", f.Chips[0].Remove(s).Filter.Query)
	assert.Equal(t, `choe "visits moscow" place:moscow`, f.Chips[1].Remove(s).Filter.Query)
	f = build(t, shown(t, "2024-01").ToggleCategory("summit").ToggleActor("PRK"))
	require.Len(t, f.Chips, 2)
	for _, chip := range f.Chips {
		assert.True(t, chip.Counted)
		assert.Len(t, f.Events, chip.Count, "with one value of each, what is shown has both")
	}
}

func TestCompletions(t *testing.T) {
	ds := data(t)
	en, uk := ds.Catalog().Printer(lang.English), ds.Catalog().Printer(lang.Ukrainian)
	found := Completions(ds, "choe act", en)
	require.NotEmpty(t, found)
	assert.Equal(t, "choe actor:", found[0].Query)
	assert.Equal(t, "учасник:", Completions(ds, "учас", uk)[0].Text)
	found = Completions(ds, "choe actor:north", en)
	require.Len(t, found, 1)
	assert.Equal(t, "choe actor:PRK", found[0].Query)
	assert.Equal(t, "North Korea", found[0].Note)
	assert.Len(t, Completions(ds, "actor:", en), mostCompletions)
	assert.Equal(t, "linked:no", Completions(ds, "linked:", en)[1].Text)
	for _, nothing := range []string{"", "choe ", "choe", "actor:PRK", "after:2024-07", "before:soon", "place:atlantis", "place:moscow"} {
		assert.Empty(t, Completions(ds, nothing, en), nothing)
	}
}

// Whatever the window speaks, names in either language lead on, and what is offered finds something.
func TestCompletionsOfEveryFieldInEitherLanguage(t *testing.T) {
	ds := data(t)
	for _, c := range []struct {
		tag               lang.Tag
		typed, text, note string
	}{
		{lang.English, "учас", "учасник:", "who took part, such as PRK"},
		{lang.Ukrainian, "bef", "before:", "до дня, місяця чи року"},
		{lang.English, "actor:півн", "actor:PRK", "North Korea"},
		{lang.Ukrainian, "учасник:north", "учасник:PRK", "Північна Корея"},
		{lang.English, "категорія:віз", "категорія:visit", "Visit"},
		{lang.Ukrainian, "регіон:донец", "регіон:UA-14", "Донецька область"},
		{lang.Ukrainian, "region:Donetsk", "region:UA-14", "Донецька область"},
		{lang.English, "place:mos", "place:Moscow", "29 events"},
		{lang.English, "place:моск", "place:Moscow", "29 events"},
		{lang.Ukrainian, "місце:моск", "місце:Москва", "29 подій"},
		{lang.English, "after:202", "after:2026", "from 1 January 2026"},
		{lang.English, "before:2024-1", "before:2024-10", "up to 30 September 2024"},
		{lang.Ukrainian, "до:2024", "до:2024-01", "по 31 грудня 2023"},
		{lang.Ukrainian, "після:2024-07", "", ""},
		{lang.Ukrainian, "зв'язки:", "зв'язки:так", "зі зв’язками з іншими подіями"},
	} {
		found := Completions(ds, "a "+c.typed, ds.Catalog().Printer(c.tag))
		if c.text == "" {
			assert.Empty(t, found, c.typed)
			continue
		}
		require.NotEmpty(t, found, c.typed)
		assert.Equal(t, "a "+c.text, found[0].Query, c.typed)
		assert.Equal(t, c.note, found[0].Note, c.typed)
		for _, f := range found {
			if !strings.HasSuffix(f.Text, ":") {
				assert.NotEmpty(t, ds.Search().Find(f.Text), f.Text)
			}
		}
	}
}

func TestTheListByRelevanceHoldsWhatTheOtherHolds(t *testing.T) {
	s := shown(t, "2024-01").WithQuery("moscow visit")
	assert.Nil(t, build(t, s).Ranked)
	f := build(t, s.WithRanked(true))
	require.Len(t, f.Ranked, len(f.Events))
	ids := func(items []EventItem) (ids []string) {
		for i := range items {
			ids = append(ids, items[i].Event.ID)
		}
		return ids
	}
	assert.ElementsMatch(t, ids(f.Events), ids(f.Ranked))
	assert.NotEqual(t, ids(f.Events), ids(f.Ranked))
	assert.Nil(t, build(t, s.WithRanked(true).WithQuery("")).Ranked, "there is nothing to be relevant to")
}
