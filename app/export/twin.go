package export

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// twin is a picture in words: what it says, for those who cannot see it and where only text can go.
type twin struct {
	m     *Maker
	f     *scene.Frame
	s     sheet
	p     *lang.Printer
	facts facts

	indent, between string // before a line of a table, and between its columns in plain text
}

func (m *Maker) twin(s sheet) twin {
	return twin{m: m, f: s.Frame, s: s, p: m.ds.Catalog().Printer(s.Scene.Lang), facts: m.facts(s), indent: "  ", between: ": "}
}

// Words returns what the picture of a Scene says as plain text for the clipboard, with tables that a spreadsheet takes, and what was left
// out of it because it is internal. A cancelled context ends it with the next picture that it makes.
func (m *Maker) Words(ctx context.Context, s scene.Scene) (words string, left Left, err error) {
	left = m.Left(ctx, Text, []Page{{Scene: s}}, Options{})
	pages, _ := m.guard([]Page{{Scene: s}})
	if len(pages) == 0 {
		return "", left, nil
	}
	public := m.public()
	if err := ctx.Err(); err != nil {
		return "", left, fmt.Errorf("make the words: %w", err)
	}
	sheet := public.sheet(pages[0], false)
	if err := ctx.Err(); err != nil {
		return "", left, fmt.Errorf("make the words: %w", err)
	}
	t := public.twin(sheet)
	t.indent, t.between = "", columnEnd
	return t.text(), left, nil
}

// text writes what pages show as plain text: headline, table, events, sources.
func (m *Maker) text(ctx context.Context, w io.Writer, pages []Page) error {
	var out []string
	for _, p := range pages {
		out = append(out, m.twin(m.sheet(p, false)).text())
	}
	return writeWords(ctx, w, joinWords(out))
}

// joinWords puts the words of several pages one after the other.
func joinWords(pages []string) string {
	return strings.Join(pages, "\n"+strings.Repeat("=", 72)+"\n\n")
}

// markdown writes what pages show as Markdown: headline, table, events, sources.
func (m *Maker) markdown(ctx context.Context, w io.Writer, pages []Page) error {
	var out []string
	for _, p := range pages {
		t := m.twin(m.sheet(p, false))
		record, err := sceneText(t.f.Scene)
		if err != nil {
			return err
		}
		out = append(out, t.markdown()+"\n<!-- "+strings.ReplaceAll(record, "--", "- -")+" -->\n")
	}
	return writeWords(ctx, w, strings.Join(out, "\n---\n\n"))
}

func writeWords(ctx context.Context, w io.Writer, words string) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	if _, err := io.WriteString(w, words); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

// valued returns the cells that have a number, by size, and the names of the others by the word for their state.
func (t twin) valued(f *scene.Frame) (cells []scene.Cell, others []fact) {
	names := map[timeline.State][]string{}
	for _, c := range f.Cells {
		if c.State == timeline.Value {
			cells = append(cells, c)
		} else {
			names[c.State] = append(names[c.State], c.Name)
		}
	}
	slices.SortStableFunc(cells, func(a, b scene.Cell) int { return cmp.Compare(b.Value, a.Value) })
	for _, state := range []timeline.State{timeline.Zero, timeline.NotReported, timeline.NotApplicable} {
		if list := names[state]; len(list) > 0 {
			others = append(others, fact{label: stateWord(t.p, state), text: strings.Join(list, ", ")})
		}
	}
	return cells, others
}

// stateWord says in a word why there is no number.
func stateWord(p *lang.Printer, state timeline.State) string {
	switch state {
	case timeline.NotReported:
		return lang.Capital(p.T("scene.state.not-reported"))
	case timeline.NotApplicable:
		return lang.Capital(p.T("scene.state.not-applicable"))
	default:
		return p.T("export.zero")
	}
}

// text is the twin as plain text.
func (t twin) text() string {
	var out strings.Builder
	line := func(s string) {
		if s != "" {
			out.WriteString(s + "\n")
		}
	}
	line(t.s.title)
	line(t.f.Heading())
	line(t.f.Below())
	line(t.closedNote())
	line(t.s.caption)
	if t.f.Around != nil {
		t.aroundText(line)
	}
	if len(t.s.months) > 0 {
		line("\n" + t.f.Total.Name + ": " + t.f.MeasureLabel)
		for _, f := range t.s.months {
			line(t.indent + lang.Capital(t.p.Period(f.Period)) + t.between + f.Total.Text)
		}
	}
	for _, f := range t.pictures() {
		line("\n" + t.label(f))
		cells, others := t.valued(f)
		for _, c := range cells {
			line(t.indent + c.Name + t.between + c.Text)
		}
		line(t.indent + f.Total.Name + t.between + f.Total.Text)
		for _, o := range others {
			line("  " + o.label + ": " + o.text)
		}
	}
	for _, of := range t.m.sections(t.p, t.f) {
		line("\n" + of.title)
		for i := range of.events {
			line("  " + eventLine(&of.events[i]))
		}
		if len(of.events) == 0 {
			line("  " + t.p.T("export.events.none"))
		}
	}
	t.around(line)
	line("\n" + t.p.T("export.rests"))
	line("  " + t.f.SourceLine)
	for _, r := range t.facts.rows {
		line("  " + r.label + ": " + r.text)
	}
	return out.String()
}

