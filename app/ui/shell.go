package ui

import (
	"image"
	"maps"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/briefings"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/playing"
	"frontline/app/ui/theme"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// shell is the widgets of a window in one language, and how they are tied to it.
type shell struct {
	box       *fyne.Container
	layout    *shellLayout
	headline  *headline
	toolbar   *toolbar
	area      *view.Map // the one that is moved: single, or the first of pair
	single    *view.Map
	pair      *view.Pair // nil until two maps were shown side by side
	small     smallMaps  // in place of area while the Scene has a page
	mapLayout mapLayout
	maps      *fyne.Container
	months    *view.Months
	track     *view.Track
	strip     *playing.Strip
	panel     *panel.Panel
	slides    *briefings.Page // in the panel
	mapBox    *fyne.Container
}

func newShell(w *Window) *shell {
	s := &shell{layout: &shellLayout{}}
	s.layout.resized = func() { fyne.Do(w.logScene) }
	s.headline = newHeadline(w.look)
	s.headline.OnCopy = w.copyHeadline
	s.toolbar = newToolbar(w.look, w.ds, w.search.NewField(), w.toolbarActions())
	s.newPictures(w)
	s.strip = w.playing.NewStrip()
	s.slides = w.briefing.NewPage()
	do := w.panelActions()
	do.Slides = s.slides.Fill
	s.panel = panel.New(w.look, do, s.slides.Page, w.pace)
	rested := func() {
		w.settings.keep(s.layout)
		w.logScene()
	}
	upright, lying := kit.NewDivider(true), kit.NewDivider(false)
	upright.OnDragged, upright.OnDone = s.layout.dragPanel, rested
	lying.OnDragged, lying.OnDone = s.layout.dragTrack, rested
	s.layout.parts = parts{
		header: s.headline, toolbar: s.toolbar, mapArea: s.mapBox, panel: s.panel, upright: upright, lying: lying,
		strip: s.strip, bars: s.months, track: s.track,
	}
	s.box = container.New(s.layout, s.layout.objects()...)
	return s
}

func (s *shell) newPictures(w *Window) {
	s.single = view.NewMap(w.painters.area, w.look.Printer, w.exec)
	s.area = s.single
	s.connect(w, s.single)
	s.maps = container.NewStack(s.single, w.layers.Over(s.single))
	icon := func(name theme.Icon, tip string, tapped func()) fyne.CanvasObject {
		b := kit.NewIcon(w.icons[name], w.look.Tips, w.look.T(tip), tapped)
		b.Flat = false
		return b
	}
	s.mapBox = container.New(&s.mapLayout, s.maps, icon(theme.IconPalette, "ui.style.tip", func() { w.choosers.MapStyle(s.mapBox) }),
		icon(theme.IconZoomIn, "ui.zoom.in", func() { s.area.ZoomIn() }),
		icon(theme.IconZoomOut, "ui.zoom.out", func() { s.area.ZoomOut() }),
		icon(theme.IconHome, "ui.zoom.reset", func() { s.area.Reset() }))

	s.months = view.NewMonths(w.painters.bars, w.look.Printer, w.exec)
	s.months.OnMonth = func(m timeline.Month) {
		w.playing.Stop()
		w.store.UpdateLive("months", func(sc scene.Scene) scene.Scene { return sc.WithMonth(m) })
	}
	s.months.OnMonthDone = func(timeline.Month) { w.store.Settle() }

	s.track = view.NewTrack(w.painters.track, w.look.Printer, w.exec)
	s.track.OnEvent = w.selectEvent
	s.track.OnCluster = w.showCluster
	s.track.OnHidden = w.showAlso
	s.track.OnWindow = func(days picture.Window) {
		s.panel.ShowDay(timeline.Day(math.Ceil(days.From)))
		w.logScene()
	}
	s.single.SetTempo(w.tempo)
	s.months.SetTempo(w.tempo)
	s.track.SetTempo(w.tempo)
	s.track.Today = timeline.DayOf(time.Now())
	s.setMotion(w.motion())
}

// connect ties a map to the window.
func (s *shell) connect(w *Window, m *view.Map) {
	m.OnSelect = func(code string) {
		w.update(func(sc scene.Scene) scene.Scene {
			if code == sc.Region {
				code = ""
			}
			return sc.SelectRegion(w.ds, code)
		})
	}
	m.OnEvent = w.selectEvent
	m.OnClass = w.isolate
	m.OnExtent = func(b orb.Bound) {
		w.store.UpdateLive("extent", func(sc scene.Scene) scene.Scene { return sc.WithExtent(b) })
	}
	m.Reserve(uprightButtons(), false)
}

// show shows a frame; each part paints only what differs from the one before.
func (s *shell) show(w *Window, f *scene.Frame) {
	s.headline.SetFrame(f)
	s.layout.headlineChanged()
	if !s.layout.trackFolded { // it takes about as long as the map, and is painted beside it
		finish := s.track.BeginFrame(f)
		defer finish()
	}
	s.toolbar.SetFrame(f, w.store.CanUndo(), w.store.CanRedo())
	w.search.Show(f.Scene)
	s.showMaps(w, f)
	w.layers.Show(f)
	s.months.SetFrame(f)
	w.playing.Show(f, s.layout.trackFolded)
	s.panel.SetFrame(f)
	w.menu.checkMenu()
}

// restyle gives the pictures the colours of the theme; the widgets ask for theirs.
func (s *shell) restyle(st picture.Style) {
	s.single.SetStyle(st)
	if s.pair != nil {
		s.pair.SetStyle(st)
	}
	if s.small.page != nil {
		s.small.page.SetStyle(st)
	}
	s.months.SetStyle(st)
	s.track.SetStyle(st)
	canvas.Refresh(s.toolbar)
}

// openSelected opens the page of what a Scene has selected, at the start.
func (s *shell) openSelected(sc scene.Scene) {
	switch {
	case sc.Event != "":
		s.panel.Open(panel.TabEvent)
	case sc.Region != "":
		s.panel.Open(panel.TabRegion)
	}
}

// boxes are the parts of which the log of scenes tells the places.
func (s *shell) boxes(w *Window) map[string]fyne.CanvasObject {
	parts := map[string]fyne.CanvasObject{
		"map": s.mapBox, "months": s.months, "track": s.track, "panel": s.panel, "search": w.search.Field(),
		"play": s.strip.Play(), "tabs": s.panel.Heads(),
	}
	maps.Copy(parts, s.slides.Parts())
	return parts
}

// mapLayout gives the map all the room, and puts the buttons that zoom under each other at its lower right, over the scale
// bar; the upper edge belongs to the signs that point to far away events. Of two maps side by side the second has them in a row in its
// lower left corner: it has no legend there, and both countries have the room up to the lower edge.
type mapLayout struct {
	bare bool              // nothing is there to zoom
	row  fyne.CanvasObject // a narrow map, in whose lower left corner the buttons stand beside each other; nil for none
}

// MinSize is called by Fyne.
func (*mapLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(theme.Grid, theme.Grid) }

// What the buttons over the map take, in units.
const (
	mapButtons      = 4
	mapButtonSide   = kit.ButtonHeight
	mapButtonsBelow = 6 * theme.Grid // the scale bar
)

// uprightButtons is what the buttons take of the map's lower right corner when they stand above each other, rowOfButtons what they take
// of the lower left one when they stand beside each other.
func uprightButtons() fyne.Size {
	return fyne.NewSize(mapButtonSide+4*theme.Grid, mapButtonsBelow+mapButtons*(mapButtonSide+2))
}

func rowOfButtons() fyne.Size {
	return fyne.NewSize(mapButtons*(mapButtonSide+2)+2*theme.Grid, mapButtonSide+2*theme.Grid)
}

// onMap is a size in whole units, as the map's painter takes it.
func onMap(size fyne.Size) image.Point { return image.Pt(int(size.Width+0.5), int(size.Height+0.5)) }

// Layout is called by Fyne. Where the map is too low or too narrow for all buttons, the first is left out; the menu has it too.
func (l *mapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.Place(objects[0], 0, 0, size.Width, size.Height)
	l.placeButtons(objects[1:], size)
}

func (l *mapLayout) placeButtons(buttons []fyne.CanvasObject, size fyne.Size) {
	if l.row != nil {
		right := l.row.Position().X + l.row.Size().Width - picture.ScaleBarRoom
		spare := len(buttons) - int((right-l.row.Position().X-theme.Grid)/(mapButtonSide+2))
		for i, o := range buttons {
			kit.Show(o, i >= spare && !l.bare)
			kit.Place(o, l.row.Position().X+theme.Grid+float32(i-max(0, spare))*(mapButtonSide+2), size.Height-theme.Grid-mapButtonSide,
				mapButtonSide, mapButtonSide)
		}
		return
	}
	top := size.Height - mapButtonsBelow - float32(len(buttons))*(mapButtonSide+2)
	for i, o := range buttons {
		y := top + float32(i)*(mapButtonSide+2)
		kit.Show(o, y >= theme.Grid && !l.bare)
		kit.Place(o, size.Width-mapButtonSide-2*theme.Grid, y, mapButtonSide, mapButtonSide)
	}
}
