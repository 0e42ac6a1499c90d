//go:build benchwindow

package main

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui"
	"frontline/app/ui/view"
)

// childKind names, in the environment of a process of its own, the window that this process opens: ours, or one with a label.
const childKind = "FRONTLINE_BENCH_CHILD"

// The windows of which the starts are compared.
const (
	ourWindow   = "frontline"
	labelWindow = "label"
)

const (
	settling = 3 * time.Second  // after the start
	resting  = 12 * time.Second // over which the processor is measured
)

// started is what is known of a start.
type started struct {
	took   float64 // seconds from the start of the process to the first frame with the map, or the label
	work   float64 // ms of the processor that it took until then
	memory float64 // MB that the process holds at rest
	rest   float64 // ms of the processor that it takes in a second at rest
}

// compareStarts starts both windows in turns and prints what they take.
func compareStarts() error {
	var all [2]map[string][]float64
	for i := range all {
		all[i] = map[string][]float64{}
	}
	for range *benchRounds {
		for i, kind := range []string{ourWindow, labelWindow} {
			s, err := start(kind)
			if err != nil {
				return fmt.Errorf("start the window %q: %w", kind, err)
			}
			all[i]["took"] = append(all[i]["took"], s.took*1000)
			all[i]["work"] = append(all[i]["work"], s.work)
			all[i]["memory"] = append(all[i]["memory"], s.memory)
			all[i]["rest"] = append(all[i]["rest"], s.rest)
		}
	}
	for _, line := range []struct {
		key, name, unit string
		most            float64 // the ratio that it may have
	}{
		{"took", "Start", "ms", 1.3},
		{"work", "StartWork", "ms of the processor", 0},
		{"memory", "Memory", "MB", 1.6},
		{"rest", "AtRest", "ms/s", 1},
	} {
		our, label := middle(all[0][line.key]), middle(all[1][line.key])
		name := "BenchmarkWindow" + line.name + "/" + *benchSize
		ratio, told := our/max(label, 0.01), ""
		if line.most > 0 {
			told = ", " + verdict(ratio <= line.most, "at most", line.most)
		}
		fmt.Printf("%-50s %8.2f %s %8.2f %s with a label %6.3f ratio%s\n", name, our, line.unit, label, line.unit, ratio, told)
	}
	return nil
}

// start starts a window in a process of its own and asks it what it took.
func start(kind string) (started, error) {
	var s started
	cmd := exec.Command(os.Args[0], "-size", *benchSize)
	cmd.Env = append(os.Environ(), childKind+"="+kind)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return s, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return s, err
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if n, _ := fmt.Sscanf(lines.Text(), "painted %f", &s.work); n == 1 {
			s.took = time.Since(began).Seconds()
			continue
		}
		_, _ = fmt.Sscanf(lines.Text(), "rest %f %f", &s.memory, &s.rest)
	}
	if err := cmd.Wait(); err != nil {
		return s, err
	}
	if s.took == 0 || s.memory == 0 {
		return s, errors.New("it did not say what it took")
	}
	return s, nil
}

// child is the process of a window whose start is measured.
func child(kind string) error {
	options, err := ui.ParseArgs([]string{"--size", *benchSize, "--theme", "light", "--lang", "en"}, io.Discard)
	if err != nil {
		return err
	}
	a := app.NewWithID(ui.AppID + ".bench")
	painted := make(chan struct{}, 1)
	tell := func() {
		select {
		case painted <- struct{}{}:
		default:
		}
	}
	go func() {
		<-painted
		fyne.DoAndWait(func() {}) // the frame is on the screen
		fmt.Printf("painted %d\n", processor().Milliseconds())
		time.Sleep(settling)
		before := processor()
		time.Sleep(resting)
		fmt.Printf("rest %f %f\n", residentMemory(), (processor()-before).Seconds()*1000/resting.Seconds())
		fyne.Do(a.Quit)
	}()
	if kind == labelWindow {
		w := a.NewWindow("label")
		size := fyne.NewSize(float32(options.Width), float32(options.Height))
		probe := canvas.NewRaster(test1x1(tell))
		probe.Resize(fyne.NewSize(1, 1))
		w.SetContent(container.NewStack(widget.NewLabel("Frontline"), container.NewWithoutLayout(probe)))
		w.Resize(size)
		w.ShowAndRun()
		return nil
	}
	return ui.Run(watchedApp{App: a, tell: tell}, options, "bench")
}

// watchedApp is an application that tells when a frame with the map is painted.
type watchedApp struct {
	fyne.App

	tell func()
}

// NewWindow makes a window that is watched.
func (a watchedApp) NewWindow(title string) fyne.Window {
	return watchedWindow{a.App.NewWindow(title), a.tell}
}

type watchedWindow struct {
	fyne.Window

	tell func()
}

// RunWithContext is what the program looks for beside what the toolkit promises of a window.
func (w watchedWindow) RunWithContext(run func()) {
	if in, ok := w.Window.(interface{ RunWithContext(run func()) }); ok {
		in.RunWithContext(run)
	}
}

// SetContent finds the map in what the window is to show, which may be filled while the window is made.
func (w watchedWindow) SetContent(content fyne.CanvasObject) {
	if box, ok := content.(*fyne.Container); ok {
		box.Layout = &watchedLayout{inner: box.Layout, box: box, tell: w.tell}
	}
	w.Window.SetContent(content)
}

// watchedLayout finds the map in a container when that is asked for its size, as it is before each frame.
type watchedLayout struct {
	inner fyne.Layout
	box   *fyne.Container
	tell  func()
	found bool
}

// Layout is called by Fyne.
func (l *watchedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.inner.Layout(objects, size)
}

// MinSize is called by Fyne.
func (l *watchedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := l.inner.MinSize(objects)
	if area, ok := find[*view.Map](l.box); ok && !l.found {
		l.found = true
		raster, _ := test.WidgetRenderer(area).Objects()[2].(*canvas.Raster)
		raster.Generator = watched(raster.Generator, l.tell)
	}
	return size
}

// processor is the time of the processor that the process has taken so far, to the microsecond: in ticks of the system's clock a window
// at rest takes so few that two of them made a sixth.
func processor() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// residentMemory is what the process holds, MB.
func residentMemory() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.SplitSeq(string(status), "\n") {
		if value, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.ParseFloat(strings.Fields(value)[0], 64)
			return kb / 1024
		}
	}
	return 0
}

// test1x1 is a generator of a single pixel that tells when it is asked.
func test1x1(tell func()) func(w, h int) image.Image {
	dot := image.NewRGBA(image.Rect(0, 0, 1, 1))
	return func(int, int) image.Image {
		tell()
		return dot
	}
}

// watched is a generator that tells when it hands over more than a pixel.
func watched(paint func(w, h int) image.Image, tell func()) func(w, h int) image.Image {
	return func(w, h int) image.Image {
		img := paint(w, h)
		if img.Bounds().Dx() > 1 {
			tell()
		}
		return img
	}
}
