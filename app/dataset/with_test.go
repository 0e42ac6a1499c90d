package dataset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/geo"
	"frontline/timeline"
)

func own(id, region string, period timeline.Period) dataset.Own {
	o := dataset.Own{Source: dataset.Source{
		ID: id, Name: geo.Name{En: "Own", Uk: "Own"}, Figures: id + "/areas.csv",
		Measures: []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Occupied},
	}}
	for i, m := range o.Source.Measures {
		o.Figures = append(o.Figures, timeline.Figure{Source: id, Region: region, Period: period, Measure: m, KM2: float64(i + 1)})
	}
	return o
}

func TestWithJoinsASourceAndLeavesTheDatasetAlone(t *testing.T) {
	ds := bundled(t)
	sources := len(ds.Sources())
	_, last := ds.Months()
	month := last + 3
	joined, err := ds.With(own("own-1", "UA-14", month.Period()))
	require.NoError(t, err)
	require.NotNil(t, joined.Table("own-1"))
	assert.InDelta(t, 1, joined.Table("own-1").Reading("UA-14", month, month, timeline.Gained).KM2, 0)
	assert.Len(t, joined.Sources(), sources+1)
	_, end := joined.Months()
	assert.Equal(t, month, end)

	assert.Nil(t, ds.Table("own-1"))
	assert.Len(t, ds.Sources(), sources)
	_, end = ds.Months()
	assert.Equal(t, last, end)
	twice, err := ds.With(own("own-2", "UA-14", month.Period()))
	require.NoError(t, err)
	assert.Nil(t, twice.Table("own-1"))
}

func TestWithRefusesWhatIsNotSound(t *testing.T) {
	ds := bundled(t)
	july := timeline.NewMonth(2024, 7)
	strange := own("own-1", "UA-14", july.Period())
	strange.Figures[1].Source = "deepstate"
	empty := own("own-1", "UA-14", july.Period())
	empty.Figures = nil
	partial := own("own-1", "UA-14", july.Period())
	partial.Figures = partial.Figures[:2]
	for want, o := range map[string]dataset.Own{
		"is not an id":                  own("own 1", "UA-14", july.Period()),
		"the id of another source":      own("deepstate", "UA-14", july.Period()),
		`"UA-00" is not a region`:       own("own-1", "UA-00", july.Period()),
		"is not the source of the card": strange,
		"there are no figures":          empty,
		`no figure of the measure`:      partial,
	} {
		joined, err := ds.With(o)
		require.ErrorContains(t, err, want)
		assert.ErrorAs(t, err, &dataset.Problems{})
		assert.Nil(t, joined)
	}
}
