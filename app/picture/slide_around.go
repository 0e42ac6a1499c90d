package picture

import (
	"image"
	"image/draw"
	"math"
)

// aroundWords are the title of a slide of the measure around events, and what stands under it.
func (s *Slide) aroundWords() (title, caption string) {
	a := s.Frame.Around
	title, caption = s.Title, s.Caption
	if title == "" {
		title = a.Title
	}
	if caption == "" {
		caption = a.Subject
	}
	return title, caption
}

// aroundMap paints the chart of the measure around events, with what it is of above it and that it is no cause below.
func (s *Slides) aroundMap(slide Slide, p SlidePlan) *image.RGBA {
	a := slide.Frame.Around
	c := newCanvas(p.Map.Dx(), p.Map.Dy(), p.words, s.fonts)
	c.clear(p.words.Surface)
	small, large, bold := c.style(regular, slideSmall), c.style(regular, slideText), c.style(semibold, slideText)
	col := newColumn(c, c.img.Rect)
	if slide.Caption != "" { // which stands where the events would
		col.write(a.Subject, large, p.words.Text, 2)
	}
	col.write(a.Counted+" "+a.Usual, large, p.words.Text, 2)
	col.write(a.Missing, small, p.words.Muted, 2)
	key := ""
	if a.Many {
		key = a.Key
	}
	high := func(text string, ts textStyle) float64 {
		return float64(len(col.lines(text, ts, 2))) * ts.size * slideLine
	}
	foot := high(key, small) + high(a.Caveat, bold)
	top := int(math.Ceil(col.y + p.words.px(14)))
	room := image.Rect(0, top, p.Map.Dx(), p.Map.Dy()-int(math.Ceil(foot+p.words.px(10))))
	if !room.Empty() {
		img := NewAligned(s.ds, s.fonts).Draw(a, room.Dx(), room.Dy(), p.Style)
		draw.Draw(c.img, room, img, image.Point{}, draw.Src)
	}
	col.y = math.Max(col.y, float64(p.Map.Dy())-foot)
	col.write(key, small, p.words.Muted, 2)
	col.write(a.Caveat, bold, p.words.Text, 2)
	return c.img
}
