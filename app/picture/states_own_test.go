package picture

import (
	"fmt"
	"image"
	"image/draw"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Pins of places in view: one stands for several events at one place, and the regions of the selected event are outlined.
func TestGoldenPins(t *testing.T) {
	s := open(t)
	for name, w := range map[string]wish{
		"map-pins":         {month: "2022-09", event: "2022-09-01-iaea", lang: "en"},
		"map-pins-dark-uk": {month: "2022-09", event: "2022-09-01-iaea", lang: "uk", dark: true},
	} {
		f, m, st := s.frame(t, w), NewMap(s.ds, s.fonts), w.style()
		v := m.HomeBeside(m.LegendSize(f, st), image.Point{}, 480, 300, st)
		pins, _, _ := m.Places(f, v, st)
		require.Len(t, pins, 2)
		require.Contains(t, pins[0].Order+pins[1].Order, "+")
		golden(t, name, m.Compose(f, v, st))
	}
}

// The layers of a person's own maps lie over the whole map.
func TestGoldenFrontOverTheMap(t *testing.T) {
	s := open(t)
	for name, w := range map[string]wish{
		"map-front":         {month: "2024-07", lang: "en"},
		"map-front-dark-uk": {month: "2024-07", lang: "uk", dark: true},
	} {
		f, m, st := s.frame(t, w), NewMap(s.ds, s.fonts), w.style()
		v := m.HomeBeside(m.LegendSize(f, st), image.Point{}, 480, 300, st)
		img := m.Compose(f, v, st)
		layers := someFront().Draw(v, st, FrontLayers{Before: true, After: true, Gained: true, Lost: true})
		draw.Draw(img, img.Rect, layers, image.Point{}, draw.Over)
		golden(t, name, img)
	}
}

// ownUnits is squares of a person's own between the Dnipro and the Donets, with figures of one month; the last has none.
func ownUnits(t *testing.T, s shop) *dataset.Dataset {
	t.Helper()
	const columns, rows = 5, 4
	var shapes []string
	var figures strings.Builder
	figures.WriteString("region,month,value\n")
	for i := range columns * rows {
		west, south := 320+14*(i%columns), 472+6*(i/columns) // tenths of a degree, so that neighbours share their corners exactly
		x, y, x2, y2 := float64(west)/10, float64(south)/10, float64(west+14)/10, float64(south+6)/10
		shapes = append(shapes, fmt.Sprintf(`{"type":"Feature","properties":{"code":"R%d","name":"Raion %d"},"geometry":{"type":"Polygon",`+
			`"coordinates":[[[%g,%g],[%g,%g],[%g,%g],[%g,%g],[%g,%g]]]}}`, i, i, x, y, x2, y, x2, y2, x, y2, x, y))
		if i < columns*rows-1 {
			fmt.Fprintf(&figures, "R%d,2024-07,%g\n", i, float64(i*i%11)*3.7)
		}
	}
	ds, err := s.ds.WithUnits(
		dataset.File{Name: "r.geojson", Text: strings.NewReader(`{"type":"FeatureCollection","features":[` + strings.Join(shapes, ",") + "]}")},
		dataset.File{Name: "f.csv", Text: strings.NewReader(figures.String())})
	require.NoError(t, err)
	return ds
}

// Regions of a person's own, with the rest of Ukraine around them.
func TestGoldenOwnRegions(t *testing.T) {
	s := open(t)
	ds := ownUnits(t, s)
	for name, dark := range map[string]bool{"map-units": false, "map-units-dark": true} {
		f := scene.Build(ds, scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7)), scene.Look{Dark: dark})
		m, st := NewMap(ds, s.fonts), wish{dark: dark}.style()
		golden(t, name, m.Compose(f, m.HomeBeside(m.LegendSize(f, st), image.Point{}, 480, 300, st), st))
	}
}
