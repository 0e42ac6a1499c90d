package export

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// Maker makes exports of one Dataset. It may be used by several goroutines.
type Maker struct {
	ds      *dataset.Dataset
	fonts   *picture.Fonts
	version string
	letters *typeface
	shapes  *shapes
	data    func() string // the first part of the hash of the data

	internal []*timeline.Event // events that are not meant for others
	public   func() *Maker     // of a Dataset without them; itself where there are none

	painter  *picture.Map // for what does not paint: it finds views
	painters painters
	mercator func() *Maker // the same in the other projection, made when it is asked for
}

// New prepares exports of a Dataset. The file system holds font/Inter-Regular.ttf and font/Inter-SemiBold.ttf; the version is
// that of the program, which every export names.
func New(ds *dataset.Dataset, fonts fs.FS, version string) (*Maker, error) {
	letters, err := newTypeface(fonts)
	if err != nil {
		return nil, err
	}
	own, err := picture.NewFonts(fonts)
	if err != nil {
		return nil, fmt.Errorf("prepare exports: %w", err)
	}
	m := &Maker{
		ds: ds, version: version, fonts: own, letters: letters, shapes: newShapes(ds, scene.EqualArea), painter: picture.NewMap(ds, own),
	}
	m.prepare()
	return m, nil
}

// prepare sets what follows from the Dataset.
func (m *Maker) prepare() {
	m.data = sync.OnceValue(func() string { return dataHash(m.ds) })
	m.public = sync.OnceValue(m.newPublic)
	m.mercator = sync.OnceValue(m.newMercator)
	for i := range m.ds.Events() {
		if e := &m.ds.Events()[i]; m.ds.Internal(e.ID) {
			m.internal = append(m.internal, e)
		}
	}
}

func (m *Maker) newMercator() *Maker {
	other := &Maker{
		ds: m.ds, version: m.version, fonts: m.fonts, letters: m.letters, shapes: newShapes(m.ds, scene.WebMercator),
		painter: m.painter.In(scene.WebMercator), data: m.data, internal: m.internal,
	}
	other.public = func() *Maker { return m.public().in(scene.WebMercator) }
	return other
}

// in is the Maker of a projection.
func (m *Maker) in(p scene.Projection) *Maker {
	if p == scene.WebMercator && m.mercator != nil {
		return m.mercator()
	}
	return m
}

// Format is a kind of file, named by what its file names end in.
type Format string

// The formats.
const (
	PNG      Format = "png"
	SVG      Format = "svg"
	PDF      Format = "pdf"
	PPTX     Format = "pptx"
	GIF      Format = "gif"
	APNG     Format = "apng"
	MP4      Format = "mp4"
	WebM     Format = "webm"
	CSV      Format = "csv"
	XLSX     Format = "xlsx"
	Markdown Format = "md"
	Text     Format = "txt"
)

// Formats lists the formats in the order in which they are offered.
func Formats() []Format {
	return []Format{PNG, SVG, PDF, PPTX, GIF, APNG, MP4, WebM, CSV, XLSX, Markdown, Text}
}

// ErrFormat says that a file name does not end in one of Formats.
var ErrFormat = errors.New("the ending of the name is not a format of this program, expected .png, .svg, .pdf, .pptx, .gif, " +
	".apng, .mp4, .webm, .csv, .xlsx, .md or .txt")

// FormatOf returns the format that a file's name asks for; the error is ErrFormat.
func FormatOf(path string) (Format, error) {
	f := Format(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")))
	if !slices.Contains(Formats(), f) {
		return "", fmt.Errorf("%s: %w", path, ErrFormat)
	}
	return f, nil
}

// Options are what decides a file besides the Scene. The zero value is a light picture of the usual size.
type Options struct {
	Dark          bool
	Width, Height int   // of pixels; 0 is 1920x1080, of moving pictures 1280x720
	Paper         Paper // of PDF and SVG; "" is A4
	From, To      timeline.Month
	Hundredths    int    // of a second that each picture of a moving one stays; 0 is 50, of slides their own time
	Title         string // of a document of several pages, in its properties; "" is that of the first page
	Internal      bool   // with the pages and events that are marked internal
	Notes         bool   // PDF: notes pages, a picture above and its notes below, on standing A4

	Progress func(done, of int) // called now and then from any goroutine; may be nil
}

// told reports progress.
func (o Options) told(done, of int) {
	if o.Progress != nil {
		o.Progress(done, of)
	}
}

// Write makes a file of a Scene in a format. A cancelled context ends it early with the context's error; what was written by
// then is of no use.
func (m *Maker) Write(ctx context.Context, w io.Writer, f Format, s scene.Scene, o Options) error {
	return m.WritePages(ctx, w, f, []Page{{Scene: s}}, o)
}

// frame builds what the pictures and tables of a Scene say.
func (m *Maker) frame(s scene.Scene, dark bool) *scene.Frame {
	return scene.Build(m.ds, s, scene.Look{Dark: dark})
}

func style(dark bool, scale float64) picture.Style {
	if dark {
		return picture.Dark(scale)
	}
	return picture.Light(scale)
}

// view returns the part of the map that a window's Scene asks for in a picture of the given size in pixels: the whole country,
// clear of the legend, where it asks for none.
func (m *Maker) view(w mapWindow, width, height int) geo.View {
	m = m.in(w.frame.Scene.Projection)
	extent, st := w.frame.Scene.Extent, w.style.Within(height)
	if extent == (orb.Bound{}) {
		legend := image.Pt(int(math.Ceil(w.legend.w*st.Scale)), int(math.Ceil(w.legend.h*st.Scale)))
		return m.painter.HomeUnder(w.frame, legend, image.Point{}, width, height, st)
	}
	return m.painter.Limit(geo.Fit(extent, width, height, 0), st)
}

// paint has the map painted into an image, with the outlines and pins that lie on it.
func (m *Maker) paint(w mapWindow, dst *image.RGBA) {
	m = m.in(w.frame.Scene.Projection)
	m.painters.with(m.painter, w.plain, func(painter *picture.Map) { m.paintWith(painter, w, dst) })
}

func (m *Maker) paintWith(painter *picture.Map, w mapWindow, dst *image.RGBA) {
	f, st := w.frame, w.style.Within(dst.Rect.Dy())
	v := m.view(w, dst.Rect.Dx(), dst.Rect.Dy())
	lay := func(img *image.RGBA, at image.Point, op draw.Op) {
		if img != nil {
			draw.Draw(dst, img.Rect.Add(dst.Rect.Min).Add(at), img, image.Point{}, op)
		}
	}
	lay(painter.Draw(f, v, st), image.Point{}, draw.Src)
	lit := painter.Outline(f.Lit, picture.Lit, v, st)
	lay(lit.Image, lit.At, draw.Over)
	if f.Scene.Region != "" {
		selected := painter.Outline([]string{f.Scene.Region}, picture.Selected, v, st)
		lay(selected.Image, selected.At, draw.Over)
	}
	lay(painter.Pins(f, v, st), image.Point{}, draw.Over)
}
