package export

import (
	"encoding/binary"
	"image"
	"image/color"
)

// mixture is an ink and the ground on which it lies, the bytes of an opaque pixel.
type mixture struct {
	ink    color.RGBA
	ground uint32
}

// mixed is the pixels of a mixture by how much the ink covers, from 0 to 255.
type mixed [256]uint32

// manyMixtures bounds what a page keeps: over a map there can be any number of grounds.
const manyMixtures = 48

// mixtures keeps what inks become on the grounds of a page: most letters stand on an even one.
type mixtures struct {
	kept map[mixture]*mixed
	last mixture
	of   *mixed // the last one; nil before
}

// on returns the pixels of an ink on a ground; nil where there are too many grounds to keep them.
func (m *mixtures) on(ink color.RGBA, ground uint32) *mixed {
	key := mixture{ink, ground}
	if m.of != nil && m.last == key {
		return m.of
	}
	pixels, known := m.kept[key]
	if !known {
		if len(m.kept) >= manyMixtures {
			return nil
		}
		if m.kept == nil {
			m.kept = map[mixture]*mixed{}
		}
		pixels = newMixed(key)
		m.kept[key] = pixels
	}
	m.last, m.of = key, pixels
	return pixels
}

func newMixed(m mixture) *mixed {
	var pixels mixed
	for alpha := range pixels {
		var d [4]byte
		binary.LittleEndian.PutUint32(d[:], m.ground)
		cover(d[:], m.ink, uint8(alpha))
		pixels[alpha] = binary.LittleEndian.Uint32(d[:])
	}
	return &pixels
}

// cover paints an opaque ink over a pixel, as image/draw does through a mask.
func cover(d []byte, ink color.RGBA, alpha uint8) {
	const whole = 0xffff
	over := uint32(alpha) * 0x101
	under := (whole - over) * 0x101
	d[0] = uint8((uint32(d[0])*under + uint32(ink.R)*0x101*over) / whole >> 8)
	d[1] = uint8((uint32(d[1])*under + uint32(ink.G)*0x101*over) / whole >> 8)
	d[2] = uint8((uint32(d[2])*under + uint32(ink.B)*0x101*over) / whole >> 8)
	d[3] = uint8((uint32(d[3])*under + whole*over) / whole >> 8)
}

// lay paints an opaque colour through a mask whose origin lies at a point. It gives what image/draw gives, in a fraction of the time:
// most pixels of a letter lie on the ground that its box begins with, and what becomes of that is known.
func (c *raster) lay(mask *image.Alpha, at image.Point, ink color.RGBA) {
	box := mask.Rect.Add(at).Intersect(c.img.Rect)
	if box.Empty() {
		return
	}
	ground := binary.LittleEndian.Uint32(c.img.Pix[c.img.PixOffset(box.Min.X, box.Min.Y):])
	pixels := c.mixtures.on(ink, ground)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		alphas := mask.Pix[mask.PixOffset(box.Min.X-at.X, y-at.Y):][:box.Dx()]
		row := c.img.Pix[c.img.PixOffset(box.Min.X, y):][:4*box.Dx()]
		for i, alpha := range alphas {
			d := row[4*i : 4*i+4 : 4*i+4]
			if pixels != nil && binary.LittleEndian.Uint32(d) == ground {
				binary.LittleEndian.PutUint32(d, pixels[alpha])
			} else if alpha != 0 {
				cover(d, ink, alpha)
			}
		}
	}
}
