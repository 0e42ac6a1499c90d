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
	"path"
	"slices"
	"strings"

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

// folder is where the message files lie in the file system given to Load.
const folder = "translations"

// Catalog holds all messages of all languages. It is not changed after Load and may be used by several goroutines.
type Catalog struct {
	messages map[Tag]map[string]*i18n.Message
	printers map[Tag]*Printer
}

// Load reads every translations/<room>.<language>.json of a file system. It reads all files and reports all problems at once:
// a file that is no JSON, an id given twice in a language, a placeholder that cannot be filled.
func Load(fsys fs.FS) (*Catalog, error) {
	names, err := fs.Glob(fsys, folder+"/*.json")
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, err)
	}
	bundle := i18n.NewBundle(language.English)
	c := &Catalog{messages: map[Tag]map[string]*i18n.Message{}, printers: map[Tag]*Printer{}}
	for _, tag := range Tags() {
		c.messages[tag] = map[string]*i18n.Message{}
	}
	var problems []error
	for _, name := range names {
		if err := c.read(fsys, name, bundle); err != nil {
			problems = append(problems, err)
		}
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	for _, tag := range Tags() {
		c.printers[tag] = newPrinter(tag, bundle, c.messages[tag])
	}
	return c, nil
}

func (c *Catalog) read(fsys fs.FS, name string, bundle *i18n.Bundle) error {
	tag, ok := tagOf(name)
	if !ok {
		return fmt.Errorf("%s: the name does not end in .en.json or .uk.json", name)
	}
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read messages: %w", err)
	}
	raw := map[string]json.RawMessage{}
	if err := json.Unmarshal(text, &raw); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var problems []error
	messages := make([]*i18n.Message, 0, len(raw))
	for id, value := range raw {
		m, err := message(id, value)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %s: %w", name, id, err))
			continue
		}
		if c.messages[tag][id] != nil {
			problems = append(problems, fmt.Errorf("%s: %s: the id is given twice in this language", name, id))
		}
		c.messages[tag][id] = m
		messages = append(messages, m)
	}
	if err := bundle.AddMessages(language.MustParse(string(tag)), messages...); err != nil {
		problems = append(problems, fmt.Errorf("%s: %w", name, err))
	}
	return errors.Join(problems...)
}

func tagOf(name string) (Tag, bool) {
	stem := strings.TrimSuffix(path.Base(name), ".json")
	_, tag, found := strings.Cut(stem, ".")
	return Tag(tag), found && Tag(tag).Valid()
}

// message reads one entry, a text or an object of plural forms.
func message(id string, value json.RawMessage) (*i18n.Message, error) {
	m := &i18n.Message{ID: id}
	var text string
	if err := json.Unmarshal(value, &text); err == nil {
		m.Other = text
	} else {
		forms := struct {
			One   string `json:"one"`
			Few   string `json:"few"`
			Many  string `json:"many"`
			Other string `json:"other"`
		}{}
		if err := json.Unmarshal(value, &forms); err != nil {
			return nil, fmt.Errorf("expected a text or the forms one, few, many, other: %w", err)
		}
		m.One, m.Few, m.Many, m.Other = forms.One, forms.Few, forms.Many, forms.Other
	}
	if m.Other == "" {
		return nil, errors.New("the text is empty")
	}
	for _, form := range forms(m) {
		if _, err := split(form); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// forms lists the texts of a message that are not empty.
func forms(m *i18n.Message) []string {
	return slices.DeleteFunc([]string{m.One, m.Few, m.Many, m.Other}, func(s string) bool { return s == "" })
}

// Printer returns the printer of a language, the English one for a language that the product does not speak.
func (c *Catalog) Printer(t Tag) *Printer {
	if p := c.printers[t]; p != nil {
		return p
	}
	return c.printers[English]
}

// Has reports whether a message exists in a language.
func (c *Catalog) Has(t Tag, id string) bool { return c.messages[t][id] != nil }

// IDs lists the ids of all messages of a language, sorted.
func (c *Catalog) IDs(t Tag) []string {
	ids := make([]string, 0, len(c.messages[t]))
	for id := range c.messages[t] {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Forms lists the texts of a message: one, or its plural forms. It is empty for an unknown id.
func (c *Catalog) Forms(t Tag, id string) []string {
	m := c.messages[t][id]
	if m == nil {
		return nil
	}
	return forms(m)
}

// Name returns a name in the printer's language.
func (p *Printer) Name(n geo.Name) string {
	if p.tag == Ukrainian && n.Uk != "" {
		return n.Uk
	}
	return n.En
}
