package scene

import (
	"slices"
	"strings"
	"sync"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/search"
)

// The words of events and what a filter lets through are kept from one picture to the next: with a hundred thousand events they
// would cost more than all the rest of a Frame, and most pictures differ in the month alone.

// allItems are all events of the Dataset with their words, without what depends on the selection.
func (b *builder) allItems() []EventItem {
	type key struct {
		lang lang.Tag
		by   LanesBy
	}
	items, _ := b.ds.Derived(key{b.s.Lang, b.s.Lanes}, func() any {
		_, lanes := laneKeys(b.ds, b.s.Lanes)
		events := b.ds.Events()
		items := make([]EventItem, len(events))
		for i := range events {
			items[i] = b.item(&events[i])
			items[i].Lanes = lanes[i]
		}
		return items
	}).([]EventItem)
	return items
}

// passing is what a filter lets through.
type passing struct {
	filter  Filter
	lang    lang.Tag
	by      LanesBy
	shown   []bool // for each of Dataset.Events
	items   []EventItem
	months  []int // events that begin in each of Dataset.Months
	listing *listing
	ranked  []EventItem // items by relevance, when that is asked for

	find   sync.Once
	mu     sync.Mutex
	facets map[Facet]map[string]int // see counts
}

// filtered keeps the last filters of a Dataset.
type filtered struct {
	mu   sync.Mutex
	last []*passing // the one used last at the end
}

// keptFilters is how many filters are remembered: those of two pictures side by side, and the ones before.
const keptFilters = 4

// Prepare finds out what the filter of a Scene lets through, which of a hundred thousand events takes longer than all the rest of its
// Frame. It is for another goroutine; Build then finds it done.
func Prepare(ds *dataset.Dataset, s Scene) { newBuilder(ds, s, Look{}) }

// passing returns what the Scene's filter lets through. It is shared: nothing of it may be changed.
func (b *builder) passing() *passing {
	p := b.keptPassing()
	p.find.Do(func() { // without the lock, so that nobody waits for a filter of somebody else
		p.shown = visible(b.ds, p.filter)
		p.list(b.ds, b.allItems())
		p.listing = newListing(b.ds.Graph(), p.shown, p.items)
		p.rank(b.ds, b.allItems())
	})
	return p
}

// keptPassing is the place of the Scene's filter among those that are kept.
func (b *builder) keptPassing() *passing {
	type key struct{}
	kept, _ := b.ds.Derived(key{}, func() any { return &filtered{} }).(*filtered)
	kept.mu.Lock()
	defer kept.mu.Unlock()
	same := func(p *passing) bool { return p.filter == b.s.Filter && p.lang == b.s.Lang && p.by == b.s.Lanes }
	if i := slices.IndexFunc(kept.last, same); i >= 0 {
		p := kept.last[i]
		kept.last = append(slices.Delete(kept.last, i, i+1), p)
		return p
	}
	p := &passing{filter: b.s.Filter, lang: b.s.Lang, by: b.s.Lanes}
	if len(kept.last) == keptFilters {
		kept.last = slices.Delete(kept.last, 0, 1)
	}
	kept.last = append(kept.last, p)
	return p
}

// list picks the items that are shown, and counts them by month.
func (p *passing) list(ds *dataset.Dataset, all []EventItem) {
	first, last := ds.Months()
	p.months = make([]int, max(0, int(last-first)+1))
	count := 0
	for i, shown := range p.shown {
		if !shown {
			continue
		}
		count++
		if at := int(all[i].Event.Period.Start.Month() - first); at >= 0 && at < len(p.months) {
			p.months[at]++
		}
	}
	if count == len(all) {
		p.items = all
		return
	}
	p.items = make([]EventItem, 0, count)
	for i, shown := range p.shown {
		if shown {
			p.items = append(p.items, all[i])
		}
	}
}

// rank lists the items by relevance, where the filter has a search to be relevant to. Those that are shown in spite of the filter
// come last.
func (p *passing) rank(ds *dataset.Dataset, all []EventItem) {
	if !p.filter.Ranked || strings.TrimSpace(p.filter.Query) == "" {
		return
	}
	p.ranked = make([]EventItem, 0, len(p.items))
	listed := make([]bool, len(all))
	for _, i := range ds.Search().Search(search.Parse(p.filter.Query), search.ByRelevance) {
		if p.shown[i] {
			p.ranked = append(p.ranked, all[i])
			listed[i] = true
		}
	}
	for i, shown := range p.shown {
		if shown && !listed[i] {
			p.ranked = append(p.ranked, all[i])
		}
	}
}

// visible says for each of Dataset.Events whether the filter lets it through.
func visible(ds *dataset.Dataset, f Filter) []bool {
	events := ds.Events()
	shown := make([]bool, len(events))
	if strings.TrimSpace(f.Query) == "" {
		for i := range shown {
			shown[i] = true
		}
	} else {
		for _, i := range ds.Search().Find(f.Query) {
			shown[i] = true
		}
	}
	if f.Categories != "" || f.Actors != "" || f.Regions != "" || f.Tags != "" || f.Own {
		for i := range events {
			shown[i] = shown[i] && passes(ds, &events[i], f)
		}
	}
	for _, id := range f.Also.Items() {
		if i, ok := ds.Graph().Index(id); ok {
			shown[i] = true
		}
	}
	return shown
}

func passes(ds *dataset.Dataset, e *timeline.Event, f Filter) bool {
	return (!f.Own || ds.Own(e.ID)) && (f.Tags == "" || f.Tags.HasAny(ds.Tags(e.ID))) &&
		(f.Categories == "" || f.Categories.Has(e.Category)) &&
		(f.Actors == "" || f.Actors.HasAny(e.Actors)) &&
		(f.Regions == "" || f.Regions.HasAny(e.Regions))
}

// occurring are the categories and actors that occur in the events.
type occurrences struct{ categories, actors map[string]bool }

func occurrencesOf(ds *dataset.Dataset) occurrences {
	type key struct{}
	found, _ := ds.Derived(key{}, func() any {
		o := occurrences{map[string]bool{}, map[string]bool{}}
		for i := range ds.Events() {
			e := &ds.Events()[i]
			o.categories[e.Category] = true
			for _, actor := range e.Actors {
				o.actors[actor] = true
			}
		}
		return o
	}).(occurrences)
	return found
}
