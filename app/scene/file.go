package scene

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// maxFile is the largest Scene file that is read, in bytes; a Scene is a few hundred.
const maxFile = 1 << 20

// VersionError says that a Scene was written by a newer program.
type VersionError struct{ Found int }

// Error names both versions.
func (e *VersionError) Error() string {
	return fmt.Sprintf("version: the file has version %d, which a newer program wrote; this one reads up to %d",
		e.Found, Version)
}

// FieldError says what is wrong with one field of a Scene file, or with the file as a whole.
type FieldError struct {
	Field   string // empty for the file
	Problem timeline.Phrase
	Want    timeline.Phrase // what was expected; may be empty
}

// Error names the field, the problem and what was expected.
func (e *FieldError) Error() string {
	text := e.Problem.String()
	if e.Field != "" {
		text = e.Field + ": " + text
	}
	if !e.Want.Empty() {
		text += ", expected " + e.Want.String()
	}
	return text
}

// ErrorWords says in a language what is wrong with a Scene file; false for an error of another kind, or several in one.
func ErrorWords(p *lang.Printer, err error) (words string, ok bool) {
	switch e := err.(type) { //nolint:errorlint // lang.EachError unwraps
	case *VersionError:
		return p.T("data.scene.newer", "found", e.Found, "version", Version), true
	case *FieldError:
		words = p.Problem("", e.Problem, e.Want)
		if e.Field != "" {
			words = e.Field + ": " + words
		}
		return words, true
	default:
		return "", false
	}
}

// WriteScene writes a Scene as JSON.
func WriteScene(w io.Writer, s Scene) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(s); err != nil {
		return fmt.Errorf("write the scene: %w", err)
	}
	return nil
}

// ReadScene reads what WriteScene wrote. Each field is read by itself: the Scene returned holds all that could be read, even
// when the error, which joins a *FieldError for each field that could not and a *VersionError when the file is newer, is not
// nil. Complete the Scene with Normalise, which also finds what the Dataset does not have.
func ReadScene(r io.Reader) (Scene, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return Scene{}, fmt.Errorf("read the scene: %w", err)
	}
	if len(text) > maxFile {
		return Scene{}, fmt.Errorf("read the scene: %w", &FieldError{Problem: timeline.Say("the file is larger than %d bytes", maxFile)})
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		return Scene{}, fmt.Errorf("read the scene: %w", &FieldError{Problem: timeline.Say("the file is not a JSON object: %s", err)})
	}
	s := Scene{}
	problems := readFields(raw, s.fields())
	switch {
	case s.Version > Version:
		// A newer program may have added fields: that is said once, not field by field.
		problems = append([]error{&VersionError{Found: s.Version}}, known(problems)...)
	case s.Version < 1:
		problems = append(problems, &FieldError{Field: "version", Problem: timeline.Say("is missing or below 1")})
	}
	if len(problems) > 0 {
		return s, fmt.Errorf("read the scene: %w", errors.Join(problems...))
	}
	return s, nil
}

// fields gives the place of each field of the file.
func (s *Scene) fields() map[string]any {
	return map[string]any{
		"version": &s.Version, "month": &s.Month, "span": &s.Span, "from": &s.From, "measure": &s.Measure, "source": &s.Source,
		"region": &s.Region, "event": &s.Event, "filter": &s.Filter, "extent": &s.Extent, "unit": &s.Unit,
		"language": &s.Lang, "rescale": &s.Rescale, "method": &s.Method, "classes": &s.Classes, "palette": &s.Palette,
		"isolated": &s.Isolated, "compare": &s.Compare, "page": &s.Page, "lanes": &s.Lanes,
		"pins": &s.Pins, "play": &s.Play, "around": &s.Around,
		"projection": &s.Projection,
	}
}

const unknownField = "is not a field of a scene"

func readFields(raw map[string]json.RawMessage, places map[string]any) []error {
	var problems []error
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		place, ok := places[name]
		if parts, within := partsOf(place); within {
			problems = append(problems, readParts(name, raw[name], parts)...)
			continue
		}
		if !ok {
			problems = append(problems, &FieldError{Field: name, Problem: timeline.Say(unknownField)})
			continue
		}
		if err := json.Unmarshal(raw[name], place); err != nil {
			problems = append(problems, wrongType(name, err))
		}
	}
	return problems
}

// partsOf gives the places of the parts of a field that has some.
func partsOf(place any) (map[string]any, bool) {
	switch field := place.(type) {
	case *Filter:
		return map[string]any{
			"query": &field.Query, "categories": &field.Categories, "actors": &field.Actors, "regions": &field.Regions,
			"tags": &field.Tags, "own": &field.Own, "ranked": &field.Ranked, "also": &field.Also,
		}, true
	case *Around:
		return map[string]any{
			"shown": &field.Shown, "months": &field.Months, "all": &field.All, "country": &field.Country,
		}, true
	case *Compare:
		return map[string]any{"mode": &field.Mode, "month": &field.Month, "source": &field.Source, "back": &field.Back}, true
	default:
		return nil, false
	}
}

func readParts(name string, text json.RawMessage, parts map[string]any) []error {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		return []error{wrongType(name, err)}
	}
	problems := readFields(raw, parts)
	for _, problem := range problems {
		if field := (*FieldError)(nil); errors.As(problem, &field) {
			field.Field = name + "." + field.Field
		}
	}
	return problems
}

// wrongType says which type stands where which was expected, in words that need no knowledge of the program.
func wrongType(field string, err error) error {
	wrong := (*json.UnmarshalTypeError)(nil)
	if !errors.As(err, &wrong) {
		return &FieldError{Field: field, Problem: timeline.Phrase{Form: err.Error()}}
	}
	is, ok := map[string]timeline.Phrase{
		"string": timeline.Say("is a text"), "number": timeline.Say("is a number"), "bool": timeline.Say("is true or false"),
		"array": timeline.Say("is a list"), "object": timeline.Say("is an object"),
	}[wrong.Value]
	if !ok {
		is = timeline.Say("is the %s", wrong.Value) // with its digits, such as number 1.5
	}
	return &FieldError{Field: field, Problem: is, Want: inWords(wrong.Type)}
}

// inWords says what a value of a type is in a file.
func inWords(t reflect.Type) timeline.Phrase {
	switch kind := t.Kind(); {
	case kind == reflect.String:
		return timeline.Say("a text")
	case kind == reflect.Bool:
		return timeline.Say("true or false")
	case kind >= reflect.Int && kind <= reflect.Uintptr:
		return timeline.Say("a whole number")
	case kind == reflect.Float32 || kind == reflect.Float64:
		return timeline.Say("a number")
	case kind == reflect.Slice && t.Elem().Kind() == reflect.String:
		return timeline.Say("a list of texts")
	case kind == reflect.Slice || kind == reflect.Array:
		return timeline.Say("a list")
	default:
		return timeline.Say("an object")
	}
}

// known leaves out the problems about fields that this version does not have.
func known(problems []error) []error {
	return slices.DeleteFunc(problems, func(err error) bool {
		field := (*FieldError)(nil)
		return errors.As(err, &field) && field.Problem.Form == unknownField
	})
}
