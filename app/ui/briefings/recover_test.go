package briefings

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
)

// crash is what a program that was killed leaves: the files of its folder, and no lock.
func crash(t *testing.T, folder string) string {
	t.Helper()
	left := t.TempDir()
	require.NoError(t, os.CopyFS(left, os.DirFS(folder)))
	return left
}

// beside is a room of another program with the same folder, in which nothing was done yet.
func beside(t *testing.T, folder string) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	h.Dir = folder
	h.room = New(h)
	h.page = h.room.NewPage()
	return h.room, h
}

func TestProgramsKeepTheirBriefingsApart(t *testing.T) {
	first, h := threeSlides(t)
	second, other := beside(t, h.Dir)
	second.Recover()
	assert.True(t, second.Empty(), "the other program still runs")
	assert.Nil(t, other.Win.Canvas().Overlays().Top())

	second.AddSlide()
	kept := []string{filepath.Join(h.Dir, "autosave.frontline"), filepath.Join(h.Dir, "autosave-2.frontline")}
	assert.FileExists(t, kept[0])
	assert.FileExists(t, kept[1])
	second.End()
	assert.FileExists(t, kept[0], "what the other one keeps")
	assert.NoFileExists(t, kept[1])
	first.End()
	assert.NoFileExists(t, kept[0])

	third, _ := beside(t, h.Dir)
	third.AddSlide()
	assert.FileExists(t, kept[0], "its place is free again")
	third.End()
}

func TestRecoveryAsksWhichOfSeveral(t *testing.T) {
	first, h := threeSlides(t)
	second, _ := beside(t, h.Dir)
	second.AddSlide()
	folder := crash(t, h.Dir)
	earlier := time.Date(2026, time.March, 4, 9, 5, 0, 0, time.Local)
	require.NoError(t, os.Chtimes(filepath.Join(folder, "autosave.frontline"), earlier, earlier))

	after, shown := beside(t, folder)
	after.Recover()
	words, _ := uitest.Parts(shown.Win)
	assert.Contains(t, words, "Briefings were not saved")
	assert.Contains(t, words, "3 slides, as of 4 March 2026, 09:05")
	assert.True(t, after.Empty(), "nothing is shown before the answer")

	meanwhile, other := beside(t, folder)
	meanwhile.Recover()
	assert.Nil(t, other.Win.Canvas().Overlays().Top(), "no two programs ask for the same")

	uitest.Press(t, shown.Win, "None for now")
	after.AddSlide()
	assert.FileExists(t, filepath.Join(folder, "autosave-3.frontline"), "what waits is not written over")
	after.End()

	after, shown = beside(t, folder)
	after.Recover()
	_, buttons := uitest.Parts(shown.Win)
	require.Contains(t, buttons, "Untitled briefing")
	buttons["Untitled briefing"].OnTapped()
	assert.True(t, after.now.Equal(first.now) || after.now.Equal(second.now))
	assert.True(t, after.Unsaved())
	words, _ = uitest.Parts(shown.Win)
	assert.Contains(t, words, "It has no file yet")
	rest, _ := beside(t, folder)
	rest.Recover()
	assert.True(t, rest.now.Equal(first.now) || rest.now.Equal(second.now), "the other one waited")
	assert.False(t, rest.now.Equal(after.now))
	after.End()
	rest.End()
}
