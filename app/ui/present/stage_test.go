package present

import (
	"image"
	"image/draw"
	"runtime"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

var bundled = sync.OnceValues(dataset.Bundled)

// queue is an Executor that works when a test says so.
type queue struct{ jobs [][2]func() }

// Run takes work down.
func (q *queue) Run(work, done func()) { q.jobs = append(q.jobs, [2]func(){work, done}) }

// work does all there is to do, and what follows from it.
func (q *queue) work() {
	for len(q.jobs) > 0 {
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		job[0]()
		job[1]()
	}
}

// theatre is a stage in a window.
type theatre struct {
	ds    *dataset.Dataset
	show  *Show
	stage *Stage
	todo  *queue
	win   fyne.Window
}

func open(tb testing.TB, deck func(ds *dataset.Dataset) Deck) *theatre {
	tb.Helper()
	ds, err := bundled()
	require.NoError(tb, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(tb, err)
	a := test.NewApp()
	tb.Cleanup(a.Quit)
	th := &theatre{ds: ds, todo: &queue{}}
	th.show = NewShow(deck(ds), Options{}, nil)
	th.stage = NewStage(ds, picture.NewMap(ds, fonts), picture.NewBars(ds, fonts), th.show, th.todo)
	th.show.OnChange = th.stage.Changed
	th.win = a.NewWindow("stage")
	th.win.SetPadded(false)
	th.win.SetContent(th.stage)
	th.stage.SetStyle(picture.Light(1))
	th.win.Resize(fyne.NewSize(960, 540))
	return th
}

// four slides: two months, a region with an extent of its own, and two maps side by side.
func four(ds *dataset.Dataset) Deck {
	s := scene.Default(ds)
	july := s.WithMonth(timeline.NewMonth(2024, 7))
	near := july.SelectRegion(ds, "UA-14").WithExtent(orb.Bound{Min: orb.Point{200_000, -150_000}, Max: orb.Point{600_000, 150_000}})
	return Deck{Counted: true, Slides: []Slide{
		{Scene: july, Title: "July", Caption: "What was seized."},
		{Scene: s.WithMonth(timeline.NewMonth(2024, 11))},
		{Scene: near, Title: "Donetsk"},
		{Scene: july.CompareMonth(timeline.NewMonth(2023, 7))},
	}}
}

func TestEverySlideIsPaintedAheadAndNoStepPaints(t *testing.T) {
	th := open(t, four)
	th.stage.Motion = true
	th.todo.work()
	for i := range th.show.Len() {
		require.NotNil(t, th.stage.maker.of(i), "slide %d", i)
	}
	for i := 1; i < th.show.Len(); i++ {
		want := th.stage.maker.of(i)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		th.show.Next()
		runtime.ReadMemStats(&after)
		assert.Same(t, want, th.stage.coming.of, "the step shows what was painted before it")
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(len(want.area.Pix)/4), "nothing as large as a picture is made")
		th.todo.work()
	}
}

func TestSlidesPassIntoEachOtherOnlyWhereThingsMayMove(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	from, to := th.stage.maker.of(0), th.stage.maker.of(1)
	assert.False(t, th.stage.passes(from, to), "nothing moves unless it may")
	th.stage.Motion = true
	require.NotEqual(t, from.plan.Map, to.plan.Map, "one has words of its own over its map")
	assert.True(t, th.stage.passes(from, to))
	assert.False(t, th.stage.passes(nil, to), "the first slide comes from nowhere")
	other := *to
	other.plan.Size.X++
	assert.False(t, th.stage.passes(from, &other))
}

func TestTheLiveMapTakesOverAndIsPutBack(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	on := th.stage.on
	require.NotNil(t, on)
	assert.False(t, th.stage.coming.area.Visible(), "the live map has taken over")
	assert.False(t, th.stage.coming.bars.Visible())
	assert.True(t, th.stage.coming.words.Visible())

	th.stage.live.OnSelect("UA-14")
	th.todo.work()
	require.NotNil(t, th.stage.spot)
	assert.Equal(t, "UA-14", th.stage.spot.slide.Frame.Scene.Region)
	assert.Empty(t, th.stage.spot.slide.Title, "what was said of the slide is not said of another picture")
	assert.Equal(t, th.stage.spot.words, th.stage.coming.of.words)

	th.show.Escape()
	assert.Nil(t, th.stage.spot)
	assert.Same(t, on, th.stage.coming.of)
	th.todo.work()
	assert.False(t, th.stage.coming.area.Visible())

	th.stage.months.OnMonth(timeline.NewMonth(2025, 3))
	th.todo.work()
	assert.Equal(t, "2025-03", th.stage.spot.slide.Frame.Scene.Month.String())
	th.show.Jump(1)
	assert.Nil(t, th.stage.spot)
	assert.Equal(t, 1, th.stage.on.number)
}

func TestAZoomKeepsTheWordsOfTheSlide(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	th.stage.live.OnExtent(orb.Bound{Min: orb.Point{0, -200_000}, Max: orb.Point{500_000, 200_000}})
	th.todo.work()
	require.NotNil(t, th.stage.spot)
	assert.Equal(t, "July", th.stage.spot.slide.Title)
	assert.NotEqual(t, th.stage.on.view, th.stage.spot.view)
}

func TestDarkScreen(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	th.show.Rune('b')
	assert.True(t, th.stage.curtain.Visible())
	test.Tap(th.stage.curtain)
	assert.False(t, th.stage.curtain.Visible())
	assert.Equal(t, 0, th.show.At())
}

func TestAClickBesideEverythingGoesOn(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	th.stage.live.OnSelect("")
	assert.Equal(t, 1, th.show.At())
	th.stage.Tapped(nil)
	assert.Equal(t, 2, th.show.At())
}

func TestAnotherSizeOrThemePaintsAnew(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	first := th.stage.on
	th.win.Resize(fyne.NewSize(1280, 720))
	th.todo.work()
	assert.Equal(t, 1280, th.stage.on.plan.Size.X)
	assert.NotSame(t, first, th.stage.on)
	th.stage.SetStyle(picture.Dark(1))
	th.todo.work()
	assert.True(t, th.stage.on.plan.Style.Dark)
}

func TestThePassingEndsAtBothViews(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	a, b := th.stage.maker.of(0), th.stage.maker.of(1)
	near := *b
	near.view.Scale /= 3
	near.plan.Map = a.plan.Map
	near.view.Width, near.view.Height = a.view.Width, a.view.Height
	path := between(a, &near)
	require.NotNil(t, path)
	start, end := path(0), path(1)
	assert.InDelta(t, a.view.Scale, start.Scale, 1e-6)
	assert.InDelta(t, a.view.Origin[0], start.Origin[0], 1)
	assert.Equal(t, near.view, end)
	middle := path(0.5)
	assert.Less(t, middle.Scale, a.view.Scale)
	assert.Greater(t, middle.Scale, near.view.Scale)
	assert.Nil(t, between(a, th.stage.maker.of(3)), "two maps do not become one")
}

func TestLegendAndScaleStayWhileTheMapPasses(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	a := th.stage.maker.of(0)
	require.GreaterOrEqual(t, len(a.signs), 2, "a legend and a scale bar")
	l := newLeaf()
	l.put(a, 1)
	place := func() (at [mostSigns]fyne.Position, size [mostSigns]fyne.Size) {
		for i, sign := range l.signs {
			at[i], size[i] = sign.Position(), sign.Size()
		}
		return at, size
	}
	at, size := place()
	area := l.area.Size()
	near := a.view
	near.Scale /= 2
	l.lie(near, 1)
	assert.NotEqual(t, area, l.area.Size(), "the map grows")
	nowAt, nowSize := place()
	assert.Equal(t, at, nowAt)
	assert.Equal(t, size, nowSize)
	for i, sign := range a.signs {
		assert.Equal(t, extent(sign.Image.Rect.Size(), 1), size[i])
	}
	l.fade(0.5)
	assert.InDelta(t, 0.5, l.signs[0].Translucency, 1e-9, "they pass with the slide")
}

func TestThePartsOfAMapAreTheMap(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	for i := range th.show.Len() {
		d := th.stage.maker.of(i)
		whole := th.stage.maker.painter.Map(d.slide, d.plan)
		out := image.NewRGBA(d.area.Rect)
		draw.Draw(out, out.Rect, d.area, image.Point{}, draw.Src)
		for _, sign := range d.signs {
			draw.Draw(out, sign.Image.Rect.Add(sign.At), sign.Image, image.Point{}, draw.Over)
		}
		assert.Equal(t, whole.Pix, out.Pix, "slide %d", i)
	}
}

func TestDeckAroundAScene(t *testing.T) {
	ds, err := bundled()
	require.NoError(t, err)
	s := scene.Default(ds).WithMonth(timeline.NewMonth(2024, 7))
	d := Around(ds, s)
	assert.Equal(t, s, d.Slides[d.Start].Scene)
	assert.Equal(t, "2024-08", d.Slides[d.Start+1].Scene.Month.String())
	first, last := ds.Months()
	assert.Len(t, d.Slides, int(last-first)+1)

	s = s.SelectEvent(ds, "2024-01-15-choe-moscow-visit")
	s.Month = timeline.NewMonth(2024, 2) // looked at from the month after
	d = Around(ds, s)
	assert.Equal(t, s, d.Slides[d.Start].Scene)
	assert.NotEqual(t, s.Event, d.Slides[d.Start+1].Scene.Event)
}

// BenchmarkStep is a step to a slide that is painted; BenchmarkPaintSlide beside it is what it would cost to paint it then.
func BenchmarkStep(b *testing.B) {
	th := open(b, four)
	th.todo.work()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		th.show.Jump(i % 2)
	}
}

func BenchmarkPaintSlide(b *testing.B) {
	th := open(b, four)
	th.todo.work()
	m := th.stage.maker
	for i := 0; b.Loop(); i++ {
		s := compose(m.ds, th.show.Slide(i%2), th.show.Slide(i%2).Scene, false, "")
		paint(m.painter, s, m.room, m.size, m.style)
	}
}

// BenchmarkJump is a jump at 1920x1080 to a slide to which nobody was expected to jump: it is unpacked, and not painted.
func BenchmarkJump(b *testing.B) {
	th := open(b, months)
	th.win.Resize(fyne.NewSize(1920, 1080))
	th.todo.work()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		th.show.Jump(i * 20 % th.show.Len())
		th.todo.jobs = nil
		th.stage.maker.busy = false
	}
}
