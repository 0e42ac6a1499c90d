package dataset_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"frontline/timeline"
)

// A region of which Russian forces went on to take 230 km² was not occupied as a whole before, whatever its outline measures.
func TestAShareOfARegionNeverStandsStillWhileTheAreaGrows(t *testing.T) {
	ds := bundled(t)
	table := ds.Table("deepstate")
	first, last, _ := table.Months()
	for _, r := range ds.Regions() {
		for m := first + 1; m <= last; m++ {
			before, now := table.Reading(r.Code, m-1, m-1, timeline.Occupied), table.Reading(r.Code, m, m, timeline.Occupied)
			share, shareBefore := ds.PartOfRegion(table, r.Code, m, now.KM2), ds.PartOfRegion(table, r.Code, m-1, before.KM2)
			assert.LessOrEqual(t, share, 1.0)
			switch {
			case r.Code == "UA-43" || r.Code == "UA-40":
				assert.InDelta(t, 1, share, 0, "%s %s: occupied as a whole since 2014", r.Code, m)
			case now.KM2 > before.KM2:
				assert.Greater(t, share, shareBefore, "%s %s", r.Code, m)
			case now.KM2 < before.KM2:
				assert.Less(t, share, shareBefore, "%s %s", r.Code, m)
			}
		}
	}
}

func TestSharesOfRegions(t *testing.T) {
	ds := bundled(t)
	table, july := ds.Table("deepstate"), timeline.NewMonth(2024, time.July)
	for code, want := range map[string]float64{
		"UA-09": 0.988, // 26,405 of the 26,732 km² that were once occupied; its outline has 26,310
		"UA-14": 0.599, // of the outline, which is larger than the official area
		"UA-23": 0.727, // of the official area, which is larger
		"UA-65": 0.733, // of the outline: 2,284 km² of the official area are mostly water
		"UA-46": 0,
	} {
		part := ds.PartOfRegion(table, code, july, table.Reading(code, july, july, timeline.Occupied).KM2)
		assert.InDelta(t, want, part, 0.0005, code)
	}
	assert.InDelta(t, 603537, ds.RegionKM2(table, timeline.Country, july), 1)
	assert.InDelta(t, 27180, ds.RegionKM2(nil, "UA-23", july), 1e-9, "what others publish is set against the area alone")
	assert.Zero(t, ds.RegionKM2(table, timeline.Kursk, july))
	assert.Zero(t, ds.PartOfRegion(table, timeline.Kursk, july, 80))
}
