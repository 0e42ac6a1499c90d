package control

import (
	"fmt"
	"slices"
	"strings"
)

// Rule says which polygons of a file mean occupied. The zero Rule takes all of them.
type Rule struct {
	Property string   // the property that decides; empty takes every polygon
	Values   []string // its values that mean occupied, compared without regard to case; none takes every polygon that has it
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
// which it has one of these values, with "; mostly inside" behind it to leave out what lies mostly outside the regions.
func ParseRule(text string) (Rule, error) {
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
	return len(r.Values) == 0 || slices.ContainsFunc(r.Values, func(v string) bool { return strings.EqualFold(v, value) })
}

// recognise chooses the rule for a file whose features have these fills: DeepState's if any of its colours occurs, else
// the one that takes everything.
func recognise(features []feature) (Rule, Kind) {
	rule := DeepState()
	for i := range features {
		if rule.takes(features[i].value, features[i].has) {
			return rule, Coloured
		}
	}
	return Rule{}, Occupied
}

// kind is that of maps read by the rule: DeepState's own rules make DeepState's kinds, every other rule its own.
func (r Rule) kind() Kind {
	switch r.String() {
	case Rule{}.String():
		return Occupied
	case DeepState().String():
		return Coloured
	default:
		return Kind(r.String())
	}
}
