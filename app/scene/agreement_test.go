package scene

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// TestNoPictureContradictsItself reads the figures of pictures back as a person does, and holds them against each other: of each
// month, source and measure, alone in both languages and units, and summed, compared, fitted and of a region in one of these.
func TestNoPictureContradictsItself(t *testing.T) {
	t.Parallel()
	ds := data(t)
	first, last := ds.Months()
	checks := []func(*testing.T, *Frame){
		writtenOneWay(), printedOneWay, inTheirClass, addUp, sharesFollow, wordsAndSigns, changesLieBetween, percentagesFollow,
		barsSayTheSame,
	}
	for name, shape := range map[string]func(Scene) Scene{
		"English km²":   func(s Scene) Scene { return s },
		"English mi²":   func(s Scene) Scene { return s.WithUnit(MI2) },
		"Ukrainian km²": func(s Scene) Scene { return s.WithLang(lang.Ukrainian) },
		"Ukrainian mi²": func(s Scene) Scene { return s.WithLang(lang.Ukrainian).WithUnit(MI2) },
		"region": func(s Scene) Scene {
			return turned(s.SelectRegion(ds, ds.Regions()[int(s.Month)%len(ds.Regions())].Code))
		},
		"sum":          func(s Scene) Scene { return turned(s.WithSpan(3)) },
		"since":        func(s Scene) Scene { return turned(s.WithSpan(SinceStart)) },
		"month before": func(s Scene) Scene { return turned(s.CompareMonth(max(first, s.Month-1)).WithCompare(ds, Difference)) },
		"year before":  func(s Scene) Scene { return turned(s.WithCompare(ds, Difference)) },
		"fitted":       func(s Scene) Scene { return turned(s.ToggleRescale()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, source := range ds.MapSources() {
				for _, measure := range source.Offered() {
					for m := first; m <= last; m++ {
						f := Build(ds, shape(Default(ds).WithSource(ds, source.ID).WithMeasure(ds, measure).WithMonth(m)), Look{})
						for _, check := range checks {
							check(t, f)
						}
						if t.Failed() {
							return // the first picture tells enough
						}
					}
				}
			}
		})
	}
}

// turned gives the months languages and units in turn.
func turned(s Scene) Scene {
	if s.Month%2 == 0 {
		s = s.WithLang(lang.Ukrainian)
	}
	if s.Month%4 >= 2 {
		s = s.WithUnit(MI2)
	}
	return s
}

// where says which picture it is, when it is asked.
type where Scene

func (w where) String() string {
	return fmt.Sprintf("%s %s %s %s %s", w.Month, w.Source, w.Measure, w.Unit, w.Lang)
}

// texts are all words of a Frame that hold figures.
func texts(f *Frame) []string {
	list := []string{f.Headline, f.Subline, f.Total.Text, f.Total.Short}
	rows := func(rows []Row) {
		for _, r := range rows {
			list = append(list, r.Text, r.Note)
		}
	}
	for i := range f.Cells {
		list = append(list, f.Cells[i].Text, f.Cells[i].Short, f.Cells[i].Sides[0], f.Cells[i].Sides[1])
	}
	for _, c := range f.Legend.Classes {
		list = append(list, c.Label)
	}
	for _, b := range f.Bars {
		list = append(list, b.Text)
	}
	rows(f.MonthDetail.Figures)
	rows(f.MonthDetail.Ranking)
	rows(f.MonthDetail.Changes.Rows)
	for _, r := range f.MonthDetail.Reports() {
		rows(r.Rows)
	}
	if f.RegionDetail != nil {
		rows(f.RegionDetail.Figures)
		rows(f.RegionDetail.Published)
	}
	return list
}

var (
	hyphenated = regexp.MustCompile(`(^|[ \x{a0}(])-\d`)
	loose      = regexp.MustCompile(`\d[ \x{a0}]\d{3}([^\d]|$)`)
	ungrouped  = regexp.MustCompile(`\d{5}`)
	unsaid     = regexp.MustCompile(`[−+]0([.,]0+)?([^.,\d]|$)`)
)

// writtenOneWay looks at each text once, for most are the same in many pictures.
func writtenOneWay() func(*testing.T, *Frame) {
	var seen sync.Map
	return func(t *testing.T, f *Frame) {
		t.Helper()
		for _, text := range texts(f) {
			if _, again := seen.LoadOrStore(text, true); again {
				continue
			}
			assert.NotRegexp(t, hyphenated, text, "%s: a hyphen for a minus", where(f.Scene))
			assert.NotRegexp(t, loose, text, "%s: thousands that come apart", where(f.Scene))
			assert.NotRegexp(t, ungrouped, text, "%s: thousands that run together", where(f.Scene))
			assert.NotRegexp(t, unsaid, text, "%s: nothing with a sign", where(f.Scene))
			assert.NotContains(t, text, "NaN", where(f.Scene))
		}
	}
}

