package main

import (
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"frontline/assets"
)

func fonts(t *testing.T) map[string]*sfnt.Font {
	t.Helper()
	all := map[string]*sfnt.Font{}
	for _, name := range []string{"Inter-Regular", "Inter-SemiBold"} {
		data, err := fs.ReadFile(assets.FS, "font/"+name+".ttf")
		require.NoError(t, err)
		all[name], err = sfnt.Parse(data)
		require.NoError(t, err)
	}
	return all
}

func TestFiguresAndSignsHaveOneWidth(t *testing.T) {
	for name, f := range fonts(t) {
		var buffer sfnt.Buffer
		widths := map[fixed.Int26_6][]string{}
		for _, char := range "0123456789+−=≥≤" {
			glyph, err := f.GlyphIndex(&buffer, char)
			require.NoError(t, err)
			width, err := f.GlyphAdvance(&buffer, glyph, fixed.I(100), font.HintingNone)
			require.NoError(t, err)
			widths[width] = append(widths[width], string(char))
		}
		assert.Len(t, widths, 1, "%s: %v", name, widths)
	}
}

func TestFontHasEveryCharacterOfBothLanguages(t *testing.T) {
	const needed = "≥≤−→←²·–—…’ʼ«»№×±≈°•§©" + "\u2009\u202f\u00a0" +
		"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя" + "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ" +
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?%/()[]'\"+-=<>&@#*_"
	for name, f := range fonts(t) {
		var buffer sfnt.Buffer
		for _, char := range needed {
			glyph, err := f.GlyphIndex(&buffer, char)
			require.NoError(t, err)
			assert.NotZero(t, glyph, "%s lacks %q (U+%04X)", name, char, char)
		}
	}
}
