package film

import (
	"bytes"
	"fmt"
	"image"
	"io"
	"slices"
	"time"
)

// beat is the steady rate at which a video has pictures: as slow as how long its frames stay allows, for each repetition of a frame
// has to be encoded, but a second at the slowest, because a player that was sent to a place in it shows nothing until the next one.
type beat struct {
	unit  time.Duration // of which each frame stays a multiple
	parts int           // in how many pictures a unit is shown
	sent  []int         // how many pictures each frame is
}

const (
	fine   = 10 * time.Millisecond  // to which times of frames are rounded
	coarse = 100 * time.Millisecond // where frames stay for different times that would ask for a quick beat
)

// beat finds the beat of a film.
func (f Film) beat() beat {
	b := beatOf(f.Holds, fine)
	if b.unit < coarse && len(slices.Compact(slices.Clone(b.sent))) > 1 {
		return beatOf(f.Holds, coarse)
	}
	return b
}

// beatOf finds the beat of times that are rounded.
func beatOf(holds []time.Duration, round time.Duration) beat {
	stays := make([]time.Duration, len(holds))
	b := beat{sent: make([]int, len(holds))}
	for i, hold := range holds {
		stays[i] = max(round, hold.Round(round))
		b.unit = common(b.unit, stays[i])
	}
	b.parts = int((b.unit + time.Second - 1) / time.Second)
	for i, stay := range stays {
		b.sent[i] = int(stay/b.unit) * b.parts
	}
	return b
}

// common is the longest time of which two are multiples.
func common(a, b time.Duration) time.Duration {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// rate is how many pictures a second has, as ffmpeg reads it.
func (b beat) rate() string { return fmt.Sprintf("%d/%d", 1000*b.parts, b.unit.Milliseconds()) }

// rawEncoder hands frames on as they are.
type rawEncoder struct{}

func (rawEncoder) frame(_ int, now, _ *image.RGBA) ([]byte, error) { return bytes.Clone(now.Pix), nil }

// repeater writes each frame as often as it is sent. A frame comes in one piece.
type repeater struct {
	w    io.Writer
	sent []int // of the frames that are still to come
}

// Write implements io.Writer.
func (r *repeater) Write(frame []byte) (int, error) {
	for range r.sent[0] {
		if n, err := r.w.Write(frame); err != nil {
			return n, err
		}
	}
	r.sent = r.sent[1:]
	return len(frame), nil
}
