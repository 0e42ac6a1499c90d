package exchange

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"frontline/timeline"
)

// Version is the version of the JSON format that this program writes.
const Version = 1

// file is a JSON file of events.
type file struct {
	Version int     `json:"version"`
	Events  []entry `json:"events"`
}

// entry is an event in a JSON file. Its fields are the columns of the CSV file, with lists as lists.
type entry struct {
	ID         string              `json:"id"`
	Date       string              `json:"date"`
	EndDate    string              `json:"end_date,omitempty"` // last day, included
	Title      string              `json:"title"`
	Summary    string              `json:"summary,omitempty"`
	Category   string              `json:"category"`
	Actors     []string            `json:"actors,omitempty"`
	Place      string              `json:"place,omitempty"`
	Lat        *float64            `json:"lat,omitempty"`
	Lon        *float64            `json:"lon,omitempty"`
	Regions    []string            `json:"regions,omitempty"`
	Links      []string            `json:"links,omitempty"` // type:id
	Sources    []string            `json:"sources,omitempty"`
	Tags       []string            `json:"tags,omitempty"`
	Visibility timeline.Visibility `json:"visibility"`
}

// WriteJSON writes events as an object with the fields version and events.
func WriteJSON(w io.Writer, own []timeline.Own) error {
	out := file{Version: Version, Events: make([]entry, len(own))}
	for i := range own {
		out.Events[i] = newEntry(&own[i])
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("write events: %w", err)
	}
	return nil
}

func newEntry(o *timeline.Own) entry {
	e := entry{
		ID: o.ID, Date: o.Period.Start.String(), Title: o.Title, Summary: o.Summary, Category: o.Category, Actors: o.Actors,
		Place: o.Place, Regions: o.Regions, Links: linkTexts(o.Links), Sources: o.Sources, Tags: o.Tags,
		Visibility: cmp.Or(o.Visibility, timeline.Internal),
	}
	if o.Period.Days() > 1 {
		e.EndDate = o.Period.Last().String()
	}
	if o.At != nil {
		e.Lat, e.Lon = &o.At.Lat, &o.At.Lon
	}
	return e
}

func linkTexts(links []timeline.Link) []string {
	texts := make([]string, len(links))
	for i, link := range links {
		texts[i] = string(link.Type) + ":" + link.To
	}
	return texts
}
