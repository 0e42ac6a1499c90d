package ui

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

func TestMapStyleChangesTheMapAtOnceAndCanBeUndone(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.showMapStyle()
	m := w.styling
	before := w.frame.Legend
	row := pressable(t, m.page, w.look.T("scene.method.quantile"))
	row.OnTapped()
	assert.Equal(t, scene.Quantile, w.store.Scene().Method)
	assert.NotEqual(t, before.Classes, w.frame.Legend.Classes)
	assert.True(t, pressable(t, m.page, w.look.T("scene.method.quantile")).Content().Selected)

	m.classes.OnChosen(1)
	assert.Equal(t, scene.FewestClasses, w.store.Scene().Classes)
	assert.Equal(t, 1, m.classes.Selected())
	w.undo()
	w.undo()
	assert.Equal(t, before.Classes, w.frame.Legend.Classes)
}

// pressable is the row of a page with a label.
func pressable(t *testing.T, pg *kit.Page, label string) *kit.Row {
	t.Helper()
	for _, o := range pg.Objects() {
		if r, ok := o.(*kit.Row); ok && r.Content().Label == label && r.OnTapped != nil {
			return r
		}
	}
	require.FailNow(t, "no row "+label)
	return nil
}

func TestNumberOfClassesIsNotAskedWhereColoursRunOn(t *testing.T) {
	w := openWindow(t, Options{})
	w.showMapStyle()
	pressable(t, w.styling.page, w.look.T("scene.method.symlog")).OnTapped()
	assert.NotContains(t, w.styling.page.Objects(), w.styling.classes)
}

func TestPalettesAreShownWithTheirWarnings(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	red, other := scene.Colour{R: 200, G: 10, B: 10, A: 255}, scene.Colour{R: 190, G: 20, B: 10, A: 255}
	w.update(func(s scene.Scene) scene.Scene { return s.WithPalette(scene.OwnPalette(red, other)) })
	w.showMapStyle()
	w.styling.open(stylePalette)
	choices := scene.Palettes(w.ds, w.store.Scene(), w.sceneLook())
	require.Greater(t, len(w.styling.page.Objects()), len(choices), "and the fields for colours of one's own")
	warned := false
	for i, c := range choices {
		row, ok := w.styling.page.Objects()[i].(*kit.Swatches)
		require.True(t, ok)
		assert.Equal(t, c.Name, row.Row.Content().Label)
		assert.Equal(t, c.Warning, row.Row.Content().Note)
		assert.Equal(t, c.Chosen, row.Row.Content().Selected)
		warned = warned || c.Warning != ""
	}
	assert.True(t, warned, "two reds are too much alike")

	at := slices.IndexFunc(choices, func(c scene.PaletteChoice) bool { return c.ID == "cividis" })
	require.GreaterOrEqual(t, at, 0)
	w.styling.page.Objects()[at].(*kit.Swatches).Row.OnTapped()
	assert.Equal(t, "cividis", w.store.Scene().Palette)
}

func TestPalettesSuitTheMeasure(t *testing.T) {
	w := openWindow(t, Options{})
	w.toolbarActions().measure(timeline.Net)
	w.showMapStyle()
	pressable(t, w.styling.page, w.look.T("scene.method.symmetric"))
	for i := range scene.MostClasses + 2 - scene.FewestClasses {
		assert.Equal(t, i, classIndex(classCount(i)))
	}
}
