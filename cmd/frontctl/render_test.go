package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/assets"
)

func render(t *testing.T, args ...string) (code int, errors string) {
	t.Helper()
	var out, problems bytes.Buffer
	code = run(t.Context(), append([]string{"render"}, args...), &out, &problems)
	return code, problems.String()
}

// A view that was drawn can be drawn again from its picture, in any format, to the byte.
func TestRenderComesBack(t *testing.T) {
	folder := t.TempDir()
	first, second := filepath.Join(folder, "a.png"), filepath.Join(folder, "b.png")
	code, problems := render(t, "--month", "2024-07", "--region", "Donetsk", "--lang", "uk", "--measure", "occupied",
		"--unit", "mi2", "--theme", "dark", "--size", "640x400", "-o", first)
	require.Equal(t, exitFine, code, problems)
	code, problems = render(t, "--scene", first, "--theme", "dark", "--size", "640x400", "-o", second)
	require.Equal(t, exitFine, code, problems)
	a, err := os.ReadFile(first)
	require.NoError(t, err)
	b, err := os.ReadFile(second)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(a, b))
	img, err := png.Decode(bytes.NewReader(a))
	require.NoError(t, err)
	assert.Equal(t, 640, img.Bounds().Dx())
	for _, name := range []string{"c.svg", "c.pdf", "c.pptx", "c.gif", "c.apng", "c.csv", "c.xlsx", "c.md", "c.txt"} {
		code, problems = render(t, "--scene", first, "--from", "2024-06", "--to", "2024-07", "--size", "320x240",
			"--page", "16:9", "--theme", "Dark", "-o", filepath.Join(folder, name))
		require.Equal(t, exitFine, code, problems)
		info, err := os.Stat(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.Greater(t, info.Size(), int64(1000), name)
	}
}

// An event that is named shows the figures of its own month, as it does in the window, and not those of the last month under
// its title; a month that is named comes first.
func TestRenderOfAnEventShowsItsMonth(t *testing.T) {
	event := []string{"--event", "2024-01-15-choe-moscow-visit"}
	for _, c := range []struct {
		more []string
		says string
	}{
		{nil, "January 2024: Russian forces gained 52.4"},
		{[]string{"--month", "2024-02"}, "February 2024: Russian forces gained 125.7"},
	} {
		file := filepath.Join(t.TempDir(), "a.txt")
		code, problems := render(t, append(append(c.more, event...), "-o", file)...)
		require.Equal(t, exitFine, code, problems)
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(text), c.says), string(text[:60]))
		assert.Contains(t, string(text), "North Korean foreign minister Choe Son Hui visits Moscow")
	}
}

func TestPaperIsKnownInAnyCase(t *testing.T) {
	for _, page := range []string{"a4", "A4"} {
		file := filepath.Join(t.TempDir(), "a.svg")
		code, problems := render(t, "--month", "2024-07", "--page", page, "-o", file)
		require.Equal(t, exitFine, code, problems)
		svg, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, bytes.Contains(svg, []byte(`width="1123" height="794"`)), page)
	}
}

func TestRenderSaysWhatIsWrong(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.png")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{}, exitUsage, "--output"},
		{[]string{"-o", "a.bmp"}, exitUsage, "expected .png"},
		{[]string{"-o", file, "--size", "big"}, exitUsage, "--size"},
		{[]string{"-o", file, "--size", "100x100x3"}, exitUsage, "--size"},
		{[]string{"-o", file, "--page", "letter"}, exitUsage, "--page"},
		{[]string{"-o", file, "--theme", "sepia"}, exitUsage, "--theme"},
		{[]string{"-o", file, "--pace", "2h"}, exitUsage, "--pace"},
		{[]string{"-o", file, "--month", "2024-13"}, exitUsage, "--month"},
		{[]string{"-o", file, "--from", "yesterday"}, exitUsage, "--from"},
		{[]string{"-o", file, "--region", "Atlantis"}, exitUsage, "--region"},
		{[]string{"-o", file, "--event", "none"}, exitUsage, "--event"},
		{[]string{"-o", file, "--measure", "seized"}, exitUsage, "--measure"},
		{[]string{"-o", file, "--source", "AFP"}, exitUsage, "expected one of: deepstate"},
		{[]string{"-o", file, "--unit", "acres"}, exitUsage, "--unit"},
		{[]string{"-o", file, "--size", "9000x9000"}, exitFailed, "9000 x 9000"},
		{[]string{"-o", file, "--scene", "missing.json"}, exitFailed, "missing.json"},
		{[]string{"-o", file, "--scene", "main.go"}, exitFailed, "main.go"},
		{[]string{"-o", filepath.Join(file, "b.png")}, exitFailed, "b.png"},
	} {
		code, problems := render(t, c.args...)
		assert.Equal(t, c.code, code, c.args)
		assert.Contains(t, problems, c.says, c.args)
		assert.NoFileExists(t, file, c.args)
	}
}

// A briefing becomes a document; its internal slides stay out of it, which is said, unless they are asked for.
func TestRenderABriefing(t *testing.T) {
	ds, err := bundled()
	require.NoError(t, err)
	b, err := briefing.Example(assets.FS, ds, lang.English)
	require.NoError(t, err)
	hidden := b.Slides[1]
	hidden.Title, hidden.Internal = "A slide for the house alone", true
	b = b.Edit(1, hidden)
	folder := t.TempDir()
	file := filepath.Join(folder, "talk.frontline")
	require.NoError(t, briefing.Save(file, b))
	for _, name := range []string{"talk.pptx", "talk.pdf", "talk.gif", "talk.md", "talk.txt"} {
		out := filepath.Join(folder, name)
		code, problems := render(t, "--briefing", file, "--size", "320x240", "-o", out)
		require.Equal(t, exitFine, code, problems)
		assert.Contains(t, problems, "left out: A slide for the house alone", name)
		require.FileExists(t, out)
	}
	words, err := os.ReadFile(filepath.Join(folder, "talk.txt"))
	require.NoError(t, err)
	assert.Contains(t, string(words), b.Slides[0].Title)
	assert.NotContains(t, string(words), hidden.Title)
	code, problems := render(t, "--briefing", file, "--internal", "-o", filepath.Join(folder, "talk.txt"))
	require.Equal(t, exitFine, code, problems)
	assert.Empty(t, problems)
	words, err = os.ReadFile(filepath.Join(folder, "talk.txt"))
	require.NoError(t, err)
	assert.Contains(t, string(words), hidden.Title)

	code, problems = render(t, "--briefing", file, "-o", filepath.Join(folder, "talk.png"))
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, problems, "one picture")
	code, _ = render(t, "--briefing", file, "--month", "2024-07", "-o", filepath.Join(folder, "talk.pdf"))
	assert.Equal(t, exitUsage, code)
	code, _ = render(t, "--briefing", filepath.Join(folder, "none.frontline"), "-o", filepath.Join(folder, "talk.pdf"))
	assert.NotEqual(t, exitFine, code)
}
