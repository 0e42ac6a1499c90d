package scene

import (
	"image/color"
	"math"

	"frontline/timeline"
)

// Colour is an opaque colour.
type Colour = color.RGBA

// Palette is the colours of a measure's classes. The ramps follow those of ColorBrewer (Cynthia Brewer, Mark Harrower and
// The Pennsylvania State University, Apache 2.0, colorbrewer2.org): OrRd, Purples, PuOr, RdPu, YlOrBr, BuPu and PuRd. Their
// nine colours were taken as points of a curve and eight colours chosen on it that are equally far apart (CIEDE2000) for the
// kind of colour vision that tells them apart least, and that stay away from the ground of the map. On a dark ground they are
// turned round, so that more stands out more in either theme.
type Palette struct {
	Zero           Colour
	Missing, Hatch Colour
	rising         []Colour // from little to much
	falling        []Colour // from little to much below zero; empty when the measure does not diverge
}

// ramp holds eight colours from little to much.
type ramp [8]uint32

func lightRamp(m timeline.Measure) ramp {
	switch m {
	case timeline.Lost: // Purples
		return ramp{0xcecee5, 0xb1b1d5, 0x9a96c6, 0x817eba, 0x7465ae, 0x674ba0, 0x572c91, 0x3f007d}
	case timeline.Occupied: // RdPu
		return ramp{0xfcc8c3, 0xfaa5b7, 0xf87da9, 0xec529d, 0xd82e94, 0xba0e85, 0x8a0179, 0x4e006b}
	case timeline.PerDay: // YlOrBr
		return ramp{0xfff5b8, 0xfed87a, 0xfeaf3d, 0xf27e1b, 0xda5c0a, 0xbc4503, 0x943204, 0x662506}
	case timeline.ShareRegion: // BuPu
		return ramp{0xc6d8e9, 0x9fbdda, 0x8f9dca, 0x8c7dba, 0x8b5caa, 0x863595, 0x750c71, 0x4d004b}
	case timeline.ShareCountry: // PuRd
		return ramp{0xdfd1e7, 0xd0acd3, 0xd182be, 0xe24b9f, 0xdf2179, 0xc20e52, 0x960041, 0x67001f}
	default: // OrRd
		return ramp{0xfee8c8, 0xfdca94, 0xfca06b, 0xf4734e, 0xe34a33, 0xcf2618, 0xae0000, 0x7f0000}
	}
}

func darkRamp(m timeline.Measure) ramp {
	switch m {
	case timeline.Lost:
		return ramp{0x3f007d, 0x593093, 0x6b53a4, 0x7a71b4, 0x908cc1, 0xacaad1, 0xcdcee5, 0xf2f0f7}
	case timeline.Occupied:
		return ramp{0x49006a, 0x8c0179, 0xc01487, 0xdf3798, 0xf563a0, 0xf995b1, 0xfcc0bf, 0xfee7e4}
	case timeline.PerDay:
		return ramp{0x662506, 0x983404, 0xc34802, 0xe1630e, 0xfa9025, 0xfec755, 0xfee99f, 0xfffee1}
	case timeline.ShareRegion:
		return ramp{0x4d004b, 0x7b0d76, 0x88439e, 0x8c6bb1, 0x8c91c4, 0x9bb6d7, 0xc3d6e8, 0xf0f7fa}
	case timeline.ShareCountry:
		return ramp{0x67001f, 0x9a0144, 0xce1256, 0xe62e8d, 0xdd69b2, 0xcea4cf, 0xdecee5, 0xf7f4f9}
	default:
		return ramp{0x7f0000, 0xb30000, 0xd42c1d, 0xe9583e, 0xfa8756, 0xfdb781, 0xfedfb6, 0xfff7ec}
	}
}

// PaletteOf returns the colours of a measure on the light or the dark map.
func PaletteOf(m timeline.Measure, look Look) Palette {
	p := Palette{Zero: hex(0xffffff), Missing: hex(0xe6e6e2), Hatch: hex(0xc6c8c6)}
	colours := lightRamp(m)
	if look.Dark {
		p = Palette{Zero: hex(0x2f373d), Missing: hex(0x23282d), Hatch: hex(0x3d454b)}
		colours = darkRamp(m)
	}
	if m == timeline.Net {
		p.rising, p.falling = diverging(look)
		return p
	}
	for _, c := range colours {
		p.rising = append(p.rising, hex(c))
	}
	return p
}

// diverging is the two halves of PuOr: orange for what was gained on balance, purple for what was lost.
func diverging(look Look) (rising, falling []Colour) {
	orange := []uint32{0xfee0b6, 0xfdb863, 0xe08214, 0xb35806, 0x7f3b08}
	purple := []uint32{0xcbc9e3, 0xb2abd2, 0x8073ac, 0x542788, 0x2d004b}
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
	return Colour{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}
