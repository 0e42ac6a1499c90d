package scene

import (
	"image/color"
	"slices"

	"frontline/timeline"
)

// Frame is everything a picture says, computed once from a Dataset and a Scene. All words are in the Scene's language, all
// texts of figures in its unit. It is not changed after it was built.
type Frame struct {
	Scene      Scene // normalised
	Period     timeline.Period
	Months     timeline.Period // the whole months of the picture, whether or not the source covers them
	Closed     bool            // false when the month is not over on the source's last map
	ClosedNote string          // why not, empty when closed

	Headline     string // one sentence that says what the map shows
	Subline      string // the rest of the story: net, comparison with the month before, rank
	Caveats      string // what of Subline has to be said even where other words stand in its place; may be empty
	SourceLine   string // source, basis, licence; stands under the headline
	MeasureLabel string // e.g. "Gained in the month, km²"
	BarsLabel    string // the same of a single month, as each of the Bars is of one

	Cells  []Cell // one for each region, in the order of Dataset.Regions
	Total  Cell   // the whole country
	Legend Legend
	Bars   []Bar // one for each month of Dataset.Months, oldest first
	// The months of the Bars that the picture is of, and those that it is compared with; one or two, the picture's own first.
	Stretches  []Stretch
	BarsOf     string // whose bars: code of the selected region, or timeline.Country where the source knows nothing of the region
	BarsSource string // whose figures the bars are, where the picture is of two sources; empty otherwise

	Changed []string // codes of the regions that were in another class the month before

	// What the filter lets through, oldest first. Frames with the same filter share it.
	Events  []EventItem
	PinMark string      // what a pinned event is marked with, in a word
	Ranked  []EventItem // the same by relevance to the query; nil unless the Scene asks for that
	Lanes   []Lane      // of the timeline, as they stand
	Chips   []Chip      // the active filters
	Lit     []string    // codes of the regions the selected event is about
	Chain   []ChainItem // the selected event's chain, oldest first; empty when none is selected

	Around *Aligned // the measure laid around events, where that is the picture in place of the map; else nil

	MonthDetail  MonthDetail
	RegionDetail *RegionDetail // nil when no region is selected
	EventDetail  *EventDetail  // nil when no event is selected

	listing *listing // of Events; nil in a Frame that Build did not make
}

// Cell is what the picture says of one region.
type Cell struct {
	Region string // ISO code, or timeline.Country
	Name   string
	State  timeline.State
	Value  float64 // in the Scene's unit (km² or mi²), per day or as a share (0 to 1) where the measure says so; 0 unless State is Value
	Text   string  // the value with its unit; in the other states the word for the state
	Short  string  // the value without the unit, for labels
	Class  int     // index in Legend.Classes
	Rank   int     // 1 for the largest; 0 when not ranked
	Share  float64 // part of the country's figure, 0 to 1; 0 where there is none

	ShareText string // Share as a percentage; empty where there is none

	Fill    color.RGBA // what the region is painted with: that of its class, of its value in a continuous legend, or Legend.Muted
	Ink     color.RGBA // colour for text on Fill
	At      float64    // place of the value in its class, 0 at Lower to 1 at Upper; in a continuous legend along the whole of it
	Muted   bool       // another class is isolated: no hatching, no value
	Changed bool       // it was in another class the month before
	Before  int        // index in Legend.Classes of the month before, by the classes of now; -1 when not known
	Sides   [2]string  // in a difference, what the second and then the first picture say; empty otherwise
	Series  []Point    // the measure in each month of Frame.Bars, for a small line; nil where Multiples made the Frame
}

// Point is the value of a month in a series.
type Point struct {
	Value float64 // in the unit of Cell.Value; 0 when not known
	Known bool
}

// ClassKind says what a class of the legend stands for.
type ClassKind uint8

// The kinds of class.
const (
	ClassRange ClassKind = iota
	ClassZero
	ClassNotReported
	ClassNotApplicable
)

// Class is one entry of the legend.
type Class struct {
	Kind         ClassKind
	Lower, Upper float64 // [Lower, Upper) in the unit of Cell.Value; Upper of the last one is the maximum of all months
	Label        string
	Fill         color.RGBA // opaque; NotReported is hatched with Hatch over Fill
	Hatch        color.RGBA
	Text         color.RGBA // colour for text on Fill
	Count        int        // regions in this class now
}

