package present

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// slideList lists all slides at the desk, with the one that is on marked. A click jumps to one.
type slideList struct {
	rows   []*kit.Row
	column *kit.Column
	box    *fyne.Container
	scroll *container.Scroll
	shown  int // the slide that was brought into view last; -1 for none
}

func newSlideList(n int, jump func(i int)) *slideList {
	l := &slideList{column: &kit.Column{}, shown: -1}
	l.box = container.New(l.column)
	for i := range n {
		row := kit.NewRow()
		row.OnTapped = func() { jump(i) }
		l.rows = append(l.rows, row)
		l.box.Add(row)
	}
	l.scroll = container.NewVScroll(l.box)
	return l
}

// fill writes the names of the slides.
func (l *slideList) fill(name func(i int) string, on int) {
	for i, row := range l.rows {
		row.Set(kit.RowContent{Label: strconv.Itoa(i+1) + ". " + name(i), Selected: i == on})
	}
}

// place gives the list a box, in units, and brings the slide that is on into view when it is another one. Where there is no room for
// several slides there is none.
func (l *slideList) place(x, y, width, height float32, on int) {
	const fewest = 2
	if height < fewest*l.rows[0].HeightFor(width) {
		l.scroll.Hide()
		return
	}
	l.scroll.Show()
	kit.Place(l.scroll, x, y, max(1, width), max(1, height))
	page := fyne.NewSize(width, max(height, l.column.HeightFor(l.box.Objects, width)))
	l.column.Layout(l.box.Objects, page)
	l.box.Resize(page)
	if on != l.shown {
		l.shown = on
		const beside = 3 * theme.Grid // of the slides before and after it
		at, high := l.rows[on].Position().Y, l.rows[on].Size().Height
		top := min(max(l.scroll.Offset.Y, at+high+beside-height), at-beside)
		l.scroll.Offset.Y = min(max(0, top), page.Height-height)
	}
	l.scroll.Refresh()
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
