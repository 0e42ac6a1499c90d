package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func TestPartsOfASlideStandApart(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	for _, w := range []wish{
		{month: "2024-07"},
		{month: "2024-01", event: "2024-01-15-choe", lang: lang.Ukrainian, dark: true},
		{month: "2024-07", region: "UA-14", lang: lang.Ukrainian},
	} {
		st := Light(1)
		if w.dark {
			st = Dark(1)
		}
		for _, size := range []image.Point{{1920, 1080}, {1280, 720}, {1024, 768}, {1080, 1920}} {
			slide := Slide{Frame: s.frame(t, w), Place: "3 / 8"}
			p := slides.Plan(slide, SlideRoom{}, size.X, size.Y, st)
			parts := []image.Rectangle{p.head, p.Map, p.aside, p.Bars, p.foot}
			for i, a := range parts {
				assert.True(t, a.In(image.Rectangle{Max: size}), "%v: part %d: %v", size, i, a)
				for _, b := range parts[i+1:] {
					assert.False(t, a.Overlaps(b), "%v: %v and %v", size, a, b)
				}
			}
			assert.Greater(t, p.Map.Dx()*p.Map.Dy(), size.X*size.Y/4, "%v: the map is the largest part", size)
			words := slides.Words(slide, p)
			assert.Equal(t, size, words.Rect.Size())
			assert.Zero(t, words.RGBAAt(p.Map.Min.X+5, p.Map.Min.Y+5).A, "the map is seen through")
			assert.Zero(t, words.RGBAAt(p.Bars.Min.X+5, p.Bars.Min.Y+5).A)
			assert.Equal(t, p.Map.Size(), slides.Map(slide, p).Rect.Size())
			assert.Equal(t, p.Bars.Size(), slides.Bars(slide, p).Rect.Size())
		}
	}
}

func TestSlidesAreReadFromTheBackRow(t *testing.T) {
	s := open(t)
	p := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts)).Plan(Slide{Frame: s.frame(t, wish{})}, SlideRoom{}, 1920, 1080, Light(1))
	assert.GreaterOrEqual(t, p.words.px(slideText), 28.0)
	assert.GreaterOrEqual(t, p.words.px(slideTitle), 1.5*28)
	assert.GreaterOrEqual(t, p.Style.px(sizeNormal), 22.0, "names on the map")
}

func TestTwoMapsOfASlideShowTheSameAtTheRight(t *testing.T) {
	s := open(t)
	f := s.frame(t, wish{month: "2024-07"})
	sc := f.Scene.CompareMonth(timeline.NewMonth(2023, 7))
	slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{}), Second: scene.BuildSecond(s.ds, sc, scene.Look{}), Over: [2]string{"A", "B"}}
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
	first, second := slides.views(slide, p)
	assert.InDelta(t, first.Scale, second.Scale, 1e-9)
	assert.InDelta(t, first.Bound().Max[0], second.Bound().Max[0], 1)
	assert.Equal(t, first, slides.View(slide, p))
	assert.True(t, p.aside.Empty(), "two maps take the whole width")
	page := slides.Page(slide, p)
	assert.Equal(t, page.Pix, slides.Page(slide, p).Pix, "the same slide is the same picture")
}

func TestRoomForWordsKeepsMapsInOnePlace(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	f := s.frame(t, wish{})
	short := Slide{Frame: f, Title: "July", Caption: "Short."}
	long := Slide{Frame: f, Title: "July", Caption: "A caption that goes on and on, past the end of the first line of the page and well into the " +
		"second one, because the one who wrote it had more to say than fits."}
	a, b := slides.Room(short, 1920, 1080, Light(1)), slides.Room(long, 1920, 1080, Light(1))
	assert.Equal(t, SlideRoom{1, 1}, a)
	assert.Equal(t, SlideRoom{1, 2}, b)
	assert.Equal(t, slides.Plan(long, b, 1920, 1080, Light(1)).Map, slides.Plan(short, b, 1920, 1080, Light(1)).Map)
}

func TestSmallMapsOfASlideTakeThePlaceOfTheMap(t *testing.T) {
	s := open(t)
	sc := s.frame(t, wish{month: "2024-07"}).Scene.WithPage(scene.YearPage)
	months := scene.PageMonths(s.ds, sc)
	slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{}), Title: "Twelve", Months: scene.Multiples(s.ds, sc, scene.Look{}, months)}
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
	assert.True(t, slide.Several())
	assert.True(t, p.aside.Empty(), "small maps take the whole width")
	area, signs := slides.Parts(slide, p)
	assert.Empty(t, signs)
	want := NewMap(s.ds, s.fonts).Page(WholePage(slide.Months, 11, p.Map.Dx(), p.Map.Dy()), p.Style)
	assert.Equal(t, want.Image.Pix, area.Pix)
	assert.Equal(t, "August 2023 – July 2024", slides.Days(&slide))
}