// Each value lies, as it is printed, within the bounds of its class, as they are printed, and none beyond the printed extreme.
func inTheirClass(t *testing.T, f *Frame) {
	t.Helper()
	for i := range f.Cells {
		c := &f.Cells[i]
		if c.State != timeline.Value {
			continue
		}
		class := f.Legend.Classes[c.Class]
		lower, upper := class.Lower, class.Upper
		if share(f.Scene.Measure) {
			lower, upper = lower*100, upper*100
		}
		v, label := one(t, c.Short), numbers(t, class.Label)
		read := v.middle()
		require.Equal(t, ClassRange, class.Kind, where(f.Scene))
		assert.NotEmpty(t, strings.Trim(v.text, "<>\u00a0 0.,−+"), "%s: %s is something, yet reads nothing", where(f.Scene), c.Text)
		slack := 1e-6 * max(1, math.Abs(lower), math.Abs(upper))
		if strings.ContainsAny(class.Label, "≥") || len(label) == 2 && strings.ContainsAny(class.Label, "<>") {
			assert.True(t, label[len(label)-1].within(v.least, v.most) || math.Abs(read) < math.Abs(label[len(label)-1].middle()),
				"%s: %s %s is beyond the extreme of %s", where(f.Scene), c.Name, c.Short, class.Label)
		}
		if upper > 0 {
			assert.GreaterOrEqual(t, read, lower-slack, "%s: %s %s in %s", where(f.Scene), c.Name, c.Short, class.Label)
		} else {
			assert.LessOrEqual(t, read, upper+slack, "%s: %s %s in %s", where(f.Scene), c.Name, c.Short, class.Label)
		}
		if last := strings.ContainsAny(class.Label, "≥>"); !last && upper > 0 {
			assert.Less(t, read, upper, "%s: %s %s in %s", where(f.Scene), c.Name, c.Short, class.Label)
		}
	}
}

// What is printed over the chosen bars is the figure of the picture, and what is printed under them its months.
func barsSayTheSame(t *testing.T, f *Frame) {
	t.Helper()
	require.NotEmpty(t, f.Stretches, where(f.Scene))
	own := f.Stretches[0]
	assert.Equal(t, f.Scene.Month, own.To, where(f.Scene))
	if flow(f.Scene.Measure) {
		assert.Equal(t, timeline.Period{Start: own.From.Start(), End: (own.To + 1).Start()}, f.Months, where(f.Scene))
	}
	for _, b := range f.Bars {
		if f.ChosenAlone(b.Month) && b.State == timeline.Value {
			i := slices.IndexFunc(f.Stretches, func(s Stretch) bool { return s.To == b.Month })
			assert.Equal(t, b.Text, f.Stretches[i].Text, where(f.Scene))
		}
	}
	if f.Scene.Compare.Mode == Difference {
		assert.Equal(t, f.Scene.Compare.Month != f.Scene.Month, len(f.Stretches) == 2, where(f.Scene))
		return
	}
	for _, c := range append(slices.Clone(f.Cells), f.Total) {
		if c.Region == f.BarsOf && c.State == timeline.Value {
			assert.Equal(t, c.Text, own.Text, where(f.Scene))
			assert.Equal(t, c.Short, own.Short, where(f.Scene))
		}
	}
}

// The extreme that a legend prints is the figure that is printed somewhere on the map, to the last digit.
func TestTheExtremeOfALegendIsAFigureOfTheMap(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	for _, unit := range []Unit{KM2, MI2} {
		for _, measure := range timeline.Measures() {
			shown, ends := map[string]bool{}, map[string]bool{}
			for m := first; m <= last; m++ {
				f := Build(ds, Default(ds).WithMonth(m).WithMeasure(ds, measure).WithUnit(unit), Look{})
				for i := range f.Cells {
					shown[strings.TrimPrefix(f.Cells[i].Short, "+")] = true
				}
				for _, class := range f.Legend.Classes {
					if _, end, ok := strings.Cut(class.Label, " · "); ok {
						_, value, _ := strings.Cut(end, " ")
						ends[value] = true
					}
				}
			}
			require.NotEmpty(t, ends)
			for end := range ends {
				assert.True(t, shown[end], "%s %s: no region of any month has %s", measure, unit, end)
			}
		}
	}
}
