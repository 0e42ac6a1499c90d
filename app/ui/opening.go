package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// readLetters has the toolkit read the typefaces of its widgets, as it does when the first text is measured. The bold one, which
// takes as long again, is not among them: nothing that the window shows first is written in it by the toolkit.
func readLetters() { fyne.MeasureText("0", fynetheme.TextSize(), fyne.TextStyle{}) }

// open shows the window with all that was asked for. Data of a person's own may take seconds to read; the window is there at once, and
// says what it waits for. What fails then is handed to fail.
func (w *Window) open(o Options, fail func(error)) error {
	w.win.SetMaster()
	size := w.firstSize(o)
	if o.Data != "" {
		return w.openLater(o, size, fail)
	}
	return w.openMade(o, size)
}

// openMade shows the window with all that it shows in its first frame. The toolkit takes longer to make the window than all else takes:
// meanwhile data are read, widgets are made and pictures are painted by another goroutine, which leaves the window alone. It is waited
// for where the toolkit asks for the smallest size of what the window holds, once that is made.
func (w *Window) openMade(o Options, size fyne.Size) error {
	stage := container.NewStack()
	content := container.New(w.curtain, stage)
	content.Hide() // until it is filled
	w.win.SetContent(content)
	w.win.Resize(size)
	w.win.SetCloseIntercept(w.close)
	w.pictures.hold()
	made, up := w.makeAhead(o, size), false
	var is ahead
	fill := func() {
		up = true // before anything in it asks for the smallest size
		if is = <-made; is.err != nil {
			return
		}
		w.putUp(func() {
			stage.Objects = w.objects()
			for _, o := range stage.Objects {
				o.Resize(is.size)
			}
			content.Show()
			content.Move(fyne.NewPos(0, size.Height-is.size.Height))
			content.Resize(is.size)
		})
	}
	w.curtain.rise = func() {
		if !up {
			fill()
		}
		w.pictures.admit()
	}
	w.win.Show()
	w.curtain.rise = func() {}
	if !up { // a toolkit that shows the window without having asked
		fill()
	}
	w.pictures.release()
	if is.err != nil {
		return is.err
	}
	w.settle(o, is.begun)
	w.logScene() // where everything is now
	w.watchOver()
	w.around.Changed()
	return nil
}

// openLater shows a window that waits until the data asked for are read, and then what was asked for.
func (w *Window) openLater(o Options, size fyne.Size, fail func(error)) error {
	w.letters()
	bundled, err := w.bundled()
	if err != nil {
		return err
	}
	words := bundled.Catalog().Printer(firstLanguage(o, w.settings))
	says := kit.NewProse(words.T("ui.reading", "folder", o.Data), theme.SizeBody, theme.ColorMuted)
	says.Align = fyne.TextAlignCenter
	w.win.SetTitle(words.T("ui.title"))
	w.win.SetContent(container.NewVBox(layout.NewSpacer(), says, layout.NewSpacer()))
	w.win.Resize(size)
	w.win.Show()
	w.exec.Run(func() { _, _, _ = w.datasetOf(o.Data) }, func() {
		if err := w.begin(o); err != nil {
			fail(err)
			return
		}
		w.win.SetCloseIntercept(w.close) // until now nothing could be lost
		w.watchOver()
		w.around.Changed()
	})
	return nil
}

// firstSize is the size of the window that is asked for, else that of the last time, in units.
func (w *Window) firstSize(o Options) fyne.Size {
	switch {
	case o.Width > 0:
		return fyne.NewSize(float32(o.Width), float32(o.Height))
	case w.transient:
		return fyne.NewSize(1600, 1000)
	default:
		return w.settings.WindowSize()
	}
}

// menuHeight is what the main menu will take of the window's height, in units. The toolkit makes it with the window; where it takes
// something else the pictures painted ahead have to be painted again.
func menuHeight() float32 {
	if runtime.GOOS == "darwin" {
		return 0 // it belongs to the screen
	}
	return fyne.MeasureText("0", fynetheme.TextSize(), fyne.TextStyle{}).Height + fynetheme.InnerPadding()
}
