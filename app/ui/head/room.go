// Package head is the room of the head of the window: the sentence that says what the picture shows, and under it the toolbar with
// the choices that decide the picture and the chips of the active filters.
package head

import (
	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// Room is the head of a window.
type Room struct {
	host     Host
	headline *Headline
	toolbar  *Toolbar
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// Undo takes the last step back, Redo makes it again; Steps says whether there are any.
	Undo()
	Redo()
	Steps() (back, again bool)
	// CopyHeadline copies what the headline says.
	CopyHeadline()
	// SourceCard opens the card of the source, Present begins a show.
	SourceCard()
	Present()
	// ChooseSpan, ChooseComparison and ChooseFilter open what there is to choose, under an object.
	ChooseSpan(under fyne.CanvasObject)
	ChooseComparison(under fyne.CanvasObject)
	ChooseFilter(under fyne.CanvasObject)
}

// New makes the room of a window. NewHeadline and NewToolbar give it its parts.
func New(host Host) *Room { return &Room{host: host} }

// NewHeadline makes the headline anew, in the language in force.
func (r *Room) NewHeadline() *Headline {
	r.headline = newHeadline(r.host.Look(), r.host.CopyHeadline)
	return r.headline
}

// NewToolbar makes the toolbar anew, in the language in force, around the field of the search.
func (r *Room) NewToolbar(search fyne.CanvasObject) *Toolbar {
	r.toolbar = newToolbar(r, search)
	return r.toolbar
}

// Say says in the headline what a frame shows.
func (r *Room) Say(f *scene.Frame) { r.headline.setFrame(f) }

// Show shows in the toolbar the choices of a frame's scene.
func (r *Room) Show(f *scene.Frame) {
	back, again := r.host.Steps()
	r.toolbar.setFrame(f, back, again)
}

// Focus leads the keys to the first choice of the toolbar.
func (r *Room) Focus() { kit.Focus(r.toolbar.measures) }

// Spans is the picker of spans, Compare the button of comparisons: what is chosen by other ways opens under them, too.
func (r *Room) Spans() fyne.CanvasObject { return r.toolbar.spans }

// Filter is the button that opens the filters of events.
func (r *Room) Filter() fyne.CanvasObject { return r.toolbar.filter }

// Chips is the line of the filters in force.
func (r *Room) Chips() fyne.CanvasObject { return r.toolbar.chips }

// Compare is the button that opens what there is to compare with.
func (r *Room) Compare() fyne.CanvasObject { return r.toolbar.compare }

// Measure shows a measure.
func (r *Room) Measure(m timeline.Measure) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithMeasure(r.host.Dataset(), m) })
}

// Source shows the figures of a source, by its id.
func (r *Room) Source(id string) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithSource(r.host.Dataset(), id) })
}

// Unit writes areas in a unit.
func (r *Room) Unit(u scene.Unit) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithUnit(u) })
}

// Span adds up so many months.
func (r *Room) Span(span scene.Span) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithSpan(span) })
}

// Units are the units that there are to choose from.
func Units() []scene.Unit { return []scene.Unit{scene.KM2, scene.MI2} }

// Spans are the usual spans that there are to choose from; any other can be asked for.
func Spans() []scene.Span { return []scene.Span{scene.ThisMonth, 3, 6, 12, scene.SinceStart} }

// SpanLabel names a span.
func SpanLabel(l *kit.Look, span scene.Span) string {
	switch span {
	case scene.ThisMonth, 0:
		return l.T("ui.span.month")
	case scene.SinceStart:
		return l.T("ui.span.start")
	default:
		return l.N("ui.span.last", int(span))
	}
}
