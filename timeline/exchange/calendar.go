package exchange

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"frontline/timeline"
)

// Properties of our own, for what iCalendar has no place for. Lists are separated by semicolons.
const (
	ownPrefix = "X-FRONTLINE-"
	uidSuffix = "@frontline" // makes ids of ours differ from those of other programs
)

const calendarDay = "20060102"

// WriteCalendar writes events as an iCalendar file (RFC 5545): whole days, the first source as URL, links as RELATED-TO, the
// visibility as CLASS, and what calendars know nothing of in properties of our own, X-FRONTLINE-..., by which ReadCalendar gives the
// same events again.
func WriteCalendar(w io.Writer, own []timeline.Own, made time.Time) error {
	calendar := ics.NewCalendar()
	calendar.SetProductId("-//Frontline//Events//EN")
	calendar.SetCalscale("GREGORIAN")
	for i := range own {
		if own[i].Period.Days() == 0 {
			return fmt.Errorf("write events: event %s has no day", own[i].ID)
		}
		calendar.AddVEvent(calendarEvent(&own[i], made))
	}
	if err := calendar.SerializeTo(w, ics.WithNewLineWindows); err != nil {
		return fmt.Errorf("write events: %w", err)
	}
	return nil
}

// uidOf is the UID of an event. One that came from another program, as x@example.org, keeps that program's.
func uidOf(id string) string {
	if strings.Contains(id, "@") && !strings.HasSuffix(id, uidSuffix) {
		return id
	}
	return id + uidSuffix
}

func calendarEvent(o *timeline.Own, made time.Time) *ics.VEvent {
	e := ics.NewEvent(uidOf(o.ID))
	e.SetDtStampTime(made)
	date := ics.WithValue(string(ics.ValueDataTypeDate))
	e.SetProperty(ics.ComponentPropertyDtStart, o.Period.Start.Time().Format(calendarDay), date)
	e.SetProperty(ics.ComponentPropertyDtEnd, o.Period.End.Time().Format(calendarDay), date)
	e.SetProperty(ics.ComponentPropertySummary, o.Title)
	class := ics.ClassificationPrivate
	if o.Visibility == timeline.Public {
		class = ics.ClassificationPublic
	}
	e.SetProperty(ics.ComponentPropertyClass, string(class))
	e.SetProperty("TRANSP", string(ics.TransparencyTransparent)) // a dated act makes nobody busy
	for _, category := range append([]string{o.Category}, o.Tags...) {
		e.AddProperty(ics.ComponentPropertyCategories, category)
	}
	if o.At != nil {
		e.SetProperty(ics.ComponentPropertyGeo, degrees(o.At.Lat)+";"+degrees(o.At.Lon))
	}
	for _, link := range o.Links {
		e.AddProperty("RELATED-TO", uidOf(link.To),
			&ics.KeyValues{Key: "RELTYPE", Value: []string{ownPrefix + strings.ToUpper(string(link.Type))}})
	}
	if len(o.Sources) > 0 {
		e.SetProperty(ics.ComponentPropertyUrl, o.Sources[0])
	}
	if o.Summary != "" {
		e.SetProperty(ics.ComponentPropertyDescription, o.Summary)
	}
	if o.Place != "" {
		e.SetProperty(ics.ComponentPropertyLocation, o.Place)
	}
	for _, own := range []struct {
		name  string
		items []string
	}{
		{"CATEGORY", []string{o.Category}},
		{"ACTORS", o.Actors},
		{"REGIONS", o.Regions},
		{"LINKS", linkTexts(o.Links)},
		{"SOURCES", o.Sources},
		{"TAGS", o.Tags},
		{"VISIBILITY", []string{string(cmp.Or(o.Visibility, timeline.Internal))}},
	} {
		if len(own.items) > 0 {
			e.SetProperty(ics.ComponentProperty(ownPrefix+own.name), strings.Join(own.items, listSeparator))
		}
	}
	return e
}

func degrees(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
