package ownsource

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"

	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/safefile"
	"frontline/geo/control"
	"frontline/timeline"
)

// layersFolder holds the layers of a source, a file for each month.
const layersFolder = "layers"

// Layers are the shapes from which the figures of one month come, WGS84 degrees.
type Layers struct {
	Before, After orb.MultiPolygon // the outline of what was held at its beginning and at its end
	Pieces        []control.Piece  // what changed hands, the largest first
}

// PackedLayers are the layers of months as their files have them.
type PackedLayers map[timeline.Month][]byte

// The layers by the names that their file gives them.
const (
	layerBefore = "before"
	layerAfter  = "after"
	layerGained = "gained"
	layerLost   = "lost"
)

// drawing makes the layers of months while their maps are there.
type drawing struct {
	partition *control.Partition

	lock   sync.Mutex
	packed map[ends][]byte
	wrong  error
}

// ends are the paths of the maps at the ends of an interval.
type ends struct{ from, to string }

func (d *drawing) draw(from, to control.Sheet, before, after *control.Map) {
	l := Layers{Before: before.Front(), After: after.Front()}
	pieces, err := d.partition.Pieces(before, after)
	l.Pieces = pieces
	var file []byte
	if err == nil {
		var packed bytes.Buffer
		err = l.Write(&packed)
		file = packed.Bytes()
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	d.packed[ends{from.Path, to.Path}] = file
	d.wrong = errors.Join(d.wrong, err)
}

func layersName(m timeline.Month) string { return m.String() + ".geojson.gz" }

// write writes all layers into a new folder.
func (l PackedLayers) write(folder string) error {
	if len(l) == 0 {
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	for month, file := range l {
		err := safefile.Write(filepath.Join(folder, layersName(month)), safefile.Private, func(w io.Writer) error {
			_, err := w.Write(file)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// LoadLayers reads the layers of a month of a source that is kept in a folder of sources. A month without any, as in sources
// of earlier versions of the program, gives empty ones. known tells the codes of regions; nil accepts any.
func LoadLayers(folder, id string, month timeline.Month, known func(region string) bool) (*Layers, error) {
	if !isID(id) {
		return nil, fmt.Errorf("read layers: %q is not the id of a source", id)
	}
	name := filepath.Join(folder, id, layersFolder, layersName(month))
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return &Layers{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read layers: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	l, err := ReadLayers(file, known)
	if err != nil {
		return nil, lang.Within(name, err)
	}
	return l, nil
}

// layersFile is the file: GeoJSON, packed with gzip.
type layersFile struct {
	Type     string         `json:"type"`
	Features []layerFeature `json:"features"`
}

type layerFeature struct {
	Type       string `json:"type"`
	Properties struct {
		Layer   string   `json:"layer"`
		KM2     float64  `json:"km2"`
		Regions []string `json:"regions"`
	} `json:"properties"`
	Geometry struct {
		Type        string           `json:"type"`
		Coordinates orb.MultiPolygon `json:"coordinates"`
	} `json:"geometry"`
}

// Empty says that there is nothing to draw.
func (l *Layers) Empty() bool { return len(l.Before)+len(l.After)+len(l.Pieces) == 0 }

// ReadLayers reads what Write wrote. The error names feature and field.
func ReadLayers(r io.Reader, known func(region string) bool) (*Layers, error) {
	packed, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	var file layersFile
	if err := json.NewDecoder(io.LimitReader(packed, largest)).Decode(&file); err != nil {
		return nil, err
	}
	if file.Type != "FeatureCollection" {
		return nil, wrong("type", file.Type, timeline.Say("is not a collection of features"), timeline.Say("FeatureCollection"))
	}
	l := &Layers{}
	for i := range file.Features {
		if err := l.take(&file.Features[i], known); err != nil {
			return nil, lang.Within(fmt.Sprintf("features: %d", i+1), err)
		}
	}
	return l, nil
}

// take checks a feature and adds it.
func (l *Layers) take(f *layerFeature, known func(string) bool) error {
	shape := f.Geometry.Coordinates
	if f.Geometry.Type != "MultiPolygon" {
		return wrong("geometry", f.Geometry.Type, timeline.Say("is unknown"), timeline.Say("MultiPolygon"))
	}
	if err := checkShape(shape); err != nil {
		return err
	}
	switch layer := f.Properties.Layer; layer {
	case layerBefore:
		l.Before = append(l.Before, shape...)
	case layerAfter:
		l.After = append(l.After, shape...)
	case layerGained, layerLost:
		if len(shape) != 1 {
			return wrong("geometry", "", timeline.Say("polygons: %d", len(shape)), timeline.Say("1"))
		}
		if !(f.Properties.KM2 > 0) {
			return wrong("km2", strconv.FormatFloat(f.Properties.KM2, 'g', -1, 64), timeline.Say("is not above 0"), timeline.Phrase{})
		}
		unknown := func(code string) bool { return known != nil && !known(code) }
		if i := slices.IndexFunc(f.Properties.Regions, unknown); i >= 0 {
			return wrong("regions", f.Properties.Regions[i], timeline.Say("is not a region"), timeline.Phrase{})
		}
		l.Pieces = append(l.Pieces, control.Piece{
			Gained: layer == layerGained, Outline: shape[0], AreaKM2: f.Properties.KM2, Regions: f.Properties.Regions,
		})
	default:
		return wrong("layer", layer, timeline.Say("is unknown"), timeline.Phrase{})
	}
	return nil
}

func checkShape(shape orb.MultiPolygon) error {
	world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	const fewest = 4 // positions of a closed ring
	broken := func(problem timeline.Phrase) error { return wrong("geometry", "", problem, timeline.Phrase{}) }
	for i, polygon := range shape {
		if len(polygon) == 0 {
			return broken(timeline.Say("polygon %d has no ring", i+1))
		}
		for k, ring := range polygon {
			outside := func(at orb.Point) bool { return !world.Contains(at) }
			switch {
			case len(ring) < fewest || ring[0] != ring[len(ring)-1]:
				return broken(timeline.Say("polygon %d, ring %d is not closed", i+1, k+1))
			case slices.ContainsFunc(ring, outside):
				return broken(timeline.Say("polygon %d, ring %d leaves the earth", i+1, k+1))
			}
		}
	}
	return nil
}

// Write writes the layers as GeoJSON packed with gzip, positions to a millionth of a degree (a tenth of a metre).
func (l *Layers) Write(w io.Writer) error {
	packed, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if err != nil {
		return err
	}
	text := []byte(`{"type":"FeatureCollection","features":[`)
	text = appendFeature(text, layerBefore, "", l.Before)
	text = append(text, ',')
	text = appendFeature(text, layerAfter, "", l.After)
	for i := range l.Pieces {
		p := &l.Pieces[i]
		layer := layerLost
		if p.Gained {
			layer = layerGained
		}
		regions, err := json.Marshal(p.Regions)
		if err != nil {
			return err
		}
		more := `,"km2":` + strconv.FormatFloat(p.AreaKM2, 'f', -1, 64) + `,"regions":` + string(regions)
		text = append(text, ',')
		text = appendFeature(text, layer, more, orb.MultiPolygon{p.Outline})
	}
	text = append(text, "]}\n"...)
	if _, err := packed.Write(text); err != nil {
		return err
	}
	return packed.Close()
}

func appendFeature(text []byte, layer, more string, shape orb.MultiPolygon) []byte {
	text = append(text, "\n"+`{"type":"Feature","properties":{"layer":"`+layer+`"`+more+
		`},"geometry":{"type":"MultiPolygon","coordinates":`...)
	text = appendList(text, shape, func(text []byte, polygon orb.Polygon) []byte {
		return appendList(text, polygon, func(text []byte, ring orb.Ring) []byte {
			return appendList(text, ring, appendPosition)
		})
	})
	return append(text, "}}"...)
}

// appendList writes an array as JSON.
func appendList[T any](text []byte, list []T, one func(text []byte, element T) []byte) []byte {
	text = append(text, '[')
	for i, element := range list {
		if i > 0 {
			text = append(text, ',')
		}
		text = one(text, element)
	}
	return append(text, ']')
}

func appendPosition(text []byte, at orb.Point) []byte {
	const decimals = 6
	text = strconv.AppendFloat(append(text, '['), at[0], 'f', decimals, 64)
	text = strconv.AppendFloat(append(text, ','), at[1], 'f', decimals, 64)
	return append(text, ']')
}
