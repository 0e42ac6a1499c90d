package pptx

import (
	"archive/zip"
	"bytes"
	"image/color"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// parts unpacks a deck of two slides.
func parts(t *testing.T) map[string]string {
	t.Helper()
	ink := color.RGBA{R: 0x1c, G: 0x23, B: 0x28, A: 255}
	line := Line{Words: "Words", Size: 20, Ink: ink, Box: Box{X: 10, Y: 10, W: 900, H: 30}}
	slide := Slide{Title: line, Lines: []Line{line, line}, Picture: Box{Y: 80, W: 1280, H: 640}, Alt: "a picture", Notes: "first\nsecond"}
	var out bytes.Buffer
	require.NoError(t, Write(&out, Deck{
		Width: 1280, Height: 720, Slides: []Slide{slide, slide}, Text: ink, Font: "Arial", Language: "uk",
		Accents: [6]color.RGBA{{R: 1}, {R: 2}, {R: 3}, {R: 4}, {R: 5}, {R: 6}},
	}))
	book, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	require.NoError(t, err)
	all := map[string]string{}
	for _, f := range book.File {
		in, err := f.Open()
		require.NoError(t, err)
		content, err := io.ReadAll(in)
		require.NoError(t, err)
		all[f.Name] = string(content)
	}
	return all
}

// Each slide has its number, which follows when slides are moved, and no two of its shapes have the same id.
func TestSlidesAreNumbered(t *testing.T) {
	all := parts(t)
	for _, name := range []string{"slides/slide1", "slides/slide2", "slideLayouts/slideLayout1", "slideLayouts/slideLayout2", "slideMasters/slideMaster1"} {
		part := all["ppt/"+name+".xml"]
		assert.Equal(t, 1, strings.Count(part, `type="slidenum"`), name)
		ids := map[string]bool{}
		for _, rest := range strings.Split(part, `<p:cNvPr id="`)[1:] {
			id, _, _ := strings.Cut(rest, `"`)
			assert.False(t, ids[id], "%s: id %s", name, id)
			ids[id] = true
		}
	}
}

// A slide of text can be added, and what is added to slides has colours that can be told apart.
func TestDecksCanBeGoneOnWith(t *testing.T) {
	all := parts(t)
	assert.Contains(t, all["ppt/slideLayouts/slideLayout2.xml"], `<p:ph idx="1"/>`)
	assert.Contains(t, all["ppt/slideMasters/slideMaster1.xml"], `<p:ph type="body" idx="1"/>`)
	theme := all["ppt/theme/theme1.xml"]
	for _, accent := range []string{"accent1><a:srgbClr val=\"01", "accent6><a:srgbClr val=\"06", "hlink><a:srgbClr val=\"01"} {
		assert.Contains(t, theme, accent)
	}
}
