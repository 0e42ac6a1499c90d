package kit

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/picture"
)

// letters is the painter of texts of the program's own theme. It is nil where there is none, and for a text with characters that
// our typeface lacks, for which the toolkit looks in others.
func (p *Prose) letters() *picture.Fonts {
	own, ok := p.Theme().(interface{ Letters() *picture.Fonts })
	if !ok {
		return nil
	}
	f := own.Letters()
	if f == nil {
		return nil
	}
	if p.checked != p.text {
		p.checked, p.strange = p.text, !f.Covers(p.text)
	}
	if p.strange {
		return nil
	}
	return f
}

// proseRenderer shows all lines as one image, or each as a text of the toolkit where the program's own painter cannot.
type proseRenderer struct {
	prose *Prose
	image *canvas.Raster
	said  saying
	drawn bool // the toolkit has fetched the image once, and keeps it
	lines []*canvas.Text
	all   []fyne.CanvasObject

	grounds []fyne.CanvasObject // of what is marked
}

// saying is all that decides what the image shows.
type saying struct {
	lines  []string
	words  picture.Words // in units
	length float32       // of the longest line, units
}

func newProseRenderer(p *Prose) *proseRenderer {
	r := &proseRenderer{prose: p}
	r.image = canvas.NewRaster(r.paint)
	return r
}

func (r *proseRenderer) Destroy() {}

func (r *proseRenderer) Layout(size fyne.Size) {
	p, h := r.prose, r.prose.lineHeight()
	inner := max(0, size.Width-2*p.Inset)
	x := p.Inset
	if left := inner - r.said.length; left > 0 && p.Align != fyne.TextAlignLeading {
		x += left * share(p.Align)
	}
	r.image.Move(fyne.NewPos(x, 0))
	r.image.Resize(fyne.NewSize(r.said.length, float32(len(r.said.lines))*h))
	for i, line := range r.lines {
		line.Move(fyne.NewPos(p.Inset, float32(i)*h))
		line.Resize(fyne.NewSize(inner, h))
	}
}

// share is the part of what is left free that stands before a line.
func share(align fyne.TextAlign) float32 {
	switch align {
	case fyne.TextAlignTrailing:
		return 1
	case fyne.TextAlignCenter:
		return 0.5
	default:
		return 0
	}
}

func (r *proseRenderer) MinSize() fyne.Size { return r.prose.MinSize() }

func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.all }

func (r *proseRenderer) Refresh() {
	p := r.prose
	var lines []string
	if p.text != "" {
		width := p.width
		if width <= 0 {
			width = 1e6
		}
		lines = p.linesAt(width - 2*p.Inset)
	}
	colour := p.Colour
	if colour == "" {
		colour = fynetheme.ColorNameForeground
	}
	ink := p.Theme().Color(colour, fyne.CurrentApp().Settings().ThemeVariant())
	if len(lines) == 0 || p.letters() == nil {
		r.say(saying{})
		r.write(lines, ink)
	} else {
		r.write(nil, nil)
		r.say(r.saying(lines, ink))
	}
	r.showMarks(lines)
	r.all = append(r.all[:0], r.grounds...)
	if r.said.lines != nil {
		r.all = append(r.all, r.image)
	}
	for _, line := range r.lines {
		r.all = append(r.all, line)
	}
	r.Layout(p.Size())
}

func (r *proseRenderer) saying(lines []string, ink color.Color) saying {
	p := r.prose
	s := saying{lines: lines}
	s.words = picture.Words{
		Size: float64(p.textSize()), Bold: p.Bold, Line: float64(p.lineHeight()), Align: float64(share(p.Align)),
	}
	s.words.Ink, _ = color.RGBAModel.Convert(ink).(color.RGBA)
	measure := p.measurer()
	for _, line := range lines {
		s.length = max(s.length, measure(line))
	}
	s.length = float32(int(s.length) + 2)
	return s
}

// say has the image painted again if it shows something else.
func (r *proseRenderer) say(s saying) {
	if s.words == r.said.words && s.length == r.said.length && slices.Equal(s.lines, r.said.lines) {
		return
	}
	r.said = s
	if r.drawn {
		Repaint(r.prose, r.image)
	}
}

// paint is called within the frame that shows the image; size is in device pixels.
func (r *proseRenderer) paint(width, height int) image.Image {
	r.drawn = true
	f, s := r.prose.letters(), &r.said
	size := r.image.Size()
	if f == nil || len(s.lines) == 0 || size.Width <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	per := float64(width) / float64(size.Width)
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.prose); c != nil {
		const many = 1000 // units; more than one, since the answer is in whole pixels
		pixels, _ := c.PixelCoordinateForPosition(fyne.NewPos(many, 0))
		per = float64(pixels) / many
	}
	w := s.words
	w.Size, w.Line = w.Size*per, w.Line*per
	return f.Set(s.lines, w, width, height)
}

// write shows lines as texts of the toolkit.
func (r *proseRenderer) write(lines []string, ink color.Color) {
	p := r.prose
	for len(r.lines) < len(lines) {
		r.lines = append(r.lines, canvas.NewText("", ink))
	}
	r.lines = r.lines[:len(lines)]
	for i, text := range lines {
		line := r.lines[i]
		if line.Text == text && line.Color == ink && line.TextSize == p.textSize() && line.TextStyle == p.style() &&
			line.Alignment == p.Align {
			continue
		}
		line.Text, line.Color, line.TextSize, line.TextStyle, line.Alignment = text, ink, p.textSize(), p.style(), p.Align
		line.Refresh()
	}
}
