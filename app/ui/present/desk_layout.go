package present

import (
	"image"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/ui/theme"
	"frontline/app/ui/view"
)

// CreateRenderer is called by Fyne.
func (d *Desk) CreateRenderer() fyne.WidgetRenderer {
	return &deskRenderer{desk: d, objects: []fyne.CanvasObject{
		d.scroll, d.next.Raster, d.frame, d.following, d.time, d.elapsed, d.place, d.left, d.list.scroll, d.bar,
	}}
}

type deskRenderer struct {
	desk    *Desk
	objects []fyne.CanvasObject
}

func (r *deskRenderer) Destroy()                     {}
func (r *deskRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *deskRenderer) Refresh()                     { r.desk.arrange() }

// MinSize leaves room for the buttons and some words.
func (r *deskRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.desk.bar.MinSize().Width+2*deskEdge, 50*theme.Grid)
}

// Layout puts the notes at the left, the slide ahead, the clocks and all slides at the right, and the buttons below.
func (r *deskRenderer) Layout(fyne.Size) {
	r.desk.arrange()
	r.desk.paint()
}

func (d *Desk) arrange() {
	size := d.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(1, w), max(1, h)))
	}
	bottom := size.Height - deskBar
	put(d.bar, deskEdge, bottom+(deskBar-d.bar.MinSize().Height)/2, size.Width-2*deskEdge, d.bar.MinSize().Height)
	x, w, h := d.nextBox()
	left := x - 2*deskEdge
	put(d.scroll, deskEdge, deskEdge, left-deskEdge/2, bottom-2*deskEdge)
	page := fyne.NewSize(d.scroll.Size().Width, max(d.column.HeightFor(d.box.Objects, d.scroll.Size().Width), d.scroll.Size().Height))
	d.column.Layout(d.box.Objects, page)
	d.box.Resize(page)
	d.scroll.Refresh()
	put(d.frame, x, deskEdge, w, h)
	put(d.next.Raster, x+1, deskEdge+1, w-2, h-2)
	y := deskEdge + h + theme.Grid
	words := d.following.HeightFor(w)
	put(d.following, x, y, w, words)
	y += words + 2*theme.Grid
	line := d.elapsed.MinSize().Height
	put(d.elapsed, x, y, d.elapsed.MinSize().Width, line)
	put(d.time, x+w-d.time.MinSize().Width, y, d.time.MinSize().Width, line)
	below := y + line + theme.Grid/2
	put(d.place, x, below, d.place.MinSize().Width, line)
	put(d.left, x+w-d.left.MinSize().Width, below, d.left.MinSize().Width, line)
	y = below + line + theme.Grid
	d.list.place(x, y, w, bottom-theme.Grid-y, d.show.At())
}

// nextBox is where the next slide is: its left edge and size, in units.
func (d *Desk) nextBox() (x, width, height float32) {
	size := d.Size()
	width = float32(int(size.Width * deskAside))
	return size.Width - deskEdge - width, width, float32(int(width * 9 / 16))
}

// paint has the slide ahead painted if it is another one than is seen.
func (d *Desk) paint() {
	i, ok := d.ahead()
	_, _, perUnit, known := view.Pixels(d)
	if !ok {
		d.next.Set(nil)
		d.shown = nextKey{}
		return
	}
	_, w, h := d.nextBox()
	size := image.Pt(int(float64(w)*perUnit), int(float64(h)*perUnit))
	key := nextKey{number: i + 1, size: size, dark: d.style.Dark}
	if !known || d.busy || d.closed || key == d.shown || size.X < narrowest/2 || size.Y < lowest/2 || d.style.Surface.A == 0 {
		return
	}
	d.busy = true
	ds, painter, slide, place, st := d.ds, d.painter, d.show.Slide(i), d.show.place(i), d.style
	var img *image.RGBA
	d.exec.Run(func() {
		s := compose(ds, slide, slide.Scene, st.Dark, place)
		img = painter.Page(s, painter.Plan(s, picture.SlideRoom{}, size.X, size.Y, st))
	}, func() {
		d.busy = false
		d.shown = key
		d.next.Set(img)
		d.paint()
	})
}
