package export

import "strings"

// Sizes of notes pages in units: standing A4, with a picture above.
const (
	notesMargin = 48
	notesText   = 15
	notesLine   = 23
)

// notesPage draws a picture with its notes below; notes that are too long go on overleaf, under the same number.
func (m *Maker) notesPage(c *pdf, s sheet, notes, number string, o Options) {
	paper := pageSize{A4.size().height, A4.size().width}
	st := style(false, 1) // paper is white
	width := paper.width - 2*notesMargin
	open := func() {
		c.page(paper)
		c.box(rect{0, 0, paper.width, paper.height}, st.Surface)
		m.number(c, number, paper, st)
	}
	open()
	size := o.Paper.size()
	scale := width / size.width
	c.scaled(notesMargin, notesMargin, scale, func() { m.draw(c, s, style(o.Dark, 1), size) })
	picture := rect{notesMargin, notesMargin, width, size.height * scale}
	c.line(rounded(picture, 0), 0.8, st.Line)
	y := picture.bottom() + 20
	for i, line := range m.paragraphs(notes, plain(notesText), width) {
		if y += notesLine; y > paper.height-notesMargin {
			open()
			y = notesMargin + notesLine
		}
		if i == 0 || line != "" {
			c.text(text{s: line, x: notesMargin, y: y, font: plain(notesText), ink: st.Text})
		}
	}
}

// paragraphs breaks a text of several lines into lines of at most limit units.
func (m *Maker) paragraphs(s string, f font, limit float64) []string {
	var lines []string
	for paragraph := range strings.Lines(s) {
		if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, m.letters.wrap(paragraph, f, limit, len(paragraph))...)
	}
	return lines
}
