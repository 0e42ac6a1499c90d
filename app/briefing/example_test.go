package briefing_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
)

func example(tb testing.TB, ds *dataset.Dataset, tag lang.Tag) briefing.Briefing {
	tb.Helper()
	b, err := briefing.Example(assets.FS, ds, tag)
	require.NoError(tb, err)
	return b
}

func TestExampleIsTheSameInBothLanguages(t *testing.T) {
	ds := bundled(t)
	en, uk := example(t, ds, lang.English), example(t, ds, lang.Ukrainian)
	require.Equal(t, en.Len(), uk.Len())
	assert.GreaterOrEqual(t, en.Len(), 8)
	live := regexp.MustCompile(`\{[^}]*\}`)
	for i := range en.Slides {
		assert.Equal(t, en.Slides[i].Scene, uk.Slides[i].Scene.WithLang(lang.English))
		assert.Equal(t, live.FindAllString(en.Slides[i].Caption, -1), live.FindAllString(uk.Slides[i].Caption, -1))
		assert.Equal(t, live.FindAllString(en.Slides[i].Notes, -1), live.FindAllString(uk.Slides[i].Notes, -1))
	}
}

func TestExampleCanBeShownAndSaved(t *testing.T) {
	ds := bundled(t)
	for _, tag := range lang.Tags() {
		b := example(t, ds, tag)
		for i, s := range b.Slides {
			shown, dropped := s.Scene.Normalise(ds)
			assert.Empty(t, dropped)
			assert.Equal(t, tag, shown.Lang)
			assert.NotEmpty(t, s.Title)
			assert.Empty(t, b.Changes(ds, i), s.Title)
			_, figures := b.Caption(ds, s)
			assert.NotEmpty(t, figures, s.Title)
			for _, f := range figures {
				require.NoError(t, f.Err)
			}
		}
		back, err := reading(written(t, b))
		require.NoError(t, err)
		assert.True(t, b.Equal(back))
	}
}

// TestExampleHoldsOnlyFiguresThatWerePublished finds each number that stands in the example, apart from live figures, dates and
// addresses, among the figures that AFP published.
func TestExampleHoldsOnlyFiguresThatWerePublished(t *testing.T) {
	ds := bundled(t)
	published := map[string]bool{}
	for _, p := range ds.Published() {
		if p.Publisher == "AFP" {
			published[strconv.FormatFloat(p.KM2, 'f', -1, 64)] = true
			if share := regexp.MustCompile(`(\d+)% of the country`).FindStringSubmatch(p.Note); share != nil {
				published[share[1]+" %"] = true
			}
			if rate := regexp.MustCompile(`(\d+\.\d) per day`).FindStringSubmatch(p.Note); rate != nil {
				published[rate[1]] = true
			}
		}
	}
	months := "January|June|July|September|October|December|січня|червня|липня|вересня|жовтня|грудня"
	notFigures := regexp.MustCompile(`\{[^}]*\}|https?://\S+|(\d+–|\d+ to )?\d+ (` + months + `)|\b20\d\d\b`)
	number := regexp.MustCompile(`\d+\.\d|\d[\d\x{202f}]*( %)?`)
	for _, tag := range lang.Tags() {
		found := map[string]bool{}
		for _, s := range example(t, ds, tag).Slides {
			text := notFigures.ReplaceAllString(strings.Join([]string{s.Title, s.Caption, s.Notes}, "\n"), "")
			text = regexp.MustCompile(`(\d),(\d)`).ReplaceAllString(text, "$1.$2") // a decimal comma; thousands have thin spaces, as on the map
			for _, n := range number.FindAllString(text, -1) {
				plain := strings.ReplaceAll(n, "\u202f", "")
				assert.True(t, published[plain], "%s: %q was not published", s.Title, n)
				found[plain] = true
			}
		}
		for _, told := range []string{"198", "6.6", "201", "155", "129", "449", "1246", "584", "65776", "107956", "18 %"} {
			assert.True(t, found[told], "%s is told in %s", told, tag)
		}
	}
}

func BenchmarkChangesOfAllMonths(b *testing.B) {
	ds := bundled(b)
	talk := briefing.Briefing{}.Add(0, briefing.Slide{Scene: scene.Default(ds).WithPage(scene.AllPage)}).Keep(ds)
	for b.Loop() {
		_ = talk.Changes(ds, 0)
	}
}
