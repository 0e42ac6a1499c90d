package picture

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func TestSlidesSayTheDaysOfBothPictures(t *testing.T) {
	s := open(t)
	sc := s.frame(t, wish{month: "2024-06"}).Scene.CompareMonth(timeline.NewMonth(2024, 5))
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{}), Second: scene.BuildSecond(s.ds, sc, scene.Look{})}
	assert.Equal(t, "June 2024 · May 2024", slides.Days(&slide))
}

// TestBothSourcesStandAtTheFoot holds that no source is cut off, however long its words are.
func TestBothSourcesStandAtTheFoot(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	for _, tag := range lang.Tags() {
		sc := s.frame(t, wish{month: "2024-07", lang: tag}).Scene.WithMeasure(s.ds, timeline.Net).CompareSource(s.ds, "isw")
		slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{}), Second: scene.BuildSecond(s.ds, sc, scene.Look{}), Place: "12 / 34"}
		for _, size := range []image.Point{{1920, 1080}, {1280, 720}, {1024, 768}} {
			p := slides.Plan(slide, SlideRoom{}, size.X, size.Y, Light(1))
			lines := slides.footLines(slide, p.words, float64(p.foot.Dx()))
			assert.Equal(t, slide.Frame.SourceLine, strings.Join(lines, " "))
			assert.GreaterOrEqual(t, p.foot.Dy(), int(p.words.px(float64(len(lines))*slideFoot*slideLine)))
			assert.False(t, p.foot.Overlaps(p.Bars))
		}
	}
}

func TestLinesDoNotEndWithAWordOfOneLetterNorBeginWithADash(t *testing.T) {
	for text, want := range map[string][]string{
		"52.4 km² (1.7 a day), most":  {"52.4 km²", "(1.7 a day),", "most"},
		"895,1 км² (4,9 на день)":     {"895,1 км²", "(4,9 на день)"},
		"Шойгу оглядає зброю у Сі":    {"Шойгу", "оглядає", "зброю", "у Сі"},
		"дім (з 5 км²) і в Пхеньяні":  {"дім", "(з 5 км²)", "і в Пхеньяні"},
		"з них — у Донецькій області": {"з них —", "у Донецькій", "області"},
		"понад 12 000, з них 500":     {"понад", "12 000,", "з них", "500"},
		"від квітня 2022 року.":       {"від", "квітня", "2022 року."},
		"200–500, ≥ 500 · max":        {"200–500,", "≥ 500", "·", "max"},
		"Classes: < −200, −5 to 0":    {"Classes:", "< −200,", "−5 to 0"},
		"за 28 місяців від":           {"за", "28 місяців", "від"},
		"a":                           {"a"},
	} {
		var parts []string
		for at, part := range Unbroken(text) {
			assert.Equal(t, part, text[at:at+len(part)])
			parts = append(parts, part)
		}
		assert.Equal(t, want, parts)
	}
}

// Events that a filter hides are not missed without a word.
func TestASlideSaysHowItsEventsAreFiltered(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	sc := s.frame(t, wish{month: "2024-06"}).Scene.SelectRegion(s.ds, "UA-14")
	slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{})}
	require.NotEmpty(t, slide.Frame.MonthDetail.Events)
	p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
	said := slides.Words(slide, p)
	slide.Frame.Chips = nil
	assert.False(t, bytes.Equal(said.Pix, slides.Words(slide, p).Pix))
}

// Each of two maps says its figure, as the window does over its own.
func TestTwoMapsOfASlideSayTheirFigures(t *testing.T) {
	s := open(t)
	sc := s.frame(t, wish{month: "2024-07"}).Scene.CompareMonth(timeline.NewMonth(2023, 7))
	slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{}), Second: scene.BuildSecond(s.ds, sc, scene.Look{})}
	slide.Over = scene.NamesOfTwo(s.ds, slide.Frame, slide.Second)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
	without := slides.Map(slide, p)
	named := slide
	named.Over = [2]string{slide.Over[0] + ": 184.5 km²", slide.Over[1] + ": 61.8 km²"}
	slide.Figures = [2]string{"184.5 km²", "61.8 km²"}
	with := slides.Map(slide, p)
	assert.NotEqual(t, without.Pix, with.Pix)
	assert.Equal(t, slides.Map(named, p).Pix, with.Pix)
	slide.Figures = [2]string{strings.Repeat("9", 200), strings.Repeat("9", 200)}
	assert.Equal(t, without.Pix, slides.Map(slide, p).Pix, "a figure for which there is no room is left out, and the name is not cut for it")
}

// The sources of an event that a slide is about stand at its foot, each site once.
func TestSourcesOfAnEventStandAtTheFoot(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	for tag, want := range map[lang.Tag]string{
		lang.English:   " Event: world.kbs.co.kr, tass.com, menafn.com.",
		lang.Ukrainian: " Подія: world.kbs.co.kr, tass.com, menafn.com.",
	} {
		slide := Slide{Frame: s.frame(t, wish{month: "2024-01", event: "2024-01-15-choe", lang: tag}), Place: "7 / 9"}
		for _, size := range []image.Point{{1920, 1080}, {1280, 720}, {1024, 768}} {
			p := slides.Plan(slide, SlideRoom{}, size.X, size.Y, Light(1))
			assert.Equal(t, slide.Frame.SourceLine+want, strings.Join(slides.footLines(slide, p.words, float64(p.foot.Dx())), " "))
		}
	}
	slide := Slide{Frame: s.frame(t, wish{month: "2024-01", event: "2024-01-15-choe"})}
	sources := slide.Frame.EventDetail.Sources
	slide.Frame.EventDetail.Sources = append(sources, sources[0])
	assert.Equal(t, 1, strings.Count(slides.footOf(&slide), sources[0].Label))
}
