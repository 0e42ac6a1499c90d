package scene

import (
	"slices"

	"frontline/timeline"
)

// Row is a line of a table in a detail panel: words on the left, a figure on the right.
type Row struct {
	Label  string
	Text   string
	Note   string  // small print under it; may be empty
	Bar    float64 // 0 to 1, length of a bar behind the row; 0 for none
	Region string  // selecting the row selects this region; may be empty
	URL    string  // where the figure comes from; may be empty
	Month  timeline.Month

	Figure *timeline.Published // that the row is about, for a row of a Report; nil otherwise
	Near   bool                // it is about the period shown, or most of it
	Beside string              // how it stands beside the chosen source, a part of Note; may be empty
}

// MonthDetail says what is known of the chosen month.
type MonthDetail struct {
	Title   string
	Figures []Row // what the chosen source says: gained, lost, net, per day, occupied, the month before, rank when it closed
	Ranking []Row // regions, largest first, with their share
	Changes Changes
	Periods []timeline.Period // of the picture and, where that is another one, of the picture it is compared with
	Events  []EventItem       // of the months of those

	months        []timeline.Period // the whole months of each of Periods
	reports, near func() []Report   // nil in a Frame that Build did not make
}

// PeriodEvents are the events of the months of a period.
type PeriodEvents struct {
	Period timeline.Period
	Events []EventItem
}

// ByPeriod parts Events by Periods. An event of both is in the first alone.
func (d *MonthDetail) ByPeriod() []PeriodEvents {
	parts := make([]PeriodEvents, len(d.Periods))
	for i := range parts {
		parts[i].Period = d.Periods[i]
	}
	for i := range d.Events {
		at := max(0, slices.IndexFunc(d.months, d.Events[i].Event.Period.Overlaps))
		parts[at].Events = append(parts[at].Events, d.Events[i])
	}
	return parts
}

// Reports lists what others published for the period, nearest first. The words are found when they are asked for first, since
// months that pass quickly are seen without them.
func (d *MonthDetail) Reports() []Report {
	if d.reports == nil {
		return nil
	}
	return d.reports()
}

// Near lists the figures of Reports that are about the period shown, or most of it, alone; those of two pictures in turns.
func (d *MonthDetail) Near() []Report {
	if d.near == nil {
		return nil
	}
	return d.near()
}

// Changes is what changed in the regions since the month before.
type Changes struct {
	Title string // "Changed since June 2024"
	Rows  []Row  // regions, the largest change of either sign first: the change, and in the note from what to what
	Note  string // why there are none, or that there was no change; empty with rows
}

// Report is one publication, with all the figures it printed, and how each stands beside the chosen source.
type Report struct {
	Title string // publisher, basis and date
	URL   string
	Rows  []Row // a row for each figure; Note compares it in words with the chosen source
}

// RegionDetail says what is known of the selected region.
type RegionDetail struct {
	Code, Title, Subtitle string
	Figures               []Row
	Series                []Bar
	Published             []Row // what others published for the region
	Events                []EventItem
}

// EventDetail says what is known of the selected event.
type EventDetail struct {
	ID, Title, Date, Category, Place, Summary string
	Actors                                    []string
	Regions                                   []Row
	Sources                                   []Row
	Earlier, Later                            []ChainItem // nearest first; at the end what else the same earlier events led to
	ChainPlace                                string      // its number in its chain, in words; empty where it stands alone
	Around                                    []Row       // figures of the month before, of, and after the event; "association, not cause"
	AroundNote                                string

	Own, Internal bool     // as of an EventItem
	Mark          string   // the same
	Tags          []string // of an own event
}
