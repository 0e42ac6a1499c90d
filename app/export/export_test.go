package export

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

func (m *Maker) bytes(tb testing.TB, f Format, s scene.Scene, o Options) []byte {
	tb.Helper()
	var out bytes.Buffer
	require.NoError(tb, m.Write(context.Background(), &out, f, s, o))
	return out.Bytes()
}

// wishes are the Scenes of the goldens and of the tests that go through all formats.
func wishes() map[string]wish {
	return map[string]wish{
		"july":         {month: "2024-07"},
		"donetsk-uk":   {month: "2024-01", measure: timeline.Net, region: "UA-14", event: "2024-01-15", lang: lang.Ukrainian},
		"isw":          {month: "2024-07", measure: timeline.Net, source: "isw"},
		"notclosed-uk": {month: "2026-08", measure: timeline.Occupied, lang: lang.Ukrainian},
	}
}

// Words are the same everywhere; shapes and pixels are rounded differently by other processors.
func exact(f Format) bool {
	return f == Text || f == Markdown || f == CSV || runtime.GOOS == "linux" && runtime.GOARCH == "amd64"
}

func TestGolden(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		formats := []Format{Text}
		switch name {
		case "july":
			formats = []Format{Text, Markdown, CSV, SVG, PNG}
		case "donetsk-uk":
			formats = []Format{Text, PNG}
		}
		for _, f := range formats {
			t.Run(name+"."+string(f), func(t *testing.T) {
				dark := strings.HasSuffix(name, "-uk")
				got := m.bytes(t, f, m.scene(t, w), Options{Dark: dark, Width: 640, Height: 420, Paper: Wide})
				if f == SVG {
					got = withoutShapes(got)
				}
				file := filepath.Join("testdata", name+"."+string(f))
				if *update {
					require.NoError(t, os.WriteFile(file, got, 0o600))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				if !exact(f) {
					return
				}
				if f == PNG {
					samePicture(t, want, got)
					return
				}
				assert.Equal(t, string(want), string(got), "run with -update if it is right")
			})
		}
	}
}

// withoutShapes cuts the outlines of regions and countries short, which are half a megabyte, and those of letters, so that the golden
// stays small.
func withoutShapes(svg []byte) []byte {
	svg = regexp.MustCompile(`base64,[^)]*`).ReplaceAll(svg, []byte("base64,..."))
	return regexp.MustCompile(`d="(M[^"]{60})[^"]*"`).ReplaceAll(svg, []byte(`d="$1..."`))
}

func samePicture(t *testing.T, want, got []byte) {
	t.Helper()
	a, b := pixels(t, want), pixels(t, got)
	require.Equal(t, a.Rect, b.Rect)
	assert.True(t, bytes.Equal(a.Pix, b.Pix), "the pictures differ; run with -update if it is right")
}

func pixels(t *testing.T, data []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return out
}

func (m *Maker) plainPNG(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, png.Encode(&out, image.NewGray(image.Rect(0, 0, 2, 2))))
	return out.Bytes()
}

// A PNG whose Scene was changed by a bit, or that ends early, is refused.
func TestDamagedPNG(t *testing.T) {
	m := open(t)
	data := m.bytes(t, PNG, m.scene(t, wish{month: "2024-07"}), Options{Width: 300, Height: 240})
	at := bytes.Index(data, []byte(sceneKey))
	broken := bytes.Clone(data)
	broken[at+40] ^= 1
	_, err := ReadScene(bytes.NewReader(broken))
	require.ErrorIs(t, err, errDamaged)
	_, err = ReadScene(bytes.NewReader(data[:at+30]))
	assert.ErrorIs(t, err, errDamaged)
}

func TestSizes(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"})
	for _, size := range [][2]int{{10, 10}, {7681, 4320}, {5000, 5000}, {-1, 600}, {1 << 40, 1 << 40}} {
		wrong := (*SizeError)(nil)
		require.ErrorAs(t, m.Write(context.Background(), io.Discard, PNG, s, Options{Width: size[0], Height: size[1]}), &wrong)
		require.ErrorAs(t, m.Write(context.Background(), io.Discard, GIF, s, Options{Width: size[0], Height: size[1]}), &wrong)
	}
	_, err := FormatOf("picture.bmp")
	require.ErrorIs(t, err, ErrFormat)
	f, err := FormatOf("A.PNG")
	require.NoError(t, err)
	assert.Equal(t, PNG, f)
}

// Both languages have the same messages, and every character that is shown is in the typeface.
func TestMessages(t *testing.T) {
	m := open(t)
	catalog := m.ds.Catalog()
	for _, id := range catalog.IDs(lang.English) {
		if !strings.HasPrefix(id, "export.") {
			continue
		}
		assert.True(t, catalog.Has(lang.Ukrainian, id), id)
		for _, tag := range lang.Tags() {
			for _, form := range catalog.Forms(tag, id) {
				for _, r := range form {
					for w := range weights {
						assert.NotZero(t, m.letters.glyph(w, r).advance, "%s: %q", id, r)
					}
				}
			}
		}
	}
}

func FuzzReadScene(f *testing.F) {
	m := open(f)
	s := m.scene(f, wish{month: "2024-07"})
	for _, format := range []Format{PNG, SVG, PDF} {
		data := m.bytes(f, format, s, Options{Width: 240, Height: 240})
		f.Add(data[:min(len(data), 4000)])
	}
	f.Add([]byte(pngSignature + string(textChunk(pagesKey, `[{"hold": "-1s", "scene": {}}, {"title": "a"}]`))))
	f.Add([]byte("%PDF" + openPages + `[{"scene": {"version": 1}}]` + closePages))
	f.Add([]byte(pngSignature + "\x00\x00\x00\x00iTXt"))
	f.Add([]byte("%PDF" + openScene + "{}" + closeScene))
	f.Add([]byte("<svg>" + openSVG + "&#x7b;}" + closeSVG))
	f.Add([]byte(`{"version": 1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		pages, err := ReadPages(bytes.NewReader(data))
		if len(pages) == 0 {
			assert.Error(t, err)
		}
		for _, p := range pages {
			p.Scene.Normalise(m.ds)
		}
	})
}
