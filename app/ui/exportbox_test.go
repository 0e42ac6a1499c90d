package ui

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// What is chosen decides the file, and is still chosen when the dialog opens again.
func TestTheExportDialogDecidesTheFile(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.askExport()
	box := w.exports.box
	require.NotNil(t, box)
	assert.Equal(t, export.PNG, box.c.format())
	assert.Equal(t, 1920, box.c.asked(box.job).Width)
	box.c.set(export.GIF)
	box.c.pace, box.c.film, box.c.year = 3, 0, true
	box.fill()
	o := box.c.asked(box.job)
	assert.Equal(t, 200, o.Hundredths)
	assert.Equal(t, 854, o.Width)
	assert.Equal(t, timeline.NewMonth(2023, 8), o.From)
	assert.Equal(t, timeline.NewMonth(2024, 7), o.To)
	box.dialog.Dismiss()
	require.Nil(t, w.exports.box)
	w.askExport()
	assert.Equal(t, export.GIF, w.exports.box.c.format())
	for kind, formats := range exportKinds() {
		for _, f := range formats {
			w.exports.box.c.set(f)
			w.exports.box.fill()
			assert.Equal(t, kind, w.exports.box.c.kind)
			assert.NotEmpty(t, formatName(f))
		}
	}
}

// Slides go into formats that hold several pictures.
func TestSlidesAreExportedAsADocument(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = view.Inline{}
	page := w.viewJob().pages[0]
	page.Title = "A slide"
	inside := page
	inside.Title, inside.Internal = "For the house", true
	w.openExport(exportJob{pages: []export.Page{page, inside, page}, title: "A talk", name: "talk"})
	box := w.exports.box
	assert.Equal(t, export.PDF, box.c.format())
	assert.Equal(t, []string{"1 internal slide was left out: For the house"}, box.left)
	path := filepath.Join(t.TempDir(), "talk")
	w.exportJob(path, export.PPTX, box.job, box.c.asked(box.job))
	require.FileExists(t, path+".pptx")
}

// An export that is given up writes nothing and says nothing.
func TestAnExportIsGivenUp(t *testing.T) {
	w := openWindow(t, Options{})
	later := &held{}
	w.exec = later
	path := filepath.Join(t.TempDir(), "film.gif")
	w.exportTo(path)
	w.exports.cancel()
	later.run()
	_, err := os.Stat(path)
	require.ErrorIs(t, err, os.ErrNotExist)
	assert.Nil(t, w.win.Canvas().Overlays().Top())
}

// held keeps work until it is told to run it.
type held struct{ waiting []func() }

func (h *held) Run(work, done func()) {
	h.waiting = append(h.waiting, func() { work(); done() })
}

func (h *held) run() {
	for _, f := range h.waiting {
		f()
	}
	h.waiting = nil
}

// Progress shows only when an export takes longer than a moment.
func TestProgressShowsAfterAMoment(t *testing.T) {
	w := openWindow(t, Options{})
	later := &held{}
	w.exec = later
	var moments []func()
	w.player.after = func(_ time.Duration, f func()) (stop func()) {
		moments = append(moments, f)
		return func() {}
	}
	w.exportTo(filepath.Join(t.TempDir(), "film.gif"))
	assert.Nil(t, w.win.Canvas().Overlays().Top())
	moments[0]()
	assert.NotNil(t, w.win.Canvas().Overlays().Top())
	w.exports.cancel()
	assert.Nil(t, w.win.Canvas().Overlays().Top())
	later.run()
}

// The window and frontctl make the same file of the same Scene.
func TestTheWindowExportsWhatFrontctlRenders(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.exec = view.Inline{}
	path := filepath.Join(t.TempDir(), "july.svg")
	w.exportTo(path)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	maker, err := export.New(w.ds, w.assets, "test")
	require.NoError(t, err)
	var want writes
	require.NoError(t, maker.Write(context.Background(), &want, export.SVG, w.store.Scene(), export.Options{Dark: w.style().Dark}))
	assert.Equal(t, string(want), string(got))
}

type writes []byte

func (b *writes) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

// What is printed is a PDF that goes with the window.
func TestPrint(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = view.Inline{}
	w.print()
	require.Len(t, w.exports.printed, 1)
	files, err := filepath.Glob(filepath.Join(w.exports.printed[0], "*.pdf"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	data, err := os.ReadFile(files[0])
	require.NoError(t, err)
	assert.Equal(t, "%PDF", string(data[:4]))
	folder := w.exports.printed[0]
	w.forgetPrinted()
	_, err = os.Stat(folder)
	require.ErrorIs(t, err, os.ErrNotExist)
}

// The briefing is exported with all its slides; without slides that is said.
func TestTheBriefingIsExported(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = view.Inline{}
	w.askExportBriefing()
	assert.Nil(t, w.exports.box)
	w.openExample()
	w.askExportBriefing()
	require.NotNil(t, w.exports.box)
	assert.Len(t, w.exports.box.job.pages, w.briefing.now.Len())
	assert.Equal(t, export.PDF, w.exports.box.c.format())
	assert.Equal(t, w.briefing.now.Title, w.exports.box.job.title)
}
