package scene

import (
	"fmt"
	"strconv"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// Bounds of the number of colours that a person may give for a palette of their own.
const (
	fewestColours = 2
	mostColours   = 9
)

// leastTint is how far from the middle the least class of a ramp of a person's own is, as a part of the way to its end.
const leastTint = 0.3

// OwnPalette names a palette of a person's own colours, from little to much, for Scene.WithPalette. For a measure that
// diverges its first half is below zero, from much to little, and its last half above, from little to much.
func OwnPalette(colours ...Colour) string {
	words := make([]string, len(colours))
	for i, c := range colours {
		words[i] = fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return strings.Join(words, ",")
}

// ownColours reads what OwnPalette writes.
func ownColours(id string) ([]lab, bool) {
	words := strings.Split(id, ",")
	if len(words) < fewestColours || len(words) > mostColours {
		return nil, false
	}
	colours := make([]lab, len(words))
	for i, word := range words {
		v, err := strconv.ParseUint(strings.TrimPrefix(word, "#"), 16, 24)
		if err != nil || len(word) != len("#rrggbb") || word[0] != '#' {
			return nil, false
		}
		colours[i] = UsualVision.seen(hex(uint32(v)))
	}
	return colours, true
}

// OwnColours are the colours of a palette of a person's own; nil for any other palette.
func OwnColours(id string) []Colour {
	colours, ok := ownColours(id)
	if !ok {
		return nil
	}
	shown := make([]Colour, len(colours))
	for i, c := range colours {
		shown[i] = c.colour()
	}
	return shown
}

// ownSides parts a person's own colours into what is above and what is below zero. Two or three make a ramp for each side that
// comes out of the one in the middle, or out of the colour of zero.
func ownSides(colours []lab, zero Colour, diverging bool) (rising, falling []lab) {
	if !diverging {
		return colours, nil
	}
	half := len(colours) / 2
	if half == 1 {
		middle := UsualVision.seen(zero)
		if len(colours) == 3 {
			middle = colours[1]
		}
		out := func(to lab) []lab { return []lab{between(middle, to, leastTint), to} }
		return out(colours[len(colours)-1]), out(colours[0])
	}
	for i := half - 1; i >= 0; i-- {
		falling = append(falling, colours[i])
	}
	return colours[len(colours)-half:], falling
}

// knownPalette reports whether a Scene may name a palette so; the empty name is the measure's own.
func knownPalette(id string) bool {
	if id == "" {
		return true
	}
	if _, ok := ownColours(id); ok {
		return true
	}
	_, ok := findSwatch(id)
	return ok
}

// PaletteChoice is a line of the menu of palettes.
type PaletteChoice struct {
	ID        string // for Scene.WithPalette; empty for the measure's own
	Name      string
	Colours   []Colour // as the legend would have them, from little to much, or from much below zero to much above it
	Diverging bool
	Chosen    bool
	Warning   string // which neighbours come too close for which vision; empty when none do
}

// Palettes lists the palettes that suit a Scene's measure, its own first, and last a person's own colours if the Scene has
// them, each with a warning where two neighbours of the legend would come too close for some kind of colour vision.
func Palettes(ds *dataset.Dataset, s Scene, look Look) []PaletteChoice {
	s, _ = s.Normalise(ds)
	b := newBuilder(ds, s, look)
	ids := []string{""}
	for _, c := range swatches() {
		if c.diverges() == b.diverging() {
			ids = append(ids, c.id)
		}
	}
	if _, own := ownColours(s.Palette); own {
		ids = append(ids, s.Palette)
	}
	below, above := b.sides()
	choices := make([]PaletteChoice, 0, len(ids))
	for _, id := range ids {
		p := b.paletteOf(id)
		colours := append(p.Falling(below), p.Rising(above)...)
		choices = append(choices, PaletteChoice{
			ID: id, Name: paletteName(b.p, id), Colours: colours, Diverging: b.diverging(), Chosen: id == s.Palette,
			Warning: b.paletteWarning(p, below, above),
		})
	}
	return choices
}

// paletteName names a palette as a menu does; those of ColorBrewer and the others keep their own names.
func paletteName(p *lang.Printer, id string) string {
	if _, own := ownColours(id); own {
		return p.T("scene.palette.own-colours")
	}
	return p.T("scene.palette." + nameOr(id, "own"))
}

// nameOr returns a word, or another where it is empty.
func nameOr(word, other string) string {
	if word == "" {
		return other
	}
	return word
}

// paletteOf returns the colours of a palette for this picture.
func (b *builder) paletteOf(id string) Palette {
	if id == "" {
		m := b.s.Measure
		if b.diverging() {
			m = timeline.Net
		}
		return PaletteOf(m, b.look)
	}
	return paletteNamed(id, b.look, b.diverging())
}

// paletteWarning says which neighbours of a legend come too close for which kind of vision.
func (b *builder) paletteWarning(p Palette, below, above int) string {
	line := append(append(p.Falling(below), p.Zero), p.Rising(above)...)
	clash, ok := Closest(line)
	if !ok || clash.Difference >= LeastApart {
		return ""
	}
	name := func(i int) string {
		switch {
		case i == below:
			return b.p.T("scene.palette.zero")
		case i > below && below > 0:
			return b.p.T("scene.palette.class.above", "number", i-below)
		case i > below:
			return b.p.T("scene.palette.class", "number", i)
		default:
			return b.p.T("scene.palette.class.below", "number", below-i)
		}
	}
	return b.p.T("scene.palette.warning", "first", name(clash.Class), "second", name(clash.Class+1),
		"vision", b.p.T("scene.vision."+string(clash.Vision)),
		"difference", b.p.Number(clash.Difference, 1), "least", b.p.Number(LeastApart, 1))
}
