package scene

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/timeline"
)

// Kinds of colour vision: matrices on linear RGB of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, at severity 1.0.
func visions() map[string][3][3]float64 {
	return map[string][3][3]float64{
		"usual":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protanopia": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"deuteranopia": {
			{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881},
		},
		"tritanopia": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
}

type lab struct{ l, a, b float64 }

// seen returns CIELAB (D65) of a colour as a kind of vision sees it.
func seen(c Colour, vision [3][3]float64) lab {
	rgb := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var v [3]float64
	for i := range 3 {
		for j := range 3 {
			v[i] += vision[i][j] * rgb[j]
		}
		v[i] = min(max(v[i], 0), 1)
	}
	x := (0.4124564*v[0] + 0.3575761*v[1] + 0.1804375*v[2]) / 0.95047
	y := 0.2126729*v[0] + 0.7151522*v[1] + 0.0721750*v[2]
	z := (0.0193339*v[0] + 0.1191920*v[1] + 0.9503041*v[2]) / 1.08883
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	return lab{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

// ciede2000 is the colour difference of CIE 142-2001 (Sharma, Wu and Dalal 2005); 1 is about what an eye can just tell.
func ciede2000(p, q lab) float64 {
	rad := math.Pi / 180
	c1, c2 := math.Hypot(p.a, p.b), math.Hypot(q.a, q.b)
	mean7 := math.Pow((c1+c2)/2, 7)
	g := 0.5 * (1 - math.Sqrt(mean7/(mean7+math.Pow(25, 7))))
	a1, a2 := (1+g)*p.a, (1+g)*q.a
	c1, c2 = math.Hypot(a1, p.b), math.Hypot(a2, q.b)
	hue := func(b, a float64) float64 {
		if a == 0 && b == 0 {
			return 0
		}
		return math.Mod(math.Atan2(b, a)/rad+360, 360)
	}
	h1, h2 := hue(p.b, a1), hue(q.b, a2)
	dh := h2 - h1
	switch {
	case c1*c2 == 0:
		dh = 0
	case dh > 180:
		dh -= 360
	case dh < -180:
		dh += 360
	}
	dl, dc := q.l-p.l, c2-c1
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*rad)
	lm, cm, hm := (p.l+q.l)/2, (c1+c2)/2, h1+h2
	switch {
	case c1*c2 == 0:
	case math.Abs(h1-h2) <= 180:
		hm /= 2
	case hm < 360:
		hm = (hm + 360) / 2
	default:
		hm = (hm - 360) / 2
	}
	t := 1 - 0.17*math.Cos((hm-30)*rad) + 0.24*math.Cos(2*hm*rad) + 0.32*math.Cos((3*hm+6)*rad) -
		0.20*math.Cos((4*hm-63)*rad)
	cm7 := math.Pow(cm, 7)
	rc := 2 * math.Sqrt(cm7/(cm7+math.Pow(25, 7)))
	sl := 1 + 0.015*(lm-50)*(lm-50)/math.Sqrt(20+(lm-50)*(lm-50))
	sc, sh := 1+0.045*cm, 1+0.015*cm*t
	rt := -math.Sin(60*math.Exp(-(hm-275)/25*(hm-275)/25)*rad) * rc
	return math.Sqrt(dl/sl*dl/sl + dc/sc*dc/sc + dH/sh*dH/sh + rt*dc/sc*dH/sh)
}

func TestColourDifferenceFormula(t *testing.T) {
	// From the test data of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
	assert.InDelta(t, 2.0425, ciede2000(lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}), 1e-4)
	assert.InDelta(t, 19.4535, ciede2000(lab{50, 2.5, 0}, lab{58, 24, 15}), 1e-4)
	assert.InDelta(t, 1.2644, ciede2000(lab{60.2574, -34.0099, 36.2677}, lab{60.4626, -34.1751, 39.4387}), 1e-4)
	assert.InDelta(t, 22.8977, ciede2000(lab{50, 2.5, 0}, lab{61, -5, 29}), 1e-4)
}

// Distances (CIEDE2000) that must hold for every kind of vision. About 1 is told apart side by side; on a map two regions of
// neighbouring classes need not touch and have to be found in a legend.
const (
	apart     = 5.5 // neighbouring classes, zero included
	offGround = 4.5 // every class from the land of the neighbours and the sea
	zeroOff   = 3.0 // zero, which is quiet like them but must not be taken for a neighbour
)

// grounds are the colours of the map around Ukraine, as the painter has them.
func grounds(look Look) map[string]Colour {
	if look.Dark {
		return map[string]Colour{"sea": hex(0x181e23), "land": hex(0x20252a)}
	}
	return map[string]Colour{"sea": hex(0xe4ebef), "land": hex(0xefeeea)}
}

// line is a measure's classes in order of value, as many as a legend has at most.
func line(p Palette, m timeline.Measure) []Colour {
	if m == timeline.Net {
		return append(append(p.Falling(4), p.Zero), p.Rising(4)...)
	}
	return append([]Colour{p.Zero}, p.Rising(8)...)
}

func eachPalette(t *testing.T, check func(t *testing.T, m timeline.Measure, look Look, p Palette)) {
	t.Helper()
	for _, dark := range []bool{false, true} {
		for _, m := range timeline.Measures() {
			t.Run(fmt.Sprintf("%s dark=%t", m, dark), func(t *testing.T) {
				check(t, m, Look{Dark: dark}, PaletteOf(m, Look{Dark: dark}))
			})
		}
	}
}

func TestNeighbouringClassesDifferForEveryKindOfVision(t *testing.T) {
	eachPalette(t, func(t *testing.T, m timeline.Measure, _ Look, p Palette) {
		t.Helper()
		classes := line(p, m)
		for name, vision := range visions() {
			for i := 1; i < len(classes); i++ {
				assert.Greater(t, ciede2000(seen(classes[i-1], vision), seen(classes[i], vision)), apart,
					"%s: class %d and %d", name, i-1, i)
			}
		}
	})
}

func TestClassesDifferFromTheGround(t *testing.T) {
	eachPalette(t, func(t *testing.T, m timeline.Measure, look Look, p Palette) {
		t.Helper()
		for name, vision := range visions() {
			for ground, colour := range grounds(look) {
				for i, c := range line(p, m) {
					least := offGround
					if c == p.Zero {
						least = zeroOff
					}
					assert.Greater(t, ciede2000(seen(c, vision), seen(colour, vision)), least, "%s: class %d and %s", name, i, ground)
				}
			}
		}
	})
}

func TestTextStandsOutOnEveryClass(t *testing.T) {
	eachPalette(t, func(t *testing.T, m timeline.Measure, _ Look, p Palette) {
		t.Helper()
		for _, c := range append(line(p, m), p.Missing) {
			assert.GreaterOrEqual(t, Contrast(TextOn(c), c), 4.5, "%v", c)
		}
	})
}

func TestContrastOfKnownPairs(t *testing.T) {
	assert.InDelta(t, 21, Contrast(hex(0x000000), hex(0xffffff)), 1e-9)
	assert.InDelta(t, 4.54, Contrast(hex(0x767676), hex(0xffffff)), 0.01) // the grey that WCAG's own examples use
}

func TestEveryMeasureHasItsOwnRamp(t *testing.T) {
	for _, dark := range []bool{false, true} {
		seen := map[Colour]timeline.Measure{}
		for _, m := range timeline.Measures() {
			top := PaletteOf(m, Look{Dark: dark}).Rising(8)[4]
			assert.Empty(t, seen[top], "%s looks like %s", m, seen[top])
			seen[top] = m
		}
	}
}
