package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/lang"
)

// TestPrinting prints by its keys: the system's viewer is handed a PDF of the view, which is gone when the program has ended.
func TestPrinting(t *testing.T) {
	t.Parallel()
	screen, home := startScreen(t), t.TempDir()
	viewer, temporary, handed := filepath.Join(home, "viewer"), filepath.Join(home, "temporary"), filepath.Join(home, "handed.pdf")
	for _, folder := range []string{viewer, temporary} {
		require.NoError(t, os.Mkdir(folder, 0o700))
	}
	opener := "#!/bin/sh\ncp \"${1#file://}\" '" + handed + ".part' && mv '" + handed + ".part' '" + handed + "'\n"
	require.NoError(t, os.WriteFile(filepath.Join(viewer, "xdg-open"), []byte(opener), 0o700))
	env := append(environment(screen, home), "TMPDIR="+temporary, "PATH="+viewer+string(os.PathListSeparator)+os.Getenv("PATH"))
	d := startIn(t, env, "^Frontline$", "--month", "2024-07", "--region", "UA-14", "--lang", "uk")
	l := d.wait("the window", shown)
	d.key("ctrl+alt+p")
	d.until("the viewer to be asked", func() bool { _, err := os.Stat(handed); return err == nil })

	data, err := os.Open(handed)
	require.NoError(t, err)
	t.Cleanup(func() { _ = data.Close() })
	view, err := export.ReadScene(data)
	require.NoError(t, err)
	assert.Equal(t, l.Scene, view)
	assert.Equal(t, lang.Ukrainian, view.Lang)
	d.close()
	left, err := os.ReadDir(temporary)
	require.NoError(t, err)
	for _, entry := range left {
		assert.False(t, strings.HasPrefix(entry.Name(), "frontline-print"), "%s was left", entry.Name())
	}
}
