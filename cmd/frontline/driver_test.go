package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// The machine may be slow and busy: what is waited for gets much time, and is looked for often.
const (
	patience = 90 * time.Second
	short    = 3 * time.Second
	often    = 50 * time.Millisecond
)

// logLine is a line of the program's log of scenes.
type logLine struct {
	Seq      int                   `json:"seq"`
	Scene    scene.Scene           `json:"scene"`
	Headline string                `json:"headline"`
	Events   int                   `json:"events"`
	Days     [2]float64            `json:"days"`
	Boxes    map[string][4]float32 `json:"boxes"`
	Slide    int                   `json:"slide"`
	Dark     bool                  `json:"dark"`
}

// driver is a person at the keyboard and the mouse of one window.
type driver struct {
	t      *testing.T
	env    []string
	cmd    *exec.Cmd
	ended  chan error
	log    string
	stderr *bytes.Buffer
	window string
}

// startWindow starts the program, with its settings in home, and waits for its window.
func startWindow(t *testing.T, screen, program, home string, args ...string) *driver {
	t.Helper()
	return startNamed(t, "^Frontline$", screen, program, home, args...)
}

// startNamed starts the program, and waits for a window with a name that matches.
func startNamed(t *testing.T, name, screen, program, home string, args ...string) *driver {
	t.Helper()
	d := &driver{t: t, log: filepath.Join(t.TempDir(), "scenes"), stderr: &bytes.Buffer{}, ended: make(chan error, 1)}
	d.env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "WAYLAND_DISPLAY=") || strings.HasPrefix(v, "FYNE_") || strings.HasPrefix(v, "LC_")
	}), "DISPLAY="+screen, "HOME="+home, "XDG_CONFIG_HOME="+home, "LANG=C.UTF-8", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1")
	d.cmd = exec.CommandContext(t.Context(), program, append([]string{"--scene-log", d.log}, args...)...)
	d.cmd.Env = d.env
	d.cmd.Stderr = d.stderr
	require.NoError(t, d.cmd.Start())
	go func() { d.ended <- d.cmd.Wait() }()
	t.Cleanup(func() {
		_ = d.cmd.Process.Kill()
		if t.Failed() {
			t.Logf("the program wrote:\n%s", d.stderr)
		}
	})
	d.focus(name)
	return d
}

// focus waits for a window with a name that matches, and gives it the keyboard.
func (d *driver) focus(name string) {
	d.t.Helper()
	d.until("the window to open", func() bool {
		out, err := d.run("xdotool", "search", "--onlyvisible", "--name", name)
		fields := strings.Fields(out)
		if err != nil || len(fields) == 0 {
			return false
		}
		d.window = fields[0]
		return true
	})
	d.until("the keyboard", func() bool {
		_, err := d.run("xdotool", "windowfocus", d.window)
		return err == nil
	})
}

func (d *driver) run(name string, args ...string) (string, error) {
	cmd := exec.CommandContext(d.t.Context(), name, args...)
	cmd.Env = d.env
	out, err := cmd.Output()
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		err = fmt.Errorf("%w: %s", err, failed.Stderr)
	}
	return string(out), err
}

// until waits for something, as long as the program lives.
func (d *driver) until(what string, so func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(often) {
		if so() {
			return
		}
		select {
		case err := <-d.ended:
			d.ended <- err
			require.FailNow(d.t, "the program ended while waiting for "+what, "%v\n%s", err, d.stderr)
		default:
		}
	}
	require.FailNow(d.t, "waited in vain for "+what, "the last scene is %+v", d.now())
}

// now returns the last line of the log; the zero line when there is none.
func (d *driver) now() logLine {
	var last logLine
	text, err := os.ReadFile(d.log)
	if err != nil {
		return last
	}
	lines := bytes.Split(text, []byte("\n")) // what follows the last line's end is incomplete, or empty
	if len(lines) < 2 {
		return last
	}
	assert.NoError(d.t, json.Unmarshal(lines[len(lines)-2], &last))
	return last
}

// wait waits until the last scene is as it should be.
func (d *driver) wait(what string, so func(logLine) bool) logLine {
	d.t.Helper()
	var l logLine
	d.until(what, func() bool {
		l = d.now()
		return l.Seq > 0 && so(l)
	})
	return l
}

// poll waits for a limited time.
func (d *driver) poll(limit time.Duration, so func(logLine) bool) (logLine, bool) {
	for deadline := time.Now().Add(limit); ; time.Sleep(often) {
		if l := d.now(); l.Seq > 0 && so(l) {
			return l, true
		}
		if time.Now().After(deadline) {
			return logLine{}, false
		}
	}
}

