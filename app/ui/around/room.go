// Package around is the room of the series around events: the measure of the months before and after the selected event, or all
// that the filters show, as a chart and a table.
package around

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// Room is what the window has of it: the sheet that is open.
type Room struct {
	host Host
	box  *box // nil while it is closed
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Scene is what is shown; Frame says it in words and values.
	Scene() scene.Scene
	Frame() *scene.Frame
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// CopyPicture copies what is shown in words, AddSlide adds it to the briefing, AskExport asks for the file that it becomes.
	CopyPicture()
	AddSlide()
	AskExport()
	// Style is the colours in force, Fonts the typeface.
	Style() picture.Style
	Fonts() *picture.Fonts
}

// New makes the room of a window.
func New(host Host) *Room { return &Room{host: host} }

// Changed opens the sheet where the Scene shows the measure around events, fills it anew, or closes it.
func (r *Room) Changed() {
	switch shown := r.host.Frame().Around; {
	case shown == nil && r.box != nil:
		r.close()
	case shown != nil && r.box == nil:
		r.open()
	case shown != nil:
		r.box.fill()
	}
}

// Renew opens the sheet anew where it is open, in the language in force.
func (r *Room) Renew() {
	if r.box != nil {
		r.close()
		r.Changed()
	}
}

// close takes the sheet away. The Scene stays as it is.
func (r *Room) close() {
	if b := r.box; b != nil {
		r.box = nil
		b.sheet.Dismiss()
	}
}

// box shows the measure laid around the selected event or all events that the filters show. Its choices are in the Scene, as is that
// it is shown, where they can be undone and go with saved views and briefings; it is filled anew when the Scene changes.
type box struct {
	room    *Room
	page    *kit.Page
	sheet   *sheet.Sheet
	subject *kit.Segments // this event, or all shown; nil without a selected event
	months  *kit.Segments
	region  *kit.Segments // the country, or the selected region; nil without one
	of      of
	shown   *scene.Aligned
	chart   *canvas.Raster
}

// of is what the choices depend on.
type of struct {
	event, region string
	events        int
}

func aroundMonths() []int { return []int{3, 6, 12, 24} }

// Show opens it.
func (r *Room) Show() { r.host.Update(func(s scene.Scene) scene.Scene { return s.ShowAround(true) }) }

func (r *Room) open() {
	l := r.host.Look()
	b := &box{room: r, page: kit.NewPage(l)}
	var spans []string
	for _, n := range aroundMonths() {
		spans = append(spans, l.T("around.span", "count", n))
	}
	b.months = kit.NewSegments(spans, func(i int) {
		r.host.Update(func(s scene.Scene) scene.Scene { return s.AroundMonths(aroundMonths()[i]) })
	})
	b.chart = canvas.NewRaster(b.paint)
	b.chart.SetMinSize(fyne.NewSize(theme.Grid, 25*theme.Grid))
	b.fill()
	b.sheet = r.host.Sheets().NewWithFoot(l.T("around.dialog"), b.page, b.shown.Caveat)
	b.sheet.SetButtons([]fyne.CanvasObject{
		kit.NewButton(l.T("ui.copy"), l.Icons[theme.IconCopy], r.host.CopyPicture),
		kit.NewButton(l.T("around.slide"), nil, func() {
			r.host.AddSlide()
			b.sheet.Dismiss()
		}),
		kit.NewButton(l.T("ui.menu.export"), nil, r.host.AskExport),
		kit.NewButton(l.T("ui.close"), nil, b.sheet.Dismiss),
	})
	b.sheet.SetOnClosed(func() {
		if r.box == b { // by a person
			r.box = nil
			r.host.Update(func(s scene.Scene) scene.Scene { return s.ShowAround(false) })
		}
	})
	r.box = b
	b.sheet.Show()
}

func (b *box) paint(width, height int) image.Image {
	st := b.room.host.Style()
	set := fyne.CurrentApp().Settings()
	if ground, ok := color.RGBAModel.Convert(set.Theme().Color(fynetheme.ColorNameOverlayBackground, set.ThemeVariant())).(color.RGBA); ok {
		st.Surface = ground // it lies on a sheet, not on the window
	}
	if size := b.chart.Size(); size.Width > 0 {
		st.Scale = float64(width) / float64(size.Width)
	}
	return picture.NewAligned(b.room.host.Dataset(), b.room.host.Fonts()).Draw(b.shown, width, height, st)
}

// fill writes what the choices give. The page is a table of the same numbers as the chart.
func (b *box) fill() {
	b.shown = b.room.host.Frame().Around
	a, pg := b.shown, b.page
	b.alternatives()
	pg.Begin()
	b.choices()
	pg.Title(a.Title)
	pg.Body(a.Subject)
	pg.Small(a.Counted)
	pg.Small(a.Usual)
	pg.Add(b.chart)
	if a.Many {
		pg.Small(a.Key)
	}
	pg.Space()
	for _, o := range a.Offsets {
		pg.Row(kit.RowContent{Label: o.Label, Text: o.Text, Note: o.Note, Strong: o.Months == 0}, nil, "", nil)
	}
	pg.Small(a.Rounding)
	pg.Small(a.Missing)
	pg.Small(a.Source)
	pg.End()
	kit.Repaint(nil, b.chart)
}

// alternatives makes anew what can be chosen by what is selected.
func (b *box) alternatives() {
	host := b.room.host
	l, s := host.Look(), host.Scene()
	now := of{s.Event, s.Region, len(host.Frame().Events)}
	if now == b.of {
		return
	}
	b.of, b.subject, b.region = now, nil, nil
	if s.Event != "" {
		b.subject = kit.NewSegments([]string{l.T("around.one"), l.T("around.all", "count", now.events)}, func(i int) {
			host.Update(func(s scene.Scene) scene.Scene { return s.AroundAll(i == 1) })
		})
	}
	if selected, ok := host.Dataset().Region(s.Region); ok {
		b.region = kit.NewSegments([]string{l.Name(selected.Name), l.T("around.country")}, func(i int) {
			host.Update(func(s scene.Scene) scene.Scene { return s.AroundCountry(i == 1) })
		})
	}
}

// choices stand over the rest, and mark what is chosen.
func (b *box) choices() {
	around := b.room.host.Scene().AlignedAround()
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
