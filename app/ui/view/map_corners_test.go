package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
)

// On a narrow map the mark of a month that is not closed says little; its tip says why.
func TestTheMarkOfAnOpenMonthIsExplained(t *testing.T) {
	m := newMap(&fakeMap{}, printer(t), uitest.Inline{})
	in(t, m, size(700, 400), 1)
	m.SetStyle(light())
	f := july()
	f.Closed, f.ClosedNote = false, "Not closed: the last map is of 21 July 2024."
	m.SetFrame(f)
	require.NotNil(t, m.badge.img)
	at := m.badge.Position().AddXY(10, 10)
	assert.InDelta(t, 700-12-120+10, at.X, 0.5, "in the upper right corner")
	m.MouseMoved(mouse(at.X, at.Y))
	assert.Equal(t, []string{f.ClosedNote}, words(m.tip))
	assert.True(t, m.tip.box.Visible())
	m.MouseMoved(mouse(at.X, at.Y+100))
	assert.NotContains(t, words(m.tip), f.ClosedNote)
	f = july()
	m.SetFrame(f)
	m.MouseMoved(mouse(at.X, at.Y))
	assert.NotContains(t, words(m.tip), "Not closed: the last map is of 21 July 2024.")
}
