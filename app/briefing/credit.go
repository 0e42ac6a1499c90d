package briefing

import (
	"net/url"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
)

// Credit names those on whose figures a text rests and who are no source of its picture, with the day and the site of what they
// published: "In the text: AFP on ISW data, 31 July 2024 (english.aawsat.com)." It is in the language of the Scene, and empty where
// there are none.
func Credit(ds *dataset.Dataset, s scene.Scene, figures []Live) string {
	s, _ = s.Normalise(ds)
	p := ds.Catalog().Printer(s.Lang)
	var names []string
	for _, live := range figures {
		for _, t := range []Term{live.Query.Of, live.Query.Minus} {
			card, ok := ds.Source(t.Source)
			if live.Err != nil || !ok || t.Source == s.Source || t.Source == s.Second().Source {
				continue
			}
			name, place := p.Name(card.Name), site(card.URL)
			if found := t.printed(published(ds, card, live.Query.Measure, live.Query.Region)); !card.OnMap() && len(found) == 1 {
				place = site(found[0].URL)
				if found[0].On != 0 {
					name += ", " + p.Day(found[0].On)
				}
			}
			if place != "" {
				name += " (" + place + ")"
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return p.T("briefing.credit", "sources", strings.Join(names, "; "))
}

// site is where a page is; empty for what is no address.
func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
