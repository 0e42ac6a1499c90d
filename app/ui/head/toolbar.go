package head

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// Toolbar has the choices that decide the picture, the chips of the active filters, and the search.
type Toolbar struct {
	widget.BaseWidget

	room *Room
	look *kit.Look
	ds   *dataset.Dataset

	measures, sources, spans *kit.Picker
	card, compare            *kit.Button
	filter, undo, redo       *kit.Button
	present                  *kit.Button
	units                    *kit.Segments
	chips                    *kit.Chips
	search                   fyne.CanvasObject
	content                  *fyne.Container

	offered []timeline.Measure
}

func newToolbar(r *Room, search fyne.CanvasObject) *Toolbar {
	host, l, ds := r.host, r.host.Look(), r.host.Dataset()
	t := &Toolbar{room: r, look: l, ds: ds, search: search}
	arrow := l.Icons[theme.IconDown]
	t.measures = kit.NewPicker(arrow, l.Tips, l.T("ui.measure.tip"), func(i int) { r.Measure(t.offered[i]) })
	t.sources = kit.NewPicker(arrow, l.Tips, l.T("ui.source.tip"), func(i int) { r.Source(ds.MapSources()[i].ID) })
	t.card = kit.NewIcon(l.Icons[theme.IconInfo], l.Tips, l.T("ui.source.card"), host.SourceCard)
	t.units = kit.NewSegments([]string{l.T("ui.unit.km2"), l.T("ui.unit.mi2")}, func(i int) { r.Unit(Units()[i]) })
	t.spans = kit.NewPicker(arrow, l.Tips, l.T("ui.span.tip"), t.chooseSpan)
	t.chips = kit.NewChips(l.Tips, l.T("ui.chip.remove"), func() fyne.Resource { return l.Icons[theme.IconClose] })
	t.filter = kit.NewIcon(l.Icons[theme.IconFilter], l.Tips, l.T("ui.filter.tip"), func() { host.ChooseFilter(t.filter) })
	t.compare = kit.NewIcon(l.Icons[theme.IconCompare], l.Tips, l.T("ui.compare.tip"), func() { host.ChooseComparison(t.compare) })
	t.undo = kit.NewIcon(l.Icons[theme.IconUndo], l.Tips, l.T("ui.undo"), host.Undo)
	t.redo = kit.NewIcon(l.Icons[theme.IconRedo], l.Tips, l.T("ui.redo"), host.Redo)
	t.present = kit.NewButton(l.T("ui.present"), l.Icons[theme.IconPresent], host.Present)
	t.present.Tips, t.present.Tip = l.Tips, l.T("ui.present.tip")
	t.content = container.New((*toolbarLayout)(t), t.measures, t.sources, t.card, t.units, t.spans, t.compare, t.chips, t.search,
		t.filter, t.undo, t.redo, t.present)
	t.ExtendBaseWidget(t)
	return t
}

// setFrame shows the choices of a frame's scene.
func (t *Toolbar) setFrame(f *scene.Frame, canUndo, canRedo bool) {
	s := f.Scene
	before := t.widths()
	t.showMeasures(s)
	var sources []kit.Option
	chosen := -1
	for i, source := range t.ds.MapSources() {
		sources = append(sources, kit.Option{Label: t.look.Name(source.Short)})
		if source.ID == s.Source {
			chosen = i
		}
	}
	t.sources.Set(sources, chosen)
	t.units.Select(slices.Index(Units(), s.Unit))
	t.showSpans(s)
	t.compare.SetSelected(s.Compare.Mode != scene.NoCompare)
	t.undo.SetEnabled(canUndo)
	t.redo.SetEnabled(canRedo)
	t.filter.SetSelected(s.WithRanked(false).Filter != scene.Filter{})
	var chips []kit.ChipItem
	for _, chip := range f.Chips {
		label := chip.Label
		if chip.Counted {
			label += "  " + t.look.Int(chip.Count)
		}
		chips = append(chips, kit.ChipItem{Label: label, Remove: func() { t.room.host.Update(chip.Remove) }})
	}
	t.chips.Set(chips)
	if before != t.widths() {
		(*toolbarLayout)(t).Layout(nil, t.Size())
	}
}

