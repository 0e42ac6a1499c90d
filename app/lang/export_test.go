package lang

import "slices"

// Placeholders lists the names of the placeholders of a text, sorted and without repetition.
func Placeholders(text string) []string {
	cut, err := split(text)
	if err != nil {
		return nil
	}
	var names []string
	for i := 1; i < len(cut); i += 2 {
		names = append(names, cut[i])
	}
	slices.Sort(names)
	return slices.Compact(names)
}
