package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestWhatChangedSinceTheMonthBefore(t *testing.T) {
	f := build(t, shown(t, "2024-07"))
	c := f.MonthDetail.Changes
	assert.Equal(t, "Changed since June 2024", c.Title)
	assert.Empty(t, c.Note)
	require.Len(t, c.Rows, 5)
	top := c.Rows[0]
	assert.Equal(t, "UA-14", top.Region)
	assert.Equal(t, "+45.9 km²", plain(top.Text))
	assert.Equal(t, "101.2 → 147.1 km²", plain(top.Note))
	assert.InDelta(t, 1, top.Bar, 0)
	assert.Equal(t, []string{"UA-23", "UA-65"}, f.Changed)
	uk := build(t, shown(t, "2024-07").WithLang(lang.Ukrainian)).MonthDetail.Changes
	assert.Equal(t, "Що змінилося від червня 2024 року", plain(uk.Title))
	assert.Equal(t, "101,2 → 147,1 км²", plain(uk.Rows[0].Note))
}

// Classes of the month before are those that its own picture has, since the classes are fixed.
func TestClassBeforeIsThatOfTheMonthBefore(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		before := Build(data(t), s.WithMonth(s.Month-1), Look{})
		if s.Month-1 != before.Scene.Month {
			return
		}
		changed := 0
		for i, c := range f.Cells {
			if c.Before >= 0 {
				assert.Equal(t, before.Cells[i].Class, c.Before)
				assert.Equal(t, c.Before != c.Class, c.Changed)
			} else {
				assert.False(t, c.Changed)
			}
			if c.Changed {
				changed++
			}
		}
		assert.Len(t, f.Changed, changed)
		assert.NotEqual(t, len(f.MonthDetail.Changes.Rows) > 0, f.MonthDetail.Changes.Note != "", "rows, or why there are none")
	})
}

func TestAMonthThatIsNotClosedIsNotSetAgainstAWholeOne(t *testing.T) {
	ds := data(t)
	f := build(t, shown(t, "2026-08"))
	assert.Empty(t, f.Changed)
	assert.Empty(t, f.MonthDetail.Changes.Rows)
	assert.Contains(t, f.MonthDetail.Changes.Note, "not closed")
	stock := build(t, shown(t, "2026-08").WithMeasure(ds, timeline.Occupied))
	assert.NotEmpty(t, stock.MonthDetail.Changes.Rows, "a stock can be compared on any day")
}

func TestSeriesAreThoseOfTheMonths(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07")
	f := build(t, s)
	for i, c := range f.Cells {
		require.Len(t, c.Series, len(f.Bars))
		region := build(t, s.SelectRegion(ds, c.Region)).RegionDetail
		if i%9 != 0 {
			continue
		}
		for j, bar := range region.Series {
			assert.InDelta(t, bar.Value, c.Series[j].Value, 0)
			assert.Equal(t, bar.State == timeline.Value || bar.State == timeline.Zero, c.Series[j].Known)
		}
	}
	assert.Nil(t, Multiples(ds, s, Look{}, []timeline.Month{s.Month})[0].Cells[0].Series)
}

func TestIsolatingAClassMutesTheOthers(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07")
	class := build(t, s).Cells[ds.Index("UA-14")].Class
	isolated := s.Isolate(class)
	f := build(t, isolated)
	assert.Equal(t, class, f.Legend.Isolated)
	for i, c := range f.Cells {
		assert.Equal(t, c.Class != class, c.Muted)
		if c.Muted {
			assert.Equal(t, f.Legend.Muted, c.Fill)
		} else {
			assert.Equal(t, f.Legend.Classes[class].Fill, c.Fill, i)
		}
	}
	require.Len(t, f.Chips, 1)
	assert.Equal(t, "Only: 100–200", plain(f.Chips[0].Label))
	assert.Equal(t, s, f.Chips[0].Remove(isolated))
	assert.Equal(t, s, isolated.Isolate(class), "again shows all")
	assert.Zero(t, isolated.WithMeasure(ds, timeline.Lost).Isolated, "the classes of another measure are others")
	assert.Zero(t, isolated.WithMethod(Natural).Isolated)
	assert.Equal(t, class+1, isolated.Step(ds, 3).Isolated, "those of another month are the same")
	far := s
	far.Isolated = mostIsolated
	assert.Equal(t, -1, build(t, far).Legend.Isolated)
	for _, c := range build(t, s).Cells {
		assert.False(t, c.Muted)
	}
}
