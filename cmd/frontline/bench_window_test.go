//go:build benchwindow

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/test"

	"frontline/app/ui"
	"frontline/app/ui/view"
)

// With the build tag benchwindow the test binary does nothing but measure the real window, beside what the toolkit itself can do in
// the same run: how many frames a second it paints while months are stepped, the map is panned and zoomed and the timeline is
// scrolled, each as fast as the frames appear, beside a plain image as large as the window that is refreshed in the same way; and
// how long it takes to start beside a window with one label. scripts/bench-window.sh runs it on a virtual screen.
var (
	benchSize    = flag.String("size", "1280x720", "size of the window, WIDTHxHEIGHT")
	benchWhat    = flag.String("what", "step,pan,zoom", "what is measured: step, pan, zoom, scroll, still (the window as it is, which is what the toolkit takes), press (a month at rest), or start alone")
	benchSeconds = flag.Float64("seconds", 1.5, "how long each of the two is measured in a round")
	benchRounds  = flag.Int("rounds", 7, "how often the two take turns; the median counts")
	benchEvents  = flag.Int("events", 0, "show so many synthetic events in place of the bundled ones")
	benchProfile = flag.String("profile", "", "a file for the profile of the processor")
)

func TestMain(*testing.M) {
	flag.Parse()
	if err := bench(); err != nil {
		fmt.Fprintln(os.Stderr, "bench-window:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

func bench() error {
	if kind := os.Getenv(childKind); kind != "" {
		return child(kind)
	}
	if *benchWhat == "start" {
		return compareStarts()
	}
	month := "2022-04"
	if *benchWhat == "press" {
		month = "2025-06"
	}
	args := []string{"--month", month, "--size", *benchSize, "--theme", "light", "--lang", "en"}
	if *benchEvents > 0 {
		folder, err := os.MkdirTemp("", "frontline-events-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		if err := writeEvents(folder, *benchEvents); err != nil {
			return err
		}
		args = append(args, "--data", folder)
	}
	options, err := ui.ParseArgs(args, io.Discard)
	if err != nil {
		return err
	}
	ui.PrepareEnvironment(options)
	a := app.NewWithID(ui.AppID + ".bench")
	var measured error
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			measured = measure(a)
			fyne.Do(a.Quit)
		}()
	})
	return errors.Join(ui.Run(a, options, "bench"), measured)
}

// measure does what was asked for, one after the other.
func measure(a fyne.App) error {
	b, err := newStage(a)
	if err != nil {
		return err
	}
	if *benchProfile != "" {
		f, err := os.Create(*benchProfile)
		if err != nil {
			return err
		}
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	for what := range strings.SplitSeq(*benchWhat, ",") {
		var err error
		switch what {
		case "step":
			err = b.compare("MonthStep", b.step)
		case "pan":
			err = b.compare("Pan", b.pan)
		case "zoom":
			err = b.compare("Zoom", b.zoom)
		case "scroll":
			err = b.compare("TimelineScroll", b.scroll)
		case "press":
			b.press()
		case "still":
			err = b.compare("Still", func(int) {})
		default:
			err = errors.New("there is no such thing")
		}
		if err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
	}
	return nil
}

// step goes to the next month, and from the last to the first.
func (b *stage) step(i int) {
	key := fyne.KeyRight
	if i%53 == 0 {
		key = fyne.KeyHome
	}
	b.months.TypedKey(&fyne.KeyEvent{Name: key})
}

// pan drags the map about, and lets go of it now and then.
func (b *stage) pan(i int) {
	const turn = 30 // steps to one side
	middle := fyne.NewPos(b.area.Size().Width/2, b.area.Size().Height/2)
	ev := &fyne.DragEvent{Dragged: panStep(i, turn)}
	ev.Position = middle
	b.area.Dragged(ev)
	if i%(4*turn) == 4*turn-1 {
		b.area.DragEnd()
	}
}

// panStep goes round a square and ends where it began.
func panStep(i, turn int) fyne.Delta {
	const far = 7 // units a step
	switch i / turn % 4 {
	case 0:
		return fyne.NewDelta(far, 0)
	case 1:
		return fyne.NewDelta(0, far)
	case 2:
		return fyne.NewDelta(-far, 0)
	default:
		return fyne.NewDelta(0, -far)
	}
}

// zoom turns the wheel, some way in and the same way out again.
func (b *stage) zoom(i int) {
	const turn = 24
	ev := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)}
	if i/turn%2 == 1 {
		ev.Scrolled.DY = -10
	}
	ev.Position = fyne.NewPos(b.area.Size().Width*0.6, b.area.Size().Height*0.55)
	b.area.Scrolled(ev)
}

// scroll moves the timeline to the end and back.
func (b *stage) scroll(i int) {
	const turn = 120
	part := 0.04
	if i/turn%2 == 1 {
		part = -part
	}
	b.track.Scroll(part)
}

// find looks for a widget among all that a window holds.
func find[T fyne.CanvasObject](o fyne.CanvasObject) (T, bool) {
	if found, ok := o.(T); ok {
		return found, true
	}
	var none T
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		if found, ok := find[T](child); ok {
			return found, true
		}
	}
	return none, false
}

// newStage waits for the window.
func newStage(a fyne.App) (*stage, error) {
	const limit = 120 * time.Second
	b := &stage{painted: make(chan struct{}, 1)}
	for deadline := time.Now().Add(limit); b.area == nil || b.months == nil || b.track == nil; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			return nil, errors.New("the window does not come")
		}
		fyne.DoAndWait(func() {
			for _, w := range a.Driver().AllWindows() {
				b.window = w
				b.area, _ = find[*view.Map](w.Content())
				b.months, _ = find[*view.Months](w.Content())
				b.track, _ = find[*view.Track](w.Content())
			}
		})
	}
	time.Sleep(time.Second) // what the start leaves to be done
	fyne.DoAndWait(b.set)
	return b, nil
}
