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
	complete := func(s scene.Scene, text string) []briefing.Completion { // with the caret at the bar
		before, after, _ := strings.Cut(text, "|")
		return briefing.Complete(ds, s, before+after, len(before))
	}
	for text, want := range map[string]string{
		"We gained {|":                          "We gained {gained |",
		"{lo|":                                  "{lost |",
		"{gained |":                             "{gained UA-14 |",
		"{gained khar|":                         "{gained UA-63 |",
		"{gained UA-14 |":                       "{gained UA-14 2024-07}|",
		"{gained UA-14 2023-1|":                 "{gained UA-14 2023-12}|",
		"{gained UA-14 2024-07 |":               "{gained UA-14 2024-07 deepstate}|",
		"{net UA 2024-07 isw|":                  "{net UA 2024-07 isw}|",
		"{gained UA 2024-07} and {gained UA-6|": "{gained UA 2024-07} and {gained UA-61 |",
		"{gained UA-14 |\nmore":                 "{gained UA-14 2024-07}|\nmore",
		"Gained {| in all":                      "Gained {gained |in all",
		"Захоплено {gained UA-14 | в області":    "Захоплено {gained UA-14 2024-07}| в області",
		"{gained UA-14 2023-1|} more":            "{gained UA-14 2023-12}| more",
		"{lo|} more":                             "{lost|} more",
		"{gained UA| and {gained UA-14 2024-07}": "{gained UA-14 |and {gained UA-14 2024-07}",
	} {
		found := complete(july, text)
		require.NotEmpty(t, found, text)
		assert.Equal(t, want, found[0].Text[:found[0].At]+"|"+found[0].Text[found[0].At:], text)
		assert.LessOrEqual(t, len(found), 6)
	}
	for _, text := range []string{
		"|", "words|", "{gained UA 2024-07}|", "{{|", "{gained UA 2024-07 deepstate more|", "{gained nowhere|", "{ganed |",
		"{gained X |", "{gained kGained {gained UA 2024-12}|", "|{gained ", "{gained \n|",
	} {
		assert.Empty(t, complete(july, text), text)
	}
	uk := complete(july.WithLang(lang.Ukrainian), "{gained Харків|")
	require.NotEmpty(t, uk)
	assert.Equal(t, "{gained UA-63 ", uk[0].Text)
	sum := july.WithSpan(3)
	assert.Equal(t, "{gained UA 2024-05..2024-07}", complete(sum, "{gained UA |")[0].Text)
}

// TestWhatIsCompletedCanBeRead goes on with the first to last that is offered until the figure is closed.
func TestWhatIsCompletedCanBeRead(t *testing.T) {
	ds := bundled(t)
	s := scene.Default(ds)
	rapid.Check(t, func(t *rapid.T) {
		text := "{"
		for strings.Count(text, "}") == 0 {
			found := briefing.Complete(ds, s, text, len(text))
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
