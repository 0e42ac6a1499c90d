package scene

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

var bundled = sync.OnceValues(dataset.Bundled)

func data(tb testing.TB) *dataset.Dataset {
	tb.Helper()
	ds, err := bundled()
	require.NoError(tb, err)
	return ds
}

func month(tb testing.TB, s string) timeline.Month {
	tb.Helper()
	m, err := timeline.ParseMonth(s)
	require.NoError(tb, err)
	return m
}

// shown is the default Scene in a month.
func shown(tb testing.TB, when string) Scene {
	tb.Helper()
	return Default(data(tb)).WithMonth(month(tb, when))
}

func build(tb testing.TB, s Scene) *Frame {
	tb.Helper()
	return Build(data(tb), s, Look{})
}

// plain replaces the spaces that do not break, so that expectations can be typed.
func plain(s string) string { return strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(s) }

// everyScene calls check with each month, measure, source with figures, language and unit.
func everyScene(t *testing.T, check func(s Scene, f *Frame)) {
	t.Helper()
	ds := data(t)
	first, last := ds.Months()
	for _, source := range ds.MapSources() {
		for _, measure := range source.Offered() {
			for m := first; m <= last; m++ {
				s := Default(ds).WithSource(ds, source.ID).WithMeasure(ds, measure).WithMonth(m)
				if int(m)%2 == 0 {
					s = s.WithLang(lang.Ukrainian)
				}
				if int(m)%3 == 0 {
					s = s.WithUnit(MI2)
				}
				check(s, Build(ds, s, Look{Dark: int(m)%5 == 0}))
			}
		}
	}
}
