package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui"
)

// TestNothingMovesWithMotionOff steps to months in which regions change their class, which are outlined for a moment where motion is
// on, and to events and times at which the timeline glides there. Where a person has turned motion off in the menu, or for all programs
// of the toolkit, each step is one new picture. Where motion is on there are others between.
func TestNothingMovesWithMotionOff(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, file, text string
		moves            bool
	}{
		{"in the menu", filepath.Join("fyne", ui.AppID, "preferences.json"), `{"motion.off":true}`, false},
		{"for all programs", filepath.Join("fyne", "settings.json"), `{"no_animations":true,"scale":1}`, false},
		{"on", filepath.Join("fyne", ui.AppID, "preferences.json"), `{}`, true},
	} {
		onItsOwn(t, c.name, func(t *testing.T, screen string) {
			t.Helper()
			home := t.TempDir()
			path := filepath.Join(home, c.file)
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
			require.NoError(t, os.WriteFile(path, []byte(c.text), 0o600))
			d := startWindow(t, screen, home, "--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1024x640")
			d.wait("the window", shown)
			d.aside()
			for part, keys := range map[string][]string{
				"map":   {"Right", "Right", "Right", "Right", "Right", "Right"},
				"track": {"Next", "Prior", "alt+Down", "alt+Up", "alt+Next", "alt+Prior"},
			} {
				between := 0
				for range 4 { // a busy machine takes few pictures of what moves
					for _, key := range keys {
						between += d.between(part, key)
					}
					if !c.moves || between > 0 {
						break
					}
				}
				if c.moves {
					assert.Positive(t, between, "the %s moves", part)
				} else {
					assert.Zero(t, between, "the %s moves", part)
				}
			}
			d.close()
		})
	}
}

// between presses a key and counts the pictures of a part of the window that are neither as before nor as at the end.
func (d *driver) between(part, key string) int {
	d.t.Helper()
	const moving = time.Second // longer than anything moves where the machine keeps up
	box := d.now().Boxes[part]
	before := d.restingPart(part, "")
	var seen []string
	d.key(key)
	for begin := time.Now(); time.Since(begin) < moving || seen[len(seen)-1] == before && time.Since(begin) < patience; {
		seen = append(seen, d.partNow(part))
	}
	end, other := d.restingPart(part, before), map[string]bool{}
	if d.now().Boxes[part] != box {
		return 0 // another headline moved everything
	}
	for _, picture := range seen {
		if picture != before && picture != end {
			other[picture] = true
		}
	}
	return len(other)
}
