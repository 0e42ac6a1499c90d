package search

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/timelinetest"
)

func TestFind(t *testing.T) {
	events := []timeline.Event{
		{ID: "1", Title: "Choe Son Hui visits Moscow", Actors: []string{"PRK", "RUS"}},
		{ID: "2", Title: "Putin in Pyongyang", Summary: "Орбан приїхав до Куп'янська", Place: "Pyongyang"},
		{ID: "3", Title: "Viktor Orbán’s visit"},
	}
	ix := NewIndex(events, Text, nil)
	for query, want := range map[string][]int{
		"choe":         {0},
		"MOSC choe":    {0},
		"visit":        {0, 2},
		"orban":        {2},
		"орбан купян":  {1},
		"приїхав":      {1},
		"приихав":      {},
		"orbans":       {2},
		"":             {0, 1, 2},
		" - ' ":        {0, 1, 2},
		"choe orban":   {},
		"prk":          {0},
		"yongy":        {1},
		"nothing here": {},
	} {
		assert.Equal(t, want, ix.Find(query), query)
	}
	assert.Empty(t, NewIndex(nil, Text, nil).Find("x"))
}

func TestSearchEqualsANaiveSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := timelinetest.Events(t)
		query := rapid.StringMatching(`[a-cA-CАіїйєґ'’ -]{0,5}`).Draw(t, "query")
		naive := []int{}
		for i := range events {
			all := true
			for word := range strings.FieldsSeq(fold.String(query)) {
				all = all && strings.Contains(fold.String(Text(&events[i])), word)
			}
			if all {
				naive = append(naive, i)
			}
		}
		require.Equal(t, naive, NewIndex(events, Text, nil).Find(query))
	})
}

func TestMarks(t *testing.T) {
	marked := func(text, query string) []string {
		var out []string
		for _, m := range Marks(text, query) {
			out = append(out, text[m[0]:m[1]])
		}
		return out
	}
	assert.Equal(t, []string{"Куп'ян"}, marked("у Куп'янську", "купʼян"))
	assert.Equal(t, []string{"Orbán", "Kyiv"}, marked("Orbán, in Kyiv.", "kyiv orban"))
	assert.Equal(t, []string{norm.NFD.String("é")}, marked("caf"+norm.NFD.String("é")+".", "e"))
	assert.Equal(t, []string{"aaa"}, marked("aaa b", "a aa"))
	assert.Empty(t, marked("abc", "x"))
	assert.Empty(t, marked("abc", ""))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		last := 0
		for _, m := range Marks(text, rapid.String().Draw(t, "query")) {
			require.GreaterOrEqual(t, m[0], last)
			require.Greater(t, m[1], m[0])
			require.LessOrEqual(t, m[1], len(text))
			last = m[1]
		}
	})
}

func TestSearchEqualsANaiveSearchAmongMany(t *testing.T) {
	events := timelinetest.Synthetic(3000)
	folded := make([]string, len(events))
	for i := range events {
		folded[i] = fold.String(Text(&events[i]))
	}
	ix := NewIndex(events, Text, nil)
	for _, query := range []string{"e", "q", "zz", "event 29", "2024-01 rus a", "visit", "0", "tur x", "qj"} {
		naive := []int{}
		for i, text := range folded {
			all := true
			for word := range strings.FieldsSeq(fold.String(query)) {
				all = all && strings.Contains(text, word)
			}
			if all {
				naive = append(naive, i)
			}
		}
		assert.Equal(t, naive, ix.Find(query), query)
	}
}
