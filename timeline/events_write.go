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
	return writeRows(w, eventColumns(), len(events), func(row []string, i int) error { return eventRow(row, &events[i]) })
}

// writeRows writes a table of so many events, of which fill writes one into a row.
func writeRows(w io.Writer, columns []column, events int, fill func(row []string, event int) error) error {
	out := csv.NewWriter(w)
	row := make([]string, 0, len(columns))
	for _, c := range columns {
		row = append(row, c.name)
	}
	err := out.Write(row)
	for i := 0; i < events && err == nil; i++ {
		if err = fill(row, i); err == nil {
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

// eventRow writes an event into the cells of a row.
func eventRow(row []string, e *Event) error {
	links := make([]string, 0, len(e.Links))
	for _, link := range e.Links {
		links = append(links, string(link.Type)+":"+link.To)
	}
	if e.Period.Days() == 0 {
		return fmt.Errorf("event %s: %w", e.ID, &CellError{Column: "date", Problem: say("is empty"), Want: say(dayForm)})
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
	for _, list := range []struct {
		col   int
		name  string
		items []string
	}{
		{evActors, "actors", e.Actors},
		{evRegions, "regions", e.Regions},
		{evLinks, "links", links},
		{evSources, "sources", e.Sources},
	} {
		cell, err := listCell(list.name, list.items)
		if err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
		row[list.col] = cell
	}
	return nil
}

// listCell writes a list into one cell.
func listCell(column string, items []string) (string, error) {
	if i := slices.IndexFunc(items, unlistable); i >= 0 {
		return "", &CellError{
			Column: column, Value: items[i], Problem: say("cannot stand in a list separated by %q", listSeparator),
		}
	}
	return strings.Join(items, listSeparator), nil
}

func unlistable(item string) bool {
	return item != strings.TrimSpace(item) || item == "" || strings.Contains(item, listSeparator)
}
