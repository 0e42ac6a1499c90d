package present

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
)

func TestThePointerLeavesWhenItRestsAndComesBackWhenItMoves(t *testing.T) {
	h := &hands{}
	var told []bool
	p := pointer{clock: h.clock, show: func(seen bool) { told = append(told, seen) }}
	p.moved()
	p.moved()
	assert.Equal(t, []time.Duration{pointerRest, pointerRest}, h.wait)
	old := h.due[0]
	old()
	assert.Empty(t, told, "it has moved since")
	h.due[1]()
	assert.Equal(t, []bool{false}, told)
	p.moved()
	assert.Equal(t, []bool{false, true}, told)
	p.end()
	h.strike()
	assert.Equal(t, []bool{false, true}, told, "nothing is asked of a window that has gone")
}

func TestNothingIsExplainedWhereThePointerIsNoLongerSeen(t *testing.T) {
	th := open(t, four)
	th.todo.work()
	h := &hands{}
	th.stage.hand.clock = h.clock
	var told []bool
	th.stage.OnPointer = func(seen bool) { told = append(told, seen) }

	middle := fyne.NewPos(th.stage.live.Size().Width/2, th.stage.live.Size().Height/2)
	th.stage.Cursor()
	th.stage.live.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle}})
	assert.Equal(t, desktop.PointerCursor, th.stage.live.Cursor(), "a region is under it")
	h.strike()
	assert.Equal(t, []bool{false}, told)
	assert.Equal(t, desktop.DefaultCursor, th.stage.live.Cursor())
	th.stage.Cursor()
	assert.Equal(t, []bool{false, true}, told)
}
