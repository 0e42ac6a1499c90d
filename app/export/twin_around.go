package export

import (
	"strconv"
	"strings"

	"frontline/app/scene"
)

// around says in lines of plain text what belongs to the events and figures of the picture: the chain of the selected event, and what
// others published for the period.
func (t twin) around(line func(string)) {
	if t.f.Around != nil {
		return
	}
	if chain := t.chain(); len(chain) > 0 {
		line("\n" + t.p.T("export.chain"))
		for _, link := range chain {
			line("  " + link)
		}
	}
	reports := published(t.f)
	if len(reports) == 0 {
		return
	}
	line("\n" + publishedTitle(t.p, t.f))
	line("  " + t.p.T("export.published.note"))
	for _, r := range reports {
		line("  " + r.Title + address(r, " (", ")"))
		for _, row := range r.Rows {
			line("    " + row.Label + ": " + row.Text + ". " + row.Note)
		}
	}
}

// aroundMarkdown is the same as Markdown.
func (t twin) aroundMarkdown() string {
	var out strings.Builder
	if t.f.Around != nil {
		return ""
	}
	if chain := t.chain(); len(chain) > 0 {
		out.WriteString("\n## " + md(t.p.T("export.chain")) + "\n\n")
		for _, link := range chain {
			out.WriteString("- " + md(link) + "\n")
		}
	}
	reports := published(t.f)
	if len(reports) == 0 {
		return out.String()
	}
	out.WriteString("\n## " + md(publishedTitle(t.p, t.f)) + "\n\n" + md(t.p.T("export.published.note")) + "\n\n")
	for _, r := range reports {
		out.WriteString("- " + md(r.Title) + address(r, " (<", ">)") + "\n")
		for _, row := range r.Rows {
			out.WriteString("  - " + md(row.Label) + ": **" + md(row.Text) + "**. " + md(row.Note) + "\n")
		}
	}
	return out.String()
}

// chain lists the events of the chain of the selected event, with the numbers that its neighbours have on the map.
func (t twin) chain() []string {
	if len(t.f.Chain) < 2 {
		return nil
	}
	lines := make([]string, len(t.f.Chain))
	for i, item := range t.f.Chain {
		lines[i] = strconv.Itoa(i+1) + " · " + item.Date + " · " + item.Event.Title
		if item.Relation != "" {
			lines[i] += " (" + item.Relation + ")"
		}
	}
	return lines
}

// address is that of a report, where it has one.
func address(r scene.Report, before, after string) string {
	if r.URL == "" {
		return ""
	}
	return before + r.URL + after
}
