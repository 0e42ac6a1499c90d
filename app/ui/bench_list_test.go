package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"frontline/app/lang"
	"frontline/app/ui/panel"
)

// BenchmarkListKeys walks the list of a hundred thousand events, event by event and month by month: all that happens on the UI goroutine
// but the painting of the window.
func BenchmarkListKeys(b *testing.B) {
	a := test.NewApp()
	defer a.Quit()
	w, err := newTestWindow(a)
	if err != nil {
		b.Fatal(err)
	}
	folder := b.TempDir()
	writeManyEvents(b, folder, 100_000)
	w.exec, w.folder = &besideExec{}, b.TempDir()
	if err := w.begin(Options{Lang: lang.English, Month: 24294, Data: folder}); err != nil {
		b.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1280, 720))
	w.shell.panel.Open(panel.TabList)
	if !w.shell.panel.FocusList() {
		b.Fatal("the list does not take the keys")
	}
	press := func(name fyne.KeyName) { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	b.Run("down", func(b *testing.B) {
		for b.Loop() {
			press(fyne.KeyDown)
		}
	})
	b.Run("month", func(b *testing.B) {
		for b.Loop() {
			press(fyne.KeyLeft)
			press(fyne.KeyRight)
		}
	})
}
