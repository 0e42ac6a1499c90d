package control

import (
	"encoding/xml"
	"strings"
)

// style reads a style; ok is false when it says nothing of the colour of polygons, or that they are not filled.
func (k *kmlReader) style(depth int) (fill string, ok bool) {
	filled := true
	k.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "PolyStyle" {
			k.skip()
			return
		}
		k.children(depth, func(start *xml.StartElement, _ int) {
			switch start.Name.Local {
			case "color":
				fill = colour(k.text())
			case "fill":
				text := k.text()
				filled = text != "0" && text != "false"
			default:
				k.skip()
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
func (k *kmlReader) styleMap(id string, depth int) {
	k.children(depth, func(start *xml.StartElement, depth int) {
		if start.Name.Local != "Pair" {
			k.skip()
			return
		}
		var key, url, fill string
		k.children(depth, func(start *xml.StartElement, depth int) {
			switch start.Name.Local {
			case "key":
				key = k.text()
			case styleURLElement:
				url = k.text()
			case styleElement:
				fill, _ = k.style(depth)
			default:
				k.skip()
			}
		})
		if key != "normal" {
			return
		}
		k.normal[id] = url
		if fill != "" {
			k.fills[id] = fill
		}
	})
}

// paint gives placemarks that use a shared style its colour. Styles may stand behind the placemarks that use them.
func (k *kmlReader) paint() {
	if k.property != fillProperty {
		return
	}
	for i := range k.features {
		f := &k.features[i]
		if f.has || k.urls[i] == "" {
			continue
		}
		id := strings.TrimPrefix(k.urls[i], "#")
		if _, has := k.fills[id]; !has {
			id = strings.TrimPrefix(k.normal[id], "#")
		}
		f.value, f.has = k.fills[id]
	}
}
