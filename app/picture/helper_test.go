package picture

import (
	"image"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

// shop is what all tests need; it is made once, since none of it is changed.
type shop struct {
	ds    *dataset.Dataset
	fonts *Fonts
}

func open(tb testing.TB) shop {
	tb.Helper()
	s, err := once()
	require.NoError(tb, err)
	return s
}

var once = sync.OnceValues(func() (shop, error) {
	ds, err := dataset.Bundled()
	if err != nil {
		return shop{}, err
	}
	fonts, err := NewFonts(assets.FS)
	return shop{ds, fonts}, err
})

// wish is a Frame asked for in a test.
type wish struct {
	month   string
	measure timeline.Measure
	source  string
	region  string
	event   string // the start of an id
	lang    lang.Tag
	dark    bool
}

func (s shop) frame(tb testing.TB, w wish) *scene.Frame {
	tb.Helper()
	sc := scene.Default(s.ds)
	if w.month != "" {
		m, err := timeline.ParseMonth(w.month)
		require.NoError(tb, err)
		sc.Month = m
	}
	if w.measure != "" {
		sc.Measure = w.measure
	}
	if w.source != "" {
		sc.Source = w.source
	}
	if w.lang != "" {
		sc.Lang = w.lang
	}
	sc.Region = w.region
	for _, e := range s.ds.Events() {
		if w.event != "" && strings.HasPrefix(e.ID, w.event) {
			sc.Event = e.ID
			break
		}
	}
	return scene.Build(s.ds, sc, scene.Look{Dark: w.dark})
}

func (w wish) style() Style {
	if w.dark {
		return Dark(1)
	}
	return Light(1)
}

func copied(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	copy(out.Pix, img.Pix)
	return out
}
