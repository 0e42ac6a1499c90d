package export

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image"
	"io"
	"math"
	"strings"

	"frontline/app/scene"
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
	c.close()
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
	var c *pdf
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write PDF: %w", err)
		}
		s := m.sheet(p, o.Dark)
		if i == 0 {
			c = newPDF(m.letters, s.Period.Last())
			if err := m.describe(c, s, pages, o); err != nil {
				return err
			}
		}
		if o.Notes {
			m.notesPage(c, s, p.Notes, o)
		} else {
			size := o.Paper.size()
			c.page(size)
			m.draw(c, s, style(o.Dark, 1), size)
		}
		o.told(i+1, len(pages))
	}
	return c.finish(w)
}

// describe writes what the document is about into its properties: the words of its first page, and the Scenes of all.
func (m *Maker) describe(c *pdf, f sheet, pages []Page, o Options) error {
	record, err := sceneText(f.Scene)
	if err != nil {
		return err
	}
	all := m.facts(f)
	c.doc.SetLang(string(f.Scene.Lang))
	title := cmp.Or(o.Title, f.name())
	c.doc.SetTitle(title, true)
	c.doc.SetSubject(strings.Join(all.foot(), " "), true)
	c.doc.SetCreator(product+" "+m.version, true)
	c.doc.SetProducer(product+" "+m.version+" (go-pdf/fpdf)", true)
	var x bytes.Buffer
	x.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:frontline="` + namespace + `">` + "\n")
	fmt.Fprintf(&x, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escape(title))
	fmt.Fprintf(&x, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", f.Scene.Lang)
	for _, r := range all.rows {
		fmt.Fprintf(&x, "<frontline:%s>%s</frontline:%s>\n", r.key, escape(r.text), r.key)
	}
	x.WriteString(openScene + escape(record) + closeScene + "\n")
	for i, p := range pages[1:] {
		if record, err = sceneText(m.frame(p.Scene, o.Dark).Scene); err != nil {
			return err
		}
		fmt.Fprintf(&x, "<frontline:Scene%d>%s</frontline:Scene%d>\n", i+2, escape(record), i+2)
	}
	x.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	c.doc.SetXmpMetadata(x.Bytes())
	return nil
}

// namespace names our own properties in the metadata of documents.
const namespace = "https://frontline.invalid/ns/1/"

// sceneText is a Scene as it stands in metadata.
func sceneText(s scene.Scene) (string, error) {
	var out bytes.Buffer
	if err := scene.WriteScene(&out, s); err != nil {
		return "", err
	}
	return strings.TrimSpace(out.String()), nil
}
