package raster_test

import (
	"image"
	"image/color"
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/vector"

	"frontline/geo"
	"frontline/geo/raster"
)

// country is the real outlines in projected metres.
type country struct{ regions, neighbours []orb.MultiPolygon }

func ukraine(tb testing.TB) country {
	tb.Helper()
	var c country
	file := func(name string) *os.File {
		f, err := os.Open("../../assets/" + name)
		require.NoError(tb, err)
		tb.Cleanup(func() { require.NoError(tb, f.Close()) })
		return f
	}
	regions, err := geo.ReadRegions(file("regions.geojson"))
	require.NoError(tb, err)
	for _, r := range regions {
		c.regions = append(c.regions, geo.Project(geo.Ukraine(), r.Outline))
	}
	neighbours, err := geo.ReadCountries(file("countries.geojson"))
	require.NoError(tb, err)
	for _, n := range neighbours {
		c.neighbours = append(c.neighbours, geo.Project(geo.Ukraine(), n.Outline))
	}
	return c
}

// chart fits the regions into a picture.
func (c country) chart(size image.Point) *chart {
	box := c.regions[0].Bound()
	for _, r := range c.regions {
		box = box.Union(r.Bound())
	}
	return newChart(c.regions, c.neighbours, geo.Fit(box, size.X, size.Y, 24))
}

// chart is a whole map picture: sea, neighbours and regions with their borders.
type chart struct {
	shapes, beside      []orb.MultiPolygon
	regions, neighbours *raster.Map
	view                geo.View
	style               raster.Style
	fills, land         []raster.Fill
	top, bottom         raster.Image
	dst, under          *image.RGBA
}

var sea = color.RGBA{222, 231, 238, 255}

func newChart(shapes, beside []orb.MultiPolygon, v geo.View) *chart {
	size := image.Pt(v.Width, v.Height)
	c := &chart{
		shapes: shapes, beside: beside, view: v,
		regions: raster.NewMap(shapes), neighbours: raster.NewMap(beside),
		style: style(float64(v.Height) / 1080),
		fills: fills(len(shapes), 0),
		dst:   newImage(size), under: newImage(size),
	}
	c.land = make([]raster.Fill, len(beside))
	for i := range c.land {
		c.land[i].Color = color.RGBA{236, 236, 232, 255}
	}
	return c
}

func (c *chart) redraw() {
	c.neighbours.Rasterise(&c.bottom, c.view, raster.Style{})
	c.bottom.PaintFlat(c.under, sea, c.land)
	c.regions.Rasterise(&c.top, c.view, c.style)
	c.top.PaintAll(c.dst, c.under, c.fills)
}

func style(scale float64) raster.Style {
	return raster.Style{
		Border: raster.Pen{Width: scale, Color: color.RGBA{250, 250, 250, 255}},
		Outer:  raster.Pen{Width: 2 * scale, Color: color.RGBA{90, 90, 100, 255}},
		Scale:  scale,
	}
}

// fills gives n shapes colours, another set for each month; one in seven is hatched.
func fills(n, month int) []raster.Fill {
	out := make([]raster.Fill, n)
	for i := range out {
		out[i].Color = color.RGBA{uint8(90*i + 31*month), uint8(37*i + 57*month), uint8(11*i + 99*month), 255}
		if i%7 == 3 {
			out[i] = raster.Fill{Color: color.RGBA{240, 240, 236, 255}, Hatch: color.RGBA{170, 170, 170, 255}}
		}
	}
	return out
}

func newImage(size image.Point) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: size})
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	return img
}

// vectorChart paints a chart with golang.org/x/image/vector: a rasteriser limited to the box of each polygon, and
// borders as a rectangle for each edge. To be on the safe side of a comparison it leaves out the hatching, the round
// joins and the index, and keeps the polygons in pixels.
type vectorChart struct {
	*chart
	r vector.Rasterizer
}

func newVectorChart(c *chart) *vectorChart { return &vectorChart{chart: c} }

func (c *vectorChart) redraw() {
	flood(c.dst, sea)
	for i, shape := range c.beside {
		c.fill(shape, c.land[i].Color)
	}
	for i, shape := range c.shapes {
		c.fill(shape, c.fills[i].Color)
	}
	if pen := c.style.Border; pen.Width > 0 {
		for _, shape := range c.shapes {
			c.outline(shape, pen)
		}
	}
}

// begin makes the rasteriser as large as the part of a box that is in view.
func (c *vectorChart) begin(b orb.Bound, reach float64) (image.Rectangle, bool) {
	x0, y0 := c.view.ToPixel(orb.Point{b.Min[0], b.Max[1]})
	x1, y1 := c.view.ToPixel(orb.Point{b.Max[0], b.Min[1]})
	box := image.Rect(int(math.Floor(x0-reach)), int(math.Floor(y0-reach)), int(math.Ceil(x1+reach)), int(math.Ceil(y1+reach)))
	box = box.Intersect(c.dst.Rect)
	c.r.Reset(box.Dx(), box.Dy())
	return box, !box.Empty()
}

func (c *vectorChart) end(box image.Rectangle, ink color.RGBA) {
	c.r.Draw(c.dst, box, image.NewUniform(ink), image.Point{})
}

func (c *vectorChart) fill(shape orb.MultiPolygon, ink color.RGBA) {
	for _, polygon := range shape {
		box, ok := c.begin(polygon.Bound(), 0)
		if !ok {
			continue
		}
		for _, ring := range polygon {
			for i, p := range ring {
				x, y := c.view.ToPixel(p)
				if x, y := float32(x-float64(box.Min.X)), float32(y-float64(box.Min.Y)); i == 0 {
					c.r.MoveTo(x, y)
				} else {
					c.r.LineTo(x, y)
				}
			}
			c.r.ClosePath()
		}
		c.end(box, ink)
	}
}

func (c *vectorChart) outline(shape orb.MultiPolygon, pen raster.Pen) {
	for _, polygon := range shape {
		box, ok := c.begin(polygon.Bound(), pen.Width)
		if !ok {
			continue
		}
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				x0, y0 := c.view.ToPixel(ring[i-1])
				x1, y1 := c.view.ToPixel(ring[i])
				c.edge(x0-float64(box.Min.X), y0-float64(box.Min.Y), x1-float64(box.Min.X), y1-float64(box.Min.Y), pen.Width/2)
			}
		}
		c.end(box, pen.Color)
	}
}

func (c *vectorChart) edge(x0, y0, x1, y1, half float64) {
	length := math.Hypot(x1-x0, y1-y0)
	if length == 0 {
		return
	}
	nx, ny := half*(y1-y0)/length, half*(x0-x1)/length
	c.r.MoveTo(float32(x0+nx), float32(y0+ny))
	c.r.LineTo(float32(x1+nx), float32(y1+ny))
	c.r.LineTo(float32(x1-nx), float32(y1-ny))
	c.r.LineTo(float32(x0-nx), float32(y0-ny))
	c.r.ClosePath()
}

func flood(img *image.RGBA, c color.RGBA) {
	copy(img.Pix, []uint8{c.R, c.G, c.B, c.A})
	for done := 4; done < len(img.Pix); {
		done += copy(img.Pix[done:], img.Pix[:done])
	}
}
