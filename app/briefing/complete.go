package briefing

import (
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
	"frontline/timeline/fold"
)

// Completion is a way to go on with a live figure that is being typed.
type Completion struct {
	Label string // what it means, in the language of the Scene
	Word  string // what is written
	Text  string // the whole text with it
	At    int    // the byte of Text behind it, where one goes on

	ends bool // the figure may be closed behind it
}

// mostCompletions is how many ways to go on are offered at once.
const mostCompletions = 6

// Complete offers ways to go on with the live figure that is being typed before a byte of a text, where the caret stands: measures,
// then regions, then months and what was published, then sources, then a difference. There are none where no figure is being typed.
// s is the Scene of the slide, whose own measure, region and months are offered first; words that begin with what was typed come
// before those that mean it.
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
	var found, meant []Completion
	for _, c := range choices(ds, s, words) {
		switch {
		case strings.HasPrefix(strings.ToLower(c.Word), strings.ToLower(begun)):
			found = append(found, c)
		case strings.Contains(fold.String(c.Label), fold.String(begun)):
			meant = append(meant, c)
		}
	}
	found = append(found, meant...)
	found = found[:min(mostCompletions, len(found))]
	for i, c := range found {
		found[i] = c.within(text, caret-len(begun), caret)
	}
	return found
}

// within puts a completion in the place of what was begun of it. A period or a source ends the figure.
func (c Completion) within(text string, from, caret int) Completion {
	after, rest := " ", text[caret:]
	if c.ends {
		after = "}"
	}
	if strings.HasPrefix(rest, "}") { // of a figure that was closed before
		if !c.ends {
			after = ""
		}
		rest = strings.TrimPrefix(rest, after)
	} else if !c.ends {
		rest = strings.TrimPrefix(rest, " ")
	}
	c.Text = text[:from] + c.Word + after
	c.At = len(c.Text)
	c.Text += rest
	return c
}

// Ask is the live figure for what a Scene shows: its measure, of its region or the country, in its months, by its source; of a
// picture of a difference that difference.
func Ask(ds *dataset.Dataset, s scene.Scene) string {
	s, _ = s.Normalise(ds)
	region := s.Region
	if ds.Index(region) < 0 {
		region = timeline.Country
	}
	of := func(s scene.Scene) Term {
		from, to := scene.Window(ds, s)
		return monthsOf(from, to, s.Source)
	}
	q := Query{Measure: s.Measure, Region: region, Of: of(s)}
	if s.Compare.Mode == scene.Difference {
		q.Of, q.Minus = of(s.Second()), q.Of
	}
	return "{" + q.String() + "}"
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
