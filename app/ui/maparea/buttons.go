package maparea

import (
	"image"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// layout gives the map all the room, and puts the buttons that zoom under each other at its lower right, over the scale
// bar; the upper edge belongs to the signs that point to far away events. Of two maps side by side the second has them in a row in its
// lower left corner: it has no legend there, and both countries have the room up to the lower edge.
type layout struct {
	bare bool              // nothing is there to zoom
	row  fyne.CanvasObject // a narrow map, in whose lower left corner the buttons stand beside each other; nil for none
}

// MinSize is called by Fyne.
func (*layout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(theme.Grid, theme.Grid) }

// What the buttons over the map take, in units.
const (
	buttonCount  = 4
	buttonSide   = kit.ButtonHeight
	buttonsBelow = 6 * theme.Grid // the scale bar
)

// uprightButtons is what the buttons take of the map's lower right corner when they stand above each other, rowOfButtons what they take
// of the lower left one when they stand beside each other.
func uprightButtons() fyne.Size {
	return fyne.NewSize(buttonSide+4*theme.Grid, buttonsBelow+buttonCount*(buttonSide+2))
}

func rowOfButtons() fyne.Size {
	return fyne.NewSize(buttonCount*(buttonSide+2)+2*theme.Grid, buttonSide+2*theme.Grid)
}

// Buttons is the room that the buttons take of the one map, for its painter.
func Buttons() picture.Buttons { return picture.Buttons{Size: onMap(uprightButtons())} }

// onMap is a size in whole units, as the map's painter takes it.
func onMap(size fyne.Size) image.Point { return image.Pt(int(size.Width+0.5), int(size.Height+0.5)) }

// Layout is called by Fyne. Where the map is too low or too narrow for all buttons, the first is left out; the menu has it too.
func (l *layout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.Place(objects[0], 0, 0, size.Width, size.Height)
	l.placeButtons(objects[1:], size)
}

func (l *layout) placeButtons(buttons []fyne.CanvasObject, size fyne.Size) {
	if l.row != nil {
		right := l.row.Position().X + l.row.Size().Width - picture.ScaleBarRoom
		spare := len(buttons) - int((right-l.row.Position().X-theme.Grid)/(buttonSide+2))
		for i, o := range buttons {
			kit.Show(o, i >= spare && !l.bare)
			kit.Place(o, l.row.Position().X+theme.Grid+float32(i-max(0, spare))*(buttonSide+2), size.Height-theme.Grid-buttonSide,
				buttonSide, buttonSide)
		}
		return
	}
	top := size.Height - buttonsBelow - float32(len(buttons))*(buttonSide+2)
	for i, o := range buttons {
		y := top + float32(i)*(buttonSide+2)
		kit.Show(o, y >= theme.Grid && !l.bare)
		kit.Place(o, size.Width-buttonSide-2*theme.Grid, y, buttonSide, buttonSide)
	}
}
