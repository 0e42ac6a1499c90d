package export

import (
	"bytes"
	"image"
	"image/draw"
	"image/gif"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

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

// Frame k of an APNG is the picture of month k, whatever the picture is.
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

// Frame k of a GIF is the picture of month k in the colours of the film, whatever the picture is.
func TestGIFFramesArePictures(t *testing.T) {
	m := open(t)
	for name, s := range m.kinds(t) {
		o := Options{Width: 480, Height: 300, From: timeline.NewMonth(2023, 11), To: timeline.NewMonth(2024, 4), Hundredths: 100}
		film, err := gif.DecodeAll(bytes.NewReader(m.bytes(t, GIF, s, o)))
		require.NoError(t, err)
		require.Len(t, film.Image, 6, name)
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
			assert.True(t, bytes.Equal(want.Pix, screen.Pix), "%s: frame %d", name, k)
		}
	}
}
