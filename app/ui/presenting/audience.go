package presenting

import (
	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/ui/kit"
	"frontline/app/ui/present"
)

// Audience is what an audience sees: slides, and the data that they show.
type Audience struct {
	Deck present.Deck
	Data *dataset.Dataset
}

// Public is the same without what is marked internal, and what of the slides that is.
func (a Audience) Public() (Audience, present.Withheld) {
	deck, held := a.Deck.Public(a.Data)
	return Audience{Deck: deck, Data: a.Data.Public()}, held
}

// forAudience goes on with what is to be presented. Where something of it is marked internal the person is asked first, since what
// was on the wall once cannot be taken back.
func (r *Room) forAudience(d present.Deck, then func(Audience)) {
	all := Audience{Deck: d, Data: r.host.Dataset()}
	public, held := all.Public()
	if held.Empty() && public.Data == all.Data {
		then(all)
		return
	}
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	for _, line := range held.Lines(r.host.Look().Printer) {
		pg.Body(line)
	}
	if public.Data != all.Data {
		pg.Body(r.t("present.internal.events"))
	}
	pg.Body(r.t("present.internal.how"))
	pg.End()
	s := r.host.Sheets().New(r.t("present.internal.title"), pg)
	answer := func(id string, a Audience) fyne.CanvasObject {
		return kit.NewButton(r.t(id), nil, func() {
			s.Dismiss()
			then(a)
		})
	}
	buttons := []fyne.CanvasObject{
		kit.NewButton(r.t("briefing.cancel"), nil, s.Dismiss), answer("present.internal.with", all),
	}
	if len(public.Deck.Slides) > 0 {
		buttons = append(buttons, answer("present.internal.without", public))
	}
	s.SetButtons(buttons)
	s.Show()
}

// DeckOf is the slides of a briefing with the figures of now in their words.
func DeckOf(ds *dataset.Dataset, b briefing.Briefing) present.Deck {
	d := present.Deck{Counted: true}
	for _, s := range b.Slides {
		s.Scene, _ = s.Scene.Normalise(ds)
		caption, figures := b.Caption(ds, s)
		notes, _ := b.Resolve(ds, s.Scene, s.Notes)
		d.Slides = append(d.Slides, present.Slide{
			Scene: s.Scene, Title: s.Title, Caption: caption, Credit: briefing.Credit(ds, s.Scene, figures), Notes: notes, Hold: s.Hold,
			Internal: s.Internal || ds.Internal(s.Scene.Event), // its words tell of the event
		})
	}
	return d
}
