package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/assets"
)

// audience is the name of the window that is presented in.
const audience = "^Frontline presents$"

// TestPresenting runs through the example briefing, and through the current view, on a virtual screen with keys and clicks.
func TestPresenting(t *testing.T) {
	t.Parallel()
	onItsOwn(t, "briefing", presentBriefing)
	onItsOwn(t, "kiosk", presentKiosk)
	onItsOwn(t, "view", presentView)
	onItsOwn(t, "speaker", presentWithSpeaker)
	onItsOwn(t, "bad file", presentBadFile)
}

// example is the briefing that comes with the program. Its slides stay until a key is pressed, however slow the machine.
func example(t *testing.T) briefing.Briefing {
	t.Helper()
	b, err := briefing.Example(assets.FS, bundled(t), lang.English)
	require.NoError(t, err)
	still := briefing.Briefing{Title: b.Title}
	for i, s := range b.Slides {
		s.Hold = 0
		still = still.Add(i, s)
	}
	return still
}

// presentBadFile says on the terminal what cannot be presented.
func presentBadFile(t *testing.T, screen string) {
	t.Helper()
	bad := filepath.Join(t.TempDir(), "bad.frontline")
	require.NoError(t, os.WriteFile(bad, []byte("no briefing"), 0o600))
	cmd := exec.CommandContext(t.Context(), os.Args[0], "--present", bad)
	cmd.Env = environment(screen, t.TempDir())
	out, err := cmd.CombinedOutput()
	var failed *exec.ExitError
	require.ErrorAs(t, err, &failed)
	assert.Equal(t, 1, failed.ExitCode())
	assert.Contains(t, string(out), "damaged")
}

func on(slide int) func(logLine) bool {
	return func(l logLine) bool { return l.Slide == slide && !l.Dark }
}

// presentBriefing goes through all slides of a briefing with the keys of a clicker, and tries everything else on the way.
func presentBriefing(t *testing.T, screen string) {
	t.Helper()
	b := example(t)
	path := filepath.Join(t.TempDir(), "example.frontline")
	require.NoError(t, briefing.Save(path, b))
	d := startNamed(t, audience, screen, t.TempDir(), "--present", path, "--theme", "light", "--lang", "en")
	d.wait("the first slide", on(1))
	d.aside()
	first := d.rested(d.picture("slide 1"))
	assert.Equal(t, 1600, first.Bounds().Dx(), "full screen")
	assert.Equal(t, 1200, first.Bounds().Dy())
	before := first
	for i := 2; i <= b.Len(); i++ {
		l := d.pressOnce("Next", on(i))
		want, _ := b.Slides[i-1].Scene.Normalise(bundled(t))
		assert.Equal(t, want, l.Scene)
		d.changed(before, "slide")
		before = d.picture("slide")
	}
	d.key("Next")
	d.still("the end")
	assert.Equal(t, b.Len(), d.now().Slide, "after the last slide there is none")

	d.pressOnce("Prior", on(b.Len()-1))
	d.key("5", "Return")
	d.wait("the fifth slide", on(5))
	d.pressOnce("Home", on(1))
	d.changed(before, "slide 1 again")

	d.key("b")
	d.wait("the dark", func(l logLine) bool { return l.Dark })
	d.until("a black screen", func() bool { return d.black() })
	d.pressOnce("period", on(1))
	d.until("the first slide as it was", func() bool { return differing(first, d.picture("light again")) == 0 })

	d.clickAt(1600*0.5, 1200*0.45)
	asked, ok := d.poll(patience, func(l logLine) bool { return l.Scene.Region != "" })
	require.True(t, ok, "a click into the map asks for a region")
	assert.Equal(t, 1, asked.Slide)
	d.changed(first, "a region on the spot")
	d.pressOnce("Escape", func(l logLine) bool { return l.Slide == 1 && l.Scene.Region == "" })
	d.aside()
	d.until("the slide is put back", func() bool { return differing(first, d.picture("put back")) == 0 })
	for _, back := range []string{"Escape", "Next"} {
		d.xdotool(append(d.move(1600*0.5, 1200*0.45), "sleep", "0.2", "click", "--repeat", "3", "--delay", "100", "4")...)
		d.wait("a part of the map on the spot", func(l logLine) bool { return l.Slide == 1 && l.Scene.Extent != b.Slides[0].Scene.Extent })
		d.changed(first, "zoomed on the spot")
		d.pressOnce(back, func(l logLine) bool { return l.Slide == 1 && l.Scene.Extent == b.Slides[0].Scene.Extent })
		d.aside()
		d.until("the map is as it was", func() bool { return differing(first, d.picture("map put back with "+back)) == 0 })
	}
	d.clickAt(800, 20)
	d.wait("a click beside everything goes on", on(2))

	d.key("Escape")
	d.end()
}

