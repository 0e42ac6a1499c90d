package main

import (
	"bufio"
	"bytes"
	"context"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// desk is the name of the speaker's window.
const desk = "^Frontline, for the speaker$"

// The two screens of startScreens, as they lie on the desktop.
func leftScreen() image.Rectangle  { return image.Rect(0, 0, 1280, 720) }
func rightScreen() image.Rectangle { return image.Rect(1280, 0, 3200, 1080) }

// TestTwoScreens presents with a speaker on a desktop of two screens: the audience's window fills the one on which the program is not, and
// each one to which it is dragged, and the speaker's window stays beside the program.
func TestTwoScreens(t *testing.T) {
	t.Parallel()
	screen := startScreens(t)
	d := startWindow(t, screen, t.TempDir(), "--lang", "en", "--theme", "light", "--size", "1200x700")
	d.wait("the window", shown)
	d.key("ctrl+F5")
	d.focus(desk)
	d.wait("the show", func(l logLine) bool { return l.Slide > 0 })
	d.until("the second screen is filled", func() bool { return d.placeOf(audience) == rightScreen() })
	d.until("the speaker is on the first", func() bool { return d.placeOf(desk).In(leftScreen()) })

	d.key("F11")
	d.until("a window on the second screen", func() bool { return within(d.placeOf(audience), rightScreen()) })
	d.dragged(audience, rightScreen(), leftScreen())
	d.focus(desk)
	d.key("F11")
	d.until("a window on the first screen", func() bool { return within(d.placeOf(audience), leftScreen()) })
	d.dragged(audience, leftScreen(), rightScreen())
	slide := d.now().Slide
	d.focus(desk)
	d.pressOnce("Prior", on(slide-1))
	d.key("Escape")
	d.until("the windows of the show to close", func() bool { return d.placeOf(audience).Empty() && d.placeOf(desk).Empty() })

	d.focus("^Frontline$")
	d.xdotool("windowmove", d.window, "1500", "200")
	d.until("the program is on the second screen", func() bool { return within(d.placeOf("^Frontline$"), rightScreen()) })
	d.key("ctrl+F5")
	d.focus(desk)
	d.until("the first screen is filled", func() bool { return d.placeOf(audience) == leftScreen() })
	d.until("the speaker is on the second", func() bool { return within(d.placeOf(desk), rightScreen()) })
	d.key("Escape")
	d.focus("^Frontline$")
	d.close()
}

// within reports whether a window lies on a screen without filling it.
func within(window, screen image.Rectangle) bool {
	return window.In(screen) && window != screen && !window.Empty()
}

// placeOf is where the window with a name lies on the desktop; empty while there is none.
func (d *driver) placeOf(name string) image.Rectangle {
	d.t.Helper()
	out, err := d.run("xdotool", "search", "--onlyvisible", "--name", name, "getwindowgeometry", "--shell")
	if err != nil {
		return image.Rectangle{}
	}
	told := map[string]int{}
	for line := range strings.Lines(out) {
		word, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		if told[word], err = strconv.Atoi(value); err != nil {
			return image.Rectangle{}
		}
	}
	return image.Rect(0, 0, told["WIDTH"], told["HEIGHT"]).Add(image.Pt(told["X"], told["Y"]))
}

// dragged moves a window from one screen onto another, as a hand at its title does, and waits until it fills that. Where the program has
// not seen on which screen it was before, which it looks for now and then, it is dragged back, and then again.
func (d *driver) dragged(name string, from, to image.Rectangle) {
	d.t.Helper()
	for wait := short; wait < patience; wait *= 2 { // a busy program looks seldom
		if d.drop(name, to); d.filled(name, to, wait) {
			return
		}
		if d.drop(name, from); d.filled(name, from, wait) {
			d.key("F11")
			d.until("a window again", func() bool { return within(d.placeOf(name), from) })
		}
	}
	require.FailNow(d.t, "the window does not fill the screen to which it was dragged", "%v, not %v", d.placeOf(name), to)
}

// filled waits for a while until a window fills a screen, and reports whether it does.
func (d *driver) filled(name string, screen image.Rectangle, wait time.Duration) bool {
	d.t.Helper()
	for end := time.Now().Add(wait); time.Now().Before(end); time.Sleep(often) {
		if d.placeOf(name) == screen {
			return true
		}
	}
	return false
}

// drop puts a window down on a screen.
func (d *driver) drop(name string, to image.Rectangle) {
	d.t.Helper()
	d.until("the window to lie on the other screen", func() bool {
		_, err := d.run("xdotool", "search", "--onlyvisible", "--name", name,
			"windowmove", strconv.Itoa(to.Min.X+90), strconv.Itoa(to.Min.Y+70))
		require.NoError(d.t, err)
		return d.placeOf(name).In(to)
	})
}

// startScreens starts a desktop of two screens, 1280x720 and right of it 1920x1080, and returns its name. Xvfb has one screen alone, so
// the test is skipped where the X server proper and its dummy driver are not installed or do not start.
func startScreens(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("the window is not tested in short mode")
	}
	tools(t, "xdotool", "import")
	for _, name := range []string{"Xorg", "xrandr"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed (xserver-xorg-core, xserver-xorg-video-dummy, x11-xserver-utils): no two screens", name)
		}
	}
	folder := t.TempDir()
	conf := filepath.Join(folder, "xorg.conf")
	require.NoError(t, os.WriteFile(conf, []byte(twoScreens), 0o600))
	read, write, err := os.Pipe()
	require.NoError(t, err)
	defer func() { _ = read.Close() }()
	var told bytes.Buffer
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), "Xorg", "-displayfd", "3", "-config", conf, "-noreset",
		"-nolisten", "tcp", "-novtswitch", "-sharevts", "-logfile", filepath.Join(folder, "log"))
	cmd.ExtraFiles, cmd.Stderr = []*os.File{write}, &told
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	require.NoError(t, write.Close())
	require.NoError(t, read.SetReadDeadline(time.Now().Add(patience)))
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Skipf("no desktop of two screens starts here: %v\n%s", err, told.String())
	}
	screen := ":" + strings.TrimSpace(number)
	for _, words := range []string{
		"--output DUMMY0 --mode 1280x720", "--addmode DUMMY1 1920x1080", "--output DUMMY1 --mode 1920x1080 --right-of DUMMY0",
		"--query", // the server sees only now that something is connected there
	} {
		client := exec.CommandContext(t.Context(), "xrandr", strings.Fields(words)...)
		client.Env = append(os.Environ(), "DISPLAY="+screen)
		if out, err := client.CombinedOutput(); err != nil {
			t.Skipf("no second screen: %s: %v\n%s", words, err, out)
		}
	}
	return screen
}

// twoScreens has an X server draw on no card and watch no keyboard, on up to sixteen screens.
const twoScreens = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x720" "1920x1080"
    Virtual 4096 2048
  EndSubSection
EndSection
`
