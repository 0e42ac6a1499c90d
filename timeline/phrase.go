package timeline

import "fmt"

// Phrase is what an error says in words, kept so that it can be said in another language: the English words with places in them as
// fmt.Sprintf has them, and what stands there. An argument that is a Phrase or a Name is said in the other language too.
type Phrase struct {
	Form string // English; without arguments it is the whole text, whatever is in it
	Args []any
}

// Say makes a Phrase. The form is written out where it is called, or a constant, so that a test finds all that have to be translated.
func Say(form string, args ...any) Phrase { return Phrase{Form: form, Args: args} }

// say is Say for this package.
func say(form string, args ...any) Phrase { return Say(form, args...) }

// String says it in English.
func (p Phrase) String() string {
	if len(p.Args) == 0 {
		return p.Form
	}
	return fmt.Sprintf(p.Form, p.Args...)
}

// Empty reports whether it says nothing.
func (p Phrase) Empty() bool { return p.Form == "" }

// Name is an argument of a Phrase: what something is called in each language.
type Name struct {
	En, Uk string
}

// String is the English one.
func (n Name) String() string { return n.En }
