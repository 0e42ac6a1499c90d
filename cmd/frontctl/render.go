package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

func newRender(shared *options) *cobra.Command {
	q := &renderQuery{}
	cmd := &cobra.Command{
		Use:   "render -o FILE",
		Short: "Draw a view as PNG, SVG, PDF, PPTX or GIF, or write it as CSV, XLSX, Markdown or text",
		Long: "render makes the file that the window's export makes: the ending of its name decides the format. A view comes from\n" +
			"a scene file, or from a PNG, PDF or SVG made earlier (--scene), or is put together from flags, which also change a\n" +
			"scene that was read. The same view gives the same bytes. A file that was there is replaced only when all is written.",
		Example: "  frontctl render --month 2024-07 -o july.png\n" +
			"  frontctl render --month 2024-07 --region Donetsk --lang uk --page 16:9 -o donetsk.pdf\n" +
			"  frontctl render --scene july.png --measure occupied --size 3840x2160 --theme dark -o stock.png\n" +
			"  frontctl render --from 2024-01 --to 2024-12 -o year.gif\n" +
			"  frontctl render --briefing monday.frontline -o monday.pptx\n" +
			"  frontctl render --briefing monday.frontline --notes -o handout.pdf",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := q.checkUnits(); err != nil {
				return err
			}
			format, err := q.check()
			if err != nil {
				return err
			}
			s, err := shared.open()
			if err != nil {
				return err
			}
			if q.regions != "" {
				if s.ds, err = dataset.OpenUnits(s.ds, q.regions, q.figures); err != nil {
					return failed(err)
				}
			}
			pages, err := q.pages(s, cmd)
			if err != nil {
				return err
			}
			maker, err := export.New(s.ds, assets.FS, version)
			if err != nil {
				return failed(err)
			}
			for _, line := range maker.Left(cmd.Context(), format, pages, q.made).Lines(s.words) {
				cmd.PrintErrln(line)
			}
			bar := newProgress(cmd.ErrOrStderr(), "pictures")
			q.made.Progress = bar.told
			err = export.WriteFile(q.out, func(w io.Writer) error {
				return maker.WritePages(cmd.Context(), w, format, pages, q.made)
			})
			bar.clear()
			if errors.Is(err, context.Canceled) {
				err = errors.New("stopped; nothing was written")
			}
			return failed(err)
		},
	}
	q.add(cmd)
	return cmd
}

// renderQuery is what was asked for.
type renderQuery struct {
	out, scene, briefing  string
	month, region, event  string
	measure, source, unit string
	theme, size, page     string
	projection            string
	regions, figures      string
	from, to              string
	pace                  time.Duration
	around                int // months
	made                  export.Options
}

func (q *renderQuery) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVarP(&q.out, "output", "o", "",
		"file to write: .png, .svg, .pdf, .pptx, .gif, .apng, .mp4, .webm, .csv, .xlsx, .md or .txt")
	flags.StringVar(&q.scene, "scene", "", "scene file, or a PNG, PDF or SVG of this program, whose view is shown;\n"+
		"or the view itself, as it stands at the foot of a page")
	flags.StringVar(&q.briefing, "briefing", "",
		"briefing ("+briefing.Extension+"), whose slides become .pdf, .pptx, .md, .txt or a moving picture")
	flags.BoolVar(&q.made.Internal, "internal", false, "with the slides and events that are marked internal")
	flags.StringVar(&q.month, "month", "", "month, as 2024-07 (default: the last one that is closed)")
	flags.StringVar(&q.region, "region", "", "selected region, by ISO code or name; UA for none")
	flags.StringVar(&q.event, "event", "", "selected event, by id")
	flags.IntVar(&q.around, "around", 0, "in place of the map the measure so many months before and after the event (--event),\n"+
		"or all events that the filters of the scene show")
	flags.StringVar(&q.measure, "measure", "", "one of "+measureList())
	flags.StringVar(&q.source, "source", "", "source of the map, as deepstate or isw")
	flags.StringVar(&q.unit, "unit", "", "km2 or mi2")
	flags.StringVar(&q.projection, "projection", "", "albers (equal-area, the default) or mercator (Web Mercator)")
	flags.StringVar(&q.regions, "regions", "", "GeoJSON file of regions of your own, such as raions; needs --figures")
	flags.StringVar(&q.figures, "figures", "", "CSV file of their figures: region (code or name), month, value in km², or the\n"+
		"columns of areas.csv; needs --regions")
	flags.StringVar(&q.theme, "theme", "light", "light or dark")
	flags.StringVar(&q.size, "size", "", "pixels of pictures, as 1920x1080")
	flags.StringVar(&q.page, "page", string(export.A4), "page of PDF and SVG: a4 or 16:9")
	flags.BoolVar(&q.made.Notes, "notes", false, "PDF: notes pages, a picture above and its notes below")
	flags.DurationVar(&q.pace, "pace", 0,
		"how long each picture of a moving one stays, as 500ms or 4s (default 500ms, slides their own time)")
	flags.StringVar(&q.from, "from", "", "first month of a moving picture")
	flags.StringVar(&q.to, "to", "", "last month of a moving picture")
	for _, name := range []string{"scene", "month", "region", "event", "around", "measure", "source", "unit"} {
		cmd.MarkFlagsMutuallyExclusive("briefing", name)
	}
}

func measureList() string {
	names := make([]string, 0, len(timeline.Measures()))
	for _, m := range timeline.Measures() {
		names = append(names, string(m))
	}
	return strings.Join(names, ", ")
}

// checkUnits says what is missing where only one of two files that belong together was named.
func (q *renderQuery) checkUnits() error {
	if (q.regions == "") != (q.figures == "") {
		return errors.New("--regions and --figures belong together: one file of polygons, one of their figures")
	}
	return nil
}

