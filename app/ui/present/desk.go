package present

import (
	"fmt"
	"image"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/app/ui/view"
)

// Desk is what the speaker sees: the notes of the slide that is on, the next slide or the one whose number is being typed, the clock,
// how long the show has been going on, and a list of all slides.
type Desk struct {
	widget.BaseWidget

	ds      *dataset.Dataset
	show    *Show
	painter *picture.Slides
	printer *lang.Printer
	exec    view.Executor
	now     func() time.Time
	clock   Clock

	began                         time.Time
	came                          time.Time // when the slide that is on came
	number                        int       // of that slide
	title, notes, mark, following *kit.Prose
	time, elapsed, place, left    *canvas.Text
	dark                          *kit.Button
	next                          view.Still
	frame                         *canvas.Rectangle
	scroll                        *container.Scroll
	column                        *kit.Column
	box                           *fyne.Container // what scrolls
	bar                           *fyne.Container
	list                          *slideList
	names                         []string // of the slides; empty until they are asked for
	style                         picture.Style
	shown                         nextKey // of the picture of the slide ahead
	busy, closed                  bool
}

// nextKey is what decides the picture of the slide ahead.
type nextKey struct {
	number int
	size   image.Point
	dark   bool
}

// Sizes in units.
const (
	deskEdge   = 2 * theme.Grid
	deskBar    = 8 * theme.Grid
	deskDigits = 26 // size of the clocks' text
	deskAside  = 0.42
)

// NewDesk returns a desk for a show. It shares the shapes of a map, and the bars. Its clock runs until Close.
func NewDesk(
	ds *dataset.Dataset, area *picture.Map, bars *picture.Bars, show *Show, exec view.Executor, p *lang.Printer, icons theme.Icons,
	clock Clock,
) *Desk {
	d := &Desk{
		ds: ds, show: show, exec: exec, printer: p, clock: clock, now: time.Now, painter: picture.NewSlides(area, bars),
		title: kit.NewProse("", theme.SizeLarge, ""), notes: kit.NewProse("", theme.SizeLarge, ""),
		mark: kit.NewProse("", theme.SizeBody, theme.ColorAccent), following: kit.NewProse("", theme.SizeBody, theme.ColorMuted),
		time: canvas.NewText("", nil), elapsed: canvas.NewText("", nil), place: canvas.NewText("", nil), left: canvas.NewText("", nil),
		names: make([]string, show.Len()), next: view.NewStill(nil), frame: canvas.NewRectangle(nil),
	}
	d.title.Bold, d.mark.Bold = true, true
	for _, t := range []*canvas.Text{d.time, d.elapsed, d.place, d.left} {
		t.TextSize = deskDigits
	}
	d.elapsed.TextStyle.Bold = true
	d.dark = kit.NewButton(p.T("present.dark"), nil, d.by(show.Blank))
	d.column = &kit.Column{Gap: theme.Grid}
	d.box = container.New(d.column, d.mark, d.title, d.notes)
	d.scroll = container.NewVScroll(d.box)
	d.bar = container.NewHBox(
		kit.NewButton(p.T("present.previous"), icons[theme.IconPrevious], d.by(show.Previous)),
		kit.NewButton(p.T("present.next"), icons[theme.IconNext], d.by(show.Next)),
		d.dark,
		kit.NewButton(p.T("present.full"), icons[theme.IconPresent], d.by(show.full)),
		kit.NewButton(p.T("present.end"), icons[theme.IconClose], d.by(show.End)))
	d.list = newSlideList(show.Len(), d.name, func(i int) { d.by(func() { show.Jump(i) })() })
	d.began = d.now()
	d.came, d.number = d.began, show.At()
	d.ExtendBaseWidget(d)
	d.write()
	d.tick()
	return d
}