// columnEnd stands between the columns of tables for spreadsheets.
const columnEnd = "\t"

// closedNote says that the period of a map is not closed.
func (t twin) closedNote() string {
	if t.f.Around != nil {
		return ""
	}
	return t.f.ClosedNote
}

// pictures are those that have a table of regions: both of two that stand side by side, none where there is no map.
func (t twin) pictures() []*scene.Frame {
	if t.f.Around != nil {
		return nil
	}
	if t.s.second != nil {
		return []*scene.Frame{t.f, t.s.second}
	}
	return []*scene.Frame{t.f}
}

// label is over a table of regions. It names the month, or the source, where the picture is of several.
func (t twin) label(f *scene.Frame) string {
	switch {
	case t.s.second != nil && t.s.second.Scene.Source != t.f.Scene.Source:
		source, _ := t.m.ds.Source(f.Scene.Source)
		return f.MeasureLabel + ", " + t.p.Name(source.Short) + ", " + t.p.Period(f.Period)
	case t.s.second != nil || len(t.s.months) > 0:
		return f.MeasureLabel + ", " + t.p.Period(f.Period)
	default:
		return f.MeasureLabel
	}
}

// eventLine is an event in one line of plain text.
func eventLine(e *scene.EventItem) string {
	parts := []string{e.Date, e.Event.Title}
	if e.Event.Place != "" {
		parts = append(parts, e.Event.Place)
	}
	return strings.Join(parts, " · ") + sourcesOf(e, " (", " ", ")")
}

func sourcesOf(e *scene.EventItem, before, between, after string) string {
	if len(e.Event.Sources) == 0 {
		return ""
	}
	return before + strings.Join(e.Event.Sources, between) + after
}

// markdown is the twin as Markdown.
func (t twin) markdown() string {
	var out strings.Builder
	paragraph := func(s string) {
		if s != "" {
			out.WriteString(md(s) + "\n\n")
		}
	}
	out.WriteString("# " + md(t.s.name()) + "\n\n")
	if t.s.title != "" {
		paragraph(t.f.Heading())
	}
	paragraph(t.f.Below())
	paragraph(t.closedNote())
	paragraph(t.s.caption)
	if t.f.Around != nil {
		t.aroundTable(&out)
	}
	if len(t.s.months) > 0 {
		fmt.Fprintf(&out, "## %s\n\n| %s | %s |\n| --- | ---: |\n", md(t.f.Total.Name), t.p.T("export.period"), md(t.f.MeasureLabel))
		for _, f := range t.s.months {
			fmt.Fprintf(&out, "| %s | %s |\n", md(lang.Capital(t.p.Period(f.Period))), md(f.Total.Text))
		}
		out.WriteString("\n")
	}
	for _, f := range t.pictures() {
		out.WriteString("## " + md(t.label(f)) + "\n\n")
		fmt.Fprintf(&out, "| %s | %s |\n| --- | ---: |\n", t.p.T("export.region"), md(f.MeasureLabel))
		cells, others := t.valued(f)
		for _, c := range cells {
			fmt.Fprintf(&out, "| %s | %s |\n", md(c.Name), md(c.Text))
		}
		fmt.Fprintf(&out, "| **%s** | **%s** |\n\n", md(f.Total.Name), md(f.Total.Text))
		for _, o := range others {
			paragraph(o.label + ": " + o.text)
		}
	}
	for i, of := range t.m.sections(t.p, t.f) {
		if i > 0 {
			out.WriteString("\n")
		}
		out.WriteString("## " + md(of.title) + "\n\n")
		for k := range of.events {
			e := &of.events[k]
			out.WriteString("- " + md(e.Date) + ": " + md(e.Event.Title) + sourcesOf(e, " (<", ">, <", ">)") + "\n")
		}
		if len(of.events) == 0 {
			out.WriteString(md(t.p.T("export.events.none")) + "\n")
		}
	}
	out.WriteString(t.aroundMarkdown())
	out.WriteString("\n## " + md(t.p.T("export.rests")) + "\n\n")
	for _, r := range t.facts.rows {
		out.WriteString("- " + md(r.label) + ": " + md(r.text) + "\n")
	}
	return out.String()
}

// md keeps what has a meaning in Markdown from having it.
func md(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "\n", " ",
	).Replace(s)
}
