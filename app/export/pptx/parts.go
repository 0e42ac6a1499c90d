package pptx

import (
	"fmt"
	"image/color"
	"math"
	"strings"
)

// emu turns units of 1/96 inch into those of the format, 914400 an inch.
func emu(units float64) int { return int(math.Round(units * 9525)) }

// Sizes of a page of notes in units: standing A4.
const (
	notesWidth  = 794
	notesHeight = 1123
	notesEdge   = 60
)

func presentation(d Deck) string {
	var out strings.Builder
	out.WriteString(`<p:presentation ` + allNamespaces + `><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>` +
		`</p:sldMasterIdLst>` +
		`<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>`)
	for i := range d.Slides {
		fmt.Fprintf(&out, `<p:sldId id="%d" r:id="rId%d"/>`, 256+i, firstSlide+i)
	}
	fmt.Fprintf(&out, `</p:sldIdLst><p:sldSz cx="%d" cy="%d"/><p:notesSz cx="%d" cy="%d"/></p:presentation>`,
		emu(d.Width), emu(d.Height), emu(notesWidth), emu(notesHeight))
	return out.String()
}

// themePart names the colours and the font, for what is added to the deck: its own shapes say their colours themselves.
func themePart(d Deck) string {
	var out strings.Builder
	out.WriteString(`<a:theme xmlns:a="` + nsDrawing + `" name="` + escape(d.Author) + `"><a:themeElements><a:clrScheme name="Slides">`)
	for _, c := range []struct {
		name string
		ink  color.RGBA
	}{{"dk1", d.Text}, {"lt1", d.Ground}, {"dk2", d.Text}, {"lt2", d.Ground}} {
		fmt.Fprintf(&out, `<a:%s><a:srgbClr val="%s"/></a:%s>`, c.name, hex(c.ink), c.name)
	}
	for i, ink := range d.Accents {
		fmt.Fprintf(&out, `<a:accent%d><a:srgbClr val="%s"/></a:accent%d>`, i+1, hex(ink), i+1)
	}
	fmt.Fprintf(&out, `<a:hlink><a:srgbClr val="%s"/></a:hlink><a:folHlink><a:srgbClr val="%[1]s"/></a:folHlink>`, hex(d.Accents[0]))
	font := `<a:latin typeface="` + escape(d.Font) + `"/><a:ea typeface=""/><a:cs typeface=""/>`
	fill := `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	line := `<a:ln w="9525">` + fill + `</a:ln>`
	const effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	out.WriteString(`</a:clrScheme><a:fontScheme name="Slides"><a:majorFont>` + font + `</a:majorFont><a:minorFont>` + font +
		`</a:minorFont></a:fontScheme><a:fmtScheme name="Slides"><a:fillStyleLst>` + strings.Repeat(fill, 3) + `</a:fillStyleLst>` +
		`<a:lnStyleLst>` + strings.Repeat(line, 3) + `</a:lnStyleLst><a:effectStyleLst>` + strings.Repeat(effect, 3) +
		`</a:effectStyleLst><a:bgFillStyleLst>` + strings.Repeat(fill, 3) + `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`)
	return out.String()
}

const (
	treeHead = `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>` +
		`<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`
	colourMap = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"` +
		` accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`
	ground = `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`
	empty  = `<a:p><a:endParaRPr/></a:p>`
)

func notesMaster() string {
	return `<p:notesMaster ` + allNamespaces + `><p:cSld>` + ground + treeHead + notesPicture() +
		shape(3, "Notes", `type="body" idx="1"`, notesBox(), empty) + `</p:spTree></p:cSld>` + colourMap +
		`<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200"/></a:lvl1pPr></p:notesStyle></p:notesMaster>`
}

func notesBox() Box {
	return Box{notesEdge, notesHeight/2 - 80, notesWidth - 2*notesEdge, notesHeight/2 + 80 - notesEdge}
}

// notesPicture is the place of the slide on its page of notes.
func notesPicture() string {
	const w = notesWidth - 2*notesEdge
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>`+
		`</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`+
		`</p:spPr></p:sp>`,
		place(Box{notesEdge, notesEdge, w, w * 9.0 / 16}))
}

func slidePart(d Deck, s Slide) string {
	var out strings.Builder
	out.WriteString(`<p:sld ` + allNamespaces + `><p:cSld>` + ground + treeHead)
	out.WriteString(shape(2, "Title", `type="title"`, s.Title.Box, paragraph(d, s.Title)))
	for i, l := range s.Lines {
		out.WriteString(shape(4+i, fmt.Sprintf("Text %d", i+1), "", l.Box, paragraph(d, l)))
	}
	fmt.Fprintf(&out, `<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture" descr="%s"/><p:cNvPicPr>`+
		`<a:picLocks noChangeAspect="1"/></p:cNvPicPr>`+
		`<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`+
		`<p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`, escape(s.Alt), place(s.Picture))
	out.WriteString(numberShape(4+len(s.Lines), d))
	out.WriteString(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	return out.String()
}

func notesPart(d Deck, s Slide) string {
	var body strings.Builder
	for line := range strings.Lines(s.Notes) {
		body.WriteString(`<a:p><a:r><a:rPr lang="` + escape(d.Language) + `"/>` +
			`<a:t>` + escape(strings.TrimRight(line, "\r\n")) + `</a:t></a:r></a:p>`)
	}
	if s.Notes == "" {
		body.WriteString(empty)
	}
	return `<p:notes ` + allNamespaces + `><p:cSld>` + treeHead + notesPicture() +
		shape(3, "Notes", `type="body" idx="1"`, notesBox(), body.String()) +
		`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

// shape is a box of text; kind names the placeholder that it fills, if any.
func shape(id int, name, kind string, at Box, paragraphs string) string {
	holder, box := "", ` txBox="1"`
	if kind != "" {
		holder, box = "<p:ph "+kind+"/>", ""
	}
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr%s/><p:nvPr>%s</p:nvPr></p:nvSpPr><p:spPr>%s`+
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>`+
		`<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">`+
		`<a:normAutofit/></a:bodyPr><a:lstStyle/>%s</p:txBody></p:sp>`, id, name, box, holder, place(at), paragraphs)
}

func paragraph(d Deck, l Line) string {
	bold := 0
	if l.Bold {
		bold = 1
	}
	return fmt.Sprintf(`<a:p><a:pPr algn="l"/><a:r>`+
		`<a:rPr lang="%s" sz="%d" b="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:rPr>`+
		`<a:t>%s</a:t></a:r></a:p>`, escape(d.Language), int(math.Round(l.Size*75)), bold, hex(l.Ink), escape(l.Words))
}

func place(b Box) string {
	return fmt.Sprintf(`<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, emu(b.X), emu(b.Y), emu(b.W), emu(b.H))
}

func hex(c color.RGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
