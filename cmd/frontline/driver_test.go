package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asProgram is the environment variable with which the binary of the tests is the program.
const asProgram = "FRONTLINE_TEST_IS_PROGRAM"

// driver is a person at the keyboard and the mouse of one window.
type driver struct {
	t      *testing.T
	env    []string
	cmd    *exec.Cmd
	ended  chan struct{} // closed when the program has ended
	how    error         // it ended, once it has
	log    string        // the file of the Scenes that it shows
	wrote  string        // the file of what it writes to the terminal
	window string        // the number of the window that has the keyboard
}

// startWindow starts the program, with its settings in home, and waits for its window.
func startWindow(t *testing.T, screen, home string, args ...string) *driver {
	t.Helper()
	return startNamed(t, "^Frontline$", screen, home, args...)
}

// startNamed starts the program, and waits for a window with a name that matches.
func startNamed(t *testing.T, name, screen, home string, args ...string) *driver {
	t.Helper()
	return startIn(t, environment(screen, home), name, args...)
}

// startIn does so in an environment.
func startIn(t *testing.T, env []string, name string, args ...string) *driver {
	t.Helper()
	folder := t.TempDir()
	d := &driver{t: t, log: filepath.Join(folder, "scenes"), wrote: filepath.Join(folder, "stderr"), ended: make(chan struct{})}
	d.env = env
	wrote, err := os.Create(d.wrote)
	require.NoError(t, err)
	defer func() { _ = wrote.Close() }()
	// It lives until the test has said what it looked like when the test failed, which is after the end of the test's own context.
	d.cmd = exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0], append([]string{"--scene-log", d.log}, args...)...)
	d.cmd.Env = d.env
	d.cmd.Stderr = wrote
	require.NoError(t, d.cmd.Start())
	go func() {
		d.how = d.cmd.Wait()
		close(d.ended)
	}()
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(d.trouble())
		}
		d.kill()
	})
	d.focus(name)
	return d
}

// environment is that of the program on a screen, with its settings in home, whatever the desktop of the person who tests: it is not
// asked for its dialogs.
func environment(screen, home string) []string {
	own := slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains([]string{"WAYLAND_DISPLAY", "XMODIFIERS", "LANGUAGE"}, name) || strings.HasPrefix(v, "FYNE_") ||
			strings.HasPrefix(v, "LC_")
	})
	return append(own, asProgram+"=1", "DISPLAY="+screen, "HOME="+home, "XDG_CONFIG_HOME="+home, "LANG=C.UTF-8", "DBUS_SESSION_BUS_ADDRESS=disabled:",
		"FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1")
}

// focus waits for a window of this very program with a name that matches, and gives it the keyboard.
func (d *driver) focus(name string) {
	d.t.Helper()
	pid := strconv.Itoa(d.cmd.Process.Pid)
	d.until("the window "+name, func() bool {
		out, err := d.run("xdotool", "search", "--onlyvisible", "--all", "--pid", pid, "--name", name)
		fields := strings.Fields(out)
		if err != nil || len(fields) == 0 {
			return false
		}
		d.window = fields[0]
		return true
	})
	d.until("the keyboard", func() bool {
		out, err := d.run("xdotool", "windowfocus", d.window, "getwindowfocus", "-f")
		return err == nil && strings.TrimSpace(out) == d.window
	})
}

// run runs a command on the screen of the program and returns what it printed.
func (d *driver) run(name string, args ...string) (string, error) {
	return d.runIn(d.t.Context(), name, args...)
}

func (d *driver) runIn(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = d.env
	out, err := cmd.Output()
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		err = fmt.Errorf("%w: %s", err, failed.Stderr)
	}
	return string(out), err
}

// xdotool does something on the screen.
func (d *driver) xdotool(args ...string) {
	d.t.Helper()
	_, err := d.run("xdotool", args...)
	require.NoError(d.t, err)
}

// kill ends the program at once, as a crash does.
func (d *driver) kill() {
	_ = d.cmd.Process.Kill()
	<-d.ended
}

// close quits the program, and waits for its end.
func (d *driver) close() {
	d.t.Helper()
	d.key("ctrl+q")
	d.end()
}

// end waits until the program has ended well, and looks at what it wrote. What hangs says where.
func (d *driver) end() {
	d.t.Helper()
	select {
	case <-d.ended:
		assert.NoError(d.t, d.how, "the program ends well")
	case <-time.After(patience):
		assert.Fail(d.t, "the program did not end")
		_ = d.cmd.Process.Signal(syscall.SIGQUIT)
		<-d.ended
	}
	for _, bad := range []string{"Error in Fyne call thread", "Error parsing user locale", "panic"} {
		assert.NotContains(d.t, d.written(), bad)
	}
}

// written is what the program wrote to the terminal.
func (d *driver) written() string {
	text, err := os.ReadFile(d.wrote)
	require.NoError(d.t, err)
	return string(text)
}
