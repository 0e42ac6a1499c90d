package briefing_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

func plainly(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}

func TestLiveDifferencesAndPublishedFigures(t *testing.T) {
	ds := bundled(t)
	for _, c := range []struct {
		text, want string
		lang       lang.Tag
		unit       scene.Unit
	}{
		{"{gained UA 2024-07 minus 2024-06}", "+58.4 km²", lang.English, scene.KM2},
		{"{gained UA 2024-06 minus 2024-07}", "−58,4 км²", lang.Ukrainian, scene.KM2},
		{"{gained UA 2024-07 minus 2024-06}", "+22.5 mi²", lang.English, scene.MI2},
		{"{gained UA 2024-07 minus 2024-07}", "0 km²", lang.English, scene.KM2},
		{"{per-day UA 2024-07 minus 2024-06}", "+1.7 km² a day", lang.English, scene.KM2},
		{"{share-of-country UA 2024-07 minus 2024-01}", "+0.14 percentage points", lang.English, scene.KM2},
		{"{net UA 2024-07 deepstate minus isw}", "−41.9 km²", lang.English, scene.KM2},
		{"{gained UA 2024-01..2024-06 minus 2023-01..2023-06}", "+130.9 km²", lang.English, scene.KM2},
		{"{gained UA-30 2024-07 minus 2024-06}", "0 km²", lang.English, scene.KM2},

		{"{seized UA 2024-07-01..2024-07-30 afp}", "198 km²", lang.English, scene.KM2},
		{"{seized UA 2024-07-01..2024-07-30 afp}", "76.4 mi²", lang.English, scene.MI2},
		{"{per-day UA 2024-07-01..2024-07-30 afp}", "6,6 км² на день", lang.Ukrainian, scene.KM2},
		{"{seized UA 2024-07 afp}", "201 km²", lang.English, scene.KM2},
		{"{seized UA-14 2024-07-01..2024-07-30 afp}", "155 km²", lang.English, scene.KM2},
		{"{seized UA 2024-01-01..2024-07-30 afp}", "1 246 km²", lang.English, scene.KM2},
		{"{occupied UA 2024-07-30 afp}", "107 956 km²", lang.English, scene.KM2},
		{"{share-of-country UA 2024-07-30 afp}", "18 %", lang.English, scene.KM2},
		{"{occupied RU-KRS 2024-08-31 war-mapper}", "769 km²", lang.English, scene.KM2},
		{"{retaken UA 2025-05 afp}", "0 km²", lang.English, scene.KM2},
		{"{seized UA 2025-05 isw-statements}", "499.28 km²", lang.English, scene.KM2},
		{"{seized UA 2024-06 afp minus 2024-05}", "−320 km²", lang.English, scene.KM2},
		{"{occupied UA 2024-07 deepstate minus 2024-07-30 afp}", "+1 513 km²", lang.English, scene.KM2},

		{"{seized UA 2023 afp}", "{seized UA 2023 afp}", lang.English, scene.KM2},
		{"{seized UA 2023-01..2023-12 afp}", "580 km²", lang.English, scene.KM2}, // the last that was published
		{"{seized UA 2023-01..2023-12 afp@2024-07-31}", "584 km²", lang.English, scene.KM2},
		{"{seized UA 2023-01..2023-12 afp@upday.com}", "600 km²", lang.English, scene.KM2},
	} {
		got, _ := briefing.Resolve(ds, ds.Catalog().Printer(c.lang), c.unit, c.text)
		assert.Equal(t, c.want, plainly(got), c.text)
	}
}

// TestDifferencesAreThoseOfThePicture compares what a figure of a difference says with the picture of that difference.
func TestDifferencesAreThoseOfThePicture(t *testing.T) {
	ds := bundled(t)
	codes := []string{timeline.Country}
	for _, r := range ds.Regions() {
		codes = append(codes, r.Code)
	}
	first, last := ds.Months()
	rapid.Check(t, func(t *rapid.T) {
		month := rapid.IntRange(int(first), int(last))
		s := scene.Default(ds)
		s.Measure = rapid.SampledFrom(timeline.Measures()).Draw(t, "measure")
		s.Month, s.Span = timeline.Month(month.Draw(t, "month")), scene.ThisMonth
		s.Unit = rapid.SampledFrom([]scene.Unit{scene.KM2, scene.MI2}).Draw(t, "unit")
		s.Lang = rapid.SampledFrom(lang.Tags()).Draw(t, "lang")
		s.Compare = scene.Compare{Mode: scene.Difference, Month: timeline.Month(month.Draw(t, "other"))}
		s, _ = s.Normalise(ds)
		code := rapid.SampledFrom(codes).Draw(t, "region")
		asked := briefing.Ask(ds, s.SelectRegion(ds, code))
		text, figures := briefing.Kept{}.Resolve(ds, s, asked)
		require.Len(t, figures, 1)
		require.NoError(t, figures[0].Err)
		frame := scene.Build(ds, s, scene.Look{})
		cell := frame.Total
		for i := range frame.Cells {
			if frame.Cells[i].Region == code {
				cell = frame.Cells[i]
			}
		}
		assert.Equal(t, cell.Text, text, asked)
	})
}

