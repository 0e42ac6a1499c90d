package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

func TestTheListSaysWhatASearchFinds(t *testing.T) {
	w := openWindow(t, Options{})
	head := w.shell.panel.head
	w.openList()
	assert.False(t, head.page.Visible(), "nothing is searched for")
	w.toolbarActions().query("moscow visit act")
	w.toolbarActions().query("moscow visit")
	assert.True(t, head.page.Visible())
	assert.Equal(t, w.look.p.N("search.found", len(w.frame.Events)), head.page.texts.all[0].Text())
	byTime := w.shell.panel.list.entries
	head.order.OnChosen(1)
	assert.True(t, w.store.Scene().Filter.Ranked)
	ranked := w.shell.panel.list.entries
	assert.Len(t, ranked, len(w.frame.Events)+1, "one heading")
	assert.NotEqual(t, byTime[1].item.Event.ID, ranked[1].item.Event.ID)
	assert.NotEmpty(t, w.shell.panel.list.rows.all)
	assert.Equal(t, "moscow visit", w.shell.panel.list.rows.all[0].Content().Found)

	w.toolbarActions().query("actor:nor")
	require.Positive(t, head.page.rows.used)
	head.page.rows.all[0].OnTapped()
	assert.Equal(t, "actor:PRK", w.store.Scene().Filter.Query)
	w.undo()
	assert.NotEqual(t, scene.Filter{}, w.store.Scene().Filter)
	w.toolbarActions().query("linked:maybe visit")
	require.NotEmpty(t, w.frame.Events)
	assert.Contains(t, head.page.texts.all[1].Text(), "linked:maybe")
}
