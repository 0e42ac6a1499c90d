package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"frontline/app/ui/theme"
)

// lineMark is a part of a line that is marked, in bytes of the line.
type lineMark struct{ line, from, to int }

// SetMarks lays a ground under parts of the text: ranges of bytes [from, to), ascending.
func (p *Prose) SetMarks(marks [][2]int) {
	if len(p.marks) == 0 && len(marks) == 0 {
		return
	}
	p.marks = marks
	p.Refresh()
}

// lineMarks finds the marks on the lines into which a text was broken. A line that was shortened has those of its part.
func lineMarks(text string, lines []string, marks [][2]int) []lineMark {
	var found []lineMark
	at := 0
	for n, line := range lines {
		whole := strings.TrimSuffix(line, "…")
		skip := strings.Index(text[at:], whole)
		if skip < 0 {
			return found
		}
		at += skip
		for _, m := range marks {
			from, to := max(m[0], at), min(m[1], at+len(whole))
			if from < to {
				found = append(found, lineMark{n, from - at, to - at})
			}
		}
		at += len(whole)
	}
	return found
}

// showMarks places the grounds under the lines.
func (r *proseRenderer) showMarks(lines []string) {
	p := r.prose
	r.grounds = r.grounds[:0]
	if len(p.marks) == 0 || p.Align != fyne.TextAlignLeading {
		return
	}
	colour := p.Theme().Color(theme.ColorSoft, fyne.CurrentApp().Settings().ThemeVariant())
	h := p.lineHeight()
	for _, m := range lineMarks(p.text, lines, p.marks) {
		ground := canvas.NewRectangle(colour)
		ground.CornerRadius = 3
		x := p.measure(lines[m.line][:m.from])
		ground.Move(fyne.NewPos(p.Inset+x-1, float32(m.line)*h))
		ground.Resize(fyne.NewSize(p.measure(lines[m.line][m.from:m.to])+2, h))
		r.grounds = append(r.grounds, ground)
	}
}
