package fold

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                            "",
		"Kyiv, KYIV":                  "kyiv kyiv",
		"Куп'янськ":                   "купянськ",
		"Куп’янськ":                   "купянськ",
		"Купʼянськ":                   "купянськ",
		"Куп`янськ":                   "купянськ",
		"Ивано-Франківськ":            "ивано франківськ",
		"Київ, Їжак":                  "киів іжак",
		"Йордан":                      "иордан",
		norm.NFD.String("Київ"):       "киів",
		"Erdoğan Orbán Łódź Ångström": "erdogan orban lodz angstrom",
		"ES‑11/1 — “x”":               "es 11 1 x",
		"Straße İstanbul ﬁn Ґанок":    "strasse istanbul fin ганок",
		"  ..a..  ":                   "a",
		"\u0301 \u0301a":              "a",
	} {
		assert.Equal(t, want, String(in), in)
	}
}

func TestFoldTwiceIsFoldOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := String(rapid.String().Draw(t, "text"))
		require.Equal(t, once, String(once))
	})
	for r := range rune(unicode.MaxRune + 1) {
		once := String("a" + string(r) + "b")
		require.Equal(t, once, String(once), "%U", r)
	}
}
