package dataset

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"frontline/geo"
	"frontline/timeline"
)

// card is a Source as the file writes it. Names are maps so that a language that the product does not know is noticed.
type card struct {
	ID        string             `json:"id"`
	Name      map[string]string  `json:"name"`
	Short     map[string]string  `json:"short"`
	Who       map[string]string  `json:"who"`
	Basis     map[string]string  `json:"basis"`
	Counting  map[string]string  `json:"counting"`
	Claimed   map[string]string  `json:"claimed"`
	Kursk     map[string]string  `json:"kursk"`
	DayClose  map[string]string  `json:"day_close"`
	Licence   map[string]string  `json:"licence"`
	Weakness  map[string]string  `json:"weakness"`
	URL       string             `json:"url"`
	Coverage  string             `json:"coverage"`
	Measures  []timeline.Measure `json:"measures"`
	Figures   string             `json:"figures"`
	Publisher string             `json:"publisher"`
	BasisKey  string             `json:"basis_key"`
}

// ReadSources reads a JSON list of source cards. It returns the cards that are good and all problems of the others as
// Problems, nil when there is none. file is the name by which problems call the file.
func ReadSources(r io.Reader, file string) ([]Source, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read sources: %w", err)
	}
	reader := &cardReader{file: file, text: text, seen: map[string]bool{}}
	sources := reader.all()
	if len(reader.problems) > 0 {
		return sources, reader.problems
	}
	return sources, nil
}

type cardReader struct {
	file     string
	text     []byte
	line     int
	seen     map[string]bool
	problems Problems
}

func (r *cardReader) add(column, value string, problem, want timeline.Phrase) {
	r.problems = append(r.problems, Problem{File: r.file, Line: r.line, Column: column, Value: value, Problem: problem, Want: want})
}

func (r *cardReader) all() []Source {
	decoder := json.NewDecoder(bytes.NewReader(r.text))
	if token, err := decoder.Token(); err != nil || token != json.Delim('[') {
		r.line = 1
		r.add("", "", timeline.Say("the file is not a JSON list"), timeline.Say("[ {\"id\": ...}, ... ]"))
		return nil
	}
	var sources []Source
	for decoder.More() {
		r.line = r.lineAfter(decoder.InputOffset())
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			r.add("", "", timeline.Say("the file is not JSON from here on: %s", err), timeline.Say("a source card"))
			return sources
		}
		if source, ok := r.one(raw); ok {
			sources = append(sources, source)
		}
	}
	if _, err := decoder.Token(); err != nil {
		r.add("", "", timeline.Say("the list is not closed"), timeline.Say("]"))
	}
	return sources
}

// lineAfter returns the line of the first character of the next card.
func (r *cardReader) lineAfter(offset int64) int {
	rest := r.text[offset:]
	skipped := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n,"))
	return 1 + bytes.Count(r.text[:int(offset)+skipped], []byte("\n"))
}

func (r *cardReader) one(raw json.RawMessage) (Source, bool) {
	before := len(r.problems)
	var c card
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		text := strings.TrimPrefix(err.Error(), "json: ")
		column, problem := "", timeline.Phrase{Form: text}
		if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
			column, problem = wrong.Field, timeline.Say("has a value of another type: %s", wrong.Value)
		} else if field, unknown := strings.CutPrefix(text, "unknown field "); unknown {
			problem = timeline.Say("%s is not a field of it", field)
		}
		r.add(column, "", problem, timeline.Say("the fields of a source card"))
		return Source{}, false
	}
	r.check(c)
	source := Source{
		ID: c.ID, URL: c.URL, Measures: c.Measures, Figures: c.Figures, Publisher: c.Publisher, BasisKey: c.BasisKey,
		Name: r.name("name", c.Name), Short: r.name("short", c.Short), Who: r.name("who", c.Who),
		Basis: r.name("basis", c.Basis), Counting: r.name("counting", c.Counting), Claimed: r.name("claimed", c.Claimed),
		Kursk: r.name("kursk", c.Kursk), DayClose: r.name("day_close", c.DayClose), Licence: r.name("licence", c.Licence),
		Weakness: r.name("weakness", c.Weakness),
	}
	if c.Coverage == "national" {
		source.Coverage = timeline.National
	}
	return source, len(r.problems) == before
}

func (r *cardReader) check(c card) {
	switch {
	case c.ID == "" || strings.ContainsAny(c.ID, " ,;\t\n"):
		r.add("id", c.ID, timeline.Say("is not an id"), timeline.Say("a word without spaces"))
	case r.seen[c.ID]:
		r.add("id", c.ID, timeline.Say("is given twice"), timeline.Say("one card for a source"))
	}
	r.seen[c.ID] = true
	if !IsWebAddress(c.URL) {
		r.add("url", c.URL, timeline.Say("is not a web address"), timeline.Say("https://..."))
	}
	if c.Coverage != "regional" && c.Coverage != "national" {
		r.add("coverage", c.Coverage, timeline.Say("is unknown"), timeline.Say("regional or national"))
	}
	stored := []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied}
	for _, m := range c.Measures {
		if !slices.Contains(stored, m) {
			r.add("measures", string(m), timeline.Say("is unknown"), timeline.Say("gained, lost, net or occupied"))
		}
	}
	if c.Figures != "" && len(c.Measures) == 0 {
		r.add("measures", "", timeline.Say("is empty"), timeline.Say("the measures that %s holds", c.Figures))
	}
}

func (r *cardReader) name(column string, texts map[string]string) geo.Name {
	for _, tag := range []string{"en", "uk"} {
		if strings.TrimSpace(texts[tag]) == "" {
			r.add(column, "", timeline.Say("the text in %s is missing", tag), timeline.Say("a text in en and in uk"))
		}
	}
	for tag := range texts {
		if tag != "en" && tag != "uk" {
			r.add(column, tag, timeline.Say("is not a language of the program"), timeline.Say("en and uk"))
		}
	}
	return geo.Name{En: texts["en"], Uk: texts["uk"]}
}

// IsWebAddress reports whether a text is an absolute http or https address with a host.
func IsWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}
