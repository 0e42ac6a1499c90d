package exports

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/export"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/assets"
	"frontline/timeline"
)

// host is a window without a clock that shows a briefing, or none.
type host struct {
	*uitest.Host

	briefing briefing.Briefing
	after    func(time.Duration, func()) (stop func())
	opened   []*url.URL
}

func (h *host) Dark() bool                            { return true }
func (h *host) Briefing() (briefing.Briefing, string) { return h.briefing, "" }

func (h *host) OpenURL(u *url.URL) error {
	h.opened = append(h.opened, u)
	return nil
}

func (h *host) After(d time.Duration, f func()) (stop func()) { return h.after(d, f) }

func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	h.after = func(time.Duration, func()) (stop func()) { return func() {} }
	return New(h, "test"), h
}

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// What is chosen decides the file, and is still chosen when the dialog opens again.
func TestTheExportDialogDecidesTheFile(t *testing.T) {
	r, _ := open(t)
	r.AskView()
	box := r.box
	require.NotNil(t, box)
	assert.Equal(t, export.PNG, box.chosen.format())
	assert.Equal(t, 1920, box.chosen.asked(box.job).Width)
	box.chosen.set(export.GIF)
	box.chosen.pace, box.chosen.film, box.chosen.year = 3, 0, true
	box.fill()
	o := box.chosen.asked(box.job)
	assert.Equal(t, 200, o.Hundredths)
	assert.Equal(t, 854, o.Width)
	assert.Equal(t, timeline.NewMonth(2023, 8), o.From)
	assert.Equal(t, timeline.NewMonth(2024, 7), o.To)
	box.dialog.Dismiss()
	require.Nil(t, r.box)
	r.AskView()
	assert.Equal(t, export.GIF, r.box.chosen.format())
	for kind, formats := range formatsByKind() {
		for _, f := range formats {
			r.box.chosen.set(f)
			r.box.fill()
			assert.Equal(t, kind, r.box.chosen.kind)
			assert.NotEmpty(t, formatName(f))
		}
	}
}

// Slides go into formats that hold several pictures.
func TestSlidesAreExportedAsADocument(t *testing.T) {
	r, _ := open(t)
	page := r.View().Pages[0]
	page.Title = "A slide"
	inside := page
	inside.Title, inside.Internal = "For the house", true
	r.ask(Job{Pages: []export.Page{page, inside, page}, Title: "A talk", Name: "talk"})
	box := r.box
	assert.Equal(t, export.PDF, box.chosen.format())
	assert.Equal(t, []string{"1 internal slide was left out: For the house"}, box.left)
	path := filepath.Join(t.TempDir(), "talk")
	r.Write(path, export.PPTX, box.job, box.chosen.asked(box.job))
	require.FileExists(t, path+".pptx")
}

// An export that is given up writes nothing and says nothing.
func TestAnExportIsGivenUp(t *testing.T) {
	r, h := open(t)
	later := &uitest.Queue{}
	h.Exec = later.Run
	path := filepath.Join(t.TempDir(), "film.gif")
	writeView(r, path)
	r.cancel()
	later.All()
	_, err := os.Stat(path)
	require.ErrorIs(t, err, os.ErrNotExist)
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
}

// What another choice would leave out is not shown for the one made since, nor after the dialog was closed.
func TestOnlyTheLastQuestionForWhatIsLeftOutCounts(t *testing.T) {
	r, h := open(t)
	later := &uitest.Queue{}
	h.Exec = later.Run
	job := r.View()
	job.Pages[0].Internal = true
	r.ask(job)
	box := r.box
	box.askLeft()
	require.Len(t, later.Jobs, 2)
	box.left = []string{"mark"}
	later.One()
	assert.Equal(t, []string{"mark"}, box.left, "the first question is given up")
	box.dialog.Dismiss()
	later.One()
	assert.Equal(t, []string{"mark"}, box.left, "and the second with the dialog")
}

