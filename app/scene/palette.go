package scene

import (
	"image/color"
	"math"
	"slices"

	"frontline/timeline"
)

// Colour is an opaque colour.
type Colour = color.RGBA

// Palette is the colours of a measure's classes on a ground.
type Palette struct {
	Zero           Colour
	Missing, Hatch Colour
	Muted          Colour // of regions that are set aside
	rising         []lab  // from little to much
	falling        []lab  // from little to much below zero; empty when the palette does not diverge
}

// ground is what a map has besides its palette: nearly the colour of the land around, so that the data is the loud thing.
func ground(look Look) Palette {
	if look.Dark {
		return Palette{Zero: hex(0x2f373d), Missing: hex(0x23282d), Hatch: hex(0x3d454b), Muted: hex(0x282f34)}
	}
	return Palette{Zero: hex(0xffffff), Missing: hex(0xe6e6e2), Hatch: hex(0xc6c8c6), Muted: hex(0xf4f4f2)}
}

// ownPalette is the palette of a measure when a person chose none. Each measure has its own, so that nobody takes one for
// another after switching.
func ownPalette(m timeline.Measure, look Look) string {
	switch m {
	case timeline.Lost:
		return "purples"
	case timeline.Net:
		return "puor"
	case timeline.Occupied:
		return "rdpu"
	case timeline.ShareRegion:
		return "bupu"
	case timeline.ShareCountry:
		return "purd"
	case timeline.PerDay:
		if look.Dark {
			return "orrd"
		}
		return "ylorbr"
	default:
		if look.Dark {
			return "amber"
		}
		return "orrd"
	}
}

// PaletteOf returns the colours of a measure on the light or the dark map.
func PaletteOf(m timeline.Measure, look Look) Palette {
	return paletteNamed(ownPalette(m, look), look, m == timeline.Net)
}

// paletteNamed returns a palette that comes with the program, or one of a person's own colours. A diverging measure has to
// have a palette with two sides and takes its own where the one named has one, and the other way round.
func paletteNamed(id string, look Look, diverging bool) Palette {
	p := ground(look)
	if own, ok := ownColours(id); ok {
		p.rising, p.falling = ownSides(own, p.Zero, diverging)
		return p
	}
	chosen, ok := findSwatch(id)
	if !ok || chosen.diverges() != diverging {
		m := timeline.Gained
		if diverging {
			m = timeline.Net
		}
		chosen, _ = findSwatch(ownPalette(m, look))
	}
	rising, falling := chosen.light, chosen.lightFalling
	if look.Dark {
		rising, falling = chosen.dark, chosen.darkFalling
	}
	p.rising, p.falling = rising.curve(), falling.curve()
	return p
}

func (s swatch) diverges() bool { return len(s.lightFalling) > 0 }

func findSwatch(id string) (swatch, bool) {
	all := swatches()
	at := slices.IndexFunc(all, func(s swatch) bool { return s.id == id })
	if at < 0 {
		return swatch{}, false
	}
	return all[at], true
}

func (r ramp) curve() []lab {
	curve := make([]lab, len(r))
	for i, c := range r {
		curve[i] = UsualVision.seen(hex(c))
	}
	return curve
}

// Rising returns n colours from little to much.
func (p Palette) Rising(n int) []Colour { return spread(p.rising, n) }

// Falling returns n colours from much below zero to little below zero.
func (p Palette) Falling(n int) []Colour {
	colours := spread(p.falling, n)
	slices.Reverse(colours)
	return colours
}

// spread takes n colours evenly from a curve, with both its ends; a single one from the upper part.
func spread(curve []lab, n int) []Colour {
	if len(curve) == 0 || n <= 0 {
		return nil
	}
	if n == 1 {
		return []Colour{along(curve, 2.0/3)}
	}
	taken := make([]Colour, n)
	for i := range taken {
		taken[i] = along(curve, float64(i)/float64(n-1))
	}
	return taken
}

// along returns the colour of a curve at a part of its way, 0 to 1.
func along(curve []lab, t float64) Colour {
	at := min(max(t, 0), 1) * float64(len(curve)-1)
	i := min(int(at), len(curve)-2)
	if i < 0 {
		return curve[0].colour()
	}
	p, q, part := curve[i], curve[i+1], at-float64(i)
	return between(p, q, part).colour()
}

// between is the colour at a part of the way between two, 0 to 1, in CIELAB, where equal steps look about equal.
func between(p, q lab, part float64) lab {
	return lab{p.l + (q.l-p.l)*part, p.a + (q.a-p.a)*part, p.b + (q.b-p.b)*part}
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
