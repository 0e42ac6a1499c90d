package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// required is the environment variable with which `make test` says that the window must be tested.
const required = "FRONTLINE_WINDOW"

// tools skips the test where a tool is missing. Where the window must be tested the test fails instead; only on systems
// without X, for which there is no virtual screen, it is skipped all the same.
func tools(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err == nil {
			continue
		}
		if os.Getenv(required) == "required" && runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
			require.FailNow(t, name+" is not installed", "%s=required asks for a test of the real window", required)
		}
		t.Skipf("%s is not installed; `make test` installs what this test needs", name)
	}
}

// onItsOwn runs a case of a test on a screen of its own, beside other cases.
func onItsOwn(t *testing.T, name string, run func(t *testing.T, screen string)) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		run(t, startScreen(t))
	})
}

// startScreen starts a virtual screen and returns its name. Screens that come at the same time may take the same number, of which one
// then has no socket that leads to it: a screen counts when a client has come to it.
func startScreen(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("the window is not tested in short mode")
	}
	tools(t, "Xvfb", "xdotool", "import")
	var told string
	for range 5 {
		screen, err := tryScreen(t)
		if err == nil {
			return screen
		}
		told = err.Error()
	}
	require.FailNow(t, "no virtual screen starts", told)
	return ""
}

// tryScreen starts a virtual screen on a free display. It must not begin anew whenever its last client has gone, as screens do by
// default: xdotool looks for the window before the program has come to the screen, and a program that comes while the screen begins
// anew is turned away ("Failed to open display"). Nor must it repeat a key that is held: xdotool, where a busy machine does not let it
// go on after it pressed one, lets go of it too late, and once pressed would be many times. It stays until a test that failed has taken
// its picture.
func tryScreen(t *testing.T) (string, error) {
	t.Helper()
	read, write, err := os.Pipe()
	require.NoError(t, err)
	defer func() { _ = read.Close() }()
	var told bytes.Buffer
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()),
		"Xvfb", "-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset", "-r")
	cmd.ExtraFiles, cmd.Stderr = []*os.File{write}, &told
	require.NoError(t, cmd.Start())
	stop := func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	require.NoError(t, write.Close())
	require.NoError(t, read.SetReadDeadline(time.Now().Add(patience)))
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		stop()
		return "", fmt.Errorf("the screen says no number: %w\n%s", err, told.String())
	}
	screen := ":" + strings.TrimSpace(number)
	client := exec.CommandContext(t.Context(), "xdotool", "getdisplaygeometry")
	client.Env = append(os.Environ(), "DISPLAY="+screen)
	if out, err := client.CombinedOutput(); err != nil {
		stop()
		return "", fmt.Errorf("nobody comes to screen %s: %w\n%s%s", screen, err, out, told.String())
	}
	t.Cleanup(stop)
	return screen, nil
}
