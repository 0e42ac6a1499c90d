package scene

import (
	"bytes"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestDefaultIsTheLastClosedMonth(t *testing.T) {
	s := Default(data(t))
	assert.Equal(t, month(t, "2026-07"), s.Month)
	assert.Equal(t, "deepstate", s.Source)
	assert.Equal(t, timeline.Gained, s.Measure)
	again, dropped := s.Normalise(data(t))
	assert.Equal(t, s, again)
	assert.Empty(t, dropped)
}

func TestTheZeroSceneIsTheDefault(t *testing.T) {
	s, dropped := Scene{}.Normalise(data(t))
	assert.Equal(t, Default(data(t)), s)
	assert.Empty(t, dropped)
}

func TestNormaliseFallsBackFieldByField(t *testing.T) {
	bad := Scene{
		Month: timeline.NewMonth(2031, 1), Span: -7, Measure: "stolen", Source: "rumour", Region: "UA-99", Event: "nothing",
		Filter: Filter{Query: "kept", Categories: NewSet("visit", "party"), Actors: NewSet("PRK", "XXX"), Regions: NewSet("UA-1")},
		Extent: orb.Bound{Min: orb.Point{5, 5}, Max: orb.Point{1, 1}}, Unit: "acres", Lang: "fr", Rescale: true,
	}
	s, dropped := bad.Normalise(data(t))
	want := Default(data(t))
	want.Rescale = true
	want.Filter = Filter{Query: "kept", Categories: "visit", Actors: "PRK"}
	assert.Equal(t, want, s)
	assert.Len(t, dropped, 12)
	for _, name := range []string{"2031-01", "-7", "stolen", "rumour", "UA-99", "nothing", "party", "XXX", "UA-1", "acres", "fr"} {
		assert.Contains(t, strings.ReplaceAll(strings.Join(dropped, "\n"), "−", "-"), name)
	}
}

func TestMeasureFollowsTheSource(t *testing.T) {
	ds := data(t)
	s := Default(ds).WithSource(ds, "isw")
	assert.Equal(t, timeline.Net, s.Measure)
	assert.Equal(t, s, s.WithMeasure(ds, timeline.Gained), "the source does not give it")
	assert.Equal(t, s, s.WithSource(ds, "afp"), "it only publishes")
	share := Default(ds).WithMeasure(ds, timeline.ShareRegion).WithSource(ds, "isw")
	assert.Equal(t, timeline.ShareCountry, share.Measure)
}

func TestFileRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Scene{
			Version: Version, Month: timeline.Month(rapid.IntRange(24000, 25000).Draw(t, "month")),
			Span:    Span(rapid.IntRange(-1, 60).Draw(t, "span")),
			Measure: rapid.SampledFrom(timeline.Measures()).Draw(t, "measure"),
			Source:  rapid.SampledFrom([]string{"deepstate", "isw"}).Draw(t, "source"),
			Region:  rapid.SampledFrom([]string{"", "UA-14"}).Draw(t, "region"),
			Filter: Filter{
				Query:  rapid.StringMatching(`[a-zа-яії "\\]*`).Draw(t, "query"),
				Actors: NewSet(rapid.SliceOf(rapid.SampledFrom([]string{"PRK", "RUS", "EU"})).Draw(t, "actors")...),
			},
			Extent: orb.Bound{Min: orb.Point{rapid.Float64Range(-1e6, 0).Draw(t, "x"), -5}, Max: orb.Point{1, 2}},
			Unit:   MI2, Lang: lang.Ukrainian, Rescale: rapid.Bool().Draw(t, "rescale"),
		}
		var out bytes.Buffer
		require.NoError(t, WriteScene(&out, s))
		back, err := ReadScene(&out)
		require.NoError(t, err)
		assert.Equal(t, s, back)
	})
}

