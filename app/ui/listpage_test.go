package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

func TestTheListSaysWhatASearchFinds(t *testing.T) {
	w := openWindow(t, Options{})
	head := w.shell.panel.head
	w.openList()
	assert.False(t, head.page.Visible(), "nothing is searched for")
	lookFor(w, "moscow visit act")
	lookFor(w, "moscow visit")
	assert.True(t, head.page.Visible())
	assert.Equal(t, plain(w.look.N("search.found", len(w.frame.Events))), proseOf(head.page)[0])
	byTime := w.shell.panel.list.entries
	head.order.OnChosen(1)
	assert.True(t, w.store.Scene().Filter.Ranked)
	ranked := w.shell.panel.list.entries
	assert.Len(t, ranked, len(w.frame.Events)+1, "one heading")
	assert.NotEqual(t, byTime[1].item.Event.ID, ranked[1].item.Event.ID)
	assert.NotEmpty(t, w.shell.panel.list.rows.Used())
	assert.Equal(t, "moscow visit", w.shell.panel.list.rows.Used()[0].Content().Found)

	lookFor(w, "actor:nor")
	rows := uitest.Widgets[*kit.Row](head.page)
	require.NotEmpty(t, rows)
	rows[0].OnTapped()
	w.searched()
	assert.Equal(t, "actor:PRK", w.store.Scene().Filter.Query)
	w.undo()
	assert.NotEqual(t, scene.Filter{}, w.store.Scene().Filter)
	lookFor(w, "linked:maybe visit")
	require.NotEmpty(t, w.frame.Events)
	assert.Contains(t, proseOf(head.page)[1], "linked:maybe")
}
