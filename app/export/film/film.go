package film

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// Film is a moving picture that is to be made. Frames are opaque.
type Film struct {
	Width, Height int
	Holds         []time.Duration // how long each frame stays
	Paint         func(frame int, img *image.RGBA)
	Told          func(done, of int) // called when a frame is written
}

// encoder turns frames into bytes; it may be used by several goroutines.
type encoder interface {
	// frame encodes a frame; before is the one before it, nil for the first.
	frame(i int, now, before *image.RGBA) ([]byte, error)
}

// shot is a frame on its way: painted when it is closed, then encoded.
type shot struct {
	painted chan struct{}
	img     *image.RGBA
	users   atomic.Int32 // how many have still to look at the image: itself, and the next one
	encoded chan []byte
}

// studio paints and encodes frames.
type studio struct {
	Film

	encoder encoder
	shots   []*shot
	spare   sync.Pool // images to paint on again
}

// shoot makes all frames and writes them in their order.
func (f Film) shoot(ctx context.Context, w io.Writer, e encoder) error {
	s := &studio{Film: f, encoder: e, shots: make([]*shot, len(f.Holds))}
	for i := range s.shots {
		s.shots[i] = &shot{painted: make(chan struct{}), encoded: make(chan []byte, 1)}
		s.shots[i].users.Store(2)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { // hands out the frames, never far ahead of what is written
		workers, ctx := errgroup.WithContext(ctx) // a frame that fails ends the others, too
		workers.SetLimit(runtime.GOMAXPROCS(0))
		for i := range s.shots {
			if ctx.Err() != nil {
				break
			}
			workers.Go(func() error { return s.take(ctx, i) })
		}
		return workers.Wait()
	})
	group.Go(func() error { return s.write(ctx, w) })
	return group.Wait()
}

func (s *studio) write(ctx context.Context, w io.Writer) error {
	for i, shot := range s.shots {
		select {
		case data := <-shot.encoded:
			if _, err := w.Write(data); err != nil {
				return err
			}
			if s.Told != nil {
				s.Told(i+1, len(s.shots))
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// take paints a frame and encodes what is different from the one before, which another worker has begun earlier.
func (s *studio) take(ctx context.Context, i int) error {
	img, ok := s.spare.Get().(*image.RGBA)
	if !ok {
		img = image.NewRGBA(image.Rect(0, 0, s.Width, s.Height))
	}
	s.Paint(i, img)
	s.shots[i].img = img
	close(s.shots[i].painted)
	var before *image.RGBA
	if i > 0 {
		select {
		case <-s.shots[i-1].painted:
			before = s.shots[i-1].img
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	data, err := s.encoder.frame(i, img, before)
	s.shots[i].encoded <- data
	s.release(i)
	if i > 0 {
		s.release(i - 1)
	}
	return err
}

// release gives the image of a shot back when nobody needs it any more.
func (s *studio) release(i int) {
	if s.shots[i].users.Add(-1) == 0 {
		s.spare.Put(s.shots[i].img)
		s.shots[i].img = nil
	}
}

// difference returns the smallest box that holds all pixels that differ; one pixel where none does, for a frame cannot be empty.
func difference(now, before *image.RGBA) image.Rectangle {
	if before == nil {
		return now.Rect
	}
	var box image.Rectangle
	width := now.Rect.Dx()
	for y := range now.Rect.Dy() {
		a, b := now.Pix[y*now.Stride:][:4*width], before.Pix[y*before.Stride:][:4*width]
		if bytes.Equal(a, b) {
			continue
		}
		first, last := 0, width-1
		for pixel(a, first) == pixel(b, first) {
			first++
		}
		for pixel(a, last) == pixel(b, last) {
			last--
		}
		box = box.Union(image.Rect(first, y, last+1, y+1))
	}
	if box.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return box
}

// pixel returns the x-th pixel of a row, red in its lowest byte.
func pixel(row []byte, x int) uint32 { return binary.LittleEndian.Uint32(row[4*x:]) }
