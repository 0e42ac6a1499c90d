package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func TestGoldenPage(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	var months []timeline.Month
	for i := range timeline.Month(12) {
		months = append(months, timeline.NewMonth(2024, 1)+i)
	}
	frames := scene.Multiples(s.ds, s.frame(t, wish{month: "2024-07"}).Scene, scene.Look{}, months)
	page := m.Page(frames, 6, 900, 480, Light(1))
	golden(t, "page-year", page.Image)
	for i, b := range page.Boxes {
		assert.Equal(t, i, page.At(float64(b.Min.X+b.Max.X)/2, float64(b.Min.Y+b.Max.Y)/2))
	}
	assert.Equal(t, -1, page.At(1, 1))
	empty := m.Page(nil, -1, 100, 100, Light(1))
	assert.Equal(t, -1, empty.At(50, 50))
}

// Months over small maps do not run into each other, however small the maps are, and each is named.
func TestMonthsOverSmallMapsKeepApart(t *testing.T) {
	s := open(t)
	m, st := NewMap(s.ds, s.fonts), Light(1)
	for _, tag := range lang.Tags() {
		sc := s.frame(t, wish{month: "2024-07", lang: tag}).Scene.WithPage(scene.AllPage)
		frames := scene.Multiples(s.ds, sc, scene.Look{}, scene.PageMonths(s.ds, sc))
		for _, width := range []float64{36, 48, 60, 90} {
			over := WordsOver(s.ds.Catalog().Printer(tag), frames, func(name, total string, size float64) bool {
				return m.fonts.width(name, st.text(semibold, size))+m.fonts.width(total, st.text(regular, size))+3*titlePad < width
			})
			for i, name := range over.Names {
				assert.NotEmpty(t, name)
				assert.Less(t, m.fonts.width(name, st.text(semibold, over.Size)), width-titlePad, "%s in %v", name, width)
				assert.Equal(t, over.Totals[0] == "", over.Totals[i] == "")
			}
		}
	}
}

// The boxes of a page are of one size, inside it and apart.
func TestGridOfPage(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(r, "n")
		area := image.Rect(0, 0, rapid.IntRange(200, 3000).Draw(r, "w"), rapid.IntRange(1200, 2400).Draw(r, "h"))
		boxes := Grid(n, area, Light(1))
		require.Len(r, boxes, n)
		for i, b := range boxes {
			require.True(r, b.In(area), "%v", b)
			require.Equal(r, boxes[0].Size(), b.Size())
			for j := range i {
				require.False(r, b.Overlaps(boxes[j]))
			}
		}
	})
}