// The mark of a month that is not closed hides neither the country nor the legend at the usual sizes of the window's map, in either language.
func TestTheBadgeHidesNothing(t *testing.T) {
	s := open(t)
	_, last := s.ds.Months()
	for _, tag := range lang.Tags() {
		for _, source := range []string{"deepstate", "isw"} {
			f := s.frame(t, wish{month: last.String(), lang: tag, source: source, measure: timeline.Net})
			require.NotEmpty(t, badgeNote(f))
			for _, size := range []image.Point{{728, 248}, {926, 292}, {926, 311}, {1480, 558}} {
				pair := size.Sub(image.Pt(0, 28))
				for _, p := range []placed{s.one(size), s.beside(pair, false), s.beside(pair, true)} {
					v := p.view(f)
					st := Light(1).Within(v.Height)
					p.area.Draw(f, v, st)
					badge, legend := p.area.badgeBox(f, v.Width, st), p.area.LegendSize(f, st)
					assert.True(t, badge.In(image.Rect(0, 0, v.Width, v.Height)))
					assert.True(t, p.area.plain || badge.Min.X >= legend.X+Margin)
					hidden := 0
					for y := badge.Min.Y; y < badge.Max.Y; y++ {
						for x := badge.Min.X; x < badge.Max.X; x++ {
							if p.area.regionImage.At(x, y) >= 0 {
								hidden++
							}
						}
					}
					assert.Zero(t, hidden, "%s %s %v: pixels of the country under %v", tag, source, v, badge)
				}
			}
		}
	}
}

// TestNamesKeepClearOfTheBadge looks for names under the mark of a month that is not closed.
func TestNamesKeepClearOfTheBadge(t *testing.T) {
	s := open(t)
	m := NewMap(s.ds, s.fonts)
	_, last := s.ds.Months()
	f := s.frame(t, wish{month: last.String()})
	require.NotEmpty(t, badgeNote(f))
	for _, width := range []int{420, 560, 720, 1000} {
		st := Light(1)
		m.Compose(f, m.HomeBeside(image.Point{}, image.Point{}, width, 330, st), st)
		badge := m.badgeBox(f, width, st)
		placed := m.layOut(f, m.view, st, m.layoutKey(f, st))
		for _, box := range placed.boxes[placed.kept:] {
			assert.False(t, box.Overlaps(badge), "%d: %v", width, box)
		}
	}
}

// A slide of the measure around events has no bars; its chart, with the words that it is no cause, takes all between head and foot.
func TestASlideOfAMeasureAroundEvents(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	for _, tag := range lang.Tags() {
		for name, sc := range map[string]scene.Scene{
			"one": s.frame(t, wish{month: "2024-01", lang: tag, event: "2024-01-15"}).Scene, "all": s.frame(t, wish{month: "2024-01", lang: tag}).Scene,
		} {
			slide := Slide{Frame: scene.Build(s.ds, sc.ShowAround(true), scene.Look{})}
			for _, size := range []image.Point{{1920, 1080}, {1280, 720}, {1024, 768}} {
				p := slides.Plan(slide, SlideRoom{}, size.X, size.Y, Light(1))
				assert.True(t, p.Bars.Empty())
				assert.GreaterOrEqual(t, p.Map.Min.Y, p.head.Max.Y)
				assert.LessOrEqual(t, p.Map.Max.Y, p.foot.Min.Y)
				assert.Greater(t, p.Map.Dy(), size.Y/2)
			}
			title, caption := slide.words()
			assert.Equal(t, slide.Frame.Around.Title, title)
			assert.Equal(t, slide.Frame.Around.Subject, caption)
			assert.Empty(t, slides.overTitle(&slide))
			slide.Title, slide.Caption = "Said of it", "by a speaker"
			assert.Equal(t, slide.Frame.Around.Title, slides.overTitle(&slide))
			p := slides.Plan(slide, SlideRoom{}, 480, 270, Light(1))
			golden(t, "slide-around-"+name+"-"+string(tag), slides.Page(slide, p))
		}
	}
}

// Beside a map of a region of which nothing else is to be said stand the month before and its rank too, no label cut.
func TestARegionWithoutEventsIsNotAloneOnItsSlide(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	for _, tag := range lang.Tags() {
		sc := s.frame(t, wish{month: "2024-07", lang: tag}).Scene.SelectRegion(s.ds, "UA-14")
		slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{})}
		require.Empty(t, slide.Frame.MonthDetail.Events)
		rows := slide.Frame.RegionDetail.Figures
		require.Len(t, rows, 6)
		p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
		said := slides.Words(slide, p)
		small := p.words.text(regular, slideSmall)
		for _, row := range rows {
			figure := s.fonts.width(row.Text, p.words.text(semibold, slideText))
			assert.LessOrEqual(t, s.fonts.width(lang.Capital(row.Label), small)+figure+p.words.px(16), float64(p.aside.Dx()), row.Label)
		}
		slide.Frame.RegionDetail.Figures = rows[:5]
		assert.NotEqual(t, said.Pix, slides.Words(slide, p).Pix, "its rank stands there")
	}
}
