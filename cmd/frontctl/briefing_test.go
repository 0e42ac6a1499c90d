package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/assets"
)

func exampleFile(t *testing.T, change func(briefing.Briefing) briefing.Briefing) string {
	t.Helper()
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	b, err := briefing.Example(assets.FS, ds, lang.English)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "a"+briefing.Extension)
	require.NoError(t, briefing.Save(path, change(b)))
	return path
}

func TestBriefingIsPrinted(t *testing.T) {
	path := exampleFile(t, func(b briefing.Briefing) briefing.Briefing {
		b.Kept.Figures[0].KM2 += 5
		s := b.Slides[0]
		s.Internal = true
		return b.Edit(0, s).Seal()
	})
	code, out, stderr := tell(t, "briefing", path)
	require.Equal(t, exitFine, code, stderr)
	out = strings.ReplaceAll(out, "\u00a0", " ")
	assert.Contains(t, out, "July 2024 and the North Korean thread [sealed]")
	assert.Contains(t, out, "1. July 2024, counted twice (20 s) [internal]")
	assert.Contains(t, out, "DeepState’s maps give 184.5 km² for the whole month, 6.0 km² a day.")
	assert.Contains(t, out, "! changed: {")
	assert.NotContains(t, out, "{gained UA 2024-07 deepstate} for the whole month")

	code, out, stderr = tell(t, "briefing", path, "--format", "json")
	require.Equal(t, exitFine, code, stderr)
	var told toldBriefing
	require.NoError(t, json.Unmarshal([]byte(out), &told))
	assert.True(t, told.Sealed)
	assert.InDelta(t, 20, told.Slides[0].Seconds, 0)

	code, out, stderr = tell(t, "briefing", "--example", "--lang", "uk")
	require.Equal(t, exitFine, code, stderr)
	assert.Contains(t, out, "184,5\u00a0км² за весь місяць")
	assert.Contains(t, out, "(20\u00a0с)")
}

func TestBriefingIsValidated(t *testing.T) {
	fine := exampleFile(t, func(b briefing.Briefing) briefing.Briefing { return b })
	code, out, stderr := tell(t, "validate", fine)
	require.Equal(t, exitFine, code, stderr)
	assert.Contains(t, out, "a briefing, 9 slides")

	wrong := exampleFile(t, func(b briefing.Briefing) briefing.Briefing {
		s := b.Slides[1]
		s.Caption, s.Scene.Event = "{ganed UA-14 2024-07}", "nothing"
		return b.Edit(1, s)
	})
	code, _, stderr = tell(t, "validate", wrong)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, stderr, "“ganed” is not a measure. There are: gained, ")
	assert.Contains(t, stderr, "2 problems")

	content, err := os.ReadFile(fine)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(fine, content[:len(content)/2], 0o600))
	code, _, stderr = tell(t, "validate", fine)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, stderr, "damaged, cut short")
	code, _, _ = tell(t, "briefing", filepath.Join(t.TempDir(), "none.frontline"))
	assert.Equal(t, exitUsage, code)
	code, _, _ = tell(t, "briefing")
	assert.Equal(t, exitUsage, code)
}

func TestOwnEventsOfABriefingAreRead(t *testing.T) {
	path := exampleFile(t, func(b briefing.Briefing) briefing.Briefing {
		b.Data = []briefing.Data{{Name: dataset.OwnEventsFile, Content: []byte(
			"id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources,tags,visibility\n" +
				"own-mine,2024-07-20,,Mine,,visit,,,,,,,,,public\n")}}
		s := b.Slides[0]
		s.Scene.Event = "own-mine"
		return b.Edit(0, s)
	})
	code, _, stderr := tell(t, "validate", path)
	require.Equal(t, exitFine, code, stderr)
	out := filepath.Join(t.TempDir(), "a.md")
	code, _, stderr = tell(t, "render", "--briefing", path, "-o", out)
	require.Equal(t, exitFine, code, stderr)
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Contains(t, string(text), "Mine")
}