// SetStyle shows the desk in the colours of a theme.
func (d *Desk) SetStyle(st picture.Style) {
	st.Scale = 1
	d.style = st
	d.time.Color, d.place.Color, d.elapsed.Color = st.Muted, st.Muted, st.Text
	d.frame.StrokeColor, d.frame.StrokeWidth = st.Line, 1
	for _, o := range []fyne.CanvasObject{d.time, d.place, d.elapsed, d.frame} {
		kit.Repaint(nil, o)
	}
	d.count()
	d.paint()
}

// Close stops the clock.
func (d *Desk) Close() { d.closed = true }

// Changed follows the show.
func (d *Desk) Changed(Change) {
	if at := d.show.At(); at != d.number {
		d.number, d.came = at, d.now()
	}
	d.write()
	d.count()
	d.paint()
}

// write says all that is said in words.
func (d *Desk) write() {
	s, p := d.show.Slide(d.show.At()), d.printer
	d.title.SetText(d.name(d.show.At()))
	notes := s.Notes
	if notes == "" {
		notes = p.T("present.no-notes")
	}
	d.notes.SetText(notes)
	d.mark.SetText(d.state(s))
	d.dark.SetSelected(d.show.Dark())
	place := strconv.Itoa(d.show.At()+1) + " / " + strconv.Itoa(d.show.Len())
	if n := d.show.Number(); n != "" {
		place = p.T("present.to", "number", n)
	}
	if d.place.Text != place {
		d.place.Text = place
		d.place.Refresh()
	}
	d.following.SetText(d.follows())
	d.arrange()
}

// state says what the speaker must know of the slide: that the screen is dark, that it was changed, that it is not for others.
func (d *Desk) state(s Slide) string {
	_, changed := d.show.Spot()
	switch {
	case d.show.Dark():
		return d.printer.T("present.is-dark")
	case changed:
		return d.printer.T("present.changed")
	case s.Internal:
		return d.printer.T("present.internal")
	default:
		return ""
	}
}

// ahead is the slide that the speaker sees before the audience does: the one whose number is being typed, else the next one.
func (d *Desk) ahead() (i int, ok bool) {
	if d.show.Number() != "" {
		return d.show.Chosen()
	}
	return d.show.After()
}

// follows names the slide ahead.
func (d *Desk) follows() string {
	i, ok := d.ahead()
	typed := d.show.Number()
	switch {
	case !ok && typed != "":
		return d.printer.T("present.none", "number", typed)
	case !ok:
		return d.printer.T("present.last")
	case typed != "":
		return d.printer.T("present.chosen", "number", typed, "title", d.name(i))
	default:
		return d.printer.T("present.follows", "number", strconv.Itoa(i+1), "title", d.name(i))
	}
}

// tick shows the time, again after a second.
func (d *Desk) tick() {
	if d.closed {
		return
	}
	now := d.now()
	say(d.time, now.Format("15:04"))
	say(d.elapsed, stopwatch(now.Sub(d.began)))
	d.count()
	if d.clock != nil {
		d.clock(time.Second-now.Sub(d.began)%time.Second, d.tick)
	}
}

// count says how much is left of the time that the slide is to stay, or by how much it has stayed longer. Nothing is said of a
// slide without a time.
func (d *Desk) count() {
	hold, stayed := d.show.Slide(d.show.At()).Hold, d.now().Sub(d.came)
	text, ink := "", d.style.Muted
	switch {
	case hold <= 0 || d.show.Number() != "": // the number that is being typed needs the room
	case stayed < hold:
		text = d.printer.T("present.left", "time", stopwatch(hold-stayed+time.Second-1))
	default:
		text, ink = d.printer.T("present.over", "time", stopwatch(stayed-hold)), d.style.Text
	}
	if d.left.Color != ink {
		d.left.Color = ink
		d.left.Refresh()
	}
	if say(d.left, text) {
		d.arrange()
	}
}

// say writes a text; false when it stands there already.
func say(t *canvas.Text, text string) bool {
	if t.Text == text {
		return false
	}
	t.Text = text
	t.Refresh()
	return true
}

// stopwatch writes how long something took, as 0:07 or 1:02:03.
func stopwatch(t time.Duration) string {
	s := int(t / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
