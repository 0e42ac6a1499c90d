// Package maparea is the room of the map's part of the window: one map, two side by side, or a page of small ones in their place,
// and the buttons over them.
package maparea

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/app/ui/view"
)

// Room is the maps of a window.
type Room struct {
	host   Host
	box    *fyne.Container // the maps and their buttons
	maps   *fyne.Container
	layout layout
	led    *view.Map // the one that keys and buttons move: single, or the first of pair
	single *view.Map
	pair   *view.Pair // nil until two maps were shown side by side
	small  small
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	// Canvas is the window's, which knows what the keys go to.
	Canvas() fyne.Canvas
	// Executor paints away from the UI goroutine; Tempo is how closely frames follow each other, Motion whether things may move.
	Executor() view.Executor
	Tempo() *view.Tempo
	Motion() bool
	// Dataset is the data shown, SceneLook what of the window's look decides its colours.
	Dataset() *dataset.Dataset
	SceneLook() scene.Look
	// Style is the colours in force, Painters draw the map and the bars of the data shown.
	Style() picture.Style
	Painters() (area *picture.Map, bars *picture.Bars)
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// UpdateLive changes the Scene; a row of such changes of one kind is one step.
	UpdateLive(kind string, f func(scene.Scene) scene.Scene)
	// ChooseStyle opens the looks of the map.
	ChooseStyle()
}

// New makes the room of a window. NewMaps gives it its maps.
func New(host Host) *Room { return &Room{host: host} }

// NewMaps makes the maps anew, of the data and in the language in force; over makes what lies over the one map. It returns the maps
// with their buttons.
func (r *Room) NewMaps(over func(*view.Map) fyne.CanvasObject) fyne.CanvasObject {
	area, _ := r.host.Painters()
	*r = Room{host: r.host}
	r.single = view.NewMap(area, r.host.Look().Printer, r.host.Executor())
	r.single.SetTempo(r.host.Tempo())
	r.led = r.single
	r.connect(r.single)
	r.single.Reserve(uprightButtons(), false)
	r.maps = container.NewStack(r.single, over(r.single))
	r.box = container.New(&r.layout, r.maps,
		r.button(theme.IconPalette, "ui.style.tip", r.host.ChooseStyle),
		r.button(theme.IconZoomIn, "ui.zoom.in", func() { r.led.ZoomIn() }),
		r.button(theme.IconZoomOut, "ui.zoom.out", func() { r.led.ZoomOut() }),
		r.button(theme.IconHome, "ui.zoom.reset", func() { r.led.Reset() }))
	r.SetMotion(r.host.Motion())
	return r.box
}

func (r *Room) button(name theme.Icon, tip string, tapped func()) fyne.CanvasObject {
	l := r.host.Look()
	b := kit.NewIcon(l.Icons[name], l.Tips, l.T(tip), tapped)
	b.Flat = false
	return b
}

// connect ties a map to the Scene.
func (r *Room) connect(m *view.Map) {
	m.OnSelect = func(code string) {
		r.host.Update(func(s scene.Scene) scene.Scene {
			if code == s.Region {
				code = ""
			}
			return s.SelectRegion(r.host.Dataset(), code)
		})
	}
	m.OnEvent = func(id string) {
		r.host.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(r.host.Dataset(), id) })
	}
	m.OnClass = r.isolate
	m.OnExtent = func(b orb.Bound) {
		r.host.UpdateLive("extent", func(s scene.Scene) scene.Scene { return s.WithExtent(b) })
	}
}

// isolate shows one class of the legend alone, or all again.
func (r *Room) isolate(class int) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.Isolate(class) })
}

// Map is the map that keys and buttons move.
func (r *Room) Map() *view.Map { return r.led }

// Box is the maps with their buttons, as NewMaps made them last.
func (r *Room) Box() fyne.CanvasObject { return r.box }

// Show shows a frame on one map, on two where it is compared side by side, or on a page of small ones.
func (r *Room) Show(f *scene.Frame) {
	if r.showPage(f) {
		return
	}
	second := scene.BuildSecond(r.host.Dataset(), f.Scene, r.host.SceneLook())
	if second == nil {
		r.lead(r.single)
		r.single.SetFrame(f)
		return
	}
	r.showPair(f, second)
}

// SetStyle gives the maps other colours.
func (r *Room) SetStyle(st picture.Style) {
	r.single.SetStyle(st)
	if r.pair != nil {
		r.pair.SetStyle(st)
	}
	if r.small.page != nil {
		r.small.page.SetStyle(st)
	}
}

// SetMotion says whether the maps may move by themselves.
func (r *Room) SetMotion(on bool) {
	r.single.Motion = on
	if r.pair != nil {
		r.pair.First.Motion, r.pair.Second.Motion = on, on
	}
}

// Focus leads the keys to the map, or to the page in its place.
func (r *Room) Focus() { r.host.Canvas().Focus(r.keyed()) }

// Focused reports whether they are there.
func (r *Room) Focused() bool { return r.host.Canvas().Focused() == r.keyed() }

// keyed is what the keys are led to.
func (r *Room) keyed() fyne.Focusable {
	if r.paging() {
		return r.small.page
	}
	return r.led
}

// lead makes a map the one that is moved, and shows it alone or with its neighbour.
func (r *Room) lead(m *view.Map) {
	if r.led == m {
		return
	}
	c := r.host.Canvas()
	focused := c.Focused() == fyne.Focusable(r.led)
	r.led = m
	r.layout.row = nil
	if m != r.single {
		r.layout.row = r.pair.Second
	}
	r.layout.Layout(r.box.Objects, r.box.Size())
	kit.Show(r.single, m == r.single)
	kit.Show(r.pair, m != r.single)
	if focused {
		c.Focus(m)
	}
}
