package panel

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// fillMonth says what is known of the months shown.
func (p *Panel) fillMonth() {
	d, pg := &p.frame.MonthDetail, p.month
	pg.Begin()
	pg.Title(d.Title)
	pg.Accent(p.frame.ClosedNote)
	pg.Small(p.frame.Legend.Warning)
	p.figures(pg, d.Figures)
	if len(d.Ranking) > 0 {
		pg.Heading(p.look.T("ui.month.ranking"))
		p.ranking(pg, d.Ranking)
	}
	p.changes(pg, &d.Changes)
	pg.Heading(p.look.T("ui.month.reports"))
	reports := d.Reports()
	if len(reports) == 0 {
		pg.Small(p.look.T("ui.month.noreports"))
	}
	for i, report := range reports {
		if i > 0 {
			pg.Space()
		}
		p.report(pg, report)
	}
	p.eventsOf(pg, p.look.T("ui.month.events"), d.Events, p.look.T("ui.month.noevents"))
	pg.End()
}

// figures shows what the source says. Pressing a row opens the source's page; all of them have the same, so that an icon on
// each would only be noise.
func (p *Panel) figures(pg *kit.Page, rows []scene.Row) { p.rowsOf(pg, rows, true) }

// rowsOf does the same; the first row leads the others, or all are equal.
func (p *Panel) rowsOf(pg *kit.Page, rows []scene.Row, lead bool) {
	for i, row := range rows {
		content := lineOf(row)
		content.Strong = lead && i == 0
		switch {
		case row.Month != 0 && row.Month != p.frame.Scene.Month:
			pg.Row(content, nil, p.look.T("ui.row.month"), func() { p.do.Month(row.Month) })
		case row.URL != "":
			pg.Row(content, nil, row.URL, func() { p.do.Open(row.URL) })
		default:
			pg.Row(content, nil, "", nil)
		}
	}
}

// row makes a row that does what its Row can: select a region, or open a page.
func (p *Panel) row(pg *kit.Page, content kit.RowContent, row scene.Row) {
	switch {
	case row.Region != "":
		pg.Row(content, nil, "", func() { p.do.Region(row.Region) })
	case row.URL != "":
		pg.Row(content, p.look.Icons[theme.IconExternal], row.URL, func() { p.do.Open(row.URL) })
	default:
		pg.Row(content, nil, "", nil)
	}
}

// changes lists what changed in the regions since the month before, or says why that cannot be told.
func (p *Panel) changes(pg *kit.Page, c *scene.Changes) {
	if c.Title == "" {
		return
	}
	pg.Heading(c.Title)
	p.ranking(pg, c.Rows)
	pg.Small(c.Note)
}

// ranking shows rows with bars. A short note, such as a share, stands on the line of the figure.
func (p *Panel) ranking(pg *kit.Page, rows []scene.Row) {
	const short, most = 8, 100 // a person's own regions may be more than a thousand
	for i, row := range rows {
		if i == most && len(rows) > most+1 {
			pg.Small(p.look.N("view.more", len(rows)-most))
			return
		}
		content := kit.RowContent{
			Label: row.Label, Text: row.Text, Side: row.Note, Bar: row.Bar,
			Selected: row.Region != "" && row.Region == p.frame.Scene.Region,
		}
		if utf8.RuneCountInString(row.Note) > short {
			content.Side, content.Note = "", row.Note
		}
		p.row(pg, content, row)
	}
}

// report shows one publication: a head that leads to its page, then its figures and how they stand beside the source.
func (p *Panel) report(pg *kit.Page, r scene.Report) {
	var icon fyne.Resource
	var open func()
	if r.URL != "" {
		icon, open = p.look.Icons[theme.IconExternal], func() { p.do.Open(r.URL) }
	}
	pg.Row(kit.RowContent{Label: r.Title, Strong: true}, icon, r.URL, open)
	for _, row := range r.Rows {
		pg.Row(lineOf(row), nil, "", nil)
	}
}

// lineOf is what a row of a frame says, as a line of a table: its label begins with a capital, as months do not in Ukrainian.
func lineOf(row scene.Row) kit.RowContent {
	return kit.RowContent{Label: lang.Capital(row.Label), Text: row.Text, Note: row.Note, Bar: row.Bar}
}

// mostEvents is how many events a page shows; the list of all of them has the rest, and lays out only what is in view.
const mostEvents = 60

// eventsOf shows events under a heading, or says that there are none and what to do.
func (p *Panel) eventsOf(pg *kit.Page, heading string, events []scene.EventItem, empty string) {
	pg.Heading(heading)
	if len(events) == 0 {
		pg.Small(empty)
		return
	}
	all := len(events)
	events = events[:min(all, mostEvents)]
	for i := range events {
		pg.Event(EventContent(p.frame, &events[i]), 0, p.do.Event)
	}
	if len(events) < all {
		pg.Small(p.look.N("ui.timeline.some", all, "shown", len(events)))
		pg.Button(p.look.T("ui.tab.list"), nil, func() { p.Open(TabList) })
	}
}

// EventContent is an event as rows of events show it.
func EventContent(f *scene.Frame, item *scene.EventItem) kit.EventContent {
	pin := ""
	if f.Pinned(item.Event) {
		pin = f.PinMark
	}
	return kit.EventContent{
		ID:       item.Event.ID,
		Over:     strings.Join(nonEmpty(item.Date, item.Category, item.Mark, pin), "  ·  "),
		Title:    item.Event.Title,
		Under:    strings.Join(item.Actors, ", "),
		Selected: f.Selected(item.Event),
		Lit:      f.InMonths(item.Event) || f.InChain(item.Event),
	}
}
