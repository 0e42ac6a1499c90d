package picture

import (
	"image"
	"image/draw"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

func (s shop) methodFrame(t *testing.T, m scene.Method, isolated int) *scene.Frame {
	t.Helper()
	sc := s.frame(t, wish{month: "2022-11", measure: timeline.Net}).Scene.WithMethod(m)
	sc.Isolated = isolated
	return scene.Build(s.ds, sc, scene.Look{})
}

// Every class can be pointed at, a region's pointer stands in the row of its class, and larger values stand higher.
func TestLegendPointsAtClasses(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	st := Light(2)
	for _, method := range []scene.Method{scene.Fixed, scene.Natural, scene.SymLog} {
		f := s.methodFrame(t, method, 0)
		assert.Equal(t, m.LegendSize(f, st), m.Legend(f, st).Rect.Max)
		for i := range f.Legend.Classes {
			r := m.legend[i]
			require.False(t, r.Empty(), "%s %d", method, i)
			assert.Equal(t, i, m.LegendAt(float64(r.Min.X+r.Max.X)/2, float64(r.Min.Y+r.Max.Y)/2), "%s %d", method, i)
		}
		for i := range f.Cells {
			c := &f.Cells[i]
			at, ok := m.LegendSpot(f, c.Region, st)
			require.True(t, ok, c.Region)
			assert.GreaterOrEqual(t, at.Y, m.legend[c.Class].Min.Y-2, c.Region)
			assert.LessOrEqual(t, at.Y, m.legend[c.Class].Max.Y+2, c.Region)
			for j := range i {
				other, _ := m.LegendSpot(f, f.Cells[j].Region, st)
				if f.Cells[j].State == timeline.Value && c.State == timeline.Value && c.Value > f.Cells[j].Value {
					assert.LessOrEqual(t, at.Y, other.Y, "%s stands above %s", c.Region, f.Cells[j].Region)
				}
			}
		}
	}
	_, ok := m.LegendSpot(s.methodFrame(t, scene.Fixed, 0), "UA-99", st)
	assert.False(t, ok)
}

func TestGoldenLegend(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	golden(t, "legend-continuous", onPaper(m.Legend(s.methodFrame(t, scene.SymLog, 0), Light(1)), Light(1)))
	f := s.methodFrame(t, scene.Fixed, 3)
	golden(t, "legend-isolated", onPaper(m.Legend(f, Dark(1)), Dark(1)))
	golden(t, "map-isolated", m.Compose(f, m.Home(480, 300), Light(1).smaller()))
	near := m.HomeRegion("UA-30", 480, 300)
	golden(t, "map-finder", m.Compose(s.frame(t, wish{month: "2024-07"}), near, Light(1).smaller()))
}

// onPaper lays a picture that is not opaque on an opaque ground, since PNG does not keep premultiplied colours exactly.
func onPaper(img *image.RGBA, st Style) *image.RGBA {
	c := newCanvas(img.Rect.Dx(), img.Rect.Dy(), st, nil)
	c.clear(st.Land)
	draw.Draw(c.img, c.img.Rect, img, image.Point{}, draw.Over)
	return c.img
}

func (s Style) smaller() Style {
	s.Scale = 0.75
	return s
}

func TestGoldenSpark(t *testing.T) {
	assert.Nil(t, Spark(make([]scene.Point, 5), []Run{{2, 2}}, 100, 20, Light(1)), "nothing is known")
	series := []scene.Point{{Value: 3, Known: true}, {}, {Value: -2, Known: true}, {Value: 900, Known: true}, {Value: 4, Known: true}}
	bare := Spark(series, nil, 100, 20, Light(1))
	assert.Equal(t, bare.Pix, Spark(series, []Run{{9, 9}, {-3, -1}}, 100, 20, Light(1)).Pix, "months outside are not marked")
	assert.Equal(t, bare.Pix, Spark(series, []Run{{1, 1}}, 100, 20, Light(1)).Pix, "nor is one that is not known")
	assert.Equal(t, Spark(series, []Run{{3, 4}}, 100, 20, Light(1)).Pix, Spark(series, []Run{{3, 9}}, 100, 20, Light(1)).Pix)
	s := open(t)
	f := s.frame(t, wish{month: "2024-07"})
	months := f.Cells[s.ds.Index("UA-14")].Series
	golden(t, "spark", onPaper(Spark(months, []Run{{29, 29}}, 160, 30, Light(1)), Light(1)))
	golden(t, "spark-sum", onPaper(Spark(months, []Run{{20, 31}}, 160, 30, Dark(1)), Dark(1)))
	golden(t, "spark-difference", onPaper(Spark(months, []Run{{17, 17}, {29, 29}}, 160, 30, Light(1)), Light(1)))
}
