package picture

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// A map as low as the upper of two in the smallest window has its whole legend, and every class of it a row.
func TestLegendFitsALowMap(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	const low = 220
	for _, scale := range []float64{1, 1.5, 2} {
		high := int(low * scale)
		st := Light(scale).Within(high)
		for _, measure := range []timeline.Measure{timeline.Gained, timeline.Net, timeline.Occupied} {
			for _, method := range []scene.Method{scene.Fixed, scene.Natural, scene.SymLog} {
				f := scene.Build(s.ds, s.frame(t, wish{month: "2024-07", measure: measure}).Scene.WithMethod(method), scene.Look{})
				img := m.Legend(f, st)
				require.NotNil(t, img)
				assert.LessOrEqual(t, img.Rect.Dy()+2*st.whole(Margin), high, "%v %v", measure, method)
				assert.Equal(t, m.LegendSize(f, st), img.Rect.Max)
				for i, row := range m.legend {
					assert.False(t, row.Empty(), "%v %v: class %d", measure, method, i)
					assert.True(t, row.In(img.Rect), "%v %v: class %d", measure, method, i)
				}
			}
		}
	}
	f := s.frame(t, wish{month: "2024-07"})
	assert.Equal(t, m.LegendSize(f, Light(1)), m.LegendSize(f, Light(1).Within(2000)), "a high map has the usual one")
}
