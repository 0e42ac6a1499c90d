package ownmaps

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/geo"
	"frontline/timeline"
)

// step is the figures of maps from month to month, from week to week or from map to map.
type step struct {
	name      string
	intervals []ownsource.Interval
	figures   []timeline.Figure
}

// mostRows is how many intervals are listed at once: to lay out the days of a year would hold the window.
const mostRows = 62

// steps shows the figures of maps by steps: a chart, a row for each interval, and the regions of the row that is chosen.
type steps struct {
	room   *Room
	page   *kit.Page
	all    []step
	above  func() // writes what stands over it; may be nil
	below  func()
	shown  int
	first  int // of the intervals that are listed
	chosen timeline.Period
	choice *kit.Segments
	filled func() // told after the page was filled anew; may be nil
}

// stepsOf lists the steps for which there are figures. Totals of what was just measured are rounded once; those of a source that is
// kept are sums of its figures, which are rounded by region.
func (r *Room) stepsOf(result *ownsource.Result) []step {
	s := &result.Source
	all := []step{{r.t("own.by.month"), result.Intervals, s.Figures}}
	if len(s.Weeks) > 0 {
		all = append(all, step{r.t("own.by.week"), result.Weeks, s.Weeks})
	}
	if len(s.Days) > 0 {
		all = append(all, step{r.t("own.by.map"), result.Days, s.Days})
	}
	return all
}

// begin fills the page for the first time.
func (s *steps) begin() {
	if len(s.all) > 1 {
		names := make([]string, len(s.all))
		for i := range s.all {
			names[i] = s.all[i].name
		}
		s.choice = kit.NewSegments(names, s.show)
	}
	s.show(0)
}

// show shows another step. Of a single interval the regions are shown at once.
func (s *steps) show(i int) {
	s.shown, s.first = i, 0
	s.chosen = timeline.Period{}
	if of := s.all[i].intervals; len(of) == 1 {
		s.chosen = of[0].Period
	}
	s.fill()
}

// pick shows the regions of an interval, or puts them away again.
func (s *steps) pick(period timeline.Period) {
	if s.chosen == period {
		period = timeline.Period{}
	}
	s.chosen = period
	s.fill()
}

func (s *steps) fill() {
	s.page.Begin()
	if s.above != nil {
		s.above()
	}
	if s.choice != nil {
		s.choice.Select(s.shown)
		s.page.Add(container.NewHBox(s.choice))
	}
	s.chart()
	s.rows()
	if s.below != nil {
		s.below()
	}
	s.page.End()
	if s.filled != nil {
		s.filled()
	}
}

// rows lists intervals, with buttons that lead to those before and after where there are too many.
func (s *steps) rows() {
	of := s.all[s.shown].intervals
	last := min(s.first+mostRows, len(of))
	if s.first > 0 {
		s.page.Button(s.room.t("own.steps.earlier"), nil, func() { s.turn(-mostRows) })
	}
	for i := s.first; i < last; i++ {
		s.row(&of[i])
	}
	if last < len(of) {
		s.page.Button(s.room.t("own.steps.later"), nil, func() { s.turn(mostRows) })
	}
}

// turn lists other intervals.
func (s *steps) turn(by int) {
	s.first = max(s.first+by, 0)
	s.fill()
}

// pickBar picks the interval of a bar, and lists it.
func (s *steps) pickBar(i int) {
	if i < s.first || i >= s.first+mostRows {
		s.first = i - i%mostRows
	}
	s.pick(s.all[s.shown].intervals[i].Period)
}

// chart draws the net of each interval. One bar alone says nothing.
func (s *steps) chart() {
	intervals := s.all[s.shown].intervals
	if len(intervals) < 2 {
		return
	}
	s.page.Small(s.room.t("own.steps.net"))
	bars := make([]kit.SparkBar, len(intervals))
	for i := range intervals {
		bars[i] = kit.SparkBar{Value: intervals[i].Net(), Strong: intervals[i].Period == s.chosen, Soft: !intervals[i].Added}
	}
	s.page.Spark(bars, func(i int) string {
		p := s.room.host.Look()
		return p.Period(intervals[i].Period) + ": " + s.words(&intervals[i])
	}, s.pickBar)
	s.page.Small(s.room.t("own.steps.hint"))
}

// words say what an interval is.
func (s *steps) words(i *ownsource.Interval) string {
	p := s.room.host.Look()
	return p.T("own.preview.interval", "gained", p.Number(i.Gained, 2), "lost", p.Number(i.Lost, 2),
		"net", p.Signed(i.Net(), 2), "occupied", p.Number(i.Occupied, 0))
}

// row writes an interval, and its regions if it is the chosen one.
func (s *steps) row(i *ownsource.Interval) {
	p := s.room.host.Look()
	period := p.Period(i.Period)
	if !i.Added {
		period = p.T("own.preview.left", "period", period)
	}
	open := i.Period == s.chosen
	content := kit.RowContent{Label: period, Text: p.Signed(i.Net(), 2), Note: s.words(i), Selected: open, Strong: true}
	s.page.Row(content, nil, "", func() { s.pick(i.Period) })
	if !open {
		return
	}
	areas := ownsource.ByRegion(s.all[s.shown].figures, i.Period)
	most := 0.0
	for _, a := range areas {
		most = max(most, a.Gained, a.Lost)
	}
	for k := range areas {
		a := &areas[k]
		s.page.Row(kit.RowContent{
			Label: s.room.regionName(a.Region), Text: p.Signed(a.Net(), 2), Note: s.words(&a.Interval),
			Bar: max(a.Gained, a.Lost) / max(most, 1e-9),
		}, nil, "", nil)
	}
	s.page.Space()
}

// copied is the table of the step that is shown.
func (s *steps) copied() string {
	return ownsource.Table(s.room.host.Look().Printer, s.all[s.shown].figures, s.room.regionName)
}

// regionName names a region in the language in force.
func (r *Room) regionName(code string) string {
	regions := r.host.Base().Regions()
	i := slices.IndexFunc(regions, func(region geo.Region) bool { return region.Code == code })
	if i < 0 {
		return r.t("names.region.UA")
	}
	return r.host.Look().Name(regions[i].Name)
}

// showSteps opens the figures of a source by steps.
func (r *Room) showSteps(source *ownsource.Source) {
	kept := &ownsource.Result{
		Source: *source, Intervals: ownsource.National(source.Figures),
		Weeks: ownsource.National(source.Weeks), Days: ownsource.National(source.Days),
	}
	s := &steps{room: r, page: kit.NewPage(r.host.Look()), all: r.stepsOf(kept)}
	s.begin()
	d := r.host.Sheets().New(r.t("own.steps.title", "name", source.Name), s.page)
	s.filled = d.Fit
	d.SetButtons([]fyne.CanvasObject{r.host.Sheets().Copy(s.copied), kit.NewButton(r.t("ui.close"), nil, d.Dismiss)})
	d.Most = fyne.NewSize(100*theme.Grid, 0)
	d.Show()
}
