package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/scene"
)

// talk matches the name of the window in which a briefing is open; clean is that of the one that saved writes.
const (
	talk  = "Frontline$"
	clean = "Untitled briefing (talk.frontline) – Frontline"
)

// TestBriefing makes a briefing with keys and the mouse on a virtual screen, and gets it back after the program was killed.
func TestBriefing(t *testing.T) {
	t.Parallel()
	onItsOwn(t, "edit", editBriefing)
	onItsOwn(t, "recover", recoverBriefing)
	onItsOwn(t, "side by side", briefingsSideBySide)
}

// saved writes a briefing of three slides, of May, June and July 2024.
func saved(t *testing.T) string {
	t.Helper()
	var b briefing.Briefing
	first := scene.Default(bundled(t)).WithMonth(monthOf(t, "2024-05"))
	for i, title := range []string{"A", "B", "C"} {
		b = b.Add(i, briefing.Slide{Scene: first.Step(bundled(t), i), Title: title})
	}
	path := filepath.Join(t.TempDir(), "talk"+briefing.Extension)
	require.NoError(t, briefing.Save(path, b.Keep(bundled(t))))
	return path
}

// titlesIn are the titles of the slides in a file; nothing while there is none.
func titlesIn(path string) string {
	b, err := briefing.Open(path)
	if err != nil {
		return ""
	}
	var titles []string
	for _, s := range b.Slides {
		titles = append(titles, s.Title)
	}
	return strings.Join(titles, " ")
}

// saves presses the key that saves until the file has these slides: after a key or a drag the window may still be busy.
func (d *driver) saves(path, want string) {
	d.t.Helper()
	for range int(patience / short) {
		d.key("ctrl+s")
		if _, ok := d.poll(short, func(logLine) bool { return titlesIn(path) == want }); ok {
			return
		}
	}
	require.Equal(d.t, want, titlesIn(path))
}

// name is what the window is called.
func (d *driver) name() string {
	out, err := d.run("xdotool", "getwindowname", d.window)
	require.NoError(d.t, err)
	return strings.TrimSpace(out)
}

func editBriefing(t *testing.T, screen string) {
	t.Helper()
	path, home := saved(t), t.TempDir()
	d := startNamed(t, talk, screen, home,
		"--lang", "en", "--theme", "light", "--size", "1280x900", path)
	d.wait("the first slide", func(l logLine) bool { return l.Scene.Month.String() == "2024-05" && l.Boxes["slide 3"][3] > 0 })
	d.until("the name", func() bool { return d.name() == clean })

	d.key("ctrl+b") // behind the first one
	d.until("the mark of what is not saved", func() bool { return strings.HasPrefix(d.name(), "* ") })
	d.opens("ctrl+shift+b", d.title("briefing.form", "number", 2))
	d.fills("New")
	d.opens("ctrl+Return")
	d.saves(path, "A New B C")
	d.until("the mark to go", func() bool { return d.name() == clean })
	assert.Equal(t, "A B C", titlesIn(briefing.BackupOf(path)), "the former file is kept, also when a slow machine was told to save twice")

	d.key("ctrl+shift+Down")
	d.saves(path, "A B New C")
	d.key("ctrl+shift+Up")
	d.key("ctrl+shift+Up")
	d.saves(path, "New A B C")
	d.key("ctrl+z")
	d.saves(path, "A New B C")
	d.key("ctrl+shift+z")
	d.saves(path, "New A B C")

	d.pressOnce("Right", func(l logLine) bool { return l.Scene.Month.String() == "2024-06" }) // so that the log has the places of now
	d.dragTo("slide 1", "slide 3")
	d.saves(path, "A B New C")
	d.click("slide 4", 0.3, 0.4)
	d.wait("the fourth slide", func(l logLine) bool { return l.Scene.Month.String() == "2024-07" })
	d.pressOnce("Right", func(l logLine) bool { return l.Scene.Month.String() == "2024-08" })
	d.click("slide tool 3", 0.5, 0.5) // duplicates
	d.saves(path, "A B New C C")
	d.close()

	again := startNamed(t, talk, screen, home, "--lang", "en", "--size", "1280x900", path)
	again.wait("the file as it was saved", func(l logLine) bool { return l.Boxes["slide 5"][3] > 0 && l.Scene.Month.String() == "2024-05" })
	again.close()
	assert.Equal(t, "A B New C C", titlesIn(path))
}

// recoverBriefing kills the program while a change is not saved, and saves it after the next start.
func recoverBriefing(t *testing.T, screen string) {
	t.Helper()
	path, home := saved(t), t.TempDir()
	d := startNamed(t, talk, screen, home,
		"--lang", "en", "--theme", "light", "--size", "1280x900", path)
	d.wait("the first slide", func(l logLine) bool { return l.Boxes["slide 3"][3] > 0 })
	d.key("ctrl+b")
	kept := keptIn(home, "autosave")
	d.until("the change to be kept", func() bool { return strings.Count(titlesIn(kept), " ") > 2 })
	d.kill()
	assert.Equal(t, "A B C", titlesIn(path), "the file is what was saved")
	changed := titlesIn(kept)

	d = startNamed(t, talk, screen, home, "--lang", "en", "--theme", "light", "--size", "1280x900")
	d.wait("the slides", func(l logLine) bool { return l.Boxes["slide 4"][3] > 0 })
	d.until("the name", func() bool { return d.name() == "* "+clean })
	d.over(d.title("briefing.recovered"))
	d.shuts()
	d.saves(path, changed)
	d.until("nothing to be kept any more", func() bool { _, err := os.Stat(kept); return os.IsNotExist(err) })
	d.close()
}

// keptIn is a file in which a program keeps its briefing for the case of a crash.
func keptIn(home, name string) string {
	return filepath.Join(home, "fyne", "org.frontline.Frontline", name+briefing.Extension)
}

// slidesIn is how many slides are kept in it; none while there is no file.
func slidesIn(home, name string) int {
	b, err := briefing.Open(keptIn(home, name))
	if err != nil {
		return 0
	}
	return b.Len()
}

// briefingsSideBySide changes briefings in two programs that run at once, of which one is closed and one killed: each keeps its own.
func briefingsSideBySide(t *testing.T, screen string) {
	t.Helper()
	path, home := saved(t), t.TempDir()
	other := filepath.Join(t.TempDir(), "other"+briefing.Extension)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(other, text, 0o600))
	look := []string{"--lang", "en", "--theme", "light", "--size", "1000x700"}
	start := func(path, name, kept string) *driver {
		d := startNamed(t, name, screen, home, append(look, path)...)
		d.wait("the slides", shown)
		d.key("ctrl+b")
		d.until("the change to be kept", func() bool { return slidesIn(home, kept) > 3 })
		return d
	}
	first := start(path, "talk.frontline", "autosave")
	second := start(other, "other.frontline", "autosave-2")
	second.saves(other, titlesIn(keptIn(home, "autosave-2")))
	second.until("its change to be kept no more", func() bool { return slidesIn(home, "autosave-2") == 0 })
	second.close()
	assert.Equal(t, 4, slidesIn(home, "autosave"), "the first program still runs")

	second = start(other, "other.frontline", "autosave-2")
	for _, d := range []*driver{first, second} {
		d.kill()
	}
	third := startWindow(t, screen, home, look...)
	third.wait("the window", shown)
	third.over(third.title("briefing.recover"))
	third.shuts()
	third.close()
	assert.Equal(t, 4, slidesIn(home, "autosave"), "it waits for the next start")
	assert.Equal(t, 5, slidesIn(home, "autosave-2"), "it waits as well")
}