func TestErrorsOfDifferencesAndPublishedFigures(t *testing.T) {
	ds := bundled(t)
	for text, want := range map[string]string{
		"{gained UA 2024-07 minus}":               "has 4 words, expected {measure region period [source]} or {measure region",
		"{gained UA minus 2024-07}":               "has 4 words, expected",
		"{gained UA 2024-07 minus 2024-06 isw x}": "has 7 words, expected",
		"{gained UA 2024-07 minus isw}":           `isw does not give "gained", expected one of net, `,
		"{gained UA 2024-07 minus July}":          `"July" is not a source of figures`,
		"{gained UA 2024-07 minus 2024-13}":       `"2024-13" is not a month`,
		"{gained UA 2024-07 minus 1999-01}":       `1999-01 is not all covered`,
		"{gained UA 2024-07-01..2024-07-30}":      "deepstate is measured by months, expected whole months, such as 2024-07",
		"{gained UA 2024-07 deepstate@2024-07}":   "deepstate is measured from maps, and has no @2024-07, expected deepstate",
		"{seized UA 2024-07}":                     `deepstate does not give "seized", expected one of gained, `,
		"{seized UA 2024-07-01..2024-07-29 afp}":  "afp published no such figure, expected one of 2024-07-01..2024-07-30, 2024-07, ",
		"{seized UA 2023-01..2023-12 afp@nobody}": "afp published no such figure, expected one of 2023-01..2023-12, ",
		"{seized UA-05 2024-07 afp}":              "afp published no such figure (seized, UA-05), expected a measure and a region that it published",
		"{seized UA 2024-11 afp}": "afp published several figures on one day, expected one of " +
			"725 (afp@themoscowtimes.com), 734 (afp@news.dayfr.com)",
		"{seized UA 2025-05 uk-mod}": "uk-mod published several figures on one day, expected one of 350, 400",
		"{gained RU-KRS 2024-07}":    `"RU-KRS" is not a region of deepstate, expected UA or a code such as UA-14`,
	} {
		got, figures := briefing.Resolve(ds, ds.Catalog().Printer(lang.English), scene.KM2, text)
		assert.Equal(t, text, got, "what cannot be read stays as it was written")
		require.Len(t, figures, 1, text)
		require.Error(t, figures[0].Err, text)
		assert.Contains(t, figures[0].Err.Error(), want)
		for _, tag := range lang.Tags() {
			words := briefing.FaultWords(ds.Catalog().Printer(tag), figures[0].Err)
			assert.Contains(t, words, text)
			assert.NotContains(t, words, "briefing.figure", "there are words for it")
			assert.NotContains(t, words, "<no value>")
		}
	}
}

// TestChangedPublishedFiguresAreFlagged changes AFP's figure for July 2024, and takes away that for June.
func TestChangedPublishedFiguresAreFlagged(t *testing.T) {
	ds := bundled(t)
	b := briefing.Briefing{}.Add(0, briefing.Slide{
		Scene:   scene.Default(ds),
		Caption: "{seized UA 2024-07-01..2024-07-30 afp} {per-day UA 2024-07-01..2024-07-30 afp} {seized UA 2024-05 afp minus 2024-06}",
	}).Keep(ds)
	assert.Empty(t, b.Changes(ds, 0))

	file, err := fs.ReadFile(assets.FS, dataset.PublishedFile)
	require.NoError(t, err)
	text := strings.Replace(string(file), "2024-07-01,2024-07-30,UA,seized,198,", "2024-07-01,2024-07-30,UA,seized,204,", 1)
	text = strings.Replace(text, "2024-06-01,2024-06-30,UA,seized,129,AFP,", "2024-06-01,2024-06-30,UA,seized,129,BBC,", 1)
	changed, err := dataset.Load(fstest.MapFS{dataset.PublishedFile: {Data: []byte(text)}}, ds)
	require.NoError(t, err)
	changes := b.Changes(changed, 0)
	require.Len(t, changes, 3)
	assert.Equal(t, "198 km²", plainly(changes[0].Figure.Saved.Text))
	assert.Equal(t, "204 km²", plainly(changes[0].Figure.Now.Text))
	assert.Equal(t, "6.6 km² a day", plainly(changes[1].Figure.Saved.Text))
	assert.Equal(t, "6.8 km² a day", plainly(changes[1].Figure.Now.Text))
	require.ErrorContains(t, changes[2].Figure.Err, "afp published no such figure")

	kept, err := reading(written(t, b))
	require.NoError(t, err)
	assert.Len(t, kept.Changes(changed, 0), 3, "a file keeps what the figures were")
}

