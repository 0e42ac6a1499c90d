package control

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// Largest is how many bytes of a file are read, unpacked: twenty times the largest map there is.
const Largest = 256 << 20

// Read reads a map from GeoJSON or KML, packed with gzip or not, or from KMZ; which it is shows in the file itself. rule
// says which polygons mean occupied; nil recognises the two kinds of DeepState's files (in KML by the colours of the styles)
// and takes all polygons of any other. What is not as it should be is mended where that is
// safe and listed in Map.Repairs; what cannot be mended is an error, each a *geo.FeatureError, all joined.
func Read(r io.Reader, p *Partition, rule *Rule) (*Map, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, fmt.Errorf("read map: %w", err)
	}
	return Parse(data, p, rule)
}

// Parse is Read for a file that is in memory already.
func Parse(data []byte, p *Partition, rule *Rule) (*Map, error) {
	m, err := parse(data, p, rule)
	if err != nil {
		return nil, fmt.Errorf("read map: %w", err)
	}
	return m, nil
}

func parse(data []byte, p *Partition, rule *Rule) (*Map, error) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		packed, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("unpack: %w", err)
		}
		if data, err = readAll(packed); err != nil {
			return nil, fmt.Errorf("unpack: %w", err)
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
	s, err := decodeEither(data, property)
	if err != nil {
		return nil, err
	}
	taken := &selection{kind: Occupied, partition: p}
	if rule == nil {
		taken.rule, taken.kind = recognise(s.features)
	} else {
		taken.rule, taken.kind = *rule, rule.kind()
	}
	if err := taken.take(s); err != nil {
		return nil, err
	}
	return newMap(taken)
}

// decodeEither reads GeoJSON or KML.
func decodeEither(data []byte, property string) (*sheet, error) {
	if isKML(data) {
		return decodeKML(data, property)
	}
	return decode(data, property, property)
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, Largest+1))
	if err != nil {
		return nil, err
	}
	if len(data) > Largest {
		return nil, fmt.Errorf("is larger than %d MB", Largest>>20)
	}
	return data, nil
}
