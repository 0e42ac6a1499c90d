package control

import (
	"archive/zip"
	"bytes"
	"errors"
	"path"
	"strings"
)

// isKMZ says whether a file is a zip archive.
func isKMZ(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// unpackKMZ gives the one map of a KMZ file. What the archive says of its size is not believed: unpacking stops at the
// limit for any file.
func unpackKMZ(data []byte) (unpacked []byte, err error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, unpacking("KMZ", err)
	}
	var found *zip.File
	for _, file := range archive.File {
		name := path.Base(file.Name)
		if !strings.EqualFold(path.Ext(name), ".kml") || strings.HasPrefix(name, ".") {
			continue
		}
		if found != nil {
			return nil, &Error{Flaw: TwoInside, What: found.Name, More: file.Name}
		}
		found = file
	}
	if found == nil {
		return nil, &Error{Flaw: NoMapInside}
	}
	inside, err := found.Open()
	if err != nil {
		return nil, unpacking("KMZ", err)
	}
	unpacked, err = readAll(inside)
	if err = errors.Join(err, inside.Close()); err != nil {
		return nil, unpacking("KMZ", err)
	}
	return unpacked, nil
}
