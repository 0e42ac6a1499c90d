package export

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"

	"frontline/timeline"
)

// pdf is a canvas that writes PDF: vectors, and text in subsets of the embedded typeface. Shapes are written as operators of
// the page's content; fpdf keeps the fonts and the file.
type pdf struct {
	doc    *fpdf.Fpdf
	height float64 // of the page, points
	buf    []byte
}

// pointsPerUnit makes a page of A4 1123 units wide, as on a screen of 96 dots an inch.
const pointsPerUnit = 0.75

func fontName(w weight) string { return [...]string{"Inter", "InterSemiBold"}[w] }

// newPDF begins a document. Its date is the last day of its first picture, for the same Scene has to give the same bytes.
func newPDF(letters *typeface, date timeline.Day) *pdf {
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 595, Ht: 842}})
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.SetCatalogSort(true)
	doc.SetCreationDate(date.Time())
	doc.SetModificationDate(date.Time())
	for w := range weights {
		doc.AddUTF8FontFromBytes(fontName(w), "", bytes.Clone(letters.data[w]))
	}
	return &pdf{doc: doc}
}

func (c *pdf) page(p pageSize) {
	c.height = p.height * pointsPerUnit
	c.doc.AddPageFormat("P", fpdf.SizeType{Wd: p.width * pointsPerUnit, Ht: c.height})
}

// finish writes the file.
func (c *pdf) finish(w io.Writer) error {
	if err := c.doc.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

func (c *pdf) box(r rect, ink color.RGBA) {
	c.fill(polygon(point{r.x, r.y}, point{r.right(), r.y}, point{r.right(), r.bottom()}, point{r.x, r.bottom()}), ink)
}

func (c *pdf) plate(r rect, radius float64, ink color.RGBA) { c.fill(rounded(r, radius), ink) }

func (c *pdf) fill(p path, ink color.RGBA) {
	c.begin()
	c.colour(ink, "rg")
	c.path(p)
	c.end("f*")
}

func (c *pdf) line(p path, width float64, ink color.RGBA) {
	c.begin()
	c.colour(ink, "RG")
	c.number(width * pointsPerUnit)
	c.op("w 1 j 1 J")
	c.path(p)
	c.end("S")
}

func (c *pdf) hatch(p path, ground, ink color.RGBA) {
	c.fill(p, ground)
	c.begin()
	c.path(p)
	c.op("W* n")
	c.flush()
	for _, l := range hatching(bounds(p)) {
		c.line(l, hatchWidth, ink)
	}
	c.doc.RawWriteStr("Q")
}

func (c *pdf) text(t text) {
	if t.s == "" {
		return
	}
	c.doc.SetFont(fontName(t.font.weight), "", t.font.size*pointsPerUnit)
	if t.halo.A > 0 {
		// The halo is the same letters stroked; an empty ActualText keeps searching and copying from finding them twice.
		c.begin()
		c.op(`/Span <</ActualText <FEFF>>> BDC 1 Tr 1 j`)
		c.colour(t.halo, "RG")
		c.number(2 * t.band * pointsPerUnit)
		c.op("w")
		c.flush()
		c.letters(t)
		c.doc.RawWriteStr("EMC Q")
	}
	c.letters(t)
}

func (c *pdf) letters(t text) {
	if t.font.tracking != 0 {
		c.doc.RawWriteStr("q " + decimal(t.font.tracking*pointsPerUnit) + " Tc")
		defer c.doc.RawWriteStr("Q")
	}
	c.doc.SetTextColor(int(t.ink.R), int(t.ink.G), int(t.ink.B))
	c.doc.Text(t.x*pointsPerUnit, t.y*pointsPerUnit, strings.Map(inPlane, t.s))
}

// inPlane replaces what lies beyond the first 65,536 characters, such as emoji: fpdf cannot write it, and the typeface does not have it.
func inPlane(r rune) rune {
	if r > math.MaxUint16 {
		return unicode.ReplacementChar
	}
	return r
}

func (c *pdf) group(_, _ string, draw func()) { draw() }

func (c *pdf) window(w mapWindow, draw func()) {
	r := w.box
	c.begin()
	c.path(polygon(point{r.x, r.y}, point{r.right(), r.y}, point{r.right(), r.bottom()}, point{r.x, r.bottom()}))
	c.op("W n")
	c.flush()
	draw()
	c.doc.RawWriteStr("Q")
}

// scaled draws something smaller, from a place of the page on.
func (c *pdf) scaled(x, y, scale float64, draw func()) {
	k := strconv.FormatFloat(scale, 'f', 5, 64)
	c.doc.RawWriteStr("q " + k + " 0 0 " + k + " " + decimal(x*pointsPerUnit) + " " +
		decimal(c.height*(1-scale)-y*pointsPerUnit) + " cm")
	draw()
	c.doc.RawWriteStr("Q")
}

// begin saves the state of the page, end paints and restores it, so that fpdf finds it as it left it.
func (c *pdf) begin() { c.buf = append(c.buf[:0], "q "...) }

func (c *pdf) end(paint string) {
	c.op(paint + " Q")
	c.flush()
}

func (c *pdf) flush() {
	c.doc.RawWriteStr(strings.TrimRight(string(c.buf), " "))
	c.buf = c.buf[:0]
}

func (c *pdf) op(s string) { c.buf = append(append(c.buf, s...), ' ') }

func (c *pdf) number(v float64) {
	c.buf = append(appendHundredths(c.buf, int(math.Round(v*100))), ' ')
}

func (c *pdf) colour(ink color.RGBA, op string) {
	for _, v := range []uint8{ink.R, ink.G, ink.B} {
		c.buf = append(strconv.AppendFloat(c.buf, math.Round(float64(v)/255*1000)/1000, 'f', -1, 64), ' ')
	}
	c.op(op)
}

func (c *pdf) path(p path) {
	for _, line := range p {
		for i, at := range line.points {
			c.number(at.x * pointsPerUnit)
			c.number(c.height - at.y*pointsPerUnit)
			if i == 0 {
				c.op("m")
			} else {
				c.op("l")
			}
		}
		if line.closed {
			c.op("h")
		}
	}
}
