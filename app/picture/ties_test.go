package picture

import (
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// The links of the selected event are lines between the places on the map, in the order of time.
func TestTheChainIsDrawnOnTheMap(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2022-08", event: "2022-08-18"})
	v, st := m.HomeBeside(m.LegendSize(f, Light(1)), image.Point{}, 900, 500, Light(1)), Light(1)
	m.Draw(f, v, st)
	pins, arrows, ties := m.Places(f, v, st)
	require.Len(t, pins, 2)
	require.Len(t, arrows, 1)
	require.Len(t, ties, 2)
	lviv, zaporizhzhia, istanbul := pins[0], pins[1], arrows[0]
	ends := func(tie Tie) (from, to point) {
		last := tie.Lines[len(tie.Lines)-1]
		a, b := tie.Lines[0][0], last[len(last)-1]
		return point{a[0], a[1]}, point{b[0], b[1]}
	}
	from, to := ends(ties[0])
	assert.InDelta(t, 0, distanceTo(istanbul.Box, from), 3, "from Istanbul, the earlier one")
	assert.InDelta(t, 0, math.Hypot(to.x-lviv.TipX, to.y-lviv.TipY), 10, "to Lviv, the selected one, but for a gap at its name")
	from, to = ends(ties[1])
	assert.InDelta(t, 0, math.Hypot(from.x-lviv.TipX, from.y-lviv.TipY), 3)
	assert.InDelta(t, 0, math.Hypot(to.x-zaporizhzhia.TipX, to.y-zaporizhzhia.TipY), 3)
	for _, tie := range ties {
		from, to := ends(tie)
		tip, back := tie.Head[0], tie.Head[1]
		assert.Positive(t, (tip[0]-back[0])*(to.x-from.x)+(tip[1]-back[1])*(to.y-from.y), "the arrowhead points to the later one")
	}
	alone := s.frame(t, wish{month: "2022-08"})
	_, _, ties = m.Places(alone, v, st)
	assert.Empty(t, ties, "no event is selected")
}

func distanceTo(box image.Rectangle, p point) float64 {
	dx := math.Max(float64(box.Min.X)-p.x, math.Max(0, p.x-float64(box.Max.X)))
	dy := math.Max(float64(box.Min.Y)-p.y, math.Max(0, p.y-float64(box.Max.Y)))
	return math.Hypot(dx, dy)
}

// Whatever event is selected, its lines lie neither on names and values nor beneath what stands in the corners, those between two places
// out of view lead over no land of the country, and months that are stepped change none of it.
func TestLinesOfTheChainKeepClear(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	var linked []string
	for _, e := range s.ds.Events() {
		if e.At != nil && len(e.Links) > 0 {
			linked = append(linked, e.ID)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		sc := scene.Default(s.ds)
		sc.Event = rapid.SampledFrom(linked).Draw(r, "event")
		sc.Lang = rapid.SampledFrom([]lang.Tag{"en", "uk"}).Draw(r, "language")
		sc.Month = rapid.SampledFrom([]timeline.Month{sc.Month - 30, sc.Month - 1}).Draw(r, "month")
		f := scene.Build(s.ds, sc, scene.Look{})
		st := Light(rapid.SampledFrom([]float64{1, 1.5}).Draw(r, "scale"))
		width, height := st.whole(float64(rapid.IntRange(520, 1400).Draw(r, "width"))), st.whole(float64(rapid.IntRange(248, 800).Draw(r, "height")))
		v := m.HomeUnder(f, m.LegendSize(f, st), image.Point{}, width, height, st)
		if rapid.Bool().Draw(r, "near") {
			v = m.HomeRegion("UA-32", width, height)
		}
		m.Draw(f, v, st)
		_, _, ties := m.Places(f, v, st)
		words := append(m.wordBoxes(f, v, st), m.corners(f, v, st)...)
		for _, tie := range ties {
			for _, line := range tie.Lines {
				for _, p := range line {
					if inAny(image.Pt(int(math.Floor(p[0])), int(math.Floor(p[1]))), shrunk(words, st.whole(3))) {
						r.Fatalf("%s: a line lies on words at %v", sc.Event, p)
					}
				}
			}
		}
		sc.Month++
		next := scene.Build(s.ds, sc, scene.Look{})
		if badgeNote(next) != badgeNote(f) {
			return
		}
		m.Recolour(next)
		_, _, after := m.Places(next, v, st)
		if !assert.ObjectsAreEqual(ties, after) {
			r.Fatalf("%s: the lines moved with the month", sc.Event)
		}
	})
}

// shrunk leaves out the rim of boxes, which lines shifted to the side of their way may touch.
func shrunk(boxes []image.Rectangle, by int) []image.Rectangle {
	out := make([]image.Rectangle, len(boxes))
	for i, b := range boxes {
		out[i] = b.Inset(by)
	}
	return out
}

// Where both places of a link are out of view, a line over the country would tell that something was there.
func TestNoLineCrossesTheCountryBetweenPlacesOutOfView(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-07", event: "2025-08-15"})
	for _, size := range []image.Point{{732, 248}, {926, 292}, {1480, 558}} {
		st := Light(1)
		v := m.HomeUnder(f, m.LegendSize(f, st), image.Point{}, size.X, size.Y, st)
		m.Draw(f, v, st)
		pins, arrows, ties := m.Places(f, v, st)
		require.Empty(t, pins)
		require.NotEmpty(t, arrows)
		for _, tie := range ties {
			for _, line := range tie.Lines {
				for _, p := range line {
					assert.Negative(t, m.regionImage.At(int(p[0]), int(p[1])), "%v at %v", size, p)
				}
			}
		}
	}
}