func TestWrongTypesAreNamedAndTheRestIsRead(t *testing.T) {
	s, err := ReadScene(strings.NewReader(`{"version": 1, "month": "2024-13", "span": "three", "measure": "lost", "region": 14,
		"filter": {"query": "choe", "actors": "PRK", "colour": 1}, "zoom": 4}`))
	require.Error(t, err)
	for _, part := range []string{
		`month: `, `span: is a text, expected a whole number`, `region: is a number, expected a text`, `filter.actors: `, `filter.colour: `, `zoom: `,
	} {
		assert.Contains(t, err.Error(), part)
	}
	assert.Equal(t, timeline.Lost, s.Measure)
	assert.Equal(t, "choe", s.Filter.Query)
}

// A value of the wrong type is told in words of the file, not of the program.
func TestWrongTypesAreToldInWords(t *testing.T) {
	for text, want := range map[string]string{
		`"pins": "own-1"`:               "pins: is a text, expected a list of texts",
		`"pins": [1]`:                   "pins: is a number, expected a text",
		`"filter": {"actors": "RUS"}`:   "filter.actors: is a text, expected a list of texts",
		`"filter": []`:                  "filter: is a list, expected an object",
		`"span": 1.5`:                   "span: is the number 1.5, expected a whole number",
		`"rescale": "yes"`:              "rescale: is a text, expected true or false",
		`"region": {}`:                  "region: is an object, expected a text",
		`"region": true`:                "region: is true or false, expected a text",
		`"extent": 5`:                   "extent: is a number, expected an object",
		`"extent": {"Min": ["x", 1]}`:   "extent: is a text, expected a number",
		`"extent": {"Min": {"x": 1.5}}`: "extent: is an object, expected a list",
	} {
		_, err := ReadScene(strings.NewReader(`{"version": 1, ` + text + `}`))
		assert.ErrorContains(t, err, want)
	}
}

func TestNewerVersionIsSaidAndWhatIsKnownIsRead(t *testing.T) {
	s, err := ReadScene(strings.NewReader(`{"version": 7, "month": "2024-07", "weather": "rain"}`))
	var newer *VersionError
	require.ErrorAs(t, err, &newer)
	assert.Equal(t, 7, newer.Found)
	assert.NotContains(t, err.Error(), "weather")
	assert.Equal(t, month(t, "2024-07"), s.Month)
	s, dropped := s.Normalise(data(t))
	assert.Equal(t, Version, s.Version)
	assert.Empty(t, dropped)
}

func TestWhatIsNoSceneIsRefused(t *testing.T) {
	for _, text := range []string{"", "[]", "null", "{", `"x"`, "{}"} {
		_, err := ReadScene(strings.NewReader(text))
		assert.Error(t, err, text)
	}
}

func FuzzReadScene(f *testing.F) {
	f.Add(`{"version":1,"month":"2024-07","filter":{"actors":["PRK"]},"extent":{"Min":[0,0],"Max":[1,1]}}`)
	f.Add(`{"version":2}`)
	f.Fuzz(func(t *testing.T, text string) {
		s, _ := ReadScene(strings.NewReader(text))
		once, _ := s.Normalise(data(t))
		twice, dropped := once.Normalise(data(t))
		if once != twice || len(dropped) > 0 {
			t.Fatalf("normalising twice differs: %+v %+v %v", once, twice, dropped)
		}
	})
}

func TestSetIsCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOf(rapid.StringMatching(`[A-Z]{1,3}`)).Draw(t, "items")
		a, b := NewSet(items...), NewSet(rapid.Permutation(items).Draw(t, "order")...)
		assert.Equal(t, a, b)
		for _, item := range items {
			assert.True(t, a.Has(item))
			assert.False(t, a.Toggle(item).Has(item))
			assert.Equal(t, a, a.Toggle(item).Toggle(item))
		}
		assert.Equal(t, a, NewSet(a.Items()...))
	})
	assert.False(t, Set("").Has(""))
	assert.False(t, NewSet("UA-14").Has("UA-1"))
}
