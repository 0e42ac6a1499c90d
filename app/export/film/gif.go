package film

import (
	"bytes"
	"compress/lzw"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"time"
)

// GIF writes the film as a GIF that starts over, in the colours of the palette, with a comment.
func (f Film) GIF(ctx context.Context, w io.Writer, colours *Palette, comment string) error {
	if _, err := w.Write(f.gifHead(colours, comment)); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	if err := f.shoot(ctx, w, gifEncoder{f, colours}); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	if _, err := w.Write([]byte{';'}); err != nil {
		return fmt.Errorf("write GIF: %w", err)
	}
	return nil
}

// gifHead returns what comes before the frames: the size, the colours, that it starts over, and the comment.
func (f Film) gifHead(colours *Palette, comment string) []byte {
	out := []byte("GIF89a")
	out = binary.LittleEndian.AppendUint16(out, uint16(f.Width))
	out = binary.LittleEndian.AppendUint16(out, uint16(f.Height))
	out = append(out, 0xf7, 0, 0) // 256 colours of 8 bits
	for i := range 256 {
		c := color.RGBA{}
		if i < len(colours.list) {
			c = colours.list[i]
		}
		out = append(out, c.R, c.G, c.B)
	}
	out = append(out, 0x21, 0xff, 11)
	out = append(out, "NETSCAPE2.0\x03\x01\x00\x00\x00"...)
	out = append(out, 0x21, 0xfe)
	return appendBlocks(out, []byte(comment))
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

// same is the index that stands for a pixel that is as it was in the frame before.
const same = 255

type gifEncoder struct {
	film    Film
	colours *Palette
}

// frame writes the box that differs from the frame before, with what is the same in it left out.
func (e gifEncoder) frame(i int, now, before *image.RGBA) ([]byte, error) {
	box := difference(now, before)
	out := []byte{0x21, 0xf9, 4, 0x05} // stays; one index is transparent
	out = binary.LittleEndian.AppendUint16(out, hundredths(e.film.Holds[i]))
	out = append(out, same, 0, 0x2c)
	for _, v := range []int{box.Min.X, box.Min.Y, box.Dx(), box.Dy()} {
		out = binary.LittleEndian.AppendUint16(out, uint16(v))
	}
	var packed bytes.Buffer
	writer := lzw.NewWriter(&packed, lzw.LSB, 8)
	if _, err := writer.Write(e.indices(now, before, box)); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	return appendBlocks(append(out, 0, 8), packed.Bytes()), nil
}

// indices returns the pixels of a box. A colour is looked up only where the frame differs from the one before.
func (e gifEncoder) indices(now, before *image.RGBA, box image.Rectangle) []byte {
	pixels := make([]byte, box.Dx()*box.Dy())
	look := lookup{palette: e.colours}
	for y := range box.Dy() {
		row := now.Pix[now.PixOffset(box.Min.X, y+box.Min.Y):]
		out := pixels[y*box.Dx():][:box.Dx()]
		if before == nil {
			for x := range out {
				out[x] = look.index(pixel(row, x))
			}
			continue
		}
		old := before.Pix[before.PixOffset(box.Min.X, y+box.Min.Y):]
		look.changed(out, row[:4*len(out)], old[:4*len(out)])
	}
	return pixels
}

// changed looks up the pixels of a row that differ from an older one.
func (l *lookup) changed(out, row, old []byte) {
	const block = 16 // most of a row is as it was
	for x := 0; x < len(out); x += block {
		end := min(x+block, len(out))
		if bytes.Equal(row[4*x:4*end], old[4*x:4*end]) {
			copy(out[x:end], unchanged)
			continue
		}
		for k := x; k < end; k++ {
			v := pixel(row, k)
			if v == pixel(old, k) {
				out[k] = same
			} else {
				out[k] = l.index(v)
			}
		}
	}
}

// unchanged is a block of pixels that are as they were.
const unchanged = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"

// hundredths is a time as GIF keeps it, in hundredths of a second.
func hundredths(d time.Duration) uint16 {
	return uint16(min(max(1, d.Milliseconds()/10), math.MaxUint16))
}
