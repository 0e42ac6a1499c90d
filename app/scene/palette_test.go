package scene

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/timeline"
)

func TestColourDifferenceFormula(t *testing.T) {
	// From the test data of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
	assert.InDelta(t, 2.0425, ciede2000(lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}), 1e-4)
	assert.InDelta(t, 19.4535, ciede2000(lab{50, 2.5, 0}, lab{58, 24, 15}), 1e-4)
	assert.InDelta(t, 1.2644, ciede2000(lab{60.2574, -34.0099, 36.2677}, lab{60.4626, -34.1751, 39.4387}), 1e-4)
	assert.InDelta(t, 22.8977, ciede2000(lab{50, 2.5, 0}, lab{61, -5, 29}), 1e-4)
}

// Every kind of vision sees white, greys and black as they are: each row of a published matrix adds up to 1 to its last digit, so that
// a wrong digit is found.
func TestEveryKindOfVisionKeepsGreys(t *testing.T) {
	for _, vision := range visions() {
		for _, row := range vision.matrix() {
			assert.InDelta(t, 1, row[0]+row[1]+row[2], 1.5e-6, "%s: %v", vision, row)
		}
		for _, grey := range []uint32{0x000000, 0x808080, 0xffffff} {
			assert.Less(t, ciede2000(vision.seen(hex(grey)), UsualVision.seen(hex(grey))), 0.01, "%s: %06x", vision, grey)
		}
	}
}

// Distances (CIEDE2000) from the ground that must hold for every kind of vision.
const (
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

// line is the classes of a palette in order of value.
func line(p Palette, classes int) []Colour {
	if len(p.falling) > 0 {
		return append(append(p.Falling(classes/2), p.Zero), p.Rising(classes/2)...)
	}
	return append([]Colour{p.Zero}, p.Rising(classes)...)
}

// eachPalette calls check for every palette that comes with the program, on both grounds, with every number of classes.
func eachPalette(t *testing.T, check func(t *testing.T, look Look, p Palette, classes []Colour)) {
	t.Helper()
	for _, look := range []Look{{}, {Dark: true}} {
		for _, s := range swatches() {
			p := paletteNamed(s.id, look, s.diverges())
			for n := FewestClasses; n <= MostClasses; n++ {
				t.Run(fmt.Sprintf("%s dark=%t %d", s.id, look.Dark, n), func(t *testing.T) { check(t, look, p, line(p, n)) })
			}
		}
	}
}

func TestNeighbouringClassesDifferForEveryKindOfVision(t *testing.T) {
	eachPalette(t, func(t *testing.T, _ Look, _ Palette, classes []Colour) {
		t.Helper()
		clash, ok := Closest(classes)
		assert.True(t, ok)
		assert.GreaterOrEqual(t, clash.Difference, LeastApart, "%s: class %d and %d", clash.Vision, clash.Class, clash.Class+1)
	})
}

func TestClassesDifferFromTheGround(t *testing.T) {
	eachPalette(t, func(t *testing.T, look Look, p Palette, classes []Colour) {
		t.Helper()
		for _, vision := range visions() {
			for ground, colour := range grounds(look) {
				for i, c := range classes {
					least := offGround
					if c == p.Zero {
						least = zeroOff
					}
					assert.Greater(t, ciede2000(vision.seen(c), vision.seen(colour)), least, "%s: class %d and %s", vision, i, ground)
				}
			}
		}
	})
}

// What is more has to be louder: lightness goes one way, away from the ground, and on the dark map each class has more
// contrast with the land than the one below it.
func TestMoreStandsOutMore(t *testing.T) {
	for _, look := range []Look{{}, {Dark: true}} {
		land := grounds(look)["land"]
		for _, s := range swatches() {
			p := paletteNamed(s.id, look, s.diverges())
			for _, side := range [][]lab{p.rising, p.falling} {
				colours := spread(side, MostClasses)
				for i := 1; i < len(colours); i++ {
					quiet, loud := colours[i-1], colours[i]
					if look.Dark {
						assert.Greater(t, Contrast(loud, land), Contrast(quiet, land), "%s: class %d", s.id, i)
					}
					assert.Equal(t, look.Dark, UsualVision.seen(loud).l > UsualVision.seen(quiet).l, "%s dark=%t: class %d", s.id, look.Dark, i)
				}
			}
		}
	}
}

// On the dark map the least value must be dull: a strong red for 5 km² would be seen before a pale yellow for 500.
func TestTheLeastValueIsDullOnTheDarkMap(t *testing.T) {
	chroma := func(c Colour) float64 {
		p := UsualVision.seen(c)
		return math.Hypot(p.a, p.b)
	}
	for _, s := range swatches() {
		p := paletteNamed(s.id, Look{Dark: true}, s.diverges())
		for _, side := range [][]lab{p.rising, p.falling} {
			colours := spread(side, fixedClasses)
			if len(colours) > 0 {
				assert.Less(t, chroma(colours[0]), 32.0, s.id) // the darkest red of ColorBrewer has 58
				assert.Less(t, UsualVision.seen(colours[0]).l, 33.0, s.id)
			}
		}
	}
}

// Gains and losses must not be taken for each other: classes equally far from zero differ, the farthest most clearly.
func TestTheSidesOfADivergingPaletteDiffer(t *testing.T) {
	for _, look := range []Look{{}, {Dark: true}} {
		for _, s := range divergent() {
			p := paletteNamed(s.id, look, true)
			for n := 2; n <= MostClasses/2; n++ {
				below, above := spread(p.falling, n), spread(p.rising, n)
				for _, vision := range visions() {
					for i := range below {
						least := 2 * LeastApart
						if i == 0 {
							least = LeastApart
						}
						assert.Greater(t, ciede2000(vision.seen(below[i]), vision.seen(above[i])), least,
							"%s dark=%t %s: %d of %d", s.id, look.Dark, vision, i, n)
					}
				}
			}
		}
	}
}

func TestTextStandsOutOnEveryClass(t *testing.T) {
	eachPalette(t, func(t *testing.T, _ Look, p Palette, classes []Colour) {
		t.Helper()
		for _, c := range append(classes, p.Missing, p.Muted) {
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
