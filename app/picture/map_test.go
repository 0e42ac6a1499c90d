package picture

import (
	"image"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

func TestRecolourEqualsDraw(t *testing.T) {
	s := open(t)
	m, fresh := NewMap(s.ds, s.fonts), NewMap(s.ds, s.fonts)
	v := m.HomeRegion("UA-23", 500, 400)
	require.Nil(t, m.Recolour(s.frame(t, wish{})), "nothing was drawn yet")
	m.Draw(s.frame(t, wish{month: "2022-04", measure: timeline.Net}), v, Light(1))
	for _, w := range []wish{
		{month: "2022-05", measure: timeline.Net},
		{month: "2024-07"},
		{month: "2024-08"},
		{month: "2022-11", measure: timeline.Lost},
		{month: "2024-08", region: "UA-14"},
		{month: "2026-08", lang: lang.Ukrainian},
		{month: "2023-02", lang: lang.Ukrainian},
		{month: "2024-07", source: "isw", measure: timeline.Net},
		{month: "2024-07"},
	} {
		f := s.frame(t, w)
		assert.Equal(t, fresh.Draw(f, v, Light(1)).Pix, m.Recolour(f).Pix, "%+v", w)
	}
}

// However the months follow each other and however often a buffer is used, a step gives what painting anew gives.
func TestManyStepsEqualDraw(t *testing.T) {
	s := open(t)
	m, fresh := NewMap(s.ds, s.fonts), NewMap(s.ds, s.fonts)
	frames := slices.Concat(monthFrames(t, s), wholly(t))
	frames = append(frames, s.frame(t, wish{month: "2024-07", source: "isw", measure: timeline.Net}))
	for _, v := range []geo.View{m.Home(420, 300), m.HomeRegion("UA-32", 300, 200)} {
		m.Draw(frames[0], v, Light(1))
		random := rand.New(rand.NewPCG(5, 6))
		for range 40 {
			f := frames[random.IntN(len(frames))]
			got := m.Recolour(f)
			if random.IntN(3) == 0 {
				m.Keep(got)
			}
			require.Equal(t, fresh.Draw(f, v, Light(1)).Pix, got.Pix)
			fresh.view = geo.View{} // forgets all
		}
	}
}

// What a window shows must never change under its hands.
func TestKeptImageIsLeftAlone(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(200, 150)
	shown := m.Draw(s.frame(t, wish{month: "2024-07"}), v, Light(1))
	m.Keep(shown)
	before := copied(shown)
	for _, month := range []string{"2022-04", "2022-09", "2022-11", "2024-07", "2025-01"} {
		assert.NotSame(t, shown, m.Recolour(s.frame(t, wish{month: month})))
		m.Draw(s.frame(t, wish{month: month}), m.Home(200, 150).Pan(5, 3), Dark(1))
	}
	assert.Equal(t, before.Pix, shown.Pix)
}

func TestNamesDoNotOverlap(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	rapid.Check(t, func(r *rapid.T) {
		tag := rapid.SampledFrom(lang.Tags()).Draw(r, "language")
		scale := rapid.SampledFrom([]float64{1, 2}).Draw(r, "scale")
		w, h := rapid.IntRange(200, 900).Draw(r, "width"), rapid.IntRange(150, 600).Draw(r, "height")
		v := m.Home(w, h).ZoomAt(float64(w)*rapid.Float64Range(0, 1).Draw(r, "x"), float64(h)*rapid.Float64Range(0, 1).Draw(r, "y"),
			rapid.Float64Range(0.6, 12).Draw(r, "zoom"))
		f := s.frame(t, wish{month: "2022-04", lang: tag})
		m.Draw(f, v, Light(scale))
		boxes := m.layout.boxes
		for i := m.layout.kept; i < len(boxes); i++ {
			for j := range i {
				if boxes[i].Overlaps(boxes[j]) {
					r.Fatalf("%v overlaps %v", boxes[i], boxes[j])
				}
			}
		}
		for _, n := range m.layout.values {
			l := s.fonts.width(f.Cells[n.region].Short, Light(scale).text(regular, m.layout.letters))
			if l > float64(n.box.Dx()) {
				r.Fatalf("%q is wider than its place", f.Cells[n.region].Short)
			}
		}
	})
}

// Names must stand still while the months play.
func TestNamesStandStill(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(700, 450)
	m.Draw(s.frame(t, wish{month: "2022-04"}), v, Light(1))
	first := m.layout
	for _, month := range []string{"2022-10", "2023-06", "2024-07", "2026-08"} {
		m.Recolour(s.frame(t, wish{month: month}))
		assert.Same(t, first, m.layout, month)
	}
}

// Crimea is coloured by its class like every region and never as a neighbour's land, at any zoom.
func TestCrimeaIsUkraine(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	towns := map[string]struct {
		at   orb.Point
		code string
	}{
		"Simferopol": {orb.Point{34.10, 44.95}, "UA-43"}, "Kerch": {orb.Point{36.44, 45.34}, "UA-43"},
		"Sevastopol": {orb.Point{33.55, 44.58}, "UA-40"}, "Armiansk": {orb.Point{33.69, 46.08}, "UA-43"},
		"Yalta": {orb.Point{34.14, 44.52}, "UA-43"}, "Dzhankoi": {orb.Point{34.39, 45.71}, "UA-43"},
	}
	for _, dark := range []bool{false, true} {
		for _, w := range []wish{{month: "2024-07", dark: dark}, {month: "2024-07", measure: timeline.Occupied, dark: dark}} {
			f, st := s.frame(t, w), w.style()
			for _, code := range []string{"", "UA-43", "UA-40", "UA-65"} {
				v := m.HomeRegion(code, 800, 520)
				m.Draw(f, v, st)
				plain := image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
				m.regionImage.Paint(plain, m.ground, m.fillsOf(f))
				for name, town := range towns {
					x, y := v.ToPixel(m.proj.Forward(town.at))
					if !image.Pt(int(x), int(y)).In(plain.Rect) {
						continue
					}
					got, ok := m.RegionAt(int(x), int(y))
					assert.True(t, ok, name)
					assert.Equal(t, town.code, got, name)
					want := f.Legend.Classes[f.Cells[s.ds.Index(town.code)].Class].Fill
					assert.Equal(t, want, plain.RGBAAt(int(x), int(y)), name)
					assert.NotEqual(t, st.Land, plain.RGBAAt(int(x), int(y)), name)
				}
			}
		}
	}
}

func TestRegionAtAgreesWithOutlines(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(640, 420)
	m.Draw(s.frame(t, wish{}), v, Light(1))
	random := rand.New(rand.NewPCG(1, 2))
	checked := 0
	for range 4000 {
		x, y := random.IntN(v.Width), random.IntN(v.Height)
		inner := m.regionImage.At(x, y)
		for _, d := range []image.Point{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			if m.regionImage.At(x+d.X, y+d.Y) != inner {
				inner = -2 // too near to a border
			}
		}
		if inner == -2 {
			continue
		}
		checked++
		at := m.proj.Inverse(v.ToMap(float64(x)+0.5, float64(y)+0.5))
		want := ""
		for _, r := range s.ds.Regions() {
			if geo.Contains(r.Outline, at) {
				want = r.Code
			}
		}
		got, ok := m.RegionAt(x, y)
		assert.Equal(t, want, got)
		assert.Equal(t, want != "", ok)
	}
	assert.Greater(t, checked, 3000)
	_, ok := m.RegionAt(-1, 5)
	assert.False(t, ok)
}

func TestOutlineIsCropped(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(640, 420)
	l := m.Outline([]string{"UA-14"}, Selected, v, Light(1))
	require.NotNil(t, l.Image)
	assert.Less(t, l.Image.Rect.Dx(), 200)
	assert.Equal(t, 4*l.Image.Rect.Dx(), l.Image.Stride)
	assert.Nil(t, m.Outline([]string{"UA-99"}, Selected, v, Light(1)).Image)
	assert.Nil(t, m.Outline(nil, Hovered, v, Light(1)).Image)
	assert.Nil(t, m.Outline([]string{"UA-07"}, Hovered, m.HomeRegion("UA-43", 640, 420), Light(1)).Image)
}

func TestPinsPointAway(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(900, 600)
	assert.Nil(t, m.Pins(s.frame(t, wish{}), v, Light(1)))
	f := s.frame(t, wish{event: "2024-01-15"})
	require.NotNil(t, m.Pins(f, v, Light(1)))
	require.NotEmpty(t, m.pins)
	for i, p := range m.pins {
		assert.True(t, p.box.In(image.Rect(0, 0, 900, 600)), "%v", p.box)
		for _, q := range m.pins[:i] {
			assert.False(t, p.box.Inset(4).Overlaps(q.box.Inset(4)))
		}
	}
	pin, ok := m.PinAt(float64(m.pins[0].box.Min.X+5), float64(m.pins[0].box.Min.Y+5))
	assert.True(t, ok)
	assert.Equal(t, m.pins[0].pin, pin)
	moscow := geo.Distance(orb.Point{31.5, 48.4}, orb.Point{37.6, 55.75}) / 1000
	assert.InDelta(t, 915, moscow, 15)
}

func TestLimitKeepsTheCountryInView(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	home := m.Home(640, 420)
	assert.Equal(t, home, m.Limit(home, Light(1)))
	lost := m.Limit(home.Pan(1e7, -1e7).ZoomAt(0, 0, 1e-6), Light(1))
	assert.True(t, m.all.Contains(lost.Centre()))
	assert.LessOrEqual(t, lost.Scale, home.Scale*1.601)
	assert.GreaterOrEqual(t, m.Limit(home.ZoomAt(9, 9, 1e9), Light(2)).Scale, 14.9)
}

func TestLegendOrder(t *testing.T) {
	class := func(kind scene.ClassKind, lower, upper float64) scene.Class {
		return scene.Class{Kind: kind, Lower: lower, Upper: upper}
	}
	diverging := []scene.Class{
		class(scene.ClassRange, -900, -5), class(scene.ClassRange, -5, 0), class(scene.ClassZero, 0, 0), class(scene.ClassRange, 0, 5),
		class(scene.ClassRange, 5, 900), class(scene.ClassNotReported, 0, 0), class(scene.ClassNotApplicable, 0, 0),
	}
	assert.Equal(t, []int{4, 3, 2, 1, 0, 5, 6}, LegendOrder(diverging))
	gains := []scene.Class{class(scene.ClassZero, 0, 0), class(scene.ClassRange, 0, 5), class(scene.ClassRange, 5, 900)}
	assert.Equal(t, []int{2, 1, 0}, LegendOrder(gains))
}

// The window asks for hits, outlines and legends while an image is painted elsewhere.
func TestMapIsSafeForConcurrentUse(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	v := m.Home(300, 200)
	f := s.frame(t, wish{month: "2024-07", event: "2024-01-15"})
	m.Draw(f, v, Light(1))
	var wait sync.WaitGroup
	for i := range 2 {
		wait.Go(func() {
			for k := range 6 {
				m.Keep(m.Draw(f, v.Pan(float64(i+k), 0), Light(1)))
				m.Recolour(f)
			}
		})
		wait.Go(func() {
			for k := range 40 {
				m.RegionAt(k*7, k*5)
				m.Outline([]string{"UA-14"}, Hovered, v, Light(1))
				m.Legend(f, Light(1))
				m.LegendAt(5, 5)
				m.Pins(f, v, Light(1))
				m.PinAt(5, 5)
				m.ScaleBar(f, v, Light(1))
				m.Badge(f, 900, Light(1))
			}
		})
	}
	wait.Wait()
}