// Legend explains the colours.
type Legend struct {
	Title   string
	Classes []Class
	Note    string // e.g. that the scale was fitted to this month, or that two sources do not count alike
	Loud    bool   // the Note is one that nobody may overlook: the colours are not those of other months
	Widest  string // the longest of the texts that a Cell's Short may be, by the bounds of the classes
	Warning string // which neighbouring classes come too close for which kind of colour vision; empty when none do

	Isolated int        // the index in Classes of the only class that is not muted; -1 for none
	Muted    color.RGBA // fill of the regions outside it
	Gradient *Gradient  // set when colours run on: drawn instead of the swatches of the classes that are ranges
}

// Gradient is a continuous legend: a strip of colours with marks. Its classes are the ranges between the marks.
type Gradient struct {
	Colours []color.RGBA // evenly along the strip, from the least value to the largest
	Marks   []Mark       // rising
}

// Mark is a value beside a strip.
type Mark struct {
	At    float64 // 0 to 1 along the strip
	Label string
	End   bool // the largest or the least value, not a round one; more important where there is no room for both
}

// Bar is one month of the bar chart behind the slider.
type Bar struct {
	Month  timeline.Month
	State  timeline.State
	Value  float64 // of the selected region, else of the country
	Text   string  // with unit
	Closed bool
	Days   timeline.Period // that the value is about: not all of the month, or, of a person's own maps, days before it too
	Events int             // how many of Frame.Events begin in this month
}

// Before reports whether the value of the bar is also about days before its month.
func (b *Bar) Before() bool { return b.Days.Days() > 0 && b.Days.Start < b.Month.Start() }

// Stretch is months of the bars that a picture takes together.
type Stretch struct {
	From, To timeline.Month // both included; one month for a measure that does not add up, such as the area occupied
	Label    string         // "Feb–Jul 2024"
	Text     string         // the figure of BarsOf for all of them, with its unit; empty where it is none of the Bars' source
	Short    string         // the same without the unit
}

// Holds reports whether a month is one of them.
func (s Stretch) Holds(m timeline.Month) bool { return s.From <= m && m <= s.To }

// Chosen reports whether the picture is of a month, or compared with it, alone or with others.
func (f *Frame) Chosen(m timeline.Month) bool {
	return slices.ContainsFunc(f.Stretches, func(s Stretch) bool { return s.Holds(m) })
}

// ChosenAlone reports whether the picture is of a month, or compared with it, without others, so that a Stretch has its figure.
func (f *Frame) ChosenAlone(m timeline.Month) bool {
	return slices.ContainsFunc(f.Stretches, func(s Stretch) bool { return s.From == m && s.To == m })
}

// EventItem is an event as a row or a mark.
type EventItem struct {
	Event    *timeline.Event
	Date     string   // "15 January 2024" or "7–8 February 2022"
	Category string   // in the Scene's language
	Actors   []string // names in the Scene's language
	Lanes    []int    // indexes in Frame.Lanes, at least one: by actor an event stands in the lane of each
	Own      bool     // a person has added it
	Internal bool     // it is own, and not meant for others
	Mark     string   // what the last two mean, in a word or two; empty for an event that came with the program
}

// Selected reports whether an event is the selected one.
func (f *Frame) Selected(e *timeline.Event) bool { return e.ID == f.Scene.Event }

// Pinned reports whether playing holds at an event.
func (f *Frame) Pinned(e *timeline.Event) bool { return f.Scene.Pins.Has(e.ID) }

// InMonths reports whether an event lies in the months of the picture.
func (f *Frame) InMonths(e *timeline.Event) bool { return e.Period.Overlaps(f.Months) }

// InChain reports whether an event belongs to the selected event's chain.
func (f *Frame) InChain(e *timeline.Event) bool {
	return slices.ContainsFunc(f.Chain, func(c ChainItem) bool { return c.Event.ID == e.ID })
}

// ChainPlace is the number of an event in the selected event's chain, as map and timeline carry it, from 1, and how many the chain has;
// 0 for an event that is not of the chain, or when the selected event stands alone.
func (f *Frame) ChainPlace(id string) (number, of int) {
	if len(f.Chain) < 2 {
		return 0, 0
	}
	return slices.IndexFunc(f.Chain, func(c ChainItem) bool { return c.Event.ID == id }) + 1, len(f.Chain)
}

// ChainItem is a member of the selected event's chain.
type ChainItem struct {
	Event    *timeline.Event
	Date     string
	Depth    int    // steps from the selected event: negative for earlier ones, 0 for itself, positive for later ones
	Relation string // "follows ...", in the Scene's language, read from the selected event's side; empty for Depth 0
	Type     timeline.LinkType
	Hidden   bool // the filter hides it
}

// Chip is one active filter, shown so that it can be removed.
type Chip struct {
	Label   string
	Remove  func(Scene) Scene
	Counted bool // Count says something
	Count   int  // events that have the value and pass all the other filters
	Map     bool // it changes the map alone, and filters no events
}
