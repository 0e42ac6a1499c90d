package picture

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/app/scene"
)

func TestASlideListsWhatLedToAnEventAndWhatCameOfIt(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	crowded := 0
	for _, tag := range []lang.Tag{lang.English, lang.Ukrainian} {
		for _, e := range s.ds.Events() {
			sc := scene.Default(s.ds).WithLang(tag).SelectEvent(s.ds, e.ID)
			slide := Slide{Frame: scene.Build(s.ds, sc, scene.Look{})}
			p := slides.Plan(slide, SlideRoom{Title: 2, Caption: 2}, 1920, 1080, Light(1))
			c := newCanvas(p.Size.X, p.Size.Y, p.words, s.fonts)
			sides := [2][]scene.ChainItem{seenOf(slide.Frame.EventDetail.Earlier), seenOf(slide.Frame.EventDetail.Later)}
			col := newColumn(c, p.aside)
			col.dated(1, true, slide.Frame.EventDetail.Date)
			col.write(slide.Frame.EventDetail.Title, c.style(semibold, slideText), c.st.Text, 5)
			listed, more := col.chain(sides)
			assert.Equal(t, len(sides[0])+len(sides[1]), listed[0]+listed[1]+more)
			if more > 0 && (listed[0] > 1 || listed[1] > 1) {
				for i := range sides {
					for _, item := range sides[i][:listed[i]] {
						col.y += col.itemHeight(item.Event.Title)
					}
					if listed[i] > 0 {
						col.space(chainGap + slideSmall*slideLine)
					}
				}
				assert.True(t, col.holds(slideSmall*slideLine-1), "%s %s: there is a line for how many more there are", tag, e.ID)
			}
			for i := range sides {
				assert.Equal(t, len(sides[i]) > 0, listed[i] > 0, "%s %s: side %d of %v", tag, e.ID, i, sides[i])
			}
			if listed[0]+listed[1] < min(2, len(sides[0]))+min(2, len(sides[1])) {
				crowded++
			}
		}
	}
	assert.NotZero(t, crowded, "some have no room for two of each")
}

func TestNumbersOfAChainStandOnTheSlideAsOnItsMap(t *testing.T) {
	s := open(t)
	slides := NewSlides(NewMap(s.ds, s.fonts), NewBars(s.ds, s.fonts))
	accents := func(event string) int {
		slide := Slide{Frame: s.frame(t, wish{month: "2024-01", event: event})}
		p := slides.Plan(slide, SlideRoom{}, 1920, 1080, Light(1))
		words, n := slides.Words(slide, p), 0
		for y := p.aside.Min.Y; y < p.aside.Max.Y; y++ {
			for x := p.aside.Min.X; x < p.aside.Min.X+30; x++ {
				if words.RGBAAt(x, y) == p.words.Accent {
					n++
				}
			}
		}
		return n
	}
	assert.Greater(t, accents("2024-01-15-choe"), 500, "a filled disc of the selected event, and the rings of the others")
}
