package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
	"frontline/timeline/search"
)

// EventContent is what an EventRow shows.
type EventContent struct {
	ID       string
	Over     string // small print over the title: date and category
	Title    string
	Under    string // small print under the title: actors, or how it relates to another one
	Selected bool
	Lit      bool   // it belongs to the selected month or chain
	Cursor   bool   // the keys of its list are at it
	Quiet    bool   // hidden by the filter and shown all the same
	Found    string // a search: what it finds in title and small print is marked
	Names    string // another one, for the small print alone, Also included
	Also     string // small print below all: where else the search has found it
}

// EventRow is an event in a list. Pressing it calls OnTapped with its id.
type EventRow struct {
	widget.BaseWidget

	OnTapped func(id string)
	OnFocus  func()  // Tab led here
	Indent   float32 // units from the left
	Listed   bool    // its list has the keys, not each row

	content                  EventContent
	over, title, under, also *Prose
	hovered, focused         bool
}

var (
	_ fyne.Tappable      = (*EventRow)(nil)
	_ fyne.Focusable     = (*EventRow)(nil)
	_ fyne.Disableable   = (*EventRow)(nil)
	_ desktop.Hoverable  = (*EventRow)(nil)
	_ desktop.Cursorable = (*EventRow)(nil)
	_ Heighter           = (*EventRow)(nil)
)

const (
	eventRule  = 3 // width of the mark at the left
	eventInset = theme.Grid + eventRule
)

// NewEventRow returns an empty row.
func NewEventRow(tapped func(id string)) *EventRow {
	e := &EventRow{
		OnTapped: tapped,
		over:     NewProse("", theme.SizeSmall, theme.ColorMuted),
		title:    NewProse("", theme.SizeBody, ""),
		under:    NewProse("", theme.SizeSmall, theme.ColorMuted),
		also:     NewProse("", theme.SizeSmall, theme.ColorMuted),
	}
	e.ExtendBaseWidget(e)
	return e
}

// Set shows content; nothing is drawn again when it is the same as before.
func (e *EventRow) Set(content EventContent) {
	if e.content == content {
		return
	}
	e.content = content
	e.title.Bold = content.Selected
	e.title.Colour = ""
	if content.Quiet {
		e.title.Colour = theme.ColorMuted
	}
	e.over.SetText(content.Over)
	e.title.SetText(content.Title)
	e.under.SetText(content.Under)
	e.also.SetText(content.Also)
	e.title.SetMarks(search.Marks(content.Title, content.Found))
	beside := content.Found + " " + content.Names
	e.also.SetMarks(search.Marks(content.Also, beside))
	e.over.SetMarks(search.Marks(content.Over, beside))
	e.under.SetMarks(search.Marks(content.Under, beside))
	e.Refresh()
}

// Content returns what is shown.
func (e *EventRow) Content() EventContent { return e.content }

// HeightFor returns the height at a width; both in units.
func (e *EventRow) HeightFor(width float32) float32 {
	inner := e.inner(width)
	return e.over.HeightFor(inner) + e.title.HeightFor(inner) + e.under.HeightFor(inner) + e.also.HeightFor(inner) + theme.Grid
}

func (e *EventRow) inner(width float32) float32 {
	return max(theme.Grid, width-eventInset-theme.Grid/2-e.Indent)
}

// MinSize is called by Fyne.
func (e *EventRow) MinSize() fyne.Size {
	e.ExtendBaseWidget(e)
	return fyne.NewSize(theme.Grid, e.HeightFor(max(theme.Grid, e.Size().Width)))
}

// Tapped is called by Fyne.
func (e *EventRow) Tapped(*fyne.PointEvent) {
	if e.OnTapped != nil {
		e.OnTapped(e.content.ID)
	}
}

// Cursor is called by Fyne.
func (e *EventRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (e *EventRow) MouseIn(*desktop.MouseEvent) { e.hovered = true; e.Refresh() }

// MouseMoved is called by Fyne.
func (e *EventRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (e *EventRow) MouseOut() { e.hovered = false; e.Refresh() }

// FocusGained is called by Fyne.
func (e *EventRow) FocusGained() {
	e.focused = true
	e.Refresh()
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost is called by Fyne.
func (e *EventRow) FocusLost() { e.focused = false; e.Refresh() }

// Disabled keeps a row of a list that has the keys itself out of the chain of focus.
func (e *EventRow) Disabled() bool { return e.Listed }

// Enable is there for Fyne's interface; a row is enabled by not being Listed.
func (e *EventRow) Enable() {}

// Disable is there for Fyne's interface; a row is disabled by being Listed.
func (e *EventRow) Disable() {}

// TypedRune is called by Fyne.
func (e *EventRow) TypedRune(r rune) { PassRune(e, r) }

// TypedKey is called by Fyne.
func (e *EventRow) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		e.Tapped(nil)
		return
	}
	PassKey(e, key)
}

// CreateRenderer is called by Fyne.
func (e *EventRow) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	r := &eventRowRenderer{row: e, ground: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil)}
	r.ground.CornerRadius, r.rule.CornerRadius = 4, 1.5
	r.apply()
	return r
}

type eventRowRenderer struct {
	row          *EventRow
	ground, rule *canvas.Rectangle
}

func (r *eventRowRenderer) Destroy() {}

func (r *eventRowRenderer) MinSize() fyne.Size { return r.row.MinSize() }

func (r *eventRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.rule, r.row.over, r.row.title, r.row.under, r.row.also}
}

func (r *eventRowRenderer) Layout(size fyne.Size) {
	e := r.row
	if size.Width <= 0 {
		return // it is out of view of its page, which has not placed it
	}
	x, inner := e.Indent+eventInset, e.inner(size.Width)
	r.ground.Move(fyne.NewPos(e.Indent, 1))
	r.ground.Resize(fyne.NewSize(size.Width-e.Indent, size.Height-2))
	r.rule.Move(fyne.NewPos(e.Indent, theme.Grid/2))
	r.rule.Resize(fyne.NewSize(eventRule, size.Height-theme.Grid))
	y := theme.Grid / 2
	for _, p := range []*Prose{e.over, e.title, e.under, e.also} {
		h := p.HeightFor(inner)
		p.Move(fyne.NewPos(x, y))
		p.Resize(fyne.NewSize(inner, h))
		y += h
	}
}

func (r *eventRowRenderer) Refresh() {
	r.apply()
	r.Layout(r.row.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *eventRowRenderer) apply() {
	e, th := r.row, r.row.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = nil, nil, 0
	if e.content.Selected {
		r.ground.FillColor = th.Color(theme.ColorSoft, variant)
	}
	if e.hovered {
		r.ground.FillColor = th.Color(theme.ColorRaised, variant)
	}
	if e.focused || e.content.Cursor {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(theme.ColorAccent, variant), 2
	}
	rule := theme.ColorDataSoft
	if e.content.Lit || e.content.Selected {
		rule = theme.ColorAccent
	}
	r.rule.FillColor = th.Color(rule, variant)
}
