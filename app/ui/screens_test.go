package ui

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
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
