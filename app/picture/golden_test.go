package picture

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// golden compares a picture with the one in testdata, pixel by pixel. Other processors round differently, so it is
// exact on linux/amd64 alone and elsewhere only checks that there is a picture of that size.
func golden(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	require.NotNil(t, img)
	require.Equal(t, 4*img.Rect.Dx(), img.Stride, "a window's texture has no room between rows")
	file := filepath.Join("testdata", name+".png")
	if *update {
		var buf bytes.Buffer
		require.NoError(t, (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&buf, img))
		require.NoError(t, os.WriteFile(file, buf.Bytes(), 0o600))
		return
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	decoded, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	want := image.NewRGBA(decoded.Bounds())
	draw.Draw(want, want.Rect, decoded, image.Point{}, draw.Src)
	require.Equal(t, want.Rect, img.Rect)
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return
	}
	different := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if !bytes.Equal(img.Pix[i:i+4], want.Pix[i:i+4]) {
			different++
		}
	}
	if different > 0 {
		got := filepath.Join(os.TempDir(), name+".got.png")
		var buf bytes.Buffer
		require.NoError(t, png.Encode(&buf, img))
		require.NoError(t, os.WriteFile(got, buf.Bytes(), 0o600))
		t.Errorf("%s: %d pixels differ; see %s, and run with -update if it is right", name, different, got)
	}
}

func TestGoldenMap(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	for _, c := range []struct {
		name string
		wish wish
		near string
	}{
		{"map-light-en", wish{month: "2024-07", lang: "en"}, ""},
		{"map-dark-uk-net", wish{month: "2022-09", measure: "net", lang: "uk", dark: true, region: "UA-63"}, ""},
		{"map-light-uk-not-reported", wish{month: "2024-07", measure: "net", source: "isw", lang: "uk"}, ""},
		{"map-dark-en-not-closed", wish{month: "2026-08", measure: "occupied", lang: "en", dark: true}, ""},
		{"map-light-en-event", wish{month: "2024-01", lang: "en", event: "2024-01-15"}, ""},
		{"map-dark-uk-donetsk", wish{month: "2024-07", lang: "uk", dark: true, region: "UA-14"}, "UA-14"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := m.Home(480, 300)
			if c.near != "" {
				v = m.HomeRegion(c.near, 480, 300)
			}
			st := c.wish.style()
			st.Scale = 0.75 // as much on a small picture as on one of 640 x 400
			golden(t, c.name, m.Compose(s.frame(t, c.wish), v, st))
		})
	}
}

func TestGoldenBars(t *testing.T) {
	s := open(t)
	b := NewBars(s.ds, s.fonts)
	for name, w := range map[string]wish{
		"bars-light-en":        {month: "2024-07", lang: "en"},
		"bars-dark-uk-net":     {month: "2022-11", measure: "net", lang: "uk", dark: true},
		"bars-light-uk-oblast": {month: "2026-08", measure: "occupied", lang: "uk", region: "UA-14"},
	} {
		golden(t, name, b.Draw(s.frame(t, w), 520, 100, w.style()))
	}
}

func TestGoldenAligned(t *testing.T) {
	s := open(t)
	p := NewAligned(s.ds, s.fonts)
	for name, c := range map[string]struct {
		wish   wish
		around scene.AlignedAround
		filter scene.Filter
	}{
		"aligned-light-en":   {wish{month: "2024-01", lang: "en", event: "2024-01-15"}, scene.AlignedAround{Months: 6}, scene.Filter{}},
		"aligned-dark-uk":    {wish{month: "2024-01", lang: "uk", dark: true}, scene.AlignedAround{Months: 12}, scene.Filter{Categories: "summit"}},
		"aligned-light-less": {wish{month: "2024-01", lang: "en", measure: "net"}, scene.AlignedAround{Months: 3, Region: "UA-14"}, scene.Filter{}},
	} {
		f := s.frame(t, c.wish)
		sc := f.Scene
		sc.Filter, c.around.Event = c.filter, sc.Event
		golden(t, name, p.Draw(scene.Align(s.ds, sc, c.around), 420, 200, c.wish.style()))
	}
}

func TestGoldenTrack(t *testing.T) {
	s := open(t)
	tr := NewTrack(s.ds, s.fonts)
	for name, w := range map[string]wish{
		"track-light-en": {month: "2024-01", lang: "en", event: "2024-01-15"},
		"track-dark-uk":  {month: "2022-03", lang: "uk", dark: true},
	} {
		f := s.frame(t, w)
		golden(t, name, tr.Draw(f, TrackState{Window: tr.Home(f)}, 480, 240, w.style()))
	}
	for _, c := range []struct {
		name  string
		wish  wish
		lanes scene.LanesBy
		only  string // actor; the filter hides the others
		state TrackState
	}{
		{"track-light-en-place", wish{month: "2025-08", lang: "en"}, scene.ByTheatre, "", TrackState{Hover: "2025-08-15-alaska-summit"}},
		{"track-dark-uk-actor", wish{month: "2024-06", lang: "uk", dark: true}, scene.ByActor, "", TrackState{Open: "=USA"}},
		{"track-light-uk-stub", wish{month: "2024-01", lang: "uk", event: "2024-01-15"}, scene.ByCategory, "PRK", TrackState{}},
		{"track-light-en-stub", wish{month: "2024-01", lang: "en", event: "2024-01-15"}, scene.InOneLane, "PRK", TrackState{}},
	} {
		sc := s.frame(t, c.wish).Scene.WithLanes(c.lanes)
		if c.only != "" {
			sc.Filter.Categories = scene.NewSet("visit")
		}
		f := scene.Build(s.ds, sc, scene.Look{Dark: c.wish.dark})
		c.state.Window = tr.Home(f)
		c.state.Today = sc.Month.Start() + 40
		golden(t, c.name, tr.Draw(f, c.state, 480, 150, c.wish.style()))
	}
	w := wish{month: "2025-10", lang: "en"}
	f := s.frame(t, w)
	days := tr.Zoom(tr.Home(f), 300, 6, 480, w.style())
	golden(t, "track-light-en-days", tr.Draw(f, TrackState{Window: days}, 480, 180, w.style()))
	whole := tr.Zoom(tr.Home(f), 300, 0.01, 480, w.style())
	golden(t, "track-light-en-whole", tr.Draw(f, TrackState{Window: whole}, 480, 160, w.style()))
}
