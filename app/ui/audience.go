package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/ui/kit"
	"frontline/app/ui/present"
)

// audience is what an audience sees: slides, and the data that they show.
type audience struct {
	deck present.Deck
	ds   *dataset.Dataset
}

// public is the same without what is marked internal.
func (a audience) public() audience { return audience{deck: a.deck.Public(), ds: a.ds.Public()} }

// secret reports whether something of it is marked internal.
func (a audience) secret() bool { return a.deck.Internal() > 0 || a.ds.Public() != a.ds }

// forAudience goes on with what is to be presented. Where something of it is marked internal the person is asked first, since what
// was on the wall once cannot be taken back.
func (w *Window) forAudience(d present.Deck, then func(audience)) {
	all := audience{deck: d, ds: w.ds}
	if !all.secret() {
		then(all)
		return
	}
	pg := kit.NewPage(w.look)
	pg.Begin()
	if n := d.Internal(); n > 0 {
		pg.Body(w.look.N("present.internal.slides", n))
	}
	if all.ds.Public() != all.ds {
		pg.Body(w.look.T("present.internal.events"))
	}
	pg.Body(w.look.T("present.internal.how"))
	pg.End()
	s := w.sheets.New(w.look.T("present.internal.title"), pg)
	answer := func(id string, a audience) fyne.CanvasObject {
		return kit.NewButton(w.look.T(id), nil, func() {
			s.Dismiss()
			then(a)
		})
	}
	buttons := []fyne.CanvasObject{
		kit.NewButton(w.look.T("briefing.cancel"), nil, s.Dismiss), answer("present.internal.with", all),
	}
	if public := all.public(); len(public.deck.Slides) > 0 {
		buttons = append(buttons, answer("present.internal.without", public))
	}
	s.SetButtons(buttons)
	s.Show()
}
