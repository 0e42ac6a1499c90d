package picture

import (
	"image"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Bars paints the bar chart of Frame.Bars, one month a bar.
type Bars struct{}

// NewBars prepares the chart; its months span the Dataset's figures and events, as those of the Track's overview do.
func NewBars(ds *dataset.Dataset, fonts *Fonts) *Bars { return &Bars{} }

// Draw paints the chart on width x height device pixels, with the Scene's month in the accent colour. The image is new.
func (b *Bars) Draw(f *scene.Frame, width, height int, st Style) *image.RGBA { return nil }

// XOf returns the horizontal middle, in device pixels, of a month's bar in a chart that is width pixels wide.
func (b *Bars) XOf(m timeline.Month, width int, st Style) float64 { return 0 }

// MonthAt returns the month whose bar is nearest to x, always one that has figures.
func (b *Bars) MonthAt(x float64, width int, st Style) timeline.Month { return 0 }

// Plot returns the part of a chart of width x height that holds the bars, without labels, in device pixels.
func (b *Bars) Plot(width, height int, st Style) image.Rectangle { return image.Rectangle{} }

// Window is the stretch of time that the Track's detail shows, in days since 1970-01-01, fractions allowed.
type Window struct{ From, To float64 }

// Track paints the timeline of events: an overview of the whole range above, and the detail in lanes below it.
type Track struct{}

// Hit is what lies at a point of a Track.
type Hit struct {
	Event    string   // id of the event there; empty when there is none, or a cluster
	Cluster  []string // ids of the events that are drawn as one mark
	Overview bool     // the point lies in the overview strip
	Frame    bool     // the point lies within the window's frame in the overview
	Day      float64  // the time at the point, days since 1970-01-01
	Mark     image.Rectangle // box of the mark, device pixels
}

// NewTrack prepares the timeline.
func NewTrack(ds *dataset.Dataset, fonts *Fonts) *Track { return &Track{} }

// Range returns the whole stretch of time that can be shown.
func (t *Track) Range() Window { return Window{} }

// Home returns the window in which a Frame's month stands in the middle, with a few months around it.
func (t *Track) Home(f *scene.Frame) Window { return Window{} }

// Reveal moves a window as little as needed to bring a period into view.
func (t *Track) Reveal(w Window, p timeline.Period) Window { return w }

// Pan moves a window by a number of device pixels of a picture that is width wide, not past the ends of the range.
func (t *Track) Pan(w Window, pixels float64, width int, st Style) Window { return w }

// Zoom scales a window about the time at x by factor (below 1 shows less time).
func (t *Track) Zoom(w Window, x, factor float64, width int, st Style) Window { return w }

// Draw paints overview and detail on width x height device pixels. The image is new.
func (t *Track) Draw(f *scene.Frame, w Window, width, height int, st Style) *image.RGBA { return nil }

// At returns what lies at a pixel of what Draw last painted.
func (t *Track) At(x, y float64) Hit { return Hit{} }

// OverviewHeight returns how many device pixels at the top belong to the overview.
func (t *Track) OverviewHeight(st Style) int { return 0 }
