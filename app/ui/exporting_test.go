package ui

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/scene"
	"frontline/app/ui/view"
)

func TestAnExportReopensTheViewItShows(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = view.Inline{}
	w.monthStep(-2)()
	w.update(func(s scene.Scene) scene.Scene { return s.SelectRegion(w.ds, "UA-14") })
	shown := w.store.Scene()
	for _, name := range []string{"view.png", "view.svg", "view.pdf", "without-an-ending"} {
		path := filepath.Join(t.TempDir(), name)
		w.exports.To(path)
		if filepath.Ext(name) == "" {
			path += ".png"
		}
		require.FileExists(t, path)
		w.firstMonth()
		require.NotEqual(t, shown, w.store.Scene())
		w.openPath(path)
		assert.Equal(t, shown, w.store.Scene(), name)
	}
}

func TestAnExportToAnUnknownFormatWritesNothing(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = view.Inline{}
	path := filepath.Join(t.TempDir(), "view.docx")
	w.exports.To(path)
	_, err := os.Stat(path)
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = export.FormatOf(path)
	require.ErrorIs(t, err, export.ErrFormat)
}
