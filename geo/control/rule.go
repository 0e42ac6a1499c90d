package control

import (
	"fmt"
	"slices"
	"strings"
)

// Rule says which polygons of a file mean occupied. The zero Rule takes all of them.
type Rule struct {
	Property string // the property that decides; empty takes every polygon
	// Values are those of the property that mean occupied, compared without regard to case; none takes every polygon that has
	// it. In a value * stands for any letters or none, and | stands between spellings of one and the same: of layers, all others
	// have to be there.
	Values []string
	// MostlyInside leaves out polygons of which less than half lies in the regions. DeepState paints Transnistria and
	// parts of Georgia like occupied Ukraine.
	MostlyInside bool
}

// DeepState is the rule for DeepState's coloured maps: occupied in the latest months, occupied before, Crimea and the
// parts of Donetsk and Luhansk oblasts held since 2014; not what lies in other countries.
func DeepState() Rule {
	return Rule{Property: fillProperty, Values: []string{"#a52714", "#880e4f", "#000000"}, MostlyInside: true}
}

// fillProperty is by which DeepState's coloured maps are recognised.
const fillProperty = "fill"

// String writes the rule as ParseRule reads it.
func (r Rule) String() string {
	if r.Property == "" {
		return "all"
	}
	text := r.Property
	if len(r.Values) > 0 {
		text += "=" + strings.Join(r.Values, ",")
	}
	if r.MostlyInside {
		text += "; mostly inside"
	}
	return text
}

// ParseRule reads a rule: "all" for every polygon, "property" for those that have it, "property=value,value" for those in
// which it has one of these values, with "; mostly inside" behind it to leave out what lies mostly outside the regions. The words
// "deepstate", "isw" and "isw+claimed" stand for the rules of that name.
func ParseRule(text string) (Rule, error) {
	if rule, ok := presets()[strings.ToLower(strings.TrimSpace(text))]; ok {
		return rule, nil
	}
	which, where, limited := strings.Cut(text, ";")
	which = strings.TrimSpace(which)
	if limited && strings.TrimSpace(where) != "mostly inside" {
		return Rule{}, fmt.Errorf("rule %q: %q is unknown, expected \"mostly inside\"", text, strings.TrimSpace(where))
	}
	r := Rule{MostlyInside: limited}
	property, values, chosen := strings.Cut(which, "=")
	r.Property = strings.TrimSpace(property)
	if r.Property == "" {
		return Rule{}, fmt.Errorf("rule %q: names no property, expected \"all\" or \"property=value,value\"", text)
	}
	if !chosen {
		if r.Property == "all" {
			r.Property = ""
		}
		return r, nil
	}
	for value := range strings.SplitSeq(values, ",") {
		r.Values = append(r.Values, strings.TrimSpace(value))
	}
	return r, nil
}

// takes says whether the rule takes a feature in which the property has a value, or which lacks it.
func (r Rule) takes(value string, has bool) bool {
	if r.Property == "" {
		return true
	}
	if !has {
		return false
	}
	return len(r.Values) == 0 || slices.ContainsFunc(r.Values, func(v string) bool { return r.means(v, value) })
}

// means says whether one of the values of the rule fits what a file has.
func (r Rule) means(pattern, value string) bool {
	fold := strings.ToLower
	if r.Property == layerProperty {
		fold = plainLayer
	}
	value = fold(value)
	for spelling := range strings.SplitSeq(pattern, "|") {
		if like(fold(strings.TrimSpace(spelling)), value) {
			return true
		}
	}
	return false
}

// like compares a text with a pattern in which * stands for any letters or none.
func like(pattern, text string) bool {
	parts := strings.Split(pattern, "*")
	first, rest := parts[0], parts[1:]
	if len(rest) == 0 {
		return pattern == text
	}
	text, found := strings.CutPrefix(text, first)
	if !found {
		return false
	}
	last := len(rest) - 1
	for _, part := range rest[:last] {
		at := strings.Index(text, part)
		if at < 0 {
			return false
		}
		text = text[at+len(part):]
	}
	return strings.HasSuffix(text, rest[last])
}

// recognise chooses the rule for a map: DeepState's if any of its colours occurs, ISW's if any of its layers does, else the one
// that takes everything.
func recognise(sheets []*sheet) Rule {
	deepState := DeepState()
	for _, s := range sheets {
		for i := range s.features {
			if f := &s.features[i]; deepState.takes(f.value, f.has) {
				return deepState
			}
		}
	}
	for _, s := range sheets {
		if slices.ContainsFunc(s.layers(), isISW) {
			return ISW(false)
		}
	}
	return Rule{}
}

// kind is that of maps read by the rule: DeepState's own rules make DeepState's kinds, every other rule its own. Of a rule
// about layers only those count that the map has, so that a map that lacks one is of another kind.
func (r Rule) kind(layers []string) Kind {
	switch r.String() {
	case Rule{}.String():
		return Occupied
	case DeepState().String():
		return Coloured
	}
	if r.Property == layerProperty {
		r.Values = r.found(layers)
	}
	return Kind(r.String())
}

// found lists the values that some layer of a map has.
func (r Rule) found(layers []string) []string {
	return slices.DeleteFunc(slices.Clone(r.Values), func(v string) bool {
		return !slices.ContainsFunc(layers, func(layer string) bool { return r.means(v, layer) })
	})
}
