package ui

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A window that is dragged to another screen fills it when it lies still there, and not while it is under way or on its own screen.
func TestAWindowHasBeenDraggedWhenItLiesStillOnAnotherScreen(t *testing.T) {
	screens := []image.Rectangle{image.Rect(0, 0, 1280, 720), image.Rect(1280, 0, 3200, 1080)}
	at := func(x int) image.Rectangle { return image.Rect(x, 100, x+900, 600) }
	home, border, other := at(100), at(700), at(1700)
	type seen struct {
		place image.Rectangle
		full  bool
		times int
	}
	for name, c := range map[string]struct {
		looks []seen
		want  int // times that it has been dragged
	}{
		"it never moves":                    {[]seen{{home, false, 20}}, 0},
		"moved on its own screen":           {[]seen{{home, false, 5}, {at(200), false, 9}}, 0},
		"dragged":                           {[]seen{{home, false, 5}, {border, false, 1}, {other, false, 9}}, 1},
		"dragged and back":                  {[]seen{{home, false, 5}, {other, false, 5}, {home, false, 5}}, 2},
		"under way":                         {[]seen{{home, false, 5}, {border, false, 2}, {other, false, 2}, {at(1800), false, 2}, {home, false, 9}}, 0},
		"it fills the screen it is on":      {[]seen{{home, false, 5}, {screens[0], true, 9}}, 0},
		"no longer full":                    {[]seen{{screens[0], true, 5}, {home, false, 9}}, 0},
		"dragged at once after it was full": {[]seen{{screens[0], true, 5}, {home, false, 0}, {other, false, 5}}, 1},
		"dragged after it was full":         {[]seen{{screens[0], true, 5}, {home, false, 5}, {other, false, 5}, {screens[1], true, 9}}, 1},
		"beside all screens":                {[]seen{{home, false, 5}, {at(5000), false, 9}, {home, false, 9}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var r resting
			dragged := 0
			for _, s := range c.looks {
				for range s.times {
					if r.look(screens, s.place, s.full) {
						dragged++
					}
				}
			}
			assert.Equal(t, c.want, dragged)
		})
	}
}
