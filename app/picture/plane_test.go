package picture

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/geo"
)

func TestMapInWebMercator(t *testing.T) {
	s := open(t)
	ds := s.ds
	m := NewMap(ds, s.fonts)
	web := m.In(scene.WebMercator)
	assert.Same(t, m, m.In(scene.EqualArea))
	assert.Same(t, web.plane, m.In(scene.WebMercator).plane, "the shapes are prepared once")
	assert.Same(t, m.plane, m.Another().plane)
	assert.NotSame(t, m, m.Another())
	assert.Same(t, m.plane, web.In(scene.EqualArea).plane)

	f := scene.Build(ds, scene.Default(ds).WithProjection(scene.WebMercator), scene.Look{})
	v := web.Home(600, 400)
	require.NotNil(t, web.Draw(f, v, Light(1)))
	for i := range ds.Regions() {
		r := &ds.Regions()[i]
		x, y := v.ToPixel(geo.Mercator{}.Forward(r.Label))
		code, ok := web.RegionAt(int(x), int(y))
		assert.True(t, ok)
		if r.Kind == geo.Oblast {
			assert.Equal(t, r.Code, code)
		}
	}
	// In Web Mercator the north is larger: the box of the country is higher than on the equal-area map.
	shape := func(b orb.Bound) float64 { return (b.Max[1] - b.Min[1]) / (b.Max[0] - b.Min[0]) }
	assert.NotEqual(t, shape(m.all), shape(web.all))
	assert.Greater(t, web.all.Max[0]-web.all.Min[0], 1.4*(m.all.Max[0]-m.all.Min[0]))
}
