package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// briefingPage is the page of the panel with the slides of the briefing.
type briefingPage struct {
	*kit.Page

	w        *Window
	slides   kit.Pool[*slideRow]
	tools    *fyne.Container // for the chosen slide
	target   int             // where a slide that is being dragged would come to stand; -1 for none
	followed int             // the slide that was brought into view last
}

func newBriefingPage(w *Window) *briefingPage {
	p := &briefingPage{Page: kit.NewPage(w.look), w: w, target: -1, followed: -1}
	tool := func(icon theme.Icon, id string, do func()) fyne.CanvasObject {
		return kit.NewIcon(w.icons[icon], w.look.Tips, w.look.T(id), do)
	}
	edit := kit.NewButton(w.look.T("briefing.edit"), nil, w.editSlide)
	p.tools = container.NewHBox(edit,
		tool(theme.IconUp, "briefing.up", w.moveSlide(-1)), tool(theme.IconDown, "briefing.down", w.moveSlide(1)),
		tool(theme.IconCopy, "briefing.duplicate", w.duplicateSlide), tool(theme.IconRedo, "briefing.replace", w.replaceSlide),
		tool(theme.IconClose, "briefing.delete", w.deleteSlide))
	return p
}

// fill writes the page anew.
func (p *briefingPage) fill() {
	b, l := &p.w.briefing, p.w.look
	p.Begin()
	p.slides.Rewind()
	if b.empty() {
		p.fillEmpty()
		p.End()
		return
	}
	title := b.now.Title
	if title == "" {
		title = l.T("briefing.untitled")
	}
	p.Title(title)
	p.Small(p.stateText())
	if changed := p.changedSlides(); changed > 0 {
		p.Warn(l.N("briefing.changed", changed))
		if !b.now.Sealed {
			p.Button(l.T("briefing.accept"), p.w.icons[theme.IconWarning], p.w.acceptChanges)
		}
	}
	p.Rule()
	for i := range b.now.Slides {
		p.slide(i)
	}
	defer p.follow()
	p.Space()
	if b.now.Sealed {
		p.Button(l.T("briefing.copy"), p.w.icons[theme.IconCopy], p.w.sealBriefing)
	} else {
		p.Button(l.T("briefing.add"), p.w.icons[theme.IconZoomIn], p.w.addSlide)
		p.Button(l.T("briefing.title"), p.w.icons[theme.IconInfo], p.w.editTitle)
	}
	p.End()
}

// follow brings the chosen slide into view after another was chosen or it was moved.
func (p *briefingPage) follow() {
	at := p.w.briefing.slide
	if at == p.followed || at < 0 || at >= len(p.slides.Used()) {
		return
	}
	p.followed = at
	p.Reveal(p.slides.Used()[at])
}

// fillEmpty says what to do where there is no briefing.
func (p *briefingPage) fillEmpty() {
	l := p.w.look
	p.Title(l.T("briefing.empty"))
	p.Body(l.T("briefing.empty.how"))
	p.Space()
	p.Button(l.T("briefing.add"), p.w.icons[theme.IconZoomIn], p.w.addSlide)
	p.Button(l.T("briefing.open"), p.w.icons[theme.IconExternal], p.w.askOpenBriefing)
	p.Button(l.T("briefing.example"), p.w.icons[theme.IconInfo], p.w.openExample)
}

// stateText says how many slides there are and whether they are saved.
func (p *briefingPage) stateText() string {
	b, l := &p.w.briefing, p.w.look
	text := l.N("briefing.slides", b.now.Len())
	switch {
	case b.unsaved():
		text += " · " + l.T("briefing.state.unsaved")
	case b.path != "":
		text += " · " + l.T("briefing.state.saved")
	}
	if b.now.Sealed {
		text += " · " + l.T("briefing.state.sealed")
	}
	return text
}

func (p *briefingPage) changes(i int) []briefing.Change {
	if flags := p.w.briefing.flags; i < len(flags) && len(flags) == p.w.briefing.now.Len() {
		return flags[i]
	}
	return nil
}

func (p *briefingPage) changedSlides() int {
	n := 0
	for i := range p.w.briefing.now.Slides {
		if len(p.changes(i)) > 0 {
			n++
		}
	}
	return n
}

// mostChanges is how many changes of a slide the list names.
const mostChanges = 3

// slide writes a slide: its title and caption, what has changed under it, and, for the chosen one, what can be done with it.
func (p *briefingPage) slide(i int) {
	b, l := &p.w.briefing, p.w.look
	s := b.now.Slides[i]
	caption := ""
	if i == b.slide { // the others are a list to find one's way in
		caption, _ = b.now.Caption(p.w.ds, s)
	}
	if s.Internal {
		caption = joinWords(l.T("briefing.internal"), caption)
	}
	r := p.slides.Next(newSlideRow)
	content := kit.RowContent{Label: l.Int(i+1) + ". " + s.Title, Note: caption, Selected: i == b.slide}
	r.row.Icon = nil
	if len(p.changes(i)) > 0 {
		r.row.Icon = p.w.icons[theme.IconWarning]
	}
	r.row.OnTapped = func() { p.w.showSlide(i) }
	r.row.OnFocus = func() { p.Reveal(r) }
	r.onDragged = func(y float32) { p.drag(y) }
	r.onDropped = func() { p.drop(i) }
	r.row.Set(content)
	p.Add(r)
	if i != b.slide {
		return
	}
	for n, change := range p.changes(i) {
		if n == mostChanges {
			p.Warn(l.N("briefing.more", len(p.changes(i))-n))
			break
		}
		p.Warn(p.w.changeText(change))
	}
	if !b.now.Sealed {
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
func (p *briefingPage) drag(y float32) {
	if p.w.briefing.now.Sealed {
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
func (p *briefingPage) drop(from int) {
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
	p.w.dropSlide(from, to)
}
