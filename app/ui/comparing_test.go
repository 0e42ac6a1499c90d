package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

func TestDifferenceOfTwoMonthsIsTheLaterMinusTheEarlier(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.compareBack(1)()
	s := w.store.Scene()
	assert.Equal(t, scene.Difference, s.Compare.Mode)
	assert.Equal(t, month(t, "2024-06"), s.Month)
	assert.Equal(t, month(t, "2024-07"), s.Compare.Month)
	assert.Contains(t, w.frame.Headline, "July 2024 minus June 2024")
	assert.NotEmpty(t, w.frame.Chips)

	w.compareSwap()
	assert.Contains(t, w.frame.Headline, "June 2024 minus July 2024")
	w.compareBack(12)()
	assert.Contains(t, w.frame.Headline, "July 2024 minus July 2023", "from the later of the two on")

	w.compareNothing()
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month)
	assert.Equal(t, scene.Compare{}, w.store.Scene().Compare)
}

// What exchanges two pictures can be chosen only while there are two, in the menu and in the list of the toolbar.
func TestNothingIsExchangedWithoutAComparison(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	swap := func() (entries []*fyne.MenuItem) {
		name := w.look.T("ui.compare.swap")
		for _, menu := range w.win.MainMenu().Items {
			for _, item := range menu.Items {
				if item.ChildMenu == nil {
					continue
				}
				for _, entry := range item.ChildMenu.Items {
					if entry.Label == name {
						entries = append(entries, entry)
					}
				}
			}
		}
		return entries
	}
	require.Len(t, swap(), 1)
	assert.True(t, swap()[0].Disabled)
	w.compareBack(1)()
	assert.False(t, swap()[0].Disabled)
	w.compareNothing()
	assert.True(t, swap()[0].Disabled)
}

func TestSourcesAreCompared(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	own := w.store.Scene().Source
	compared := 0
	for _, source := range w.ds.MapSources() {
		w.compareSource(source.ID)
		s := w.store.Scene()
		assert.Equal(t, own, s.Source)
		if s.Compare.Source == source.ID {
			compared++
			assert.Equal(t, scene.Difference, s.Compare.Mode)
			assert.Equal(t, month(t, "2024-07"), s.Month)
		}
	}
	assert.Positive(t, compared)
}

// The menu opens the lists of the room of choosers under the toolbar.
func TestChoosersOpenUnderTheToolbar(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	bar := w.head.Spans()
	for name, open := range map[string]func(){
		"span": func() { w.chooseSpan(bar) }, "filter": func() { w.chooseFilter(bar) },
		"month": func() { w.choosers.CompareMonth(w.head.Compare()) }, "style": w.chooseStyle,
	} {
		before := w.store.Scene()
		open()
		assert.NotNil(t, w.win.Canvas().Overlays().Top(), name)
		assert.Equal(t, before, w.store.Scene(), "to open it changes nothing")
		w.sheets.CloseAll()
	}
	w.update(func(s scene.Scene) scene.Scene { return s.Since(month(t, "2024-03")) })
	assert.Equal(t, month(t, "2024-03").Start(), w.frame.Period.Start)
}

func TestNothingBeforeTheFirstMonthIsCompared(t *testing.T) {
	w := openWindow(t, Options{})
	w.playing.First()
	w.compareBack(1)()
	assert.Equal(t, scene.NoCompare, w.store.Scene().Compare.Mode)
}
