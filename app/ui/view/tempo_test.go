package view

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// A slow machine is one whose frames take long: under a held key months then come late, but without a pause.
func TestTempoDoesNotCountWhatFramesTake(t *testing.T) {
	exec := &held{}
	at := time.Unix(0, 0)
	tempo := NewTempo(exec)
	tempo.now = func() time.Time { return at }
	wait := func(d time.Duration) { at = at.Add(d) }
	frame := func(took time.Duration) {
		tempo.fetched()
		tempo.fetched() // of another picture in the same frame
		wait(took)
		exec.release()
	}
	assert.False(t, tempo.Quick())
	wait(time.Hour)
	tempo.Next()
	assert.False(t, tempo.Quick(), "the first after a rest")
	frame(400 * time.Millisecond)
	assert.Equal(t, 400*time.Millisecond, tempo.Took())
	wait(20 * time.Millisecond)
	tempo.Next()
	assert.True(t, tempo.Quick(), "20 ms after a frame that took 400")
	assert.True(t, tempo.impatient())
	tempo.fetched()
	wait(300 * time.Millisecond)
	tempo.Next()
	assert.True(t, tempo.Quick(), "as soon as the frame was there")
	exec.release()
	assert.Equal(t, 400*time.Millisecond, tempo.Took(), "the one that was overtaken is not measured")
	frame(16 * time.Millisecond)
	wait(200 * time.Millisecond)
	tempo.Next()
	assert.False(t, tempo.Quick(), "after a pause")
	assert.True(t, tempo.impatient())
	wait(260 * time.Millisecond)
	tempo.Next()
	assert.False(t, tempo.impatient(), "nothing was painted for a while")
}

// The answer costs a turn of the toolkit's loop, so quick frames do without: they take what the last one took.
func TestTempoAsksQuickFramesSeldom(t *testing.T) {
	exec := &held{}
	at := time.Unix(0, 0)
	tempo := NewTempo(exec)
	tempo.now = func() time.Time { return at }
	const frames, took = 100, 25 * time.Millisecond
	asked := 0
	for range frames {
		tempo.Next()
		at = at.Add(took / 5)
		tempo.fetched()
		asked += len(exec.jobs)
		at = at.Add(took - took/5)
		exec.release()
		assert.Equal(t, took, tempo.Took())
	}
	assert.Equal(t, int(frames*took/askAgain), asked)
	at = at.Add(hurry - 1)
	tempo.Next()
	assert.True(t, tempo.Quick(), "counted from when the frame was there")
	tempo.fetched()
	at = at.Add(tempo.Took() + hurry)
	tempo.Next()
	assert.False(t, tempo.Quick())
}

func TestWithoutTempoNothingIsQuick(t *testing.T) {
	var tempo *Tempo
	assert.False(t, tempo.Quick())
	assert.False(t, tempo.impatient())
	assert.Zero(t, tempo.Took())
	tempo.fetched()
}

// A chart that takes longer than it should is painted within the frame all the same where the frame takes much longer: one more frame
// for it would cost more.
func TestSlowFramesKeepChartsWithin(t *testing.T) {
	c := &chart{quick: quickPainting, took: 30 * time.Millisecond}
	assert.False(t, c.isQuick())
	c.tempo = &Tempo{painted: 100 * time.Millisecond}
	assert.True(t, c.isQuick())
	c.took = 40 * time.Millisecond
	assert.False(t, c.isQuick())
	c.quick = 0
	assert.False(t, c.isQuick(), "one that is never painted within a frame")
}
