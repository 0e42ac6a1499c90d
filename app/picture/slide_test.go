package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"

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
