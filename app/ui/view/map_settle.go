package view

import (
	"sync/atomic"
	"time"
)

// settleTime is how long the wheel and the zoom keys must be quiet before the extent is reported.
const settleTime = 250 * time.Millisecond

// settling tells when the wheel and the zoom keys have been quiet for a while. However often they turn meanwhile it waits once and is
// heard once: each call to the toolkit's loop may cost the next frame its tick.
type settling struct {
	quiet time.Duration
	last  atomic.Pointer[time.Time] // when they turned; read beside the UI goroutine
	due   bool                      // what they chose is not reported yet
	waits bool
}

// left is how long they must still be quiet, zero or less when they were.
func (s *settling) left() time.Duration { return s.quiet - time.Since(*s.last.Load()) }

// turn notes that they turned.
func (s *settling) turn(exec Executor, report func()) {
	s.due = true
	now := time.Now()
	s.last.Store(&now)
	s.wait(exec, report)
}

func (s *settling) wait(exec Executor, report func()) {
	if s.waits {
		return
	}
	s.waits = true
	exec.Run(func() {
		for left := s.left(); left > 0; left = s.left() {
			time.Sleep(left)
		}
	}, func() {
		s.waits = false
		switch {
		case !s.due:
		case s.left() > 0: // they turned once more before this was heard
			s.wait(exec, report)
		default:
			report()
		}
	})
}

// forget takes it that nothing is left to be reported.
func (s *settling) forget() { s.due = false }

// moved shows the new view at once by moving the picture there is, has a fresh one painted, and reports the extent when
// nothing more happened for a while.
func (m *Map) moved() {
	m.follow()
	m.update()
	m.settling.turn(m.paint.exec, func() {
		if m.alive {
			m.report()
		}
	})
}

// report tells the extent that a person chose.
func (m *Map) report() {
	m.settling.forget()
	if m.pointer.wheeling {
		m.pointer.wheeling = false
		defer m.hover()
		defer m.update()
	}
	extent := m.cam.extent
	if m.plain { // the first of two has the extent of both
		extent = m.partner.of.cam.extent
	}
	m.applied = extent
	m.rest()
	if m.OnExtent != nil {
		m.OnExtent(extent)
	}
}
