package ui

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/ui/uitest"
)

func TestTheAudienceGetsTheScreenThatTheSpeakerIsNotOn(t *testing.T) {
	left, right := image.Rect(0, 0, 1920, 1080), image.Rect(1920, 0, 3200, 720)
	for name, c := range map[string]struct {
		screens []image.Rectangle
		window  image.Rectangle
		want    image.Rectangle
		found   bool
	}{
		"the right one":      {[]image.Rectangle{left, right}, image.Rect(100, 100, 1300, 900), right, true},
		"the left one":       {[]image.Rectangle{left, right}, image.Rect(1900, 0, 2900, 700), left, true},
		"one alone":          {[]image.Rectangle{left}, image.Rect(0, 0, 1000, 600), image.Rectangle{}, false},
		"two show the same":  {[]image.Rectangle{left, left}, image.Rect(0, 0, 1000, 600), image.Rectangle{}, false},
		"a screen above":     {[]image.Rectangle{left, image.Rect(0, -1080, 1920, 0)}, image.Rect(0, 0, 900, 600), image.Rect(0, -1080, 1920, 0), true},
		"no screen is known": {nil, image.Rect(0, 0, 900, 600), image.Rectangle{}, false},
	} {
		got, found := otherScreen(c.screens, c.window)
		assert.Equal(t, c.found, found, name)
		assert.Equal(t, c.want, got, name)
	}
}

// A window comes to a screen when the desktop moves it, which may be late, and may be undone once; it is there when it stays.
func TestAWindowIsBroughtToItsScreen(t *testing.T) {
	screen := image.Rect(1920, 0, 3200, 720)
	home := image.Rect(100, 100, 1060, 640)
	for name, c := range map[string]struct {
		late   int // looks until the desktop does what it was told
		undone int // the look at which it puts the window back; 0 for never
		want   int // looks until the window fills its screen; 0 for never
	}{
		"at once":           {late: 0, want: 3},
		"late":              {late: 8, want: 11},
		"put back at first": {late: 0, undone: 3, want: 5},
		"never":             {late: 1000},
	} {
		t.Run(name, func(t *testing.T) {
			clock, box, looks, full, filled := &uitest.Clock{}, home, 0, false, 0
			bring(screen, func() image.Rectangle {
				if looks++; looks == c.undone {
					box = home
				}
				return box
			}, func(at image.Point) {
				if looks > c.late {
					box = box.Sub(box.Min).Add(at)
				}
			}, clock.After, func() { full = true })
			for range 60 {
				if full && filled == 0 {
					filled = looks
				}
				clock.Tick()
			}
			assert.Equal(t, c.want, filled)
			assert.Equal(t, c.want > 0, full)
			assert.Less(t, looks, 60, "it is not tried for ever")
		})
	}
}
