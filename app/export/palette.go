package export

import (
	"image/color"

	"frontline/app/export/film"
	"frontline/app/picture"
	"frontline/app/scene"
)

// palette returns the colours of pages: those of their classes and of the theme, and steps between those that meet at the edges
// of letters and lines. The classes of a Scene have the same colours in all months.
func (m *Maker) palette(pages []Page, dark bool, st picture.Style) *film.Palette {
	var classes []scene.Class
	var runs []color.RGBA // of continuous legends, and of regions that are set aside
	seen := map[scene.Scene]bool{}
	for _, page := range pages {
		s := page.Scene
		if s.Month = 0; !seen[s] {
			seen[s] = true
			l := m.frame(page.Scene, dark).Legend
			classes = append(classes, l.Classes...)
			if l.Isolated >= 0 {
				runs = append(runs, l.Muted)
			}
			if l.Gradient != nil {
				runs = append(runs, l.Gradient.Colours...)
			}
		}
	}
	p := &film.Palette{}
	steps := func(a, b color.RGBA, n int) {
		for i := 1; i < n; i++ {
			p.Add(between(a, b, float64(i)/float64(n)))
		}
	}
	exact := []color.RGBA{
		st.Surface, st.Text, st.Muted, st.Accent, st.Sea, st.Land, st.Border, st.National, st.Coast, st.Line, st.Faint,
		st.AccentSoft, st.Data, st.Halo, st.OnAccent, st.SeaText, st.Warn, blend(st.Plate, st.Sea), blend(st.Graticule, st.Sea),
		blend(st.Graticule, st.Land),
	}
	for _, c := range exact {
		p.Add(c)
	}
	for _, c := range classes {
		p.Add(c.Fill)
		p.Add(c.Text)
		if c.Hatch.A > 0 {
			p.Add(c.Hatch)
		}
	}
	for _, c := range runs {
		p.Add(c)
	}
	steps(st.Text, st.Surface, 8)
	steps(st.Muted, st.Surface, 6)
	steps(st.Accent, st.Surface, 6)
	steps(st.National, st.Land, 4)
	steps(st.National, st.Sea, 3)
	steps(st.Faint, st.Land, 4)
	steps(st.SeaText, st.Sea, 4)
	for _, c := range classes {
		steps(c.Text, c.Fill, 6)
		steps(st.Border, c.Fill, 3)
		steps(st.National, c.Fill, 3)
	}
	steps(st.Coast, st.Land, 3)
	steps(st.Coast, st.Sea, 3)
	return p
}
