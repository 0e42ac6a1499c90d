package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"frontline/app/export"
	"frontline/app/scene"
	"frontline/timeline"
)

// view reads the scene that was named and changes what flags ask for.
func (q *renderQuery) view(s *session, speaks bool) (scene.Scene, error) {
	view := scene.Default(s.ds)
	if q.scene != "" {
		var err error
		if view, err = readView(q.scene); err != nil {
			return view, failed(err)
		}
	}
	if speaks || q.scene == "" {
		view.Lang = s.words.Tag()
	}
	view, err := q.when(s, view)
	if err != nil {
		return view, err
	}
	if q.region != "" {
		code, err := s.regionCode(q.region)
		if err != nil {
			return view, err
		}
		if view.Region = code; code == timeline.Country {
			view.Region = ""
		}
	}
	switch q.projection {
	case "":
	case "albers":
		view = view.WithProjection(scene.EqualArea)
	case "mercator":
		view = view.WithProjection(scene.WebMercator)
	default:
		return view, fmt.Errorf("--projection: %q is unknown, expected albers or mercator", q.projection)
	}
	return q.known(s, view)
}

// when takes over the event and the month that were named. As in the window, an event moves the view to the month in which it
// begins, unless a month is named too.
func (q *renderQuery) when(s *session, view scene.Scene) (scene.Scene, error) {
	if q.event != "" {
		if s.ds.Event(q.event) == nil {
			return view, fmt.Errorf("--event: %q is unknown; frontctl events lists the ids", q.event)
		}
		view = view.SelectEvent(s.ds, q.event)
	}
	if q.month != "" {
		month, err := timeline.ParseMonth(q.month)
		if err != nil {
			return view, fmt.Errorf("--month: %w", err)
		}
		view.Month = month
	}
	return view, nil
}

// known takes over the flags that name something from a list.
func (q *renderQuery) known(s *session, view scene.Scene) (scene.Scene, error) {
	if q.around < 0 || q.around > timeline.MostOffset {
		return view, fmt.Errorf("--around: %d is no number of months that can be shown, expected 1 to %d", q.around, timeline.MostOffset)
	}
	if q.around > 0 {
		view = view.AroundMonths(q.around).ShowAround(true)
	}
	if q.measure != "" {
		if view.Measure = timeline.Measure(q.measure); !slices.Contains(timeline.Measures(), view.Measure) {
			return view, fmt.Errorf("--measure: %q is unknown, expected one of %s", q.measure, measureList())
		}
	}
	if q.source != "" {
		if view.Source = q.source; s.ds.Table(q.source) == nil {
			return view, fmt.Errorf("--source: %q has no map; expected one of: %s", q.source, strings.Join(s.mapNames(), ", "))
		}
	}
	if q.unit != "" {
		if view.Unit = scene.Unit(q.unit); view.Unit != scene.KM2 && view.Unit != scene.MI2 {
			return view, fmt.Errorf("--unit: %q is unknown, expected km2 or mi2", q.unit)
		}
	}
	return view, nil
}

func (s *session) mapNames() []string {
	var names []string
	for _, source := range s.ds.MapSources() {
		names = append(names, source.ID)
	}
	return names
}

// readView reads the view that a file holds, or one that is given itself.
func readView(path string) (scene.Scene, error) {
	if strings.HasPrefix(strings.TrimSpace(path), "{") { // as it stands at the foot of a page
		return scene.ReadScene(strings.NewReader(path))
	}
	file, err := os.Open(path)
	if err != nil {
		return scene.Scene{}, fmt.Errorf("open the scene: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	view, err := export.ReadScene(file)
	if err != nil {
		return view, fmt.Errorf("%s: %w", path, err)
	}
	return view, nil
}
