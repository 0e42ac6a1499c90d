package scene

import (
	"cmp"
	"strings"

	"frontline/app/dataset"
	"frontline/timeline"
)

// Name tells a picture from others in few words of the Scene's language, as a list of pictures does where nobody gave it a title: its
// months, its measure or the event that is selected, the region, and with what it is compared: "July 2024 · Gained · Donetsk Oblast".
// It costs little beside Build.
func Name(ds *dataset.Dataset, s Scene) string {
	s, _ = s.Normalise(ds)
	b := namer(ds, s)
	when, what, others := b.span(), measureName(b.p, s.Measure), ""
	if months := PageMonths(ds, s); len(months) > 0 {
		when = timeline.Period{Start: months[0].Start(), End: (months[len(months)-1] + 1).Start()}
		others = b.p.N("scene.chip.page", len(months))
	}
	if s.Compare.Mode != NoCompare {
		others = b.p.T("scene.chip.compare", "with", namer(ds, s.Second()).nameBeside(b))
		if s.Compare.Mode == Difference {
			others = b.p.T("scene.minus.row") + " · " + others
		}
	}
	title := b.p.PeriodTitle(when)
	switch e := b.ds.Event(s.Event); {
	case s.Around.Shown && !s.OneEvent(): // of all months that have events
		title, others = b.p.T("around.dialog"), ""
	case e != nil:
		what = cmp.Or(e.Title, what)
		if s.OneEvent() {
			others = b.p.T("around.dialog")
		}
	}
	parts := []string{title, what}
	if s.Region != "" {
		parts = append(parts, b.regionName(s.Region))
	}
	if others != "" {
		parts = append(parts, others)
	}
	return strings.Join(parts, " · ")
}

// namer is a builder that knows what Name asks for and nothing else.
func namer(ds *dataset.Dataset, s Scene) *builder {
	said := ds.In(s.Lang)
	b := &builder{format: newFormat(said, s.Lang, s.Unit), ds: said, s: s, table: said.Table(s.Source)}
	b.source, _ = said.Source(s.Source)
	b.from, b.to = b.window()
	return b
}
