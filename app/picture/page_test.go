package picture

import (
	"image"
	"image/color"
	"maps"
	"slices"
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
	page := m.Page(WholePage(frames, 6, 900, 480), Light(1))
	golden(t, "page-year", page.Image)
	for i, b := range page.Boxes {
		assert.Equal(t, i, page.At(float64(b.Min.X+b.Max.X)/2, float64(b.Min.Y+b.Max.Y)/2))
	}
	assert.Equal(t, -1, page.At(1, 1))
	empty := m.Page(WholePage(nil, -1, 100, 100), Light(1))
	assert.Equal(t, -1, empty.At(50, 50))
}

// Where small maps would be too small to be read, those that have no room are scrolled to, and all of them can be reached.
func TestAPageScrolls(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	sc := s.frame(t, wish{month: "2024-07"}).Scene.WithPage(scene.AllPage)
	frames := scene.Multiples(s.ds, sc, scene.Look{}, scene.PageMonths(s.ds, sc))
	o := WholePage(frames, -1, 732, 240)
	whole := m.Page(o, Light(1))
	assert.Less(t, whole.Boxes[0].Dx(), 60)
	assert.LessOrEqual(t, whole.Whole, 240)
	o.Least = 72
	seen := map[int]bool{}
	for o.Top = 0; ; o.Top += 50 {
		page := m.Page(o, Light(1))
		require.Greater(t, page.Whole, 240)
		require.False(t, page.Gutter.Empty())
		assert.Equal(t, image.Rect(0, 0, 732, 240), page.Image.Rect)
		for i, b := range page.Boxes {
			assert.GreaterOrEqual(t, b.Dx(), 72)
			assert.LessOrEqual(t, b.Max.X, page.Gutter.Min.X, "the scroll bar lies beside the maps")
			seen[i] = seen[i] || b.In(page.Image.Rect)
		}
		if page.Top < o.Top {
			assert.Equal(t, page.Whole-240, page.Top, "the end")
			break
		}
	}
	assert.Len(t, seen, len(frames))
	assert.NotContains(t, slices.Collect(maps.Values(seen)), false, "each of them can be seen whole")
	for i := range frames {
		o.Top, o.Show = 120, i
		page := m.Page(o, Light(1))
		assert.True(t, page.Boxes[i].In(page.Image.Rect), "%d was to be seen", i)
	}
	o.Least, o.Width, o.Height, o.Top, o.Show = 72, 1900, 900, 77, -1
	page := m.Page(o, Light(1))
	assert.Zero(t, page.Top, "nothing to scroll")
	assert.Empty(t, page.Gutter)
	assert.Equal(t, m.Page(WholePage(frames, -1, 1900, 900), Light(1)).Image.Pix, page.Image.Pix)
}

// A class of the legend is at its row, and lit it alone keeps its colour.
func TestAClassOfAPageIsLit(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	sc := s.frame(t, wish{month: "2024-07"}).Scene.WithPage(scene.YearPage)
	frames := scene.Multiples(s.ds, sc, scene.Look{}, scene.PageMonths(s.ds, sc))
	o := WholePage(frames, -1, 900, 480)
	page := m.Page(o, Light(1))
	require.Len(t, page.Legend, len(frames[0].Legend.Classes))
	for i, row := range page.Legend {
		assert.Equal(t, i, page.LegendAt(float64(row.Min.X+4), float64(row.Min.Y+4)))
	}
	assert.Equal(t, -1, page.LegendAt(20, 20))
	o.Lit = frames[11].Cells[s.ds.Index("UA-14")].Class
	fills := map[color.RGBA]bool{}
	lit := m.Page(o, Light(1)).Image
	for _, box := range page.Boxes {
		for y := box.Min.Y + TitleOver; y < box.Max.Y; y++ {
			for x := box.Min.X; x < box.Max.X; x++ {
				fills[lit.RGBAAt(x, y)] = true
			}
		}
	}
	for i, class := range frames[0].Legend.Classes {
		if class.Kind == scene.ClassRange {
			assert.Equal(t, i == o.Lit, fills[class.Fill], class.Label)
		}
	}
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

// A region that is selected has its figure over each small map, and its outline in each.
func TestTheSelectedRegionIsSeenOnSmallMaps(t *testing.T) {
	s := open(t)
	m, st := NewMap(s.ds, s.fonts), Light(1)
	sc := s.frame(t, wish{month: "2024-07"}).Scene.WithPage(scene.YearPage)
	of := func(sc scene.Scene) (Page, []*scene.Frame) {
		frames := scene.Multiples(s.ds, sc, scene.Look{}, scene.PageMonths(s.ds, sc))
		return m.Page(WholePage(frames, -1, 900, 480), st), frames
	}
	whole, _ := of(sc)
	page, frames := of(sc.SelectRegion(s.ds, "UA-14"))
	for i, box := range page.Boxes {
		box.Min.Y += TitleOver
		assert.Zero(t, countInk(whole.Image, box, st.Accent))
		assert.Greater(t, countInk(page.Image, box, st.Accent), 5, "map %d", i)
	}
	over := WordsOver(s.ds.Catalog().Printer(lang.English), frames, func(string, string, float64) bool { return true })
	assert.Equal(t, "147.1", over.Totals[11])
}

// countInk counts the pixels of a colour in a box.
func countInk(img *image.RGBA, box image.Rectangle, ink color.RGBA) (n int) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if img.RGBAAt(x, y) == ink {
				n++
			}
		}
	}
	return n
}
