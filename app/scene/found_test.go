package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// Every event that a search finds by words shows or says where they stand, in both languages.
func TestEveryHitIsShown(t *testing.T) {
	ds := data(t)
	for _, tag := range lang.Tags() {
		for _, query := range []string{"choe", "чхве", "moscow", "москва", `"military aid"`, "ракет", "шойгу", "witkoff", "place:reykjavik"} {
			s := Default(ds).WithLang(tag).WithQuery(query)
			f := Build(ds, s, Look{})
			finder := NewFinder(ds, f.Scene)
			require.NotNil(t, finder)
			for i := range f.Events {
				item := &f.Events[i]
				shown := timeline.Fold(strings.Join(append([]string{item.Date, item.Category, item.Event.Title, finder.Also(item)}, item.Actors...), " "))
				words := strings.Trim(strings.TrimPrefix(query, "place:"), `"`)
				if !strings.Contains(timeline.Fold(item.Event.ID), timeline.Fold(words)) { // an id is no text for people
					assert.Contains(t, shown, timeline.Fold(words), "%s %s", tag, item.Event.ID)
				}
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
	named := NewFinder(ds, Default(ds).WithLang(lang.English).WithQuery("actor:prk category:vis"))
	assert.Contains(t, named.Names, `"North Korea"`)
	assert.Contains(t, named.Names, `"Visit"`)
}
