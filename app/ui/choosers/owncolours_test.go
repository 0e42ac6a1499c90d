package choosers

import (
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

func TestColoursOfOnesOwn(t *testing.T) {
	r, h := open(t)
	m := r.openMapStyle(h.Win.Content())
	m.open(stylePalette)
	o := m.own
	assert.Empty(t, h.Scene().Palette, "to open it changes nothing")
	assert.NotEmpty(t, o.fields[0].Text, "it begins with the ends of the palette shown")
	o.fields[2].SetText("#00")
	assert.Empty(t, h.Scene().Palette, "not a colour yet")
	o.fields[0].SetText("#e0f0ff")
	o.fields[2].SetText("003366")
	assert.Equal(t, "#e0f0ff,#003366", h.Scene().Palette)
	o.fields[1].SetText("#5599cc")
	assert.Equal(t, "#e0f0ff,#5599cc,#003366", h.Scene().Palette)
	for i := range h.Frame().Legend.Classes {
		c := &h.Frame().Legend.Classes[i]
		assert.GreaterOrEqual(t, scene.Contrast(c.Text, c.Fill), 4.5)
	}
	o.fields[1].SetText("")
	o.fields[0].SetText("#003067")
	choices := scene.Palettes(h.Data, h.Scene(), h.SceneLook())
	require.True(t, choices[len(choices)-1].Chosen)
	assert.NotEmpty(t, choices[len(choices)-1].Warning, "classes that nobody can tell apart")
	h.Undo()
	assert.Empty(t, h.Scene().Palette, "one choice is one step")

	for text, want := range map[string]bool{"#12ab9F": true, " 12ab9f ": true, "": false, "#12ab9": false, "#12ab9fg": false, "red": false} {
		_, ok := colourOf(text)
		assert.Equal(t, want, ok, text)
	}
	c, _ := colourOf("#0a141e")
	assert.Equal(t, color.RGBA{R: 10, G: 20, B: 30, A: 255}, c)
}
