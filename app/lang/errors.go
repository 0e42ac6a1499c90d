package lang

import "strings"

// EachError goes through the errors that are joined in one and asks say for words: for each as a whole, then for what it wraps.
// What has no words is given as it was written.
func EachError(err error, say func(err error) (words string, ok bool)) []string {
	if words, ok := say(err); ok {
		return []string{words}
	}
	var lines []string
	switch e := err.(type) { //nolint:errorlint // walks the tree itself, to find all and not only the first
	case *PlaceError:
		for _, line := range EachError(e.Err, say) {
			lines = append(lines, e.Place+": "+line)
		}
		return lines
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			lines = append(lines, EachError(part, say)...)
		}
		return lines
	case interface{ Unwrap() error }:
		if inner := e.Unwrap(); inner != nil && known(inner, say) {
			return EachError(inner, say)
		}
	}
	return strings.Split(err.Error(), "\n")
}

// known says whether there are words for an error or anything in it.
func known(err error, say func(err error) (words string, ok bool)) bool {
	if _, ok := say(err); ok {
		return true
	}
	switch e := err.(type) { //nolint:errorlint // see EachError
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			if known(part, say) {
				return true
			}
		}
	case interface{ Unwrap() error }:
		return e.Unwrap() != nil && known(e.Unwrap(), say)
	}
	return false
}

// PlaceError says in which file or folder an error lies. It is named before each line that EachError gives of the error.
type PlaceError struct {
	Place string
	Err   error
}

// Within puts a place before an error; nil stays nil.
func Within(place string, err error) error {
	if err == nil {
		return nil
	}
	return &PlaceError{Place: place, Err: err}
}

// Error names the place before the error.
func (e *PlaceError) Error() string { return e.Place + ": " + e.Err.Error() }

// Unwrap is the error without its place.
func (e *PlaceError) Unwrap() error { return e.Err }
