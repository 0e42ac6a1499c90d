package film

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"math"
)

// APNG writes the film as an animated PNG that starts over. The chunks, such as text, stand before the frames as they are.
func (f Film) APNG(ctx context.Context, w io.Writer, chunks []byte) error {
	head := []byte("\x89PNG\r\n\x1a\n")
	size := binary.BigEndian.AppendUint32(nil, uint32(f.Width))
	size = binary.BigEndian.AppendUint32(size, uint32(f.Height))
	head = append(head, chunk("IHDR", append(size, 8, 2, 0, 0, 0))...) // 8 bits each of red, green and blue
	head = append(head, chunks...)
	control := binary.BigEndian.AppendUint32(nil, uint32(len(f.Holds)))
	head = append(head, chunk("acTL", append(control, 0, 0, 0, 0))...) // for ever
	if _, err := w.Write(head); err != nil {
		return fmt.Errorf("write APNG: %w", err)
	}
	if err := f.shoot(ctx, w, apngEncoder{f}); err != nil {
		return fmt.Errorf("write APNG: %w", err)
	}
	if _, err := w.Write(chunk("IEND", nil)); err != nil {
		return fmt.Errorf("write APNG: %w", err)
	}
	return nil
}

type apngEncoder struct{ film Film }

// frame writes the box that differs from the frame before. Frames and their data are numbered together: the first has
// number 0 for its control alone, each further one two numbers.
func (e apngEncoder) frame(i int, now, before *image.RGBA) ([]byte, error) {
	box := difference(now, before)
	number := max(0, 2*i-1)
	control := binary.BigEndian.AppendUint32(nil, uint32(number))
	for _, v := range []int{box.Dx(), box.Dy(), box.Min.X, box.Min.Y} {
		control = binary.BigEndian.AppendUint32(control, uint32(v))
	}
	control = binary.BigEndian.AppendUint16(control, uint16(min(e.film.Holds[i].Milliseconds(), math.MaxUint16)))
	control = binary.BigEndian.AppendUint16(control, 1000)
	// It stays when its time is over, and replaces what it covers.
	out := chunk("fcTL", append(control, 0, 0))
	data, err := packed(now, box)
	if err != nil {
		return nil, err
	}
	if i == 0 {
		return append(out, chunk("IDAT", data)...), nil
	}
	return append(out, chunk("fdAT", append(binary.BigEndian.AppendUint32(nil, uint32(number+1)), data...))...), nil
}

// packed returns the data of a box as PNG packs it.
func packed(img *image.RGBA, box image.Rectangle) ([]byte, error) {
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&file, img.SubImage(box)); err != nil {
		return nil, err
	}
	var data []byte
	for rest := file.Bytes()[8:]; len(rest) >= 12; {
		n := int(binary.BigEndian.Uint32(rest))
		switch kind := string(rest[4:8]); {
		case kind == "IHDR" && rest[8+9] != 2:
			return nil, errors.New("a frame is not opaque")
		case kind == "IDAT":
			data = append(data, rest[8:8+n]...)
		}
		rest = rest[12+n:]
	}
	return data, nil
}

// chunk returns a chunk of PNG.
func chunk(kind string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(make([]byte, 0, len(data)+12), uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}
