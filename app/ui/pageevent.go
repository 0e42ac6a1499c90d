package ui

import (
	"strconv"
	"strings"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// fillEvent says what is known of the selected event, or how to select one.
func (p *panel) fillEvent() {
	d, pg := p.frame.EventDetail, p.event
	pg.begin()
	if d == nil {
		pg.title(p.look.t("ui.event.none"))
		pg.body(p.look.t("ui.event.none.how"))
		p.eventsOf(pg, p.look.t("ui.month.events"), p.frame.MonthDetail.Events, p.look.t("ui.month.noevents"))
		pg.end()
		return
	}
	pg.small(d.Date + "  ·  " + d.Category)
	pg.title(d.Title)
	pg.small(strings.Join(nonEmpty(d.Place, strings.Join(d.Actors, ", ")), "  ·  "))
	pg.accent(d.Mark)
	if p.frame.Scene.Pins.Has(d.ID) {
		pg.accent(p.frame.PinMark)
	}
	if len(d.Tags) > 0 {
		pg.small(p.look.t("events.tags", "tags", strings.Join(d.Tags, ", ")))
	}
	pg.space()
	pg.body(d.Summary)
	pg.space()
	for _, row := range d.Sources {
		p.row(pg, kit.RowContent{Label: row.Label, Text: row.Text, Note: row.Note}, row)
	}
	p.links(pg, p.look.t("ui.event.earlier"), d.Earlier)
	p.links(pg, p.look.t("ui.event.later"), d.Later)
	if len(d.Regions) > 0 {
		pg.heading(p.look.t("ui.event.regions"))
		p.ranking(pg, d.Regions)
	}
	if len(d.Around) > 0 {
		pg.heading(p.look.t("ui.event.around"))
		p.rowsOf(pg, d.Around, false)
		pg.small(d.AroundNote)
		pg.button(p.look.t("around.button"), p.look.icons[theme.IconTimeline], p.do.around)
	}
	p.eventButtons(pg, d)
	pg.end()
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
func (p *panel) links(pg *page, heading string, items []scene.ChainItem) {
	if len(items) == 0 {
		return
	}
	pg.heading(heading)
	shown := items
	if p.chainOf != p.frame.Scene.Event && len(items) > fewLinks+1 {
		shown = items[:fewLinks]
	}
	for i := range shown {
		item := &shown[i]
		under := item.Relation
		if item.Hidden {
			under = strings.Join(nonEmpty(under, p.look.t("ui.event.hidden")), "  ·  ")
		}
		depth := min(3, max(item.Depth, -item.Depth)-1)
		pg.event(kit.EventContent{
			ID: item.Event.ID, Over: strings.Join(nonEmpty(p.order(item), item.Date), "  ·  "), Title: item.Event.Title, Under: under,
			Lit: depth == 0, Quiet: item.Hidden,
		}, float32(max(0, depth))*theme.Grid*2, p.do.event)
	}
	if rest := len(items) - len(shown); rest > 0 {
		pg.button(p.look.p.N("ui.event.chain.more", rest), p.look.icons[theme.IconDown], func() {
			p.chainOf = p.frame.Scene.Event
			p.fillEvent()
		})
	}
}

// order is the number of an event in the chain, as it stands on the timeline; empty for one that is not of the chain itself.
func (p *panel) order(item *scene.ChainItem) string {
	for i := range p.frame.Chain {
		if p.frame.Chain[i].Event == item.Event {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

func (p *panel) eventButtons(pg *page, d *scene.EventDetail) {
	l := p.look
	pg.space()
	p.ownEventButtons(pg, d)
	p.pinButton(pg, d.ID)
	pg.button(l.t("ui.event.previous"), l.icons[theme.IconPrevious], func() { p.do.step(-1, false) })
	pg.button(l.t("ui.event.next"), l.icons[theme.IconNext], func() { p.do.step(1, false) })
	pg.button(l.t("ui.event.copy"), l.icons[theme.IconCopy], func() {
		p.do.copy(strings.Join(nonEmpty(d.Date, d.Title, d.Place, strings.Join(d.Actors, ", "), d.Summary), "\n"))
	})
	if text := chainText(p.frame); text != "" {
		pg.button(l.t("ui.chain.copy"), l.icons[theme.IconCopy], func() { p.do.copy(text) })
	}
	pg.button(l.t("ui.event.list"), l.icons[theme.IconUp], func() { p.Open(tabList) })
	pg.button(l.t("ui.event.clear"), l.icons[theme.IconClose], func() { p.do.event("") })
}
