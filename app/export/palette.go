package export

import (
	"encoding/binary"
	"image"
	"image/color"
	"slices"
	"sync/atomic"

	"frontline/app/picture"
	"frontline/app/scene"
)

// palette is at most 255 colours. It may be used by several goroutines.
type palette struct {
	list  []color.RGBA
	known [1 << 17]atomic.Uint32 // colours that were looked up: red, green, blue and the index
}

// palette returns the colours of pages: those of their classes and of the theme, and steps between those that meet at the edges
// of letters and lines. The classes of a Scene have the same colours in all months.
func (m *Maker) palette(pages []Page, dark bool, st picture.Style) *palette {
	var classes []scene.Class
	seen := map[scene.Scene]bool{}
	for _, page := range pages {
		s := page.Scene
		if s.Month = 0; !seen[s] {
			seen[s] = true
			classes = append(classes, m.frame(page.Scene, dark).Legend.Classes...)
		}
	}
	p := &palette{}
	add := func(c color.RGBA) {
		if c.A = 255; len(p.list) < same && !slices.Contains(p.list, c) {
			p.list = append(p.list, c)
		}
	}
	steps := func(a, b color.RGBA, n int) {
		for i := 1; i < n; i++ {
			add(between(a, b, float64(i)/float64(n)))
		}
	}
	exact := []color.RGBA{
		st.Surface, st.Text, st.Muted, st.Accent, st.Sea, st.Land, st.Border, st.National, st.Coast, st.Line, st.Faint,
		st.AccentSoft, st.Data, st.Halo, st.OnAccent, st.SeaText, st.Warn, blend(st.Plate, st.Sea), blend(st.Graticule, st.Sea),
		blend(st.Graticule, st.Land),
	}
	for _, c := range exact {
		add(c)
	}
	for _, c := range classes {
		add(c.Fill)
		add(c.Text)
		if c.Hatch.A > 0 {
			add(c.Hatch)
		}
	}
	steps(st.Text, st.Surface, 8)
	steps(st.Muted, st.Surface, 6)
	steps(st.Accent, st.Surface, 6)
	steps(st.National, st.Land, 4)
	steps(st.National, st.Sea, 3)
	steps(st.Faint, st.Land, 4)
	steps(st.SeaText, st.Sea, 4)
	for _, c := range classes {
		steps(c.Text, c.Fill, 6)
		steps(st.Border, c.Fill, 3)
		steps(st.National, c.Fill, 3)
	}
	steps(st.Coast, st.Land, 3)
	steps(st.Coast, st.Sea, 3)
	return p
}

// paletted returns an image in the nearest of the colours.
func (p *palette) paletted(img *image.RGBA) *image.Paletted {
	colours := make(color.Palette, len(p.list))
	for i, c := range p.list {
		colours[i] = c
	}
	out := image.NewPaletted(img.Rect, colours)
	var last uint32
	index := p.index(last)
	from := img.Pix
	for i := range out.Pix {
		if rgb := binary.LittleEndian.Uint32(from[4*i:]) & 0xffffff; rgb != last {
			last, index = rgb, p.index(rgb)
		}
		out.Pix[i] = index
	}
	return out
}

// index looks a colour up; red is in its lowest byte.
func (p *palette) index(rgb uint32) uint8 {
	place := &p.known[(rgb*2654435761)>>15]
	if found := place.Load(); found>>8 == rgb && found != 0 {
		return uint8(found)
	}
	index := p.nearest(uint8(rgb), uint8(rgb>>8), uint8(rgb>>16))
	place.Store(rgb<<8 | uint32(index))
	return index
}

// nearest returns the index of the colour that is nearest, the first of several.
func (p *palette) nearest(r, g, b uint8) uint8 {
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
