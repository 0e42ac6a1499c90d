package view

import (
	"image"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// held is an Executor that does nothing until it is told to.
type held struct{ jobs []func() }

func (h *held) Run(work, done func()) {
	h.jobs = append(h.jobs, func() {
		work()
		done()
	})
}

// release runs all jobs, and those that they begin.
func (h *held) release() {
	for len(h.jobs) > 0 {
		job := h.jobs[0]
		h.jobs = h.jobs[1:]
		job()
	}
}

// fakeMap paints nothing; its country is 1,400 km wide and 900 km high, the west half of it is region W, the east half E.
type fakeMap struct {
	draws     []geo.View
	frames    []*scene.Frame
	recolours int
	outlines  [][]string
	kept      *image.RGBA
	view      geo.View
	style     picture.Style
	pin       string
}

var fakeCountry = orb.Bound{Min: orb.Point{-700_000, -450_000}, Max: orb.Point{700_000, 450_000}}

func (p *fakeMap) Home(width, height int) geo.View { return geo.Fit(fakeCountry, width, height, 0) }

func (p *fakeMap) HomeBeside(_, _ image.Point, width, height int, _ picture.Style) geo.View {
	return p.Home(width, height)
}

func (p *fakeMap) LegendSize(*scene.Frame, picture.Style) image.Point { return image.Pt(100, 80) }

func (p *fakeMap) HomeRegions(codes []string, width, height int) geo.View {
	if len(codes) == 0 || codes[0] == "" {
		return p.Home(width, height)
	}
	return p.HomeRegion(codes[0], width, height).ZoomAt(float64(width)/2, float64(height)/2, 2)
}

func (p *fakeMap) LegendSpot(_ *scene.Frame, code string, _ picture.Style) (image.Point, bool) {
	return image.Pt(12, 40), code == "E"
}

func (p *fakeMap) LegendPointer(st picture.Style) *image.RGBA { return block(8, 8, st.Scale) }

func (p *fakeMap) Finder(v geo.View, st picture.Style) *image.RGBA {
	if v.Scale > 0.6*p.Home(v.Width, v.Height).Scale {
		return nil
	}
	return block(130, 90, st.Scale)
}

func (p *fakeMap) FinderAt(float64, float64, picture.Style) orb.Point {
	return orb.Point{-300_000, 100_000}
}

func (p *fakeMap) HomeRegion(code string, width, height int) geo.View {
	middle := orb.Point{-350_000, 0}
	if code == "E" {
		middle = orb.Point{350_000, 0}
	}
	return p.Home(width, height).CentredAt(middle)
}

const (
	finest = 100.0 // metres per unit
	widest = 2.0   // times Home
)

func (p *fakeMap) Limit(v geo.View, st picture.Style) geo.View {
	s := min(max(v.Scale, finest/st.Scale), widest*p.Home(v.Width, v.Height).Scale)
	v = v.ZoomAt(float64(v.Width)/2, float64(v.Height)/2, v.Scale/s)
	c := v.Centre()
	return v.CentredAt(orb.Point{
		min(max(c[0], fakeCountry.Min[0]), fakeCountry.Max[0]), min(max(c[1], fakeCountry.Min[1]), fakeCountry.Max[1]),
	})
}

func (p *fakeMap) Draw(f *scene.Frame, v geo.View, st picture.Style) *image.RGBA {
	p.draws, p.frames, p.view, p.style = append(p.draws, v), append(p.frames, f), v, st
	return image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
}

func (p *fakeMap) Recolour(*scene.Frame) *image.RGBA {
	p.recolours++
	return image.NewRGBA(image.Rect(0, 0, p.view.Width, p.view.Height))
}

func (p *fakeMap) Keep(img *image.RGBA) { p.kept = img }

func (p *fakeMap) RegionAt(x, y int) (string, bool) {
	at := p.view.ToMap(float64(x)+0.5, float64(y)+0.5)
	switch {
	case !fakeCountry.Contains(at):
		return "", false
	case at[0] < 0:
		return "W", true
	default:
		return "E", true
	}
}

func (p *fakeMap) Outline(codes []string, _ picture.OutlineKind, v geo.View, _ picture.Style) picture.Layer {
	p.outlines = append(p.outlines, codes)
	box := orb.Bound{Min: fakeCountry.Min, Max: orb.Point{0, fakeCountry.Max[1]}}
	if codes[0] == "E" {
		box = orb.Bound{Min: orb.Point{0, fakeCountry.Min[1]}, Max: fakeCountry.Max}
	}
	x0, y0 := v.ToPixel(orb.Point{box.Min[0], box.Max[1]})
	x1, y1 := v.ToPixel(orb.Point{box.Max[0], box.Min[1]})
	r := image.Rect(int(x0), int(y0), int(x1), int(y1)).Intersect(image.Rect(0, 0, v.Width, v.Height))
	if r.Empty() {
		return picture.Layer{}
	}
	return picture.Layer{Image: image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy())), At: r.Min}
}

