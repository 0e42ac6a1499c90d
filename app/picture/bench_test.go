package picture

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/timeline"
)

// BenchmarkMapMonthStep paints one month after the other in one view, names and values included.
// BenchmarkMapCopyFrame beside it is the limit: copying the picture. BenchmarkMapMonthStepBesideCopy does both in turn, so
// that what else the machine does falls on both, and reports how many times the copy a step takes.
func BenchmarkMapMonthStep(b *testing.B) {
	bothSizes(b, func(b *testing.B, size image.Point) {
		m, frames := stepping(b, size)
		i := 0
		for b.Loop() {
			i++
			m.Recolour(frames[i%len(frames)])
		}
	})
}

// BenchmarkMapMonthStepAll changes every region, every name and every value with each step, which no two months do.
func BenchmarkMapMonthStepAll(b *testing.B) {
	bothSizes(b, func(b *testing.B, size image.Point) {
		m, _ := stepping(b, size)
		frames := wholly(b)
		i := 0
		for b.Loop() {
			i++
			m.Recolour(frames[i%len(frames)])
		}
	})
}

func BenchmarkMapCopyFrame(b *testing.B) {
	bothSizes(b, func(b *testing.B, size image.Point) {
		from, to := image.NewRGBA(image.Rectangle{Max: size}), image.NewRGBA(image.Rectangle{Max: size})
		for b.Loop() {
			copy(to.Pix, from.Pix)
		}
	})
}

func BenchmarkMapMonthStepBesideCopy(b *testing.B) {
	bothSizes(b, func(b *testing.B, size image.Point) {
		m, months := stepping(b, size)
		for _, c := range []struct {
			name   string
			frames []*scene.Frame
		}{{"months", months}, {"all", wholly(b)}} {
			b.Run(c.name, func(b *testing.B) {
				from, to := image.NewRGBA(image.Rectangle{Max: size}), image.NewRGBA(image.Rectangle{Max: size})
				var steps, copies time.Duration
				i := 0
				for b.Loop() {
					i++
					start := time.Now()
					m.Recolour(c.frames[i%len(c.frames)])
					between := time.Now()
					copy(to.Pix, from.Pix)
					steps += between.Sub(start)
					copies += time.Since(between)
				}
				b.ReportMetric(float64(steps)/float64(copies), "x-copy")
			})
		}
	})
}

func bothSizes(b *testing.B, run func(b *testing.B, size image.Point)) {
	b.Helper()
	for _, size := range []image.Point{{1920, 1080}, {3840, 2160}} {
		b.Run(fmt.Sprintf("%dx%d", size.X, size.Y), func(b *testing.B) {
			b.ReportAllocs()
			run(b, size)
		})
	}
}

// stepping is a map that has painted a year's months a few times.
func stepping(tb testing.TB, size image.Point) (*Map, []*scene.Frame) {
	tb.Helper()
	s := open(tb)
	m := NewMap(s.ds, s.fonts)
	frames := monthFrames(tb, s)
	m.Draw(frames[0], m.Home(size.X, size.Y), Light(1))
	for range 3 {
		for _, f := range frames {
			m.Recolour(f)
		}
	}
	return m, frames
}

// wholly makes frames that agree in no region's class and value with the one before and the three before that.
func wholly(tb testing.TB) []*scene.Frame {
	tb.Helper()
	base := open(tb).frame(tb, wish{month: "2024-07"})
	frames := make([]*scene.Frame, 8)
	for i := range frames {
		f := *base
		f.Cells = slices.Clone(base.Cells)
		for j := range f.Cells {
			f.Cells[j].Class = (i + j) % 8
			f.Cells[j].Fill, f.Cells[j].Ink = f.Legend.Classes[(i+j)%8].Fill, f.Legend.Classes[(i+j)%8].Text
			f.Cells[j].State = timeline.Value
			f.Cells[j].Short = strconv.Itoa(10*j + i)
		}
		frames[i] = &f
	}
	return frames
}

// BenchmarkMapRedraw paints all that a pan needs, names included.
func BenchmarkMapRedraw(b *testing.B) {
	s := open(b)
	m := NewMap(s.ds, s.fonts)
	f := s.frame(b, wish{month: "2024-07"})
	v := m.Home(1920, 1080)
	m.Draw(f, v, Light(1))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i++
		m.Draw(f, v.Pan(float64(i%50), float64(i%30)), Light(1))
	}
}

func BenchmarkBars(b *testing.B) {
	s := open(b)
	bars := NewBars(s.ds, s.fonts)
	f := s.frame(b, wish{month: "2024-07"})
	for b.Loop() {
		bars.Draw(f, 1920, 120, Light(1))
	}
}

// BenchmarkTrackPan moves the detail a little: only what is in view may cost.
func BenchmarkTrackPan(b *testing.B) {
	s := open(b)
	for _, n := range []int{1000, 10000, 100000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			t := NewTrack(s.ds, s.fonts)
			f := *s.frame(b, wish{month: "2024-07"})
			f.Events, f.Lanes = synthetic(n)
			w := t.Home(&f)
			t.Draw(&f, TrackState{Window: w}, 1280, 500, Light(1))
			i := 0
			for b.Loop() {
				i++
				t.Draw(&f, TrackState{Window: t.Pan(w, float64(i%40), 1280, Light(1))}, 1280, 500, Light(1))
			}
		})
	}
}

func monthFrames(tb testing.TB, s shop) []*scene.Frame {
	tb.Helper()
	var frames []*scene.Frame
	for m := timeline.NewMonth(2024, 1); m < timeline.NewMonth(2025, 1); m++ {
		frames = append(frames, s.frame(tb, wish{month: m.String()}))
	}
	return frames
}

// Stepping a month makes nothing, whether a few regions change or all.
func TestMonthStepAllocatesNothing(t *testing.T) {
	m, months := stepping(t, image.Pt(640, 400))
	for _, frames := range [][]*scene.Frame{months, wholly(t)} {
		i := 0
		for range 3 * len(frames) {
			i++
			m.Recolour(frames[i%len(frames)])
		}
		assert.Zero(t, testing.AllocsPerRun(48, func() {
			i++
			m.Recolour(frames[i%len(frames)])
		}))
	}
}
