package ui

import (
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"
)

// The moment that is waited passes only while nothing is left to do, however slow the machine.
func TestWhatIsPaintedAheadIsAdmittedBeforeTheToolkitRuns(t *testing.T) {
	synctest.Test(t, paintedAhead)
}

func paintedAhead(t *testing.T) {
	t.Helper()
	e := &executor{}
	e.hold()
	var done []string
	e.Run(func() {}, func() {
		done = append(done, "picture")
		e.Run(func() {}, func() { done = append(done, "what follows it") })
	})
	assert.Empty(t, done, "nothing is done before it is admitted")
	e.admit()
	assert.Equal(t, []string{"picture", "what follows it"}, done)
	assert.True(t, e.idle())

	never := make(chan struct{})
	e.Run(func() { <-never }, func() {})
	e.admit() // waits a moment only
	assert.False(t, e.idle())
	close(never)
	e.admit()
	assert.True(t, e.idle())
	e.release()
}
