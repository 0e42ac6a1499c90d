package export

import (
	"math"

	"frontline/app/scene"
)

// Sizes of the figures that others published, in units.
const (
	publishedHead = 19 // heights of lines
	publishedLine = 15
	publishedNote = 12.5
	publishedGap  = 6 // between reports
	publishedOver = 14

	mostTitle  = 2 // lines
	mostBeside = 6 // lines, beside two sources
)

// publishedList is what others published for the period: who says what on which basis, and how it stands beside the map.
type publishedList struct {
	*eventList

	reports []scene.Report
	left    int // reports for which there is no room
}

// publishedIn finds the reports that fit into a height, and how much of it they take.
func (l *eventList) publishedIn(limit float64) (list publishedList, height float64) {
	list.eventList = l
	reports := published(l.f)
	if len(reports) == 0 {
		return list, 0
	}
	title := l.m.letters.wrap(publishedTitle(l.words, l.f), bold(sizeNormal), l.area.w, mostTitle)
	warning := l.wrapped(l.words.T("export.published.note"), 3)
	height = publishedOver + publishedHead*float64(len(title)) + publishedNote*float64(len(warning))
	for i, r := range reports {
		lines := 1
		for j := range r.Rows {
			label, _ := l.figure(&r.Rows[j])
			lines += len(label)
		}
		h := publishedGap + publishedLine*float64(lines) + publishedNote*float64(len(l.wrapped(r.Rows[0].Beside, mostBeside)))
		more := 0.0
		if i+1 < len(reports) {
			more = publishedLine
		}
		if height+h+more > limit {
			list.left = len(reports) - i
			height += publishedLine
			break
		}
		height += h
		list.reports = append(list.reports, r)
	}
	if len(list.reports) == 0 {
		return list, 0
	}
	return list, height
}

// wrapped are the lines of small print in the column.
func (l *eventList) wrapped(s string, most int) []string {
	return l.m.letters.wrap(s, plain(sizeFoot), l.area.w, most)
}

func (l *publishedList) draw() {
	if len(l.reports) == 0 {
		return
	}
	l.c.group("published", "", func() {
		l.y += publishedOver
		l.lines(publishedTitle(l.words, l.f), bold(sizeNormal), publishedHead, mostTitle, 0, l.st.Text)
		l.lines(l.words.T("export.published.note"), plain(sizeFoot), publishedNote, 3, 0, l.st.Muted)
		for _, r := range l.reports {
			l.y += publishedGap
			l.lines(r.Title, plain(sizeSmall), publishedLine, 1, 0, l.st.Muted)
			for i := range r.Rows {
				l.row(&r.Rows[i])
			}
			l.lines(r.Rows[0].Beside, plain(sizeFoot), publishedNote, mostBeside, 0, l.st.Muted)
		}
		if l.left > 0 {
			l.lines(l.words.N("export.published.more", l.left), plain(sizeSmall), publishedLine, 1, 0, l.st.Muted)
		}
	})
}

// figure is what a figure is of, in the lines that it takes beside the figure, and the width of that.
func (l *eventList) figure(r *scene.Row) (label []string, width float64) {
	const gap = 8
	width = l.m.letters.width(r.Text, bold(sizeSmall))
	return l.m.letters.wrap(r.Label, plain(sizeSmall), math.Max(0, l.area.w-width-gap), 3), width
}

// row writes what a figure is of, and the figure at the right of its first line.
func (l *publishedList) row(r *scene.Row) {
	label, width := l.figure(r)
	for i, line := range label {
		l.y += publishedLine
		y := l.y - (publishedLine-sizeSmall*capital)/2
		l.c.text(text{s: line, x: l.area.x, y: y, font: plain(sizeSmall), ink: l.st.Text})
		if i == 0 {
			l.c.text(text{s: r.Text, x: l.area.right() - width, y: y, font: bold(sizeSmall), ink: l.st.Text})
		}
	}
}