// check reads what does not need the data.
func (q *renderQuery) check() (export.Format, error) {
	if q.out == "" {
		return "", errors.New("--output: the file to write is missing, as -o july.png")
	}
	format, err := export.FormatOf(q.out)
	if err != nil {
		return "", fmt.Errorf("--output: %w", err)
	}
	theme := strings.ToLower(q.theme)
	if theme != "light" && theme != "dark" {
		return "", fmt.Errorf("--theme: %q is unknown, expected light or dark", q.theme)
	}
	q.made.Dark = theme == "dark"
	if q.made.Paper = export.Paper(strings.ToLower(q.page)); !q.made.Paper.Valid() {
		return "", fmt.Errorf("--page: %q is unknown, expected a4 or 16:9", q.page)
	}
	if q.size != "" {
		rest := ""
		if n, _ := fmt.Sscanf(q.size, "%dx%d%s", &q.made.Width, &q.made.Height, &rest); n != 2 {
			return "", fmt.Errorf("--size: %q is not a size, expected pixels such as 1920x1080", q.size)
		}
	}
	const shortest, longest = 50 * time.Millisecond, time.Minute
	if q.pace != 0 && (q.pace < shortest || q.pace > longest) {
		return "", fmt.Errorf("--pace: %s is not a time that a picture can stay, expected from %s to %s", q.pace, shortest, longest)
	}
	q.made.Hundredths = int(q.pace / (10 * time.Millisecond))
	for _, m := range []struct {
		flag, text string
		to         *timeline.Month
	}{{"--from", q.from, &q.made.From}, {"--to", q.to, &q.made.To}} {
		if m.text == "" {
			continue
		}
		if *m.to, err = timeline.ParseMonth(m.text); err != nil {
			return "", fmt.Errorf("%s: %w", m.flag, err)
		}
	}
	return format, nil
}

// pages are the slides of the briefing that was named, or the one view.
func (q *renderQuery) pages(s *session, cmd *cobra.Command) ([]export.Page, error) {
	if q.briefing != "" {
		b, err := s.openBriefing([]string{q.briefing})
		if err != nil {
			return nil, err
		}
		q.made.Title = b.Title
		return export.PagesOf(s.ds, b), nil
	}
	view, err := q.view(s, cmd.Flags().Changed("lang"))
	if err != nil {
		return nil, err
	}
	view, dropped := view.Normalise(s.ds)
	for _, text := range dropped {
		cmd.PrintErrln(text)
	}
	return []export.Page{{Scene: view}}, nil
}

// view reads the scene that was named and changes what flags ask for.
func (q *renderQuery) view(s *session, speaks bool) (scene.Scene, error) {
	view := scene.Default(s.ds)
	if q.scene != "" {
		var err error
		if view, err = readView(q.scene); err != nil {
			return view, failed(err)
		}
	}
	if speaks || q.scene == "" {
		view.Lang = s.words.Tag()
	}
	if q.month != "" {
		month, err := timeline.ParseMonth(q.month)
		if err != nil {
			return view, fmt.Errorf("--month: %w", err)
		}
		view.Month = month
	}
	if q.region != "" {
		code, err := s.regionCode(q.region)
		if err != nil {
			return view, err
		}
		if view.Region = code; code == timeline.Country {
			view.Region = ""
		}
	}
	switch q.projection {
	case "":
	case "albers":
		view = view.WithProjection(scene.EqualArea)
	case "mercator":
		view = view.WithProjection(scene.WebMercator)
	default:
		return view, fmt.Errorf("--projection: %q is unknown, expected albers or mercator", q.projection)
	}
	return q.known(s, view)
}

// known takes over the flags that name something from a list.
func (q *renderQuery) known(s *session, view scene.Scene) (scene.Scene, error) {
	if q.event != "" {
		if view.Event = q.event; s.ds.Event(q.event) == nil {
			return view, fmt.Errorf("--event: %q is unknown; frontctl events lists the ids", q.event)
		}
	}
	if q.around < 0 || q.around > timeline.MostOffset {
		return view, fmt.Errorf("--around: %d is no number of months that can be shown, expected 1 to %d", q.around, timeline.MostOffset)
	}
	if q.around > 0 {
		view = view.AroundMonths(q.around).ShowAround(true)
	}
	if q.measure != "" {
		if view.Measure = timeline.Measure(q.measure); !slices.Contains(timeline.Measures(), view.Measure) {
			return view, fmt.Errorf("--measure: %q is unknown, expected one of %s", q.measure, measureList())
		}
	}
	if q.source != "" {
		if view.Source = q.source; s.ds.Table(q.source) == nil {
			return view, fmt.Errorf("--source: %q has no map; expected one of: %s", q.source, strings.Join(s.mapNames(), ", "))
		}
	}
	if q.unit != "" {
		if view.Unit = scene.Unit(q.unit); view.Unit != scene.KM2 && view.Unit != scene.MI2 {
			return view, fmt.Errorf("--unit: %q is unknown, expected km2 or mi2", q.unit)
		}
	}
	return view, nil
}

func (s *session) mapNames() []string {
	var names []string
	for _, source := range s.ds.MapSources() {
		names = append(names, source.ID)
	}
	return names
}

// readView reads the view that a file holds, or one that is given itself.
func readView(path string) (scene.Scene, error) {
	if strings.HasPrefix(strings.TrimSpace(path), "{") { // as it stands at the foot of a page
		return scene.ReadScene(strings.NewReader(path))
	}
	file, err := os.Open(path)
	if err != nil {
		return scene.Scene{}, fmt.Errorf("open the scene: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	view, err := export.ReadScene(file)
	if err != nil {
		return view, fmt.Errorf("%s: %w", path, err)
	}
	return view, nil
}
