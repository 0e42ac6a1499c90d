package kit

import "image/color"

// translucent returns a colour at two fifths of its opacity, so that text on it stays as readable as on the ground.
func translucent(c color.Color) color.Color {
	r, g, b, a := c.RGBA()
	f := func(v uint32) uint8 { return uint8(v * 2 / 5 >> 8) }
	return color.RGBA{R: f(r), G: f(g), B: f(b), A: f(a)}
}
