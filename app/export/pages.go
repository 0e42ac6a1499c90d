package export

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"io"
	"math"

	"frontline/app/picture"
)

// The limits of pictures made of pixels.
const (
	MaxWidth  = 7680
	MaxHeight = 4320
	minSide   = 240
)

// SizeError says that a picture cannot have a size.
type SizeError struct{ Width, Height int }

// Error names the size and the limits.
func (e *SizeError) Error() string {
	return fmt.Sprintf("a picture of %d x %d pixels cannot be made, expected from %d x %d up to %d x %d or %d x %d",
		e.Width, e.Height, minSide, minSide, MaxWidth, MaxHeight, MaxHeight, MaxWidth)
}

func checkSize(width, height int) error {
	long, short := max(width, height), min(width, height)
	if short < minSide || long > MaxWidth || short > MaxHeight {
		return &SizeError{width, height}
	}
	return nil
}

// scaleOf returns how many pixels a unit has in a picture of the given size: 1 at 1280x720, and everything in proportion, as
// long as letters can be read.
func scaleOf(width, height int) float64 {
	w, h := float64(width), float64(height)
	return math.Max(0.75, math.Min(math.Sqrt(w*h/(1280*720)), math.Min(w/640, h/420)))
}

// pixels returns the size of a picture made of pixels. The error is a *SizeError.
func (o Options) pixels(width, height int) (w, h int, err error) {
	if o.Width != 0 || o.Height != 0 {
		width, height = o.Width, o.Height
	}
	return width, height, checkSize(width, height)
}

// picture draws a page over all of an image.
func (m *Maker) picture(s sheet, dark bool, img *image.RGBA) {
	width, height := img.Rect.Dx(), img.Rect.Dy()
	scale := scaleOf(width, height)
	c := &raster{img: img, scale: scale, letters: m.letters, paint: m.paint}
	m.draw(c, s, style(dark, scale), pageSize{float64(width) / scale, float64(height) / scale})
}

// svg writes a page as SVG, with the text as text, the codes of the regions as ids and the text twin as its description.
func (m *Maker) svg(ctx context.Context, w io.Writer, p Page, o Options) error {
	s := m.sheet(p, o.Dark)
	record, err := sceneText(s.Scene)
	if err != nil {
		return err
	}
	c := &svg{letters: m.letters}
	size := o.Paper.size()
	c.open(size, string(s.Scene.Lang), s.name(), m.twin(s).text(), record)
	m.draw(c, s, style(o.Dark, 1), size)
	if err := c.close(); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	if _, err := w.Write(c.out.Bytes()); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	return nil
}

// pdf writes pages with vectors, text that can be searched and the embedded typeface; or, where notes are asked for, sheets
// of A4 with a picture above and its notes below.
func (m *Maker) pdf(ctx context.Context, w io.Writer, pages []Page, o Options) error {
	sheets := make([]sheet, len(pages))
	for i, p := range pages {
		sheets[i] = m.sheet(p, o.Dark)
	}
	c := newPDF(m.letters, sheets[0].Period.Last())
	if err := m.describe(c, sheets, pages, o); err != nil {
		return err
	}
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write PDF: %w", err)
		}
		number := ""
		if len(sheets) > 1 {
			number = fmt.Sprintf("%d / %d", i+1, len(sheets))
		}
		if o.Notes {
			m.notesPage(c, s, pages[i].Notes, number, o)
		} else {
			size, st := o.Paper.size(), style(o.Dark, 1)
			c.page(size)
			m.draw(c, s, st, size)
			m.number(c, number, size, st)
		}
		o.told(i+1, len(pages))
	}
	return c.finish(w)
}

// number writes the number of a page into its lower right corner, below all else.
func (m *Maker) number(c canvas, number string, size pageSize, st picture.Style) {
	const edge, above = 36, 9
	f := plain(sizeFoot)
	c.text(text{s: number, x: size.width - edge - m.letters.width(number, f), y: size.height - above, font: f, ink: st.Muted})
}

// describe writes what the document is about into its properties: its title and language, what its pages rest on, what they show
// in words, for those who cannot see them, and their Scenes.
func (m *Maker) describe(c *pdf, sheets []sheet, pages []Page, o Options) error {
	said, err := m.credits(sheets, pages, o)
	if err != nil {
		return err
	}
	words := make([]string, len(sheets))
	for i, s := range sheets {
		words[i] = m.twin(s).text()
	}
	language := string(sheets[0].Scene.Lang)
	c.doc.SetLang(language)
	c.doc.SetTitle(said.title, true)
	c.doc.SetSubject(said.foot, true)
	c.doc.SetCreator(product+" "+m.version, true)
	c.doc.SetProducer(product+" "+m.version+" (go-pdf/fpdf)", true)
	var x bytes.Buffer
	x.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:frontline="` + namespace + `">` + "\n")
	for _, e := range [][2]string{{"title", said.title}, {"description", joinWords(words)}} {
		fmt.Fprintf(&x, "<dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:%s>\n", e[0], escape(e[1]), e[0])
	}
	fmt.Fprintf(&x, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", language)
	for _, r := range said.rows {
		fmt.Fprintf(&x, "<frontline:%s>%s</frontline:%s>\n", r.key, escape(r.text), r.key)
	}
	if said.pages != "" {
		x.WriteString(openPages + escape(said.pages) + closePages + "\n")
	}
	x.WriteString(openScene + escape(said.scene) + closeScene + "\n")
	x.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	c.doc.SetXmpMetadata(x.Bytes())
	return nil
}

// namespace names our own properties in the metadata of documents.
const namespace = "https://frontline.invalid/ns/1/"
