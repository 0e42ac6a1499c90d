package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

func TestTheListSaysWhatASearchFinds(t *testing.T) {
	p, h := open(t)
	head := p.head
	assert.False(t, head.page.Visible(), "nothing is searched for")
	p.do.Query("moscow visit act")
	p.do.Query("moscow visit")
	assert.True(t, head.page.Visible())
	assert.Equal(t, h.Look().N("search.found", len(h.Frame().Events)), said(head.page)[0])
	byTime := p.list.entries
	head.order.OnChosen(1)
	assert.True(t, h.Scene().Filter.Ranked)
	ranked := p.list.entries
	assert.Len(t, ranked, len(h.Frame().Events)+1, "one heading")
	assert.NotEqual(t, byTime[1].item.Event.ID, ranked[1].item.Event.ID)
	assert.NotEmpty(t, p.list.rows.used)
	assert.Equal(t, "moscow visit", p.list.rows.used[0].Content().Found)

	p.do.Query("actor:nor")
	rows := uitest.Widgets[*kit.Row](head.page)
	require.NotEmpty(t, rows)
	rows[0].OnTapped()
	assert.Equal(t, "actor:PRK", h.Scene().Filter.Query)
	h.Undo()
	assert.NotEqual(t, scene.Filter{}, h.Scene().Filter)
	p.do.Query("linked:maybe visit")
	require.NotEmpty(t, h.Frame().Events)
	assert.Contains(t, said(head.page)[1], "linked:maybe")
}
