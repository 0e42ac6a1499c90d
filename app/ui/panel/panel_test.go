package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// open is a panel with the list of all events in view, which follows the Scene of a Host.
func open(t *testing.T) (*Panel, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t, bundled)
	nothing := func() {}
	p := New(h.Look(), Actions{
		Region: func(string) {}, Clear: nothing, Search: nothing, Change: nothing, Remove: nothing, Around: nothing, Pin: nothing, Chain: nothing,
		Event:  func(id string) { h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, id) }) },
		Ranked: func(on bool) { h.Update(func(s scene.Scene) scene.Scene { return s.WithRanked(on) }) },
		Query:  func(text string) { h.UpdateLive("query", func(s scene.Scene) scene.Scene { return s.WithQuery(text) }) },
		Finds:  func() *scene.Finder { return scene.NewFinder(h.Data, h.Scene()) },
		Hints:  func(query string) []string { return scene.SearchHints(h.Data, query, h.Printer) },
		Completions: func(query string) []scene.Completion {
			return scene.Completions(h.Data, query, h.Printer)
		},
		Slides: nothing,
	}, kit.NewPage(h.Look()), nil)
	h.Store.Subscribe(func(_, _ scene.Scene) { p.SetFrame(h.Frame()) })
	h.Win.SetContent(p)
	h.Win.Resize(fyne.NewSize(400, 600))
	p.SetFrame(h.Frame())
	p.Open(TabList)
	return p, h
}

// said is the paragraphs of a page.
func said(page *kit.Page) []string {
	var all []string
	for _, prose := range uitest.Widgets[*kit.Prose](page) {
		all = append(all, prose.Text())
	}
	return all
}

// An internal event that is copied by itself says wherever its words go that it is internal.
func TestACopiedEventSaysThatItIsInternal(t *testing.T) {
	d := &scene.EventDetail{Date: "20 Jan 2024", Title: "Nightfall", Mark: "own, internal", Internal: true}
	assert.Equal(t, "own, internal\n20 Jan 2024\nNightfall", eventText(d))
	d.Mark, d.Internal = "own, public", false
	assert.Equal(t, "20 Jan 2024\nNightfall", eventText(d))
}
