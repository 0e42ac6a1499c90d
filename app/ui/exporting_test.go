package ui

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/app/ui/exports"
	"frontline/app/ui/uitest"
)

func TestAnExportReopensTheViewItShows(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	w.playing.Step(-2)()
	w.update(func(s scene.Scene) scene.Scene { return s.SelectRegion(w.ds, "UA-14") })
	shown := w.store.Scene()
	for _, name := range []string{"view.png", "view.svg", "view.pdf", "without-an-ending"} {
		path := filepath.Join(t.TempDir(), name)
		w.exports.Write(path, export.PNG, w.exports.View(), export.Options{})
		if filepath.Ext(name) == "" {
			path += ".png"
		}
		require.FileExists(t, path)
		w.playing.First()
		require.NotEqual(t, shown, w.store.Scene())
		w.files.openPath(path)
		assert.Equal(t, shown, w.store.Scene(), name)
	}
}

func TestAnExportToAnUnknownFormatWritesNothing(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	path := filepath.Join(t.TempDir(), "view.docx")
	w.exports.Write(path, export.PNG, w.exports.View(), export.Options{})
	_, err := os.Stat(path)
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = export.FormatOf(path)
	require.ErrorIs(t, err, export.ErrFormat)
}

// A document of several slides opens as a briefing of them, which is not saved yet; one page is its view.
func TestADocumentOfSlidesOpensAsABriefing(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	w.briefing.OpenExample()
	b := w.briefing.Now()
	require.Greater(t, b.Len(), 5)
	pages := export.PagesOf(w.ds, b)
	path := filepath.Join(t.TempDir(), "talk.pdf")
	w.exports.Write(path, export.PDF, exports.Job{Pages: pages, Title: b.Title}, export.Options{})
	w.briefing.Use(briefing.Briefing{}, "", true)
	w.files.openPath(path)
	got := w.briefing.Now()
	require.Equal(t, b.Len(), got.Len())
	assert.Equal(t, "talk", got.Title)
	assert.True(t, w.briefing.Unsaved())
	for i, slide := range got.Slides {
		want, _ := b.Slides[i].Scene.Normalise(w.ds)
		assert.Equal(t, want, slide.Scene, i)
		assert.Equal(t, b.Slides[i].Title, slide.Title)
		assert.Equal(t, pages[i].Caption, slide.Caption)
		assert.Equal(t, b.Slides[i].Hold, slide.Hold)
		assert.Empty(t, slide.Notes, "notes are the speaker's")
	}
}
