package view

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
)

const (
	tipPad    = 8   // units between the edge of a tip and its words
	tipGap    = 14  // units between the pointer and a tip
	tipWidth  = 300 // units that a line of a tip may take at first; wider where the height does not suffice
	tipRadius = 4

	tipMagnified = 0.8 // of what names are magnified by; the pointer is followed by fewer eyes

	sparkWidth  = 180 // units
	sparkHeight = 34
)

// tipLine is a line of a tip before it is broken into rows.
type tipLine struct {
	Text        string
	Bold, Muted bool
	Series      *scene.Cell    // a small line of its months instead of text
	Marks       [2]picture.Run // months that are marked on it; of the second there are none when it is as the first
}

// tip explains what is under the pointer. Fyne has no tooltips; this one lies inside its widget and never leaves it.
type tip struct {
	owner fyne.CanvasObject // the widget it lies in

	box   *fyne.Container
	card  *canvas.Rectangle
	lines []tipLine
	shown []tipLine // the lines for which the rows were laid out
	room  fyne.Size // and the room that they were laid out for
	style picture.Style

	magnify float32 // how many times larger than usual its words are
}

func newTip() *tip {
	t := &tip{magnify: 1, card: canvas.NewRectangle(color.Transparent)}
	t.card.CornerRadius, t.card.StrokeWidth = tipRadius, 1
	t.box = container(t.card)
	t.box.Hidden = true
	return t
}

// container is a container that lays nothing out.
func container(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Objects: objects}
}

// setStyle takes the colours; the next show uses them.
func (t *tip) setStyle(st picture.Style) {
	t.style, t.shown = st, nil
	t.hide()
}

func (t *tip) hide() {
	if t.box.Visible() {
		t.box.Hide()
	}
}

// show puts the lines beside a point of a widget of size room.
func (t *tip) show(at fyne.Position, room fyne.Size, lines []tipLine) {
	t.beside(at, fyne.Size{}, room, lines)
}

// beside puts the lines beside a box of a widget of size room.
func (t *tip) beside(at fyne.Position, box, room fyne.Size, lines []tipLine) {
	if len(lines) == 0 {
		t.hide()
		return
	}
	if !slices.Equal(lines, t.shown) || room != t.room {
		t.lines, t.shown, t.room = lines, lines, room
		t.fill(room)
	}
	t.box.Move(tipPosition(at, box, t.box.Size(), room))
	if !t.box.Visible() {
		t.box.Show()
		kit.Repaint(t.owner, t.box)
	}
}

// fill lays the rows out as narrow as the height of the room allows.
func (t *tip) fill(room fyne.Size) {
	most := max(room.Width-2*tipPad, 1)
	var rows []fyne.CanvasObject
	var size fyne.Size
	for width := min(tipWidth*t.magnify, most); ; width = min(width*1.5, most) {
		rows, size = t.rows(width)
		if size.Height <= room.Height || width >= most {
			break
		}
	}
	for len(rows) > 0 && size.Height > room.Height { // what does not fit is left out from the end, never cut through
		size.Height -= rows[len(rows)-1].MinSize().Height
		rows = rows[:len(rows)-1]
	}
	t.card.FillColor, t.card.StrokeColor = t.style.Surface, t.style.Line
	t.card.Resize(size)
	objects := []fyne.CanvasObject{t.card}
	y := float32(tipPad)
	for _, row := range rows {
		row.Move(fyne.NewPos(tipPad, y))
		row.Resize(row.MinSize())
		y += row.MinSize().Height
		objects = append(objects, row)
	}
	t.box.Objects = objects
	t.box.Resize(size)
	kit.Repaint(t.owner, t.box)
}

func (t *tip) rows(width float32) (rows []fyne.CanvasObject, size fyne.Size) {
	height, widest := float32(2*tipPad), float32(0)
	for _, line := range t.lines {
		if line.Series != nil {
			if row := t.spark(line); row != nil {
				height += row.MinSize().Height
				widest = max(widest, row.MinSize().Width)
				rows = append(rows, row)
			}
			continue
		}
		for _, text := range t.wrap(line, width) {
			row := canvas.NewText(text, t.colour(line))
			row.TextSize, row.TextStyle = t.textSize(line), textStyle(line)
			height += row.MinSize().Height
			widest = max(widest, row.MinSize().Width)
			rows = append(rows, row)
		}
	}
	return rows, fyne.NewSize(min(widest, width)+2*tipPad, height)
}

// spark is the row of a small line; nil when nothing is known.
func (t *tip) spark(line tipLine) fyne.CanvasObject {
	st, wide, high := t.style, sparkWidth*t.magnify, sparkHeight*t.magnify
	st.Scale = max(st.Scale, 1) * float64(t.magnify)
	scale := st.Scale
	img := picture.Spark(line.Series.Series, line.Marks[:], int(sparkWidth*scale), int(sparkHeight*scale), st)
	if img == nil {
		return nil
	}
	p := newPlate(nil, nil)
	p.img, p.Hidden = img, false
	p.SetMinSize(fyne.NewSize(wide, high))
	return p.Raster
}

func (t *tip) colour(line tipLine) color.Color {
	if line.Muted {
		return t.style.Muted
	}
	return t.style.Text
}

func (t *tip) textSize(line tipLine) float32 {
	if line.Muted {
		return t.magnify * theme.CaptionTextSize()
	}
	return t.magnify * theme.TextSize()
}

func textStyle(line tipLine) fyne.TextStyle { return fyne.TextStyle{Bold: line.Bold} }

// wrap breaks a line where picture.Unbroken lets it; a part longer than the width stays whole.
func (t *tip) wrap(line tipLine, width float32) []string {
	measure := func(s string) float32 { return fyne.MeasureText(s, t.textSize(line), textStyle(line)).Width }
	var rows []string
	row := ""
	for _, word := range picture.Unbroken(line.Text) {
		switch {
		case row == "":
			row = word
		case measure(row+" "+word) <= width:
			row += " " + word
		default:
			rows = append(rows, row)
			row = word
		}
	}
	return append(rows, row)
}

// tipPosition puts a tip to the right of a box and below its middle, on the other side where there is no room, and in any case
// inside the widget.
func tipPosition(at fyne.Position, box, size, room fyne.Size) fyne.Position {
	middle := at.Y + box.Height/2
	return fyne.NewPos(
		aside(at.X, at.X+box.Width, size.Width, room.Width), aside(middle, middle, size.Height, room.Height))
}

// aside places a length after another one, or before it, within the room.
func aside(from, to, size, room float32) float32 {
	pos := to + tipGap
	if pos+size > room && from-tipGap-size >= 0 {
		pos = from - tipGap - size
	}
	return max(0, min(pos, room-size))
}
