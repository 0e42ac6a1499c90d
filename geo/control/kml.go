package control

import (
	"cmp"
	"errors"

	"frontline/geo/control/kml"
)

// Under these properties, beside fillProperty and layerProperty, a rule finds what a placemark says that is not in its extended data.
const (
	nameProperty     = "name"
	styleURLProperty = "styleUrl"
	folderProperty   = "folder"
)

// decodeKML reads KML into a sheet: each placemark is a feature. Of each the value of a property is noted: of its extended data, or its
// name, styleUrl, folder, layer or fill (the colour of its polygons, as #rrggbb).
func decodeKML(data []byte, property string) (*sheet, error) {
	placemarks, err := kml.Read(data)
	if wrong, ok := errors.AsType[*kml.Error](err); ok {
		return nil, malformedKML(wrong)
	}
	s := &sheet{features: make([]feature, 0, len(placemarks))}
	for i := range placemarks {
		p := &placemarks[i]
		f := feature{name: p.Name, layer: cmp.Or(p.Data[layerProperty], p.Folder), empty: p.Bare, from: len(s.rings)}
		f.value, f.has = propertyOf(p, property)
		for j, polygon := range p.Polygons {
			for k, points := range polygon {
				from := len(s.points)
				s.points = append(s.points, points...)
				s.rings = append(s.rings, ring{int32(i + 1), int32(j + 1), int32(k + 1), from, len(s.points)})
			}
		}
		f.to = len(s.rings)
		s.features = append(s.features, f)
	}
	return s, nil
}

// propertyOf is what a placemark says of itself under a property; its extended data go before.
func propertyOf(p *kml.Placemark, property string) (value string, has bool) {
	if value, has = p.Data[property]; has {
		return value, true
	}
	switch property {
	case nameProperty:
		value = p.Name
	case styleURLProperty:
		value = p.StyleURL
	case folderProperty:
		value = p.Folder
	case fillProperty:
		value = p.Fill
	}
	return value, value != ""
}

func malformedKML(e *kml.Error) *Error {
	wrong := &Error{
		Flaw: Malformed, Line: e.Line, Feature: e.Placemark, ID: e.Name, Polygon: e.Polygon, Ring: e.Ring, What: "KML", More: e.What,
	}
	if e.CutOff {
		wrong.Flaw = CutOff
	}
	return wrong
}
