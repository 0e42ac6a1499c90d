package view

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// parted is an Executor whose work and what follows it are done one by one.
type parted struct{ work, done []func() }

func (p *parted) Run(work, done func()) { p.work, p.done = append(p.work, work), append(p.done, done) }

func TestWheelThatTurnsOnceMoreBeforeItIsHeardIsWaitedFor(t *testing.T) {
	exec, reports := &parted{}, 0
	s := &settling{}
	turn := func() { s.turn(exec, func() { reports++ }) }
	turn()
	turn()
	require.Len(t, exec.work, 1, "one waits for all turns")
	exec.work[0]()
	s.quiet = time.Hour
	turn()
	exec.done[0]()
	require.Len(t, exec.work, 2)
	assert.Zero(t, reports)

	s.quiet = 0
	exec.work[1]()
	exec.done[1]()
	assert.Equal(t, 1, reports)

	turn()
	s.forget()
	exec.work[2]()
	exec.done[2]()
	assert.Len(t, exec.work, 3)
	assert.Equal(t, 1, reports, "what was reported otherwise is not reported again")
}
