package kit

import "fyne.io/fyne/v2"

// Place moves and resizes an object where that changes it; x, y, width and height in units, negative sizes count as none.
func Place(o fyne.CanvasObject, x, y, width, height float32) {
	pos, size := fyne.NewPos(x, y), fyne.NewSize(max(0, width), max(0, height))
	if o.Position() != pos {
		o.Move(pos)
	}
	if o.Size() != size {
		o.Resize(size)
	}
}

// Show makes an object visible or not, where that changes it.
func Show(o fyne.CanvasObject, on bool) {
	if on == o.Visible() {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// FreeLayout is a layout that leaves objects where they were put and asks for a height, in units.
type FreeLayout struct{ Height float32 }

// Layout is called by Fyne.
func (l *FreeLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is called by Fyne.
func (l *FreeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, l.Height) }
