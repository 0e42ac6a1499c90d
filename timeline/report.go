package timeline

import (
	"cmp"
	"slices"
)

// Report is what one publication printed on one basis: all the figures of one address, day, publisher and basis.
type Report struct {
	Publisher, Basis, URL string
	On                    Day // day of publication; zero when the page does not show it
	Figures               []Published
}

// Reports groups published figures by address, day of publication, publisher and basis (a page that prints two bases
// gives two reports, since bases are never mixed). Oldest report first, those without a day before all others; figures
// keep the order they have in ps.
func Reports(ps []Published) []Report {
	type key struct {
		publisher, basis, url string
		on                    Day
	}
	at := make(map[key]int, len(ps))
	var reports []Report
	for _, p := range ps {
		k := key{p.Publisher, p.Basis, p.URL, p.On}
		i, seen := at[k]
		if !seen {
			i = len(reports)
			at[k] = i
			reports = append(reports, Report{Publisher: p.Publisher, Basis: p.Basis, URL: p.URL, On: p.On})
		}
		reports[i].Figures = append(reports[i].Figures, p)
	}
	slices.SortStableFunc(reports, func(a, b Report) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Publisher, b.Publisher), cmp.Compare(a.URL, b.URL))
	})
	return reports
}

// The measures that published figures are of, in the publishers' own words.
const (
	PublishedSeized   = "seized"   // came under occupation; gross or net as the basis counts (AFP's headline months are net)
	PublishedGained   = "gained"   // gross gain, said so by the publisher
	PublishedRetaken  = "retaken"  // given up by the occupier
	PublishedNet      = "net"      // seized minus retaken
	PublishedOccupied = "occupied" // stock at the end of the period
)

// PublishedMeasures lists the measures that a file of published figures may use.
func PublishedMeasures() []string {
	return []string{PublishedSeized, PublishedGained, PublishedRetaken, PublishedNet, PublishedOccupied}
}

// PerDay returns the figure divided by the days of its period, in km² a day. It is false for a stock, which has no rate.
func (p Published) PerDay() (float64, bool) {
	if p.Measure == PublishedOccupied || p.Period.Days() == 0 {
		return 0, false
	}
	return p.KM2 / float64(p.Period.Days()), true
}

// ShareOf returns the figure as a part of total, 0 to 1. It is false unless both come from one publisher, basis, period,
// measure and day, neither is negative, total is positive and the part is not larger than the total: anything else would
// compare what does not compare.
func (p Published) ShareOf(total Published) (float64, bool) {
	same := p.Publisher == total.Publisher && p.Basis == total.Basis && p.Period == total.Period &&
		p.Measure == total.Measure && p.On == total.On
	if !same || p.KM2 < 0 || total.KM2 <= 0 || p.KM2 > total.KM2 {
		return 0, false
	}
	return p.KM2 / total.KM2, true
}

// Share returns the figure's part of the figure for the country in the same report, 0 to 1, and that figure. It is false
// when the report has none that compares, or when p is itself for the country or for a place outside it.
func (r Report) Share(p Published) (share float64, total Published, ok bool) {
	if p.Region == Country || p.Region == Kursk {
		return 0, Published{}, false
	}
	for _, total := range r.Figures {
		if total.Region != Country {
			continue
		}
		if share, ok := p.ShareOf(total); ok {
			return share, total, true
		}
	}
	return 0, Published{}, false
}
