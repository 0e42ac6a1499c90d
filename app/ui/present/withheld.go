package present

import (
	"slices"
	"strings"

	"frontline/app/lang"
)

// Withheld is what an audience does not see of a deck because it is internal.
type Withheld struct {
	Slides int      // how many
	Named  []string // the first ones by name
	Texts  int      // titles and captions that name an internal event
	Query  bool     // a search that would have told of one
}

// Empty reports whether all of the deck is seen.
func (w Withheld) Empty() bool { return w.Slides+w.Texts == 0 && !w.Query }

// mostNamed is how many slides are named: of a deck of all events a hundred thousand may be internal.
const mostNamed = 8

// Lines says in sentences what is withheld; nothing when nothing is.
func (w Withheld) Lines(p *lang.Printer) []string {
	var lines []string
	if n := w.Slides; n > 0 {
		names := slices.Clone(w.Named)
		if n > len(names) {
			names = append(names, "…")
		}
		lines = append(lines, p.N("present.internal.slides", n, "names", strings.Join(names, "; ")))
	}
	if w.Texts > 0 {
		lines = append(lines, p.N("present.internal.texts", w.Texts))
	}
	if w.Query {
		lines = append(lines, p.T("present.internal.query"))
	}
	return lines
}
