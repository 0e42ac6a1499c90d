package lang

import (
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Printer says things in one language. It is not changed after it was made and may be used by several goroutines.
type Printer struct {
	tag       Tag
	localizer *i18n.Localizer
	plain     map[string]string // messages without placeholders and plural forms
	cut       map[string]parts  // messages with placeholders and without plural forms
}

func newPrinter(tag Tag, bundle *i18n.Bundle, messages map[string]*i18n.Message) *Printer {
	p := &Printer{
		tag: tag, localizer: i18n.NewLocalizer(bundle, string(tag)), plain: map[string]string{},
		cut: map[string]parts{},
	}
	for id, m := range messages {
		cut, err := split(m.Other)
		switch {
		case err != nil || len(forms(m)) > 1:
		case len(cut) == 1:
			p.plain[id] = m.Other
		default:
			p.cut[id] = cut
		}
	}
	return p
}

// Tag returns the printer's language.
func (p *Printer) Tag() Tag { return p.tag }

// T returns a message. The arguments are names and values in turn that fill its placeholders: T("scene.rank", "rank", 3).
// A value is a text or an int; an int is written as a number of the language. An unknown id is returned in marks, ⟦id⟧.
func (p *Printer) T(id string, args ...any) string {
	if text, ok := p.plain[id]; ok {
		return text
	}
	if cut, ok := p.cut[id]; ok {
		return cut.fill(p.values(args))
	}
	return p.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: p.values(args)})
}

// N returns the form of a message that belongs to a count, by the plural rules of the language. {{.count}} is the count.
func (p *Printer) N(id string, count int, args ...any) string {
	values := p.values(args)
	values["count"] = p.Int(count)
	return p.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: values, PluralCount: count})
}

// Lookup returns a message without placeholders, and whether there is one.
func (p *Printer) Lookup(id string) (string, bool) {
	text, ok := p.plain[id]
	return text, ok
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
