package scene

import (
	"image/color"
	"math"

	"frontline/timeline"
)

// Colour is an opaque colour.
type Colour = color.RGBA

// Palette is the colours of a measure's classes. The ramps are those of ColorBrewer (Cynthia Brewer, Mark Harrower and The
// Pennsylvania State University, Apache 2.0, colorbrewer2.org): OrRd, Purples, PuOr, RdPu, YlOrBr, BuPu and PuRd. All of them
// grow darker without a turn, so that neighbours differ for every kind of colour vision; on a dark ground they are turned
// round, so that more stands out more in either theme.
type Palette struct {
	Zero           Colour
	Missing, Hatch Colour
	rising         []Colour // from little to much
	falling        []Colour // from little to much below zero; empty when the measure does not diverge
}

// ramp holds nine colours from light to dark, as ColorBrewer publishes them.
type ramp [9]uint32

func ramps(m timeline.Measure) ramp {
	switch m {
	case timeline.Lost:
		return ramp{0xfcfbfd, 0xefedf5, 0xdadaeb, 0xbcbddc, 0x9e9ac8, 0x807dba, 0x6a51a3, 0x54278f, 0x3f007d} // Purples
	case timeline.Occupied:
		return ramp{0xfff7f3, 0xfde0dd, 0xfcc5c0, 0xfa9fb5, 0xf768a1, 0xdd3497, 0xae017e, 0x7a0177, 0x49006a} // RdPu
	case timeline.PerDay:
		return ramp{0xffffe5, 0xfff7bc, 0xfee391, 0xfec44f, 0xfe9929, 0xec7014, 0xcc4c02, 0x993404, 0x662506} // YlOrBr
	case timeline.ShareRegion:
		return ramp{0xf7fcfd, 0xe0ecf4, 0xbfd3e6, 0x9ebcda, 0x8c96c6, 0x8c6bb1, 0x88419d, 0x810f7c, 0x4d004b} // BuPu
	case timeline.ShareCountry:
		return ramp{0xf7f4f9, 0xe7e1ef, 0xd4b9da, 0xc994c7, 0xdf65b0, 0xe7298a, 0xce1256, 0x980043, 0x67001f} // PuRd
	default:
		return ramp{0xfff7ec, 0xfee8c8, 0xfdd49e, 0xfdbb84, 0xfc8d59, 0xef6548, 0xd7301f, 0xb30000, 0x7f0000} // OrRd
	}
}

// PaletteOf returns the colours of a measure on the light or the dark map.
func PaletteOf(m timeline.Measure, look Look) Palette {
	p := Palette{Zero: hex(0xfbfbf9), Missing: hex(0xe6e6e2), Hatch: hex(0xc6c8c6)}
	if look.Dark {
		p = Palette{Zero: hex(0x2f373d), Missing: hex(0x23282d), Hatch: hex(0x3d454b)}
	}
	if m == timeline.Net {
		p.rising, p.falling = diverging(look)
		return p
	}
	colours := ramps(m)
	if look.Dark {
		for i := 7; i >= 0; i-- {
			p.rising = append(p.rising, hex(colours[i]))
		}
		return p
	}
	for _, c := range colours[1:] {
		p.rising = append(p.rising, hex(c))
	}
	return p
}

// diverging is the two halves of PuOr: orange for what was gained on balance, purple for what was lost.
func diverging(look Look) (rising, falling []Colour) {
	orange := []uint32{0xfee0b6, 0xfdb863, 0xe08214, 0xb35806, 0x7f3b08}
	purple := []uint32{0xd8daeb, 0xb2abd2, 0x8073ac, 0x542788, 0x2d004b}
	for i := range orange {
		at := i
		if look.Dark {
			at = len(orange) - 1 - i
		}
		rising, falling = append(rising, hex(orange[at])), append(falling, hex(purple[at]))
	}
	return rising, falling
}

// Rising returns n colours from little to much.
func (p Palette) Rising(n int) []Colour { return spread(p.rising, n) }

// Falling returns n colours from much below zero to little below zero.
func (p Palette) Falling(n int) []Colour {
	colours := spread(p.falling, n)
	for i, j := 0, len(colours)-1; i < j; i, j = i+1, j-1 {
		colours[i], colours[j] = colours[j], colours[i]
	}
	return colours
}

// spread takes n colours evenly from a ramp, with both its ends.
func spread(colours []Colour, n int) []Colour {
	if len(colours) == 0 || n <= 0 {
		return nil
	}
	taken := make([]Colour, n)
	for i := range taken {
		at := len(colours) - 1
		if n > 1 {
			at = int(math.Round(float64(i) * float64(len(colours)-1) / float64(n-1)))
		}
		taken[i] = colours[at]
	}
	return taken
}

// TextOn returns black or white, whichever stands out more: one of them always has a contrast of at least 4.58 to 1.
func TextOn(fill Colour) Colour {
	black, white := hex(0x000000), hex(0xffffff)
	if Contrast(black, fill) >= Contrast(white, fill) {
		return black
	}
	return white
}

// Contrast is the contrast ratio of two opaque colours by WCAG 2.1, 1 to 21.
func Contrast(a, b Colour) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of an sRGB colour by WCAG 2.1, 0 to 1.
func luminance(c Colour) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func hex(v uint32) Colour {
	return Colour{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255} //nolint:gosec // bytes of a word
}
