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

// Public is the same without what is marked internal.
func (a Audience) Public() Audience { return Audience{Deck: a.Deck.Public(), Data: a.Data.Public()} }

// secret reports whether something of it is marked internal.
func (a Audience) secret() bool { return a.Deck.Internal() > 0 || a.Data.Public() != a.Data }

// forAudience goes on with what is to be presented. Where something of it is marked internal the person is asked first, since what
// was on the wall once cannot be taken back.
func (r *Room) forAudience(d present.Deck, then func(Audience)) {
	all := Audience{Deck: d, Data: r.host.Dataset()}
	if !all.secret() {
		then(all)
		return
	}
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	if n := d.Internal(); n > 0 {
		pg.Body(r.host.Look().N("present.internal.slides", n))
	}
	if all.Data.Public() != all.Data {
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
	if public := all.Public(); len(public.Deck.Slides) > 0 {
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
		caption, _ := b.Caption(ds, s)
		notes, _ := b.Resolve(ds, s.Scene, s.Notes)
		d.Slides = append(d.Slides, present.Slide{
			Scene: s.Scene, Title: s.Title, Caption: caption, Notes: notes, Hold: s.Hold,
			Internal: s.Internal || ds.Internal(s.Scene.Event), // its words tell of the event
		})
	}
	return d
}
