package eventbook

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/dataset"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// form is the form in which an own event is written. What is wrong is told under the field.
type form struct {
	room       *Room
	draft      ownevents.Draft
	begun      ownevents.Draft       // as the form was opened
	fields     map[string]*kit.Field // by column
	category   *kit.Picker
	categories []string
	visibility *kit.Segments
	find       *kit.Field
	wrongs     map[string]string // by column
	page       *kit.Page
	dialog     *sheet.Sheet
}

// write opens the form with an event; one without an id is new.
func (r *Room) write(o timeline.Own) {
	title := "events.form.add"
	if o.ID != "" {
		title = "events.form.change"
	}
	l := r.host.Look()
	f := &form{room: r, draft: ownevents.NewDraft(r.host.Dataset(), l.Printer, o), page: kit.NewPage(l), wrongs: map[string]string{}}
	f.begun = f.draft
	f.makeFields()
	f.fill()
	f.dialog = r.host.Sheets().New(r.t(title), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("events.form.cancel"), nil, f.leave),
		kit.NewButton(r.t("events.form.save"), nil, f.keep),
	})
	f.dialog.SetOnClosed(func() { r.form = nil })
	f.dialog.OnKeep = f.keep
	f.dialog.OnLeave = f.leave
	r.form = f
	f.dialog.Show()
	f.dialog.Focus(f.fields["title"])
}

func (f *form) makeFields() {
	d, l := &f.draft, f.room.host.Look()
	f.fields = map[string]*kit.Field{}
	for column, text := range map[string]string{
		"title": d.Title, "date": d.First, "end_date": d.Last, "place": d.Place, "lat": d.Lat, "lon": d.Lon, "actors": d.Actors,
		"regions": d.Regions, "tags": d.Tags, "sources": d.Sources, "summary": d.Summary,
	} {
		lines := 1
		if column == "summary" {
			lines = 3
		}
		field := kit.NewField(text, lines)
		field.OnKeep, field.OnLeave = f.keep, f.leave
		field.OnChanged = func(string) { f.mended(column) }
		f.fields[column] = field
	}
	f.fields["date"].PlaceHolder, f.fields["end_date"].PlaceHolder = "2024-07-15", "2024-07-16"
	f.find = kit.NewField("", 1)
	f.find.OnKeep, f.find.OnLeave = f.keep, f.leave
	f.find.OnChanged = func(string) { f.fill() }
	f.category = kit.NewPicker(l.Icons[theme.IconDown], l.Tips, "", func(i int) {
		f.draft.Category = f.categories[i]
		delete(f.wrongs, "category")
		f.fill()
	})
	f.categories = scene.Categories(f.room.host.Dataset())
	f.visibility = kit.NewSegments([]string{l.T("events.form.internal"), l.T("events.form.public")}, func(i int) {
		f.draft.Public = i == 1
		f.fill()
	})
}

// mended takes away what was wrong with a field that is being changed.
func (f *form) mended(column string) {
	if f.wrongs[column] != "" {
		delete(f.wrongs, column)
		f.fill()
	}
}

// fill lays the form out. The fields themselves stay, with what is typed in them.
func (f *form) fill() {
	pg := f.page
	pg.Begin()
	pg.Small(f.room.t("events.form.intro"))
	f.row("title")
	f.row("date", "end_date", "category")
	f.row("actors")
	f.row("place", "lat", "lon")
	f.row("regions")
	f.links()
	f.row("sources")
	f.row("summary")
	f.row("tags")
	f.showVisibility()
	pg.Small(f.room.t("events.field.visibility"))
	pg.Add(container.NewHBox(f.visibility))
	pg.End()
}

func (f *form) showVisibility() {
	at := 0
	if f.draft.Public {
		at = 1
	}
	f.visibility.Select(at)
}

// formOrder is the order in which the fields stand.
func formOrder() []string {
	return []string{
		"title", "date", "end_date", "category", "actors", "place", "lat", "lon", "regions", "links", "sources", "summary", "tags",
	}
}

// needed are the columns that must not be empty.
func needed(column string) bool {
	return slices.Contains([]string{"title", "date", "category"}, column)
}

// row puts fields beside each other, and under them what is wrong with them.
func (f *form) row(columns ...string) {
	l := f.room.host.Look()
	cells := make([]fyne.CanvasObject, 0, len(columns))
	for _, column := range columns {
		name := l.T("events.field." + column)
		if !needed(column) && len(columns) == 1 {
			name = l.T("events.form.optional", "field", name)
		}
		label := kit.NewProse(name, theme.SizeSmall, theme.ColorMuted)
		label.Inset, label.MaxLines = theme.Grid/2, 1
		cells = append(cells, container.NewBorder(label, nil, nil, nil, f.input(column)))
	}
	row := container.NewGridWithColumns(len(columns), cells...)
	f.page.Add(row)
	for _, column := range columns {
		if field := f.fields[column]; field != nil {
			field.OnFocus = func() { f.page.Reveal(row) }
		}
		if wrong := f.wrongs[column]; wrong != "" {
			if len(columns) > 1 {
				wrong = l.T("events.wrong.field", "field", l.T("events.field."+column), "text", wrong)
			}
			f.page.Warn(wrong)
		}
	}
	f.page.Space()
}

func (f *form) input(column string) fyne.CanvasObject {
	if column != "category" {
		return f.fields[column]
	}
	options := make([]kit.Option, len(f.categories))
	for i, category := range f.categories {
		options[i] = kit.Option{Label: f.room.host.Look().Category(category)}
	}
	at := slices.Index(f.categories, f.draft.Category)
	if f.category.Set(options, at); at < 0 {
		f.category.SetText(f.room.t("events.form.choose"))
	}
	return f.category
}

// typed takes the fields over into the draft.
func (f *form) typed() {
	d := &f.draft
	for column, place := range map[string]*string{
		"title": &d.Title, "date": &d.First, "end_date": &d.Last, "place": &d.Place, "lat": &d.Lat, "lon": &d.Lon, "actors": &d.Actors,
		"regions": &d.Regions, "tags": &d.Tags, "sources": &d.Sources, "summary": &d.Summary,
	} {
		*place = f.fields[column].Text
	}
}

// keep adds or changes the event and shows it, or tells what is wrong and leads to the first field with a problem.
func (f *form) keep() {
	f.typed()
	book, id, wrongs := f.draft.Put(f.room.host.Dataset(), f.room.host.Look().Printer, f.room.host.Book())
	if len(wrongs) == 0 { // what is typed stays until it is kept
		if f.room.change(book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene { return s.SelectEvent(ds, id) }) {
			f.dialog.Dismiss()
		}
		return
	}
	clear(f.wrongs)
	for _, wrong := range wrongs {
		f.wrongs[wrong.Field] = wrong.Text
	}
	f.fill()
	focus := map[string]fyne.Focusable{"category": f.category, "links": f.find}
	for column, field := range f.fields {
		focus[column] = field
	}
	for _, column := range formOrder() {
		if f.wrongs[column] != "" {
			f.dialog.Focus(focus[column])
			return
		}
	}
}
