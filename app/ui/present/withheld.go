package present

import (
	"slices"
	"strings"

	"frontline/app/lang"
)

// Withheld is what an audience does not see of a deck because it is internal.
type Withheld struct {
	Slides []string // their names
	Texts  int      // titles and captions that name an internal event
	Query  bool     // a search that would have told of one
}

// Empty reports whether all of the deck is seen.
func (w Withheld) Empty() bool { return len(w.Slides)+w.Texts == 0 && !w.Query }

// mostNamed is how many slides are named.
const mostNamed = 8

// Lines says in sentences what is withheld; nothing when nothing is.
func (w Withheld) Lines(p *lang.Printer) []string {
	var lines []string
	if n := len(w.Slides); n > 0 {
		names := slices.Clone(w.Slides[:min(n, mostNamed)])
		if n > mostNamed {
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
