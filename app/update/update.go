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
	From   string        // address (only https) or file of the map
	Into   string        // folder of the maps
	Day    string        // whose morning the map shows, YYYY-MM-DD; empty when the name of the map says it
	Source string        // under which the figures are added to areas.csv
	Rule   *control.Rule // which polygons mean occupied; nil recognises the map by itself

	name   string // of the map in the folder
	called string // the map where it is from, which may be the name of its layer
}

// Types are the content types under which servers send maps. Some know none better than text or bytes.
func Types() []string {
	return []string{
		"application/geo+json", "application/json", "application/vnd.geo+json", "application/vnd.google-earth.kml+xml",
		"application/vnd.google-earth.kmz", "application/xml", "text/xml", "application/zip", "application/gzip",
		"application/x-gzip", "application/octet-stream", "binary/octet-stream", "text/plain",
	}
}

// Check looks for what is wrong with where the map is from and with its day, and finds what it will be called in the folder: by
// its day, the layer that it is where the rule is about layers, and the ending that it has. The error is ErrNoDay, ErrNoDate, or
// that of the address.
func (o *Order) Check() error {
	name := filepath.Base(o.From)
	if fetch.IsAddress(o.From) {
		where, err := fetch.Check(o.From)
		if err != nil {
			return err
		}
		name = calledAt(where)
	}
	o.called = name
	if o.Day == "" {
		day, ok := control.DayOf(name)
		if !ok {
			return fmt.Errorf("%q: %w", name, ErrNoDay)
		}
		o.Day = day
	} else if _, err := time.Parse(time.DateOnly, o.Day); err != nil {
		return fmt.Errorf("%q %w", o.Day, ErrNoDate)
	}
	ending := ".geojson"
	for _, known := range []string{".kml", ".kmz", ".json", ".kml.gz", ".json.gz", ".geojson.gz"} {
		if strings.HasSuffix(strings.ToLower(name), known) {
			ending = known
		}
	}
	o.name = o.Day + ending
	if layer, _, _ := strings.Cut(name, "."); control.IsLayer(name, o.Rule) {
		o.name = o.Day + "-" + layer + ending
	}
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
	if where, err := url.Parse(o.From); err == nil && fetch.IsAddress(o.From) {
		return fetch.Shown(where)
	}
	return o.From
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
	if a.Map, err = control.Parse([]control.File{{Name: a.order.called, Data: a.data}}, a.partition, a.order.Rule); err != nil {
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

// get reads the bytes of the map.
func (a *Addition) get(ctx context.Context, fetcher *fetch.Fetcher) error {
	name := a.order.From
	if fetch.IsAddress(name) {
		a.part = filepath.Join(a.order.Into, "."+a.order.name+".part")
		if err := fetcher.Get(ctx, name, a.part); err != nil {
			return err
		}
		name = a.part
	}
	info, err := os.Stat(name)
	if err == nil && info.Size() > fetcher.Limit {
		return &fetch.Error{Flaw: fetch.TooLarge, Address: name, Limit: fetcher.Limit}
	}
	if err == nil {
		a.data, err = os.ReadFile(name)
	}
	if err != nil {
		return fmt.Errorf("update: %w", err)
	}
	return nil
}
