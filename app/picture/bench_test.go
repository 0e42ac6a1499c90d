package picture

import (
	"image"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/timeline"
)

// BenchmarkMapMonthStep paints one month after the other in one view, names and values included.
// BenchmarkMapCopyFrame beside it is the limit: copying the picture.
func BenchmarkMapMonthStep(b *testing.B) {
	s := open(b)
	m := NewMap(s.ds, s.fonts)
	frames := monthFrames(b, s)
	m.Draw(frames[0], m.Home(1920, 1080), Light(1))
	for _, f := range frames {
		m.Recolour(f)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i++
		m.Recolour(frames[i%len(frames)])
	}
}

func BenchmarkMapCopyFrame(b *testing.B) {
	from, to := image.NewRGBA(image.Rect(0, 0, 1920, 1080)), image.NewRGBA(image.Rect(0, 0, 1920, 1080))
	for b.Loop() {
		copy(to.Pix, from.Pix)
	}
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
			f.Events = synthetic(n)
			w := t.Home(&f)
			t.Draw(&f, w, 1280, 500, Light(1))
			i := 0
			for b.Loop() {
				i++
				t.Draw(&f, t.Pan(w, float64(i%40), 1280, Light(1)), 1280, 500, Light(1))
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

// Stepping a month makes nothing but the list of the values' places.
func TestMonthStepHardlyAllocates(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	frames := monthFrames(t, s)
	m.Draw(frames[0], m.Home(640, 400), Light(1))
	for range 3 {
		for _, f := range frames {
			m.Recolour(f)
		}
	}
	i := 0
	allocs := testing.AllocsPerRun(36, func() {
		i++
		m.Recolour(frames[i%len(frames)])
	})
	assert.Less(t, allocs, 120.0)
}
