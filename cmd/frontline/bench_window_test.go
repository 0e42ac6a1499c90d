//go:build benchwindow

package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"io"
	"os"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"frontline/app/ui"
	"frontline/app/ui/view"
)

// With the build tag benchwindow the test binary does nothing but measure the real window: how many months a second it paints
// when the right arrow key asks for the next one as soon as the last one is on the screen, beside how often a plain image as
// large as the window is painted when it is refreshed in the same way. scripts/bench-window.sh runs it on a virtual screen.
var (
	benchSize    = flag.String("size", "1280x720", "size of the window, WIDTHxHEIGHT")
	benchSeconds = flag.Float64("seconds", 6, "how long each of the two is measured")
)

// startLimit and frameLimit end a measurement that has come to a standstill.
const (
	startLimit = 60 * time.Second
	frameLimit = 10 * time.Second
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
	options, err := ui.ParseArgs([]string{"--month", "2022-04", "--size", *benchSize, "--theme", "light", "--lang", "en"}, io.Discard)
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

// measure compares the two and prints the figures.
func measure(a fyne.App) error {
	var window fyne.Window
	var area *view.Map
	var months *view.Months
	deadline := time.Now().Add(startLimit)
	for area == nil || months == nil {
		if time.Now().After(deadline) {
			return errors.New("the window does not come")
		}
		fyne.DoAndWait(func() {
			for _, w := range a.Driver().AllWindows() {
				window = w
				area, _ = find[*view.Map](w.Content())
				months, _ = find[*view.Months](w.Content())
			}
		})
	}
	painted := make(chan struct{}, 1)
	fyne.DoAndWait(func() { count(test.WidgetRenderer(area).Objects()[1], painted) })
	steps, err := rate(painted, func(i int) {
		key := fyne.KeyRight
		if i%53 == 0 {
			key = fyne.KeyHome
		}
		months.TypedKey(&fyne.KeyEvent{Name: key})
	})
	if err != nil {
		return fmt.Errorf("step the months: %w", err)
	}
	plain, err := plainRate(a, window)
	if err != nil {
		return fmt.Errorf("refresh an image: %w", err)
	}
	fmt.Printf("BenchmarkWindow/%s %8.2f months/s %8.2f images/s %6.3f ratio\n", *benchSize, steps, plain, steps/plain)
	return nil
}

// plainRate is how often an image that fills a window of the same size is painted.
func plainRate(a fyne.App, window fyne.Window) (float64, error) {
	painted := make(chan struct{}, 1)
	var raster *canvas.Raster
	fyne.DoAndWait(func() {
		var once sync.Once
		var img *image.RGBA
		raster = canvas.NewRaster(func(w, h int) image.Image {
			once.Do(func() { img = image.NewRGBA(image.Rect(0, 0, w, h)) })
			return img
		})
		size := window.Canvas().Size()
		window.SetMainMenu(nil)
		window.SetContent(raster)
		window.SetPadded(false)
		window.Resize(size)
		count(raster, painted)
		raster.Refresh()
	})
	return rate(painted, func(int) { raster.Refresh() })
}

// rate has something done again and again, each time as soon as the frame with the last one is painted.
func rate(painted chan struct{}, do func(i int)) (float64, error) {
	const warm = 60 // frames that do not count
	var start time.Time
	for i := 0; ; i++ {
		if i == warm {
			start = time.Now()
		}
		if i > warm {
			if took := time.Since(start).Seconds(); took >= *benchSeconds {
				return float64(i-warm) / took, nil
			}
		}
		fyne.DoAndWait(func() {
			select {
			case <-painted:
			default:
			}
			do(i)
		})
		select {
		case <-painted:
		case <-time.After(frameLimit):
			return 0, errors.New("no frame is painted any more")
		}
	}
}

// count tells whenever the toolkit takes the image of a raster, which it does within the frame that shows it.
func count(o fyne.CanvasObject, painted chan struct{}) {
	raster, ok := o.(*canvas.Raster)
	if !ok {
		return
	}
	paint := raster.Generator
	raster.Generator = func(w, h int) image.Image {
		select {
		case painted <- struct{}{}:
		default:
		}
		return paint(w, h)
	}
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
