package export

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// Crimea belongs to Ukraine in every export: it has the colour of its class and no neighbour covers it.
func TestCrimeaIsUkraine(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", measure: timeline.Occupied})
	f := m.frame(s, false)
	crimea := m.ds.Index("UA-43")
	fill := f.Legend.Classes[f.Cells[crimea].Class].Fill
	require.Equal(t, timeline.Value, f.Cells[crimea].State)

	svg := string(m.bytes(t, SVG, s, Options{}))
	group := svg[strings.Index(svg, `<g id="UA-43">`):]
	assert.Contains(t, group[:strings.Index(group, "</g>")], `fill="`+hexColour(fill)+`"`)
	assert.Greater(t, strings.Index(svg, `id="UA-43"`), strings.Index(svg, `id="country-RU"`), "it is painted over its neighbours")
	for i, c := range m.ds.Countries() {
		for _, at := range [][2]float64{{34.1, 44.95}, {33.5, 44.6}, {36.4, 45.3}, {35.3, 45.05}} {
			p := m.shapes.projection.Forward(at)
			a := m.shapes.countries[i]
			assert.False(t, a.bound.Contains(p) && contains(a, p), "%s covers %v", c.Code, at)
		}
	}
	img, err := m.Picture(s, Options{Width: 1280, Height: 720})
	require.NoError(t, err)
	count := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == fill.R && img.Pix[i+1] == fill.G && img.Pix[i+2] == fill.B {
			count++
		}
	}
	assert.Greater(t, count, 2000, "pixels in the colour of Crimea's class")
}

// Everything that is written stands on the page, in all languages and forms of a page.
func TestWordsStayOnThePage(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		for _, size := range []pageSize{A4.size(), Wide.size(), {640, 420}, {720, 1280}, {853, 480}, {1400, 600}} {
			c := &inspector{letters: m.letters}
			m.draw(c, m.sheet(Page{Scene: m.scene(t, w)}, false), style(false, 1), size)
			require.Greater(t, len(c.texts), 20)
			for _, text := range c.texts {
				right := text.x + m.letters.width(text.s, text.font)
				assert.True(t, text.x >= 0 && right <= size.width && text.y-text.font.size*capital >= 0 && text.y <= size.height,
					"%s %v: %q at %.0f..%.0f, %.0f", name, size, text.s, text.x, right, text.y)
			}
		}
	}
}

// inspector is a canvas that remembers what is written.
type inspector struct {
	svg

	letters *typeface
	texts   []text
}

func (c *inspector) text(t text) { c.texts = append(c.texts, t) }
