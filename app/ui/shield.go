package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// shield lies over everything while a picture of the window is taken, so that the picture does not depend on where the
// pointer happens to be.
type shield struct{ widget.BaseWidget }

var _ desktop.Hoverable = (*shield)(nil)

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// MouseIn is called by Fyne.
func (*shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is called by Fyne.
func (*shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (*shield) MouseOut() {}

// CreateRenderer is called by Fyne.
func (*shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
