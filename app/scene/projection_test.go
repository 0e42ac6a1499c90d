package scene

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
)

func TestProjectionKeepsWhatIsInView(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07")
	web := s.WithProjection(WebMercator)
	assert.Equal(t, orb.Bound{}, web.Extent, "the whole country stays the whole country")
	near := s.WithExtent(orb.Bound{Min: orb.Point{300e3, -100e3}, Max: orb.Point{500e3, 50e3}})
	web = near.WithProjection(WebMercator)
	a, b := EqualArea.Geo().Inverse(near.Extent.Center()), WebMercator.Geo().Inverse(web.Extent.Center())
	assert.InDelta(t, a[0], b[0], 1e-9)
	assert.InDelta(t, a[1], b[1], 1e-9)
	back := web.WithProjection(EqualArea)
	assert.InDelta(t, near.Extent.Min[0], back.Extent.Min[0], 0.01)
	assert.InDelta(t, near.Extent.Max[1], back.Extent.Max[1], 0.01)
	assert.Equal(t, s, s.WithProjection("flat"))

	kept, dropped := web.Normalise(ds)
	assert.Equal(t, web, kept)
	assert.Empty(t, dropped)
	web.Projection = "flat"
	kept, dropped = web.Normalise(ds)
	assert.Equal(t, EqualArea, kept.Projection)
	assert.Equal(t, orb.Bound{}, kept.Extent, "its metres mean nothing")
	assert.Len(t, dropped, 1)
}
