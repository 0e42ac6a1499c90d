package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Progress shows how far a long work is, with a button that gives it up.
type Progress struct {
	title  string
	dialog *dialog.CustomDialog
	width  float32 // units
	words  *widget.Label
	bar    *widget.ProgressBar
	over   bool

	opener *Opener
	giveUp func()
}

// Progress makes a sheet for work whose steps can be counted, or whose steps cannot; Show opens it. When the person gives up,
// with its button or Esc, it closes and cancel is called.
func (o *Opener) Progress(title, words string, counted bool, cancel func()) *Progress {
	p := &Progress{title: title, words: widget.NewLabel(words), bar: widget.NewProgressBar(), opener: o}
	p.giveUp = func() {
		cancel()
		p.Hide()
	}
	content := container.NewVBox(p.words, p.bar)
	if !counted {
		content = container.NewVBox(p.words, widget.NewProgressBarInfinite())
	}
	p.dialog = dialog.NewCustomWithoutButtons(title, content, o.win)
	p.dialog.SetButtons([]fyne.CanvasObject{kit.NewButton(o.Look.T("own.cancel"), nil, p.giveUp)})
	p.width = min(52*theme.Grid, o.win.Canvas().Size().Width-margin)
	return p
}

// Show opens it, unless the work is over by now.
func (p *Progress) Show() {
	if !p.over {
		p.dialog.Resize(fyne.NewSize(p.width, 0))
		p.dialog.Show()
		p.opener.lay(p.title, p.giveUp, nil, nil)
	}
}

// Hide closes it, for good.
func (p *Progress) Hide() {
	p.over = true
	p.dialog.Hide()
}

// Tell says what is being done. It may be called from any goroutine.
func (p *Progress) Tell(words string) {
	fyne.Do(func() {
		if !p.over {
			p.words.SetText(words)
		}
	})
}

// TellShare says what is being done and how much of it is done, from 0 to 1. It may be called from any goroutine.
func (p *Progress) TellShare(words string, share float64) {
	p.Tell(words)
	fyne.Do(func() {
		if !p.over {
			p.bar.SetValue(share)
		}
	})
}
