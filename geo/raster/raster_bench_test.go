package raster_test

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"testing"
	"time"

	"frontline/geo"
	"frontline/geo/raster"
)

// The benchmarks come in pairs that are to be compared within one run: MonthStep with CopyFrame, the physical limit; and
// Redraw with RedrawVector, the same picture by golang.org/x/image/vector.

var sizes = []image.Point{{1920, 1080}, {3840, 2160}}

func perSize(b *testing.B, run func(b *testing.B, size image.Point)) {
	b.Helper()
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dx%d", size.X, size.Y), func(b *testing.B) {
			b.ReportAllocs()
			run(b, size)
		})
	}
}

func BenchmarkCopyFrame(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		from, to := newImage(size), newImage(size)
		for b.Loop() {
			copy(to.Pix, from.Pix)
		}
	})
}

// BenchmarkMonthStep gives every region another colour than it had.
func BenchmarkMonthStep(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		c := ukraine(b).chart(size)
		c.redraw()
		months := [][]raster.Fill{fills(c.regions.Len(), 1), fills(c.regions.Len(), 2)}
		i := 0
		for b.Loop() {
			c.top.Paint(c.dst, c.under, months[i&1])
			i++
		}
	})
}

// BenchmarkMonthStepBesideCopy alternates the two, so that what else the machine does weighs on both, and reports how many
// times longer a step takes, by the medians.
func BenchmarkMonthStepBesideCopy(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		c := ukraine(b).chart(size)
		c.redraw()
		from, to := newImage(size), newImage(size)
		months := [][]raster.Fill{fills(c.regions.Len(), 1), fills(c.regions.Len(), 2)}
		var copies, steps []time.Duration
		for b.Loop() {
			start := time.Now()
			copy(to.Pix, from.Pix)
			middle := time.Now()
			c.top.Paint(c.dst, c.under, months[len(steps)&1])
			copies, steps = append(copies, middle.Sub(start)), append(steps, time.Since(middle))
		}
		slices.Sort(copies)
		slices.Sort(steps)
		b.ReportMetric(float64(steps[len(steps)/2])/float64(copies[len(copies)/2]), "x-copy")
	})
}

// BenchmarkMonthStepOne gives one region another colour, as most months do to most regions.
func BenchmarkMonthStepOne(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		c := ukraine(b).chart(size)
		c.redraw()
		months := [][]raster.Fill{fills(c.regions.Len(), 1), fills(c.regions.Len(), 1)}
		months[1][5].Color = color.RGBA{200, 0, 0, 255}
		i := 0
		for b.Loop() {
			c.top.PaintChanged(c.dst, c.under, months[i&1], months[(i+1)&1])
			i++
		}
	})
}

// BenchmarkRedraw does all that a pan or a zoom needs: sea, neighbours, regions, borders, hatching and the index. Every
// time the view is another one.
func BenchmarkRedraw(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) { benchmarkRedraw(b, ukraine(b).chart(size)) })
}

func BenchmarkRedrawVector(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		c := ukraine(b).chart(size)
		v := newVectorChart(c)
		for b.Loop() {
			v.redraw()
		}
	})
}

// BenchmarkRedrawVectorFills leaves the borders out of what RedrawVector does.
func BenchmarkRedrawVectorFills(b *testing.B) {
	perSize(b, func(b *testing.B, size image.Point) {
		c := ukraine(b).chart(size)
		c.style.Border, c.style.Outer = raster.Pen{}, raster.Pen{}
		v := newVectorChart(c)
		for b.Loop() {
			v.redraw()
		}
	})
}

// BenchmarkRedraw1500 is Redraw with about 1,500 shapes of together 300,000 points.
func BenchmarkRedraw1500(b *testing.B) {
	shapes := tiling(39, 50, 7)
	perSize(b, func(b *testing.B, size image.Point) {
		c := newChart(shapes, nil, whole(size.X, size.Y))
		benchmarkRedraw(b, c)
	})
}

func BenchmarkRedraw1500Vector(b *testing.B) {
	shapes := tiling(39, 50, 7)
	perSize(b, func(b *testing.B, size image.Point) {
		v := newVectorChart(newChart(shapes, nil, whole(size.X, size.Y)))
		for b.Loop() {
			v.redraw()
		}
	})
}

// BenchmarkRedraw1500Zoomed sees about a hundredth of the shapes of Redraw1500.
func BenchmarkRedraw1500Zoomed(b *testing.B) {
	shapes := tiling(39, 50, 7)
	perSize(b, func(b *testing.B, size image.Point) {
		v := whole(size.X, size.Y)
		benchmarkRedraw(b, newChart(shapes, nil, v.ZoomAt(float64(size.X)/2, float64(size.Y)/2, 10)))
	})
}

func benchmarkRedraw(b *testing.B, c *chart) {
	b.Helper()
	views := []geo.View{c.view, c.view.Pan(3.3, -1.7), c.view.Pan(-2.1, 5.4)}
	for _, v := range views {
		c.view = v
		c.redraw()
	}
	i := 0
	for b.Loop() {
		c.view = views[i%len(views)]
		c.redraw()
		i++
	}
}

// BenchmarkHit asks which region is under the pointer.
func BenchmarkHit(b *testing.B) {
	size := image.Pt(3840, 2160)
	c := ukraine(b).chart(size)
	c.redraw()
	b.ReportAllocs()
	at := uint32(1)
	found := 0
	for b.Loop() {
		at = at*1664525 + 1013904223
		found += c.top.At(int(at>>16)%size.X, int(at>>4)%size.Y)
	}
	if found == 0 {
		b.Fatal("nothing was hit")
	}
}

// BenchmarkNewMap prepares the regions, as the start of the program does.
func BenchmarkNewMap(b *testing.B) {
	u := ukraine(b)
	for b.Loop() {
		raster.NewMap(u.regions)
	}
}
