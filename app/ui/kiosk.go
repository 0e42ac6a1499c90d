package ui

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/present"
	"frontline/app/ui/presenting"
	"frontline/assets"
)

// exampleFile stands for the briefing that comes with the program where a file is asked for.
const exampleFile = "example"

// Why a briefing is not shown.
var (
	ErrNoSlides    = errors.New("the briefing has no slides")
	ErrAllInternal = errors.New("every slide is marked internal; --internal shows them")
)

// kiosk shows a briefing at once and without the window of the program, and returns when it was left.
func (w *Window) kiosk(o Options) error {
	if _, wrong, err := w.datasetOf(o.Data); err != nil || wrong != nil {
		return errors.Join(err, wrong)
	}
	if err := w.begin(o); err != nil {
		return err
	}
	d, err := w.openDeck(o.Present)
	if err != nil {
		return fmt.Errorf("present %s: %w", o.Present, err)
	}
	d.Start = max(0, min(o.Slide, len(d.Slides))-1)
	shown := presenting.Audience{Deck: d, Data: w.ds}
	if !o.Internal {
		var held present.Withheld
		shown, held = shown.Public()
		for _, line := range held.Lines(w.look.Printer) {
			_, _ = fmt.Fprintln(w.terminal, line)
		}
	}
	if len(shown.Deck.Slides) == 0 {
		return fmt.Errorf("present %s: %w", o.Present, ErrAllInternal)
	}
	size := fyne.NewSize(float32(o.Width), float32(o.Height))
	p := w.presenting.Present(shown, present.Options{Loop: o.Loop, Interval: o.Interval}, size)
	p.Win.SetMaster()
	var failed error
	if o.Screenshot != "" {
		w.app.Lifecycle().SetOnStarted(func() { w.capture(p.Win, o, func(err error) { failed = err }) })
	}
	runToEnd(w.app, nil)
	return failed
}

// openDeck reads a briefing to be shown.
func (w *Window) openDeck(path string) (present.Deck, error) {
	var b briefing.Briefing
	var err error
	if path == exampleFile {
		b, err = briefing.Example(assets.FS, w.ds, w.store.Scene().Lang)
	} else {
		b, err = briefing.Open(path)
	}
	if err != nil {
		return present.Deck{}, err
	}
	if b.Len() == 0 {
		return present.Deck{}, ErrNoSlides
	}
	if wrong := w.briefing.Bring(b); len(wrong) > 0 {
		return present.Deck{}, errors.New(strings.Join(wrong, "\n"))
	}
	return presenting.DeckOf(w.ds, b), nil
}
