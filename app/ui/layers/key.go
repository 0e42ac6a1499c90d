package layers

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/picture"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// The sign of a layer in the key, in units.
const (
	signWidth  float32 = 3 * theme.Grid
	signHeight float32 = 1.5 * theme.Grid
)

// key names the layers on the map and switches them: it is their legend and their buttons.
type key struct {
	*fyne.Container

	ground *canvas.Rectangle
	rows   map[Layer]*keyRow
	style  picture.Style
}

// keyRow is a layer in the key: its sign, and a box that is ticked while it is shown.
type keyRow struct {
	check *widget.Check
	sign  *canvas.Raster
	image image.Image
}

// newKey makes a hidden key; toggle switches a layer.
func newKey(toggle func(l Layer)) *key {
	k := &key{ground: canvas.NewRectangle(nil), rows: map[Layer]*keyRow{}}
	k.ground.CornerRadius, k.ground.StrokeWidth = theme.Grid/2, 1
	column := container.New(&keyLayout{})
	for _, l := range All() {
		row := &keyRow{image: image.NewRGBA(image.Rect(0, 0, 1, 1))}
		row.sign = canvas.NewRaster(func(int, int) image.Image { return row.image })
		row.check = widget.NewCheck("", nil)
		row.check.OnChanged = func(bool) { toggle(l) }
		k.rows[l] = row
		column.Add(row.sign)
		column.Add(row.check)
	}
	k.Container = container.NewStack(k.ground, column)
	k.Hide()
	return k
}

// keyLayout puts the rows of a key under each other, closer than boxes to tick stand elsewhere.
type keyLayout struct{}

// Measures of a key, in units.
const (
	keyPad            = theme.Grid
	rowHeight float32 = 2.5 * theme.Grid
	keyGap            = theme.Grid / 2
	keyText           = keyPad + signWidth + keyGap
)

// MinSize is called by Fyne. Signs and boxes take turns in objects.
func (*keyLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var width float32
	for i := 1; i < len(objects); i += 2 {
		width = max(width, objects[i].MinSize().Width)
	}
	return fyne.NewSize(keyText+width+keyPad, float32(len(objects)/2)*rowHeight+2*keyPad)
}

// Layout is called by Fyne.
func (*keyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		top := keyPad + float32(i/2)*rowHeight
		if i%2 == 0 {
			kit.Place(o, keyPad, top+(rowHeight-signHeight)/2, signWidth, signHeight)
			continue
		}
		kit.Place(o, keyText, top, size.Width-keyText-keyPad, rowHeight)
	}
}

// cornerLayout puts one object into the upper left corner, or under the mark of a period that is not closed into the upper right
// one where the legend leaves no room.
type cornerLayout struct{ legend func() fyne.Size }

// MinSize is called by Fyne.
func (*cornerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (l *cornerLayout) Layout(objects []fyne.CanvasObject, room fyne.Size) {
	const badge = 7 * theme.Grid
	legend := l.legend()
	for _, o := range objects {
		size := o.MinSize()
		x, y := float32(picture.Margin), float32(picture.Margin)
		if y+size.Height+picture.Margin > room.Height-picture.Margin-legend.Height {
			x, y = room.Width-picture.Margin-size.Width, picture.Margin+badge
		}
		kit.Place(o, x, y, size.Width, size.Height)
	}
}

// set says what a layer is and whether it is shown.
func (k *key) set(l Layer, text string, shown bool) {
	check := k.rows[l].check
	if check.Text == text && check.Checked == shown {
		return
	}
	check.Text, check.Checked = text, shown
	check.Refresh()
}

// setStyle paints ground and signs in the colours of a style.
func (k *key) setStyle(st picture.Style) {
	c := fyne.CurrentApp().Driver().CanvasForObject(k.ground)
	if c != nil {
		st.Scale = float64(c.Scale())
	}
	if st == k.style || st.Scale <= 0 {
		return
	}
	k.style = st
	k.ground.FillColor, k.ground.StrokeColor = st.Plate, st.Line
	k.ground.Refresh()
	for l, row := range k.rows {
		row.image = picture.FrontSwatch(st, l.only(), float64(signWidth), float64(signHeight))
		kit.Repaint(k, row.sign)
	}
}
