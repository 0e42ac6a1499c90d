package ui

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/briefings"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/playing"
	"frontline/app/ui/view"
)

// shell is the widgets of a window in one language, and how they are tied to it.
type shell struct {
	box    *fyne.Container
	layout *shellLayout
	months *view.Months
	track  *view.Track
	strip  *playing.Strip
	panel  *panel.Panel
	slides *briefings.Page // in the panel
}

func newShell(w *Window) *shell {
	s := &shell{layout: &shellLayout{}}
	s.layout.resized = func() { fyne.Do(w.logScene) }
	s.months, s.track = w.playing.NewMonths(), w.lanes.NewTrack()
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
		header: w.head.NewHeadline(), toolbar: w.head.NewToolbar(w.search.NewField()),
		mapArea: w.maps.NewMaps(w.layers.Over), panel: s.panel, upright: upright, lying: lying,
		strip: s.strip, bars: s.months, track: s.track,
	}
	s.box = container.New(s.layout, s.layout.objects()...)
	return s
}

// show shows a frame; each part paints only what differs from the one before.
func (s *shell) show(w *Window, f *scene.Frame) {
	w.head.Say(f)
	s.layout.headlineChanged()
	if !s.layout.trackFolded { // it takes the longest, and is painted beside all else
		finish := s.track.BeginFrame(f)
		defer finish()
	}
	w.head.Show(f)
	w.search.Show(f.Scene)
	w.maps.Show(f)
	w.layers.Show(f)
	s.months.SetFrame(f)
	w.playing.Show(f, s.layout.trackFolded)
	s.panel.SetFrame(f)
	w.menu.checkMenu()
}

// restyle gives the pictures the colours of the theme; the widgets ask for theirs.
func (s *shell) restyle(st picture.Style) {
	s.months.SetStyle(st)
	s.track.SetStyle(st)
	kit.Repaint(nil, s.layout.toolbar)
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
		"map": w.maps.Box(), "months": s.months, "track": s.track, "edge": s.layout.lying, "panel": s.panel, "search": w.search.Field(),
		"play": s.strip.Play(), "tabs": s.panel.Heads(), "filter": w.head.Filter(), "chips": w.head.Chips(),
	}
	maps.Copy(parts, s.slides.Parts())
	maps.Copy(parts, w.choosers.Parts())
	for id, row := range s.panel.EventRows() {
		parts["event "+id] = row
	}
	return parts
}
