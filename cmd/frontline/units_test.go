package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/geo"
	"frontline/timeline"
)

// A person's own regions: as many as Ukraine has hromadas, with as many points.
const (
	unitColumns = 50
	unitRows    = 30
	unitPoints  = 50 // of each side
)

// unitWest is the corner of the first one, unitWide and unitHigh the size of each, in degrees.
const (
	unitWest, unitSouth = 23.0, 45.0
	unitWide, unitHigh  = 0.32, 0.24
)

// writeUnits writes outlines, whose sides are wavy, and figures of three months, of which half name the region by its code and half by
// its name; also rows are as a person has them.
func writeUnits(t *testing.T, folder string, also ...string) (outlines, figures string) {
	t.Helper()
	outlines, figures = filepath.Join(folder, "hromadas.geojson"), filepath.Join(folder, "hromadas.csv")
	shapes, err := os.Create(outlines)
	require.NoError(t, err)
	rows, err := os.Create(figures)
	require.NoError(t, err)
	to, table := bufio.NewWriter(shapes), bufio.NewWriter(rows)
	fmt.Fprint(to, `{"type":"FeatureCollection","features":[`)
	fmt.Fprintln(table, "region,month,value")
	for i := range unitColumns * unitRows {
		if i > 0 {
			fmt.Fprint(to, ",")
		}
		fmt.Fprintf(to, `{"type":"Feature","properties":{"code":"H%04d","name":"Hromada %d","name_uk":"Громада %d"},`+
			`"geometry":{"type":"Polygon","coordinates":[[`, i, i, i)
		for _, p := range unitRing(i%unitColumns, i/unitColumns) {
			fmt.Fprintf(to, "[%.5f,%.5f],", p[0], p[1])
		}
		first := unitRing(i%unitColumns, i/unitColumns)[0]
		fmt.Fprintf(to, "[%.5f,%.5f]]]}}", first[0], first[1])
		for month := range 3 {
			name := fmt.Sprintf("H%04d", i)
			if i%2 == 1 {
				name = fmt.Sprintf("Громада %d", i)
			}
			fmt.Fprintf(table, "%s,2024-0%d,%d\n", name, 5+month, (i*7+month*13)%40)
		}
	}
	fmt.Fprint(to, "]}")
	for _, row := range also {
		fmt.Fprintln(table, row)
	}
	require.NoError(t, to.Flush())
	require.NoError(t, table.Flush())
	require.NoError(t, shapes.Close())
	require.NoError(t, rows.Close())
	return outlines, figures
}

// unitRing goes round a unit; neighbours share their points.
func unitRing(column, row int) orb.Ring {
	var ring orb.Ring
	wave := func(k int) float64 { return 0.015 * math.Sin(2*math.Pi*float64(k)/unitPoints*3) }
	x, y := unitWest+unitWide*float64(column), unitSouth+unitHigh*float64(row)
	along := func(k int) float64 { return float64(k) / unitPoints }
	for k := range unitPoints {
		ring = append(ring, orb.Point{x + unitWide*along(k), y + wave(k)})
	}
	for k := range unitPoints {
		ring = append(ring, orb.Point{x + unitWide + wave(k), y + unitHigh*along(k)})
	}
	for k := unitPoints; k > 0; k-- {
		ring = append(ring, orb.Point{x + unitWide*along(k), y + unitHigh + wave(k)})
	}
	for k := unitPoints; k > 0; k-- {
		ring = append(ring, orb.Point{x + wave(k), y + unitHigh*along(k)})
	}
	return ring
}

// TestFifteenHundredUnits opens regions of a person's own, steps through their months, points at one, chooses it, and zooms in.
func TestFifteenHundredUnits(t *testing.T) {
	t.Parallel()
	screen, home := startScreen(t), t.TempDir()
	outlines, figures := writeUnits(t, home)
	d := startWindow(t, screen, home, "--regions", outlines, "--figures", figures, "--theme", "light", "--lang", "en", "--size", "1280x720")
	last := timeline.NewMonth(2024, 7)
	first := d.wait("the units", func(l logLine) bool { return shown(l) && l.Scene.Month == last && l.Scene.Source == "own-units" })
	assert.Regexp(t, `^July 2024: Russian forces gained 29.270.km²`, first.Headline, "the sum of all 1,500")
	d.aside()
	july := d.restingMap("")
	d.pressOnce("Left", func(l logLine) bool { return l.Scene.Month == last-1 })
	d.restingMap(july)
	d.pressOnce("Right", func(l logLine) bool { return l.Scene.Month == last })
	d.until("July again", func() bool { return d.mapNow() == july })

	const x, y = 0.5, 0.4
	before := d.rested(d.picture("units in July"))
	d.point("map", x, y)
	d.changed(before, "a unit is explained")
	d.click("map", x, y)
	chosen := d.wait("a unit to be chosen", func(l logLine) bool { return l.Scene.Region != "" })
	assert.Regexp(t, `^H\d{4}$`, chosen.Scene.Region)
	d.pressOnce("ctrl+shift+r", func(l logLine) bool { return l.Scene.Extent != orb.Bound{} })
	d.still("the region to be fitted")
	extent, number := d.now().Scene.Extent, 0
	_, err := fmt.Sscanf(chosen.Scene.Region, "H%d", &number)
	require.NoError(t, err)
	middle := orb.Point{unitWest + unitWide*(float64(number%unitColumns)+0.5), unitSouth + unitHigh*(float64(number/unitColumns)+0.5)}
	assert.True(t, extent.Contains(geo.Ukraine().Forward(middle)), "what was chosen is in view")
	d.close()
}

// TestUnitsThatHaveNoRegion lists each name that none of the regions has, once, with the nearest that one has, in the window's language
// in the window and on the terminal.
func TestUnitsThatHaveNoRegion(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang string
		says []string
	}{
		{"en", []string{`:4502: region: “Hromada 12O0” is none of the regions`, "expected perhaps Hromada 120 (H0120)", `:4503: region: “H1500” is none`}},
		{"uk", []string{`:4502: region: «Hromada 12O0»: такого регіону немає`, "можливо, Громада 120 (H0120)", `:4503: region: «H1500»: такого регіону немає`}},
	} {
		onItsOwn(t, c.lang, func(t *testing.T, screen string) {
			t.Helper()
			home := t.TempDir()
			outlines, figures := writeUnits(t, home, "Hromada 12O0,2024-07,3", "H1500,2024-07,1")
			d := startWindow(t, screen, home, "--regions", outlines, "--figures", figures, "--theme", "light", "--lang", c.lang, "--size", "1280x720")
			d.wait("the window", shown)
			d.until("what is wrong to be said", func() bool { return len(d.written()) > 0 })
			for _, words := range c.says {
				assert.Contains(t, d.written(), words)
			}
			d.over(bundled(t).Catalog().Printer(lang.Tag(c.lang)).T("ui.problems.data"))
			d.picture("what is wrong " + c.lang)
			d.shuts()
			assert.NotEqual(t, "own-units", d.now().Scene.Source, "nothing was opened")
			d.close()
		})
	}
}
