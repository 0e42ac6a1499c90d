// Package kit holds the small widgets of which the window is made: text that wraps, buttons, rows, chips, columns. They know
// their looks and report what a person did; none of them knows what it shows.
package kit

import (
	"iter"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"frontline/app/picture"
	"frontline/app/ui/theme"
)

// Heighter is an object whose height depends on its width, both in units.
type Heighter interface {
	HeightFor(width float32) float32
}

// Prose is text that wraps at words, without the inner padding of Fyne's label.
type Prose struct {
	widget.BaseWidget

	TextSize fyne.ThemeSizeName  // theme.SizeBody when empty
	Colour   fyne.ThemeColorName // the foreground when empty
	Bold     bool
	Align    fyne.TextAlign
	Inset    float32 // left free at both sides, units
	MaxLines int     // the last one ends in an ellipsis; 0 for as many as are needed

	text    string
	marks   [][2]int
	width   float32
	wrapped [2]wrapping // at the width before and at the one asked for last: a table asks for both
	checked string      // a text of which it is known whether our typeface has it
	strange bool        // it does not
}

// wrapping is a result of breaking a text into lines.
type wrapping struct {
	text  string
	width float32
	size  float32
	bold  bool
	lines []string
}

// NewProse returns a text of a size and colour; empty names stand for body text in the foreground.
func NewProse(text string, size fyne.ThemeSizeName, colour fyne.ThemeColorName) *Prose {
	p := &Prose{text: text, TextSize: size, Colour: colour}
	p.ExtendBaseWidget(p)
	return p
}

// Text returns what is shown.
func (p *Prose) Text() string { return p.text }

// SetText shows another text; it reports whether it differs from the one before.
func (p *Prose) SetText(text string) bool {
	if !p.hold(text) {
		return false
	}
	p.Refresh()
	return true
}

// hold takes another text that is shown with the next Refresh; it reports whether it differs from the one before.
func (p *Prose) hold(text string) bool {
	if text == p.text {
		return false
	}
	p.text, p.marks = text, nil
	return true
}

// HeightFor returns the height of the text broken at a width; both in units.
func (p *Prose) HeightFor(width float32) float32 {
	if p.text == "" {
		return 0
	}
	return float32(len(p.linesAt(width-2*p.Inset))) * p.lineHeight()
}

// NaturalWidth returns the width of the text on one line.
func (p *Prose) NaturalWidth() float32 { return p.measure(p.text) }

// MinSize is called by Fyne.
func (p *Prose) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if p.width <= 0 {
		return fyne.NewSize(theme.Grid, p.HeightFor(1e6))
	}
	return fyne.NewSize(theme.Grid, p.HeightFor(p.width))
}

// Resize is called by Fyne.
func (p *Prose) Resize(size fyne.Size) {
	changed := p.width != size.Width
	p.width = size.Width
	p.BaseWidget.Resize(size)
	if changed {
		p.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	r := newProseRenderer(p)
	r.Refresh()
	return r
}

func (p *Prose) style() fyne.TextStyle { return fyne.TextStyle{Bold: p.Bold} }

func (p *Prose) textSize() float32 {
	size := p.TextSize
	if size == "" {
		size = theme.SizeBody
	}
	return p.Theme().Size(size)
}

func (p *Prose) lineHeight() float32 { return lineHeight(p.textSize()) }

// lineHeight returns the distance of lines of a text size, in units.
func lineHeight(textSize float32) float32 {
	const leading = 1.36
	return float32(int(textSize*leading + 0.5))
}

func (p *Prose) measure(s string) float32 { return p.measurer()(s) }

// measurer returns what measures texts in the looks of this one, units.
func (p *Prose) measurer() func(string) float32 {
	size := p.textSize()
	if letters := p.letters(); letters != nil {
		words := picture.Words{Size: float64(size), Bold: p.Bold}
		return func(s string) float32 { return float32(letters.Width(s, words)) }
	}
	style := p.style()
	return func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
}

func (p *Prose) linesAt(width float32) []string {
	width = max(width, theme.Grid)
	size := p.textSize()
	for _, w := range p.wrapped {
		if w.lines != nil && w.text == p.text && w.width == width && w.size == size && w.bold == p.Bold {
			return w.lines
		}
	}
	measure := p.measurer()
	lines := wrap(p.text, width, measure)
	if p.MaxLines > 0 && len(lines) > p.MaxLines {
		rest := strings.Join(lines[p.MaxLines-1:], " ")
		lines = append(lines[:p.MaxLines-1:p.MaxLines-1], Ellipsis(rest, width, measure))
	}
	p.wrapped[0], p.wrapped[1] = p.wrapped[1], wrapping{text: p.text, width: width, size: size, bold: p.Bold, lines: lines}
	return lines
}

// wrap breaks a text into lines not wider than width as measured; a word that is too long is broken between letters. Words
// are measured one by one, because Fyne remembers the widths of texts that it has met and words come again.
func wrap(text string, width float32, measure func(string) float32) []string {
	space := measure(" ")
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		start, end, used := 0, 0, float32(0) // the line so far, in bytes of the paragraph
		for at, word := range pieces(paragraph, width, measure) {
			w := measure(word)
			if end > start && used+space+w <= width {
				end, used = at+len(word), used+space+w
				continue
			}
			if end > start {
				lines = append(lines, paragraph[start:end])
			}
			start, end = at, at+len(word)
			for used = w; used > width; used = measure(paragraph[start:end]) {
				n := fitting(paragraph[start:end], width, measure)
				if n == end-start {
					break
				}
				lines = append(lines, paragraph[start:start+n])
				start += n
			}
		}
		lines = append(lines, paragraph[start:end])
	}
	return lines
}

// pieces yields the parts of a text that lines are made of, and where each begins: what stays together, or single words where that is
// wider than a line.
func pieces(text string, width float32, measure func(string) float32) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for start, part := range picture.Unbroken(text) {
			if strings.IndexByte(part, ' ') < 0 || measure(part) <= width {
				if !yield(start, part) {
					return
				}
				continue
			}
			for at, word := range picture.Spaced(part) {
				if !yield(start+at, word) {
					return
				}
			}
		}
	}
}

// fitting returns how many bytes of s, at least one letter and less than all, fit into width.
func fitting(s string, width float32, measure func(string) float32) int {
	n, first := 0, true
	for i := range s {
		if i == 0 {
			continue
		}
		if !first && measure(s[:i]) > width {
			break
		}
		n, first = i, false
	}
	if n == 0 {
		return len(s)
	}
	return n
}

// Ellipsis shortens s at its end until it fits with an ellipsis.
func Ellipsis(s string, width float32, measure func(string) float32) string {
	if measure(s) <= width {
		return s
	}
	runes := []rune(s)
	for n := len(runes) - 1; n > 0; n-- {
		short := strings.TrimRight(string(runes[:n]), " ,.;:–-") + "…"
		if measure(short) <= width {
			return short
		}
	}
	return "…"
}
