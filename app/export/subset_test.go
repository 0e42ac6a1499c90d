package export

import (
	"encoding/base64"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A cut typeface has the letters that were asked for, with the outlines and widths of the whole one, and no others.
func TestSubset(t *testing.T) {
	m := open(t)
	const all = "Їжак і ґанок: 184,5 км² (80 %) ≥ −12 · “Łódź” é ½ №’"
	used := map[rune]bool{}
	for _, r := range all {
		used[r] = true
	}
	for w := range weights {
		data, err := m.letters.subsetOf(w, used)
		require.NoError(t, err)
		assert.Less(t, len(data), 20_000)
		again, err := m.letters.subsetOf(w, used)
		require.NoError(t, err)
		assert.Equal(t, data, again)
		cut, err := opentype.Parse(data)
		require.NoError(t, err)
		var buf sfnt.Buffer
		for r := range used {
			index, err := cut.GlyphIndex(&buf, r)
			require.NoError(t, err)
			require.NotZero(t, index, "%q", r)
			outline, err := cut.LoadGlyph(&buf, index, fixed.I(emSize), nil)
			require.NoError(t, err, "%q", r)
			assert.ElementsMatch(t, m.letters.glyph(w, r).outline, outline, "%q", r)
			advance, err := cut.GlyphAdvance(&buf, index, fixed.I(emSize), xfont.HintingNone)
			require.NoError(t, err)
			assert.InDelta(t, m.letters.glyph(w, r).advance, toFloat(advance)/emSize, 1e-9, "%q", r)
		}
		for _, r := range "QЩ" {
			index, err := cut.GlyphIndex(&buf, r)
			require.NoError(t, err)
			assert.Zero(t, index, "%q", r)
		}
	}
}

// An SVG brings along every letter that it writes, in the weight in which it writes it.
func TestSVGBringsItsLetters(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		page := string(m.bytes(t, SVG, m.scene(t, w), Options{}))
		found := regexp.MustCompile(`@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font/ttf;base64,([^)]+)\)\}`).
			FindAllStringSubmatch(page, -1)
		require.Len(t, found, 2, name)
		for i, weight := range []string{"400", "600"} {
			require.Equal(t, weight, found[i][1])
			data, err := base64.StdEncoding.DecodeString(found[i][2])
			require.NoError(t, err)
			cut, err := opentype.Parse(data)
			require.NoError(t, err)
			for _, text := range regexp.MustCompile(`<text [^>]*>[^<]*</text>`).FindAllString(page, -1) {
				if strings.Contains(text, `font-weight="600"`) != (weight == "600") {
					continue
				}
				for _, r := range text[strings.Index(text, ">")+1 : strings.LastIndex(text, "<")] {
					index, err := cut.GlyphIndex(nil, r)
					require.NoError(t, err)
					if r < 0x80 && r != '&' && r != ';' && r != '#' && index == 0 {
						assert.Contains(t, "&#1234567890;ampltgquos", string(r), text)
						continue
					}
					assert.True(t, index != 0 || r < 0x80, "%s lacks %q", name, r)
				}
			}
		}
	}
}

// FreeType, which browsers draw with, finds nothing wrong with the letters of an SVG.
func TestSubsetIsAFont(t *testing.T) {
	program, err := exec.LookPath("fc-scan")
	if err != nil {
		t.Skip("fc-scan is not installed (Debian: apt-get install fontconfig), so what FreeType makes of the letters was not looked at")
	}
	m := open(t)
	data, err := m.letters.subsetOf(regular, map[rune]bool{'a': true, 'ї': true, 'é': true})
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "cut.ttf")
	require.NoError(t, os.WriteFile(file, data, 0o600))
	out, err := exec.CommandContext(t.Context(), program, "--format", "%{family}|%{charset}", file).CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Equal(t, "Inter|61 e9 457", string(out))
}
