package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

// lookFor types a search and waits for what it finds.
func lookFor(w *Window, text string) {
	w.toolbarActions().query(text)
	w.searched()
}

// queued is an Executor that keeps what it is given until the test lets it go on.
type queued struct{ jobs []func() }

func (q *queued) Run(work, done func()) { q.jobs = append(q.jobs, func() { work(); done() }) }

func (q *queued) one(t *testing.T) {
	t.Helper()
	require.NotEmpty(t, q.jobs)
	job := q.jobs[0]
	q.jobs = q.jobs[1:]
	job()
}

// What is typed is looked for beside the window, one search at a time; what comes of it never changes what is being typed.
func TestTypingDoesNotWaitForTheSearch(t *testing.T) {
	w := openWindow(t, Options{})
	exec := &queued{}
	w.exec = exec
	field := w.shell.toolbar.search
	field.SetText("c")
	field.SetText("ch")
	field.SetText("cho")
	require.Len(t, exec.jobs, 1, "one at a time")
	assert.Empty(t, w.store.Scene().Filter.Query)
	w.monthStep(-1)()
	assert.Equal(t, "cho", field.Text, "another change leaves what is typed")
	exec.one(t)
	assert.Equal(t, "c", w.store.Scene().Filter.Query, "what was found meanwhile is shown")
	assert.Equal(t, "cho", field.Text)
	field.SetText("choe")
	exec.one(t)
	exec.one(t)
	assert.Equal(t, "choe", w.store.Scene().Filter.Query)
	assert.Empty(t, exec.jobs)
	assert.Less(t, len(w.frame.Events), 20)

	w.undo()
	assert.Empty(t, w.store.Scene().Filter.Query, "typing is one step")
	assert.Empty(t, field.Text, "the field follows the scene again")
	field.SetText("act")
	w.toolbarActions().queryDone()
	assert.Equal(t, "act", w.store.Scene().Filter.Query, "Enter does not leave it open")
	exec.one(t)
	assert.Equal(t, "act", w.store.Scene().Filter.Query)
}

// Enter opens the first event found, in the order of the list, and leaves one that is open and was found.
func TestEnterOpensTheFirstFound(t *testing.T) {
	w := openWindow(t, Options{})
	field := w.shell.toolbar.search
	field.SetText("moscow visit")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	assert.Equal(t, w.frame.Events[0].Event.ID, w.store.Scene().Event)
	w.selectEvent(choeVisit)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	assert.Equal(t, choeVisit, w.store.Scene().Event)
	w.selectEvent("")
	w.update(func(s scene.Scene) scene.Scene { return s.WithRanked(true) })
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	assert.Equal(t, w.frame.Ranked[0].Event.ID, w.store.Scene().Event)
	w.selectEvent("")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	assert.Empty(t, w.store.Scene().Event)
}
