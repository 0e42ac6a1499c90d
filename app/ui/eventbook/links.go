package eventbook

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
	"frontline/timeline/search"
)

// mostFound is how many events are offered to be linked to.
const mostFound = 5

func linkTypes() []timeline.LinkType {
	return []timeline.LinkType{timeline.Follows, timeline.RespondsTo, timeline.Implements, timeline.PartOf}
}

// links shows the links of the draft, each with its type, and a field that finds the event for another.
func (f *form) links() {
	l, pg := f.room.host.Look(), f.page
	pg.Small(l.T("events.form.optional", "field", l.T("events.field.links")))
	for i, link := range f.draft.Links {
		f.link(i, link)
	}
	if wrong := f.wrongs["links"]; wrong != "" {
		pg.Warn(wrong)
	}
	f.find.PlaceHolder = l.T("events.form.find")
	f.find.OnFocus = func() { pg.Reveal(f.find) }
	pg.Add(f.find)
	if strings.TrimSpace(f.find.Text) != "" {
		f.found()
	}
	pg.Space()
}

// link shows one link.
func (f *form) link(i int, link timeline.Link) {
	l := f.room.host.Look()
	content := kit.EventContent{ID: link.To, Title: link.To}
	if e := f.room.worded().Event(link.To); e != nil {
		content.Over, content.Title = l.Days(e.Period), e.Title
	}
	kinds := kit.NewPicker(l.Icons[theme.IconDown], l.Tips, "", func(n int) {
		f.draft.Links[i].Type = linkTypes()[n]
		f.fill()
	})
	options := make([]kit.Option, 0, len(linkTypes()))
	for _, t := range linkTypes() {
		options = append(options, kit.Option{Label: l.T("events.link." + string(t))})
	}
	kinds.Set(options, slices.Index(linkTypes(), link.Type))
	remove := kit.NewButton(l.T("events.form.unlink"), l.Icons[theme.IconClose], func() {
		f.draft.Links = slices.Delete(f.draft.Links, i, i+1)
		f.fill()
	})
	remove.Flat = true
	f.page.Add(container.NewHBox(kinds, remove))
	f.page.Event(content, 2*theme.Grid, nil)
}

// found offers earlier events that hold the words typed; one that is pressed is linked to.
func (f *form) found() {
	first, err := timeline.ParseDay(strings.TrimSpace(f.fields["date"].Text))
	offered := 0
	for _, i := range f.room.host.Dataset().Search().Search(search.Parse(f.find.Text), search.ByRelevance) {
		e := &f.room.worded().Events()[i]
		if e.ID == f.draft.ID || err == nil && e.Period.Start > first || f.linked(e.ID) {
			continue
		}
		if offered++; offered > mostFound {
			return
		}
		content := kit.EventContent{ID: e.ID, Over: f.room.host.Look().Days(e.Period), Title: e.Title}
		f.page.Event(content, 2*theme.Grid, func(id string) {
			f.draft.Links = append(f.draft.Links, timeline.Link{Type: timeline.Follows, To: id})
			f.find.SetText("")
			f.fill()
		})
	}
	if offered == 0 {
		f.page.Small(f.room.t("events.form.found.none"))
	}
}

func (f *form) linked(id string) bool {
	return slices.ContainsFunc(f.draft.Links, func(l timeline.Link) bool { return l.To == id })
}
