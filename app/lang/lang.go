// Package lang says things in English and Ukrainian: messages with their plural forms, numbers, dates, periods and names.
//
// Messages live in files translations/<room>.<language>.json, flat maps from an id such as "scene.headline.gained" to a text
// or, where a count decides the form, to the CLDR plural forms. A text may hold placeholders such as {{.value}}, nothing else.
package lang

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"frontline/geo"
)

// Tag names a language of the product as BCP 47 does.
type Tag string

// The languages of the product.
const (
	English   Tag = "en"
	Ukrainian Tag = "uk"
)

// Tags lists the languages in the order in which they are offered.
func Tags() []Tag { return []Tag{English, Ukrainian} }

// Valid reports whether the product speaks the language.
func (t Tag) Valid() bool { return t == English || t == Ukrainian }

// Name returns the language's name in itself, so that it is found by those who cannot read the other.
func (t Tag) Name() string {
	if t == Ukrainian {
		return "Українська"
	}
	return "English"
}

// folder is where the message files lie in the file system given to Load.
const folder = "translations"

// Catalog holds all messages of all languages. It is not changed after Load and may be used by several goroutines.
type Catalog struct {
	spoken map[Tag]func() *Printer
}

// message is the texts of an id: one, or its plural forms.
type message struct {
	forms []string
	cut   parts // the text where there is only one
}

// Load reads every translations/<room>.<language>.json of a file system. It reads all files and reports all problems at once:
// a file that is no JSON, an id given twice in a language, a placeholder that cannot be filled.
func Load(fsys fs.FS) (*Catalog, error) {
	files, err := filesOf(fsys)
	problems := []error{err}
	c := &Catalog{spoken: map[Tag]func() *Printer{}}
	for _, tag := range Tags() {
		p, err := newPrinter(fsys, tag, files[tag])
		problems = append(problems, err)
		c.spoken[tag] = func() *Printer { return p }
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return c, nil
}

// LoadShipped is Load for files in which it is known to find no problem, as a test holds of those inside the program: a language
// is read when it is first asked for.
func LoadShipped(fsys fs.FS) (*Catalog, error) {
	files, err := filesOf(fsys)
	if err != nil {
		return nil, err
	}
	c := &Catalog{spoken: map[Tag]func() *Printer{}}
	for _, tag := range Tags() {
		c.spoken[tag] = sync.OnceValue(func() *Printer {
			p, _ := newPrinter(fsys, tag, files[tag])
			return p
		})
	}
	return c, nil
}

// filesOf lists the files of each language.
func filesOf(fsys fs.FS) (map[Tag][]string, error) {
	names, err := fs.Glob(fsys, folder+"/*.json")
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, err)
	}
	files := map[Tag][]string{}
	var problems []error
	for _, name := range names {
		tag, ok := tagOf(name)
		if !ok {
			problems = append(problems, fmt.Errorf("%s: the name does not end in .en.json or .uk.json", name))
			continue
		}
		files[tag] = append(files[tag], name)
	}
	return files, errors.Join(problems...)
}

// read reads a file. Messages with plural forms are put into the bundle as well.
func (p *Printer) read(fsys fs.FS, name string, bundle *i18n.Bundle) error {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read messages: %w", err)
	}
	raw := map[string]any{}
	if err := json.Unmarshal(text, &raw); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var problems []error
	var counted []*i18n.Message
	for id, value := range raw {
		texts, err := textsOf(id, value)
		m := message{forms: forms(texts)}
		if err == nil {
			m.cut, err = splitAll(m.forms)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %s: %w", name, id, err))
			continue
		}
		if _, twice := p.messages[id]; twice {
			problems = append(problems, fmt.Errorf("%s: %s: the id is given twice in this language", name, id))
		}
		p.messages[id] = m
		if len(m.forms) > 1 {
			counted = append(counted, texts)
		}
	}
	if err := bundle.AddMessages(language.MustParse(string(p.tag)), counted...); err != nil {
		problems = append(problems, fmt.Errorf("%s: %w", name, err))
	}
	return errors.Join(problems...)
}

func tagOf(name string) (Tag, bool) {
	stem := strings.TrimSuffix(path.Base(name), ".json")
	_, tag, found := strings.Cut(stem, ".")
	return Tag(tag), found && Tag(tag).Valid()
}

// textsOf reads one entry, a text or an object of plural forms.
func textsOf(id string, value any) (*i18n.Message, error) {
	m := &i18n.Message{ID: id}
	switch value := value.(type) {
	case string:
		m.Other = value
	case map[string]any:
		for form, to := range map[string]*string{"one": &m.One, "few": &m.Few, "many": &m.Many, "other": &m.Other} {
			text, isText := value[form].(string)
			if _, given := value[form]; given && !isText {
				return m, fmt.Errorf("the form %s is not a text", form)
			}
			*to = text
		}
	default:
		return m, errors.New("expected a text or the forms one, few, many, other")
	}
	if m.Other == "" {
		return m, errors.New("the text is empty")
	}
	return m, nil
}

// forms lists the texts of a message that are not empty.
func forms(m *i18n.Message) []string {
	return slices.DeleteFunc([]string{m.One, m.Few, m.Many, m.Other}, func(s string) bool { return s == "" })
}

// Printer returns the printer of a language, the English one for a language that the product does not speak.
func (c *Catalog) Printer(t Tag) *Printer {
	spoken, ok := c.spoken[t]
	if !ok {
		spoken = c.spoken[English]
	}
	return spoken()
}

// messages are those of a language by id; none for a language that the product does not speak.
func (c *Catalog) messages(t Tag) map[string]message {
	if !t.Valid() {
		return nil
	}
	return c.Printer(t).messages
}

// Has reports whether a message exists in a language.
func (c *Catalog) Has(t Tag, id string) bool {
	_, ok := c.messages(t)[id]
	return ok
}

// IDs lists the ids of all messages of a language, sorted.
func (c *Catalog) IDs(t Tag) []string { return slices.Sorted(maps.Keys(c.messages(t))) }

// Forms lists the texts of a message: one, or its plural forms. It is empty for an unknown id.
func (c *Catalog) Forms(t Tag, id string) []string { return slices.Clone(c.messages(t)[id].forms) }

// Name returns a name in the printer's language.
func (p *Printer) Name(n geo.Name) string {
	if p.tag == Ukrainian && n.Uk != "" {
		return n.Uk
	}
	return n.En
}
