package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"frontline/assets"
	"frontline/geo"
	"frontline/geo/control"
)

func newAreas(shared *options) *cobra.Command {
	q := &areaQuery{shared: shared}
	cmd := &cobra.Command{
		Use:   "areas FROM TO | areas FOLDER",
		Short: "Compute the area gained and lost in each region from maps of who holds what",
		Long: "areas compares two maps, or each map of a folder with the next, and prints in km² what was gained and lost in each\n" +
			"region and what was occupied at the end. Maps are GeoJSON or KML, packed with gzip or not, or KMZ. DeepState's two\n" +
			"kinds of files are recognised, in KML by the colours of its styles; of any other file every polygon counts, unless\n" +
			"--rule says which: by a property of the file, in KML also by name, folder, styleUrl or fill, and by layer: the property of\n" +
			"that name, the folder, the name of the collection or that of the file. In a value * stands for any letters and | stands\n" +
			"between spellings. Layers of one day are one map; those of ISW are known by their names (isw takes what is assessed,\n" +
			"isw+claimed also what is claimed). A folder's index.csv (columns boundary, kind, file) lists its maps; without one the\n" +
			"days are read from the names of the files (2025-11-01, 20251101, 01NOV2025, NOV012025). Maps of different kinds, or of\n" +
			"which one lacks a layer, are never compared.\n\n" +
			"What lies a little outside the regions, as coasts drawn more coarsely do, counts for the nearest; what lies in other\n" +
			"countries does not count and is told. What is wrong with a map and can be mended safely is mended and told; what cannot\n" +
			"be mended is an error.",
		Example: "  frontctl areas 2025-11-01.geojson 2025-12-01.geojson\n" +
			"  frontctl areas --by month --format json maps/\n" +
			"  frontctl areas --rule 'status=assessed,claimed' --start 2024-07-01 --end 2024-08-01 july.geojson august.geojson\n" +
			"  frontctl areas --rule isw+claimed isw-layers/\n" +
			"  frontctl areas --rule 'layer=*Control*' UkraineControlMapAO01JUL2024.kmz UkraineControlMapAO01AUG2024.kmz",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := q.check(args); err != nil {
				return err
			}
			return q.compare(cmd.Context(), cmd, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar((*string)(&q.format), "format", string(formatCSV), "csv or json")
	flags.BoolVar(&q.summary, "summary", false, "one row for the country instead of one for each region")
	flags.StringVar(&q.by, "by", "", "month, week or day: intervals that begin with these, from the maps nearest before")
	flags.IntVar(&q.jobs, "jobs", 0, "maps read at the same time (default: one for each processor)")
	flags.StringVar(&q.source, "source", "", "what to print as source (default: deepstate, or isw for maps read by ISW's rule)")
	flags.StringVar(&q.rule, "rule", "", "which polygons mean occupied: all, deepstate, isw, isw+claimed, PROPERTY or PROPERTY=VALUE,VALUE")
	flags.StringVar(&q.start, "start", "", "day of the first map, if its name does not say it")
	flags.StringVar(&q.end, "end", "", "day of the second map, if its name does not say it")
	flags.BoolVar(&q.verbose, "verbose", false, "tell every repair; without it those of a folder are counted")
	return cmd
}

// areaQuery is what was asked for.
type areaQuery struct {
	shared     *options
	format     format
	summary    bool
	by         string
	jobs       int
	source     string
	rule       string
	start, end string
	verbose    bool

	parsed *control.Rule // of rule; nil recognises each file
}

// check looks for what is wrong with the command line.
func (q *areaQuery) check(args []string) error {
	if q.format != formatCSV && q.format != formatJSON {
		return fmt.Errorf("--format: %q is unknown, expected csv or json", string(q.format))
	}
	switch control.Step(q.by) {
	case control.Every, control.Monthly, control.Weekly, control.Daily:
	default:
		return fmt.Errorf("--by: %q is unknown, expected month, week or day", q.by)
	}
	if q.by != "" && len(args) == 2 {
		return errors.New("--by: is for a folder")
	}
	if len(args) == 1 && (q.start != "" || q.end != "") {
		return errors.New("--start and --end are for two maps, a folder's index.csv gives the days of its maps")
	}
	if q.jobs < 0 {
		return fmt.Errorf("--jobs: %d is too few, expected at least 1", q.jobs)
	}
	if q.rule == "" {
		return nil
	}
	rule, err := control.ParseRule(q.rule)
	if err != nil {
		return fmt.Errorf("--rule: %w", err)
	}
	q.parsed = &rule
	return nil
}

// partition reads the regions to cut by: those of the folder of --data if it has any, else the bundled ones, which need
// no checks.
func (q *areaQuery) partition() (*control.Partition, error) {
	var file *os.File
	err := fs.ErrNotExist
	if q.shared.data != "" {
		file, err = os.Open(filepath.Join(q.shared.data, regionsFile))
	}
	if errors.Is(err, fs.ErrNotExist) {
		data, err := assets.FS.ReadFile(regionsFile)
		if err != nil {
			return nil, fmt.Errorf("open regions: %w", err)
		}
		return control.ReadPartition(data)
	}
	if err != nil {
		return nil, fmt.Errorf("open regions: %w", err)
	}
	regions, err := geo.ReadRegions(file)
	err = errors.Join(err, file.Close())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", q.shared.data, err)
	}
	return control.NewPartition(regions)
}

const regionsFile = "regions.geojson"

func (q *areaQuery) compare(ctx context.Context, cmd *cobra.Command, args []string) error {
	sheets, fsys, err := q.sheets(args)
	if err != nil {
		return err
	}
	partition, err := q.partition()
	if err != nil {
		return failed(err)
	}
	report := newAreaReport(cmd.ErrOrStderr(), len(args) == 2 || q.verbose)
	series := control.Series{
		Partition: partition, Rule: q.parsed, Jobs: q.jobs, Progress: report.told, Loaded: report.read,
	}
	intervals, err := series.Run(ctx, fsys, sheets)
	report.finish(err == nil)
	if err != nil {
		if errors.Is(err, context.Canceled) {
			err = errors.New("stopped; nothing was printed")
		}
		return failed(err)
	}
	if q.source == "" {
		q.source = report.source()
	}
	rows := areaRows{query: q, codes: partition.Codes(), intervals: intervals}
	return failed(q.format.write(cmd.OutOrStdout(), rows))
}

// sheets lists the maps to compare.
func (q *areaQuery) sheets(args []string) ([]control.Sheet, fs.FS, error) {
	if len(args) == 2 {
		return q.two(args)
	}
	info, err := os.Stat(args[0])
	if err != nil {
		return nil, nil, fmt.Errorf("areas: %w", err)
	}
	if !info.IsDir() {
		return nil, nil, fmt.Errorf("areas: %s is not a folder, and one map cannot be compared", args[0])
	}
	fsys := os.DirFS(args[0])
	sheets, err := control.Sheets(fsys, q.parsed)
	if err != nil {
		return nil, nil, failed(fmt.Errorf("%s: %w", args[0], err))
	}
	if len(sheets) < 2 {
		return nil, nil, failed(fmt.Errorf("%s: has %d maps with a day, expected at least 2", args[0], len(sheets)))
	}
	return control.Thin(sheets, control.Step(q.by)), fsys, nil
}

// two are the maps named on the command line. They are of one kind, or the engine says that they are not.
func (q *areaQuery) two(args []string) ([]control.Sheet, fs.FS, error) {
	given := []string{q.start, q.end}
	sheets := make([]control.Sheet, len(args))
	for i, name := range args {
		day := given[i]
		if day == "" {
			found, ok := control.DayOf(name)
			if !ok {
				return nil, nil, fmt.Errorf("areas: the name of %s has no day, give it with --start or --end", name)
			}
			day = found
		}
		if _, err := parseDays(day); err != nil || len(day) != len("2006-01-02") {
			return nil, nil, fmt.Errorf("areas: %q is not a day, expected YYYY-MM-DD", day)
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, nil, fmt.Errorf("areas: %w", err)
		}
		sheets[i] = control.Sheet{Day: day, Path: name, Size: info.Size()}
	}
	if sheets[0].Day >= sheets[1].Day {
		return nil, nil, fmt.Errorf("areas: %s is not before %s", sheets[0].Day, sheets[1].Day)
	}
	return sheets, plainFiles{}, nil
}

// plainFiles opens files by the names that a command line gives them, which may lead anywhere.
type plainFiles struct{}

// Open opens a file.
func (plainFiles) Open(name string) (fs.File, error) { return os.Open(name) }
