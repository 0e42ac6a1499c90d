package briefing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
)

func bundled(tb testing.TB) *dataset.Dataset {
	tb.Helper()
	ds, err := dataset.Bundled()
	require.NoError(tb, err)
	return ds
}

// titled is a briefing of slides with these titles.
func titled(titles ...string) briefing.Briefing {
	var b briefing.Briefing
	for _, title := range titles {
		b = b.Add(b.Len(), briefing.Slide{Title: title})
	}
	return b
}

func titles(b briefing.Briefing) []string {
	all := make([]string, b.Len())
	for i, s := range b.Slides {
		all[i] = s.Title
	}
	return all
}

func TestActionsReturnAnotherBriefing(t *testing.T) {
	b := titled("a", "b", "c")
	assert.Equal(t, []string{"b", "c", "a"}, titles(b.Move(0, 2)))
	assert.Equal(t, []string{"c", "a", "b"}, titles(b.Move(2, -5)))
	assert.Equal(t, []string{"a", "b", "b", "c"}, titles(b.Duplicate(1)))
	assert.Equal(t, []string{"a", "c"}, titles(b.Delete(1)))
	assert.Equal(t, []string{"a", "x", "c"}, titles(b.Edit(1, briefing.Slide{Title: "x"})))
	assert.Equal(t, []string{"x", "a", "b", "c"}, titles(b.Add(-1, briefing.Slide{Title: "x"})))
	assert.Equal(t, "t", b.Retitle("t").Title)
	assert.Equal(t, []string{"a", "b", "c"}, titles(b), "the one before stays as it was")
}

func TestWhatIsNotThereChangesNothing(t *testing.T) {
	b := titled("a")
	for _, i := range []int{-1, 1, 7} {
		assert.Equal(t, b, b.Move(i, 0))
		assert.Equal(t, b, b.Duplicate(i))
		assert.Equal(t, b, b.Delete(i))
		assert.Equal(t, b, b.Edit(i, briefing.Slide{Title: "x"}))
	}
	empty := briefing.Briefing{}
	assert.Equal(t, empty, empty.Move(0, 0))
}

func TestSealedIsReadOnly(t *testing.T) {
	sealed := titled("a", "b").Seal()
	x := briefing.Slide{Title: "x"}
	for _, changed := range []briefing.Briefing{
		sealed.Add(0, x), sealed.Move(0, 1), sealed.Duplicate(0), sealed.Delete(0), sealed.Edit(0, x), sealed.Retitle("x"),
	} {
		assert.True(t, sealed.Equal(changed))
	}
	assert.Equal(t, []string{"b"}, titles(sealed.Copy().Delete(0)), "a copy can be changed")
}

func TestMovesThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := titled(rapid.SliceOfN(rapid.String(), 1, 9).Draw(t, "titles")...)
		from := rapid.IntRange(0, b.Len()-1).Draw(t, "from")
		to := rapid.IntRange(0, b.Len()-1).Draw(t, "to")
		moved := b.Move(from, to)
		assert.Equal(t, b.Slides[from], moved.Slides[to])
		assert.Equal(t, titles(b), titles(moved.Move(to, from)))
	})
}

func TestLiveFigures(t *testing.T) {
	ds := bundled(t)
	for _, c := range []struct {
		text, want string
		lang       lang.Tag
		unit       scene.Unit
	}{
		{"In July {gained UA 2024-07}, {gained UA-14 2024-07} in Donetsk.", "In July 184.5 km², 147.1 km² in Donetsk.", lang.English, scene.KM2},
		{"{gained UA 2024-07 deepstate}", "184,5 км²", lang.Ukrainian, scene.KM2},
		{"{gained UA 2024-07}", "71.2 mi²", lang.English, scene.MI2},
		{"{per-day UA 2024-07}", "6.0 km² a day", lang.English, scene.KM2},
		{"{gained UA-05 2024-07}", "0 km²", lang.English, scene.KM2},
		{"{gained UA-30 2024-07 isw}", "{gained UA-30 2024-07 isw}", lang.English, scene.KM2},
		{"a {{brace}} and } one { open", "a {brace} and } one { open", lang.English, scene.KM2},
	} {
		got, _ := briefing.Resolve(ds, ds.Catalog().Printer(c.lang), c.unit, c.text)
		assert.Equal(t, c.want, strings.ReplaceAll(got, "\u00a0", " "), c.text)
	}
}

func TestRangesSumTheirMonths(t *testing.T) {
	ds := bundled(t)
	p := ds.Catalog().Printer(lang.English)
	_, months := briefing.Resolve(ds, p, scene.KM2, "{gained UA 2024-05} {gained UA 2024-06} {gained UA 2024-07} {gained UA 2024-05..2024-07}")
	require.Len(t, months, 4)
	assert.InDelta(t, months[0].Now.KM2+months[1].Now.KM2+months[2].Now.KM2, months[3].Now.KM2, 1e-6)
}

func TestErrorsSayWhatWasExpected(t *testing.T) {
	ds := bundled(t)
	for text, want := range map[string]string{
		"{ganed UA-14 2024-07}":           `{ganed UA-14 2024-07}: "ganed" is not a measure, expected one of gained, lost, net, `,
		"{gained UA-99 2024-07}":          `"UA-99" is not a region, expected UA or a code such as UA-14`,
		"{gained UA-14 July}":             `"July" is not a month, expected a month such as 2024-07, two as 2024-01..2024-07, or of what`,
		"{gained UA-14 2024-07..2024-13}": `"2024-13" is not a month`,
		"{gained UA-14 2024-07..2024-01}": `2024-01 is before 2024-07`,
		"{gained UA-14 1999-01}":          `1999-01 is not all covered, expected months from 2022-`,
		"{gained UA-14}":                  `has 2 words, expected {measure region period [source]} or {measure region period [source] minus`,
		"{gained UA-14 2024-07 nobody}":   `"nobody" is not a source of figures, expected one of deepstate, `,
		"{gained UA 2024-07 isw}":         `isw does not give "gained", expected one of net, `,
	} {
		got, figures := briefing.Resolve(ds, ds.Catalog().Printer(lang.English), scene.KM2, "x "+text+" y")
		assert.Equal(t, "x "+text+" y", got, "what cannot be read stays as it was written")
		require.Len(t, figures, 1, text)
		var wrong *briefing.QueryError
		require.ErrorAs(t, figures[0].Err, &wrong)
		assert.Contains(t, wrong.Error(), want)
	}
}
