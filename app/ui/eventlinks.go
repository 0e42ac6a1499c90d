package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// mostFound is how many events are offered to be linked to.
const mostFound = 5

func linkTypes() []timeline.LinkType {
	return []timeline.LinkType{timeline.Follows, timeline.RespondsTo, timeline.Implements, timeline.PartOf}
}

// links shows the links of the draft, each with its type, and a field that finds the event for another.
func (f *eventForm) links() {
	l, pg := f.w.look, f.page
	pg.small(l.t("events.form.optional", "field", l.t("events.field.links")))
	for i, link := range f.draft.Links {
		f.link(i, link)
	}
	if wrong := f.wrongs["links"]; wrong != "" {
		pg.warn(wrong)
	}
	f.find.PlaceHolder = l.t("events.form.find")
	f.find.onFocus = func() { pg.reveal(f.find) }
	pg.add(f.find)
	if strings.TrimSpace(f.find.Text) != "" {
		f.found()
	}
	pg.space()
}

// link shows one link.
func (f *eventForm) link(i int, link timeline.Link) {
	l := f.w.look
	content := kit.EventContent{ID: link.To, Title: link.To}
	if e := f.w.said().Event(link.To); e != nil {
		content.Over, content.Title = l.p.Days(e.Period), e.Title
	}
	kinds := kit.NewPicker(l.icons[theme.IconDown], l.tips, "", func(n int) {
		f.draft.Links[i].Type = linkTypes()[n]
		f.fill()
	})
	options := make([]kit.Option, 0, len(linkTypes()))
	for _, t := range linkTypes() {
		options = append(options, kit.Option{Label: l.t("events.link." + string(t))})
	}
	kinds.Set(options, slices.Index(linkTypes(), link.Type))
	remove := kit.NewButton(l.t("events.form.unlink"), l.icons[theme.IconClose], func() {
		f.draft.Links = slices.Delete(f.draft.Links, i, i+1)
		f.fill()
	})
	remove.Flat = true
	f.page.add(container.NewHBox(kinds, remove))
	f.page.event(content, 2*theme.Grid, nil)
}

// found offers earlier events that hold the words typed; one that is pressed is linked to.
func (f *eventForm) found() {
	first, err := timeline.ParseDay(strings.TrimSpace(f.fields["date"].Text))
	offered := 0
	for _, i := range f.w.ds.Search().Search(timeline.ParseQuery(f.find.Text), timeline.ByRelevance) {
		e := &f.w.said().Events()[i]
		if e.ID == f.draft.ID || err == nil && e.Period.Start > first || f.linked(e.ID) {
			continue
		}
		if offered++; offered > mostFound {
			return
		}
		content := kit.EventContent{ID: e.ID, Over: f.w.look.p.Days(e.Period), Title: e.Title}
		f.page.event(content, 2*theme.Grid, func(id string) {
			f.draft.Links = append(f.draft.Links, timeline.Link{Type: timeline.Follows, To: id})
			f.find.SetText("")
			f.fill()
		})
	}
	if offered == 0 {
		f.page.small(f.w.look.t("events.form.found.none"))
	}
}

func (f *eventForm) linked(id string) bool {
	return slices.ContainsFunc(f.draft.Links, func(l timeline.Link) bool { return l.To == id })
}
