package picture

import (
	"fmt"
	"image"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// All that took place in any month can be read from the map of the window at its usual sizes, of one map and of two side by side, for
// every measure in both languages.
func TestEveryValueIsWritten(t *testing.T) {
	s := open(t)
	maps := s.usual()
	first, last := s.ds.Months()
	for _, tag := range lang.Tags() {
		for _, measure := range timeline.Measures() {
			var frames []*scene.Frame
			for month := first; month <= last; month++ {
				frames = append(frames, s.frame(t, wish{month: month.String(), lang: tag, measure: measure}))
			}
			for _, p := range maps {
				v := p.view(frames[0])
				p.area.Draw(frames[0], v, Light(1).Within(v.Height))
				for _, f := range frames {
					p.area.lay(f)
					p.area.wanted(f)
					for _, i := range p.area.unwritten(f) {
						assert.Fail(t, "a value is not written", "%s %s %s, map of %dx%d: %s, %s",
							tag, measure, f.Scene.Month, v.Width, v.Height, f.Cells[i].Name, f.Cells[i].Text)
					}
				}
			}
		}
	}
}

// Each value stands with the name of its region, cut short where there is no room for all of it, and no line that leads out runs
// through a name. On two maps side by side in the smallest windows that of Sevastopol may have none, for the one month in which it lost
// something.
func TestNoValueStandsWithoutItsName(t *testing.T) {
	s := open(t)
	for _, p := range s.usual() {
		for _, tag := range lang.Tags() {
			for _, measure := range timeline.Measures() {
				f := s.frame(t, wish{month: "2026-05", lang: tag, measure: measure})
				v := p.view(f)
				p.area.Draw(f, v, Light(1).Within(v.Height))
				where := fmt.Sprintf("%s %s, map of %dx%d", tag, measure, v.Width, v.Height)
				for _, i := range p.area.unnamed(f) {
					once := f.Cells[i].Region == "UA-40" && valued(f.Cells[i].Series) == 1
					assert.True(t, v.Height < 230 && once, "%s: %s has no name", where, f.Cells[i].Name)
				}
				for _, line := range p.area.layout.lines {
					for i := range p.area.layout.stamps {
						name := &p.area.layout.stamps[i]
						assert.False(t, name.text != "" && cuts(name.letters(), line[0], line[1]), "%s: a line through %s", where, name.text)
					}
				}
			}
		}
	}
}

// unnamed lists the regions that have a value in some month, but no name in the last picture.
func (m *Map) unnamed(f *scene.Frame) (regions []int) {
	named, printer := map[string]bool{}, m.ds.Catalog().Printer(f.Scene.Lang)
	for i := range m.layout.stamps {
		named[m.layout.stamps[i].text] = true
	}
	for i := range f.Cells {
		r := &m.ds.Regions()[i]
		brief, _ := briefName(printer, r)
		if valued(f.Cells[i].Series) > 0 && !named[shortName(printer, r)] && !named[printer.Name(r.Name)] && !named[brief] {
			regions = append(regions, i)
		}
	}
	return regions
}

// letters is the box of the letters of a name, without what keeps it apart from others.
func (s *stamp) letters() image.Rectangle {
	half := s.ink.Rect.Dx() / 2
	return image.Rect(int(s.middle)-half, s.base-s.ink.Rect.Dy()/2, int(s.middle)+half, s.base).Inset(2)
}

// usual lists the maps of the window at its usual sizes: one map, and either of two side by side.
func (s shop) usual() (maps []placed) {
	for _, size := range []image.Point{{728, 248}, {1016, 248}, {926, 292}, {926, 311}, {1480, 558}, {1840, 700}} {
		maps = append(maps, s.one(size), s.beside(size.Sub(image.Pt(0, 28)), false), s.beside(size.Sub(image.Pt(0, 28)), true))
	}
	return maps
}

// placed is a map of the window and its view of the whole country.
type placed struct {
	area *Map
	view func(f *scene.Frame) geo.View
}

// one is the map of a window.
func (s shop) one(size image.Point) placed {
	buttons := image.Pt(48, 150)
	m := NewMap(s.ds, s.fonts).WithButtons(Buttons{Size: buttons})
	return placed{m, func(f *scene.Frame) geo.View {
		st := Light(1).Within(size.Y)
		return m.HomeBeside(m.LegendSize(f, st), buttons, size.X, size.Y, st)
	}}
}

// beside is the first or the second of two maps that share a size, of which the first is wider by the legend.
func (s shop) beside(size image.Point, second bool) placed {
	row := image.Pt(144, 44)
	m := NewMap(s.ds, s.fonts)
	if second {
		m = m.WithButtons(Buttons{Size: row, Left: true}).Plain()
	}
	return placed{m, func(f *scene.Frame) geo.View {
		st := Light(1).Within(size.Y)
		strip := (m.LegendSize(f, st).X+15)/16*16 + 2*Margin // as the widget reserves it
		v := m.HomeBeside(row, image.Point{}, (size.X-2-strip)/2, size.Y, st)
		if !second {
			v = v.Pan(float64(strip), 0)
			v.Width += strip
		}
		return v
	}}
}

// unwritten lists the regions whose value the last picture does not show.
func (m *Map) unwritten(f *scene.Frame) (regions []int) {
	written := map[int]bool{}
	for i, v := range m.layout.values {
		written[v.region] = m.want[len(m.layout.stamps)+i].value != nil
	}
	for i := range f.Cells {
		if f.Cells[i].State == timeline.Value && !written[i] {
			regions = append(regions, i)
		}
	}
	return regions
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

	m.Draw(f, m.Home(110, 80), Light(1))
	assert.Positive(t, m.layout.missing)
	assert.Equal(t, manners()[0], m.layout.manner, "there may be hundreds, of which no other manner would place many")
}
