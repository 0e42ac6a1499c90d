package timeline

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteEvents writes events in the form that ReadEvents reads; reading them again gives the same events, but for line breaks,
// which become \n. It refuses an event with an item that holds the separator of lists.
func WriteEvents(w io.Writer, events []Event) error {
	out := csv.NewWriter(w)
	columns := eventColumns()
	row := make([]string, 0, len(columns))
	for _, c := range columns {
		row = append(row, c.name)
	}
	err := out.Write(row)
	for i := range events {
		if err != nil {
			break
		}
		if err = eventRow(row, &events[i]); err == nil {
			err = out.Write(row)
		}
	}
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write events: %w", err)
	}
	return nil
}

func eventRow(row []string, e *Event) error {
	links := make([]string, 0, len(e.Links))
	for _, link := range e.Links {
		links = append(links, string(link.Type)+":"+link.To)
	}
	for _, list := range [][]string{e.Actors, e.Regions, links, e.Sources} {
		if i := slices.IndexFunc(list, unlistable); i >= 0 {
			return fmt.Errorf("event %s: %q cannot stand in a list separated by %q", e.ID, list[i], listSeparator)
		}
	}
	if e.Period.Days() == 0 {
		return fmt.Errorf("event %s: has no day", e.ID)
	}
	row[evID], row[evTitle], row[evSummary] = e.ID, e.Title, e.Summary
	row[evCategory], row[evPlace] = e.Category, e.Place
	row[evDate], row[evEndDate] = e.Period.Start.String(), ""
	if e.Period.Days() > 1 {
		row[evEndDate] = e.Period.Last().String()
	}
	row[evLat], row[evLon] = "", ""
	if e.At != nil {
		row[evLat], row[evLon] = decimal(e.At.Lat, 1), decimal(e.At.Lon, 1)
	}
	row[evActors] = strings.Join(e.Actors, listSeparator)
	row[evRegions] = strings.Join(e.Regions, listSeparator)
	row[evLinks] = strings.Join(links, listSeparator)
	row[evSources] = strings.Join(e.Sources, listSeparator)
	return nil
}

func unlistable(item string) bool {
	return item != strings.TrimSpace(item) || item == "" || strings.Contains(item, listSeparator)
}
