package film

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Each frame of a video comes when those before it have stayed as long as they should, to a twentieth of a second, and no
// picture stays longer than a second.
func TestBeat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		step := rapid.SampledFrom([]int{1, 5, 10, 50, 100, 700}).Draw(t, "step")
		var f Film
		for _, n := range rapid.SliceOfN(rapid.IntRange(1, 9000/step), 1, 9).Draw(t, "holds") {
			f.Holds = append(f.Holds, time.Duration(n*step)*10*time.Millisecond)
		}
		b := f.beat()
		require.Positive(t, b.unit)
		require.LessOrEqual(t, b.unit/time.Duration(b.parts), time.Second)
		for i, hold := range f.Holds {
			shown := b.unit * time.Duration(b.sent[i]) / time.Duration(b.parts)
			require.LessOrEqual(t, (shown - hold).Abs(), max(coarse/2, coarse-hold), "frame %d", i)
			if step%10 == 0 || len(f.Holds) == 1 {
				require.Equal(t, hold, shown, "frame %d", i)
			}
		}
	})
}

// Pictures are few: slides of whole seconds are sent once a second, months of any pace once each.
func TestBeatIsSlow(t *testing.T) {
	second, ms := time.Second, time.Millisecond
	for _, film := range []struct {
		holds []time.Duration
		rate  string
		sent  []int
	}{
		{[]time.Duration{20 * second, 5 * second, 12 * second}, "1000/1000", []int{20, 5, 12}},
		{[]time.Duration{20 * second, 12 * second}, "4000/4000", []int{20, 12}},
		{[]time.Duration{second / 4, second / 4}, "1000/250", []int{1, 1}},
		{[]time.Duration{330 * ms, 330 * ms}, "1000/330", []int{1, 1}},
		{[]time.Duration{2500 * ms, 2500 * ms}, "3000/2500", []int{3, 3}},
		{[]time.Duration{50 * ms}, "1000/50", []int{1}},
		{[]time.Duration{3330 * ms, 2010 * ms}, "1000/100", []int{33, 20}},
		{[]time.Duration{0, second}, "1000/100", []int{1, 10}},
	} {
		b := Film{Holds: film.holds}.beat()
		assert.Equal(t, film.rate, b.rate(), film.holds)
		assert.Equal(t, film.sent, b.sent, film.holds)
	}
}

// A frame is written as often as it is sent.
func TestRepeater(t *testing.T) {
	var out bytes.Buffer
	w := &repeater{w: &out, sent: []int{3, 1}}
	for _, frame := range []string{"a", "b"} {
		n, err := w.Write([]byte(frame))
		require.NoError(t, err)
		assert.Equal(t, 1, n)
	}
	assert.Equal(t, "aaab", out.String())
}
