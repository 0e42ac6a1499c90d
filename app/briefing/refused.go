package briefing

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// RefusedError says why a file is refused, and where in it.
type RefusedError struct {
	Kind  error           // ErrDamaged, ErrTooBig or ErrPath
	Where string          // a file within it; empty for the whole
	Slide int             // of that file, from 1; 0 where it is none
	What  timeline.Phrase // empty where Err says it
	Err   error           // beneath it; nil where What says all
}

// Error says it in English.
func (e *RefusedError) Error() string {
	parts := []string{e.Kind.Error()}
	if e.Where != "" {
		parts = append(parts, e.Where)
	}
	if e.Slide > 0 {
		parts = append(parts, timeline.Say("slide %d", e.Slide).String())
	}
	if !e.What.Empty() {
		parts = append(parts, e.What.String())
	}
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	return strings.Join(parts, ": ")
}

// Unwrap gives what kind of refusal it is, and what lies beneath it.
func (e *RefusedError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// refused is why a file is refused as a whole.
func refused(kind error, what timeline.Phrase) error { return &RefusedError{Kind: kind, What: what} }

// damaged says that a file within cannot be read.
func damaged(where string, err error) error {
	if inner := (*RefusedError)(nil); errors.As(err, &inner) && inner.Where == "" {
		inner.Where = where
		return inner
	}
	switch {
	case errors.Is(err, zip.ErrFormat):
		return &RefusedError{Kind: ErrDamaged, Where: where, What: timeline.Say("it is no archive, or it is cut short")}
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return &RefusedError{Kind: ErrDamaged, Where: where, What: timeline.Say("what it holds is damaged")}
	default:
		return &RefusedError{Kind: ErrDamaged, Where: where, Err: err}
	}
}

// ErrorWords says in a language why a file of a briefing, or a Scene in it, is refused; false for an error of another kind, or
// several in one.
func ErrorWords(p *lang.Printer, err error) (words string, ok bool) {
	switch e := err.(type) { //nolint:errorlint // lang.EachError unwraps
	case *VersionError:
		return p.T("data.briefing.newer", "found", e.Found, "version", Version), true
	case *RefusedError:
		return e.words(p), true
	default:
		return scene.ErrorWords(p, err)
	}
}

func (e *RefusedError) words(p *lang.Printer) string {
	var parts []string
	if e.Where != "" {
		parts = append(parts, e.Where)
	}
	if e.Slide > 0 {
		parts = append(parts, p.Phrase(timeline.Say("slide %d", e.Slide)))
	}
	if !e.What.Empty() {
		parts = append(parts, p.Phrase(e.What))
	}
	if e.Err != nil {
		inner := lang.EachError(e.Err, func(err error) (string, bool) { return ErrorWords(p, err) })
		parts = append(parts, strings.Join(inner, "; "))
	}
	if len(parts) == 0 {
		parts = append(parts, p.Phrase(timeline.Say("it is no file")))
	}
	return strings.Join(parts, ": ")
}
