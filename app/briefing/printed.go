package briefing

import (
	"slices"

	"frontline/timeline"
)

// printed picks a term's figure among those that its publisher printed: of the term's days, of its edition, and of these the one of
// the last day of publication. found are all between which that leaves a choice: one, none, or several that differ.
func (t Term) printed(all []timeline.Published) (found []timeline.Published) {
	for _, p := range all {
		if p.Period != t.Period || t.Edition != "" && t.Edition != p.On.String() && t.Edition != site(p.URL) {
			continue
		}
		if len(found) > 0 && p.On != found[0].On {
			if p.On < found[0].On {
				continue
			}
			found = nil
		}
		if !slices.ContainsFunc(found, func(q timeline.Published) bool { return q.KM2 == p.KM2 }) {
			found = append(found, p)
		}
	}
	return found
}

// termOf is the shortest term that picks a figure among others; false where none does, because one page printed several.
func termOf(source string, p timeline.Published, all []timeline.Published) (Term, bool) {
	editions := []string{"", site(p.URL)}
	if p.On != 0 {
		editions = slices.Insert(editions, 1, p.On.String())
	}
	for _, edition := range editions {
		t := Term{Period: p.Period, Source: source, Edition: edition}
		if found := t.printed(all); len(found) == 1 && found[0].KM2 == p.KM2 {
			return t, true
		}
	}
	return Term{}, false
}
