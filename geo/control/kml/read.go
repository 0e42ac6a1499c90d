// Package kml reads the polygons of KML 2.2 (OGC 07-147r2): the placemarks with what they are called, how they are filled, and in which
// folder they lie. Points, lines and models enclose nothing and are left out, overlays and links too.
package kml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/paulmach/orb"
)

// The elements that are read. Of any other only the end is looked for.
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

// deepest is how deep elements may stand in each other.
const deepest = 64

// Placemark is a feature of a file. What it does not say is empty.
type Placemark struct {
	Name     string
	Folder   string            // the name of the innermost folder that it lies in: programs write layers as folders
	StyleURL string            // of the shared style that it refers to
	Fill     string            // the colour of its polygons, as #rrggbb, by its own style or the shared one
	Data     map[string]string // its extended data by name; nil for none
	Bare     bool              // it has no geometry of any kind
	Polygons []orb.Polygon     // WGS84 degrees, the outer ring first, as they stand in the file; one without rings has an empty one
}

// Error is what is wrong with a file, and where in it.
type Error struct {
	Line      int    // from 1
	Placemark int    // from 1; 0 outside of placemarks
	Name      string // of the placemark
	Polygon   int    // of the placemark, from 1; 0 outside of polygons
	Ring      int    // of the polygon, from 1; 0 outside of rings
	CutOff    bool   // the file ends too early
	What      string // what was found, and what was expected
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: KML: %s", e.Line, e.What) }

// reader reads a file. After an error every further read fails with the same one.
type reader struct {
	xml *xml.Decoder
	err *Error

	placemarks []Placemark
	open       *Placemark        // the one that is being read; nil outside
	polygon    int               // of the placemark, from 1
	ring       int               // of the polygon, from 1; 0 outside rings
	folders    []string          // that are open, from the outermost
	fills      map[string]string // of shared styles, by id
	normal     map[string]string // of style maps by id: which style is used where nothing points at the placemark
}

// Is says whether a file is XML, which GeoJSON never is.
func Is(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("<"))
}

// Read reads the placemarks of a file. The error is an *Error, the first thing that is wrong.
func Read(data []byte) ([]Placemark, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	r := reader{xml: xml.NewDecoder(bytes.NewReader(data)), fills: map[string]string{}, normal: map[string]string{}}
	r.document()
	if r.err != nil {
		return nil, r.err
	}
	r.paint()
	return r.placemarks, nil
}

// document reads the outermost element.
func (r *reader) document() {
	start, ok := r.next()
	switch {
	case r.err != nil:
	case !ok:
		r.failf("has no element, expected <kml>")
	case start.Name.Local != kmlElement:
		r.failf("begins with <%s>, expected <kml>", start.Name.Local)
	default:
		r.container(0)
	}
	if r.err != nil {
		return
	}
	if start, ok := r.next(); ok {
		r.failf("goes on after its end with <%s>", start.Name.Local)
	}
}

// failf notes the first thing wrong, with the line and the placemark it is in.
func (r *reader) failf(format string, args ...any) {
	if r.err != nil {
		return
	}
	line, _ := r.xml.InputPos()
	r.err = &Error{Line: line, Polygon: r.polygon, Ring: r.ring, What: fmt.Sprintf(format, args...)}
	if r.open != nil {
		r.err.Placemark, r.err.Name = len(r.placemarks)+1, r.open.Name
	}
}

// unreadable notes what the reader of XML says.
func (r *reader) unreadable(err error) {
	r.failf("is not XML: %v", err)
	wrong, ok := errors.AsType[*xml.SyntaxError](err)
	if ok && wrong.Msg == "unexpected EOF" || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		r.err.CutOff = true
	}
}

// next gives the element that begins next; ok is false when the one around it ends, at the end of the file and after an
// error.
func (r *reader) next() (start xml.StartElement, ok bool) {
	for r.err == nil {
		token, err := r.xml.Token()
		if errors.Is(err, io.EOF) {
			return start, false
		}
		if err != nil {
			r.unreadable(err)
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
func (r *reader) children(depth int, element func(start *xml.StartElement, depth int)) {
	if depth > deepest {
		r.failf("elements stand more than %d deep", deepest)
		return
	}
	for start, ok := r.next(); ok; start, ok = r.next() {
		element(&start, depth+1)
	}
}

// skip reads an element to its end and forgets it.
func (r *reader) skip() {
	if r.err != nil {
		return
	}
	if err := r.xml.Skip(); err != nil {
		r.unreadable(err)
	}
}

// text reads an element to its end and gives the text in it, without white space at its ends.
func (r *reader) text() string {
	var text strings.Builder
	for inside := 1; inside > 0 && r.err == nil; {
		token, err := r.xml.Token()
		if err != nil {
			r.unreadable(err)
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
func (r *reader) container(depth int) {
	r.children(depth, func(start *xml.StartElement, depth int) {
		switch start.Name.Local {
		case documentElement:
			r.container(depth)
		case folderElement:
			r.folders = append(r.folders, "")
			r.container(depth)
			r.folders = r.folders[:len(r.folders)-1]
		case nameElement:
			if name := r.text(); len(r.folders) > 0 {
				r.folders[len(r.folders)-1] = name
			}
		case placemarkElement:
			r.readPlacemark(depth)
		case polygonElement, multiGeometryElement:
			r.failf("has a <%s> outside any placemark", start.Name.Local)
		case styleElement:
			if fill, ok := r.style(depth); ok {
				r.fills[attribute(start, "id")] = fill
			}
		case styleMapElement:
			r.styleMap(attribute(start, "id"), depth)
		default:
			r.skip()
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
