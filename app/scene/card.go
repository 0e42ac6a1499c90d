package scene

import (
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/geo"
)

// SourceCard is the definition card of a source as rows of words in a language: who, basis, gross or net, claimed areas,
// Kursk, when the day closes, what is weak about it, licence and link. It is empty for an id that is none.
func SourceCard(ds *dataset.Dataset, t lang.Tag, id string) []Row {
	card, ok := ds.Source(id)
	if !ok {
		return nil
	}
	p := printer(ds, t)
	row := func(label string, text geo.Name) Row { return Row{Label: label, Text: p.Name(text)} }
	return []Row{
		row(p.T("scene.card.who"), card.Who), row(p.T("scene.card.basis"), card.Basis),
		row(p.T("scene.card.counting"), card.Counting), row(p.T("scene.card.claimed"), card.Claimed),
		row(p.T("scene.card.kursk"), card.Kursk), row(p.T("scene.card.day-close"), card.DayClose),
		row(p.T("scene.card.weakness"), card.Weakness), row(p.T("scene.card.licence"), card.Licence),
		{Label: p.T("scene.card.link"), Text: host(card.URL), URL: card.URL},
	}
}
