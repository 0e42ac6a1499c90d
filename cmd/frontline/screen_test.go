package main

import (
	"os"
	"os/exec"
	"path/filepath"
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

// startScreen starts a virtual screen on a free display, and returns its name. It must not begin anew whenever its last client has
// gone, as screens do by default: xdotool looks for the window before the program has come to the screen, and a program that comes
// while the screen begins anew is turned away ("Failed to open display").
func startScreen(t *testing.T) string {
	t.Helper()
	tools(t, "Xvfb", "xdotool", "import")
	read, write, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), "Xvfb", "-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{write}
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	require.NoError(t, write.Close())
	require.NoError(t, read.SetReadDeadline(time.Now().Add(patience)))
	number := make([]byte, 16)
	n, err := read.Read(number)
	require.NoError(t, err, "the virtual screen did not start")
	return ":" + strings.TrimSpace(string(number[:n]))
}

// buildProgram builds the program as tests want it: without the tag that silences Fyne's check of threads.
func buildProgram(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "frontline")
	out, err := exec.CommandContext(t.Context(), "go", "build", "-o", path, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return path
}
