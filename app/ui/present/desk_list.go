package present

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// slideList lists all slides at the desk, a line each, with the one that is on marked. A click jumps to one. Only those that are in view
// have a row: a deck of events may have a hundred thousand.
type slideList struct {
	n      int
	name   func(i int) string
	jump   func(i int)
	on     int
	rows   kit.Pool[*listed]
	probe  *kit.Row // says how high a row is, and in which letters
	line   float32  // height of a row, units
	box    *fyne.Container
	scroll *container.Scroll
	shown  int // the slide that was brought into view last; -1 for none
}

// listed is the row of a slide.
type listed struct {
	*kit.Row

	slide int
}

func newSlideList(n int, name func(i int) string, jump func(i int)) *slideList {
	l := &slideList{n: n, name: name, jump: jump, probe: kit.NewRow(), box: container.NewWithoutLayout(), shown: -1}
	l.probe.Set(kit.RowContent{Label: "0"})
	l.scroll = container.NewVScroll(container.New(&tall{l}, l.box))
	l.scroll.OnScrolled = func(fyne.Position) { l.fill() }
	return l
}

// tall makes a list as high as all its slides are together, whichever have a row.
type tall struct{ list *slideList }

// Layout is called by Fyne.
func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is called by Fyne.
func (t *tall) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, float32(t.list.n)*t.list.line)
}

// place gives the list a box, in units, and brings the slide that is on into view when it is another one. Where there is no room for
// several slides there is none.
func (l *slideList) place(x, y, width, height float32, on int) {
	l.on, l.line = on, l.probe.HeightFor(width)
	const fewest = 2
	if height < fewest*l.line {
		l.scroll.Hide()
		return
	}
	l.scroll.Show()
	kit.Place(l.scroll, x, y, max(1, width), max(1, height))
	if on != l.shown {
		l.shown = on
		const beside = 3 * theme.Grid // of the slides before and after it
		at := float32(on) * l.line
		top := min(max(l.scroll.Offset.Y, at+l.line+beside-height), at-beside)
		l.scroll.Offset.Y = min(max(0, top), max(0, float32(l.n)*l.line-height))
	}
	l.scroll.Refresh()
	l.fill()
}

// fill gives the slides that are in view their rows.
func (l *slideList) fill() {
	size := l.scroll.Size()
	first := max(0, int(l.scroll.Offset.Y/l.line))
	last := min(l.n-1, int((l.scroll.Offset.Y+size.Height)/l.line))
	l.rows.Rewind()
	objects := l.box.Objects[:0]
	for i := first; i <= last; i++ {
		row := l.rows.Next(l.fresh)
		row.slide = i
		row.Set(kit.RowContent{Label: l.label(i, size.Width-2*theme.Grid), Selected: i == l.on})
		kit.Place(row.Row, 0, float32(i)*l.line, size.Width, l.line)
		objects = append(objects, row.Row)
	}
	l.box.Objects = objects
	kit.Repaint(nil, l.box)
}

func (l *slideList) fresh() *listed {
	row := &listed{Row: kit.NewRow()}
	row.OnTapped = func() { l.jump(row.slide) }
	return row
}

// label is the number and the name of a slide, shortened to one line of a width in units.
func (l *slideList) label(i int, width float32) string {
	size := l.probe.Theme().Size(theme.SizeBody)
	return kit.Ellipsis(strconv.Itoa(i+1)+". "+l.name(i), width, func(s string) float32 {
		return fyne.MeasureText(s, size, fyne.TextStyle{}).Width
	})
}

// name is what the speaker calls a slide.
func (d *Desk) name(i int) string {
	if d.names[i] == "" {
		s := d.show.Slide(i)
		d.names[i] = s.name(d.ds)
	}
	return d.names[i]
}

// by returns the action of a button or row of the desk. The keys stay with the show: after a click on Back the space bar goes on.
func (d *Desk) by(do func()) func() {
	return func() {
		do()
		if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
			c.Unfocus()
		}
	}
}
