package picture

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
)

// Every character that is shown has a glyph in both weights.
func TestFontHasEveryCharacter(t *testing.T) {
	s := open(t)
	check := func(where, text string) {
		for _, r := range text {
			if !unicode.IsControl(r) && !s.fonts.Has(r) {
				t.Errorf("%s: no glyph for %q (%U) in %q", where, r, r, text)
			}
		}
	}
	for _, tag := range lang.Tags() {
		for _, id := range s.ds.Catalog().IDs(tag) {
			for _, form := range s.ds.Catalog().Forms(tag, id) {
				check(id, form)
			}
		}
	}
	for _, r := range s.ds.Regions() {
		check(r.Code, r.Name.En+r.Name.Uk+r.Capital.En+r.Capital.Uk)
	}
	for _, c := range s.ds.Countries() {
		check(c.Code, c.Name.En+c.Name.Uk)
	}
	for _, p := range s.ds.Places() {
		check("places", p.Name.En+p.Name.Uk)
	}
	for _, e := range s.ds.Events() {
		check(e.ID, e.Title+e.Summary+e.Place)
	}
	check("signs", "≥≤−→←▲▼●■✓…·–—²\u202f\u00a0")
}

func TestBothLanguagesHaveEveryMessage(t *testing.T) {
	c := open(t).ds.Catalog()
	for _, id := range c.IDs(lang.English) {
		if len(id) > 8 && id[:8] == "picture." {
			assert.True(t, c.Has(lang.Ukrainian, id), id)
		}
	}
	for _, r := range open(t).ds.Regions() {
		assert.True(t, c.Has(lang.English, "picture.region."+r.Code), r.Code)
	}
}

func TestShortNames(t *testing.T) {
	s := open(t)
	r, _ := s.ds.Region("UA-14")
	assert.Equal(t, "Donetsk", shortName(s.ds.Catalog().Printer(lang.English), &r))
	assert.Equal(t, "Донецька", shortName(s.ds.Catalog().Printer(lang.Ukrainian), &r))
	r.Code, r.Name.En = "X-1", "Somewhere"
	assert.Equal(t, "Somewhere", shortName(s.ds.Catalog().Printer(lang.English), &r))
}

func TestEllipsis(t *testing.T) {
	f := open(t).fonts
	ts := textStyle{size: 12}
	text := "Putin and Kim sign a treaty"
	assert.Equal(t, text, f.ellipsis(text, ts, 1000))
	for limit := 0.0; limit < f.width(text, ts); limit += 3 {
		short := f.ellipsis(text, ts, limit)
		assert.LessOrEqual(t, f.width(short, ts), limit+0.01, short)
	}
	assert.Empty(t, f.ellipsis(text, ts, 3))
}

func TestWrapKeepsAllWords(t *testing.T) {
	f := open(t).fonts
	ts := textStyle{size: 12}
	assert.Equal(t, []string{"one two", "three"}, f.wrap("one two three", ts, f.width("one two", ts)+1, 3))
	assert.Equal(t, []string{"one", "two three"}, f.wrap("one two three", ts, 1, 2))
	assert.Empty(t, f.wrap("", ts, 100, 3))
}

func TestBare(t *testing.T) {
	for text, want := range map[string]string{
		"184.5 km²": "184.5", "6,1 км² на добу": "6,1", "80 %": "80 %", "+1 246 km²": "+1 246", "no data": "", "−4 655 mi²": "−4 655",
	} {
		assert.Equal(t, want, bare(text), text)
	}
}

// The label of a text does not change once it was drawn, however often and wherever it is drawn.
func TestLabelsAreCached(t *testing.T) {
	f := open(t).fonts
	ts := textStyle{weight: semibold, size: 11}
	a := f.label("Київ", ts, 2)
	assert.Same(t, a, f.label("Київ", ts, 2))
	assert.NotSame(t, a, f.label("Київ", ts, 0))
	assert.Zero(t, testing.AllocsPerRun(20, func() { f.label("Київ", ts, 2) }))
}
