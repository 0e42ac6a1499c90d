package maparea

import (
	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// small is the page of small maps that takes the place of the one map.
type small struct {
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
func (r *Room) paging() bool { return r.small.page != nil && r.small.page.Visible() }

// showPage shows the page that a frame's Scene asks for, in place of the maps; false when it asks for none.
func (r *Room) showPage(f *scene.Frame) bool {
	ds, look := r.host.Dataset(), r.host.SceneLook()
	months := scene.PageMonths(ds, f.Scene)
	r.bare(len(months) > 0)
	if len(months) == 0 {
		return false
	}
	key := smallKey{scene: f.Scene, look: look, first: months[0], count: len(months)}
	// What is chosen beside the picture, and the month itself, do not change the small maps.
	key.scene.Month, key.scene.Event, key.scene.Filter, key.scene.Extent = 0, "", scene.Filter{}, orb.Bound{}
	if r.small.frames == nil || key != r.small.of {
		r.small.of, r.small.frames = key, scene.Multiples(ds, f.Scene, look, months)
	}
	r.small.page.SetFrames(r.small.frames, f.Scene.Month)
	return true
}

// bare takes the maps and their buttons away and shows the page, or the other way round.
func (r *Room) bare(page bool) {
	if page == r.layout.bare {
		return
	}
	if page && r.small.page == nil {
		r.newPage()
	}
	focused := r.Focused()
	r.lead(r.single)
	r.layout.bare = page
	kit.Show(r.small.page, page)
	kit.Show(r.single, !page)
	r.layout.Layout(r.box.Objects, r.box.Size())
	if focused {
		r.Focus()
	}
}

func (r *Room) newPage() {
	area, _ := r.host.Painters()
	p := view.NewMultiples(area, r.host.Look().Printer, r.host.Executor())
	p.OnMonth = func(m timeline.Month) {
		r.host.Update(func(s scene.Scene) scene.Scene { return s.OpenFromPage(m) })
	}
	p.OnClass = r.isolate
	p.Scroll()
	p.SetStyle(r.host.Style())
	p.Hide()
	r.small.page = p
	r.maps.Add(p)
}
