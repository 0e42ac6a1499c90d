package export

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"

	"frontline/app/export/pptx"
	"frontline/app/picture"
)

// slideScale is how many pixels a unit of a slide's picture has: sharp on a projector of 2560 pixels.
const slideScale = 2

// slideFont is on every machine that shows slides, or has a twin there of the same widths.
const slideFont = "Arial"

// pptx writes a slide for each page: title, headline and caption as text that can be edited, the picture below, and the notes.
func (m *Maker) pptx(ctx context.Context, w io.Writer, pages []Page, o Options) error {
	size, st := Wide.size(), style(o.Dark, 1)
	d := pptx.Deck{
		Author: product + " " + m.version, Width: size.width, Height: size.height, Ground: st.Surface, Text: st.Text, Font: slideFont,
		Accents: [6]color.RGBA{st.Accent, st.Data, st.Warn, st.SeaText, st.Muted, st.National},
	}
	sheets := make([]sheet, len(pages))
	for i, p := range pages {
		sheets[i] = m.sheet(p, o.Dark)
	}
	said, err := m.credits(sheets, pages, o)
	if err != nil {
		return err
	}
	d.Title, d.Subject, d.Language = said.title, said.foot, string(sheets[0].Scene.Lang)
	d.Date = sheets[0].Period.Last().Time()
	for _, p := range append(said.properties(), fact{key: sceneKey, text: oneLineOf(said.scene)}) {
		d.Properties = append(d.Properties, pptx.Property{Name: p.key, Value: p.text})
	}
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write PPTX: %w", err)
		}
		slide, err := m.slide(s, o.Dark, st)
		if err != nil {
			return fmt.Errorf("write PPTX: %w", err)
		}
		slide.Notes = pages[i].Notes
		d.Slides = append(d.Slides, slide)
		o.told(i+1, len(pages))
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write PPTX: %w", err)
	}
	return pptx.Write(w, d)
}

// slide lays out the text of a slide and draws its picture into what is left.
func (m *Maker) slide(s sheet, dark bool, st picture.Style) (pptx.Slide, error) {
	const margin, title, line = 36, 25, 15
	size := Wide.size()
	out, y := pptx.Slide{Alt: m.twin(s).text()}, float64(margin)*0.8
	put := func(words string, f font, most int) pptx.Line {
		lines := min(most, len(m.letters.wrap(words, f, size.width-2*margin, 20)))
		l := pptx.Line{Words: words, Size: f.size, Bold: f.weight == semibold, Ink: st.Text}
		l.Box = pptx.Box{X: margin, Y: y, W: size.width - 2*margin, H: float64(lines)*f.size*1.22 + 2}
		y += l.H
		return l
	}
	out.Title = put(s.name(), bold(title), 2)
	for i, words := range []string{s.under(), s.open(), s.caption} {
		if words == "" {
			continue
		}
		y += 4
		l := put(words, plain(line), 3)
		if i == 0 {
			l.Ink = st.Muted
		}
		out.Lines = append(out.Lines, l)
	}
	s.bare = true
	out.Picture = pptx.Box{Y: y, W: size.width, H: size.height - y}
	img := image.NewRGBA(image.Rect(0, 0, int(size.width*slideScale), int(out.Picture.H*slideScale)))
	c := &raster{img: img, scale: slideScale, letters: m.letters, paint: m.paint}
	m.draw(c, s, style(dark, slideScale), pageSize{size.width, float64(img.Rect.Dy()) / slideScale})
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		return out, err
	}
	out.PNG = file.Bytes()
	return out, nil
}
