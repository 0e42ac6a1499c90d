package ui

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/exports"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// buildFrontctl builds the program without a window, of the version that windows of tests have.
func buildFrontctl(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "frontctl")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-ldflags", "-X main.version=test", "-o", path, "frontline/cmd/frontctl")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return path
}

// The window and frontctl make the same bytes of the same Scene: of a plain one, of one with most of its fields set, of a sum, of
// comparisons, of a page of small maps and of the measure around events.
func TestTheWindowAndFrontctlMakeTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("a program is built")
	}
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.exec = uitest.Inline{}
	frontctl := buildFrontctl(t)
	july := w.store.Scene()
	full := july.SelectRegion(w.ds, "UA-14").WithMeasure(w.ds, timeline.Occupied).WithUnit(scene.MI2).WithLang(lang.Ukrainian)
	full.Event, full.Filter.Query = "2024-07-08-modi-moscow-visit", `place:moscow "Modi"`
	sum := july
	sum.Span = 6
	for name, s := range map[string]scene.Scene{
		"plain": july, "full": full, "sum": sum, "small": july.WithPage(scene.YearPage),
		"around an event": full.ShowAround(true), "around all events": july.ShowAround(true).AroundMonths(24),
		"difference": july.WithCompare(w.ds, scene.Difference), "two months": july.WithCompare(w.ds, scene.SideBySide),
		"two sources": july.WithMeasure(w.ds, timeline.Net).CompareSource(w.ds, "isw"),
	} {
		folder := t.TempDir()
		record, err := os.Create(filepath.Join(folder, "view.json"))
		require.NoError(t, err)
		require.NoError(t, scene.WriteScene(record, s))
		require.NoError(t, record.Close())
		for _, f := range export.Formats() {
			if f == export.MP4 || f == export.WebM { // which not every machine makes
				continue
			}
			ours, theirs := filepath.Join(folder, "window."+string(f)), filepath.Join(folder, "frontctl."+string(f))
			w.exports.Write(ours, f, exports.Job{Pages: []export.Page{{Scene: s}}}, export.Options{
				Dark: true, Width: 480, Height: 300, From: july.Month - 1, To: july.Month,
			})
			cmd := exec.CommandContext(t.Context(), frontctl,
				"render", "--scene", record.Name(), "--theme", "dark", "--size", "480x300", "--from", "2024-06", "--to", "2024-07", "-o", theirs)
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, string(out))
			assert.Empty(t, string(out))
			a, err := os.ReadFile(ours)
			require.NoError(t, err)
			b, err := os.ReadFile(theirs)
			require.NoError(t, err)
			assert.True(t, bytes.Equal(a, b), "%s as %s: %d and %d bytes", name, f, len(a), len(b))
		}
	}
}
