package export

import (
	"testing"

	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// watched is a canvas that draws nothing and notes where the map stands.
type watched struct {
	canvas

	maps []mapWindow
}

func (c *watched) window(w mapWindow, _ func()) { c.maps = append(c.maps, w) }

// place is what decides where the map of a film stands and what part of the country it shows.
type place struct{ box, legend rect }

// The map stands in one place in all months, so that it does not jump in a film: in every size and language, whatever is measured,
// whatever the length of the words around it.
func TestTheMapOfAFilmStandsStill(t *testing.T) {
	m := open(t)
	first, last := m.ds.Months()
	var all []timeline.Month
	for month := first; month <= last; month++ {
		all = append(all, month)
	}
	for _, size := range [][2]int{{1280, 720}, {1280, 800}, {1080, 1080}, {720, 1280}, {640, 420}} {
		for _, tag := range lang.Tags() {
			m.still(t, m.scene(t, wish{month: "2024-07", measure: timeline.Net, lang: tag}), all, size[0], size[1])
		}
	}
	if t.Failed() {
		return
	}
	rapid.Check(t, func(t *rapid.T) {
		s := scene.Default(m.ds)
		s = s.WithMeasure(m.ds, rapid.SampledFrom(timeline.Measures()).Draw(t, "measure"))
		s.Lang = rapid.SampledFrom(lang.Tags()).Draw(t, "language")
		s.Unit = rapid.SampledFrom([]scene.Unit{scene.KM2, scene.MI2}).Draw(t, "unit")
		s.Region = rapid.SampledFrom([]string{"", "UA-14", "UA-43", "UA-23"}).Draw(t, "region")
		months := rapid.SliceOfN(rapid.SampledFrom(all), 5, 5).Draw(t, "months")
		m.still(t, s, months, rapid.IntRange(480, 3840).Draw(t, "width"), rapid.IntRange(320, 2160).Draw(t, "height"))
	})
}

// still checks that the map of a Scene has one place in months, in a picture of so many pixels.
func (m *Maker) still(t rapid.TB, s scene.Scene, months []timeline.Month, width, height int) {
	t.Helper()
	scale := scaleOf(width, height)
	size := pageSize{float64(width) / scale, float64(height) / scale}
	places := map[place]timeline.Month{}
	for _, s.Month = range months {
		c := &watched{canvas: &svg{letters: m.letters}}
		m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), size)
		at := place{}
		if len(c.maps) > 0 {
			at = place{c.maps[0].box, c.maps[0].legend}
		}
		places[at] = s.Month
	}
	if len(places) > 1 {
		t.Errorf("%s %s %dx%d: %v", s.Lang, s.Measure, width, height, places)
	}
}
