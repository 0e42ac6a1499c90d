package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"frontline/app/lang"
	"frontline/app/ui/uitest"
)

// BenchmarkMonthStep moves a month on and back with the page of the month in view: all that happens on the UI goroutine but
// the painting of the window. A frame on a screen of 60 Hz lasts 16.7 ms.
func BenchmarkMonthStep(b *testing.B) {
	a := test.NewApp()
	defer a.Quit()
	w, err := newTestWindow(a)
	if err != nil {
		b.Fatal(err)
	}
	w.exec, w.folder = uitest.Still{}, b.TempDir()
	if err := w.begin(Options{Lang: lang.English, Month: 24294}); err != nil {
		b.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1280, 720))
	on, back := w.playing.Step(1), w.playing.Step(-1)
	on()
	back()
	for b.Loop() {
		on()
		back()
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(2*b.N), "ms/step")
}
