package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline/fold"
	"frontline/timeline/search"
)

// Every event that a search finds by words shows or says where they stand, in both languages.
func TestEveryHitIsShown(t *testing.T) {
	ds := data(t)
	for _, tag := range lang.Tags() {
		for _, query := range []string{"choe", "чхве", "moscow", "москва", `"military aid"`, "ракет", "шойгу", "witkoff", "visit", "place:reykjavik"} {
			s := Default(ds).WithLang(tag).WithQuery(query)
			f := Build(ds, s, Look{})
			finder := NewFinder(ds, f.Scene)
			require.NotNil(t, finder)
			for i := range f.Events {
				item := &f.Events[i]
				shown := fold.String(strings.Join(append([]string{item.Date, item.Category, item.Event.Title, finder.Also(item)}, item.Actors...), " "))
				words := strings.Trim(strings.TrimPrefix(query, "place:"), `"`)
				assert.Contains(t, shown, fold.String(words), "%s %s", tag, item.Event.ID)
			}
		}
	}
}

func TestFinderSaysWhere(t *testing.T) {
	ds := data(t)
	also := func(tag lang.Tag, query string) string {
		f := Build(ds, Default(ds).WithLang(tag).WithQuery(query), Look{})
		item := f.Item("2024-01-15-choe-moscow-visit")
		require.NotNil(t, item, query)
		return NewFinder(ds, f.Scene).Also(item)
	}
	assert.Empty(t, also(lang.English, "choe moscow"), "the title has both")
	assert.True(t, strings.HasPrefix(also(lang.Ukrainian, "choe"), "Англійською: "), also(lang.Ukrainian, "choe"))
	assert.True(t, strings.HasPrefix(also(lang.English, "чхве"), "In Ukrainian: "))
	assert.True(t, strings.HasPrefix(also(lang.English, "kremlin"), "Summary: …"), also(lang.English, "kremlin"))
	assert.Nil(t, NewFinder(ds, Default(ds)), "nothing is searched for")
	visit := &EventItem{Event: ds.Event("2024-01-15-choe-moscow-visit"), Date: "15–17 January 2024"}
	named := NewFinder(ds, Default(ds).WithLang(lang.English).WithQuery("actor:prk category:vis"))
	assert.Contains(t, named.Names(visit), `"North Korea"`)
	assert.Contains(t, named.Names(visit), `"Visit"`)
	assert.NotContains(t, named.Names(visit), "2024", "no days were asked for")
}

// What fields of a search find is marked too: the days of each event after:, before: or both let through, and the regions, which a
// row says below all else because it has no place for them. No other text of the row is marked for them.
func TestHitsOfDaysAndRegionsAreMarked(t *testing.T) {
	ds := data(t)
	for _, tag := range lang.Tags() {
		for _, query := range []string{"after:2024-01", "before:2023", "after:2024-01 before:2024-07", "після:2024 до:2025"} {
			f := Build(ds, Default(ds).WithLang(tag).WithQuery(query), Look{})
			finder := NewFinder(ds, f.Scene)
			require.NotEmpty(t, f.Events)
			for i := range f.Events {
				item := &f.Events[i]
				over := item.Date + "  ·  " + item.Category
				assert.Equal(t, [][2]int{{0, len(item.Date)}}, search.Marks(over, query+" "+finder.Names(item)), "%s %s", tag, over)
				assert.Empty(t, finder.Also(item))
			}
		}
		for query, names := range map[string][]string{
			"region:UA-14":              {"Donetsk Oblast", "Донецька область"},
			"region:донецьк":            {"Donetsk Oblast", "Донецька область"},
			"region:UA-14 region:UA-09": {"Donetsk Oblast", "Донецька область", "Luhansk Oblast", "Луганська область"},
			"регіон:крим after:2022-02": {"Autonomous Republic of Crimea", "Автономна Республіка Крим"},
		} {
			f := Build(ds, Default(ds).WithLang(tag).WithQuery(query), Look{})
			finder := NewFinder(ds, f.Scene)
			require.NotEmpty(t, f.Events, query)
			for i := range f.Events {
				item := &f.Events[i]
				also := finder.Also(item)
				marks := search.Marks(also, query+" "+finder.Names(item))
				require.NotEmpty(t, marks, "%s %s: %s", tag, query, also)
				for _, m := range marks {
					assert.Contains(t, strings.Join(names, "\n"), also[m[0]:m[1]])
				}
				assert.Empty(t, search.Marks(item.Event.Title, query), "a field is no word")
			}
		}
	}
}