func (p *fakeMap) Pins(f *scene.Frame, v geo.View, _ picture.Style) *image.RGBA {
	if f.Scene.Event == "" {
		return nil
	}
	return image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
}

func (p *fakeMap) PinAt(x, y float64) (picture.PinHit, bool) {
	return picture.PinHit{Event: p.pin, Far: "Moscow, 930 km"}, p.pin != "" && x < 20 && y < 20
}

func (p *fakeMap) Legend(_ *scene.Frame, st picture.Style) *image.RGBA {
	return block(100, 80, st.Scale)
}

func (p *fakeMap) LegendAt(_, y float64) int { return int(y) / 40 }

func (p *fakeMap) ScaleBar(_ *scene.Frame, _ geo.View, st picture.Style) *image.RGBA {
	return block(90, 24, st.Scale)
}

func (p *fakeMap) Badge(f *scene.Frame, _ int, st picture.Style) *image.RGBA {
	if f.Closed {
		return nil
	}
	return block(120, 24, st.Scale)
}

func block(w, h, scale float64) *image.RGBA {
	return image.NewRGBA(image.Rect(0, 0, int(w*scale), int(h*scale)))
}

func printer(t *testing.T) *lang.Printer {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../../assets"))
	require.NoError(t, err)
	return c.Printer(lang.English)
}

// july is a frame of July 2024 with two regions.
func july() *scene.Frame {
	f := &scene.Frame{
		Closed: true, MeasureLabel: "Gained in the month, km²",
		SourceLine: "Source: DeepState, daily maps, changes between the first and the last map of the month, licence as given",
		Cells: []scene.Cell{
			{Region: "W", Name: "West", State: timeline.Value, Value: 12, Text: "12 km²", Rank: 2, Share: 0.1, ShareText: "10\u202f%", Class: 0},
			{Region: "E", Name: "East", State: timeline.Value, Value: 120, Text: "120 km²", Rank: 1, Share: 0.9, ShareText: "90\u202f%", Class: 1},
		},
		Legend: scene.Legend{Title: "km²", Isolated: -1, Classes: []scene.Class{{Label: "0–100", Count: 1}, {Label: "100–200", Count: 1}}},
	}
	f.Scene.Month = timeline.NewMonth(2024, 7)
	for m := timeline.NewMonth(2023, 1); m <= timeline.NewMonth(2024, 12); m++ {
		f.Bars = append(f.Bars, scene.Bar{Month: m, State: timeline.Value, Value: 10, Text: "10 km²", Closed: true, Events: 2})
	}
	return f
}

// in puts a widget of a size on a test window.
func in(t *testing.T, w fyne.CanvasObject, size fyne.Size, scale float32) fyne.Canvas {
	t.Helper()
	test.NewTempApp(t)
	win := test.NewTempWindow(t, w)
	win.SetPadded(false)
	c, ok := win.Canvas().(test.WindowlessCanvas)
	require.True(t, ok)
	c.SetScale(scale)
	win.Resize(size)
	require.Equal(t, size, w.Size())
	return c
}

func at(x, y float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, y)} }

func mouse(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: at(x, y), Button: desktop.MouseButtonPrimary}
}

func drag(x, y, dx, dy float32) *fyne.DragEvent {
	return &fyne.DragEvent{PointEvent: at(x, y), Dragged: fyne.NewDelta(dx, dy)}
}

func scroll(x, y, dx, dy float32) *fyne.ScrollEvent {
	return &fyne.ScrollEvent{PointEvent: at(x, y), Scrolled: fyne.NewDelta(dx, dy)}
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func light() picture.Style { return picture.Light(1) }

// inside requires that a tip that is shown lies in its widget.
func inside(t *testing.T, tip *tip, room fyne.Size) {
	t.Helper()
	pos, size := tip.box.Position(), tip.box.Size()
	require.GreaterOrEqual(t, pos.X, float32(0))
	require.GreaterOrEqual(t, pos.Y, float32(0))
	require.LessOrEqual(t, pos.X+size.Width, room.Width)
	require.LessOrEqual(t, pos.Y+size.Height, room.Height)
}

// words lists the rows of a tip.
func words(tip *tip) []string { return texts(tip.lines) }

func texts(lines []tipLine) []string {
	var texts []string
	for _, line := range lines {
		texts = append(texts, line.Text)
	}
	return texts
}
