package scene

import (
	"strconv"
	"strings"

	"frontline/app/dataset"
	"frontline/timeline"
)

// Aligned is the chosen measure laid around events: what it was so many months before and after them. What it shows is association,
// not cause, and it always says so.
type Aligned struct {
	Lang         string // of the words
	Title        string // "Gained, km²: Ukraine"
	MeasureLabel string // "Gained in the month, km²"
	Subject      string // which events: the title of one, or how many
	Counted      string // events, and the months in which they began
	Usual        string // the median of all months, in words
	Key          string // what the bars of a chart are, and the lines over them
	Caveat       string // association, not cause
	Rounding     string // how the notes of Offsets say differences
	Missing      string // months without a value; empty when there are none
	Source       string
	Period       timeline.Period // from the first to the last month that a value of Offsets is of; empty where there is none
	Measure      timeline.Measure

	Region string // code, or timeline.Country
	Place  string // its name
	Unit   string // of the figures, in words
	Events []EventItem

	Offsets     []AlignedMonth // from the earliest before to the latest after
	UsualMedian float64        // of all months with a value, in the unit of the Scene
	HasUsual    bool
	Many        bool // the events began in more than one month, so that there is a spread
}

// AlignedMonth is what the measure was at a distance from the events.
type AlignedMonth struct {
	Months               int            // from the month of the events; negative is before
	Month                timeline.Month // which one that is, where the events began in one month; 0 otherwise
	Known                bool
	Median, Lower, Upper float64 // quartiles; in the unit of the Scene
	Least, Most          float64 // of all values
	Count                int     // events behind it
	Label                string  // "2 months before", and which month that is where the events began in one
	Short                string  // the same in numbers: "−2"
	Text                 string  // the median with its unit
	Half                 string  // between what half of the values lie; empty where they are of one month
	Note                 string  // the spread, the number of events behind it, and how far it lies from the usual
}

// AlignedAround says which events a series is laid around.
type AlignedAround struct {
	Event  string // id of one; empty for all that the filter lets through
	Months int    // before and after
	Region string // code; empty for the country
}

// Align lays the Scene's measure, month by month and whatever its span is, around events.
func Align(ds *dataset.Dataset, s Scene, around AlignedAround) *Aligned {
	s.Span, s.Compare, s.Page, s.Region = ThisMonth, Compare{}, OneMap, around.Region
	b := newBuilder(ds, s, Look{})
	region := around.Region
	place := b.p.T("around.country")
	if region == "" {
		region = timeline.Country
	} else {
		place = b.regionName(region)
	}
	a := &Aligned{
		Region: region, Place: place, Unit: b.p.T("scene.unit." + string(b.s.Unit)),
		Lang: string(b.s.Lang), Measure: b.s.Measure, Source: b.sourceLine(),
		Caveat: b.p.T("around.caveat"), Rounding: b.p.T("around.rounding"),
		MeasureLabel: b.measureLabel(), Key: b.p.T("around.key"),
		Title: b.p.T("around.title", "measure", b.measureLabel(), "place", place),
	}
	if e := b.ds.Event(around.Event); e != nil {
		a.Events = []EventItem{b.item(e)}
		a.Subject = b.p.Days(e.Period) + ": " + e.Title
	} else {
		a.Events = b.passed.items
		a.Subject = b.p.N("around.shown", len(a.Events))
	}
	events := make([]timeline.Event, len(a.Events))
	for i := range a.Events {
		events[i] = *a.Events[i].Event
	}
	w := timeline.NewEventWindow(b.monthly(region), events, around.Months, around.Months)
	a.Many = w.Months > 1
	a.Counted, a.Period = b.alignedCount(&w), w.Period()
	if a.HasUsual = w.Usual.Count > 0; a.HasUsual {
		a.UsualMedian = w.Usual.Median
		a.Usual = b.p.N("around.usual", w.Usual.Count, "value", b.text(b.s.Measure, w.Usual.Median))
	}
	for i := range w.Offsets {
		a.Offsets = append(a.Offsets, b.alignedMonth(&w, &w.Offsets[i]))
	}
	a.Missing = b.alignedMissing(w.Missing)
	return a
}

