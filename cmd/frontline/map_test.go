package main

import (
	"image"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/geo"
)

// TestClassesUnderThePointer points at a class of the legend, which lights its regions, shows it alone by a click and all again by
// another.
func TestClassesUnderThePointer(t *testing.T) {
	t.Parallel()
	d := startWindow(t, startScreen(t), t.TempDir(), "--month", "2024-07", "--theme", "light", "--lang", "en", "--size", "1280x720")
	d.wait("the window", shown)
	d.aside()
	asBefore := d.restingMap("")
	quiet := d.picture("no class")
	class, x, y := d.classSpot("UA-63") // 5 to 20 km², of which July 2024 has four regions

	front := d.onScreen("map", 0.55, 0.2, 0.85, 0.95) // in which no tip and no legend is
	d.point("map", x, y)
	d.until("the regions of the class to be lit", func() bool {
		lit := changedIn(quiet, d.picture("a class"), front)
		return lit.Dx() > front.Dx()/2 && lit.Dy() > front.Dy()/2
	})
	d.aside()
	d.until("none to be lit", func() bool { return d.mapNow() == asBefore })

	d.click("map", x, y)
	d.wait("the class alone", func(l logLine) bool { return l.Scene.Isolated == class+1 })
	d.aside()
	d.until("the others to be faint", func() bool { return !changedIn(quiet, d.picture("a class alone"), front).Empty() })
	d.click("map", x, y)
	d.wait("all classes", func(l logLine) bool { return l.Scene.Isolated == 0 })
	d.aside()
	d.until("all to be as before", func() bool { return d.mapNow() == asBefore })
	d.close()
}

// classSpot is the class of a region, and where it stands in the legend of the map, as parts of the map's box.
func (d *driver) classSpot(region string) (class int, x, y float32) {
	d.t.Helper()
	ds, err := dataset.Bundled()
	require.NoError(d.t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(d.t, err)
	box, painter := d.box("map"), picture.NewMap(ds, fonts)
	f := scene.Build(ds, d.now().Scene, scene.Look{})
	class = f.Cells[ds.Index(region)].Class
	high := painter.Legend(f, picture.Light(1).Within(int(box[3]))).Rect.Dy()
	const right = 20 // pixels from the edge of the legend
	var rows []int
	for row := range high {
		if painter.LegendAt(right, float64(row)) == class {
			rows = append(rows, row)
		}
	}
	require.NotEmpty(d.t, rows)
	top := box[3] - picture.Margin - float32(high) + float32(rows[len(rows)/2])
	return class, (picture.Margin + right) / box[2], top / box[3]
}

// onScreen is a part of a part of the window, in pixels.
func (d *driver) onScreen(part string, left, top, right, bottom float32) image.Rectangle {
	d.t.Helper()
	x0, y0 := d.spot(part, left, top)
	x1, y1 := d.spot(part, right, bottom)
	return image.Rect(int(x0), int(y0), int(x1), int(y1))
}

// TestFits brings the selected region, the front and the whole country into view.
func TestFits(t *testing.T) {
	t.Parallel()
	const lviv, chernihiv, donetsk, luhansk = "UA-46", "UA-74", "UA-14", "UA-09"
	d := startWindow(t, startScreen(t), t.TempDir(), "--month", "2024-07", "--region", lviv, "--theme", "dark", "--lang", "uk", "--size", "1280x720")
	d.wait("the window", shown)
	d.aside()
	whole := d.restingMap("")
	sees := func(codes ...string) func(logLine) bool {
		return func(l logLine) bool {
			for _, code := range codes {
				if l.Scene.Extent == (orb.Bound{}) || !l.Scene.Extent.Contains(labelOf(t, code)) {
					return false
				}
			}
			return true
		}
	}
	region := d.pressOnce("ctrl+shift+r", sees(lviv))
	assert.False(t, sees(donetsk)(region), "the region with its neighbours")
	fitted := d.restingMap(whole)
	front := d.pressOnce("ctrl+shift+f", sees(donetsk, luhansk, "UA-23", "UA-65", "UA-63"))
	assert.False(t, sees(chernihiv)(front), "the regions that have a value")
	d.restingMap(fitted)
	d.press("0", func(l logLine) bool { return l.Scene.Extent == orb.Bound{} })
	d.until("the whole country as before", func() bool { return d.mapNow() == whole })
	d.close()
}

// labelOf is where the name of a region stands, in metres of the map.
func labelOf(t *testing.T, code string) orb.Point {
	t.Helper()
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	r, ok := ds.Region(code)
	require.True(t, ok)
	return geo.Ukraine().Forward(r.Label)
}

// TestSwap exchanges the two pictures of a difference, in which what was more is less, and of two maps, and back.
func TestSwap(t *testing.T) {
	t.Parallel()
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	for name, mode := range map[string]scene.CompareMode{"difference": scene.Difference, "side by side": scene.SideBySide} {
		onItsOwn(t, name, func(t *testing.T, screen string) {
			t.Helper()
			d := startWindow(t, screen, t.TempDir(), "--theme", "light", "--size", "1280x720",
				"--scene", sceneFile(t, scene.Default(ds).WithMonth(monthOf(t, "2024-07")).WithCompare(ds, mode)))
			first := d.wait("the window", shown)
			d.aside()
			before := d.restingMap("")
			swapped := d.pressOnce("ctrl+shift+x", func(l logLine) bool { return l.Scene.Month == first.Scene.Compare.Month })
			assert.Equal(t, first.Scene.Month, swapped.Scene.Compare.Month)
			assert.NotEqual(t, first.Headline, swapped.Headline)
			d.restingMap(before)
			back := d.pressOnce("ctrl+shift+x", func(l logLine) bool { return l.Scene.Month == first.Scene.Month })
			assert.Equal(t, first.Headline, back.Headline)
			assert.Equal(t, first.Scene.Compare, back.Scene.Compare)
			d.until("both to be as before", func() bool { return d.mapNow() == before })
			d.close()
		})
	}
}
