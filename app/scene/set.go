package scene

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Set is a set of words in one comparable value: sorted, without repetition, joined by semicolons. The empty Set lets
// everything through. In a file it is a list.
type Set string

const setSeparator = ";"

// NewSet makes a set; empty words are left out.
func NewSet(items ...string) Set {
	var kept []string
	for _, item := range items {
		for part := range strings.SplitSeq(item, setSeparator) {
			if part = strings.TrimSpace(part); part != "" {
				kept = append(kept, part)
			}
		}
	}
	slices.Sort(kept)
	return Set(strings.Join(slices.Compact(kept), setSeparator))
}

// Items lists the words, sorted.
func (s Set) Items() []string {
	if s == "" {
		return nil
	}
	return strings.Split(string(s), setSeparator)
}

// Has reports whether the word is in the set.
func (s Set) Has(item string) bool {
	for part := range strings.SplitSeq(string(s), setSeparator) {
		if part == item && item != "" {
			return true
		}
	}
	return false
}

// HasAny reports whether one of the words is in the set.
func (s Set) HasAny(items []string) bool { return slices.ContainsFunc(items, s.Has) }

// Toggle returns the set with the word when it was without it, and without it when it was in it.
func (s Set) Toggle(item string) Set {
	if s.Has(item) {
		return s.Without(item)
	}
	return NewSet(append(s.Items(), item)...)
}

// Without returns the set without the word.
func (s Set) Without(item string) Set {
	return NewSet(slices.DeleteFunc(s.Items(), func(have string) bool { return have == item })...)
}

// MarshalJSON writes the set as a list.
func (s Set) MarshalJSON() ([]byte, error) {
	items := s.Items()
	if items == nil {
		items = []string{}
	}
	text, err := json.Marshal(items)
	if err != nil {
		return nil, fmt.Errorf("write a set: %w", err)
	}
	return text, nil
}

// UnmarshalJSON reads what MarshalJSON writes, in any order.
func (s *Set) UnmarshalJSON(text []byte) error {
	var items []string
	if err := json.Unmarshal(text, &items); err != nil {
		return fmt.Errorf("expected a list of texts: %w", err)
	}
	*s = NewSet(items...)
	return nil
}
