// Package theme is how the window looks: one typeface, three sizes of text, an 8-pixel grid, and the colours that the
// pictures of app/picture use as well, so that panels and maps are one sheet of paper.
package theme

import (
	"fmt"
	"image/color"
	"io/fs"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/picture"
)

// Choice is what a person wants of light and dark.
type Choice string

// The choices. System follows the desktop.
const (
	System Choice = "system"
	Light  Choice = "light"
	Dark   Choice = "dark"
)

// ParseChoice reads a choice; the empty string is System.
func ParseChoice(s string) (Choice, error) {
	switch c := Choice(s); c {
	case "":
		return System, nil
	case System, Light, Dark:
		return c, nil
	default:
		return System, fmt.Errorf("%q is not a theme, expected system, light or dark", s)
	}
}

// Colours that Fyne has no name for.
const (
	ColorSurface  fyne.ThemeColorName = "frontlineSurface"  // panels and cards
	ColorRaised   fyne.ThemeColorName = "frontlineRaised"   // hovered and pressed things
	ColorMuted    fyne.ThemeColorName = "frontlineMuted"    // second-rank text
	ColorFaint    fyne.ThemeColorName = "frontlineFaint"    // rules and ticks, never text that must be read
	ColorAccent   fyne.ThemeColorName = "frontlineAccent"   // what is selected
	ColorOnAccent fyne.ThemeColorName = "frontlineOnAccent" // text on it
	ColorSoft     fyne.ThemeColorName = "frontlineSoft"     // ground of what is selected
	ColorData     fyne.ThemeColorName = "frontlineData"     // bars
	ColorDataSoft fyne.ThemeColorName = "frontlineDataSoft" // bars behind text
)

// The three sizes of text, in units.
const (
	SizeSmall fyne.ThemeSizeName = fynetheme.SizeNameCaptionText
	SizeBody  fyne.ThemeSizeName = fynetheme.SizeNameText
	SizeLarge fyne.ThemeSizeName = fynetheme.SizeNameHeadingText
)

// Grid is the step of the layout, in units.
const Grid float32 = 8

// Theme is the program's own Fyne theme.
type Theme struct {
	choice      Choice
	light, dark sheet
	regular     fyne.Resource
	bold        fyne.Resource
	fallback    fyne.Theme
	letters     *picture.Fonts
}

// sheet is a style with its colours under the names by which widgets ask for them.
type sheet struct {
	style   picture.Style
	colours map[fyne.ThemeColorName]color.Color
}

var _ fyne.Theme = (*Theme)(nil)

// New makes a theme with font/Inter-Regular.ttf and font/Inter-SemiBold.ttf, which are read when something is written in them.
func New(fsys fs.FS, choice Choice) (*Theme, error) {
	t := &Theme{
		choice:   choice,
		light:    newSheet(picture.Light(1)),
		dark:     newSheet(picture.Dark(1)),
		fallback: fynetheme.DefaultTheme(),
	}
	for _, f := range []struct {
		to   *fyne.Resource
		path string
	}{{&t.regular, "font/Inter-Regular.ttf"}, {&t.bold, "font/Inter-SemiBold.ttf"}} {
		if _, err := fs.Stat(fsys, f.path); err != nil {
			return nil, fmt.Errorf("find the typeface: %w", err)
		}
		*f.to = &typeface{fsys: fsys, path: f.path}
	}
	return t, nil
}

// UseLetters has the widgets' texts painted by the program's own painter of the typeface, which is many times as fast as the
// toolkit's.
func (t *Theme) UseLetters(f *picture.Fonts) { t.letters = f }

// Letters returns the painter of texts; nil when there is none.
func (t *Theme) Letters() *picture.Fonts { return t.letters }

// Choice returns what was asked for.
func (t *Theme) Choice() Choice { return t.choice }

// Style returns the colours in force when the desktop asks for the variant.
func (t *Theme) Style(system fyne.ThemeVariant) picture.Style { return t.sheet(system).style }

func (t *Theme) sheet(system fyne.ThemeVariant) *sheet {
	if t.choice == Dark || (t.choice != Light && system == fynetheme.VariantDark) {
		return &t.dark
	}
	return &t.light
}

// Font is called by Fyne. All styles but the symbol font are the one typeface.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.fallback.Font(style)
	case style.Bold:
		return t.bold
	default:
		return t.regular
	}
}

