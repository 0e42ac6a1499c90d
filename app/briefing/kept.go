package briefing

import (
	"cmp"
	"slices"

	"frontline/timeline"
)

// Kept is what a briefing remembers of the data, so that it can tell when they have changed.
type Kept struct {
	Figures []Figure // by key, without repetition
	Events  []Event  // by id, without repetition
}

// Figure is the value of a figure as it was.
type Figure struct {
	Key   string // Query.String
	State timeline.State
	KM2   float64 // as Value.KM2
}

// Event is what identifies an event as it was.
type Event struct {
	ID   string
	Hash string // SHA-256 of all that is said of it, in hexadecimal
}

func (k Kept) equal(other Kept) bool {
	return slices.Equal(k.Figures, other.Figures) && slices.Equal(k.Events, other.Events)
}

func (k Kept) figure(key string) (Figure, bool) {
	at, ok := slices.BinarySearchFunc(k.Figures, key, func(f Figure, key string) int { return cmp.Compare(f.Key, key) })
	if !ok {
		return Figure{}, false
	}
	return k.Figures[at], true
}

// is reports whether a value is what it was.
func (f Figure) is(v Value) bool { return f.State == v.State && near(f.KM2, v.KM2) }
