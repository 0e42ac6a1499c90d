package picture

import (
	"image"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
)

// The labels of places out of view keep clear of each other, of what stands in the corners and, where the whole country is
// in view and the map is no smaller than the half of a window, of its land.
func TestArrowsKeepClear(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	var told []string
	for _, e := range s.ds.Events() {
		if e.At != nil {
			told = append(told, e.ID)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		sc := scene.Default(s.ds)
		sc.Event = rapid.SampledFrom(told).Draw(r, "event")
		sc.Lang = rapid.SampledFrom([]lang.Tag{"en", "uk"}).Draw(r, "language")
		f := scene.Build(s.ds, sc, scene.Look{})
		st := Light(rapid.SampledFrom([]float64{1, 1.5}).Draw(r, "scale"))
		width := st.whole(float64(rapid.IntRange(300, 1600).Draw(r, "width")))
		m := m
		if width < st.whole(520) { // half of a window, without a legend
			m = m.Plain()
		}
		height := st.whole(float64(rapid.IntRange(248, 1000).Draw(r, "height")))
		legend := m.LegendSize(f, st)
		if m.plain {
			legend = image.Point{}
		}
		v := m.HomeUnder(f, legend, image.Point{}, width, height, st)
		m.Draw(f, v, st)
		pins, arrows := m.placePins(f, m.stops(f), v, st)
		taken := m.corners(f, v, st)
		for i := range pins {
			taken = append(taken, pins[i].box)
		}
		for i := range arrows {
			box := arrows[i].box
			if !box.In(image.Rect(0, 0, width, height)) || overlapsAny(box, taken) {
				r.Fatalf("%s: %v touches one of %v", arrows[i].text, box, taken)
			}
			taken = append(taken, box)
			for y := box.Min.Y; y < box.Max.Y; y++ {
				for x := box.Min.X; x < box.Max.X; x++ {
					if m.regionImage.At(x, y) >= 0 {
						r.Fatalf("%s at %v lies on the country at %d, %d", arrows[i].text, box, x, y)
					}
				}
			}
		}
	})
}

// Where land fills the edge, names give way to a label, and months that are stepped move neither.
func TestNamesGiveWayToArrows(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v, st := m.HomeRegion("UA-32", 900, 600), Light(1)
	f := s.frame(t, wish{month: "2024-07", event: "2024-01-15"})
	m.Draw(f, v, st)
	_, arrows := m.placePins(f, m.stops(f), v, st)
	require.NotEmpty(t, arrows)
	for i := range arrows {
		for k, it := range m.layout.items {
			assert.False(t, it.box.Inset(3).Overlaps(arrows[i].box), "%s lies on name %d", arrows[i].text, k)
		}
	}
	before := m.layout
	next := f.Scene
	next.Month--
	m.Recolour(scene.Build(s.ds, next, scene.Look{}))
	assert.Same(t, before, m.layout)
}

// Two maps side by side show the same country, so the distances to a place out of view are the same in both.
func TestArrowsTellTheSameDistanceOnBothMaps(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	f := s.frame(t, wish{month: "2024-07", event: "2024-01-15"})
	first := m.HomeBeside(m.LegendSize(f, Light(1)), image.Point{}, 570, 283, Light(1))
	second := m.Home(354, 283)
	require.InDelta(t, 0, geo.Distance(m.centre(first), m.centre(second)), 1)
	require.Greater(t, geo.Distance(m.proj.Inverse(first.Centre()), m.proj.Inverse(second.Centre())), 100e3)
}

// How far a place is does not depend on the projection while the whole country is in view.
func TestDistancesAreThoseOfEitherProjection(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	far := func(p scene.Projection) (texts []string) {
		in := m.In(p)
		f := s.frame(t, wish{month: "2024-07", event: "2024-01-15"})
		_, arrows, _ := in.Places(f, in.Home(1480, 558), Light(1))
		for i := range arrows {
			texts = append(texts, arrows[i].Text)
		}
		return texts
	}
	assert.Equal(t, []string{"Moscow, 930 km", "Vostochny Cosmodrome, 6\u202f420 km", "Pyongyang, 7\u202f200 km"}, far(scene.EqualArea))
	assert.Equal(t, far(scene.EqualArea), far(scene.WebMercator))
}

// In the map of the smallest window there is no room for all texts. An arrow that has none stands where it points to, rather than one
// with a text on the other side of the country, and its tip says place and distance.
func TestArrowsStandWhereTheyPoint(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts).In(scene.WebMercator).WithButtons(Buttons{Size: image.Pt(64, 184)})
	sc := scene.Default(s.ds).WithLang(lang.Ukrainian).WithProjection(scene.WebMercator).WithUnit(scene.MI2)
	sc.Event = "2024-01-15-choe-moscow-visit"
	f := scene.Build(s.ds, sc, scene.Look{})
	v := m.HomeBeside(m.LegendSize(f, Light(1)), image.Pt(64, 184), 732, 248, Light(1))
	m.Draw(f, v, Light(1))
	m.Pins(f, v, Light(1))
	_, arrows := m.placePins(f, m.stops(f), v, Light(1))
	require.Len(t, arrows, 3)
	short := 0
	for i := range arrows {
		a := &arrows[i]
		assert.True(t, pointsOut(a.angle, a.box, v), "%s at %v", a.far, a.box)
		if !strings.HasPrefix(a.far, a.text+" ") {
			short++
		}
		middle := a.box.Min.Add(a.box.Size().Div(2))
		hit, ok := m.PinAt(float64(middle.X), float64(middle.Y))
		assert.True(t, ok)
		assert.Equal(t, PinHit{Event: a.stop.id, Far: a.far}, hit)
		assert.Regexp(t, `, [\d\x{202f}]+.миль від середини карти$`, a.far)
	}
	assert.Positive(t, short)
}

// No name stands under a pin.
func TestNamesKeepOffPins(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	sc := scene.Default(s.ds)
	sc.Event = "2024-08-23-modi-kyiv-visit"
	f := scene.Build(s.ds, sc, scene.Look{})
	v := m.Home(900, 500)
	m.Draw(f, v, Light(1))
	pins, _ := m.placePins(f, m.stops(f), v, Light(1))
	require.NotEmpty(t, pins)
	for i := range pins {
		for k, it := range m.layout.items {
			assert.False(t, it.box.Inset(3).Overlaps(pins[i].box), "a pin lies on name %d", k)
		}
	}
}
