package picture

import (
	"image"
	"image/draw"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Every way to cut classes, a palette that was chosen, a scale of one month alone, and measures that other pictures do not show.
func TestGoldenClasses(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	as := func(method scene.Method) func(scene.Scene) scene.Scene {
		return func(sc scene.Scene) scene.Scene { return sc.WithMethod(method).WithClasses(5) }
	}
	same := func(sc scene.Scene) scene.Scene { return sc }
	july := wish{month: "2024-07", lang: "en"}
	dark := wish{month: "2024-07", lang: "uk", dark: true}
	for name, c := range map[string]struct {
		wish wish
		make func(scene.Scene) scene.Scene
	}{
		"class-quantile":  {july, as(scene.Quantile)},
		"class-natural":   {dark, as(scene.Natural)},
		"class-equal":     {july, as(scene.EqualInterval)},
		"class-symmetric": {wish{month: "2024-07", measure: timeline.Net, lang: "uk"}, as(scene.Symmetric)},
		"class-palette":   {dark, func(sc scene.Scene) scene.Scene { return sc.WithPalette("viridis") }},
		"class-rescaled":  {july, scene.Scene.ToggleRescale},
		"class-lost":      {wish{month: "2022-09", measure: timeline.Lost, lang: "en", dark: true}, same},
		"class-per-day":   {wish{month: "2024-07", measure: timeline.PerDay, lang: "uk"}, same},
		"class-share":     {wish{month: "2024-07", measure: timeline.ShareRegion, lang: "en"}, same},
		"class-miles":     {dark, func(sc scene.Scene) scene.Scene { return sc.WithUnit(scene.MI2) }},
	} {
		f := scene.Build(s.ds, c.make(s.scene(t, c.wish)), scene.Look{Dark: c.wish.dark})
		st := c.wish.style()
		st.Scale = 0.75
		golden(t, name, m.Compose(f, m.HomeBeside(m.LegendSize(f, st), image.Point{}, 420, 240, st), st))
	}
}

// What lies over the map for a moment, or under the pointer: regions that changed their class since the month before, those of a class,
// one that is pointed at, and the pointer along the legend.
func TestGoldenOutlines(t *testing.T) {
	s := open(t)
	for name, w := range map[string]wish{
		"outline-light": {month: "2024-07", lang: "en"},
		"outline-dark":  {month: "2024-07", lang: "uk", dark: true},
	} {
		f, m, st := s.frame(t, w), NewMap(s.ds, s.fonts), w.style().Within(300)
		v := m.HomeBeside(m.LegendSize(f, st), image.Point{}, 480, 300, st)
		require.NotEmpty(t, f.Changed)
		for _, o := range []struct {
			name  string
			kind  OutlineKind
			codes []string
		}{
			{"changed", Changed, f.Changed},
			{"class", Hovered, f.InClass(f.Cells[s.ds.Index("UA-63")].Class)},
			{"selected", Selected, []string{"UA-14"}},
		} {
			img := m.Compose(f, v, st)
			layer := m.Outline(o.codes, o.kind, v, st)
			draw.Draw(img, layer.Image.Rect.Add(layer.At), layer.Image, image.Point{}, draw.Over)
			if at, ok := m.LegendSpot(f, o.codes[0], st); ok {
				legend := m.Legend(f, st).Rect
				pointer, inset := m.LegendPointer(st), st.whole(Margin)
				at = at.Add(image.Pt(inset, v.Height-inset-legend.Dy())).Sub(image.Pt(pointer.Rect.Dx(), pointer.Rect.Dy()/2))
				draw.Draw(img, pointer.Rect.Add(at), pointer, image.Point{}, draw.Over)
			}
			golden(t, name+"-"+o.name, img)
		}
	}
}

// The chain of an event: pins in view with their numbers, arrows at the edge to the places beyond it.
func TestGoldenChain(t *testing.T) {
	s := open(t)
	for name, w := range map[string]wish{
		"map-chain":         {month: "2022-08", event: "2022-08-18", lang: "en"},
		"map-chain-dark-uk": {month: "2022-08", event: "2022-08-18", lang: "uk", dark: true},
	} {
		f, m, st := s.frame(t, w), NewMap(s.ds, s.fonts), w.style()
		require.NotEmpty(t, f.Chain)
		v := m.HomeBeside(m.LegendSize(f, st), image.Point{}, 640, 360, st)
		pins, arrows, _ := m.Places(f, v, st)
		require.NotEmpty(t, arrows)
		require.NotEmpty(t, pins)
		golden(t, name, m.Compose(f, v, st))
	}
}

// Small maps: all months in Ukrainian on a dark page, and those of a low page that are scrolled to, of which a class is lit.
func TestGoldenSmallMaps(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	sc := s.scene(t, wish{month: "2024-07", lang: lang.Ukrainian}).WithPage(scene.AllPage)
	frames := scene.Multiples(s.ds, sc, scene.Look{Dark: true}, scene.PageMonths(s.ds, sc))
	golden(t, "page-all-dark-uk", m.Page(WholePage(frames, 27, 900, 480), Dark(1)).Image)
	frames = scene.Multiples(s.ds, sc.WithLang(lang.English), scene.Look{}, scene.PageMonths(s.ds, sc))
	o := WholePage(frames, 27, 560, 240)
	o.Least, o.Show, o.Lit = 72, 27, 2
	golden(t, "page-scrolled-lit", m.Page(o, Light(1)).Image)
}