func (t *Toolbar) widths() [3]float32 {
	return [3]float32{t.measures.NaturalWidth(), t.sources.NaturalWidth(), t.spans.NaturalWidth()}
}

// showMeasures offers all measures; those that the source does not give cannot be chosen.
func (t *Toolbar) showMeasures(s scene.Scene) {
	source, _ := t.ds.Source(s.Source)
	t.offered = timeline.Measures()
	options := make([]kit.Option, len(t.offered))
	for i, m := range t.offered {
		options[i] = kit.Option{Label: t.look.T("scene.measure." + string(m)), Disabled: !source.Offers(m)}
	}
	t.measures.Set(options, slices.Index(t.offered, s.Measure))
}

// showSpans offers the usual spans, and any other at the end.
func (t *Toolbar) showSpans(sc scene.Scene) {
	var options []kit.Option
	chosen := -1
	for i, s := range Spans() {
		options = append(options, kit.Option{Label: SpanLabel(t.look, s)})
		if s == sc.Span && sc.From == 0 {
			chosen = i
		}
	}
	options = append(options, kit.Option{Label: t.look.T("ui.span.other")})
	t.spans.Set(options, chosen)
	if chosen < 0 {
		t.spans.SetText(spanOf(t.look, sc))
	}
}

func (t *Toolbar) chooseSpan(i int) {
	if i == len(Spans()) {
		t.room.host.ChooseSpan(t.spans)
		return
	}
	t.room.Span(Spans()[i])
}

// spanOf names the span of a Scene.
func spanOf(l *kit.Look, s scene.Scene) string {
	if s.Span == scene.SinceStart && s.From != 0 {
		return l.T("ui.span.since", "month", l.MonthOf(s.From))
	}
	return SpanLabel(l, s.Span)
}

// CreateRenderer is called by Fyne.
func (t *Toolbar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// ToolbarHeight is the height of the toolbar, in units.
const ToolbarHeight = 5 * theme.Grid

// toolbarLayout gives everything its natural width and the chips what is left; where that is too little the search and the
// pickers become narrower.
type toolbarLayout Toolbar

func (l *toolbarLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, ToolbarHeight)
}

func (l *toolbarLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	const (
		gap      = theme.Grid
		fewChips = 13 * theme.Grid
		icons    = 5 * kit.ButtonHeight // card, compare, filter, undo, redo
	)
	l.present.SetText("") // an icon alone where there is little room
	if size.Width >= 150*theme.Grid {
		l.present.SetText(l.look.T("ui.present"))
	}
	present := max(l.present.MinSize().Width, kit.ButtonHeight)
	pickers := []*kit.Picker{l.measures, l.sources, l.spans}
	var natural float32
	for _, p := range pickers {
		natural += p.NaturalWidth()
	}
	unit := l.units.MinSize().Width
	search := min(32*theme.Grid, max(20*theme.Grid, size.Width*0.17))
	fixed := unit + search + icons + present + 2*margin + 9*gap
	squeeze := min(1, (size.Width-fixed-fewChips)/natural)

	y := (size.Height - kit.ButtonHeight) / 2
	x := margin - theme.Grid/2
	put := func(o fyne.CanvasObject, width, after float32) {
		kit.Place(o, x, y, width, kit.ButtonHeight)
		x += width + after
	}
	put(l.measures, l.measures.NaturalWidth()*squeeze, gap)
	put(l.sources, l.sources.NaturalWidth()*squeeze, 0)
	put(l.card, kit.ButtonHeight, gap)
	put(l.units, unit, gap)
	put(l.spans, l.spans.NaturalWidth()*squeeze, gap/2)
	put(l.compare, kit.ButtonHeight, gap)
	right := size.Width - margin + theme.Grid/2 - (3*kit.ButtonHeight + search + present + 3*gap)
	put(l.chips, max(0, right-x-gap), gap)
	x = right
	put(l.search, search, 0)
	put(l.filter, kit.ButtonHeight, gap)
	put(l.undo, kit.ButtonHeight, 0)
	put(l.redo, kit.ButtonHeight, gap)
	put(l.present, present, 0)
}
