package ui

import (
	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// smallMaps is the page of small maps that takes the place of the one map.
type smallMaps struct {
	page   *view.Multiples // nil until a page was shown
	of     smallKey
	frames []*scene.Frame
}

// smallKey is all that decides what a page shows.
type smallKey struct {
	scene scene.Scene
	look  scene.Look
	first timeline.Month
	count int
}

// paging reports whether a page of small maps is shown.
func (s *shell) paging() bool { return s.small.page != nil && s.small.page.Visible() }

// showPage shows the page that a frame's Scene asks for, in place of the maps; false when it asks for none.
func (s *shell) showPage(w *Window, f *scene.Frame) bool {
	months := scene.PageMonths(w.ds, f.Scene)
	s.bare(w, len(months) > 0)
	if len(months) == 0 {
		return false
	}
	key := smallKey{scene: f.Scene, look: w.sceneLook(), first: months[0], count: len(months)}
	// What is chosen beside the picture, and the month itself, do not change the small maps.
	key.scene.Month, key.scene.Event, key.scene.Filter, key.scene.Extent = 0, "", scene.Filter{}, orb.Bound{}
	if s.small.frames == nil || key != s.small.of {
		s.small.of, s.small.frames = key, scene.Multiples(w.ds, f.Scene, w.sceneLook(), months)
	}
	s.small.page.SetFrames(s.small.frames, f.Scene.Month)
	return true
}

// bare takes the maps and their buttons away and shows the page, or the other way round.
func (s *shell) bare(w *Window, page bool) {
	if page == s.mapLayout.bare {
		return
	}
	c := w.win.Canvas()
	if page && s.small.page == nil {
		s.small.page = view.NewMultiples(w.painters.area, w.look.Printer, w.exec)
		s.small.page.OnMonth = func(m timeline.Month) {
			w.update(func(sc scene.Scene) scene.Scene { return sc.OpenFromPage(m) })
		}
		s.small.page.OnClass = w.isolate
		s.small.page.Scroll()
		s.small.page.SetStyle(w.style())
		s.maps.Add(s.small.page)
	}
	focused := c.Focused() == fyne.Focusable(s.area) || s.small.page != nil && c.Focused() == fyne.Focusable(s.small.page)
	s.lead(w, s.single)
	s.mapLayout.bare = page
	kit.Show(s.small.page, page)
	kit.Show(s.single, !page)
	s.mapLayout.Layout(s.mapBox.Objects, s.mapBox.Size())
	if focused {
		w.focusMap()
	}
}

// togglePage shows a page of small maps, or one map again.
func (w *Window) togglePage(p scene.Page) func() {
	return func() {
		w.update(func(s scene.Scene) scene.Scene {
			if s.Page == p {
				return s.WithPage(scene.OneMap)
			}
			return s.WithPage(p)
		})
	}
}
