package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// strip is a part of the map around its middle, in which nothing but the map is seen and all of it is land. Pixels.
const (
	stripWidth  = 240
	stripHeight = 80
	stripPixel  = 3 // bytes
)

// handled is the map of a window under a hand.
type handled struct {
	*driver

	first         string // the pixels of the map before the hand came
	x, y          int    // its middle in the window
	width, height int
}

// TestMapUnderAHand drags the map and turns the wheel over it, and takes pictures of its middle all the while. Each has to be full of
// map, and while the map is dragged it has to be the first one moved, never back.
func TestMapUnderAHand(t *testing.T) {
	d := startWindow(t, startScreen(t), t.TempDir(), "--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x720")
	d.wait("the window", shown)
	box := d.box("map")
	m := &handled{driver: d, first: d.restingMap(""), width: int(box[2]), height: int(box[3])}
	m.x, m.y = int(box[0])+m.width/2, int(box[1])+m.height/2
	const enough = 5 // places
	seen := map[int]bool{}
	for range 5 { // a busy machine shows few places at a time
		m.pullAcross(seen)
		if len(seen) >= enough {
			break
		}
		d.key("0")
		d.until("the map to come home", func() bool { return m.moved(d.mapNow(), 0) })
	}
	assert.GreaterOrEqual(t, len(seen), enough, "places were seen while the map was dragged")
	m.zoomInAndOut()
	d.close()
}

// moved reports whether a picture is the first one so many pixels to the right.
func (m *handled) moved(picture string, by int) bool {
	return alike(m.first, picture, m.width, m.height, by)
}

// pullAcross drags the map to the right and notes at which places it was seen.
func (m *handled) pullAcross(seen map[int]bool) {
	m.t.Helper()
	const steps, step = 30, 4 // of the hand, pixels
	pull := []string{"mousemove_relative", strconv.Itoa(step), "0"}
	// The hand pulls a little before pictures count: until then the region under it is outlined and explained.
	m.xdotool(append([]string{"mousemove", strconv.Itoa(m.x - 60), strconv.Itoa(m.y), "mousedown", "1"}, pull...)...)
	m.until("the map to follow the hand", func() bool {
		return slices.ContainsFunc([]int{1, 2, 3, step}, func(by int) bool { return m.moved(m.mapNow(), by) })
	})
	var args []string
	for range steps - 1 {
		args = append(append(args, pull...), "sleep", "0.04")
	}
	// It lets go, and leaves the map, of which nothing is explained then.
	args = append(args, "mouseup", "1", "mousemove", strconv.Itoa(m.x), strconv.Itoa(m.y-m.height/2-20))
	at := 1
	m.while(args, func(picture string) {
		by := at
		for by <= steps*step && !m.moved(picture, by) {
			by++
		}
		require.LessOrEqual(m.t, by, steps*step, "after %d pixels comes a picture that is not the map moved further", at)
		at, seen[by] = by, true
	})
	assert.True(m.t, m.moved(m.restingMap(m.first), steps*step), "the map stays where the hand left it")
}

// zoomInAndOut turns the wheel over the middle of the map.
func (m *handled) zoomInAndOut() {
	m.t.Helper()
	const turns = 30
	args := []string{"mousemove", strconv.Itoa(m.x), strconv.Itoa(m.y)}
	for range turns {
		args = append(args, "click", "4", "sleep", "0.04")
	}
	for range turns {
		args = append(args, "click", "5", "sleep", "0.04")
	}
	const enough = 8
	pictures := 0
	for range 5 { // a busy machine takes few pictures at a time
		m.while(args, func(picture string) {
			pictures++
			assert.Less(m.t, blank(picture, m.width, m.height), 0.2, "of the middle is not painted")
		})
		if pictures >= enough {
			break
		}
	}
	assert.GreaterOrEqual(m.t, pictures, enough, "pictures were taken while the wheel turned")
}

// while has xdotool do something and gives each picture of the map that was taken meanwhile.
func (d *driver) while(args []string, picture func(string)) {
	d.t.Helper()
	done := make(chan error, 1)
	go func() {
		_, err := d.run("xdotool", args...)
		done <- err
	}()
	for {
		select {
		case err := <-done:
			require.NoError(d.t, err)
			return
		default:
			picture(d.mapNow())
		}
	}
}

// alike reports whether the middle of a picture is that of the first one moved to the right. Names may stand elsewhere, because the
// map has more room while it is dragged.
func alike(first, now string, width, height, moved int) bool {
	const most = 0.1 // of the pixels that may differ
	differ := 0
	for row := range stripHeight {
		to := stripPixel * ((height/2-stripHeight/2+row)*width + width/2 - stripWidth/2)
		from := to - stripPixel*moved
		for i := 0; i < stripPixel*stripWidth; i += stripPixel {
			if first[from+i:from+i+stripPixel] != now[to+i:to+i+stripPixel] {
				differ++
			}
		}
	}
	return float64(differ) < most*stripWidth*stripHeight
}

// blank is the part of the middle of a picture that has the colour of the sea, which is that of the ground.
func blank(picture string, width, height int) float64 {
	const sea = "\xe4\xeb\xef"
	n := 0
	for row := range stripHeight {
		at := stripPixel * ((height/2-stripHeight/2+row)*width + width/2 - stripWidth/2)
		line := picture[at : at+stripPixel*stripWidth]
		for i := 0; i < len(line); i += stripPixel {
			if strings.HasPrefix(line[i:], sea) {
				n++
			}
		}
	}
	return float64(n) / (stripWidth * stripHeight)
}
