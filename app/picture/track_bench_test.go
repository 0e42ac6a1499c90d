package picture

import (
	"strconv"
	"testing"
	"time"

	"frontline/app/scene"
)

// BenchmarkTimelinePaint pans the detail of the timeline at 1280 by 500 pixels, the painted image ready for the window. Both sizes are
// painted in turn, so that both meet the same machine; x-of-1000 is the ratio, which tells whether only what is in view costs.
func BenchmarkTimelinePaint(b *testing.B) {
	const few = 1000
	s := open(b)
	step := func(n int) func(i int) {
		t := NewTrack(s.ds, s.fonts)
		f := *s.frame(b, wish{month: "2024-07"})
		f.Events, f.Lanes = synthetic(n)
		w := t.Home(&f)
		t.Draw(&f, TrackState{Window: w}, 1280, 500, Light(1))
		return func(i int) {
			t.Draw(&f, TrackState{Window: t.Pan(w, float64(i%40), 1280, Light(1))}, 1280, 500, Light(1))
		}
	}
	small := step(few)
	for _, n := range []int{10_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			large := step(n)
			var ours, reference time.Duration
			i := 0
			for b.Loop() {
				i++
				begin := time.Now()
				large(i)
				ours += time.Since(begin)
				b.StopTimer()
				begin = time.Now()
				small(i)
				reference += time.Since(begin)
				b.StartTimer()
			}
			b.ReportMetric(float64(ours)/float64(reference), "x-of-1000")
			b.ReportMetric(float64(reference.Microseconds())/float64(b.N), "µs/op-at-1000")
		})
	}
}

// BenchmarkMonthsPaint goes on by a month for each picture, as a held key does, through all months and from the last to the first:
// the bars, and the timeline that follows with what it shows. What was shown before is given back, as the window does.
func BenchmarkMonthsPaint(b *testing.B) {
	const width, barsHeight, trackHeight = 1280, 72, 153
	s := open(b)
	var frames []*scene.Frame
	first, last := s.ds.Months()
	for m := first; m <= last; m++ {
		frames = append(frames, s.frame(b, wish{month: m.String()}))
	}
	b.Run("bars", func(b *testing.B) {
		bars := NewBars(s.ds, s.fonts)
		for i := 0; b.Loop(); i++ {
			bars.Reuse(bars.Draw(frames[i%len(frames)], width, barsHeight, Light(1)))
		}
	})
	b.Run("timeline", func(b *testing.B) {
		track := NewTrack(s.ds, s.fonts)
		w := track.Home(frames[0])
		for i := 0; b.Loop(); i++ {
			f := frames[i%len(frames)]
			w = track.Reveal(w, f.Scene.Month.Period())
			track.Reuse(track.Draw(f, TrackState{Window: w}, width, trackHeight, Light(1)))
		}
	})
}
