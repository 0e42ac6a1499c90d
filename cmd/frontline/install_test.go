package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
)

// What the package installs on Linux makes a double click on a briefing start the program with it: the desktop knows the kind of the
// file by its name, and the program by the kind. Removed again, nothing of it is left.
func TestADoubleClickOpensABriefing(t *testing.T) {
	t.Parallel()
	for _, tool := range []string{"sh", "gio", "update-mime-database", "xdg-mime"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed (Debian: apt-get install libglib2.0-bin shared-mime-info xdg-utils), so no desktop was asked", tool)
		}
	}
	stage, home := t.TempDir(), filepath.Join(t.TempDir(), "Олена Analyst")
	require.NoError(t, os.Mkdir(home, 0o700))
	told := filepath.Join(home, "told")
	for name, text := range map[string]string{"frontline": "#!/bin/sh\nprintf '%s' \"$1\" >\"" + told + "\"\n", "frontctl": "#!/bin/sh\n", "frontline.png": ""} {
		require.NoError(t, os.WriteFile(filepath.Join(stage, name), []byte(text), 0o700))
	}
	for _, name := range []string{"install.sh", "frontline.desktop", "frontline-mime.xml"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "scripts", "packaging", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(stage, name), text, 0o700))
	}
	run := func(name string, args ...string) string {
		cmd := exec.CommandContext(t.Context(), name, args...)
		cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
			return strings.HasPrefix(v, "XDG_") || strings.HasPrefix(v, "DISPLAY=")
		}), "HOME="+home)
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s: %s", name, out)
		return string(out)
	}
	run("sh", filepath.Join(stage, "install.sh"))
	talk := filepath.Join(home, "мій брифінг"+briefing.Extension)
	text, err := os.ReadFile(saved(t))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(talk, text, 0o600))
	assert.Contains(t, run("gio", "info", "-a", "standard::content-type", talk), "application/x-frontline-briefing")
	assert.Contains(t, run("gio", "mime", "application/x-frontline-briefing"), "frontline.desktop")
	run("gio", "launch", filepath.Join(home, ".local", "share", "applications", "frontline.desktop"), talk)
	assert.Eventually(t, func() bool {
		got, err := os.ReadFile(told)
		return err == nil && string(got) == talk
	}, patience, often, "the program is started with the file")

	run("sh", filepath.Join(stage, "install.sh"), "--remove")
	var left []string
	require.NoError(t, filepath.WalkDir(home, func(path string, _ os.DirEntry, err error) error {
		if strings.Contains(filepath.Base(path), "front") && path != talk {
			left = append(left, path)
		}
		return err
	}))
	assert.Empty(t, left)
}