// slow has the work wait until it is told to be done, and gives what ends the moment after which an export takes long.
func slow(h *host) (work *uitest.Queue, moment func()) {
	work = &uitest.Queue{}
	h.Exec = work.Run
	var moments []func()
	h.after = func(_ time.Duration, f func()) (stop func()) {
		moments = append(moments, f)
		return func() {}
	}
	return work, func() { moments[0]() }
}

// Progress shows only when an export takes longer than a moment.
func TestProgressShowsAfterAMoment(t *testing.T) {
	r, h := open(t)
	later, moment := slow(h)
	writeView(r, filepath.Join(t.TempDir(), "film.gif"))
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
	moment()
	assert.NotNil(t, h.Win.Canvas().Overlays().Top())
	r.cancel()
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
	later.All()
}

// Copying the words of a picture that takes long can be given up as well, and then nothing is copied.
func TestWordsCanBeGivenUp(t *testing.T) {
	r, h := open(t)
	later, moment := slow(h)
	copied := 0
	r.Words(func(words string) {
		assert.Contains(t, words, h.Frame().Headline)
		copied++
	})
	moment()
	words, buttons := uitest.Parts(h.Win)
	assert.Contains(t, words, "The words of the picture are being made.")
	test.Tap(buttons["Cancel"])
	later.All()
	assert.Zero(t, copied)
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
	r.Words(func(string) { copied++ })
	later.All()
	assert.Equal(t, 1, copied)
}

// The window and frontctl make the same file of the same Scene.
func TestTheWindowExportsWhatFrontctlRenders(t *testing.T) {
	r, h := open(t)
	path := filepath.Join(t.TempDir(), "july.svg")
	writeView(r, path)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	maker, err := export.New(h.Data, assets.FS, "test")
	require.NoError(t, err)
	var want writes
	require.NoError(t, maker.Write(context.Background(), &want, export.SVG, h.Scene(), export.Options{Dark: h.Dark()}))
	assert.Equal(t, string(want), string(got))
}

type writes []byte

func (b *writes) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

// What is printed is a PDF that goes with the window.
func TestPrint(t *testing.T) {
	r, h := open(t)
	r.Print()
	require.Len(t, r.printed, 1)
	files, err := filepath.Glob(filepath.Join(r.printed[0], "*.pdf"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	data, err := os.ReadFile(files[0])
	require.NoError(t, err)
	assert.Equal(t, "%PDF", string(data[:4]))
	folder := r.printed[0]
	require.Len(t, h.opened, 1, "the viewer prints it")
	assert.Equal(t, filepath.ToSlash(files[0]), h.opened[0].Path)
	r.ForgetPrinted()
	_, err = os.Stat(folder)
	require.ErrorIs(t, err, os.ErrNotExist)
}

// The briefing is exported with all its slides; without slides that is said.
func TestTheBriefingIsExported(t *testing.T) {
	r, h := open(t)
	r.AskBriefing()
	assert.Nil(t, r.box)
	var err error
	h.briefing, err = briefing.Example(assets.FS, h.Data, lang.English)
	require.NoError(t, err)
	r.AskBriefing()
	require.NotNil(t, r.box)
	assert.Len(t, r.box.job.Pages, h.briefing.Len())
	assert.Equal(t, export.PDF, r.box.chosen.format())
	assert.Equal(t, h.briefing.Title, r.box.job.Title)
}

// writeView writes the view shown to a file, in the colours of the window.
func writeView(r *Room, path string) {
	r.Write(path, export.PNG, r.View(), export.Options{Dark: r.host.Dark()})
}

// What does not move is not offered as a film, also where one was chosen before.
func TestAMeasureAroundEventsIsNoFilm(t *testing.T) {
	r, h := open(t)
	r.AskView()
	r.box.chosen.set(export.GIF)
	r.box.dialog.Dismiss()
	h.Update(func(s scene.Scene) scene.Scene { return s.ShowAround(true) })
	r.AskView()
	assert.Equal(t, export.PNG, r.box.chosen.format())
	kinds := uitest.Widgets[*kit.Segments](r.box.page)[0]
	kinds.OnChosen(2)
	assert.Equal(t, export.XLSX, r.box.chosen.format(), "tables follow documents, no films")
}
