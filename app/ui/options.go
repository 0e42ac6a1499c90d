package ui

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"frontline/app/lang"
	"frontline/app/ownevents"
	"frontline/app/ownsource"
	"frontline/app/ui/briefings"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// Options are what the command line asks for. Empty fields ask for nothing.
type Options struct {
	Data       string         // folder of data instead of the data inside the program
	Scene      string         // file of a scene to begin with
	Regions    string         // file of a person's own regions, shown with Figures in place of those of the data
	Figures    string         // file of figures of Regions
	Briefing   string         // file of a briefing to open
	Maps       []string       // a folder of maps, or several maps, to measure
	Events     []string       // files of events, to be added to the person's own
	Month      timeline.Month // what to show, instead of what the scene says
	Region     string
	Event      string
	Theme      theme.Choice
	Lang       lang.Tag
	Screenshot string // file for a picture of the window, which is closed after it was taken
	Width      int    // of the window in units, which are pixels on a screen of ordinary resolution; 0 for that of the last time
	Height     int
	SceneLog   string // file to which each Scene shown is appended

	Present  string        // file of a briefing that is shown at once, without the window of the program
	Slide    int           // the slide of it to begin with, from 1; 0 for the first
	Loop     bool          // after its last slide comes the first
	Interval time.Duration // how long a slide without a hold time stays; 0 for until asked
	Internal bool          // with what is marked internal
}

// ErrHelp says that the command line asked for help, which was written.
var ErrHelp = flag.ErrHelp

const usage = `Usage: frontline [flags] [DATA-FOLDER | SCENE.json | BRIEFING.frontline | MAPS... | EVENTS...]

Shows the war in Ukraine month by month: a map of the area seized in each region, and a timeline of the diplomacy around it.

`

// ParseArgs reads the command line without the program's name. Help is written to out; faults are returned alone.
func ParseArgs(args []string, out io.Writer) (Options, error) {
	var o Options
	flags := flag.NewFlagSet("frontline", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	flags.StringVar(&o.Data, "data", "", "read the data in `DIR` instead of the data inside the program")
	flags.StringVar(&o.Scene, "scene", "", "begin with the scene saved in `FILE`")
	flags.StringVar(&o.Regions, "regions", "", "show the regions in `FILE.geojson`, such as raions or hromadas; needs --figures")
	flags.StringVar(&o.Figures, "figures", "", "figures of those regions in `FILE.csv`: region (code or name), month, value in km²,\n"+
		"or the columns of areas.csv; needs --regions")
	flags.Func("month", "show this month, such as `2024-07`", func(s string) (err error) {
		o.Month, err = timeline.ParseMonth(s)
		return err
	})
	flags.StringVar(&o.Region, "region", "", "select the region with this `CODE`, such as UA-14")
	flags.StringVar(&o.Event, "event", "", "select the event with this `ID`")
	flags.Func("theme", "`light`, dark or system", func(s string) (err error) {
		o.Theme, err = theme.ParseChoice(s)
		return err
	})
	flags.Func("lang", "`en` or uk", func(s string) error {
		o.Lang = lang.Tag(s)
		if !o.Lang.Valid() {
			return errors.New("expected en or uk")
		}
		return nil
	})
	flags.StringVar(&o.Screenshot, "screenshot", "", "save a picture of the window as `FILE`.png and quit")
	flags.Func("size", "make the window `WxH` units large, such as 1600x1000", func(s string) error {
		return parseSize(s, &o.Width, &o.Height)
	})
	flags.StringVar(&o.SceneLog, "scene-log", "", "append each scene that is shown to `FILE`, a JSON object a line")
	flags.StringVar(&o.Present, "present", "",
		"show the briefing in `FILE` full screen, at once; \"example\" for the one inside the program")
	flags.IntVar(&o.Slide, "slide", 0, "begin with slide `N` of --present")
	flags.BoolVar(&o.Loop, "loop", false, "begin --present again at its end")
	flags.Func("interval", "with --present, how long a slide without a hold time stays, such as `10s`", func(s string) (err error) {
		if o.Interval, err = time.ParseDuration(s); err != nil {
			return errors.New("expected a time such as 10s or 1m30s")
		}
		return nil
	})
	flags.BoolVar(&o.Internal, "internal", false, "with --present, also the slides and events that are marked internal")
	err := flags.Parse(args)
	if errors.Is(err, ErrHelp) {
		_, _ = io.WriteString(out, usage)
		flags.SetOutput(out)
		flags.PrintDefaults()
	}
	if err != nil {
		return o, fmt.Errorf("command line: %w", err)
	}
	if err := o.checkPresent(); err != nil {
		return o, err
	}
	if (o.Regions == "") != (o.Figures == "") {
		return o, errors.New("command line: --regions and --figures belong together: one file of polygons, one of their figures")
	}
	return o.withPaths(flags.Args())
}

// checkPresent checks what goes with a briefing that is shown at once.
func (o Options) checkPresent() error {
	switch {
	case o.Present == "" && (o.Loop || o.Interval != 0 || o.Slide != 0 || o.Internal):
		return errors.New("command line: --slide, --loop, --interval and --internal need --present FILE")
	case o.Interval < 0 || o.Interval > 0 && o.Interval < shortestInterval:
		return fmt.Errorf("command line: --interval: expected at least %v", shortestInterval)
	case o.Slide < 0:
		return errors.New("command line: --slide: expected 1 or more")
	default:
		return nil
	}
}

// shortestInterval is how long a slide must stay to be read at all.
const shortestInterval = time.Second

// withPaths takes paths without a flag: maps and folders of maps are measured, files of events are shown before they are
// added, any other folder is data, anything else a scene.
func (o Options) withPaths(paths []string) (Options, error) {
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return o, noPath(path, err)
		case ownevents.IsEvents(path):
			o.Events = append(o.Events, path)
		case ownsource.IsMaps(path):
			o.Maps = append(o.Maps, path)
		case info.IsDir() && o.Data == "":
			o.Data = path
		case !info.IsDir() && briefings.IsFile(path) && o.Briefing == "":
			o.Briefing = path
		case !info.IsDir() && o.Scene == "" && !briefings.IsFile(path):
			o.Scene = path
		default:
			return o, fmt.Errorf("command line: %s: one folder of data, one scene and one briefing can be opened at a time", path)
		}
	}
	return o, nil
}

// noPath says why a path cannot be opened; a flag that stands behind a path is taken for one.
func noPath(path string, err error) error {
	if strings.HasPrefix(path, "-") {
		return fmt.Errorf("command line: %s: flags stand before the files", path)
	}
	return fmt.Errorf("command line: %w", err)
}

func parseSize(s string, width, height *int) error {
	if n, err := fmt.Sscanf(strings.ToLower(s), "%dx%d", width, height); n != 2 || err != nil {
		return errors.New("expected a width and a height such as 1600x1000")
	}
	const most = 16384
	if *width < int(smallestWidth) || *height < int(smallestHeight) || *width > most || *height > most {
		return fmt.Errorf("expected at least %dx%d and at most %dx%d", int(smallestWidth), int(smallestHeight), most, most)
	}
	return nil
}
