package present

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/view"
	"frontline/geo"
)

// leaf is a painted slide on the canvas, as it goes or comes.
type leaf struct {
	of                *made
	words, bars, area view.Still
	signs             [mostSigns]view.Still // on the map; they stay when it moves
	clip              *container.Clip       // cuts a map that is larger than its place
}

// mostSigns is how many signs a map has at its edges: legend, scale bar, finder and badge.
const mostSigns = 4

func newLeaf() *leaf {
	l := &leaf{words: view.NewStill(nil), bars: view.NewStill(nil), area: view.NewStill(nil)}
	for i := range l.signs {
		l.signs[i] = view.NewStill(nil)
	}
	l.clip = container.NewClip(container.NewWithoutLayout(l.area.Raster))
	return l
}

func (l *leaf) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{l.words.Raster, l.bars.Raster, l.clip}
	for _, sign := range l.signs {
		objects = append(objects, sign.Raster)
	}
	return objects
}

// put shows a slide; nil shows nothing.
func (l *leaf) put(d *made, perUnit float64) {
	l.of = d
	if d == nil {
		l.words.Set(nil)
		l.bars.Set(nil)
		l.dropMap()
		return
	}
	l.fade(0)
	l.clip.Move(spot(d.plan.Map.Min, perUnit))
	l.clip.Resize(extent(d.plan.Map.Size(), perUnit))
	l.words.Set(d.words)
	l.bars.Set(d.bars)
	l.area.Set(d.area)
	l.words.Resize(extent(d.words.Rect.Size(), perUnit))
	l.bars.Move(spot(d.plan.Bars.Min, perUnit))
	l.bars.Resize(extent(d.bars.Rect.Size(), perUnit))
	for i, still := range l.signs {
		if i >= len(d.signs) {
			still.Set(nil)
			continue
		}
		sign := d.signs[i]
		still.Set(sign.Image)
		still.Move(spot(d.plan.Map.Min.Add(sign.At), perUnit))
		still.Resize(extent(sign.Image.Rect.Size(), perUnit))
	}
	l.lie(d.view, perUnit)
}

// dropMap takes the map away, and what stands at its edges.
func (l *leaf) dropMap() {
	l.area.Set(nil)
	for _, sign := range l.signs {
		sign.Set(nil)
	}
}

// lie puts the map where it belongs in a view. What stands at its edges stays.
func (l *leaf) lie(v geo.View, perUnit float64) {
	size := extent(l.of.area.Rect.Size(), perUnit)
	if v == l.of.view {
		l.area.Move(fyne.NewPos(0, 0))
		l.area.Resize(size)
		return
	}
	x, y := v.ToPixel(l.of.view.ToMap(0, 0))
	k := float32(l.of.view.Scale / v.Scale)
	l.area.Move(fyne.NewPos(float32(x/perUnit), float32(y/perUnit)))
	l.area.Resize(fyne.NewSize(size.Width*k, size.Height*k))
}

// fade makes all of it transparent, 1 for nothing to be seen. It is drawn with the next frame.
func (l *leaf) fade(to float64) {
	l.words.Translucency, l.bars.Translucency, l.area.Translucency = to, to, to
	for _, sign := range l.signs {
		sign.Translucency = to
	}
}

// spot and extent are places and sizes in units.
func spot(at image.Point, perUnit float64) fyne.Position {
	return fyne.NewPos(float32(float64(at.X)/perUnit), float32(float64(at.Y)/perUnit))
}

func extent(size image.Point, perUnit float64) fyne.Size {
	return fyne.NewSize(float32(float64(size.X)/perUnit), float32(float64(size.Y)/perUnit))
}

// curtain makes the screen dark. A click makes it light again; nothing behind it is reached.
type curtain struct {
	widget.BaseWidget

	tapped func()
}

var (
	_ fyne.Tappable     = (*curtain)(nil)
	_ desktop.Hoverable = (*curtain)(nil)
)

func newCurtain(tapped func()) *curtain {
	c := &curtain{tapped: tapped}
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

func (c *curtain) set(dark bool) {
	if dark {
		c.Show()
	} else {
		c.Hide()
	}
}

// Tapped is called by Fyne.
func (c *curtain) Tapped(*fyne.PointEvent) { c.tapped() }

// MouseIn is called by Fyne.
func (*curtain) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is called by Fyne.
func (*curtain) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (*curtain) MouseOut() {}

// CreateRenderer is called by Fyne.
func (*curtain) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Black))
}
