package lang

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Printer says things in one language. It is not changed after it was made and may be used by several goroutines.
type Printer struct {
	tag       Tag
	localizer *i18n.Localizer
	messages  map[string]message
}

// newPrinter reads the files of a language. Where some have problems it has the others' messages.
func newPrinter(fsys fs.FS, tag Tag, files []string) (*Printer, error) {
	bundle := i18n.NewBundle(language.English)
	p := &Printer{tag: tag, localizer: i18n.NewLocalizer(bundle, string(tag)), messages: map[string]message{}}
	var problems []error
	for _, name := range files {
		problems = append(problems, p.read(fsys, name, bundle))
	}
	return p, errors.Join(problems...)
}

// Tag returns the printer's language.
func (p *Printer) Tag() Tag { return p.tag }

// T returns a message. The arguments are names and values in turn that fill its placeholders: T("scene.rank", "rank", 3).
// A value is a text or an int; an int is written as a number of the language. An unknown id is returned in marks, ⟦id⟧.
func (p *Printer) T(id string, args ...any) string {
	switch m := p.messages[id]; len(m.cut) {
	case 0:
	case 1:
		return m.cut[0]
	default:
		return m.cut.fill(p.values(args))
	}
	return p.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: p.values(args)})
}

// N returns the form of a message that belongs to a count, by the plural rules of the language. {{.count}} is the count.
func (p *Printer) N(id string, count int, args ...any) string {
	values := p.values(args)
	values["count"] = p.Int(count)
	if m := p.messages[id]; m.cut != nil { // the same for every count
		return m.cut.fill(values)
	}
	return p.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: values, PluralCount: count})
}

// Lookup returns a message without placeholders, and whether there is one.
func (p *Printer) Lookup(id string) (string, bool) {
	if m := p.messages[id]; len(m.cut) == 1 {
		return m.cut[0], true
	}
	return "", false
}

func (p *Printer) localize(config *i18n.LocalizeConfig) string {
	config.TemplateParser = parser{}
	text, err := p.localizer.Localize(config)
	if err != nil && text == "" {
		return "⟦" + config.MessageID + "⟧"
	}
	return text
}

func (p *Printer) values(args []any) values {
	v := make(values, len(args)/2+1)
	for i := 0; i+1 < len(args); i += 2 {
		name, ok := args[i].(string)
		if !ok {
			continue
		}
		switch value := args[i+1].(type) {
		case string:
			v[name] = value
		case int:
			v[name] = p.Int(value)
		default:
			v[name] = fmt.Sprint(value)
		}
	}
	return v
}
