package dataset_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/assets"
)

// card is a sound source card with some of its fields replaced.
func card(fields ...string) string {
	parts := []string{`"id": "x"`}
	for _, name := range []string{
		"name", "short", "who", "basis", "counting", "claimed", "kursk", "day_close", "licence", "weakness",
	} {
		parts = append(parts, fmt.Sprintf("%q: {\"en\": \"a\", \"uk\": \"б\"}", name))
	}
	parts = append(parts, `"url": "https://example.org", "coverage": "national", "measures": ["net"], "figures": "f.csv"`,
		`"publisher": "P", "basis_key": "B"`)
	return "{" + strings.Join(append(parts, fields...), ", ") + "}" // the last of two equal keys counts
}

func TestReadSources(t *testing.T) {
	sources, err := dataset.ReadSources(strings.NewReader("["+card()+"]"), "s.json")
	require.NoError(t, err)
	require.Len(t, sources, 1)
	assert.Equal(t, "б", sources[0].Weakness.Uk)
	assert.True(t, sources[0].OnMap())
}

func TestReadSourcesProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", `s.json:1: the file is not a JSON list, expected [ {"id": ...}, ... ]`},
		{"{}", "s.json:1: the file is not a JSON list"},
		{"[\n" + card(`"id": "a b"`) + "]", `s.json:2: id: "a b" is not an id, expected a word without spaces`},
		{"[" + card() + ",\n\n" + card() + "]", `s.json:3: id: "x" is given twice`},
		{"[" + card(`"url": "ftp://x"`) + "]", `s.json:1: url: "ftp://x" is not a web address, expected https://...`},
		{"[" + card(`"coverage": "local"`) + "]", `s.json:1: coverage: "local" is unknown, expected regional or national`},
		{"[" + card(`"measures": ["gained", "stolen"]`) + "]", `s.json:1: measures: "stolen" is unknown`},
		{"[" + card(`"measures": []`) + "]", `s.json:1: measures: is empty, expected the measures that f.csv holds`},
		{"[" + card(`"who": {"en": "a", "uk": " "}`) + "]", `s.json:1: who: the text in uk is missing`},
		{"[" + card(`"who": {"en": "a", "uk": "б", "fr": "c"}`) + "]", `s.json:1: who: "fr" is not a language of the program`},
		{"[" + card(`"url": 5`) + "]", `s.json:1: url: `},
		{"[" + card(`"colour": 5`) + "]", `s.json:1: "colour" is not a field of it`},
		{"[" + card(), `s.json:1: the list is not closed`},
		{"[" + card() + ", x]", `s.json:1: the file is not JSON from here on`},
	} {
		_, err := dataset.ReadSources(strings.NewReader(c.text), "s.json")
		require.Error(t, err, c.text)
		assert.Contains(t, err.Error(), c.want)
	}
}

func FuzzReadSources(f *testing.F) {
	f.Add("[" + card() + "]")
	f.Add("[" + card(`"url": 5`) + "," + card() + "]")
	f.Add("[{}")
	f.Fuzz(func(t *testing.T, text string) {
		sources, err := dataset.ReadSources(strings.NewReader(text), "s.json")
		if err == nil {
			for _, s := range sources {
				if s.ID == "" || s.Name.En == "" || !dataset.IsWebAddress(s.URL) {
					t.Fatalf("an unsound card came through: %+v", s)
				}
			}
		}
	})
}

// FuzzLoad lets one file of a person's folder be anything: it is either wholly right or refused with problems.
func FuzzLoad(f *testing.F) {
	base, err := dataset.Bundled()
	if err != nil {
		f.Fatal(err)
	}
	for i, name := range dataset.Files() {
		text, err := assets.FS.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(i), string(text[:min(len(text), 4000)]))
	}
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		name := dataset.Files()[int(which)%len(dataset.Files())]
		ds, err := dataset.Load(fstest.MapFS{name: {Data: []byte(text)}}, base)
		if (ds == nil) != (err != nil) {
			t.Fatalf("half loaded: %v", err)
		}
		if err != nil && !strings.Contains(err.Error(), ": ") {
			t.Fatalf("a problem without a place: %v", err)
		}
	})
}
