package export

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/draw"
	"image/gif"
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

// kinds are the kinds of pictures that there are, of July 2024.
func (m *Maker) kinds(t *testing.T) map[string]scene.Scene {
	t.Helper()
	july := m.scene(t, wish{month: "2024-07"})
	sum, event := july, m.scene(t, wish{month: "2024-07", event: "2024-07-08-modi", region: "UA-14", lang: lang.Ukrainian})
	sum.Span, event.Around.Months = 6, 3
	return map[string]scene.Scene{
		"month": july, "sum": sum, "event": event, "small maps": july.WithPage(scene.YearPage),
		"two months": july.WithCompare(m.ds, scene.SideBySide), "difference": july.WithCompare(m.ds, scene.Difference),
		"two sources": july.WithMeasure(m.ds, timeline.Net).CompareSource(m.ds, "isw"),
	}
}

// The same Scene gives the same bytes, from two programs too.
func TestSameBytes(t *testing.T) {
	m := open(t)
	other, err := New(m.ds, fonts(), "0.0.0")
	require.NoError(t, err)
	scenes := m.kinds(t)
	for name, w := range wishes() {
		scenes[name] = m.scene(t, w)
	}
	for name, s := range scenes {
		for _, f := range formats() {
			if name != "month" && (f == MP4 || f == WebM) {
				continue // one video is slow enough
			}
			o := Options{Width: 480, Height: 320, From: timeline.NewMonth(2024, 6), To: timeline.NewMonth(2024, 8)}
			first := m.bytes(t, f, s, o)
			m.bytes(t, PNG, m.scene(t, wish{month: "2023-05"}), o) // what was painted before makes no difference
			again := 1
			if _, wished := wishes()[name]; wished {
				again = 3
			}
			for range again {
				assert.True(t, bytes.Equal(first, other.bytes(t, f, s, o)), "%s.%s", name, f)
			}
		}
	}
}

// Frame k of a film is the picture of month k, whatever the picture is.
func TestFramesOfAllKinds(t *testing.T) {
	m := open(t)
	for name, s := range m.kinds(t) {
		o := Options{Width: 480, Height: 300, From: timeline.NewMonth(2024, 6), To: timeline.NewMonth(2024, 8)}
		frames, _ := apngFrames(t, m.bytes(t, APNG, s, o))
		screen := image.NewRGBA(image.Rect(0, 0, 480, 300))
		require.Len(t, frames, 3)
		for k, frame := range frames {
			img := frame.picture(t)
			draw.Draw(screen, img.Bounds().Add(frame.at), img, image.Point{}, draw.Src)
			s.Month = o.From + timeline.Month(k)
			want, err := m.Picture(s, o)
			require.NoError(t, err)
			assert.True(t, bytes.Equal(want.Pix, screen.Pix), "%s: frame %d", name, k)
		}
	}
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

// In a picture of months frame k is the picture of month k, in the colours of the film.
func TestFramesArePictures(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"})
	o := Options{Width: 480, Height: 300, From: timeline.NewMonth(2023, 11), To: timeline.NewMonth(2024, 4), Hundredths: 100}
	film, err := gif.DecodeAll(bytes.NewReader(m.bytes(t, GIF, s, o)))
	require.NoError(t, err)
	require.Len(t, film.Image, 6)
	assert.Equal(t, 0, film.LoopCount)
	colours := m.palette([]Page{{Scene: s}}, false, style(false, scaleOf(480, 300)))
	screen := image.NewRGBA(image.Rect(0, 0, 480, 300))
	for k, frame := range film.Image {
		assert.Equal(t, 100, film.Delay[k])
		draw.Draw(screen, frame.Rect, frame, frame.Rect.Min, draw.Over)
		s.Month = o.From + timeline.Month(k)
		img, err := m.Picture(s, o)
		require.NoError(t, err)
		want := image.NewRGBA(screen.Rect)
		draw.Draw(want, want.Rect, colours.Paletted(img), image.Point{}, draw.Src)
		assert.True(t, bytes.Equal(want.Pix, screen.Pix), "frame %d", k)
	}
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

// A cancelled export ends with an error, and a file that was there stays as it was.
func TestCancelledExportLeavesTheFile(t *testing.T) {
	m := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, f := range formats() {
		file := filepath.Join(t.TempDir(), "old."+string(f))
		require.NoError(t, os.WriteFile(file, []byte("old"), 0o600))
		err := WriteFile(file, func(w io.Writer) error {
			return m.Write(ctx, w, f, m.scene(t, wish{month: "2024-07"}), Options{Width: 300, Height: 240})
		})
		require.ErrorIs(t, err, context.Canceled, string(f))
		kept, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "old", string(kept))
		left, err := os.ReadDir(filepath.Dir(file))
		require.NoError(t, err)
		assert.Len(t, left, 1, "nothing is left beside it")
	}
}

// An export that is given up when nearly all is done is given up: no file appears afterwards.
func TestCancelledAtTheEnd(t *testing.T) {
	m := open(t)
	for _, f := range formats() {
		if !f.Document() || f == Markdown || f == Text { // the others tell no progress
			continue
		}
		ctx, cancel := context.WithCancel(t.Context())
		o := Options{Width: 320, Height: 240, Progress: func(done, of int) {
			if done == of {
				cancel()
			}
		}}
		require.ErrorIs(t, m.WritePages(ctx, io.Discard, f, m.talk(t), o), context.Canceled, f)
	}
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
