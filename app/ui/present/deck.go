package present

import (
	"time"

	"frontline/app/dataset"
	"frontline/app/scene"
)

// Slide is one picture to show and what is said with it. Its words are final.
type Slide struct {
	Scene    scene.Scene
	Title    string // empty for the headline of the picture
	Caption  string // empty for the rest of the picture's story
	Credit   string // on what the caption's figures rest beside the picture's source; may be empty
	Notes    string // for the speaker alone
	Hold     time.Duration
	Internal bool // not meant for others
}

// name is what a list calls the slide.
func (s *Slide) name(ds *dataset.Dataset) string {
	if s.Title != "" {
		return s.Title
	}
	return scene.Name(ds, s.Scene)
}

// Deck is slides in order, and the one to begin with.
type Deck struct {
	Slides  []Slide
	Start   int
	Counted bool // each slide says which one of how many it is
}

// Public is the deck without what is not meant for others, with what that is: slides, words that name an internal event of the
// Dataset, and searches that tell of one. It begins where this one does, or with the slide after. Notes stay: the speaker alone
// sees them.
func (d Deck) Public(ds *dataset.Dataset) (Deck, Withheld) {
	public := Deck{Counted: d.Counted}
	var held Withheld
	telling := map[string]bool{} // searches: most slides of a deck have the same
	for i, s := range d.Slides {
		if s.Internal {
			if held.Slides++; held.Slides <= mostNamed {
				held.Named = append(held.Named, s.name(ds))
			}
			continue
		}
		if i < d.Start {
			public.Start++
		}
		held.Texts += ds.Silence(&s.Title, &s.Caption)
		query := s.Scene.Filter.Query
		if _, known := telling[query]; !known {
			telling[query] = ds.QueryTells(query)
		}
		if telling[query] {
			s.Scene.Filter.Query = ""
			held.Query = true
		}
		public.Slides = append(public.Slides, s)
	}
	public.Start = max(0, min(public.Start, len(public.Slides)-1))
	return public, held
}

// Around is the deck of a Scene alone: the measure around events where that is the picture, with an event selected the events that
// its filter lets through, else the months of the product's range. It begins with the Scene as it is.
func Around(ds *dataset.Dataset, s scene.Scene) Deck {
	if s.Around.Shown {
		return Deck{Slides: []Slide{{Scene: s, Internal: s.OneEvent() && ds.Internal(s.Event)}}}
	}
	if s.Event != "" {
		if d := events(ds, s); len(d.Slides) > 0 {
			return d
		}
	}
	first, last := ds.Months()
	var d Deck
	for m := first; m <= last; m++ {
		if m == s.Month {
			d.Start = len(d.Slides)
		}
		d.Slides = append(d.Slides, Slide{Scene: s.WithMonth(m)})
	}
	return d
}

func events(ds *dataset.Dataset, s scene.Scene) Deck {
	var d Deck
	found := false
	for _, item := range scene.Build(ds, s, scene.Look{}).Events {
		next := s
		if item.Event.ID == s.Event {
			d.Start, found = len(d.Slides), true
		} else {
			next = s.SelectEvent(ds, item.Event.ID)
		}
		d.Slides = append(d.Slides, Slide{Scene: next, Internal: ds.Internal(item.Event.ID)})
	}
	if !found { // the filter hides it
		return Deck{}
	}
	return d
}
