package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"frontline/app/fetch"
	"frontline/app/update"
	"frontline/geo/control"
)

// newUpdate makes the command. A nil client is the usual one.
func newUpdate(shared *options, client *http.Client) *cobra.Command {
	u := &updating{areaQuery: areaQuery{shared: shared, format: formatCSV}, fetcher: fetch.Fetcher{
		Client: client, Limit: control.Largest, Types: update.Types(),
	}}
	cmd := &cobra.Command{
		Use:   "update --from URL|FILE",
		Short: "Fetch a newer map of who holds what, and add what changed to a table of figures",
		Long: "update takes one map, from an address (only https) or a file, checks it by reading it, measures what changed since the\n" +
			"newest map of its kind in a folder, keeps the map there and adds the figures to the folder's areas.csv. When\n" +
			"anything is wrong with the map, the folder stays as it was. Nothing is ever fetched without this command.\n\n" +
			"A fetch that breaks off is gone on with when the command is given again. An address that leads on to another host is\n" +
			"refused. In a folder with an index.csv the map is listed there. A map whose layers are files of their own,\n" +
			"as ISW publishes them, takes a --from for each, of one day.",
		Example: "  frontctl update --from https://example.org/maps/2026-09-08.geojson --into maps\n" +
			"  frontctl update --from latest.kmz --day 2026-09-08 --into maps\n" +
			"  frontctl update --from UkraineControlMapAO08SEP2026.json --from AssessedRussianAdvancesinUkraine08SEP2026.json \\\n" +
			"    --source isw --into isw",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := u.check(); err != nil {
				return err
			}
			return failed(u.run(cmd.Context(), cmd))
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&u.order.From, "from", nil, "address or file of the map (required), or one for each of its layers")
	flags.StringVar(&u.order.Into, "into", "", "folder of the maps and of areas.csv (default: that of --data, else this one)")
	flags.StringVar(&u.order.Day, "day", "", "day whose morning the map shows, if its name does not say it")
	flags.StringVar(&u.source, "source", "deepstate", "source under which the figures are added")
	flags.StringVar(&u.rule, "rule", "", "which polygons mean occupied, as for frontctl areas")
	flags.DurationVar(&u.fetcher.Patience, "timeout", 5*time.Minute, "how long fetching of a file may take")
	return cmd
}

// updating is what was asked for.
type updating struct {
	areaQuery

	fetcher fetch.Fetcher
	order   update.Order
}

// check looks for what is wrong with the command line.
func (u *updating) check() error {
	u.order.Into = cmp.Or(u.order.Into, u.shared.data, ".")
	if len(u.order.From) == 0 || slices.Contains(u.order.From, "") {
		return errors.New("--from: is missing, expected the address or the file of a map")
	}
	if err := u.areaQuery.check(nil); err != nil {
		return err
	}
	u.order.Source, u.order.Rule = u.source, u.parsed
	if u.fetcher.Patience <= 0 {
		return fmt.Errorf("--timeout: %s is too short", u.fetcher.Patience)
	}
	err := u.order.Check()
	switch {
	case errors.Is(err, update.ErrNoDay):
		return fmt.Errorf("--from: %w, give it with --day", err)
	case errors.Is(err, update.ErrNoDate):
		return fmt.Errorf("--day: %w", err)
	case err != nil:
		return fmt.Errorf("--from: %w", err)
	}
	return nil
}

// run fetches the map, checks it and adds it.
func (u *updating) run(ctx context.Context, cmd *cobra.Command) error {
	partition, err := u.partition()
	if err != nil {
		return err
	}
	a, err := update.Prepare(ctx, u.order, &u.fetcher, partition)
	if err != nil {
		return err
	}
	report := newAreaReport(cmd.ErrOrStderr(), true)
	report.read(control.Sheet{}, a.Map)
	report.finish(true)
	if err := a.Add(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), told(a))
	return err
}

// told says in a line what was added.
func told(a *update.Addition) string {
	gained, lost, occupied := a.Totals()
	if a.Interval == nil {
		return fmt.Sprintf("%s: the first map of its kind; occupied %.2f km²", a.Name(), occupied)
	}
	return fmt.Sprintf("%s: since %s gained %s, lost %s, occupied %s km²",
		a.Name(), a.Interval.From.Day, km2(gained), km2(lost), km2(occupied))
}
