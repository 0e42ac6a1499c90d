package kml

import (
	"encoding/xml"
	"strings"
)

// style reads a style; ok is false when it says nothing of the colour of polygons, or that they are not filled.
func (r *reader) style(depth int) (fill string, ok bool) {
	filled := true
	r.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "PolyStyle" {
			r.skip()
			return
		}
		r.children(depth, func(start *xml.StartElement, _ int) {
			switch start.Name.Local {
			case "color":
				fill = colour(r.text())
			case "fill":
				text := r.text()
				filled = text != "0" && text != "false"
			default:
				r.skip()
			}
		})
	})
	if !filled {
		fill = ""
	}
	return fill, fill != ""
}

// colour turns a colour of KML, aabbggrr, into that of GeoJSON's simple styles, #rrggbb. What is not a colour stays.
func colour(text string) string {
	digits := strings.ToLower(strings.TrimPrefix(text, "#"))
	if len(digits) != 8 || strings.Trim(digits, "0123456789abcdef") != "" {
		return text
	}
	return "#" + digits[6:8] + digits[4:6] + digits[2:4]
}

// styleMap notes which style a style map uses where nothing points at the placemark. A style that stands inside it is
// kept under the id of the map.
func (r *reader) styleMap(id string, depth int) {
	r.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "Pair" {
			r.skip()
			return
		}
		var key, url, fill string
		r.children(depth, func(start *xml.StartElement, depth int) {
			switch start.Name.Local {
			case "key":
				key = r.text()
			case styleURLElement:
				url = r.text()
			case styleElement:
				fill, _ = r.style(depth)
			default:
				r.skip()
			}
		})
		if key != "normal" {
			return
		}
		r.normal[id] = url
		if fill != "" {
			r.fills[id] = fill
		}
	})
}

// paint gives placemarks that use a shared style its colour; one of their own goes before. Styles may stand behind the placemarks that
// use them.
func (r *reader) paint() {
	for i := range r.placemarks {
		p := &r.placemarks[i]
		if p.Fill != "" {
			continue
		}
		id := strings.TrimPrefix(p.StyleURL, "#")
		if _, has := r.fills[id]; !has {
			id = strings.TrimPrefix(r.normal[id], "#")
		}
		p.Fill = r.fills[id]
	}
}
