package control

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strconv"

	"frontline/geo/control/kml"
)

// Largest is how many bytes of a file are read, unpacked: twenty times the largest map there is.
const Largest = 256 << 20

// File is a file of a map.
type File struct {
	Name string // that errors and repairs give it; without folders and ending it names its layer
	Data []byte
}

// Parse reads a map from GeoJSON or KML, packed with gzip or not, or from KMZ; which it is shows in the file itself. A map in
// layers may lie in several files. rule says which polygons mean occupied; nil recognises the two kinds of DeepState's files (in
// KML by the colours of the styles) and the layers of ISW (without what is only claimed), and takes all polygons of any other. What
// is not as it should be is mended where that is safe and listed in Map.Repairs; what cannot be mended is an error, each an *Error,
// all joined.
func Parse(files []File, p *Partition, rule *Rule) (*Map, error) {
	sheets := make([]*sheet, len(files))
	var wrongs []error
	for i, file := range files {
		s, err := parse(file, rule)
		if err != nil {
			wrongs = append(wrongs, Within(file.Name, err))
			continue
		}
		sheets[i] = s
	}
	if len(wrongs) > 0 {
		return nil, errors.Join(wrongs...)
	}
	taken := &selection{partition: p}
	if rule == nil {
		taken.rule = recognise(sheets)
	} else {
		taken.rule = *rule
	}
	taken.ask(sheets)
	for _, s := range sheets {
		if err := taken.take(s); err != nil {
			wrongs = append(wrongs, Within(s.file, err))
		}
	}
	if len(wrongs) > 0 {
		return nil, errors.Join(wrongs...)
	}
	m, err := newMap(taken)
	if err != nil && len(files) > 0 {
		return nil, Within(files[0].Name, err)
	}
	return m, err
}

// parse unpacks and reads one file.
func parse(file File, rule *Rule) (*sheet, error) {
	data := file.Data
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		packed, err := gzip.NewReader(bytes.NewReader(data))
		if err == nil {
			data, err = readAll(packed)
		}
		if err != nil {
			return nil, unpacking("gzip", err)
		}
	}
	if isKMZ(data) {
		var err error
		if data, err = unpackKMZ(data); err != nil {
			return nil, err
		}
	}
	property := fillProperty
	if rule != nil {
		property = rule.Property
	}
	var s *sheet
	var err error
	if kml.Is(data) {
		s, err = decodeKML(data, property)
	} else {
		s, err = decode(data, property, property)
	}
	if err != nil {
		return nil, err
	}
	s.file = file.Name
	s.nameLayers(Stem(file.Name))
	return s, nil
}

// nameLayers gives the features that tell of no layer that of their file.
func (s *sheet) nameLayers(file string) {
	if s.name == "" {
		s.name = file
	}
	for i := range s.features {
		if f := &s.features[i]; f.layer == "" {
			f.layer = s.name
		}
	}
}

// ask has the layers stand as values, where the rule is about layers.
func (s *selection) ask(sheets []*sheet) {
	var names []string
	for _, from := range sheets {
		names = append(names, from.layers()...)
	}
	s.kind = s.rule.kind(names)
	if s.rule.Property != layerProperty {
		return
	}
	s.layers = s.rule.layersOf(names)
	for _, from := range sheets {
		for i := range from.features {
			f := &from.features[i]
			f.value, f.has = f.layer, true
		}
	}
}

// unpacking says that a file cannot be unpacked.
func unpacking(format string, err error) error {
	if len(Errors(err)) > 0 {
		return err // it is too large
	}
	return &Error{Flaw: Packed, What: format, More: err.Error()}
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, Largest+1))
	if err != nil {
		return nil, err
	}
	if len(data) > Largest {
		return nil, &Error{Flaw: TooLarge, What: strconv.Itoa(Largest >> 20)}
	}
	return data, nil
}
