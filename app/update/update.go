// Package update adds one newer map of who holds what to a folder of maps: it fetches the map, or takes it from a file, checks it
// by reading it, measures what changed since the newest map of its kind, and only then, when asked, keeps it with its figures.
package update

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"frontline/app/fetch"
	"frontline/geo/control"
)

// Order is which map is to be added, and where.
type Order struct {
	From   []string      // addresses (only https) or files of the map: one, or one for each of its layers
	Into   string        // folder of the maps
	Day    string        // whose morning the map shows, YYYY-MM-DD; empty when the name of the map says it
	Source string        // under which the figures are added to areas.csv
	Rule   *control.Rule // which polygons mean occupied; nil recognises the map by itself

	files []orderFile // in the order of From
}

// orderFile is one of the files of the map.
type orderFile struct {
	from   string // its address or file
	name   string // in the folder
	called string // where it is from, which may be the name of its layer
}

// Types are the content types under which servers send maps. Some know none better than text or bytes.
func Types() []string {
	return []string{
		"application/geo+json", "application/json", "application/vnd.geo+json", "application/vnd.google-earth.kml+xml",
		"application/vnd.google-earth.kmz", "application/xml", "text/xml", "application/zip", "application/gzip",
		"application/x-gzip", "application/octet-stream", "binary/octet-stream", "text/plain",
	}
}

// Check looks for what is wrong with where the map is from and with its day, and finds what its files will be called in the folder:
// by its day, the layer that each is where the rule is about layers, and the ending that it has. The error is ErrNoDay, ErrNoDate,
// ErrDays or ErrNoLayers, or that of an address.
func (o *Order) Check() error {
	o.files = o.files[:0]
	given := o.Day != ""
	for _, from := range o.From {
		if err := o.check(from, given); err != nil {
			return err
		}
	}
	if len(o.files) == 1 {
		return nil
	}
	names := map[string]bool{}
	for _, f := range o.files {
		if !control.IsLayer(f.called, o.Rule) || names[f.name] {
			return fmt.Errorf("%q: %w", f.called, ErrNoLayers)
		}
		names[f.name] = true
	}
	return nil
}

// check looks at one of the files; the day may be given, whatever the names say.
func (o *Order) check(from string, given bool) error {
	f := orderFile{from: from, called: filepath.Base(from)}
	if fetch.IsAddress(from) {
		where, err := fetch.Check(from)
		if err != nil {
			return err
		}
		f.called = calledAt(where)
	}
	day, ok := control.DayOf(f.called)
	switch {
	case !given && !ok:
		return fmt.Errorf("%q: %w", f.called, ErrNoDay)
	case o.Day == "":
		o.Day = day
	case !given && day != o.Day: // of the file before
		return fmt.Errorf("%q: %w", f.called, ErrDays)
	}
	if _, err := time.Parse(time.DateOnly, o.Day); err != nil {
		return fmt.Errorf("%q %w", o.Day, ErrNoDate)
	}
	ending := ".geojson"
	for _, known := range []string{".kml", ".kmz", ".json", ".kml.gz", ".json.gz", ".geojson.gz"} {
		if strings.HasSuffix(strings.ToLower(f.called), known) {
			ending = known
		}
	}
	f.name = o.Day + ending
	if layer, _, _ := strings.Cut(f.called, "."); control.IsLayer(f.called, o.Rule) {
		f.name = o.Day + "-" + layer + ending
	}
	o.files = append(o.files, f)
	return nil
}

// calledAt is the name of the map at an address: that of its file, or of the service that gives a layer out of a database.
func calledAt(where *url.URL) string {
	parts := strings.Split(where.Path, "/")
	for i, part := range parts {
		if i > 0 && (part == "FeatureServer" || part == "MapServer") {
			return parts[i-1]
		}
	}
	return path.Base(where.Path)
}

// Shown is where the map is from, without what may be a secret in an address.
func (o *Order) Shown() string {
	shown := make([]string, len(o.From))
	for i, from := range o.From {
		shown[i] = from
		if where, err := url.Parse(from); err == nil && fetch.IsAddress(from) {
			shown[i] = fetch.Shown(where)
		}
	}
	return strings.Join(shown, ", ")
}

// Prepare gets the map of an order that was checked, reads it and measures it. Nothing is added to the folder before Add; a
// fetch that breaks off leaves its part there, under a hidden name, and is gone on with the next time.
func Prepare(ctx context.Context, o Order, fetcher *fetch.Fetcher, partition *control.Partition) (*Addition, error) {
	if info, err := os.Stat(o.Into); err != nil || !info.IsDir() {
		return nil, &Error{Flaw: NotFolder, Folder: o.Into}
	}
	a := &Addition{order: o, partition: partition}
	if err := a.get(ctx, fetcher); err != nil {
		return nil, err
	}
	err := a.prepare(ctx)
	if err != nil {
		return nil, errors.Join(err, a.Discard())
	}
	return a, nil
}

// prepare looks for everything that can be wrong with the map and with the folder.
func (a *Addition) prepare(ctx context.Context) (err error) {
	files := make([]control.File, len(a.order.files))
	for i, f := range a.order.files {
		files[i] = control.File{Name: f.called, Data: a.data[i]}
	}
	if a.Map, err = control.Parse(files, a.partition, a.order.Rule); err != nil {
		return err
	}
	steps := []func() error{
		a.measure,
		func() (err error) { a.figures, err = a.longerFigures(); return err },
		func() (err error) { a.index, err = a.longerIndex(); return err },
		a.vacant,
	}
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := step(); err != nil {
			return a.order.wrong(err)
		}
	}
	return nil
}

// wrong says of which folder an error is.
func (o *Order) wrong(err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		e.Folder = o.Into
		return e
	}
	return fmt.Errorf("update %s: %w", o.Into, err)
}

// get reads the bytes of all files. When one of them breaks off or is slow, what came of all is kept for the next time.
func (a *Addition) get(ctx context.Context, fetcher *fetch.Fetcher) error {
	for _, f := range a.order.files {
		data, err := a.getOne(ctx, fetcher, f)
		if err != nil {
			if wrong, ok := errors.AsType[*fetch.Error](err); ok && (wrong.Flaw == fetch.BrokeOff || wrong.Flaw == fetch.Slow) {
				return err
			}
			return errors.Join(err, a.Discard())
		}
		a.data = append(a.data, data)
	}
	return nil
}

// getOne reads the bytes of one file.
func (a *Addition) getOne(ctx context.Context, fetcher *fetch.Fetcher, f orderFile) (data []byte, err error) {
	name := f.from
	if fetch.IsAddress(name) {
		part := filepath.Join(a.order.Into, "."+f.name+".part")
		if err := fetcher.Get(ctx, name, part); err != nil {
			return nil, err
		}
		a.parts = append(a.parts, part)
		name = part
	}
	info, err := os.Stat(name)
	if err == nil && info.Size() > fetcher.Limit {
		return nil, &fetch.Error{Flaw: fetch.TooLarge, Address: name, Limit: fetcher.Limit}
	}
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fmt.Errorf("update: %w", err)
	}
	return data, nil
}
