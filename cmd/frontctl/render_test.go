package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
	for _, name := range []string{"c.svg", "c.pdf", "c.pptx", "c.gif", "c.csv", "c.xlsx", "c.md", "c.txt"} {
		code, problems = render(t, "--scene", first, "--from", "2024-06", "--to", "2024-07", "--size", "320x240",
			"--page", "16:9", "-o", filepath.Join(folder, name))
		require.Equal(t, exitFine, code, problems)
		info, err := os.Stat(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.Greater(t, info.Size(), int64(1000), name)
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
