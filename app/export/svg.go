package export

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"
)

// svg is a canvas that writes SVG: text as text, and groups with ids.
type svg struct {
	out     bytes.Buffer
	letters *typeface
	hatches map[[2]color.RGBA]string
	windows int
	used    [weights]map[rune]bool // letters
}

// fontFamily is what the text asks for: the letters that the file brings along, for programs that know nothing of those the same typeface
// where it is installed, and then others, the narrow ones first. In another one textLength keeps lines as long as they were laid out, and
// for programs that do not know that either no line of a narrower typeface is cut.
const fontFamily = "Inter, 'Inter Variable', 'Noto Sans', 'Segoe UI', Arial, 'Liberation Sans', Helvetica, " +
	"'DejaVu Sans Condensed', sans-serif"

// open writes what comes before the drawing.
func (c *svg) open(p pageSize, lang, title, description, scene string) {
	fmt.Fprintf(&c.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" lang="%s"`,
		decimal(p.width), decimal(p.height), decimal(p.width), decimal(p.height), lang)
	fmt.Fprintf(&c.out, ` role="img" aria-labelledby="title description" font-family="%s" font-kerning="none">`+"\n", fontFamily)
	for _, e := range [][3]string{{"title", "title", title}, {"desc", "description", description}, {"metadata", sceneID, scene}} {
		fmt.Fprintf(&c.out, "<%s id=\"%s\">%s</%s>\n", e[0], e[1], escape(e[2]), e[0])
	}
}

// close ends the drawing with the letters that it used.
func (c *svg) close() error {
	c.out.WriteString("<style>")
	for w, value := range [weights]int{400, 600} {
		if len(c.used[w]) == 0 {
			continue
		}
		font, err := c.letters.subsetOf(weight(w), c.used[w])
		if err != nil {
			return err
		}
		fmt.Fprintf(&c.out, "\n@font-face{font-family:Inter;font-weight:%d;src:url(data:font/ttf;base64,%s)}",
			value, base64.StdEncoding.EncodeToString(font))
	}
	c.out.WriteString("\n</style>\n</svg>\n")
	return nil
}

func (c *svg) box(r rect, ink color.RGBA) {
	fmt.Fprintf(&c.out, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n",
		decimal(r.x), decimal(r.y), decimal(r.w), decimal(r.h), hexColour(ink))
}

func (c *svg) fill(p path, ink color.RGBA) { c.shape(p, hexColour(ink)) }

func (c *svg) plate(r rect, radius float64, ink color.RGBA) { c.fill(rounded(r, radius), ink) }

func (c *svg) shape(p path, paint string) {
	c.out.WriteString(`<path fill="` + paint + `" fill-rule="evenodd" d="`)
	c.data(p)
	c.out.WriteString("\"/>\n")
}

func (c *svg) line(p path, width float64, ink color.RGBA) {
	fmt.Fprintf(&c.out, `<path fill="none" stroke="%s" stroke-width="%s" stroke-linejoin="round" d="`, hexColour(ink), decimal(width))
	c.data(p)
	c.out.WriteString("\"/>\n")
}

func (c *svg) hatch(p path, ground, ink color.RGBA) {
	key := [2]color.RGBA{ground, ink}
	id, ok := c.hatches[key]
	if !ok {
		id = "hatch-" + strconv.Itoa(len(c.hatches)+1)
		if c.hatches == nil {
			c.hatches = map[[2]color.RGBA]string{}
		}
		c.hatches[key] = id
		step := decimal(hatchStep / math.Sqrt2)
		fmt.Fprintf(&c.out, `<pattern id="%s" width="%s" height="%s" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`+
			`<rect width="%s" height="%s" fill="%s"/><rect width="%s" height="%s" fill="%s"/></pattern>`+"\n",
			id, step, step, step, step, hexColour(ground), decimal(hatchWidth), step, hexColour(ink))
	}
	c.shape(p, "url(#"+id+")")
}

func (c *svg) text(t text) {
	if t.s == "" {
		return
	}
	if c.used[t.font.weight] == nil {
		c.used[t.font.weight] = map[rune]bool{}
	}
	for _, r := range t.s {
		c.used[t.font.weight][r] = true
	}
	fmt.Fprintf(&c.out, `<text x="%s" y="%s" font-size="%s" fill="%s"`, decimal(t.x), decimal(t.y), decimal(t.font.size), hexColour(t.ink))
	if t.font.weight == semibold {
		c.out.WriteString(` font-weight="600"`)
	}
	if t.font.tracking != 0 {
		c.out.WriteString(` letter-spacing="` + decimal(t.font.tracking) + `"`)
	}
	if t.halo.A > 0 {
		fmt.Fprintf(&c.out, ` stroke="%s" stroke-width="%s" stroke-linejoin="round" paint-order="stroke"`,
			hexColour(t.halo), decimal(2*t.band))
	}
	fmt.Fprintf(&c.out, ` textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		decimal(c.letters.width(t.s, t.font)), escape(t.s))
}

func (c *svg) group(id, label string, draw func()) {
	c.out.WriteString(`<g id="` + escape(id) + `">`)
	if label != "" {
		c.out.WriteString("<title>" + escape(label) + "</title>")
	}
	c.out.WriteString("\n")
	draw()
	c.out.WriteString("</g>\n")
}

func (c *svg) window(w mapWindow, draw func()) {
	c.windows++
	id := "map-frame-" + strconv.Itoa(c.windows)
	fmt.Fprintf(&c.out, `<clipPath id="%s"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>`+"\n"+`<g clip-path="url(#%s)">`+"\n",
		id, decimal(w.box.x), decimal(w.box.y), decimal(w.box.w), decimal(w.box.h), id)
	draw()
	c.out.WriteString("</g>\n")
}

// data writes the lines of a path: a start, then steps, all in hundredths of a unit.
func (c *svg) data(p path) {
	b := c.out.AvailableBuffer()
	for _, line := range p {
		var last [2]int
		for i, at := range line.points {
			now := [2]int{int(math.Round(at.x * 100)), int(math.Round(at.y * 100))}
			switch i {
			case 0:
				b = append(b, 'M')
			case 1:
				b = append(b, 'l')
			default:
				b = append(b, ' ')
			}
			b = appendHundredths(b, now[0]-last[0])
			if now[1] >= last[1] {
				b = append(b, ' ')
			}
			b = appendHundredths(b, now[1]-last[1])
			last = now
		}
		if line.closed {
			b = append(b, 'z')
		}
	}
	c.out.Write(b)
}

// appendHundredths appends a number of hundredths as a decimal fraction.
func appendHundredths(b []byte, v int) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, int64(v/100), 10)
	if v %= 100; v > 0 {
		b = append(b, '.', byte('0'+v/10))
		if v%10 > 0 {
			b = append(b, byte('0'+v%10))
		}
	}
	return b
}

// decimal writes a length with at most two decimals.
func decimal(v float64) string { return string(appendHundredths(nil, int(math.Round(v*100)))) }

func hexColour(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// escape writes a text so that it can stand in XML.
func escape(s string) string {
	var out bytes.Buffer
	if err := xml.EscapeText(&out, []byte(s)); err != nil { // a buffer takes everything
		return ""
	}
	return out.String()
}
