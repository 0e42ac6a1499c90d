package pptx

import (
	"archive/zip"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"time"
)

// Deck is a slide show.
type Deck struct {
	Title, Subject, Author string
	Language               string    // as "en" or "uk"
	Date                   time.Time // in its properties
	Properties             []Property
	Width, Height          float64 // of a slide, in units of 1/96 inch
	Ground, Text           color.RGBA
	Accents                [6]color.RGBA // for what is added to it: shapes, charts; the first also of links
	Font                   string
	Slides                 []Slide
}

// Property is something that is said of the slide show, in its metadata.
type Property struct{ Name, Value string }

// Slide is one page. All lengths are units of 1/96 inch from its upper left corner.
type Slide struct {
	Title   Line
	Lines   []Line
	Picture Box
	PNG     []byte
	Alt     string // the picture in words
	Notes   string // may have several lines
}

// Line is text in a box, in one size.
type Line struct {
	Box

	Words string
	Size  float64 // of the letters
	Bold  bool
	Ink   color.RGBA
}

// Box is a place on a slide.
type Box struct{ X, Y, W, H float64 }

// Write writes the slide show.
func Write(w io.Writer, d Deck) error {
	p := &packer{zip: zip.NewWriter(w)}
	p.text("[Content_Types].xml", contentTypes(len(d.Slides)))
	p.text("_rels/.rels", packageLinks())
	p.text("docProps/core.xml", coreProperties(d))
	p.text("docProps/app.xml", appProperties(d))
	p.text("docProps/custom.xml", customProperties(d.Properties))
	p.text("ppt/presentation.xml", presentation(d))
	p.text("ppt/_rels/presentation.xml.rels", presentationLinks(len(d.Slides)))
	p.text("ppt/theme/theme1.xml", themePart(d))
	p.text("ppt/theme/theme2.xml", themePart(d))
	p.text("ppt/slideMasters/slideMaster1.xml", slideMaster(d))
	p.text("ppt/slideMasters/_rels/slideMaster1.xml.rels", links(
		link{"rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"}, link{"rId2", "theme", "../theme/theme1.xml"},
		link{"rId3", "slideLayout", "../slideLayouts/slideLayout2.xml"}))
	p.text("ppt/slideLayouts/slideLayout1.xml", pictureLayout(d))
	p.text("ppt/slideLayouts/slideLayout2.xml", textLayout(d))
	master := links(link{"rId1", "slideMaster", "../slideMasters/slideMaster1.xml"})
	p.text("ppt/slideLayouts/_rels/slideLayout1.xml.rels", master)
	p.text("ppt/slideLayouts/_rels/slideLayout2.xml.rels", master)
	p.text("ppt/notesMasters/notesMaster1.xml", notesMaster())
	p.text("ppt/notesMasters/_rels/notesMaster1.xml.rels", links(link{"rId1", "theme", "../theme/theme2.xml"}))
	for i := range d.Slides {
		p.slide(d, i)
	}
	if p.err == nil {
		p.err = p.zip.Close()
	}
	if p.err != nil {
		return fmt.Errorf("write PPTX: %w", p.err)
	}
	return nil
}

// packer fills the zip; after the first error it does nothing.
type packer struct {
	zip *zip.Writer
	err error
}

func (p *packer) slide(d Deck, i int) {
	n, s := strconv.Itoa(i+1), d.Slides[i]
	p.text("ppt/slides/slide"+n+".xml", slidePart(d, s))
	p.text("ppt/slides/_rels/slide"+n+".xml.rels", links(
		link{"rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"}, link{"rId2", "image", "../media/image" + n + ".png"},
		link{"rId3", "notesSlide", "../notesSlides/notesSlide" + n + ".xml"}))
	p.text("ppt/notesSlides/notesSlide"+n+".xml", notesPart(d, s))
	p.text("ppt/notesSlides/_rels/notesSlide"+n+".xml.rels", links(
		link{"rId1", "notesMaster", "../notesMasters/notesMaster1.xml"}, link{"rId2", "slide", "../slides/slide" + n + ".xml"}))
	p.file("ppt/media/image"+n+".png", zip.Store, s.PNG)
}

func (p *packer) text(name, content string) {
	p.file(name, zip.Deflate, []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+content))
}

// file adds a file without a date, for the same slide show has to give the same bytes.
func (p *packer) file(name string, method uint16, content []byte) {
	if p.err != nil {
		return
	}
	out, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = out.Write(content)
	}
	p.err = err
}
