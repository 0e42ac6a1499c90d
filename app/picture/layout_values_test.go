package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Wherever the map of a window is wide enough, all that took place in a month can be read from it, in both languages.
func TestEveryValueIsWritten(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	for _, size := range []image.Point{{926, 310}, {760, 420}, {1200, 700}, {1500, 800}} {
		for _, tag := range lang.Tags() {
			for _, measure := range []timeline.Measure{timeline.Gained, timeline.Occupied, timeline.Net} {
				f := s.frame(t, wish{month: "2024-07", lang: tag, measure: measure})
				m.Draw(f, m.HomeBeside(m.LegendSize(f, Light(1)), image.Pt(64, 184), size.X, size.Y, Light(1)), Light(1))
				written := map[int]bool{}
				for _, v := range m.layout.values {
					written[v.region] = true
				}
				for i := range f.Cells {
					if f.Cells[i].State == timeline.Value {
						assert.True(t, written[i], "%v %s %s: %s", size, tag, measure, f.Cells[i].Name)
					}
				}
			}
		}
	}
}

// A value that stands beside its region lies on no other, has a line to its own, and the colours of words on the ground.
func TestValuesBesideTheirRegionsLieOnNone(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	outside := 0
	for width := 300; width <= 1000; width += 50 {
		f := s.frame(t, wish{month: "2024-07", lang: lang.Ukrainian})
		m.Draw(f, m.Home(width, width*2/3), Dark(1))
		for i, v := range m.layout.values {
			if !v.outside {
				continue
			}
			outside++
			box := v.box.Inset(Dark(1).whole(4))
			for y := box.Min.Y; y < box.Max.Y; y += 2 {
				for x := box.Min.X; x < box.Max.X; x += 2 {
					if !assert.Negative(t, m.regionImage.At(x, y), "%d: %s", width, f.Cells[v.region].Name) {
						return
					}
				}
			}
			if w := m.want[len(m.layout.stamps)+i]; w.value != nil {
				assert.Equal(t, Dark(1).Text, w.ink)
			}
		}
	}
	assert.Positive(t, outside, "some lead out")
}

// A person's own regions that are too small for their names show their values alone, and those of others never.
func TestUnitsTooSmallForTheirNamesShowTheirValues(t *testing.T) {
	s := open(t)
	ds := ownUnits(t, s)
	f := scene.Build(ds, scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7)), scene.Look{})
	m := NewMap(ds, s.fonts).Plain()
	m.Draw(f, m.Home(290, 200), Light(1))
	names := 0
	for i := range m.layout.stamps {
		if m.layout.stamps[i].region >= 0 {
			names++
		}
	}
	for _, v := range m.layout.values {
		box := v.box.Inset(Light(1).whole(4))
		for _, corner := range []image.Point{box.Min, {box.Max.X - 1, box.Min.Y}, {box.Min.X, box.Max.Y - 1}, box.Max.Sub(image.Pt(1, 1))} {
			assert.Equal(t, v.region, m.regionImage.At(corner.X, corner.Y), "the value of %d stays in its region", v.region)
		}
	}
	assert.Greater(t, len(m.layout.values), 12, "most of the twenty have one")
	assert.Less(t, names, 8, "names are too long")
}
