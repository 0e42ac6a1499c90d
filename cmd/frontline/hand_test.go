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

// TestMapUnderAHand drags the map and turns the wheel over it, and takes pictures of its middle all the while. Each has to be full of
// map, and while the map is dragged it has to be the first one moved, never back.
func TestMapUnderAHand(t *testing.T) {
	screen := startScreen(t)
	d := startWindow(t, screen, t.TempDir(), "--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x720")
	d.wait("the window", shown)
	first := d.restingMap("")
	box := d.now().Boxes["map"]
	width, height := int(box[2]), int(box[3])
	x, y := int(box[0])+width/2, int(box[1])+height/2

	const steps, step = 30, 4 // of the hand, pixels to the right
	pull := []string{"mousemove_relative", strconv.Itoa(step), "0"}
	// The hand pulls a little before pictures count: until then the region under it is outlined and explained.
	d.xdotool(append([]string{"mousemove", strconv.Itoa(x - 60), strconv.Itoa(y), "mousedown", "1"}, pull...)...)
	d.until("the map to follow the hand", func() bool {
		return slices.ContainsFunc([]int{1, 2, 3, step}, func(moved int) bool { return alike(first, d.mapNow(), width, height, moved) })
	})
	var args []string
	for range steps - 1 {
		args = append(append(args, pull...), "sleep", "0.04")
	}
	seen, at := map[int]bool{}, 1
	away := []string{"mouseup", "1", "mousemove", strconv.Itoa(x), strconv.Itoa(int(box[1]) - 20)}
	d.while(append(args, away...), func(picture string) {
		moved := at
		for moved <= steps*step && !alike(first, picture, width, height, moved) {
			moved++
		}
		require.LessOrEqual(t, moved, steps*step, "after %d pixels comes a picture that is not the map moved further", at)
		at, seen[moved] = moved, true
	})
	assert.GreaterOrEqual(t, len(seen), 5, "places were seen while the map was dragged")
	left := d.restingMap(first)
	assert.True(t, alike(first, left, width, height, steps*step), "the map stays where the hand left it")

	args = []string{"mousemove", strconv.Itoa(x), strconv.Itoa(y)}
	for range steps {
		args = append(args, "click", "4", "sleep", "0.04")
	}
	for range steps {
		args = append(args, "click", "5", "sleep", "0.04")
	}
	pictures := 0
	d.while(args, func(picture string) {
		pictures++
		assert.Less(t, blank(picture, width, height), 0.2, "of the middle is not painted")
	})
	assert.GreaterOrEqual(t, pictures, 8, "pictures were taken while the wheel turned")
	d.close()
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