func TestDifferencesAndPublishedFiguresAreCompleted(t *testing.T) {
	ds := bundled(t)
	july := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7)).SelectRegion(ds, "UA-14")
	for text, want := range map[string]string{
		"{sei":                                 "{seized ",
		"{seized ":                             "{seized UA-14 ",
		"{seized UA ":                          "{seized UA 2024-07 afp}",
		"{seized UA 2024-07-":                  "{seized UA 2024-07-01..2024-07-30 afp}",
		"{seized UA 2024-07-01..2024-07-30 ":   "{seized UA 2024-07-01..2024-07-30 afp}",
		"{occupied UA 2024-07-3":               "{occupied UA 2024-07-30 afp}",
		"{seized UA 2024-11-01..2024-11-30 ":   "{seized UA 2024-11-01..2024-11-30 isw-statements}",
		"{gained UA 2024-07 m":                 "{gained UA 2024-07 minus ",
		"{gained UA 2024-07 deepstate ":        "{gained UA 2024-07 deepstate minus ",
		"{gained UA 2024-07 minus ":            "{gained UA 2024-07 minus 2024-06}",
		"{gained UA 2024-05..2024-07 minus ":   "{gained UA 2024-05..2024-07 minus 2024-02..2024-04}",
		"{net UA 2024-07 minus is":             "{net UA 2024-07 minus isw}",
		"{seized UA 2024-07 afp minus 2024-06": "{seized UA 2024-07 afp minus 2024-06}",
	} {
		found := briefing.Complete(ds, july, text, len(text))
		require.NotEmpty(t, found, text)
		assert.Equal(t, want, found[0].Text, text)
	}
	uk := briefing.Complete(ds, july.WithLang(lang.Ukrainian), "{seized UA ", len("{seized UA "))
	require.NotEmpty(t, uk)
	assert.Equal(t, "AFP, 1–31 липня 2024: 201 км²", plainly(uk[0].Label))
	for _, text := range []string{"{gained UA 2024-07 minus 2024-06 ", "{gained UA minus ", "{seized UA 2024-07 nobody minus ", "{gained UA 2024-07 minus isw "} {
		assert.Empty(t, unsound(ds, july, text), text)
	}
}

// unsound are the completions of a text that are closed and cannot be read.
func unsound(ds *dataset.Dataset, s scene.Scene, text string) []string {
	var wrong []string
	for _, c := range briefing.Complete(ds, s, text, len(text)) {
		_, figures := briefing.Kept{}.Resolve(ds, s, c.Text)
		if len(figures) == 1 && figures[0].Err != nil {
			wrong = append(wrong, c.Text)
		}
	}
	return wrong
}

func TestTheWordsOfASlideNameTheirSources(t *testing.T) {
	ds := bundled(t)
	s := scene.Default(ds)
	for text, want := range map[string]string{
		"{gained UA 2024-07}":                    "",
		"{gained UA 2024-07 afp}":                "",
		"{net UA 2024-07 deepstate minus isw}":   "In the text: ISW maps, national series by The Economist (github.com).",
		"{seized UA 2024-07-01..2024-07-30 afp}": "In the text: AFP on ISW data, 31 July 2024 (english.aawsat.com).",
		"{seized UA 2024-07 afp} {seized UA 2024-06 afp minus 2024-05}": "In the text: AFP on ISW data, 13 August 2024 (newsbulletin247.com); " +
			"AFP on ISW data, 31 July 2024 (english.aawsat.com).",
	} {
		_, figures := briefing.Kept{}.Resolve(ds, s, text)
		assert.Equal(t, want, plainly(briefing.Credit(ds, s, figures)), text)
	}
}
