package briefing

import (
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Completion is a way to go on with a live figure that is being typed.
type Completion struct {
	Label string // what it means, in the language of the Scene
	Word  string // what is written
	Text  string // the whole text with it
	At    int    // the byte of Text behind it, where one goes on
}

// mostCompletions is how many ways to go on are offered at once.
const mostCompletions = 6

// Complete offers ways to go on with the live figure that is being typed before a byte of a text, where the caret stands: measures,
// then regions, then months, then sources. There are none where no figure is being typed. s is the Scene of the slide, whose own
// measure, region and months are offered first.
func Complete(ds *dataset.Dataset, s scene.Scene, text string, caret int) []Completion {
	at := unclosed(text[:caret])
	if at < 0 {
		return nil
	}
	typed := text[at+1 : caret]
	words := strings.Fields(typed)
	begun := "" // of the word that is being typed
	if n := len(words); n > 0 && !strings.HasSuffix(typed, " ") {
		begun, words = words[n-1], words[:n-1]
	}
	s, _ = s.Normalise(ds)
	var found []Completion
	for _, c := range choices(ds, s, words) {
		if len(found) == mostCompletions {
			break
		}
		if !begins(c, begun) {
			continue
		}
		found = append(found, c.within(text, caret-len(begun), caret, len(words) >= 2))
	}
	return found
}

// within puts a completion in the place of what was begun of it. A month or a source ends the figure.
func (c Completion) within(text string, from, caret int, ends bool) Completion {
	after, rest := " ", text[caret:]
	if ends {
		after = "}"
	}
	if strings.HasPrefix(rest, "}") { // of a figure that was closed before
		if !ends {
			after = ""
		}
		rest = strings.TrimPrefix(rest, after)
	} else if !ends {
		rest = strings.TrimPrefix(rest, " ")
	}
	c.Text = text[:from] + c.Word + after
	c.At = len(c.Text)
	c.Text += rest
	return c
}

// Ask is the live figure for what a Scene shows: its measure, of its region or the country, in its months, by its source.
func Ask(ds *dataset.Dataset, s scene.Scene) string {
	s, _ = s.Normalise(ds)
	region := s.Region
	if ds.Index(region) < 0 {
		region = timeline.Country
	}
	from, to := scene.Window(ds, s)
	return "{" + Query{Measure: s.Measure, Region: region, From: from, To: to, Source: s.Source}.String() + "}"
}

// unclosed is where the last brace of a text stands that nothing closes on its line; -1 for none.
func unclosed(text string) int {
	at := -1
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], "{{") && at < 0, strings.HasPrefix(text[i:], "}}") && at < 0:
			i++ // braces that are meant as such
		case text[i] == '{':
			at = i
		case text[i] == '}', text[i] == '\n':
			at = -1
		}
	}
	return at
}

// begins reports whether a completion is one of a word that is begun: of what is written, or of what it means.
func begins(c Completion, word string) bool {
	return strings.HasPrefix(strings.ToLower(c.Word), strings.ToLower(word)) ||
		strings.Contains(timeline.Fold(c.Label), timeline.Fold(word))
}

// choices are the words that may follow others, those of the Scene first; none where the others are wrong.
func choices(ds *dataset.Dataset, s scene.Scene, words []string) []Completion {
	p := ds.Catalog().Printer(s.Lang)
	var all []Completion
	if !sound(ds, words) {
		return nil
	}
	switch len(words) {
	case 0:
		for _, m := range timeline.Measures() {
			all = append(all, Completion{Word: string(m), Label: scene.MeasureName(ds, s.Lang, m)})
		}
		return first(all, string(s.Measure))
	case 1:
		all = append(all, Completion{Word: timeline.Country, Label: p.T("names.region." + timeline.Country)})
		for _, r := range ds.Regions() {
			all = append(all, Completion{Word: r.Code, Label: p.Name(r.Name)})
		}
		return first(all, s.Region)
	case 2:
		return months(ds, s)
	case 3:
		for _, card := range ds.MapSources() {
			if card.Offers(timeline.Measure(words[0])) {
				all = append(all, Completion{Word: card.ID, Label: p.Name(card.Name)})
			}
		}
		return first(all, s.Source)
	default:
		return nil
	}
}

// sound reports whether words begin a figure.
func sound(ds *dataset.Dataset, words []string) bool {
	measure := len(words) == 0 || slices.Contains(timeline.Measures(), timeline.Measure(words[0]))
	return measure && (len(words) < 2 || words[1] == timeline.Country || ds.Index(words[1]) >= 0)
}

// months are those of the Scene, summed where it sums them, and then all that there are, the latest first.
func months(ds *dataset.Dataset, s scene.Scene) []Completion {
	p := ds.Catalog().Printer(s.Lang)
	from, to := scene.Window(ds, s)
	own := to.String()
	var all []Completion
	if from != to {
		own = from.String() + rangeMark + own
		all = append(all, Completion{Word: own, Label: p.Months(from, to)})
	}
	begin, last := ds.Months()
	for m := last; m >= begin; m-- {
		all = append(all, Completion{Word: m.String(), Label: p.MonthTitle(m)})
	}
	return first(all, own)
}

// first puts the completion with a word before the others.
func first(all []Completion, word string) []Completion {
	slices.SortStableFunc(all, func(a, b Completion) int {
		switch {
		case a.Word == word && b.Word != word:
			return -1
		case b.Word == word && a.Word != word:
			return 1
		default:
			return 0
		}
	})
	return all
}
