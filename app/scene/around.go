package scene

import "frontline/timeline"

// Around is what the measure is laid around. The zero value is the selected event, or all that the filter lets through where none is
// selected, in the selected region, or the country where none is.
type Around struct {
	Shown   bool `json:"shown,omitempty"`   // it is the picture, in place of the map
	Months  int  `json:"months,omitempty"`  // before and after; 0 for UsualAround
	All     bool `json:"all,omitempty"`     // all events that the filter lets through, although one is selected
	Country bool `json:"country,omitempty"` // the country, although a region is selected
}

// UsualAround is how many months before and after are shown unless a person chooses another number.
const UsualAround = 6

// AlignedAround is what Align is asked for by the Scene's choices.
func (s Scene) AlignedAround() AlignedAround {
	a := AlignedAround{Event: s.Event, Months: s.Around.Months, Region: s.Region}
	if s.Around.All {
		a.Event = ""
	}
	if s.Around.Country {
		a.Region = ""
	}
	if a.Months == 0 {
		a.Months = UsualAround
	}
	return a
}

// ShowAround makes the measure around events the picture, or the map again.
func (s Scene) ShowAround(on bool) Scene {
	s.Around.Shown = on
	return s
}

// OneEvent reports whether the picture is the measure around the selected event alone.
func (s Scene) OneEvent() bool { return s.Around.Shown && !s.Around.All && s.Event != "" }

// Heading is what the picture says in large letters: its headline, or what is laid around events.
func (f *Frame) Heading() string {
	if f.Around != nil {
		return f.Around.Title
	}
	return f.Headline
}

// Below is the line under that: the rest of the story, or which events.
func (f *Frame) Below() string {
	if f.Around != nil {
		return f.Around.Subject
	}
	return f.Subline
}

// AroundMonths lays the measure so many months before and after events.
func (s Scene) AroundMonths(months int) Scene {
	s.Around.Months = months
	return s
}

// AroundAll lays the measure around all events that the filter lets through, or around the selected one.
func (s Scene) AroundAll(all bool) Scene {
	s.Around.All = all
	return s
}

// AroundCountry lays the measure of the country around events, or that of the selected region.
func (s Scene) AroundCountry(country bool) Scene {
	s.Around.Country = country
	return s
}

// around drops numbers of months that cannot be shown, and the picture of an event that is not there: without it that would be one
// of all events.
func (n *normaliser) around(given Scene) {
	if given.OneEvent() && n.s.Event == "" {
		n.s.Around.Shown = false
	}
	if m := n.s.Around.Months; m < 0 || m > timeline.MostOffset {
		n.drop(true, "around.drop", "count", m)
		n.s.Around.Months = 0
	}
}
