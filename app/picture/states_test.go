package picture

import (
	"image"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// scene returns the Scene of a wish.
func (s shop) scene(t *testing.T, w wish) scene.Scene {
	t.Helper()
	return s.frame(t, w).Scene
}

// Pictures of states that other tests do not draw: small, since they are to tell that something changed, and where.
func TestGoldenStates(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	back, err := timeline.ParseMonth("2023-07")
	require.NoError(t, err)
	july := wish{month: "2024-07", lang: "en"}
	for name, c := range map[string]struct {
		wish wish
		make func(scene.Scene) scene.Scene
	}{
		"state-mercator": {wish{month: "2024-07", lang: "uk"}, func(sc scene.Scene) scene.Scene { return sc.WithProjection(scene.WebMercator) }},
		"state-difference": {july, func(sc scene.Scene) scene.Scene {
			return sc.CompareMonth(back).WithCompare(s.ds, scene.Difference).Swap()
		}},
		"state-sum":    {wish{month: "2024-07", lang: "uk", dark: true}, func(sc scene.Scene) scene.Scene { return sc.WithSpan(6) }},
		"state-since":  {july, func(sc scene.Scene) scene.Scene { return sc.Since(back) }},
		"state-symlog": {wish{month: "2024-07", measure: "net", lang: "en", dark: true}, func(sc scene.Scene) scene.Scene { return sc.WithMethod(scene.SymLog) }},
	} {
		f := scene.Build(s.ds, c.make(s.scene(t, c.wish)), scene.Look{Dark: c.wish.dark})
		area, st := m.In(f.Scene.Projection), c.wish.style()
		st.Scale = 0.75
		golden(t, name, area.Compose(f, area.HomeBeside(area.LegendSize(f, st), image.Point{}, 420, 240, st), st))
	}
}

// The bars of a sum have its figure and its months, those of two sums both.
func TestGoldenBarsOfASum(t *testing.T) {
	s := open(t)
	b := NewBars(s.ds, s.fonts)
	back, err := timeline.ParseMonth("2023-07")
	require.NoError(t, err)
	w := wish{month: "2024-07", lang: "en"}
	sum := s.scene(t, w).WithSpan(6)
	golden(t, "bars-sum", b.Draw(scene.Build(s.ds, sum, scene.Look{}), 520, 100, w.style()))
	two := sum.CompareMonth(back).WithCompare(s.ds, scene.Difference).WithLang(lang.Ukrainian)
	golden(t, "bars-two-sums", b.Draw(scene.Build(s.ds, two, scene.Look{}), 520, 100, w.style()))
}

// Of two maps side by side the second has no legend, so names stand where the first one's legend is; and the bars mark both months.
func TestGoldenSideBySide(t *testing.T) {
	s := open(t)
	other, err := timeline.ParseMonth("2025-07")
	require.NoError(t, err)
	for name, w := range map[string]wish{
		"state-side":         {month: "2024-07", lang: "en"},
		"state-side-uk-dark": {month: "2024-07", lang: "uk", dark: true},
	} {
		sc := s.scene(t, w).CompareMonth(other).WithCompare(s.ds, scene.SideBySide)
		second := scene.BuildSecond(s.ds, sc, scene.Look{Dark: w.dark})
		require.NotNil(t, second)
		m, st := NewMap(s.ds, s.fonts).Plain(), w.style()
		golden(t, name, m.Compose(second, m.HomeBeside(image.Point{}, image.Point{}, 340, 220, st), st))
		golden(t, name+"-bars", NewBars(s.ds, s.fonts).Draw(scene.Build(s.ds, sc, scene.Look{Dark: w.dark}), 520, 90, st))
	}
}

// While months play no name moves: all months of a measure have one layout, whatever their values.
func TestNamesStandStillWhileMonthsPlay(t *testing.T) {
	s := open(t)
	first, last := s.ds.Months()
	for _, measure := range []timeline.Measure{timeline.Gained, timeline.Net, timeline.Occupied} {
		m := NewMap(s.ds, s.fonts)
		var names []image.Rectangle
		for month := first; month <= last; month++ {
			sc := scene.Default(s.ds)
			sc.Measure, sc.Month = measure, month
			m.Draw(scene.Build(s.ds, sc, scene.Look{}), m.Home(480, 300), Light(0.75))
			var now []image.Rectangle
			for i := range m.layout.items {
				now = append(now, m.layout.items[i].box)
			}
			if names == nil {
				names = now
				assert.Greater(t, len(names), 20)
			}
			require.Equal(t, names, now, "%s in %s", measure, month)
		}
	}
}

// Where there is no room for all names, those that the map is about come first: the regions with a value in most months.
func TestNamesOfTheFrontComeFirst(t *testing.T) {
	s := open(t)
	f := s.frame(t, wish{month: "2024-07"})
	regions := s.ds.Regions()
	order := nameOrder(f, regions)
	var front []string
	for _, i := range order[:3] {
		front = append(front, regions[i].Code)
	}
	assert.ElementsMatch(t, []string{"UA-14", "UA-63", "UA-23"}, front, "Donetsk, Kharkiv, Zaporizhzhia")
	for k, i := range order[1:] {
		assert.GreaterOrEqual(t, valued(f.Cells[order[k]].Series), valued(f.Cells[i].Series))
	}
	chosen := s.frame(t, wish{month: "2024-07", region: "UA-46"})
	assert.Equal(t, "UA-46", regions[nameOrder(chosen, regions)[0]].Code, "the selected one before all")
}

// Names keep clear of the buttons of a window.
func TestNamesKeepClearOfButtons(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts).WithButtons(Buttons{Size: image.Pt(200, 150)})
	m.Draw(s.frame(t, wish{month: "2024-07"}), m.Home(480, 300), Light(1))
	require.NotEmpty(t, m.layout.boxes[m.layout.kept:])
	for _, box := range m.layout.boxes[m.layout.kept:] {
		assert.False(t, box.Overlaps(image.Rect(280, 150, 480, 300)), "%v", box)
	}
}

// In the map of the smallest window, and of larger ones, the capital has its name beside the values of all regions.
func TestTheCapitalHasItsNameAtEverySize(t *testing.T) {
	s := open(t)
	for _, tag := range lang.Tags() {
		for _, size := range []image.Point{{728, 248}, {926, 290}, {1160, 500}, {1480, 560}} {
			p := s.one(size)
			f := s.frame(t, wish{month: "2024-07", lang: tag})
			v, st := p.view(f), Light(1).Within(size.Y)
			p.area.Draw(f, v, st)
			kyiv, _ := s.ds.Region("UA-30")
			name := s.fonts.label(shortName(s.ds.Catalog().Printer(tag), &kyiv), st.text(semibold, p.area.layout.letters), st.px(haloBand))
			assert.True(t, slices.ContainsFunc(p.area.layout.stamps, func(s stamp) bool { return s.ink == name.text }), "%s %v", tag, size)
		}
	}
}
