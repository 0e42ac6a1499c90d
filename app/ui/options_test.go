package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOptions(t *testing.T) {
	var out bytes.Buffer
	folder := t.TempDir()
	file := filepath.Join(folder, "s.json")
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	o, err := ParseArgs([]string{"--month", "2024-07", "--region=UA-14", "--size", "1600x1000", folder, file}, &out)
	require.NoError(t, err)
	assert.Equal(t, Options{
		Month: month(t, "2024-07"), Region: "UA-14", Width: 1600, Height: 1000, Data: folder, Scene: file,
	}, o)
	for _, bad := range [][]string{
		{"--month", "July"}, {"--size", "10x10"}, {"--lang", "fr"}, {"--theme", "pink"}, {"/no/such/file"}, {file, file},
	} {
		_, err := ParseArgs(bad, &out)
		assert.Error(t, err, bad)
	}
	assert.Empty(t, out.String(), "what is wrong is said once, by the caller")
	_, err = ParseArgs([]string{"--help"}, &out)
	require.ErrorIs(t, err, ErrHelp)
	assert.Contains(t, out.String(), "-scene-log")
}
