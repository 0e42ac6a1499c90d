package scene

import "frontline/timeline"

// Around is what the window of events lays the measure around. The zero value is the selected event, or all that the filter lets
// through where none is selected, in the selected region, or the country where none is.
type Around struct {
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

// around drops numbers of months that cannot be shown.
func (n *normaliser) around() {
	if m := n.s.Around.Months; m < 0 || m > timeline.MostOffset {
		n.drop(true, "around.drop", "count", m)
		n.s.Around.Months = 0
	}
}
