package scene

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// Where an event took place decides its theatre, not what it was about.
func TestTheatres(t *testing.T) {
	ds := data(t)
	found := newTheatres(ds)
	for name, c := range map[string]struct {
		lat, lon float64
		want     Theatre
	}{
		"Kyiv": {50.45, 30.52, InUkraine}, "Simferopol": {44.95, 34.1, InUkraine}, "Sevastopol": {44.6, 33.52, InUkraine},
		"Mariupol": {47.1, 37.54, InUkraine}, "Moscow": {55.75, 37.62, InRussia}, "Sudzha": {51.19, 35.27, InRussia},
		"Sochi": {43.59, 39.73, InRussia}, "Kazan": {55.8, 49.11, InRussia}, "Vladivostok": {43.12, 131.9, InRussia},
		"Vostochny": {51.88, 128.33, InRussia}, "Kaliningrad": {54.71, 20.51, InRussia}, "Murmansk": {68.97, 33.08, InRussia},
		"Minsk": {53.9, 27.56, InEurope}, "Reykjavik": {64.15, -21.94, InEurope}, "Malta": {35.92, 14.49, InEurope},
		"Tallinn": {59.44, 24.75, InEurope}, "Helsinki": {60.17, 24.94, InEurope}, "Brussels": {50.85, 4.35, InEurope},
		"Istanbul": {41.01, 28.98, InMiddleEast}, "Ankara": {39.93, 32.86, InMiddleEast}, "Doha": {25.29, 51.53, InMiddleEast},
		"Tehran": {35.69, 51.39, InMiddleEast}, "Jeddah": {21.49, 39.19, InMiddleEast}, "Cairo": {30.04, 31.24, InMiddleEast},
		"Washington": {38.9, -77.04, InAmericas}, "Anchorage": {61.22, -149.9, InAmericas}, "Brasilia": {-15.8, -47.9, InAmericas},
		"Beijing": {39.9, 116.41, InAsia}, "Pyongyang": {39.04, 125.76, InAsia}, "Samarkand": {39.65, 66.97, InAsia},
		"Astana": {51.17, 71.43, InAsia}, "Ulaanbaatar": {47.92, 106.92, InAsia}, "Harbin": {45.8, 126.53, InAsia},
		"Canberra": {-35.28, 149.13, InAsia}, "New Delhi": {28.61, 77.21, InAsia},
		"Johannesburg": {-26.2, 28.05, InAfrica}, "Tunis": {36.81, 10.18, InAfrica}, "Rabat": {34.02, -6.84, InAfrica},
	} {
		assert.Equal(t, c.want, found.of(&timeline.Location{Lat: c.lat, Lon: c.lon}), name)
	}
	assert.Equal(t, Nowhere, found.of(nil))
}

// Every event has one lane, or one for each of its actors, whatever parts them, and the lanes stay in their order whatever the filter lets through.
func TestLanes(t *testing.T) {
	ds := data(t)
	for _, by := range LaneChoices() {
		s := Default(ds).WithLanes(by)
		f := Build(ds, s, Look{})
		for i := range f.Events {
			e, lanes := f.Events[i].Event, f.Events[i].Lanes
			lane := f.Lanes[lanes[0]]
			if by != ByActor {
				require.Len(t, lanes, 1)
			}
			switch by {
			case ByActor:
				require.Len(t, lanes, len(e.Actors))
				for k, actor := range e.Actors {
					assert.Equal(t, actor, f.Lanes[lanes[k]].Key)
				}
			case ByTheatre:
				assert.Equal(t, e.At == nil, lane.Key == string(Nowhere))
			case InOneLane:
				assert.Equal(t, Lane{}, lane)
			default:
				assert.Equal(t, e.Category, lane.Key)
			}
		}
		assert.Equal(t, f.Lanes, Build(ds, s.ToggleActor("PRK"), Look{}).Lanes)
	}
	s, dropped := Scene{Lanes: "colour"}.Normalise(ds)
	assert.Equal(t, ByCategory, s.Lanes)
	assert.Len(t, dropped, 1)
}

// What a filter hides can be shown besides; without a filter there is nothing to show besides.
func TestShowAlso(t *testing.T) {
	ds := data(t)
	hidden := ""
	for i := range ds.Events() {
		if e := &ds.Events()[i]; e.Category != "visit" {
			hidden = e.ID
		}
	}
	s := Default(ds).ToggleCategory("visit")
	before, after := Build(ds, s, Look{}), Build(ds, s.ShowAlso(hidden), Look{})
	assert.Len(t, after.Events, len(before.Events)+1)
	assert.Len(t, after.Chips, len(before.Chips)+1)
	assert.Equal(t, before.Scene, after.Chips[len(after.Chips)-1].Remove(after.Scene))
	alone, _ := Default(ds).ShowAlso(hidden).Normalise(ds)
	assert.Empty(t, alone.Filter)

	var out bytes.Buffer
	require.NoError(t, WriteScene(&out, s.ShowAlso(hidden).WithLanes(ByTheatre)))
	back, err := ReadScene(&out)
	require.NoError(t, err)
	assert.Equal(t, s.ShowAlso(hidden).WithLanes(ByTheatre), back)
}

// Pictures that differ in the month alone share their list of events, so that a step costs nothing for each event.
func TestEventsAreShared(t *testing.T) {
	ds := data(t)
	s := Default(ds).ToggleCategory("visit")
	first := Build(ds, s, Look{})
	second := Build(ds, s.Step(ds, -3), Look{})
	require.NotEmpty(t, first.Events)
	assert.Same(t, &first.Events[0], &second.Events[0])
	other := Build(ds, s.ToggleCategory("summit"), Look{})
	assert.Greater(t, len(other.Events), len(first.Events))
	again := Build(ds, s, Look{})
	assert.Same(t, &first.Events[0], &again.Events[0])
}
