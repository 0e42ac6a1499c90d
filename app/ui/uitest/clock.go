package uitest

import "time"

// Clock stands still until a test has it tick.
type Clock struct{ Waiting []func() } // what was asked for, and not stopped or done since

// After keeps f. It is what a Host's After does.
func (c *Clock) After(_ time.Duration, f func()) (stop func()) {
	done := false
	c.Waiting = append(c.Waiting, func() {
		if !done {
			f()
		}
	})
	return func() { done = true }
}

// Tick does all that waits, and not what begins to wait meanwhile.
func (c *Clock) Tick() {
	waiting := c.Waiting
	c.Waiting = nil
	for _, f := range waiting {
		f()
	}
}
