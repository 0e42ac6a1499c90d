package picture

import (
	"image"
	"math"

	"frontline/app/scene"
)

// Sizes in units of the badge.
const (
	badgeHeight = 28 // with one line
	badgeLine   = 14
	badgePad    = 12
	badgeSign   = 16 // what the sign takes
	badgeLeast  = 128
	badgeWords  = 600 // width of the map below which the badge is a sign without words
)

// badgePart is how much of the width of a map the badge may take: what is free to the right of the country, where it stands.
const badgePart = 0.28

// badgePlan is what the badge says, and its size in device pixels; zero for none.
type badgePlan struct {
	lines []string
	size  image.Point
}

// planBadge finds words for a map of a width in device pixels: why the month is not closed, in a line or in two, only that it is not, or
// on a narrow map none.
func (m *Map) planBadge(f *scene.Frame, width int, st Style) badgePlan {
	note := badgeNote(f)
	if note == "" {
		return badgePlan{}
	}
	if float64(width) < st.px(badgeWords) {
		return badgePlan{lines: []string{""}, size: image.Pt(st.whole(badgeHeight), st.whole(badgeHeight))}
	}
	ts := st.text(semibold, sizeSmall)
	beside := st.px(2*badgePad + badgeSign)
	limit := math.Max(float64(width)*badgePart, st.px(badgeLeast)) - beside
	lines, wide := []string{note}, m.fonts.width(note, ts)
	if wide > limit {
		lines, wide = m.halves(note, ts, limit)
	}
	if wide > limit {
		lines = []string{m.ds.Catalog().Printer(f.Scene.Lang).T("picture.not-closed")}
		wide = m.fonts.width(lines[0], ts)
	}
	high := badgeHeight + badgeLine*float64(len(lines)-1)
	return badgePlan{lines: lines, size: image.Pt(int(math.Ceil(wide+beside)), st.whole(high))}
}

// halves breaks a text into two lines that are as nearly alike as can be, and returns the width of the longer one; at most the limit where
// there are such.
func (m *Map) halves(text string, ts textStyle, limit float64) (lines []string, wide float64) {
	const tries = 8
	half := m.fonts.width(text, ts) / 2
	for i := range tries {
		lines, wide = m.fonts.wrap(text, ts, half+(limit-half)*float64(i)/(tries-1), 2), 0
		for _, l := range lines {
			wide = math.Max(wide, m.fonts.width(l, ts))
		}
		if wide <= limit {
			break
		}
	}
	return lines, wide
}

// Badge draws the mark of a period that is not closed, for a map of a width in device pixels; nil when it is closed. It belongs into the
// upper right corner.
func (m *Map) Badge(f *scene.Frame, width int, st Style) *image.RGBA {
	p := m.planBadge(f, width, st)
	if len(p.lines) == 0 {
		return nil
	}
	ts := st.text(semibold, sizeSmall)
	_, capital := m.fonts.metrics(ts)
	c := newCanvas(p.size.X, p.size.Y, st, m.fonts)
	c.plate()
	at := point{st.px(badgePad + 4), float64(p.size.Y) / 2}
	if p.lines[0] == "" {
		at.x = float64(p.size.X) / 2
	}
	c.ring(at, st.px(4), st.px(1.5), st.Warn) // an open ring: not closed
	c.polygons([][]point{
		round(at.x-st.px(0.75), at.y-st.px(2.2), at.x+st.px(0.75), at.y+st.px(0.4), 0),
		round(at.x-st.px(0.4), at.y-st.px(0.4), at.x+st.px(2), at.y+st.px(0.8), 0),
	}, st.Warn)
	first := at.y + capital/2 - st.px(badgeLine)*float64(len(p.lines)-1)/2
	for i, l := range p.lines {
		c.text(l, st.px(badgePad+badgeSign), first+st.px(badgeLine)*float64(i), ts, st.Text)
	}
	return c.img
}

// badgeBox is where the badge stands on a map of a width in device pixels; empty for none.
func (m *Map) badgeBox(f *scene.Frame, width int, st Style) image.Rectangle {
	size := m.planBadge(f, width, st).size
	edge := st.whole(Margin)
	return image.Rectangle{Max: size}.Add(image.Pt(width-edge-size.X, edge))
}

// badgeRoom is the most that the badge of any month takes of a map of a width in device pixels, its margin included.
func badgeRoom(width int, st Style) image.Rectangle {
	wide := int(math.Max(float64(width)*badgePart, st.px(badgeLeast))) + st.whole(Margin)
	return image.Rect(width-wide, 0, width, st.whole(badgeHeight+badgeLine+Margin))
}

// badgeNote is why the month is not closed; empty when it is.
func badgeNote(f *scene.Frame) string {
	if f.Closed {
		return ""
	}
	return f.ClosedNote
}
