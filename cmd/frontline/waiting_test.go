package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// The machine may be slow and busy: what is waited for gets much time, and is looked for often. With fifteen others at work for each
// of its cores a window with 1,500 regions needed more than 90 seconds to open.
const (
	patience = 4 * time.Minute
	short    = 3 * time.Second
	often    = 50 * time.Millisecond
)

// logLine is a line of the program's log of scenes.
type logLine struct {
	Seq      int                   `json:"seq"`
	Scene    scene.Scene           `json:"scene"`
	Headline string                `json:"headline"`
	Events   int                   `json:"events"`
	Days     [2]float64            `json:"days"`
	Boxes    map[string][4]float32 `json:"boxes"`
	Over     []string              `json:"over"`  // what lies over the window
	Focus    string                `json:"focus"` // the kind of what the keys go to
	Text     string                `json:"text"`  // what is written in it
	Slide    int                   `json:"slide"`
	Dark     bool                  `json:"dark"`
}

// shown reports whether the window is laid out: until then its parts lie in the corner.
func shown(l logLine) bool { return l.Boxes["map"][2] > 0 && l.Boxes["track"][1] > l.Boxes["map"][1] }

// lines are those of the log, without the last one while it is being written.
func (d *driver) lines() [][]byte {
	text, err := os.ReadFile(d.log)
	if err != nil {
		return nil
	}
	lines := bytes.Split(text, []byte("\n"))
	return lines[:len(lines)-1]
}

// now returns the last line of the log; the zero line when there is none.
func (d *driver) now() logLine {
	var last logLine
	if lines := d.lines(); len(lines) > 0 {
		assert.NoError(d.t, json.Unmarshal(lines[len(lines)-1], &last))
	}
	return last
}

// until waits for something, as long as the program lives.
func (d *driver) until(what string, so func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(often) {
		if so() {
			return
		}
		select {
		case <-d.ended:
			require.FailNow(d.t, "the program ended while waiting for "+what, "%v", d.how)
		default:
		}
	}
	require.FailNow(d.t, "waited in vain for "+what)
}

// wait waits until the last scene is as it should be.
func (d *driver) wait(what string, so func(logLine) bool) logLine {
	d.t.Helper()
	var l logLine
	d.until(what, func() bool {
		l = d.now()
		return l.Seq > 0 && so(l)
	})
	return l
}

// passes waits until the log has, after one of its lines, another that is as it should be, even where that was long ago.
func (d *driver) passes(after logLine, what string, so func(logLine) bool) logLine {
	d.t.Helper()
	var found logLine
	d.until(what, func() bool {
		for _, text := range d.lines() {
			var l logLine
			if assert.NoError(d.t, json.Unmarshal(text, &l)); l.Seq > after.Seq && so(l) {
				found = l
				return true
			}
		}
		return false
	})
	return found
}

// poll waits for a limited time.
func (d *driver) poll(limit time.Duration, so func(logLine) bool) (logLine, bool) {
	for deadline := time.Now().Add(limit); ; time.Sleep(often) {
		if l := d.now(); l.Seq > 0 && so(l) {
			return l, true
		}
		if time.Now().After(deadline) {
			return logLine{}, false
		}
	}
}

// still waits until the log has not grown for a while.
func (d *driver) still(what string) {
	d.t.Helper()
	seq, since := -1, time.Now()
	d.until(what, func() bool {
		if l := d.now(); l.Seq != seq {
			seq, since = l.Seq, time.Now()
		}
		return time.Since(since) > short
	})
}

func monthOf(t *testing.T, s string) timeline.Month {
	t.Helper()
	m, err := timeline.ParseMonth(s)
	require.NoError(t, err)
	return m
}
