package main

import (
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
)

// TestTwoMapsUnderAHand compares two months side by side: what is pointed at in one map is outlined in the other, and what is moved or
// zoomed in one is in the other.
func TestTwoMapsUnderAHand(t *testing.T) {
	t.Parallel()
	screen := startScreen(t)
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	d := startWindow(t, screen, t.TempDir(), "--theme", "light", "--size", "1280x720",
		"--scene", sceneFile(t, scene.Default(ds).WithMonth(monthOf(t, "2024-07")).WithCompare(ds, scene.SideBySide)))
	d.wait("the window", shown)
	d.aside()
	quiet := d.rested(d.picture("two maps"))
	p := newHalves(d)

	const east, south = 0.72, 0.52 // of a half: among the regions at the front
	d.point("map", p.x(1, east), south)
	d.until("the other map to outline the region", func() bool {
		now := d.picture("pointed at")
		box := changedIn(quiet, now, p.half(0))
		return box.Dx() > 20 && image.Pt(p.pixel(0, east), int(p.box[1]+p.box[3]*south)).In(box)
	})
	d.aside()
	d.until("both to be as before", func() bool { return differing(quiet, d.picture("let go")) == 0 })

	const hand = 40 // pixels to the right
	d.drag("map", p.x(0, 0.5), 0.5, hand, 0)
	d.aside()
	d.wait("the extent", func(l logLine) bool { return l.Scene.Extent != (orb.Bound{}) })
	d.still("the hand to rest")
	moved := d.rested(d.picture("moved"))
	first := p.shift(quiet, moved, 0, hand)
	assert.InDelta(t, hand, first, 5, "the map goes with the hand, which is taken for a click at first")
	assert.Equal(t, first, p.shift(quiet, moved, 1, hand), "the other one goes with it")
	extent := d.now().Scene.Extent
	d.wheel("map", p.x(1, 0.5), 0.5, 3)
	d.aside()
	d.wait("another extent", func(l logLine) bool { return l.Scene.Extent != extent })
	d.still("the wheel to rest")
	zoomed := d.rested(d.picture("zoomed"))
	for i := range 2 {
		assert.Greater(t, p.unlike(moved, zoomed, i, 0), 0.2, "map %d is zoomed", i)
	}
	d.close()
}

// sceneFile writes a Scene to a file and returns its path.
func sceneFile(t *testing.T, s scene.Scene) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "scene.json")
	file, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, scene.WriteScene(file, s))
	require.NoError(t, file.Close())
	return path
}

// halves are where the two maps of a window stand that is as large as that of the test: what the legend leaves of the map's part.
type halves struct {
	box    [4]float32
	legend float32
}

func newHalves(d *driver) halves {
	const legend = 232 // no narrower than the legend with its margins
	require.Greater(d.t, d.now().Boxes["map"][2], float32(3*legend))
	return halves{d.now().Boxes["map"], legend}
}

// x is a place in the first or second half as part of the whole, pixel the same on the screen.
func (h halves) x(i int, part float32) float32 {
	wide := (h.box[2] - h.legend) / 2
	return (h.legend + wide*(float32(i)+part)) / h.box[2]
}

func (h halves) pixel(i int, part float32) int { return int(h.box[0] + h.box[2]*h.x(i, part)) }

// half is the middle of a half on the screen, in which there is nothing but the map.
func (h halves) half(i int) image.Rectangle {
	return image.Rect(h.pixel(i, 0.05), int(h.box[1]+h.box[3]*0.15), h.pixel(i, 0.93), int(h.box[1]+h.box[3]*0.8))
}

// unlike is the part of the middle of a half that is not what was there before, moved to the right by some pixels.
func (h halves) unlike(before, now *image.RGBA, i, moved int) float64 {
	at := h.half(i)
	at.Min.X += 60 // further than anything is moved here
	differ := 0
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			if before.RGBAAt(x-moved, y) != now.RGBAAt(x, y) {
				differ++
			}
		}
	}
	return float64(differ) / float64(at.Dx()*at.Dy())
}

// shift is by how many pixels to the right, of some at most, the middle of a half has moved: where the fewest pixels differ.
func (h halves) shift(before, now *image.RGBA, i, most int) int {
	best, least := 0, 1.0
	for moved := range most + 1 {
		if u := h.unlike(before, now, i, moved); u < least {
			best, least = moved, u
		}
	}
	return best
}

// changedIn is the smallest box around the pixels of a part in which two pictures differ.
func changedIn(before, now *image.RGBA, part image.Rectangle) (box image.Rectangle) {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if before.RGBAAt(x, y) != now.RGBAAt(x, y) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}
