package pptx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// The namespaces of the format.
const (
	nsDrawing      = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsRelations    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPresentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsPackage      = "http://schemas.openxmlformats.org/package/2006/"
	nsDocument     = "http://schemas.openxmlformats.org/officeDocument/2006/"
	allNamespaces  = `xmlns:a="` + nsDrawing + `" xmlns:r="` + nsRelations + `" xmlns:p="` + nsPresentation + `"`
)

// link is a relation of one part of the file to another.
type link struct{ id, kind, target string }

func links(all ...link) string {
	var out strings.Builder
	out.WriteString(`<Relationships xmlns="` + nsPackage + `relationships">`)
	for _, l := range all {
		fmt.Fprintf(&out, `<Relationship Id="%s" Type="%s/%s" Target="%s"/>`, l.id, nsRelations, l.kind, l.target)
	}
	return out.String() + "</Relationships>"
}

func packageLinks() string {
	all := links(link{"rId1", "officeDocument", "ppt/presentation.xml"}, link{"rId3", "extended-properties", "docProps/app.xml"},
		link{"rId4", "custom-properties", "docProps/custom.xml"})
	core := `<Relationship Id="rId2" Type="` + nsPackage + `relationships/metadata/core-properties" Target="docProps/core.xml"/>`
	return strings.Replace(all, "</Relationships>", core+"</Relationships>", 1)
}

func presentationLinks(slides int) string {
	all := []link{
		{"rId1", "slideMaster", "slideMasters/slideMaster1.xml"},
		{"rId2", "notesMaster", "notesMasters/notesMaster1.xml"},
		{"rId3", "theme", "theme/theme1.xml"},
	}
	for i := range slides {
		all = append(all, link{fmt.Sprintf("rId%d", firstSlide+i), "slide", fmt.Sprintf("slides/slide%d.xml", i+1)})
	}
	return links(all...)
}

// firstSlide is the number of the relation of the first slide.
const firstSlide = 10

func contentTypes(slides int) string {
	var out strings.Builder
	out.WriteString(`<Types xmlns="` + nsPackage + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>`)
	part := func(name, kind string) {
		fmt.Fprintf(&out, `<Override PartName="/%s" ContentType="application/vnd.openxmlformats-%s+xml"/>`, name, kind)
	}
	part("docProps/core.xml", "package.core-properties")
	part("docProps/app.xml", "officedocument.extended-properties")
	part("docProps/custom.xml", "officedocument.custom-properties")
	part("ppt/presentation.xml", "officedocument.presentationml.presentation.main")
	part("ppt/theme/theme1.xml", "officedocument.theme")
	part("ppt/theme/theme2.xml", "officedocument.theme")
	part("ppt/slideMasters/slideMaster1.xml", "officedocument.presentationml.slideMaster")
	part("ppt/slideLayouts/slideLayout1.xml", "officedocument.presentationml.slideLayout")
	part("ppt/slideLayouts/slideLayout2.xml", "officedocument.presentationml.slideLayout")
	part("ppt/notesMasters/notesMaster1.xml", "officedocument.presentationml.notesMaster")
	for i := range slides {
		part(fmt.Sprintf("ppt/slides/slide%d.xml", i+1), "officedocument.presentationml.slide")
		part(fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", i+1), "officedocument.presentationml.notesSlide")
	}
	return out.String() + "</Types>"
}

func coreProperties(d Deck) string {
	date := d.Date.UTC().Format("2006-01-02T15:04:05Z")
	return `<cp:coreProperties xmlns:cp="` + nsPackage + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		"<dc:title>" + escape(d.Title) + "</dc:title><dc:subject>" + escape(d.Subject) + "</dc:subject>" +
		"<dc:creator>" + escape(d.Author) + "</dc:creator><cp:lastModifiedBy>" + escape(d.Author) + "</cp:lastModifiedBy>" +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + date + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + date + "</dcterms:modified>" +
		"<dc:language>" + escape(d.Language) + "</dc:language></cp:coreProperties>"
}

func appProperties(d Deck) string {
	return fmt.Sprintf(`<Properties xmlns="%sextended-properties"><Application>%s</Application><Slides>%d</Slides>`+
		`<Notes>%d</Notes></Properties>`,
		nsDocument, escape(d.Author), len(d.Slides), len(d.Slides))
}

func customProperties(all []Property) string {
	var out strings.Builder
	out.WriteString(`<Properties xmlns="` + nsDocument + `custom-properties" xmlns:vt="` + nsDocument + `docPropsVTypes">`)
	for i, p := range all {
		fmt.Fprintf(&out, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s">`+
			`<vt:lpwstr>%s</vt:lpwstr></property>`,
			i+2, escape(p.Name), escape(p.Value))
	}
	return out.String() + "</Properties>"
}

// escape writes a text so that it can stand in XML.
func escape(s string) string {
	var out bytes.Buffer
	if err := xml.EscapeText(&out, []byte(s)); err != nil { // a buffer takes everything
		return ""
	}
	return out.String()
}
