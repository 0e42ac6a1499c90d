package briefings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Page is the page of the panel with the slides of the briefing.
type Page struct {
	*kit.Page

	room     *Room
	slides   kit.Pool[*slideRow]
	edit     *fyne.Container // for the chosen slide, as are the tools
	tools    *fyne.Container
	target   int // where a slide that is being dragged would come to stand; -1 for none
	followed int // the slide that was brought into view last
}

// NewPage makes the page anew, in the language in force.
func (r *Room) NewPage() *Page {
	p := &Page{Page: kit.NewPage(r.host.Look()), room: r, target: -1, followed: -1}
	tool := func(icon theme.Icon, id string, do func()) fyne.CanvasObject {
		return kit.NewIcon(r.host.Look().Icons[icon], r.host.Look().Tips, r.t(id), do)
	}
	edit := kit.NewButton(r.t("briefing.edit"), nil, r.EditSlide)
	p.edit = container.NewHBox(edit)
	p.tools = container.NewHBox(
		tool(theme.IconUp, "briefing.up", r.MoveSlide(-1)), tool(theme.IconDown, "briefing.down", r.MoveSlide(1)),
		tool(theme.IconCopy, "briefing.duplicate", r.DuplicateSlide), tool(theme.IconRedo, "briefing.replace", r.ReplaceSlide),
		tool(theme.IconClose, "briefing.delete", r.DeleteSlide))
	return p
}

// Parts are the rows of the slides and the tools of the chosen one, each by their numbers from 1.
func (p *Page) Parts() map[string]fyne.CanvasObject {
	parts := map[string]fyne.CanvasObject{}
	for i, tool := range p.tools.Objects {
		parts["slide tool "+strconv.Itoa(i+1)] = tool
	}
	for i, row := range p.slides.Used() {
		parts["slide "+strconv.Itoa(i+1)] = row
	}
	return parts
}

// Fill writes the page anew.
func (p *Page) Fill() {
	r, l := p.room, p.room.host.Look()
	p.Begin()
	p.slides.Rewind()
	if r.Empty() {
		p.fillEmpty()
		p.End()
		return
	}
	title := r.now.Title
	if title == "" {
		title = l.T("briefing.untitled")
	}
	p.Title(title)
	p.Small(p.stateText())
	if changed := r.Changed(); changed > 0 {
		p.Warn(l.N("briefing.changed", changed))
		if !r.now.Sealed {
			p.Button(l.T("briefing.accept"), p.room.host.Look().Icons[theme.IconWarning], p.room.AcceptChanges)
		}
	}
	p.Rule()
	for i := range r.now.Slides {
		p.slide(i)
	}
	defer p.follow()
	p.Space()
	if r.now.Sealed {
		p.Button(l.T("briefing.copy"), p.room.host.Look().Icons[theme.IconCopy], p.room.Seal)
	} else {
		p.Button(l.T("briefing.add"), p.room.host.Look().Icons[theme.IconZoomIn], p.room.AddSlide)
		p.Button(l.T("briefing.title"), p.room.host.Look().Icons[theme.IconInfo], p.room.EditTitle)
	}
	p.End()
}

// follow brings the chosen slide into view after another was chosen or it was moved.
func (p *Page) follow() {
	at := p.room.slide
	if at == p.followed || at < 0 || at >= len(p.slides.Used()) {
		return
	}
	p.followed = at
	p.Reveal(p.slides.Used()[at])
}

// fillEmpty says what to do where there is no briefing.
func (p *Page) fillEmpty() {
	l := p.room.host.Look()
	p.Title(l.T("briefing.empty"))
	p.Body(l.T("briefing.empty.how"))
	p.Space()
	p.Button(l.T("briefing.add"), p.room.host.Look().Icons[theme.IconZoomIn], p.room.AddSlide)
	p.Button(l.T("briefing.open"), p.room.host.Look().Icons[theme.IconExternal], p.room.AskOpen)
	p.Button(l.T("briefing.example"), p.room.host.Look().Icons[theme.IconInfo], p.room.OpenExample)
}

// stateText says how many slides there are and whether they are saved.
func (p *Page) stateText() string {
	r, l := p.room, p.room.host.Look()
	text := l.N("briefing.slides", r.now.Len())
	switch {
	case r.Unsaved():
		text += " · " + l.T("briefing.state.unsaved")
	case r.path != "":
		text += " · " + l.T("briefing.state.saved")
	}
	if r.now.Sealed {
		text += " · " + l.T("briefing.state.sealed")
	}
	return text
}

// mostChanges is how many changes of a slide the list names.
const mostChanges = 3

// slide writes a slide: its title and caption, what has changed under it, and, for the chosen one, what can be done with it.
func (p *Page) slide(i int) {
	r, l := p.room, p.room.host.Look()
	s := r.now.Slides[i]
	caption := ""
	if i == r.slide { // the others are a list to find one's way in
		caption, _ = r.now.Caption(p.room.host.Dataset(), s)
	}
	if s.Internal {
		caption = joinWords(l.T("briefing.internal"), caption)
	}
	row := p.slides.Next(newSlideRow)
	title := s.Title
	if title == "" {
		title = scene.Name(r.host.Dataset(), s.Scene.WithLang(r.host.Scene().Lang))
	}
	content := kit.RowContent{Label: l.Int(i+1) + ". " + title, Note: caption, Selected: i == r.slide}
	row.row.Icon = nil
	if len(r.changes(i)) > 0 {
		row.row.Icon = p.room.host.Look().Icons[theme.IconWarning]
	}
	row.row.OnTapped = func() { p.room.ShowSlide(i) }
	row.row.OnFocus = func() { p.Reveal(row) }
	row.onDragged = func(y float32) { p.drag(y) }
	row.onDropped = func() { p.drop(i) }
	row.row.Set(content)
	p.Add(row)
	if i != r.slide {
		return
	}
	for n, change := range r.changes(i) {
		if n == mostChanges {
			p.Warn(l.N("briefing.more", len(r.changes(i))-n))
			break
		}
		p.Warn(p.room.changeText(change))
	}
	if !r.now.Sealed {
		p.Add(p.edit) // a line of its own: in a narrow panel there is no room for both
		p.Add(p.tools)
	}
}

// joinWords puts a word before a text that may be empty.
func joinWords(word, text string) string {
	if text == "" {
		return word
	}
	return word + " · " + text
}

// drag marks the place where a slide would come to stand that is held at a height of the list.
func (p *Page) drag(y float32) {
	if p.room.now.Sealed {
		return
	}
	p.target = 0
	rows := p.slides.Used()
	for i, row := range rows {
		if y > row.Position().Y+row.Size().Height/2 {
			p.target = i + 1
		}
	}
	for i, row := range rows {
		last := i == len(rows)-1
		row.setMark(p.target == i || last && p.target == i+1, last && p.target == i+1)
	}
}

// drop moves the slide that was dragged.
func (p *Page) drop(from int) {
	to := p.target
	p.target = -1
	for _, r := range p.slides.Used() {
		r.setMark(false, false)
	}
	if to < 0 {
		return
	}
	if to > from {
		to--
	}
	p.room.DropSlide(from, to)
}