// Icon is called by Fyne; it asks for the toolkit's own icons only.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.fallback.Icon(name) }

// Size is called by Fyne; in units.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameCaptionText:
		return 12
	case fynetheme.SizeNameText, fynetheme.SizeNameSubHeadingText:
		return 14
	case fynetheme.SizeNameHeadingText:
		return 18
	case fynetheme.SizeNamePadding:
		return Grid / 2
	case fynetheme.SizeNameInnerPadding:
		return Grid
	case fynetheme.SizeNameInlineIcon:
		return 16
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameSelectionRadius:
		return 4
	case fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameScrollBarSmall:
		return 4
	default:
		return t.fallback.Size(name)
	}
}

// Color is called by Fyne.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	in := t.sheet(system)
	if c, ok := in.colours[name]; ok {
		return c
	}
	variant := fynetheme.VariantLight
	if in.style.Dark {
		variant = fynetheme.VariantDark
	}
	return t.fallback.Color(name, variant)
}

// newSheet maps Fyne's names and ours to the colours of the pictures.
func newSheet(st picture.Style) sheet {
	above := st.Surface // what lies over the window; in the dark it has to be lighter, because no shadow is seen
	if st.Dark {
		above = midway(st.Surface, st.Raised)
	}
	return sheet{style: st, colours: map[fyne.ThemeColorName]color.Color{
		ColorSurface:  st.Surface,
		ColorRaised:   st.Raised,
		ColorMuted:    st.Muted,
		ColorFaint:    st.Faint,
		ColorAccent:   st.Accent,
		ColorOnAccent: st.OnAccent,
		ColorSoft:     st.AccentSoft,
		ColorData:     st.Data,
		ColorDataSoft: st.DataSoft,

		// What the toolkit clears the window with is also the ground of panels and charts, so that nobody has to paint it.
		fynetheme.ColorNameBackground:          st.Surface,
		fynetheme.ColorNameHeaderBackground:    st.Surface,
		fynetheme.ColorNameMenuBackground:      above,
		fynetheme.ColorNameOverlayBackground:   above,
		fynetheme.ColorNameInputBackground:     st.Surface,
		fynetheme.ColorNameInputBorder:         st.Line,
		fynetheme.ColorNameSeparator:           st.Line,
		fynetheme.ColorNameButton:              st.Raised,
		fynetheme.ColorNameDisabledButton:      st.Background,
		fynetheme.ColorNameHover:               picture.Fade(st.Text, 0.07),
		fynetheme.ColorNamePressed:             picture.Fade(st.Text, 0.14),
		fynetheme.ColorNameForeground:          ink(st.Text),
		fynetheme.ColorNameDisabled:            st.Faint,
		fynetheme.ColorNamePlaceHolder:         st.Muted,
		fynetheme.ColorNamePrimary:             st.Accent,
		fynetheme.ColorNameHyperlink:           st.Accent,
		fynetheme.ColorNameForegroundOnPrimary: st.OnAccent,
		fynetheme.ColorNameFocus:               picture.Fade(st.Accent, 0.35),
		fynetheme.ColorNameSelection:           st.AccentSoft,
		fynetheme.ColorNameScrollBar:           picture.Fade(st.Text, 0.30),
		fynetheme.ColorNameScrollBarBackground: color.RGBA{},
		fynetheme.ColorNameShadow:              color.RGBA{A: 0x30},
		fynetheme.ColorNameWarning:             st.Warn,
	}}
}

// ink returns an opaque colour that Fyne 2.7.1 can write the keys of a menu in: it multiplies the alpha of 16 bits by 0.95 and
// keeps the lower byte, which makes full opacity nearly invisible. 0xff5e is opaque to the eye and comes out as 60 %.
func ink(c color.RGBA) color.Color {
	const wide = 0x101
	return color.RGBA64{R: uint16(c.R) * wide, G: uint16(c.G) * wide, B: uint16(c.B) * wide, A: 0xff5e}
}

// midway returns the opaque colour between two.
func midway(a, b color.RGBA) color.RGBA {
	f := func(x, y uint8) uint8 { return uint8((int(x) + int(y)) / 2) }
	return color.RGBA{R: f(a.R, b.R), G: f(a.G, b.G), B: f(a.B, b.B), A: 255}
}
