package export

import (
	"bytes"
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

// Picture draws the page of a Scene on pixels, as PNG holds it. The error is a *SizeError.
func (m *Maker) Picture(s scene.Scene, o Options) (*image.RGBA, error) {
	width, height := o.Width, o.Height
	if width == 0 && height == 0 {
		width, height = 1920, 1080
	}
	if err := checkSize(width, height); err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	m.picture(m.frame(s, o.Dark), o.Dark, img)
	return img, nil
}

// picture draws the page of a Frame over all of an image.
func (m *Maker) picture(f *scene.Frame, dark bool, img *image.RGBA) {
	width, height := img.Rect.Dx(), img.Rect.Dy()
	scale := scaleOf(width, height)
	c := &raster{img: img, scale: scale, letters: m.letters, paint: m.paint}
	m.draw(c, f, style(dark, scale), pageSize{float64(width) / scale, float64(height) / scale})
}

// SVG writes the page of a Scene as SVG, with the text as text, the codes of the regions as ids and the text twin as its
// description.
func (m *Maker) SVG(ctx context.Context, w io.Writer, s scene.Scene, o Options) error {
	f := m.frame(s, o.Dark)
	record, err := sceneText(f.Scene)
	if err != nil {
		return err
	}
	c := &svg{letters: m.letters}
	size := o.Paper.size()
	c.open(size, string(f.Scene.Lang), f.Headline, m.twin(f).text(), record)
	m.draw(c, f, style(o.Dark, 1), size)
	c.close()
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	if _, err := w.Write(c.out.Bytes()); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	return nil
}

// PDF writes a page for each Scene, with vectors, text that can be searched and the embedded typeface.
func (m *Maker) PDF(ctx context.Context, w io.Writer, scenes []scene.Scene, o Options) error {
	var c *pdf
	for i, s := range scenes {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write PDF: %w", err)
		}
		f := m.frame(s, o.Dark)
		if i == 0 {
			c = newPDF(m.letters, f.Period.Last())
			if err := m.describe(c, f); err != nil {
				return err
			}
		}
		size := o.Paper.size()
		c.page(size)
		m.draw(c, f, style(o.Dark, 1), size)
	}
	if c == nil {
		return nil
	}
	return c.finish(w)
}

// describe writes what the document is about into its properties: the words of its first page, and that page's Scene.
func (m *Maker) describe(c *pdf, f *scene.Frame) error {
	record, err := sceneText(f.Scene)
	if err != nil {
		return err
	}
	all := m.facts(f)
	c.doc.SetLang(string(f.Scene.Lang))
	c.doc.SetTitle(f.Headline, true)
	c.doc.SetSubject(strings.Join(all.foot(), " "), true)
	c.doc.SetCreator(product+" "+m.version, true)
	c.doc.SetProducer(product+" "+m.version+" (go-pdf/fpdf)", true)
	var x bytes.Buffer
	x.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:frontline="` + namespace + `">` + "\n")
	fmt.Fprintf(&x, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escape(f.Headline))
	fmt.Fprintf(&x, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", f.Scene.Lang)
	for _, r := range all.rows {
		fmt.Fprintf(&x, "<frontline:%s>%s</frontline:%s>\n", r.key, escape(r.text), r.key)
	}
	x.WriteString(openScene + escape(record) + closeScene + "\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
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
