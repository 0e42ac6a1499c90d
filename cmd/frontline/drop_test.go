package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/assets"
)

// TestDroppedFiles drags what a person has in a folder onto the window, and closes the window as a window manager does.
func TestDroppedFiles(t *testing.T) {
	t.Parallel()
	onItsOwn(t, "files of ours", dropFiles)
	onItsOwn(t, "closed while it reads", closeWhileReading)
}

// viewed is a view that differs from the first one in much.
func viewed(t *testing.T, ds *dataset.Dataset) scene.Scene {
	t.Helper()
	s := scene.Default(ds).WithMonth(monthOf(t, "2024-11")).WithUnit(scene.MI2).SelectRegion(ds, "UA-14").WithSpan(3).
		WithExtent(orb.Bound{Min: orb.Point{200_000, -150_000}, Max: orb.Point{600_000, 150_000}})
	s, dropped := s.SelectEvent(ds, "2024-01-15-choe-moscow-visit").WithMonth(monthOf(t, "2024-11")).Normalise(ds)
	require.Empty(t, dropped)
	return s
}

// exported writes a file of pages.
func exported(t *testing.T, ds *dataset.Dataset, path string, pages ...export.Page) {
	t.Helper()
	maker, err := export.New(ds, assets.FS, "test")
	require.NoError(t, err)
	format, err := export.FormatOf(path)
	require.NoError(t, err)
	file, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, maker.WritePages(t.Context(), file, format, pages, export.Options{}))
	require.NoError(t, file.Close())
}

func dropFiles(t *testing.T, screen string) {
	t.Helper()
	ds, folder := bundled(t), filepath.Join(t.TempDir(), "Мої файли, 50 %")
	require.NoError(t, os.Mkdir(folder, 0o700))
	s := viewed(t, ds)
	d := startWindow(t, screen, t.TempDir(), "--lang", "en", "--theme", "light", "--size", "1280x900", "--month", "2023-01")
	d.wait("the window", func(l logLine) bool { return l.Scene.Month.String() == "2023-01" })
	x := newXClient(d, screen)
	for _, name := range []string{"вид.png", "view.pdf", "view.svg"} {
		path := filepath.Join(folder, name)
		exported(t, ds, path, export.Page{Scene: s})
		x.drop(d, path)
		d.wait("the view of "+name, func(l logLine) bool { return l.Scene == s })
		d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene.Month.String() == "2023-01" })
	}

	slides := filepath.Join(folder, "slides.pdf")
	exported(t, ds, slides, export.Page{Scene: s, Title: "A"}, export.Page{Scene: s.Step(ds, 1), Title: "B"})
	x.drop(d, slides)
	d.wait("a briefing of its pages", func(l logLine) bool { return l.Boxes["slide 2"][3] > 0 && l.Scene == s })
	d.kill() // it would ask what is to become of the slides

	talk := filepath.Join(folder, "talk"+briefing.Extension)
	b, err := briefing.Open(saved(t))
	require.NoError(t, err)
	require.NoError(t, briefing.Save(talk, b.Seal()))
	d = startWindow(t, screen, t.TempDir(), "--lang", "en", "--theme", "light", "--size", "1280x900")
	d.wait("the window", func(l logLine) bool { return l.Seq > 0 })
	newXClient(d, screen).drop(d, talk)
	d.wait("its first slide", func(l logLine) bool { return l.Scene == b.Slides[0].Scene && l.Boxes["slide 3"][3] > 0 })
	d.opens("ctrl+b", d.title("briefing.sealed"))
	d.shuts()
	d.close()
	assert.Equal(t, "A B C", titlesIn(talk))
}

// closeWhileReading closes a window that waits for data which never come: one of its files is a pipe into which nobody writes.
func closeWhileReading(t *testing.T, screen string) {
	t.Helper()
	tools(t, "mkfifo")
	folder := t.TempDir()
	require.NoError(t, exec.CommandContext(t.Context(), "mkfifo", filepath.Join(folder, "events.csv")).Run())
	d := startWindow(t, screen, t.TempDir(), "--lang", "en", "--size", "1280x900", "--data", folder)
	d.picture("reading")
	time.Sleep(short / 3)
	x := newXClient(d, screen)
	x.drop(d, saved(t)) // comes too early, and is not the end of the program
	x.shut(d)
	d.end()
	assert.Zero(t, d.now().Seq, "nothing was shown")
}