// still waits until the log has not grown for a while.
func (d *driver) still(what string) {
	d.t.Helper()
	seq, since := -1, time.Now()
	d.until(what, func() bool {
		if l := d.now(); l.Seq != seq {
			seq, since = l.Seq, time.Now()
		}
		return time.Since(since) > short
	})
}

// key presses and releases a key on the keyboard of the screen; the window has the focus. Sent to the window by its id
// instead, the release would go nowhere when the press closed the window, and xdotool would end with an error.
func (d *driver) key(name string) {
	d.t.Helper()
	_, err := d.run("xdotool", "key", "--clearmodifiers", name)
	require.NoError(d.t, err)
}

// press presses a key that may be pressed again, until the scene is as it should be.
func (d *driver) press(name string, so func(logLine) bool) logLine {
	d.t.Helper()
	for range int(patience / short) {
		d.key(name)
		if l, ok := d.poll(short, so); ok {
			return l
		}
	}
	return d.wait(name, so)
}

// pressOnce presses a key once and waits until the scene is as it should be.
func (d *driver) pressOnce(name string, so func(logLine) bool) logLine {
	d.t.Helper()
	d.key(name)
	return d.wait(name, so)
}

func (d *driver) typeText(text string) {
	d.t.Helper()
	_, err := d.run("xdotool", "type", "--delay", "60", text)
	require.NoError(d.t, err)
}

// click clicks into a part of the window; x and y are parts of its width and height.
func (d *driver) click(part string, x, y float32) {
	d.t.Helper()
	box := d.now().Boxes[part]
	d.clickAt(box[0]+box[2]*x, box[1]+box[3]*y)
}

func (d *driver) clickAt(x, y float32) {
	d.t.Helper()
	at := func(v float32) string { return strconv.Itoa(int(v)) }
	_, err := d.run("xdotool", "mousemove", "--window", d.window, at(x), at(y), "sleep", "0.2", "click", "1")
	require.NoError(d.t, err)
}

// point moves the pointer to a place in a part of the window, which is where it was not, and presses nothing.
func (d *driver) point(part string, x, y float32) {
	d.t.Helper()
	box := d.now().Boxes[part]
	at := func(v float32) string { return strconv.Itoa(int(v)) }
	left, top := box[0]+box[2]*x, box[1]+box[3]*y
	_, err := d.run("xdotool", "mousemove", "--window", d.window, at(left-3), at(top), "sleep", "0.2",
		"mousemove", "--window", d.window, at(left), at(top))
	require.NoError(d.t, err)
}

// drag presses the first button in a part of the window, moves by a number of pixels to the right and down, and lets go.
func (d *driver) drag(part string, x, y float32, right, down int) {
	d.t.Helper()
	box := d.now().Boxes[part]
	at := func(v float32) string { return strconv.Itoa(int(v)) }
	fromX, fromY := box[0]+box[2]*x, box[1]+box[3]*y
	args := []string{"mousemove", "--window", d.window, at(fromX), at(fromY), "sleep", "0.2", "mousedown", "1"}
	const steps = 8
	for i := 1; i <= steps; i++ {
		args = append(args, "mousemove", "--window", d.window,
			at(fromX+float32(right*i/steps)), at(fromY+float32(down*i/steps)), "sleep", "0.05")
	}
	_, err := d.run("xdotool", append(args, "mouseup", "1")...)
	require.NoError(d.t, err)
}

// wheel turns the wheel away from the person, at a place in a part of the window.
func (d *driver) wheel(part string, x, y float32, turns int) {
	d.t.Helper()
	box := d.now().Boxes[part]
	at := func(v float32) string { return strconv.Itoa(int(v)) }
	_, err := d.run("xdotool", "mousemove", "--window", d.window, at(box[0]+box[2]*x), at(box[1]+box[3]*y), "sleep", "0.2",
		"click", "--repeat", strconv.Itoa(turns), "--delay", "100", "4")
	require.NoError(d.t, err)
}

// close quits the program, and looks at what it wrote.
func (d *driver) close() {
	d.t.Helper()
	d.key("ctrl+q")
	select {
	case err := <-d.ended:
		d.ended <- err
		assert.NoError(d.t, err, "the program ends well")
	case <-time.After(patience):
		assert.Fail(d.t, "the program did not quit")
	}
	for _, bad := range []string{"Error in Fyne call thread", "Error parsing user locale", "panic"} {
		assert.NotContains(d.t, d.stderr.String(), bad)
	}
}

func monthOf(t *testing.T, s string) timeline.Month {
	t.Helper()
	m, err := timeline.ParseMonth(s)
	require.NoError(t, err)
	return m
}
