package export

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/app/scene/scenetest"
)

// A picture opens the view that it shows.
func TestSceneComesBack(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		want, _ := m.scene(t, w).Normalise(m.ds)
		want.Extent.Min, want.Extent.Max = [2]float64{100000.5, -200000.25}, [2]float64{400000, 100000}
		want.Filter = scene.Filter{Query: `"<quoted> & -- more`, Actors: scene.NewSet("CHN", "USA")}
		for _, f := range []Format{PNG, SVG, PDF} {
			got, err := ReadScene(bytes.NewReader(m.bytes(t, f, want, Options{Width: 400, Height: 300})))
			require.NoError(t, err, "%s.%s", name, f)
			assert.Equal(t, want, got, "%s.%s", name, f)
		}
	}
	_, err := ReadScene(bytes.NewReader(m.plainPNG(t)))
	assert.ErrorIs(t, err, ErrNoScene)
	_, err = ReadScene(strings.NewReader("<svg></svg>"))
	assert.ErrorIs(t, err, ErrNoScene)
	_, err = ReadScene(strings.NewReader("%PDF-1.3 nothing"))
	assert.ErrorIs(t, err, ErrNoScene)
}

// Whatever a picture shows, it opens exactly that, from the file and from the line at its foot.
func TestAnySceneComesBack(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		want := scenetest.Shown(t, m.ds)
		f := rapid.SampledFrom([]Format{PNG, PDF, SVG, APNG}).Draw(t, "format")
		var file bytes.Buffer
		o := Options{Width: 240, Height: 240, From: want.Month, To: want.Month, Dark: rapid.Bool().Draw(t, "dark")}
		require.NoError(t, m.Write(context.Background(), &file, f, want, o))
		got, err := ReadScene(&file)
		require.NoError(t, err)
		require.Equal(t, want, got)
		got, err = scene.ReadScene(strings.NewReader(oneLine(want)))
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}

// Whatever a picture shows, and whatever is said of it, there is a file of it.
func TestAnyPageIsWritten(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String()
		p := Page{
			Scene: scenetest.Shown(t, m.ds), Title: words.Draw(t, "title"), Caption: words.Draw(t, "caption"), Notes: words.Draw(t, "notes"),
		}
		f := rapid.SampledFrom([]Format{PDF, SVG, XLSX, CSV, Markdown, Text, GIF}).Draw(t, "format")
		o := Options{Width: 240, Height: 240, From: p.Scene.Month, To: p.Scene.Month, Notes: rapid.Bool().Draw(t, "notes pages")}
		require.NoError(t, m.WritePages(context.Background(), io.Discard, f, []Page{p}, o))
	})
}

// Several pages come back with all that is shown of them.
func TestAnyPagesComeBack(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		pages := make([]Page, 2)
		words := rapid.String()
		for i := range pages {
			pages[i] = Page{
				Scene: scenetest.Shown(t, m.ds), Title: words.Draw(t, "title"), Caption: words.Draw(t, "caption"),
				Hold: time.Duration(rapid.IntRange(0, 1e6).Draw(t, "hold")) * time.Millisecond,
			}
		}
		f := rapid.SampledFrom([]Format{PDF, APNG}).Draw(t, "format")
		var file bytes.Buffer
		require.NoError(t, m.WritePages(context.Background(), &file, f, pages, Options{Width: 240, Height: 240}))
		got, err := ReadPages(&file)
		require.NoError(t, err)
		require.Equal(t, pages, got)
	})
}
