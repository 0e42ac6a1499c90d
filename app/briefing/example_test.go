package briefing_test

import (
	"regexp"
	"slices"
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

// TestNumbersOfTheExampleAreLive finds no number in the example's words but dates and addresses, and those of the press report among
// its live figures, each with who published it.
func TestNumbersOfTheExampleAreLive(t *testing.T) {
	ds := bundled(t)
	months := "January|June|July|September|October|December|січня|червня|липня|вересня|жовтня|грудня"
	notFigures := regexp.MustCompile(`\{[^}]*\}|https?://\S+|(\d+[–-]|\d+ to )?\d+ (` + months + `)|\b20\d\d\b`)
	reported := map[lang.Tag][]string{
		lang.English:   {"198 km²", "6.6 km² a day", "201 km²", "155 km²", "129 km²", "449 km²", "1\u202f246 km²", "584 km²", "65\u202f776 km²", "107\u202f956 km²", "18\u202f%"},
		lang.Ukrainian: {"198 км²", "6,6 км² на день", "201 км²", "155 км²", "129 км²", "449 км²", "1\u202f246 км²", "584 км²", "65\u202f776 км²", "107\u202f956 км²", "18\u202f%"},
	}
	for _, tag := range lang.Tags() {
		b, told := example(t, ds, tag), map[string]bool{}
		for _, s := range b.Slides {
			written := notFigures.ReplaceAllString(strings.Join([]string{s.Title, s.Caption, s.Notes}, "\n"), "")
			assert.NotRegexp(t, `\d`, written, s.Title)
			for _, text := range []string{s.Caption, s.Notes} {
				_, figures := b.Resolve(ds, s.Scene, text)
				for _, f := range figures {
					require.NoError(t, f.Err)
					if f.Query.Of.Source == "afp" && !f.Query.Differs() {
						told[strings.ReplaceAll(f.Now.Text, "\u00a0", " ")] = true
						assert.Contains(t, briefing.Credit(ds, s.Scene, figures), "AFP")
					}
				}
			}
		}
		for _, text := range reported[tag] {
			assert.True(t, told[text], "%s is told in %s: %v", text, tag, told)
		}
		assert.Len(t, told, len(reported[tag]))
	}
}

// TestTheReportOfJanuary2024IsTold finds who came where, when, and what the Kremlin said, on one slide, with the event that it is about.
func TestTheReportOfJanuary2024IsTold(t *testing.T) {
	ds := bundled(t)
	for tag, facts := range map[lang.Tag][]string{
		lang.English:   {"Choe Son Hui", "foreign minister", "Moscow", "15–17 January 2024", "The Kremlin says it will develop ties with North Korea in all areas"},
		lang.Ukrainian: {"Чхве Сон Хі", "міністерка закордонних справ", "Москву", "15–17 січня 2024", "Кремль обіцяє розвивати зв’язки з КНДР в усіх сферах"},
	} {
		b := example(t, ds, tag)
		i := slices.IndexFunc(b.Slides, func(s briefing.Slide) bool { return s.Scene.Event == "2024-01-15-choe-moscow-visit" })
		require.GreaterOrEqual(t, i, 0)
		assert.Equal(t, "2024-01", b.Slides[i].Scene.Month.String())
		caption, _ := b.Caption(ds, b.Slides[i])
		for _, fact := range facts {
			assert.Contains(t, caption, fact)
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
