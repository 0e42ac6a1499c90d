package picture

import "image/color"

// Style is how pictures look: the theme's colours and the number of device pixels per unit of length. All sizes in this
// package are in units and are multiplied by Scale; all images are in device pixels. Style is comparable.
type Style struct {
	Dark  bool
	Scale float64 // device pixels per unit, 1 or 2; larger for print

	LegendRoom int // device pixels that a legend may take from top to bottom; 0 for no limit

	Background color.RGBA // behind everything
	Surface    color.RGBA // panels, cards, the ground of charts
	Plate      color.RGBA // ground of what lies on the map: legend, badge; not opaque
	Raised     color.RGBA // buttons, fields, hovered rows
	Sea        color.RGBA
	SeaText    color.RGBA // names of seas
	Land       color.RGBA // neighbouring countries
	Border     color.RGBA // between regions; thin
	National   color.RGBA // border of Ukraine
	Coast      color.RGBA // coasts of, and borders between, the neighbours
	Graticule  color.RGBA // premultiplied, nearly nothing
	Text       color.RGBA
	Muted      color.RGBA // second-rank text; contrast of at least 4.5 on Surface
	Faint      color.RGBA // names of countries, rules, ticks
	Line       color.RGBA // separators
	Halo       color.RGBA // around text on the map
	Accent     color.RGBA // what is selected, everywhere
	OnAccent   color.RGBA // text on Accent
	AccentSoft color.RGBA // ground of what is selected
	Data       color.RGBA // bars and marks that are not selected
	DataSoft   color.RGBA // the same for what is not closed or of second rank
	Warn       color.RGBA // the edge of the "not closed" badge
}

// Light returns the style of the light theme at a scale in device pixels per unit.
func Light(scale float64) Style {
	return Style{
		Scale:      scale,
		Background: rgb(0xf3f5f6),
		Surface:    rgb(0xfbfcfc),
		Plate:      alpha(0xfbfcfc, 0.93),
		Raised:     rgb(0xe9edef),
		Sea:        rgb(0xe4ebef),
		SeaText:    rgb(0x6f91a5),
		Land:       rgb(0xefeeea),
		Border:     rgb(0xb4b9bd),
		National:   rgb(0x5f676e),
		Coast:      rgb(0xc9ccca),
		Graticule:  alpha(0x5d7480, 0.10),
		Text:       rgb(0x1c2328),
		Muted:      rgb(0x5a656d),
		Faint:      rgb(0x8d969b),
		Line:       rgb(0xd9dee1),
		Halo:       rgb(0xfdfdfc),
		Accent:     rgb(0x0b6bcb),
		OnAccent:   rgb(0xffffff),
		AccentSoft: rgb(0xd8e8f8),
		Data:       rgb(0x8a949b),
		DataSoft:   rgb(0xc3cacf),
		Warn:       rgb(0x9a6700),
	}
}

// Dark returns the style of the dark theme at a scale in device pixels per unit.
func Dark(scale float64) Style {
	return Style{
		Dark:       true,
		Scale:      scale,
		Background: rgb(0x15191c),
		Surface:    rgb(0x1b2024),
		Plate:      alpha(0x1b2024, 0.92),
		Raised:     rgb(0x272e33),
		Sea:        rgb(0x181e23),
		SeaText:    rgb(0x557389),
		Land:       rgb(0x20252a),
		Border:     rgb(0x565f66),
		National:   rgb(0xaab3b9),
		Coast:      rgb(0x363d43),
		Graticule:  alpha(0x9fb4c0, 0.08),
		Text:       rgb(0xe9edef),
		Muted:      rgb(0xa3adb4),
		Faint:      rgb(0x6d777e),
		Line:       rgb(0x333b41),
		Halo:       rgb(0x14181b),
		Accent:     rgb(0x5cb0ff),
		OnAccent:   rgb(0x071522),
		AccentSoft: rgb(0x173450),
		Data:       rgb(0x7f8a92),
		DataSoft:   rgb(0x4a535a),
		Warn:       rgb(0xe3b341),
	}
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// alpha returns the colour with the opacity a, premultiplied as image.RGBA wants it.
func alpha(hex uint32, a float64) color.RGBA { return Fade(rgb(hex), a) }

// Fade multiplies all four channels of a premultiplied colour by a, 0 to 1.
func Fade(c color.RGBA, a float64) color.RGBA {
	f := func(v uint8) uint8 { return uint8(float64(v)*a + 0.5) }
	return color.RGBA{R: f(c.R), G: f(c.G), B: f(c.B), A: f(c.A)}
}

// mix returns the opaque colour that lies t, 0 to 1, of the way from a to b.
func mix(a, b color.RGBA, t float64) color.RGBA {
	f := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return color.RGBA{R: f(a.R, b.R), G: f(a.G, b.G), B: f(a.B, b.B), A: f(a.A, b.A)}
}

// px returns units in device pixels.
func (s Style) px(units float64) float64 { return units * s.Scale }

// whole returns units in device pixels, rounded so that straight edges are crisp, at least 1.
func (s Style) whole(units float64) int { return max(1, int(units*s.Scale+0.5)) }
