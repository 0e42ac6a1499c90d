package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/export"
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
	flags.StringVar(&q.event, "event", "", "selected event, by id; shows its month where --month names no other")
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
