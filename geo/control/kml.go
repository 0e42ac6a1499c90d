package control

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The elements of KML that are read. Of any other only the end is looked for.
const (
	kmlElement           = "kml"
	documentElement      = "Document"
	folderElement        = "Folder"
	placemarkElement     = "Placemark"
	polygonElement       = "Polygon"
	multiGeometryElement = "MultiGeometry"
	styleElement         = "Style"
	styleMapElement      = "StyleMap"
	nameElement          = "name"
	styleURLElement      = "styleUrl"
)

// folderProperty is under which a placemark has the name of the innermost folder that it lies in: programs write layers as
// folders.
const folderProperty = "folder"

// kmlReader reads KML 2.2 (OGC 07-147r2) into a sheet: each placemark is a feature. After an error every further read
// fails with the same one.
type kmlReader struct {
	sheet

	xml      *xml.Decoder
	property string // whose value is noted
	err      *Error

	folders   []string // that are open, from the outermost
	placemark placemark
	polygon   int32             // of the placemark, from 1
	number    int32             // ring of the polygon, from 1; 0 outside rings
	fills     map[string]string // of shared styles, by id
	normal    map[string]string // of style maps by id: which style is used where nothing points at the placemark
	urls      []string          // of each feature, the shared style that it has
}

// placemark is the one that is being read.
type placemark struct {
	open            bool // reading it has begun
	name, url, fill string
	feature         feature
}

// isKML says whether a file is XML, which GeoJSON never is.
func isKML(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("<"))
}

// decodeKML reads KML. Of each placemark the value of a property is noted: of its extended data, or its name, styleUrl,
// folder, layer or fill (the colour of its polygons, as #rrggbb).
func decodeKML(data []byte, property string) (*sheet, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	k := kmlReader{
		xml: xml.NewDecoder(bytes.NewReader(data)), property: property,
		fills: map[string]string{}, normal: map[string]string{},
	}
	k.document()
	if k.err != nil {
		return nil, k.err
	}
	k.paint()
	return &k.sheet, nil
}

// document reads the outermost element.
func (k *kmlReader) document() {
	start, ok := k.next()
	switch {
	case k.err != nil:
	case !ok:
		k.failf("has no element, expected <kml>")
	case start.Name.Local != kmlElement:
		k.failf("begins with <%s>, expected <kml>", start.Name.Local)
	default:
		k.container(0)
	}
	if k.err != nil {
		return
	}
	if start, ok := k.next(); ok {
		k.failf("goes on after its end with <%s>", start.Name.Local)
	}
}

// failf notes the first thing wrong, with the line and the placemark it is in.
func (k *kmlReader) failf(format string, args ...any) {
	if k.err != nil {
		return
	}
	line, _ := k.xml.InputPos()
	k.err = &Error{Flaw: Malformed, Line: line, What: "KML", More: fmt.Sprintf(format, args...)}
	if k.placemark.open {
		k.err.Feature, k.err.ID = len(k.features)+1, k.placemark.name
	}
	k.err.Polygon, k.err.Ring = int(k.polygon), int(k.number)
}

// unreadable notes what the reader of XML says.
func (k *kmlReader) unreadable(err error) {
	k.failf("is not XML: %v", err)
	wrong, ok := errors.AsType[*xml.SyntaxError](err)
	if ok && wrong.Msg == "unexpected EOF" || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		k.err.Flaw = CutOff
	}
}

// next gives the element that begins next; ok is false when the one around it ends, at the end of the file and after an
// error.
func (k *kmlReader) next() (start xml.StartElement, ok bool) {
	for k.err == nil {
		token, err := k.xml.Token()
		if errors.Is(err, io.EOF) {
			return start, false
		}
		if err != nil {
			k.unreadable(err)
			return start, false
		}
		switch token := token.(type) {
		case xml.StartElement:
			return token, true
		case xml.EndElement:
			return start, false
		}
	}
	return start, false
}

// children calls element for each element inside the one that has just begun; element has to read it to its end.
func (k *kmlReader) children(depth int, element func(start *xml.StartElement, depth int)) {
	if depth > deepest {
		k.failf("elements stand more than %d deep", deepest)
		return
	}
	for start, ok := k.next(); ok; start, ok = k.next() {
		element(&start, depth+1)
	}
}

// skip reads an element to its end and forgets it.
func (k *kmlReader) skip() {
	if k.err != nil {
		return
	}
	if err := k.xml.Skip(); err != nil {
		k.unreadable(err)
	}
}

// text reads an element to its end and gives the text in it, without white space at its ends.
func (k *kmlReader) text() string {
	var text strings.Builder
	for inside := 1; inside > 0 && k.err == nil; {
		token, err := k.xml.Token()
		if err != nil {
			k.unreadable(err)
			break
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside++
		case xml.EndElement:
			inside--
		case xml.CharData:
			if inside == 1 {
				text.Write(token)
			}
		}
	}
	return strings.TrimSpace(text.String())
}

// container reads a document, a folder or what is around them.
func (k *kmlReader) container(depth int) {
	k.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case documentElement:
			k.container(depth)
		case folderElement:
			k.folders = append(k.folders, "")
			k.container(depth)
			k.folders = k.folders[:len(k.folders)-1]
		case nameElement:
			if name := k.text(); len(k.folders) > 0 {
				k.folders[len(k.folders)-1] = name
			}
		case placemarkElement:
			k.readPlacemark(depth)
		case polygonElement, multiGeometryElement:
			k.failf("has a <%s> outside any placemark", start.Name.Local)
		case styleElement:
			if fill, ok := k.style(depth); ok {
				k.fills[attribute(start, "id")] = fill
			}
		case styleMapElement:
			k.styleMap(attribute(start, "id"), depth)
		default:
			k.skip()
		}
	})
}

func attribute(start *xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