// monthly is the Scene's measure of a region as a series in the Scene's unit.
func (b *builder) monthly(region string) timeline.Series {
	if b.table == nil {
		return timeline.Series{}
	}
	first, last, ok := b.table.Months()
	if !ok {
		return timeline.Series{}
	}
	s := timeline.Series{First: first}
	for m := first; m <= last; m++ {
		r := b.month(region, m, b.s.Measure)
		s.Readings = append(s.Readings, timeline.Reading{State: r.state, KM2: r.value, Period: r.period, Closed: r.closed})
	}
	return s
}

// alignedCount says how many events there are, and in which month or in how many they began.
func (b *builder) alignedCount(w *timeline.EventWindow) string {
	events := b.p.N("around.events", w.Events)
	if w.Months == 1 {
		return b.p.T("around.counted.in", "events", events, "in", b.p.MonthIn(w.First))
	}
	return b.p.T("around.counted", "events", events, "months", b.p.N("around.months", w.Months))
}

func (b *builder) alignedMonth(w *timeline.EventWindow, o *timeline.Offset) AlignedMonth {
	m := AlignedMonth{
		Months: o.Months, Known: o.Count > 0, Median: o.Median, Lower: o.Lower, Upper: o.Upper, Least: o.Min, Most: o.Max,
		Count: o.Count, Label: b.offset(o.Months), Short: signed(o.Months),
	}
	if w.Months == 1 {
		m.Month = w.First + timeline.Month(o.Months)
		m.Label += gapDot + b.p.Month(m.Month)
	}
	if !m.Known {
		m.Text = b.p.T("around.unknown")
		return m
	}
	measure := b.s.Measure
	m.Text = b.text(measure, o.Median)
	var notes []string
	if o.Different > 1 {
		m.Half = b.p.T("around.half", "lower", b.short(measure, o.Lower), "upper", b.short(measure, o.Upper))
		notes = append(notes, b.p.T("around.spread", "lower", b.short(measure, o.Lower), "upper", b.short(measure, o.Upper),
			"min", b.short(measure, o.Min), "max", b.short(measure, o.Max)), b.p.N("around.behind", o.Count))
	}
	if d, ok := w.Difference(*o); ok {
		notes = append(notes, b.alignedDifference(d))
	}
	m.Note = strings.Join(notes, "; ")
	return m
}

// alignedDifference says how far a median lies from the usual one.
func (b *builder) alignedDifference(d float64) string {
	switch measure := b.s.Measure; {
	case roundedChange(measure, d) == 0:
		return b.p.T("around.same")
	case d > 0:
		return b.p.T("around.more", "value", b.alignedSize(d))
	default:
		return b.p.T("around.less", "value", b.alignedSize(-d))
	}
}

// alignedSize writes how large a difference is: in percentage points for a share.
func (b *builder) alignedSize(d float64) string {
	switch m := b.s.Measure; {
	case share(m):
		return b.p.Number(100*d, pointDecimals) + gap + b.p.T("scene.minus.unit.points")
	case m == timeline.PerDay:
		return b.text(m, d)
	default:
		return b.area(d)
	}
}

func (b *builder) offset(months int) string {
	switch {
	case months < 0:
		return b.p.N("around.before", -months)
	case months > 0:
		return b.p.N("around.after", months)
	default:
		return b.p.T("around.month")
	}
}

// signed is a number of months before or after as it stands under a bar.
func signed(months int) string {
	switch {
	case months < 0:
		return "−" + strconv.Itoa(-months)
	case months > 0:
		return "+" + strconv.Itoa(months)
	default:
		return "0"
	}
}

// Range is what the scale of a chart has to hold: 0, all medians with half of the values around them, and the usual one.
func (a *Aligned) Range() (low, high float64) {
	take := func(v float64) { low, high = min(low, v), max(high, v) }
	for _, o := range a.Offsets {
		if o.Known {
			take(o.Median)
			take(o.Lower)
			take(o.Upper)
		}
	}
	if a.HasUsual {
		take(a.UsualMedian)
	}
	if low == high {
		high = 1
	}
	return low, high
}

// alignedMissing lists the months that were asked for and have no value.
func (b *builder) alignedMissing(missing []timeline.Missing) string {
	const most = 6
	if len(missing) == 0 {
		return ""
	}
	var names []string
	for _, m := range missing[:min(most, len(missing))] {
		names = append(names, b.p.Month(m.Month))
	}
	list := strings.Join(names, ", ")
	if len(missing) > most {
		list += ", …"
	}
	return strings.Replace(b.p.N("around.missing", len(missing), "months", list), "….", "…", 1)
}
