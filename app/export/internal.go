package export

import (
	"context"
	"errors"
	"strings"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
)

// ErrInternal says that nothing is left to write.
var ErrInternal = errors.New("every page is marked internal, and internal pages were not asked for")

// Left is what an export leaves out because it is internal.
type Left struct {
	Pages  []string // their names
	Events []string // titles of events that the pictures would have shown
	Texts  int      // titles, captions and notes that name an internal event
	Query  bool     // a search that would have told of one
}

// Empty reports whether nothing is left out.
func (l Left) Empty() bool { return len(l.Pages)+len(l.Events)+l.Texts == 0 && !l.Query }

// Lines says in sentences what was left out; nothing when there is nothing to say.
func (l Left) Lines(p *lang.Printer) []string {
	var lines []string
	if n := len(l.Pages); n > 0 {
		lines = append(lines, p.N("export.left.pages", n, "names", strings.Join(l.Pages, "; ")))
	}
	if n := len(l.Events); n > 0 {
		lines = append(lines, p.N("export.left.events", n, "names", strings.Join(l.Events, "; ")))
	}
	if l.Texts > 0 {
		lines = append(lines, p.N("export.left.texts", l.Texts))
	}
	if l.Query {
		lines = append(lines, p.T("export.left.query"))
	}
	return lines
}

// Left says what WritePages leaves out of pages with these options. A cancelled context ends it early.
func (m *Maker) Left(ctx context.Context, f Format, pages []Page, o Options) Left {
	if o.Internal {
		return Left{}
	}
	_, left := m.guard(pages)
	if len(m.internal) == 0 {
		return left
	}
	shown := pages
	if f.Moves() && len(pages) == 1 {
		shown = m.shots(pages, o)
	}
	seen := map[string]bool{}
	for _, p := range shown {
		if ctx.Err() != nil {
			break
		}
		if !p.Internal && !m.secret(p.Scene) {
			m.hidden(p.Scene, seen)
		}
	}
	for _, e := range m.internal {
		if seen[e.ID] {
			left.Events = append(left.Events, e.Title)
		}
	}
	return left
}

// hidden notes the internal events that a picture shows: those that a measure is laid around, else those of its months or the last
// ones before, the selected one and its chain.
func (m *Maker) hidden(s scene.Scene, seen map[string]bool) {
	f := m.frame(s, false)
	if f.Around != nil {
		for i := range f.Around.Events {
			seen[f.Around.Events[i].Event.ID] = true
		}
		return
	}
	for _, items := range [][]scene.EventItem{f.MonthDetail.Events, earlier(f)} {
		for i := range items {
			seen[items[i].Event.ID] = true
		}
	}
	seen[f.Scene.Event] = true
	for i := range f.Chain {
		seen[f.Chain[i].Event.ID] = true
	}
}

// guard takes what is internal out of pages, and says what it took but for the events of the pictures, which the public Maker
// does not know.
func (m *Maker) guard(pages []Page) ([]Page, Left) {
	var kept []Page
	var left Left
	for _, p := range pages {
		if p.Internal || m.secret(p.Scene) {
			left.Pages = append(left.Pages, m.nameOf(p))
			continue
		}
		left.Texts += m.ds.Silence(&p.Title, &p.Caption, &p.Notes)
		if m.ds.QueryTells(p.Scene.Filter.Query) {
			p.Scene.Filter.Query = ""
			left.Query = true
		}
		kept = append(kept, p)
	}
	return kept, left
}

// nameOf is what a page is called in a list.
func (m *Maker) nameOf(p Page) string {
	if p.Title != "" {
		return p.Title
	}
	return scene.Name(m.ds, p.Scene)
}

// newPublic makes the Maker of what others may see, which shares all that does not depend on events.
func (m *Maker) newPublic() *Maker {
	ds := m.ds.Public()
	if ds == m.ds {
		return m
	}
	public := &Maker{ds: ds, version: m.version, fonts: m.fonts, letters: m.letters, shapes: m.shapes, painter: picture.NewMap(ds, m.fonts)}
	public.prepare()
	return public
}
