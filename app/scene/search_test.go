package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
)

func TestTheSearchLanguageFiltersTheEvents(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	f := Filter{Query: "actor:PRK category:visit after:2024-01 before:2024-07 place:moscow"}
	var found []string
	for i, shown := range visible(ds, f) {
		if shown {
			found = append(found, ds.Events()[i].ID)
		}
	}
	assert.Equal(t, []string{"2024-01-15-choe-moscow-visit"}, found)
	count := func(query string) (n int) {
		for _, shown := range visible(ds, Filter{Query: query}) {
			if shown {
				n++
			}
		}
		return n
	}
	assert.Positive(t, count("region:UA-14"))
	assert.Equal(t, count("region:UA-14"), count("region:донецька"))
	assert.Equal(t, count("actor:PRK"), count(`actor:"North Korea"`))
	assert.Equal(t, len(ds.Events()), count("linked:no")+count("linked:yes"))
}

func TestSearchHints(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	const query = "theatre:east after:soon linked:maybe actor:XYZ after:2024-07 before:2024-01"
	fields := map[lang.Tag]string{
		lang.English:   "actor: category: region: place: after: before: linked:",
		lang.Ukrainian: "учасник: категорія: регіон: місце: після: до: зв’язки:",
	}
	for _, tag := range lang.Tags() {
		hints := SearchHints(ds, query, ds.Catalog().Printer(tag))
		require.Len(t, hints, 5)
		assert.Contains(t, hints[0], "theatre:")
		assert.Contains(t, hints[0], fields[tag])
		assert.Contains(t, hints[4], strings.Fields(fields[tag])[0]+"xyz")
	}
	assert.Empty(t, SearchHints(ds, "choe actor:PRK", ds.Catalog().Printer(lang.English)))
}
