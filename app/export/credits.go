package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// credits are what a file says of itself in its metadata: its title, what its pictures rest on, and their Scenes.
type credits struct {
	title string
	rows  []fact // of all pages: what they have in common once, else each with the numbers of its pages
	foot  string // of a single page, or the rows of several, in one text
	scene string // of the first page, as ReadPages finds it
	pages string // of several pages, as ReadPages finds them; empty for one
	words string // the text twin, where the file has a place for it
}

// properties are what metadata of names and texts hold but for the Scene, which stands at their end.
func (c credits) properties() []fact {
	all := []fact{{key: "Title", text: c.title}}
	if c.words != "" {
		all = append(all, fact{key: "Description", text: c.words})
	}
	for _, r := range c.rows {
		if r.key != "View" { // which the Scene says
			all = append(all, r)
		}
	}
	if c.pages != "" {
		all = append(all, fact{key: pagesKey, text: c.pages})
	}
	return all
}

// credits of sheets, which are all the pages of a file.
func (m *Maker) credits(sheets []sheet, pages []Page, o Options) (credits, error) {
	c := credits{title: cmp.Or(o.Title, sheets[0].name())}
	var all [][]fact
	for _, s := range sheets {
		all = append(all, m.facts(s).rows)
	}
	c.rows = merged(all)
	if c.foot = strings.Join(m.facts(sheets[0]).foot(), " "); len(sheets) > 1 {
		lines := make([]string, len(c.rows))
		for i, r := range c.rows {
			lines[i] = r.label + ": " + r.text
		}
		c.foot = strings.Join(lines, "\n")
	}
	var err error
	if c.scene, err = sceneText(sheets[0].Scene); err != nil {
		return c, err
	}
	if len(sheets) > 1 {
		c.pages, err = pagesText(sheets, pages)
	}
	return c, err
}

// creditsOf are the credits of pages that are not drawn yet.
func (m *Maker) creditsOf(pages []Page, o Options) (credits, error) {
	sheets := make([]sheet, len(pages))
	for i, p := range pages {
		sheets[i] = m.sheet(p, o.Dark)
	}
	return m.credits(sheets, pages, o)
}

// merged joins the facts of several pages by their keys. A page of a map has others than one of the measure around events.
func merged(pages [][]fact) []fact {
	var rows []fact
	for _, page := range pages {
		for at, row := range page {
			if !slices.ContainsFunc(rows, row.same) {
				rows = slices.Insert(rows, min(at, len(rows)), row)
			}
		}
	}
	for i := range rows {
		texts := make([]string, len(pages))
		for k, page := range pages {
			if at := slices.IndexFunc(page, rows[i].same); at >= 0 {
				texts[k] = page[at].text
			}
		}
		rows[i].text = together(texts)
	}
	return rows
}

// together is what all pages say, or a line for each thing that some of them say, after their numbers.
func together(texts []string) string {
	var different []string
	for _, text := range texts {
		if text != "" && !slices.Contains(different, text) {
			different = append(different, text)
		}
	}
	if len(different) == 1 && !slices.Contains(texts, "") {
		return different[0]
	}
	for i, text := range different {
		different[i] = "[" + numbers(texts, text) + "] " + text
	}
	return strings.Join(different, "\n")
}

// numbers lists the pages that say a text: 1, 3–5.
func numbers(texts []string, text string) string {
	var runs []string
	for i := 0; i < len(texts); i++ {
		if texts[i] != text {
			continue
		}
		first := i
		for i+1 < len(texts) && texts[i+1] == text {
			i++
		}
		run := strconv.Itoa(first + 1)
		if i > first {
			run += "–" + strconv.Itoa(i+1)
		}
		runs = append(runs, run)
	}
	return strings.Join(runs, ", ")
}

// pageRecord is a page in the metadata of a document. Notes are the speaker's and stay out.
type pageRecord struct {
	Title   string          `json:"title,omitempty"`
	Caption string          `json:"caption,omitempty"`
	Hold    string          `json:"hold,omitempty"`
	Scene   json.RawMessage `json:"scene"`
}

func pagesText(sheets []sheet, pages []Page) (string, error) {
	records := make([]pageRecord, len(sheets))
	for i, s := range sheets {
		record, err := sceneText(s.Scene)
		if err != nil {
			return "", err
		}
		records[i] = pageRecord{Title: s.title, Caption: s.caption, Scene: json.RawMessage(record)}
		if hold := pages[i].Hold; hold > 0 {
			records[i].Hold = hold.String()
		}
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(records); err != nil {
		return "", fmt.Errorf("write the views: %w", err)
	}
	return strings.TrimSpace(out.String()), nil
}

// sceneText is a Scene as it stands in metadata.
func sceneText(s scene.Scene) (string, error) {
	var out bytes.Buffer
	if err := scene.WriteScene(&out, s); err != nil {
		return "", err
	}
	return strings.TrimSpace(out.String()), nil
}

// ofMonths makes credits those of a film of all months of one view, which shows the last of them at its end.
func (c *credits) ofMonths(p *lang.Printer, view, last sheet, of timeline.Period, o Options) {
	for i := range c.rows {
		if r := &c.rows[i]; r.key == "Period" {
			r.text = last.noted(p.Days(of))
		}
	}
	if o.Title == "" && view.title == "" {
		c.title = barsName(view.Frame) + ": " + view.MeasureLabel + ", " + p.Period(of)
	}
}
