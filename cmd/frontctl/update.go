package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"frontline/app/fetch"
	"frontline/geo/control"
)

// newUpdate makes the command. A nil client is the usual one.
func newUpdate(shared *options, client *http.Client) *cobra.Command {
	u := &update{areaQuery: areaQuery{shared: shared, format: formatCSV}, fetcher: fetch.Fetcher{
		Client: client, Limit: control.Largest, Types: mapTypes(),
	}}
	cmd := &cobra.Command{
		Use:   "update --from URL|FILE",
		Short: "Fetch one newer map of who holds what, and add what changed to a table of figures",
		Long: "update takes one map, from an address (only https) or a file, checks it by reading it, measures what changed since the\n" +
			"newest map of its kind in a folder, keeps the map there and adds the figures to the folder's areas.csv. When\n" +
			"anything is wrong with the map, the folder stays as it was. Nothing is ever fetched without this command.\n\n" +
			"A fetch that breaks off is gone on with when the command is given again. An address that leads on to another host is\n" +
			"refused. In a folder with an index.csv the map is listed there.",
		Example: "  frontctl update --from https://example.org/maps/2026-09-08.geojson --into maps\n" +
			"  frontctl update --from latest.kmz --day 2026-09-08 --into maps",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := u.check(); err != nil {
				return err
			}
			return failed(u.run(cmd.Context(), cmd))
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&u.from, "from", "", "address or file of the map (required)")
	flags.StringVar(&u.into, "into", "", "folder of the maps and of areas.csv (default: that of --data, else this one)")
	flags.StringVar(&u.day, "day", "", "day whose morning the map shows, if its name does not say it")
	flags.StringVar(&u.source, "source", "deepstate", "source under which the figures are added")
	flags.StringVar(&u.rule, "rule", "", "which polygons mean occupied: all, PROPERTY or PROPERTY=VALUE,VALUE")
	flags.DurationVar(&u.fetcher.Patience, "timeout", 5*time.Minute, "how long fetching may take")
	return cmd
}

// mapTypes are the content types under which servers send maps. Some know none better than text or bytes.
func mapTypes() []string {
	return []string{
		"application/geo+json", "application/json", "application/vnd.geo+json", "application/vnd.google-earth.kml+xml",
		"application/vnd.google-earth.kmz", "application/xml", "text/xml", "application/zip", "application/gzip",
		"application/x-gzip", "application/octet-stream", "binary/octet-stream", "text/plain",
	}
}

// update is what was asked for.
type update struct {
	areaQuery

	fetcher fetch.Fetcher
	from    string
	into    string
	day     string
	name    string // of the map in the folder
}

// check looks for what is wrong with the command line.
func (u *update) check() error {
	u.into = cmp.Or(u.into, u.shared.data, ".")
	if u.from == "" {
		return errors.New("--from: is missing, expected the address or the file of a map")
	}
	if err := u.areaQuery.check(nil); err != nil {
		return err
	}
	name := filepath.Base(u.from)
	if fetch.IsAddress(u.from) {
		where, err := fetch.Check(u.from)
		if err != nil {
			return fmt.Errorf("--from: %w", err)
		}
		name = path.Base(where.Path)
	}
	if u.fetcher.Patience <= 0 {
		return fmt.Errorf("--timeout: %s is too short", u.fetcher.Patience)
	}
	return u.nameMap(name)
}

// nameMap finds the day of the map and what it is called in the folder: by its day, and the ending that it has.
func (u *update) nameMap(name string) error {
	if u.day == "" {
		day, ok := control.DayOf(name)
		if !ok {
			return fmt.Errorf("--from: the name %q has no day, give it with --day", name)
		}
		u.day = day
	} else if _, err := time.Parse(time.DateOnly, u.day); err != nil {
		return fmt.Errorf("--day: %q is not a day, expected YYYY-MM-DD", u.day)
	}
	ending := ".geojson"
	for _, known := range []string{".kml", ".kmz", ".json", ".kml.gz", ".json.gz", ".geojson.gz"} {
		if strings.HasSuffix(strings.ToLower(name), known) {
			ending = known
		}
	}
	u.name = u.day + ending
	return nil
}

// run fetches the map, checks it and adds it.
func (u *update) run(ctx context.Context, cmd *cobra.Command) error {
	if info, err := os.Stat(u.into); err != nil || !info.IsDir() {
		return fmt.Errorf("update: %s is not a folder", u.into)
	}
	partition, err := u.partition()
	if err != nil {
		return err
	}
	data, drop, err := u.get(ctx)
	if err != nil {
		return err
	}
	m, err := control.Parse(data, partition, u.parsed)
	if err != nil {
		return errors.Join(fmt.Errorf("%s: %w", shown(u.from), err), drop())
	}
	report := newAreaReport(cmd.ErrOrStderr(), true)
	report.read(control.Sheet{Path: shown(u.from)}, m)
	report.finish(true)
	a := addition{update: u, partition: partition, data: data, is: m}
	if err := errors.Join(a.add(), drop()); err != nil {
		return fmt.Errorf("update %s: %w", u.into, err)
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), a.told())
	return err
}

// shown is an address without what may be a secret in it, or a file's name as it was given.
func shown(from string) string {
	if where, err := url.Parse(from); err == nil && fetch.IsAddress(from) {
		where.RawQuery, where.Fragment = "", ""
		return where.Redacted()
	}
	return from
}

// get gives the bytes of the map. drop takes away what fetching left behind.
func (u *update) get(ctx context.Context) (data []byte, drop func() error, err error) {
	drop = func() error { return nil }
	name := u.from
	if fetch.IsAddress(u.from) {
		name = filepath.Join(u.into, "."+u.name+".part")
		if err := u.fetcher.Get(ctx, u.from, name); err != nil {
			return nil, drop, err
		}
		drop = func() error { return fetch.Drop(name) }
	}
	info, err := os.Stat(name)
	if err == nil && info.Size() > u.fetcher.Limit {
		err = fmt.Errorf("%s: %w of %d bytes", name, fetch.ErrTooLarge, u.fetcher.Limit)
	}
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, drop, fmt.Errorf("update: %w", err)
	}
	return data, drop, nil
}
