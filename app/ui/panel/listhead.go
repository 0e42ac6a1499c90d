package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// listHead stands over the list of all events while they are searched: how many are found, in which order, what of the search was
// not understood, and how it could go on.
type listHead struct {
	look   *kit.Look
	do     *Actions
	page   *kit.Page
	order  *kit.Segments
	frame  *scene.Frame
	layout *listLayout
}

func newListHead(l *kit.Look, do *Actions) *listHead {
	h := &listHead{look: l, do: do, page: kit.NewPage(l)}
	h.order = kit.NewSegments([]string{l.T("search.bytime"), l.T("search.byrelevance")}, func(i int) { h.do.Ranked(i == 1) })
	return h
}

// over puts the head over a list.
func (h *listHead) over(list fyne.CanvasObject) *fyne.Container {
	h.layout = &listLayout{head: h.page}
	return container.New(h.layout, h.page, list)
}

// SetFrame says what a frame found.
func (h *listHead) SetFrame(f *scene.Frame) {
	before := h.frame
	h.frame = f
	filter := f.Scene.Filter
	if before != nil && before.Scene.Filter == filter && before.Scene.Lang == f.Scene.Lang && len(before.Events) == len(f.Events) {
		return
	}
	pg := h.page
	pg.Begin()
	if strings.TrimSpace(filter.Query) != "" {
		h.fill(pg, filter)
	}
	pg.End()
	h.layout.again()
}

func (h *listHead) fill(pg *kit.Page, filter scene.Filter) {
	pg.Accent(h.look.N("search.found", len(h.frame.Events)))
	at := 0
	if filter.Ranked {
		at = 1
	}
	h.order.Select(at)
	pg.Add(container.NewHBox(h.order))
	if len(h.frame.Events) > 0 { // an empty list says it itself
		for _, hint := range h.do.Hints(filter.Query) {
			pg.Warn(hint)
		}
	}
	for i, c := range h.do.Completions(filter.Query) {
		if i == 0 {
			c.Note = h.look.T("search.tab", "note", c.Note)
		}
		pg.Row(kit.RowContent{Label: c.Text, Side: c.Note}, nil, "", func() { h.do.Query(c.Query) })
	}
}

// listLayout gives the head the height of its words and the list the rest.
type listLayout struct {
	head *kit.Page
	list fyne.CanvasObject
	size fyne.Size
}

// MinSize is called by Fyne.
func (l *listLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// Layout is called by Fyne.
func (l *listLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.list, l.size = objects[1], size
	l.again()
}

// again lays out after the head changed.
func (l *listLayout) again() {
	if l.list == nil {
		return
	}
	high := float32(0)
	if len(l.head.Objects()) > 0 {
		high = min(l.head.HeightFor(l.size.Width), l.size.Height/2)
	}
	kit.Show(l.head, high > 0)
	kit.Place(l.head, 0, 0, l.size.Width, high)
	kit.Place(l.list, 0, high, l.size.Width, l.size.Height-high)
}
