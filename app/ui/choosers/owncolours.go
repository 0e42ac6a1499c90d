package choosers

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// ownColours are the fields for a palette of a person's own: two colours, or three with one in the middle. The ramp between them
// is the program's.
type ownColours struct {
	m       *mapStyle
	fields  [3]*kit.Field
	samples [3]*canvas.Rectangle
	box     *fyne.Container
	filling bool
}

func newOwnColours(m *mapStyle) *ownColours {
	o := &ownColours{m: m}
	var cells []fyne.CanvasObject
	for i := range o.fields {
		e := kit.NewField("", 1)
		e.OnLeave = m.room.host.Sheets().CloseTop
		e.OnChanged = func(string) { o.changed() }
		o.fields[i] = e
		s := canvas.NewRectangle(color.Transparent)
		s.SetMinSize(fyne.NewSize(2*theme.Grid, 2*theme.Grid))
		o.samples[i] = s
		tip := m.room.t("ui.style.colour." + strconv.Itoa(i+1))
		pick := kit.NewIcon(m.room.host.Look().Icons[theme.IconPalette], m.room.host.Look().Tips, tip, func() { o.pick(i) })
		cells = append(cells, container.NewBorder(nil, nil, container.NewHBox(container.NewCenter(s), pick), nil, e))
	}
	o.fields[1].SetPlaceHolder(m.room.t("ui.style.colour.none"))
	o.box = container.NewGridWithColumns(1, cells...)
	return o
}

// show fills the fields: with the colours chosen, else with the ends of the palette that is shown.
func (o *ownColours) show() {
	s := o.m.room.host.Scene()
	colours := scene.OwnColours(s.Palette)
	if colours == nil {
		for _, c := range scene.Palettes(o.m.room.host.Dataset(), s, o.m.room.host.SceneLook()) {
			if c.Chosen && len(c.Colours) > 1 {
				colours = []color.RGBA{c.Colours[0], c.Colours[len(c.Colours)-1]}
			}
		}
	}
	if len(colours) < 2 || o.focused() {
		return
	}
	texts := [3]string{hexOf(colours[0]), "", hexOf(colours[len(colours)-1])}
	if len(colours) > 2 {
		texts[1] = hexOf(colours[len(colours)/2])
	}
	o.filling = true
	for i, text := range texts {
		o.fields[i].SetText(text)
	}
	o.filling = false
	o.sample()
}

func (o *ownColours) focused() bool {
	f := o.m.room.host.Sheets().Focused()
	return f == fyne.Focusable(o.fields[0]) || f == fyne.Focusable(o.fields[1]) || f == fyne.Focusable(o.fields[2])
}

// sample shows each colour beside its field.
func (o *ownColours) sample() {
	for i, s := range o.samples {
		c, ok := colourOf(o.fields[i].Text)
		s.FillColor = color.Transparent
		if ok {
			s.FillColor = c
		}
		kit.Repaint(nil, s)
	}
}

// changed takes the colours when both ends, and the middle unless it is empty, are written.
func (o *ownColours) changed() {
	if o.filling {
		return
	}
	o.sample()
	var colours []color.RGBA
	for i, field := range o.fields {
		if i == 1 && strings.TrimSpace(field.Text) == "" {
			continue
		}
		c, ok := colourOf(field.Text)
		if !ok {
			return
		}
		colours = append(colours, c)
	}
	o.m.room.host.UpdateLive("colours", func(s scene.Scene) scene.Scene { return s.WithPalette(scene.OwnPalette(colours...)) })
	o.m.fill()
}

// pick opens the toolkit's chooser for one of them.
func (o *ownColours) pick(i int) {
	var now color.Color
	if c, ok := colourOf(o.fields[i].Text); ok {
		now = c
	}
	r := o.m.room
	r.host.Sheets().PickColour(r.t("ui.style.colour."+strconv.Itoa(i+1)), now, func(c color.RGBA) { o.fields[i].SetText(hexOf(c)) })
}

func hexOf(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// colourOf reads what hexOf writes, with or without its sign.
func colourOf(text string) (color.RGBA, bool) {
	digits := strings.TrimPrefix(strings.TrimSpace(text), "#")
	v, err := strconv.ParseUint(digits, 16, 24)
	if err != nil || len(digits) != 6 {
		return color.RGBA{}, false
	}
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}, true
}
