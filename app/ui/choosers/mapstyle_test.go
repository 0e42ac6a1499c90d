package choosers

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func TestMapStyleChangesTheMapAtOnceAndCanBeUndone(t *testing.T) {
	r, h := open(t)
	m := r.openMapStyle(h.Win.Content())
	before := h.Frame().Legend
	row := uitest.Pressable(t, m.page, r.t("scene.method.quantile"))
	row.OnTapped()
	assert.Equal(t, scene.Quantile, h.Scene().Method)
	assert.NotEqual(t, before.Classes, h.Frame().Legend.Classes)
	assert.True(t, uitest.Pressable(t, m.page, r.t("scene.method.quantile")).Content().Selected)

	m.classes.OnChosen(1)
	assert.Equal(t, scene.FewestClasses, h.Scene().Classes)
	assert.Equal(t, 1, m.classes.Selected())
	h.Undo()
	h.Undo()
	assert.Equal(t, before.Classes, h.Frame().Legend.Classes)
}

func TestNumberOfClassesIsNotAskedWhereColoursRunOn(t *testing.T) {
	r, h := open(t)
	m := r.openMapStyle(h.Win.Content())
	uitest.Pressable(t, m.page, r.t("scene.method.symlog")).OnTapped()
	assert.NotContains(t, m.page.Objects(), m.classes)
}

func TestPalettesAreShownWithTheirWarnings(t *testing.T) {
	r, h := open(t)
	red, other := scene.Colour{R: 200, G: 10, B: 10, A: 255}, scene.Colour{R: 190, G: 20, B: 10, A: 255}
	h.Update(func(s scene.Scene) scene.Scene { return s.WithPalette(scene.OwnPalette(red, other)) })
	m := r.openMapStyle(h.Win.Content())
	m.open(stylePalette)
	choices := scene.Palettes(h.Data, h.Scene(), h.SceneLook())
	require.Greater(t, len(m.page.Objects()), len(choices), "and the fields for colours of one's own")
	warned := false
	for i, c := range choices {
		row, ok := m.page.Objects()[i].(*kit.Swatches)
		require.True(t, ok)
		assert.Equal(t, c.Name, row.Row.Content().Label)
		assert.Equal(t, c.Warning, row.Row.Content().Note)
		assert.Equal(t, c.Chosen, row.Row.Content().Selected)
		warned = warned || c.Warning != ""
	}
	assert.True(t, warned, "two reds are too much alike")
	require.NotNil(t, m.chosen)
	assert.NotEmpty(t, m.chosen.Row.Content().Note)
	low := m.chosen.Position().Y + m.chosen.Size().Height
	assert.Greater(t, low, m.page.Size().Height, "it is the last of many")
	assert.LessOrEqual(t, low, m.page.Offset()+m.page.Size().Height, "it is in view with its warning")

	at := slices.IndexFunc(choices, func(c scene.PaletteChoice) bool { return c.ID == "cividis" })
	require.GreaterOrEqual(t, at, 0)
	m.page.Objects()[at].(*kit.Swatches).Row.OnTapped()
	assert.Equal(t, "cividis", h.Scene().Palette)
}

func TestPalettesSuitTheMeasure(t *testing.T) {
	r, h := open(t)
	h.Update(func(s scene.Scene) scene.Scene { return s.WithMeasure(h.Data, timeline.Net) })
	m := r.openMapStyle(h.Win.Content())
	uitest.Pressable(t, m.page, r.t("scene.method.symmetric"))
	for i := range scene.MostClasses + 2 - scene.FewestClasses {
		assert.Equal(t, i, classIndex(classCount(i)))
	}
}
