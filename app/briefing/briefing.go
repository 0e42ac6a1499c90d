// Package briefing holds a briefing, an ordered list of Scenes with what is said of each, and its file. Captions may hold live
// figures, which are read anew from the Dataset and flagged when they are no longer what they were.
package briefing

import (
	"slices"
	"time"

	"frontline/app/scene"
)

// Slide is one picture of a briefing and what goes with it.
type Slide struct {
	Scene    scene.Scene
	Title    string
	Caption  string        // stands with the picture; may hold live figures, see Resolve
	Notes    string        // for the speaker alone; may hold live figures too
	Hold     time.Duration // how long it stays before the next one follows by itself; 0 until asked
	Internal bool          // not to be exported unless told to
}

// Briefing is an ordered list of slides. It is immutable: each action returns another Briefing, so that the one before can be
// gone back to; the slices must not be written to. Actions on a sealed briefing, and on slides that it does not have, return
// it as it is.
type Briefing struct {
	Title  string
	Slides []Slide
	Sealed bool   // read-only
	Kept   Kept   // the figures and events as they were when they were last accepted
	Data   []Data // files of a person's own that the pictures need, by name; see Pack and Own
}

// Data is a file of a person's own inside a briefing.
type Data struct {
	Name    string // slash-separated path without . and .. parts, e.g. "events.csv"
	Content []byte
}

// Len is the number of slides.
func (b Briefing) Len() int { return len(b.Slides) }

func (b Briefing) has(i int) bool { return i >= 0 && i < len(b.Slides) }

// Add puts a slide at a place, 0 for the first; a place beyond the last slide is the end.
func (b Briefing) Add(at int, s Slide) Briefing {
	if b.Sealed {
		return b
	}
	at = min(max(at, 0), len(b.Slides))
	b.Slides = slices.Insert(slices.Clone(b.Slides), at, s)
	return b
}

// Move takes a slide to another place; one beyond the ends is the first or the last.
func (b Briefing) Move(from, to int) Briefing {
	to = min(max(to, 0), len(b.Slides)-1)
	if b.Sealed || !b.has(from) || from == to {
		return b
	}
	s := b.Slides[from]
	b.Slides = slices.Insert(slices.Delete(slices.Clone(b.Slides), from, from+1), to, s)
	return b
}

// Duplicate puts a copy of a slide behind it.
func (b Briefing) Duplicate(i int) Briefing {
	if !b.has(i) {
		return b
	}
	return b.Add(i+1, b.Slides[i])
}

// Delete takes a slide out.
func (b Briefing) Delete(i int) Briefing {
	if b.Sealed || !b.has(i) {
		return b
	}
	b.Slides = slices.Delete(slices.Clone(b.Slides), i, i+1)
	return b
}

// Edit puts a slide in the place of another.
func (b Briefing) Edit(i int, s Slide) Briefing {
	if b.Sealed || !b.has(i) || b.Slides[i] == s {
		return b
	}
	b.Slides = slices.Clone(b.Slides)
	b.Slides[i] = s
	return b
}

// Retitle names the briefing.
func (b Briefing) Retitle(title string) Briefing {
	if !b.Sealed {
		b.Title = title
	}
	return b
}

// Seal makes the briefing read-only.
func (b Briefing) Seal() Briefing {
	b.Sealed = true
	return b
}

// Copy is a briefing that can be changed with all that this one holds.
func (b Briefing) Copy() Briefing {
	b.Sealed = false
	return b
}

// Equal reports whether two briefings hold the same.
func (b Briefing) Equal(other Briefing) bool {
	return b.Title == other.Title && b.Sealed == other.Sealed && slices.Equal(b.Slides, other.Slides) &&
		b.Kept.equal(other.Kept) && slices.EqualFunc(b.Data, other.Data, func(x, y Data) bool {
		return x.Name == y.Name && slices.Equal(x.Content, y.Content)
	})
}
