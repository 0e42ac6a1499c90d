package view

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/ui/uitest"
	"frontline/geo"
)

// fakeFront is a piece that covers the western half of what a map shows.
func fakeFront(m *Map, shown picture.FrontLayers) *Front {
	b, proj := m.cam.view.Bound(), geo.Ukraine()
	corner := func(x, y float64) orb.Point { return proj.Inverse(orb.Point{x, y}) }
	middle := (b.Min[0] + b.Max[0]) / 2
	ring := orb.Ring{
		corner(b.Min[0], b.Min[1]), corner(middle, b.Min[1]), corner(middle, b.Max[1]), corner(b.Min[0], b.Max[1]),
		corner(b.Min[0], b.Min[1]),
	}
	shapes := picture.NewFront(proj, picture.FrontShapes{Pieces: []orb.Polygon{{ring}}, Gained: []bool{true}})
	return &Front{Shapes: shapes, Shown: shown, Words: func(int) []string { return []string{"9.9 km² gained", "West"} }}
}

func TestPieceUnderThePointerTellsItsArea(t *testing.T) {
	m, _, _ := shownMap(t, uitest.Inline{}, 1)
	m.SetFront(fakeFront(m, picture.FrontLayers{Gained: true}))
	require.NotNil(t, m.front.layer.img)
	m.MouseMoved(mouse(100, 100))
	assert.Contains(t, words(m.tip), "9.9 km² gained")
	m.MouseMoved(mouse(600, 100))
	assert.NotContains(t, words(m.tip), "9.9 km² gained")
	assert.Contains(t, words(m.tip), "East")

	m.SetFront(fakeFront(m, picture.FrontLayers{Lost: true}))
	m.MouseMoved(mouse(100, 100))
	assert.NotContains(t, words(m.tip), "9.9 km² gained", "a hidden layer has no tips")
	m.SetFront(nil)
	assert.Nil(t, m.front.layer.img)
}

func TestLayersFollowTheMapAndArePaintedElsewhere(t *testing.T) {
	exec := &held{}
	m, _, _ := shownMap(t, exec, 1)
	m.SetFront(fakeFront(m, picture.FrontLayers{Gained: true}))
	assert.Nil(t, m.front.layer.img, "nothing is painted before the executor does it")
	exec.release()
	require.NotNil(t, m.front.layer.img)
	before := m.front.layer.view
	m.ZoomIn()
	for range 8 {
		exec.release()
	}
	assert.NotEqual(t, before, m.front.layer.view)
	assert.Equal(t, m.cam.view, m.front.layer.view)
}
