package main

import (
	"image"
	"image/draw"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/assets"
)

// smallMaps are the page of small maps of the window painted once more, which says where each is and what it looks like.
type smallMaps struct {
	d    *driver
	area *picture.Map
	of   picture.PageOf
	page picture.Page
}

// newSmallMaps paints the page that the window shows, as it is when it is opened.
func newSmallMaps(d *driver) *smallMaps {
	ds, err := dataset.Bundled()
	require.NoError(d.t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(d.t, err)
	now := d.now()
	months := scene.PageMonths(ds, now.Scene)
	box := now.Boxes["map"]
	chosen := int(now.Scene.Month - months[0])
	s := &smallMaps{d: d, area: picture.NewMap(ds, fonts)}
	s.of = picture.WholePage(scene.Multiples(ds, now.Scene, scene.Look{}, months), chosen, int(box[2]), int(box[3]))
	s.of.Least, s.of.Show = 72, chosen
	s.paint()
	s.of.Show, s.of.Top = -1, s.page.Top
	return s
}

func (s *smallMaps) paint() { s.page = s.area.Page(s.of, picture.Light(1)) }

// off counts the pixels in which the maps of the window are other ones than those painted: of the columns left of a place, over which
// nothing lies but, at the edge, the ring of what the keys go to.
func (s *smallMaps) off(window *image.RGBA, left int) int {
	const ring = 4
	box := s.d.now().Boxes["map"]
	size := image.Rect(ring, ring, left, s.of.Height-ring)
	shown := image.NewRGBA(size)
	draw.Draw(shown, size, window, image.Pt(int(math.Round(float64(box[0])))+ring, int(math.Round(float64(box[1])))+ring), draw.Src)
	return differing(shown, s.page.Image)
}

// shown waits until the window shows what is painted.
func (s *smallMaps) shown(what string, left int) {
	s.d.t.Helper()
	s.d.until(what, func() bool { return s.off(s.d.picture("maps"), left) == 0 })
}

// point moves the pointer to a pixel of the page.
func (s *smallMaps) point(x, y int) {
	s.d.point("map", (float32(x)+0.5)/float32(s.of.Width), (float32(y)+0.5)/float32(s.of.Height))
}

func (s *smallMaps) click(x, y int) {
	s.d.click("map", (float32(x)+0.5)/float32(s.of.Width), (float32(y)+0.5)/float32(s.of.Height))
}

// TestSmallMapsUnderAHand opens a page of all months in a small window, scrolls it with the wheel, the hand and its scroll bar, points at
// a class of the legend and at a map, shows a class alone and opens a month.
func TestSmallMapsUnderAHand(t *testing.T) {
	t.Parallel()
	d := startWindow(t, startScreen(t), t.TempDir(), "--month", "2024-07", "--theme", "light", "--lang", "en", "--size", "1024x640")
	d.wait("the window", shown)
	d.aside()
	d.pressOnce("ctrl+shift+g", func(l logLine) bool { return l.Scene.Page == scene.AllPage })
	d.still("the page to rest")
	s := newSmallMaps(d)
	require.False(t, s.page.Gutter.Empty(), "not all maps have room")
	maps := s.page.Gutter.Min.X
	s.shown("the month of the scene among the maps", maps)
	s.scroll(maps)
	s.pointAtAClass(maps)
	s.openOne()
	d.close()
}

// scroll goes to the end with the scroll bar and back, on with the wheel, and further with the hand.
func (s *smallMaps) scroll(maps int) {
	d := s.d
	box := d.now().Boxes["map"]
	x := float32(s.page.Gutter.Min.X+s.page.Gutter.Max.X) / 2 / box[2]
	middle := (float64(s.page.Top) + float64(s.of.Height)/2) / float64(s.page.Whole) // of the bar
	d.drag("map", x, float32(middle), 0, s.of.Height)
	d.aside()
	s.of.Top = s.page.Whole - s.of.Height
	s.paint()
	s.shown("the last maps", maps)

	high := float64(s.of.Height) / float64(s.page.Whole)
	d.drag("map", x, float32(1-high/2), 0, -s.of.Height)
	d.aside()
	s.of.Top = 0
	s.paint()
	s.shown("the first maps", maps)

	before := d.picture("the first maps")
	d.xdotool(append(d.move(box[0]+float32(maps)/2, box[1]+box[3]/2), "click", "5")...)
	d.changed(before, "scrolled")
	d.aside()
	s.findTop("the wheel", maps, 1, 300)
	wheeled := s.of.Top

	d.drag("map", 0.3, 0.8, 0, -40)
	d.aside()
	s.findTop("the hand", maps, wheeled+30, wheeled+40)
}

// findTop finds how far the maps of the window are scrolled, between two bounds.
func (s *smallMaps) findTop(what string, maps, from, to int) {
	s.d.t.Helper()
	s.d.until(what+" to scroll", func() bool {
		now := s.d.picture("scrolled")
		for s.of.Top = from; s.of.Top <= to; s.of.Top++ {
			if s.paint(); s.off(now, maps) == 0 {
				return true
			}
		}
		return false
	})
}

// pointAtAClass points at a class of the legend, which lights it in all maps, and shows it alone by a click.
func (s *smallMaps) pointAtAClass(maps int) {
	d := s.d
	const class = 2 // 100 to 200 km²
	row := s.page.Legend[class]
	quiet := s.page.Image
	s.of.Lit = class
	s.paint()
	require.Greater(d.t, differing(quiet, s.page.Image), 1000, "there are others, which become faint")
	x, y := row.Min.X+row.Dx()/2, row.Min.Y+row.Dy()/2
	s.point(x, y)
	s.shown("the class that is pointed at", maps/2) // what explains it covers no more than the other half
	d.aside()
	s.of.Lit = -1
	s.paint()
	s.shown("all classes", maps)

	s.click(x, y)
	d.wait("the class alone", func(l logLine) bool { return l.Scene.Isolated == class+1 })
	d.aside()
	s.of.Frames = scene.Multiples(s.bundled(), d.now().Scene, scene.Look{}, scene.PageMonths(s.bundled(), d.now().Scene))
	s.paint()
	s.shown("the class alone", maps)
	d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene.Isolated == 0 })
}

func (s *smallMaps) bundled() *dataset.Dataset {
	ds, err := dataset.Bundled()
	require.NoError(s.d.t, err)
	return ds
}

// openOne points at a map, which says what it shows, and opens it by a click.
func (s *smallMaps) openOne() {
	d := s.d
	d.still("the page to rest")
	before := d.rested(d.picture("no map"))
	i := 0
	for s.page.Boxes[i].Min.Y < 0 {
		i++
	}
	at := s.page.Boxes[i].Min.Add(s.page.Boxes[i].Max).Div(2)
	s.point(at.X, at.Y)
	d.changed(before, "a map is explained")
	s.click(at.X, at.Y)
	want := s.of.Frames[i].Scene.Month
	l := d.wait("the month", func(l logLine) bool { return l.Scene.Page == scene.OneMap })
	assert.Equal(d.t, want, l.Scene.Month)
}
