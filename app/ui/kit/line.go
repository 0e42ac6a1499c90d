package kit

import "fyne.io/fyne/v2"

// newLine returns a text on one line, which ends in an ellipsis where it does not fit. It is written on buttons, chips and tabs rather
// than the toolkit's own text, which takes milliseconds to measure each.
func newLine(text string, size fyne.ThemeSizeName) *Prose {
	line := NewProse(text, size, "")
	line.MaxLines = 1
	return line
}

// widthOf returns the width of a text on one line, in units.
func widthOf(text string, size fyne.ThemeSizeName, bold bool) float32 {
	line := newLine(text, size)
	line.Bold = bold
	return line.NaturalWidth()
}

// placeLine puts a line into the middle of a height, from left on; all in units.
func (p *Prose) placeLine(left, width, height float32) {
	const rounding = 1 // words are measured one by one
	h := p.lineHeight()
	p.Move(fyne.NewPos(left, float32(int((height-h)/2+0.5))))
	p.Resize(fyne.NewSize(width+rounding, h))
}
