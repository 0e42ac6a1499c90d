package briefing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func TestLiveFiguresAreCompleted(t *testing.T) {
	ds := bundled(t)
	july := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7)).SelectRegion(ds, "UA-14")
	for text, want := range map[string]string{
		"We gained {":                          "We gained {gained ",
		"{lo":                                  "{lost ",
		"{gained ":                             "{gained UA-14 ",
		"{gained khar":                         "{gained UA-63 ",
		"{gained UA-14 ":                       "{gained UA-14 2024-07}",
		"{gained UA-14 2023-1":                 "{gained UA-14 2023-12}",
		"{gained UA-14 2024-07 ":               "{gained UA-14 2024-07 deepstate}",
		"{net UA 2024-07 isw":                  "{net UA 2024-07 isw}",
		"{gained UA 2024-07} and {gained UA-6": "{gained UA 2024-07} and {gained UA-61 ",
		"{gained UA-14 \nmore":                 "{gained UA-14 2024-07}\nmore",
	} {
		found := briefing.Complete(ds, july, text)
		require.NotEmpty(t, found, text)
		assert.Equal(t, want, found[0].Text, text)
		assert.LessOrEqual(t, len(found), 6)
	}
	for _, text := range []string{"", "words", "{gained UA 2024-07}", "{{", "{gained UA 2024-07 deepstate more", "{gained nowhere", "{ganed ", "{gained X ", "{gained kGained {gained UA 2024-12}"} {
		assert.Empty(t, briefing.Complete(ds, july, text), text)
	}
	uk := briefing.Complete(ds, july.WithLang(lang.Ukrainian), "{gained Харків")
	require.NotEmpty(t, uk)
	assert.Equal(t, "{gained UA-63 ", uk[0].Text)
	sum := july.WithSpan(3)
	assert.Equal(t, "{gained UA 2024-05..2024-07}", briefing.Complete(ds, sum, "{gained UA ")[0].Text)
}

// TestWhatIsCompletedCanBeRead goes on with the first to last that is offered until the figure is closed.
func TestWhatIsCompletedCanBeRead(t *testing.T) {
	ds := bundled(t)
	s := scene.Default(ds)
	rapid.Check(t, func(t *rapid.T) {
		text := "{"
		for strings.Count(text, "}") == 0 {
			found := briefing.Complete(ds, s, text)
			require.NotEmpty(t, found, text)
			text = rapid.SampledFrom(found).Draw(t, "choice").Text
		}
		_, figures := briefing.Kept{}.Resolve(ds, s, text)
		require.Len(t, figures, 1)
		require.NoError(t, figures[0].Err)
	})
}

func TestTheFigureOfAPictureIsItsTotal(t *testing.T) {
	ds := bundled(t)
	s := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7))
	assert.Equal(t, "{gained UA 2024-07 deepstate}", briefing.Ask(ds, s))
	s = s.SelectRegion(ds, "UA-14").WithSpan(7)
	asked := briefing.Ask(ds, s)
	assert.Equal(t, "{gained UA-14 2024-01..2024-07 deepstate}", asked)
	text, _ := briefing.Kept{}.Resolve(ds, s, asked)
	assert.Equal(t, "637.7\u00a0km²", text)
}