// presentKiosk lets two slides follow each other, again and again.
func presentKiosk(t *testing.T, screen string) {
	t.Helper()
	two := briefing.Briefing{Title: "Two", Slides: example(t).Slides[:2]}
	path := filepath.Join(t.TempDir(), "two.frontline")
	require.NoError(t, briefing.Save(path, two))
	d := startNamed(t, audience, screen, t.TempDir(), "--present", path, "--loop", "--interval", "2s")
	d.wait("the second slide by itself", on(2))
	d.wait("the first one again", on(1))
	d.wait("and the second one again", on(2))
	d.key("Escape")
	d.end()
}

// presentView presents what the window shows, and comes back to exactly that.
func presentView(t *testing.T, screen string) {
	t.Helper()
	d := startWindow(t, screen, t.TempDir(), "--month", "2024-07", "--theme", "dark", "--lang", "en", "--size", "1280x800")
	d.wait("the window", shown)
	d.aside()
	before := d.rested(d.picture("before presenting"))
	d.key("F5")
	d.focus(audience)
	d.wait("the show", func(l logLine) bool { return l.Slide > 0 && l.Scene.Month.String() == "2024-07" })
	d.picture("presented")
	d.pressOnce("space", func(l logLine) bool { return l.Scene.Month.String() == "2024-08" })
	d.key("Escape")
	d.focus("^Frontline$")
	d.until("the window as it was", func() bool { return differing(before, d.picture("after presenting")) < 2000 })
	d.pressOnce("Left", func(l logLine) bool { return l.Slide == 0 && l.Scene.Month.String() == "2024-06" })
	d.close()
}

// presentWithSpeaker steps, jumps and leaves from the speaker's window, and finds the program's own as it was.
func presentWithSpeaker(t *testing.T, screen string) {
	t.Helper()
	d := startNamed(t, talk, screen, t.TempDir(), "--lang", "en", "--theme", "light", "--size", "1280x800", saved(t))
	d.wait("the first slide", func(l logLine) bool { return l.Scene.Month.String() == "2024-05" && l.Boxes["slide 3"][3] > 0 })
	d.key("ctrl+F5")
	d.focus("^Frontline, for the speaker$")
	d.wait("the show", on(1))
	d.pressOnce("Next", on(2))
	d.key("1", "Return")
	d.wait("the first slide", on(1))
	d.pressOnce("End", on(3))
	d.key("b")
	d.wait("the dark", func(l logLine) bool { return l.Dark })
	d.pressOnce("period", on(3))
	before := d.picture("at the desk")
	d.until("the clock to run", func() bool { return differing(before, d.picture("at the desk a second later")) > 0 })
	d.key("Escape")
	d.focus(talk)
	d.pressOnce("Right", func(l logLine) bool { return l.Slide == 0 && l.Scene.Month.String() == "2024-06" })
	d.close()
}

// bundled is the data inside the program.
func bundled(t *testing.T) *dataset.Dataset {
	t.Helper()
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	return ds
}
