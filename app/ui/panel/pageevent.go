package panel

import (
	"strconv"
	"strings"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// fillEvent says what is known of the selected event, or how to select one.
func (p *Panel) fillEvent() {
	d, pg := p.frame.EventDetail, p.event
	pg.Begin()
	if d == nil {
		pg.Title(p.look.T("ui.event.none"))
		pg.Body(p.look.T("ui.event.none.how"))
		p.eventsOf(pg, p.look.T("ui.month.events"), p.frame.MonthDetail.Events, p.look.T("ui.month.noevents"))
		pg.End()
		return
	}
	pg.Small(d.Date + "  ·  " + d.Category)
	pg.Title(d.Title)
	pg.Small(strings.Join(nonEmpty(d.Place, strings.Join(d.Actors, ", ")), "  ·  "))
	pg.Small(d.ChainPlace)
	pg.Accent(d.Mark)
	if p.frame.Scene.Pins.Has(d.ID) {
		pg.Accent(p.frame.PinMark)
	}
	if len(d.Tags) > 0 {
		pg.Small(p.look.T("events.tags", "tags", strings.Join(d.Tags, ", ")))
	}
	pg.Space()
	pg.Body(d.Summary)
	pg.Space()
	for _, row := range d.Sources {
		p.row(pg, kit.RowContent{Label: row.Label, Text: row.Text, Note: row.Note}, row)
	}
	p.links(pg, p.look.T("ui.event.earlier"), d.Earlier)
	p.links(pg, p.look.T("ui.event.later"), d.Later)
	if len(d.Regions) > 0 {
		pg.Heading(p.look.T("ui.event.regions"))
		p.ranking(pg, d.Regions)
	}
	if len(d.Around) > 0 {
		pg.Heading(p.look.T("ui.event.around"))
		p.rowsOf(pg, d.Around, false)
		pg.Small(d.AroundNote)
		pg.Button(p.look.T("around.button"), p.look.Icons[theme.IconTimeline], p.do.Around)
	}
	p.eventButtons(pg, d)
	pg.End()
}

func nonEmpty(parts ...string) []string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// fewLinks is how many events of a side of the chain are shown until more are asked for.
const fewLinks = 5

// links shows a side of the chain, the direct neighbours first; what lies further is set in.
func (p *Panel) links(pg *kit.Page, heading string, items []scene.ChainItem) {
	if len(items) == 0 {
		return
	}
	pg.Heading(heading)
	shown := items
	if p.chainOf != p.frame.Scene.Event && len(items) > fewLinks+1 {
		shown = items[:fewLinks]
	}
	for i := range shown {
		item := &shown[i]
		under := item.Relation
		if item.Hidden {
			under = strings.Join(nonEmpty(under, p.look.T("ui.event.hidden")), "  ·  ")
		}
		depth := min(3, max(item.Depth, -item.Depth)-1)
		pg.Event(kit.EventContent{
			ID: item.Event.ID, Over: strings.Join(nonEmpty(p.order(item), item.Date), "  ·  "), Title: item.Event.Title, Under: under,
			Lit: depth == 0, Quiet: item.Hidden,
		}, float32(max(0, depth))*theme.Grid*2, p.do.Event)
	}
	if rest := len(items) - len(shown); rest > 0 {
		pg.Button(p.look.N("ui.event.chain.more", rest), p.look.Icons[theme.IconDown], func() {
			p.chainOf = p.frame.Scene.Event
			p.fillEvent()
		})
	}
}

// order is the number of an event in the chain, as it stands on the timeline; empty for one that is not of the chain itself.
func (p *Panel) order(item *scene.ChainItem) string {
	if number, _ := p.frame.ChainPlace(item.Event.ID); number > 0 {
		return strconv.Itoa(number)
	}
	return ""
}

func (p *Panel) eventButtons(pg *kit.Page, d *scene.EventDetail) {
	l := p.look
	pg.Space()
	p.ownEventButtons(pg, d)
	p.pinButton(pg, d.ID)
	pg.Button(l.T("ui.event.previous"), l.Icons[theme.IconPrevious], func() { p.do.Step(-1, false) })
	pg.Button(l.T("ui.event.next"), l.Icons[theme.IconNext], func() { p.do.Step(1, false) })
	pg.Button(l.T("ui.event.copy"), l.Icons[theme.IconCopy], func() {
		p.do.Copy(eventText(d))
	})
	if p.frame.ChainText() != "" {
		pg.Button(l.T("ui.chain.copy"), l.Icons[theme.IconCopy], p.do.Chain)
	}
	pg.Button(l.T("ui.event.list"), l.Icons[theme.IconUp], func() { p.Open(TabList) })
	pg.Button(l.T("ui.event.clear"), l.Icons[theme.IconClose], func() { p.do.Event("") })
}

// eventText is an event in words. An internal one says so wherever the words go.
func eventText(d *scene.EventDetail) string {
	mark := ""
	if d.Internal {
		mark = d.Mark
	}
	return strings.Join(nonEmpty(mark, d.Date, d.Title, d.Place, strings.Join(d.Actors, ", "), d.Summary), "\n")
}

// ownEventButtons are those of the page of an own event.
func (p *Panel) ownEventButtons(pg *kit.Page, d *scene.EventDetail) {
	if d.Own {
		pg.Button(p.look.T("events.change"), p.look.Icons[theme.IconInfo], p.do.Change)
		pg.Button(p.look.T("events.delete"), p.look.Icons[theme.IconClose], p.do.Remove)
	}
}

// pinButton pins the event of the page.
func (p *Panel) pinButton(pg *kit.Page, id string) {
	text := "stops.pin.button"
	if p.frame.Scene.Pins.Has(id) {
		text = "stops.unpin.button"
	}
	pg.Button(p.look.T(text), p.look.Icons[theme.IconPause], p.do.Pin)
}
