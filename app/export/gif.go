package export

import (
	"bytes"
	"compress/lzw"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"io"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"frontline/timeline"
)

// gif writes pages as a moving picture that starts over; of a single page, the months from o.From to o.To, all months where
// they are zero. The colours are the same in all frames and depend on the Scenes alone, so that frame k is the picture of month k
// in those colours. All cores work on frames; they are written in their order. The error is a *SizeError where the size is out
// of limits.
func (m *Maker) gif(ctx context.Context, w io.Writer, pages []Page, o Options) error {
	width, height, err := o.pixels(1280, 720)
	if err != nil {
		return err
	}
	record, err := sceneText(m.frame(pages[0].Scene, o.Dark).Scene)
	if err != nil {
		return err
	}
	f := &film{m: m, pages: m.shots(pages, o), dark: o.Dark, width: width, height: height, delay: o.Hundredths, told: o.told}
	if f.delay <= 0 {
		f.delay = 50
		if len(pages) > 1 {
			f.delay = 500
		}
	}
	f.colours = m.palette(f.pages, o.Dark, style(o.Dark, scaleOf(width, height)))
	if _, err := w.Write(f.head(record)); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	if err := f.frames(ctx, w); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	if _, err := w.Write([]byte{';'}); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	return nil
}

// shots lists the pictures of a moving picture: the pages, or the months of a single one.
func (m *Maker) shots(pages []Page, o Options) []Page {
	if len(pages) > 1 {
		return pages
	}
	var shots []Page
	for _, month := range m.months(o) {
		p := pages[0]
		p.Scene.Month = month
		shots = append(shots, p)
	}
	return shots
}

// months lists the months of a moving picture.
func (m *Maker) months(o Options) []timeline.Month {
	first, last := m.ds.Months()
	if o.From != 0 {
		first = max(first, o.From)
	}
	if o.To != 0 {
		last = min(last, o.To)
	}
	var months []timeline.Month
	for month := first; month <= last; month++ {
		months = append(months, month)
	}
	return months
}

// film is a GIF that is being made.
type film struct {
	m             *Maker
	pages         []Page
	dark          bool
	width, height int
	delay         int // hundredths of a second
	told          func(done, of int)
	colours       *palette
	spare         sync.Pool // images to paint on again
}

// head returns what comes before the frames: the size, the colours, that it starts over, and the Scene as a comment.
func (f *film) head(record string) []byte {
	out := []byte("GIF89a")
	out = binary.LittleEndian.AppendUint16(out, uint16(f.width))
	out = binary.LittleEndian.AppendUint16(out, uint16(f.height))
	out = append(out, 0xf7, 0, 0) // 256 colours of 8 bits
	for i := range 256 {
		c := color.RGBA{}
		if i < len(f.colours.list) {
			c = f.colours.list[i]
		}
		out = append(out, c.R, c.G, c.B)
	}
	out = append(out, 0x21, 0xff, 11)
	out = append(out, "NETSCAPE2.0\x03\x01\x00\x00\x00"...)
	out = append(out, 0x21, 0xfe)
	return appendBlocks(out, []byte(sceneKey+": "+strings.Join(strings.Fields(record), " ")))
}

// appendBlocks appends data in blocks of at most 255 bytes and the empty one that ends them.
func appendBlocks(out, data []byte) []byte {
	for len(data) > 0 {
		n := min(255, len(data))
		out = append(append(out, byte(n)), data[:n]...)
		data = data[n:]
	}
	return append(out, 0)
}

// shot is a month on its way: painted when it is closed, then encoded.
type shot struct {
	painted chan struct{}
	pixels  *image.Paletted // after painted it belongs to the next shot
	encoded chan []byte
}

// frames makes the frames. Each is painted by itself, then compared with the one before it.
func (f *film) frames(ctx context.Context, w io.Writer) error {
	cores := runtime.GOMAXPROCS(0)
	shots := make([]*shot, len(f.pages))
	for i := range shots {
		shots[i] = &shot{painted: make(chan struct{}), encoded: make(chan []byte, 1)}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { // hands out the months, never far ahead of what is written
		workers, _ := errgroup.WithContext(ctx)
		workers.SetLimit(cores)
		for i := range shots {
			if ctx.Err() != nil {
				break
			}
			workers.Go(func() error { return f.shoot(ctx, shots, i) })
		}
		return workers.Wait()
	})
	group.Go(func() error {
		for i, s := range shots {
			select {
			case data := <-s.encoded:
				if _, err := w.Write(data); err != nil {
					return err
				}
				f.told(i+1, len(shots))
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	return group.Wait()
}

// shoot paints a month and encodes what is different from the month before, which another worker has begun earlier.
func (f *film) shoot(ctx context.Context, shots []*shot, i int) error {
	img, ok := f.spare.Get().(*image.RGBA)
	if !ok {
		img = image.NewRGBA(image.Rect(0, 0, f.width, f.height))
	}
	f.m.picture(f.m.sheet(f.pages[i], f.dark), f.dark, img)
	now := f.colours.paletted(img)
	f.spare.Put(img)
	shots[i].pixels = now
	close(shots[i].painted)
	var before *image.Paletted
	if i > 0 {
		select {
		case <-shots[i-1].painted:
			before = shots[i-1].pixels
			shots[i-1].pixels = nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	data, err := f.encode(now, before)
	shots[i].encoded <- data
	return err
}

// same is the index that stands for a pixel that is as it was in the frame before.
const same = 255

// encode writes a frame: all of it, or the box that differs from the frame before, with what is the same left out.
func (f *film) encode(now, before *image.Paletted) ([]byte, error) {
	box, pixels := now.Rect, now.Pix
	if before != nil {
		box, pixels = difference(now, before)
	}
	out := []byte{0x21, 0xf9, 4, 0x05} // stays; one index is transparent
	out = binary.LittleEndian.AppendUint16(out, uint16(f.delay))
	out = append(out, same, 0, 0x2c)
	for _, v := range []int{box.Min.X, box.Min.Y, box.Dx(), box.Dy()} {
		out = binary.LittleEndian.AppendUint16(out, uint16(v))
	}
	var packed bytes.Buffer
	writer := lzw.NewWriter(&packed, lzw.LSB, 8)
	if _, err := writer.Write(pixels); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	return appendBlocks(append(out, 0, 8), packed.Bytes()), nil
}

// difference returns the smallest box that holds all pixels that changed, and the pixels of the box.
func difference(now, before *image.Paletted) (image.Rectangle, []byte) {
	var box image.Rectangle
	width := now.Rect.Dx()
	for y := range now.Rect.Dy() {
		a, b := now.Pix[y*now.Stride:][:width], before.Pix[y*before.Stride:][:width]
		if bytes.Equal(a, b) {
			continue
		}
		first, last := 0, width-1
		for a[first] == b[first] {
			first++
		}
		for a[last] == b[last] {
			last--
		}
		box = box.Union(image.Rect(first, y, last+1, y+1))
	}
	if box.Empty() {
		return image.Rect(0, 0, 1, 1), []byte{same}
	}
	pixels := make([]byte, box.Dx()*box.Dy())
	for y := range box.Dy() {
		at, n := (y+box.Min.Y)*now.Stride+box.Min.X, box.Dx()
		a, b, out := now.Pix[at:][:n], before.Pix[at:][:n], pixels[y*n:][:n]
		for x, v := range a {
			if v == b[x] {
				v = same
			}
			out[x] = v
		}
	}
	return box, pixels
}
