package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"frontline/timeline"
)

// At every size the country is in view and clear of legend, scale bar and buttons, and not smaller than needed.
func TestHomeBesideKeepsClear(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-07", measure: timeline.Net})
	rapid.Check(t, func(r *rapid.T) {
		st := Light(rapid.SampledFrom([]float64{1, 1.5, 2}).Draw(r, "scale"))
		width := rapid.IntRange(480, 2400).Draw(r, "width")
		height := rapid.IntRange(176, 1500).Draw(r, "height")
		legend, buttons := m.LegendSize(f, st), image.Pt(st.whole(56), st.whole(158))
		v := m.HomeBeside(legend, buttons, width, height, st)
		if v == m.Home(width, height) {
			return // there is no room for all, or nothing is in the way
		}
		edge := st.whole(Margin)
		corners := []image.Rectangle{
			image.Rect(0, height-edge-legend.Y, edge+legend.X, height),
			image.Rect(width-st.whole(barRoom)-edge, height-st.whole(barHeight)-edge, width, height),
			image.Rect(width-buttons.X, height-buttons.Y, width, height),
		}
		regions := s.ds.Regions()
		for i := range regions {
			for _, polygon := range regions[i].Outline {
				for _, at := range polygon[0] {
					x, y := v.ToPixel(m.proj.Forward(at))
					p := image.Pt(int(x), int(y))
					if !p.In(image.Rect(0, 0, width, height)) {
						r.Fatalf("%s is out of view at %v", regions[i].Code, p)
					}
					for _, c := range corners {
						if p.In(c) {
							r.Fatalf("%s lies under %v", regions[i].Code, c)
						}
					}
				}
			}
		}
		assert.LessOrEqual(r, v.Scale, m.Home(width, height).Scale*24)
	})
}

func TestHomeBesideIsHomeWhereNothingIsInTheWay(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	assert.InDelta(t, m.Home(900, 900).Scale, m.HomeBeside(image.Pt(100, 100), image.Point{}, 900, 900, Light(1)).Scale, 1)
	assert.Equal(t, m.Home(90, 60), m.HomeBeside(image.Pt(400, 400), image.Point{}, 90, 60, Light(1)), "no room at all")
}
