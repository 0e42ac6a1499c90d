package export

import (
	"hash/crc32"
	"io/fs"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/geo"
	"frontline/timeline"
)

// open returns the Maker that all tests share.
func open(tb testing.TB) *Maker {
	tb.Helper()
	m, err := once()
	require.NoError(tb, err)
	return m
}

var once = sync.OnceValues(func() (*Maker, error) {
	ds, err := dataset.Bundled()
	if err != nil {
		return nil, err
	}
	return New(ds, assets.FS, "0.0.0")
})

// wish is a Scene asked for in a test.
type wish struct {
	month   string
	measure timeline.Measure
	source  string
	region  string
	event   string // the start of an id
	lang    lang.Tag
}

func (m *Maker) scene(tb testing.TB, w wish) scene.Scene {
	tb.Helper()
	s := scene.Default(m.ds)
	month, err := timeline.ParseMonth(w.month)
	require.NoError(tb, err)
	s.Month, s.Region = month, w.region
	if w.measure != "" {
		s.Measure = w.measure
	}
	if w.source != "" {
		s.Source = w.source
	}
	if w.lang != "" {
		s.Lang = w.lang
	}
	for _, e := range m.ds.Events() {
		if w.event != "" && strings.HasPrefix(e.ID, w.event) {
			s.Event = e.ID
			break
		}
	}
	return s
}

func fonts() fs.FS { return assets.FS }

func contains(a area, p orb.Point) bool { return geo.Contains(a.MultiPolygon, p) }

// formats lists the formats that can be made here; TestVideos says when ffmpeg is missing.
func formats() []Format {
	if _, err := exec.LookPath("ffmpeg"); err == nil {
		return Formats()
	}
	return slices.DeleteFunc(Formats(), func(f Format) bool { return f == MP4 || f == WebM })
}

func crc(data []byte) uint32 { return crc32.ChecksumIEEE(data) }
