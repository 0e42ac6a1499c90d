package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// aroundBox shows the measure laid around the selected event or all events that the filters show. Its choices are in the Scene,
// where they can be undone and go with saved views and briefings; it is filled anew when the Scene changes.
type aroundBox struct {
	w       *Window
	page    *kit.Page
	subject *kit.Segments // this event, or all shown; nil without a selected event
	months  *kit.Segments
	region  *kit.Segments // the country, or the selected region; nil without one
	shown   *scene.Aligned
	chart   *canvas.Raster
}

func aroundMonths() []int { return []int{3, 6, 12, 24} }

// showAround opens it.
func (w *Window) showAround() {
	s := w.store.Scene()
	b := &aroundBox{w: w, page: kit.NewPage(w.look)}
	l := w.look
	if s.Event != "" {
		b.subject = kit.NewSegments([]string{l.T("around.one"), l.T("around.all", "count", len(w.frame.Events))}, func(i int) {
			w.update(func(s scene.Scene) scene.Scene { return s.AroundAll(i == 1) })
		})
	}
	var spans []string
	for _, n := range aroundMonths() {
		spans = append(spans, l.T("around.span", "count", n))
	}
	b.months = kit.NewSegments(spans, func(i int) {
		w.update(func(s scene.Scene) scene.Scene { return s.AroundMonths(aroundMonths()[i]) })
	})
	if r, ok := w.ds.Region(s.Region); ok {
		b.region = kit.NewSegments([]string{l.Name(r.Name), l.T("around.country")}, func(i int) {
			w.update(func(s scene.Scene) scene.Scene { return s.AroundCountry(i == 1) })
		})
	}
	b.chart = canvas.NewRaster(b.paint)
	b.chart.SetMinSize(fyne.NewSize(theme.Grid, 27*theme.Grid))
	b.fill()
	d := w.sheets.New(l.T("around.dialog"), b.page)
	d.SetButtons([]fyne.CanvasObject{
		w.sheets.Copy(func() string { return b.shown.Words() }),
		kit.NewButton(l.T("ui.close"), nil, d.Dismiss),
	})
	d.SetOnClosed(func() { w.laidAround = nil })
	d.Show()
	w.laidAround = b
}

func (b *aroundBox) paint(width, height int) image.Image {
	st := b.w.style()
	if size := b.chart.Size(); size.Width > 0 {
		st.Scale = float64(width) / float64(size.Width)
	}
	return picture.NewAligned(b.w.ds, b.w.painters.fonts).Draw(b.shown, width, height, st)
}

// fill writes what the choices give. The page is a table of the same numbers as the chart.
func (b *aroundBox) fill() {
	s := b.w.store.Scene()
	around := s.AlignedAround()
	b.shown = scene.Align(b.w.ds, s, around)
	a, pg := b.shown, b.page
	pg.Begin()
	b.choices(around)
	pg.Title(a.Title)
	pg.Body(a.Subject)
	pg.Small(a.Counted)
	pg.Small(a.Usual)
	pg.Add(b.chart)
	pg.Accent(a.Caveat)
	pg.Space()
	for _, o := range a.Offsets {
		pg.Row(kit.RowContent{Label: o.Label, Text: o.Text, Note: o.Note, Strong: o.Months == 0}, nil, "", nil)
	}
	pg.Small(a.Missing)
	pg.Small(a.Source)
	pg.End()
	b.chart.Refresh()
}

// choices stand over the rest, and mark what is chosen.
func (b *aroundBox) choices(around scene.AlignedAround) {
	var all []fyne.CanvasObject
	if b.subject != nil {
		b.subject.Select(chosen(around.Event != ""))
		all = append(all, b.subject)
	}
	for i, n := range aroundMonths() {
		if n == around.Months {
			b.months.Select(i)
		}
	}
	all = append(all, b.months)
	b.page.Add(container.NewHBox(all...))
	if b.region != nil {
		b.region.Select(chosen(around.Region != ""))
		b.page.Add(container.NewHBox(b.region))
	}
}

// chosen is the index of the first of two alternatives where it is chosen, else that of the second.
func chosen(first bool) int {
	if first {
		return 0
	}
	return 1
}
