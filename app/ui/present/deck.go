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
	Notes    string // for the speaker alone
	Hold     time.Duration
	Internal bool // not meant for others
}

// Deck is slides in order, and the one to begin with.
type Deck struct {
	Slides  []Slide
	Start   int
	Counted bool // each slide says which one of how many it is
}

// Internal is how many slides are not meant for others.
func (d Deck) Internal() int {
	n := 0
	for i := range d.Slides {
		if d.Slides[i].Internal {
			n++
		}
	}
	return n
}

// Public is the deck without the slides that are not meant for others. It begins where this one does, or with the slide after.
func (d Deck) Public() Deck {
	public := Deck{Counted: d.Counted}
	for i, s := range d.Slides {
		if s.Internal {
			continue
		}
		if i < d.Start {
			public.Start++
		}
		public.Slides = append(public.Slides, s)
	}
	public.Start = max(0, min(public.Start, len(public.Slides)-1))
	return public
}

// Around is the deck of a Scene alone: with an event selected the events that its filter lets through, else the months of the
// product's range. It begins with the Scene as it is.
func Around(ds *dataset.Dataset, s scene.Scene) Deck {
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
