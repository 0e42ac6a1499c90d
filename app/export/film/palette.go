package film

import (
	"encoding/binary"
	"image"
	"image/color"
	"slices"
	"sync/atomic"
)

// Palette is the colours of a GIF, at most MaxColours. It may be used by several goroutines once all colours are in it.
type Palette struct {
	list  []color.RGBA
	known [1 << 17]atomic.Uint32 // colours that were looked up: red, green, blue and the index
}

// MaxColours is how many colours a Palette can hold; one index more stands for what is as it was.
const MaxColours = 255

// Add puts an opaque colour into the palette, unless it is there or the palette is full.
func (p *Palette) Add(c color.RGBA) {
	if c.A = 255; len(p.list) < MaxColours && !slices.Contains(p.list, c) {
		p.list = append(p.list, c)
	}
}

// Paletted returns an image in the nearest of the colours.
func (p *Palette) Paletted(img *image.RGBA) *image.Paletted {
	colours := make(color.Palette, len(p.list))
	for i, c := range p.list {
		colours[i] = c
	}
	out := image.NewPaletted(img.Rect, colours)
	look := lookup{palette: p}
	for i := range out.Pix {
		out.Pix[i] = look.index(binary.LittleEndian.Uint32(img.Pix[4*i:]))
	}
	return out
}

// lookup finds indices of colours; most pixels are like the one before.
type lookup struct {
	palette *Palette
	last    uint32
	found   uint8
	any     bool
}

// index looks a colour up; red is in its lowest byte.
func (l *lookup) index(rgba uint32) uint8 {
	if rgb := rgba & 0xffffff; !l.any || rgb != l.last {
		l.last, l.found, l.any = rgb, l.palette.index(rgb), true
	}
	return l.found
}

func (p *Palette) index(rgb uint32) uint8 {
	place := &p.known[(rgb*2654435761)>>15]
	if found := place.Load(); found>>8 == rgb && found != 0 {
		return uint8(found)
	}
	index := p.nearest(uint8(rgb), uint8(rgb>>8), uint8(rgb>>16))
	place.Store(rgb<<8 | uint32(index))
	return index
}

// nearest returns the index of the colour that is nearest, the first of several.
func (p *Palette) nearest(r, g, b uint8) uint8 {
	best, least := 0, 1<<30
	for i, c := range p.list {
		dr, dg, db := int(c.R)-int(r), int(c.G)-int(g), int(c.B)-int(b)
		// The eye sees green best and blue least.
		if d := 3*dr*dr + 4*dg*dg + 2*db*db; d < least {
			best, least = i, d
		}
	}
	return uint8(best)
}
