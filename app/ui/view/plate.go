package view

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"frontline/app/ui/kit"
	"frontline/geo"
)

// plate shows a finished image. It is a raster and no canvas.Image because that one copies what it is given; the generator
// runs inside the frame, so it only hands the image over.
type plate struct {
	*canvas.Raster
	owner fyne.CanvasObject // the widget it lies in; nil for none
	img   *image.RGBA
	seen  bool // the toolkit has fetched an image once, and keeps it
}

// newPlate returns a hidden plate of a widget. drawn, which may be nil, is called whenever the toolkit fetches the image.
func newPlate(owner fyne.CanvasObject, drawn func()) *plate {
	p := &plate{owner: owner}
	empty := image.NewRGBA(image.Rect(0, 0, 1, 1))
	p.Raster = canvas.NewRaster(func(int, int) image.Image {
		p.seen = true
		if drawn != nil {
			drawn()
		}
		if p.img == nil {
			return empty
		}
		return p.img
	})
	p.Hidden = true
	p.ScaleMode = canvas.ImageScalePixels
	return p
}

// set shows another image, or nothing when it is nil.
func (p *plate) set(img *image.RGBA) {
	if img == nil || img.Rect.Empty() {
		p.img = nil
		if p.Visible() {
			p.Hide()
		}
		return
	}
	p.img = img
	p.Hidden = false
	p.repaint()
}

// repaint has the image drawn. Where none was fetched yet there is none to throw away, and the plate may be of a window to come: the
// windows that there are must not look for it among their own.
func (p *plate) repaint() {
	if p.seen || p.owner != nil && fyne.CurrentApp().Driver().CanvasForObject(p.owner) != nil {
		kit.Repaint(p.owner, p.Raster)
		return
	}
	kit.Moved(p.owner, p.Raster)
}

// smooth has the image drawn as one at another scale than its own, until another one is set. Otherwise each pixel of the screen is one
// of the image, which the toolkit need not compute from four.
func (p *plate) smooth() {
	if p.ScaleMode != canvas.ImageScaleSmooth {
		p.ScaleMode = canvas.ImageScaleSmooth
		p.repaint()
	}
}

// sharpen ends that.
func (p *plate) sharpen() {
	if p.ScaleMode != canvas.ImageScalePixels {
		p.ScaleMode = canvas.ImageScalePixels
		p.repaint()
	}
}

// stretch gives the picture another size on the screen and leaves the image where it is, on the graphics card. The toolkit's own
// Resize has it uploaded anew, which for one that follows the wheel was a good part of what a frame costs.
func (p *plate) stretch(size fyne.Size) {
	if size == p.Size() {
		return
	}
	sized := *p.Raster // on no canvas, so that there is nothing to refresh
	sized.Resize(size)
	*p.Raster = sized
	kit.Moved(p.owner, p.Raster)
}

// sizeAt is the image's size in units on a canvas with so many device pixels per unit.
func (p *plate) sizeAt(perUnit float64) fyne.Size {
	if p.img == nil {
		return fyne.Size{}
	}
	b := p.img.Rect
	return fyne.NewSize(float32(float64(b.Dx())/perUnit), float32(float64(b.Dy())/perUnit))
}

// overlay is a plate whose image was painted for a view of the map, and which stays where it belongs when the view moves.
type overlay struct {
	*plate
	view geo.View    // the view the image was painted for
	at   image.Point // where its corner stands in that view, device pixels
	key  any         // what the image says; it is painted again when this changes
}

func newOverlay(owner fyne.CanvasObject, drawn func()) *overlay {
	return &overlay{plate: newPlate(owner, drawn)}
}

// follow puts the image where it belongs in view. Only the first change of scale costs more than a move.
func (o *overlay) follow(view geo.View, perUnit float64) {
	if o.img == nil {
		return
	}
	x, y := view.ToPixel(o.view.ToMap(float64(o.at.X), float64(o.at.Y)))
	k := o.view.Scale / view.Scale
	if math.Abs(k-1) < 1e-9 {
		k, x, y = 1, math.Round(x), math.Round(y)
	} else {
		o.smooth()
	}
	o.Move(fyne.NewPos(float32(x/perUnit), float32(y/perUnit)))
	size := o.sizeAt(perUnit)
	o.stretch(fyne.NewSize(size.Width*float32(k), size.Height*float32(k)))
}
