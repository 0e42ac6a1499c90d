package maparea

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
	"frontline/assets"
	"frontline/timeline"
)

// host is a window with painters.
type host struct {
	*uitest.Host

	area   *picture.Map
	chosen int // how often the looks of the map were asked for
}

func (h *host) Canvas() fyne.Canvas                               { return h.Win.Canvas() }
func (h *host) Executor() view.Executor                           { return uitest.Still{} }
func (h *host) Tempo() *view.Tempo                                { return nil }
func (h *host) Motion() bool                                      { return false }
func (h *host) Style() picture.Style                              { return picture.Light(1) }
func (h *host) Painters() (area *picture.Map, bars *picture.Bars) { return h.area, nil }
func (h *host) ChooseStyle()                                      { h.chosen++ }

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// open makes a room that fills its window and shows each Scene.
func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	h.area = picture.NewMap(h.Data, fonts).WithButtons(Buttons())
	r := New(h)
	h.Win.SetContent(r.NewMaps(func(*view.Map) fyne.CanvasObject { return container.NewWithoutLayout() }))
	h.Win.Resize(fyne.NewSize(1280, 720))
	r.Show(h.Frame())
	h.Store.Subscribe(func(_, _ scene.Scene) { r.Show(h.Frame()) })
	return r, h
}

// beside compares July 2024 with the year before, side by side.
func beside(h *host) {
	h.Update(func(s scene.Scene) scene.Scene { return s.WithCompare(h.Data, scene.SideBySide).Swap() })
}

// turn shows a page of small maps, or one map.
func turn(h *host, p scene.Page) {
	h.Update(func(s scene.Scene) scene.Scene { return s.WithPage(p) })
}

func TestTwoMapsSideBySideAndOneAgain(t *testing.T) {
	r, h := open(t)
	assert.Same(t, r.single, r.Map())
	beside(h)
	require.NotNil(t, r.pair)
	assert.True(t, r.pair.Visible())
	assert.False(t, r.single.Visible())
	assert.Same(t, r.pair.First, r.Map())
	assert.Equal(t, timeline.NewMonth(2023, 7), h.Scene().Month, "the earlier stands first")

	second := scene.BuildSecond(h.Data, h.Scene(), h.SceneLook())
	names, figures := r.captions(h.Frame(), second)
	assert.Equal(t, [2]string{"July 2023", "July 2024"}, names)
	assert.Equal(t, [2]string{"61.8\u00a0km²", "184.5\u00a0km²"}, figures)
	r.pair.Second.OnSelect("UA-14")
	assert.Equal(t, "UA-14", h.Scene().Region)
	_, figures = r.captions(h.Frame(), scene.BuildSecond(h.Data, h.Scene(), h.SceneLook()))
	assert.Equal(t, [2]string{"7.5\u00a0km²", "147.1\u00a0km²"}, figures, "of the region that headline and bars are of")
	r.pair.First.OnSelect("UA-14")
	assert.Empty(t, h.Scene().Region, "another click lets it go")

	h.Update(func(s scene.Scene) scene.Scene { return s.WithCompare(h.Data, scene.Difference) })
	assert.True(t, r.single.Visible())
	assert.False(t, r.pair.Visible())
	assert.Same(t, r.single, r.Map())
}

func TestTheButtonsOfTwoMapsLieBesideTheScaleBar(t *testing.T) {
	r, h := open(t)
	beside(h)
	for _, size := range []fyne.Size{fyne.NewSize(740, 330), fyne.NewSize(1380, 640)} {
		h.Win.Resize(size)
		second := r.pair.Second
		left, right := second.Position().X, second.Position().X+second.Size().Width-picture.ScaleBarRoom
		buttons := r.box.Objects[1:]
		assert.True(t, buttons[1].Visible(), "the first may be left out at %v", size)
		for _, o := range buttons {
			if !o.Visible() {
				continue
			}
			assert.GreaterOrEqual(t, o.Position().X, left, "the buttons lie on the second map at %v", size)
			assert.LessOrEqual(t, o.Position().X+o.Size().Width, right, "beside its scale bar at %v", size)
			assert.LessOrEqual(t, o.Position().Y+o.Size().Height, r.box.Size().Height)
			assert.GreaterOrEqual(t, o.Position().Y, r.box.Size().Height-rowOfButtons().Height, "at its lower edge at %v", size)
		}
	}
}

func TestTheButtonsMoveTheMap(t *testing.T) {
	r, h := open(t)
	buttons := r.box.Objects[1:]
	press := func(i int) { test.Tap(buttons[i].(fyne.Tappable)) }
	before := r.Map().Extent()
	press(1)
	in := r.Map().Extent()
	assert.Less(t, in.Max[0]-in.Min[0], before.Max[0]-before.Min[0])
	press(2)
	press(0)
	assert.Equal(t, 1, h.chosen)
	press(1)
	press(3)
	assert.InDelta(t, before.Max[0], r.Map().Extent().Max[0], 1, "home again")
}

func TestAPageOfSmallMapsTakesTheMapsPlace(t *testing.T) {
	r, h := open(t)
	r.Focus()
	assert.True(t, r.Focused())
	turn(h, scene.YearPage)
	require.True(t, r.paging())
	assert.True(t, r.Focused(), "the keys go on to the page")
	assert.Equal(t, fyne.Focusable(r.small.page), h.Win.Canvas().Focused())
	assert.False(t, r.single.Visible())
	for _, button := range r.box.Objects[1:] {
		assert.False(t, button.Visible(), "there is nothing to zoom")
	}
	require.Len(t, r.small.frames, 12)
	assert.Equal(t, timeline.NewMonth(2023, 8), r.small.frames[0].Scene.Month)

	turn(h, scene.AllPage)
	first, last, _ := h.Data.Table(h.Scene().Source).Months()
	require.Len(t, r.small.frames, int(last-first)+1)
	kept := &r.small.frames[0]
	h.Update(func(s scene.Scene) scene.Scene { return s.Step(h.Data, 1) })
	assert.Same(t, kept, &r.small.frames[0], "another month frames another map; nothing is computed again")

	r.small.page.OnMonth(timeline.NewMonth(2025, 3))
	assert.False(t, r.paging())
	assert.True(t, r.single.Visible())
	assert.Equal(t, fyne.Focusable(r.single), h.Win.Canvas().Focused(), "and back to the map")
	assert.Equal(t, timeline.NewMonth(2025, 3), h.Scene().Month)
	h.Undo()
	assert.True(t, r.paging(), "to open a month is one step")
	assert.Equal(t, timeline.NewMonth(2024, 8), h.Scene().Month)
}

func TestAPageAndAComparisonExcludeEachOther(t *testing.T) {
	r, h := open(t)
	beside(h)
	r.Focus()
	turn(h, scene.YearPage)
	assert.True(t, r.paging())
	assert.False(t, r.pair.Visible())
	assert.True(t, r.Focused())
	assert.Equal(t, scene.Compare{}, h.Scene().Compare)
	beside(h)
	assert.False(t, r.paging())
	assert.True(t, r.pair.Visible())
	assert.Equal(t, fyne.Focusable(r.pair.First), h.Win.Canvas().Focused())
	turn(h, scene.YearPage)
	turn(h, scene.OneMap)
	assert.True(t, r.single.Visible())
	assert.False(t, r.pair.Visible())
	assert.Same(t, r.single, r.Map())
}
