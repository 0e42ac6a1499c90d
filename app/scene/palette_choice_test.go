package scene

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestPalettesOfTheMenu(t *testing.T) {
	ds := data(t)
	for _, look := range []Look{{}, {Dark: true}} {
		for _, measure := range timeline.Measures() {
			for n := FewestClasses; n <= MostClasses; n++ {
				s := shown(t, "2024-07").WithMeasure(ds, measure).WithClasses(n)
				for _, c := range Palettes(ds, s, look) {
					assert.Empty(t, c.Warning, "%s %s", measure, c.ID)
					assert.Equal(t, measure == timeline.Net, c.Diverging)
					assert.Equal(t, c.ID == "", c.Chosen)
					assert.NotContains(t, c.Name, "⟦")
					assert.NotEmpty(t, c.Colours)
					assert.True(t, knownPalette(c.ID))
				}
			}
		}
	}
}

func TestAChosenPaletteColoursTheMap(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").WithPalette("viridis")
	chosen, own := build(t, s), build(t, shown(t, "2024-07"))
	assert.NotEqual(t, own.Legend.Classes[3].Fill, chosen.Legend.Classes[3].Fill)
	net := build(t, s.WithMeasure(ds, timeline.Net))
	assert.Equal(t, build(t, shown(t, "2024-07").WithMeasure(ds, timeline.Net)).Legend, net.Legend, "it rests where it does not suit")
}

func TestAPaletteThatFailsIsNamed(t *testing.T) {
	ds := data(t)
	// Red and green of the same lightness, as traffic lights have them.
	lights := OwnPalette(hex(0x5c8f2b), hex(0x8f7a2b), hex(0xb0602f))
	s := shown(t, "2024-07").WithPalette(lights).WithClasses(3)
	f := build(t, s)
	assert.Contains(t, f.Legend.Warning, "Too much alike for eyes that lack")
	assert.Contains(t, f.Legend.Warning, "class 2")
	assert.Contains(t, build(t, s.WithLang(lang.Ukrainian)).Legend.Warning, "Надто схожі для очей без")
	menu := Palettes(ds, s, Look{})
	last := menu[len(menu)-1]
	assert.True(t, last.Chosen)
	assert.Equal(t, f.Legend.Warning, last.Warning)
	assert.Empty(t, build(t, shown(t, "2024-07")).Legend.Warning)
}

func TestOwnColours(t *testing.T) {
	id := OwnPalette(hex(0x112233), hex(0xffffff), hex(0xaabbcc))
	assert.Equal(t, "#112233,#ffffff,#aabbcc", id)
	assert.True(t, knownPalette(id))
	for _, bad := range []string{"#112233", "#11223,#ffffff", "112233,ffffff", "#gggggg,#ffffff", "rainbow", ",", "#+12345,#ffffff"} {
		assert.False(t, knownPalette(bad), bad)
	}
	two := paletteNamed(id, Look{}, true)
	assert.Equal(t, hex(0x112233), two.Falling(2)[0], "much below zero is the first")
	assert.Equal(t, hex(0xaabbcc), two.Rising(2)[1], "much above zero the last")
	assert.Equal(t, []Colour{hex(0x112233), hex(0xffffff), hex(0xaabbcc)}, paletteNamed(id, Look{}, false).Rising(3))
}

// Text stands out on every class of whatever colours a person chooses, in classes and on a continuous scale.
func TestTextStandsOutOnOwnColours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Uint8()
		colours := make([]Colour, rapid.IntRange(2, 3).Draw(t, "colours"))
		for i := range colours {
			colours[i] = Colour{R: part.Draw(t, "red"), G: part.Draw(t, "green"), B: part.Draw(t, "blue"), A: 0xff}
		}
		look := Look{Dark: rapid.Bool().Draw(t, "dark")}
		for _, diverging := range []bool{false, true} {
			p := paletteNamed(OwnPalette(colours...), look, diverging)
			for _, c := range append(line(p, MostClasses), along(p.rising, rapid.Float64Range(0, 1).Draw(t, "along"))) {
				assert.GreaterOrEqual(t, Contrast(TextOn(c), c), 4.5, "%v on %v", TextOn(c), c)
			}
		}
	})
}

func TestNormaliseOfTheLook(t *testing.T) {
	bad := shown(t, "2024-07")
	bad.Method, bad.Classes, bad.Palette, bad.Isolated = "guess", 12, "rainbow", 99
	bad.Compare = Compare{Mode: "wipe", Month: 3, Source: "rumour"}
	s, dropped := bad.Normalise(data(t))
	assert.Equal(t, shown(t, "2024-07"), s)
	assert.Len(t, dropped, 5)
	bad = shown(t, "2024-07")
	bad.Compare = Compare{Mode: SideBySide, Month: 3, Source: "rumour"}
	s, dropped = bad.Normalise(data(t))
	assert.Equal(t, shown(t, "2024-07"), s)
	assert.Len(t, dropped, 2)
}

func TestFileKeepsTheLook(t *testing.T) {
	s := shown(t, "2024-07").WithMethod(Natural).WithClasses(7).WithPalette("cividis").Isolate(2).CompareMonth(month(t, "2023-01"))
	var out bytes.Buffer
	require.NoError(t, WriteScene(&out, s))
	assert.Contains(t, out.String(), `"month": "2023-01"`)
	back, err := ReadScene(&out)
	require.NoError(t, err)
	assert.Equal(t, s, back)
	_, err = ReadScene(bytes.NewBufferString(`{"version":1,"compare":{"mode":3,"sauce":"x"}}`))
	require.ErrorContains(t, err, "compare.mode")
	require.ErrorContains(t, err, "compare.sauce")
}

func TestTwoColoursOfOnesOwnMakeRampsOnBothSides(t *testing.T) {
	red, blue := hex(0xb2182b), hex(0x2166ac)
	for _, id := range []string{OwnPalette(blue, red), OwnPalette(blue, hex(0xf7f7f7), red)} {
		assert.Len(t, OwnColours(id), len(strings.Split(id, ",")))
		p := paletteNamed(id, Look{}, true)
		above, below := p.Rising(4), p.Falling(4)
		assert.Equal(t, red, above[3])
		assert.Equal(t, blue, below[0])
		for i := 1; i < 4; i++ {
			assert.Less(t, luminance(above[i]), luminance(above[i-1]), "stronger away from zero")
			assert.Greater(t, luminance(below[i]), luminance(below[i-1]))
		}
		for _, c := range append(above, below...) {
			assert.GreaterOrEqual(t, Contrast(TextOn(c), c), 4.5)
		}
	}
	assert.Nil(t, OwnColours("puor"))
}
