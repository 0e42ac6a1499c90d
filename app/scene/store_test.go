package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"frontline/timeline"
)

func TestUndoAndRedo(t *testing.T) {
	st := NewStore(Scene{Month: 1})
	to := func(m timeline.Month) func(Scene) Scene { return func(s Scene) Scene { return s.WithMonth(m) } }
	assert.False(t, st.Undo())
	st.Update(to(2))
	st.Update(to(2)) // no change, no step
	st.Update(to(3))
	assert.True(t, st.Undo())
	assert.Equal(t, timeline.Month(2), st.Scene().Month)
	assert.True(t, st.Undo())
	assert.False(t, st.Undo())
	assert.True(t, st.Redo())
	assert.True(t, st.Redo())
	assert.False(t, st.Redo())
	assert.Equal(t, timeline.Month(3), st.Scene().Month)
	st.Undo()
	st.Update(to(9))
	assert.False(t, st.CanRedo(), "a new change ends what could be redone")
}

func TestEditionsGoBackAndForthWithTheScene(t *testing.T) {
	st := NewStore(Scene{Month: 1})
	told := 0
	st.Subscribe(func(_, _ Scene) { told++ })
	same := func(s Scene) Scene { return s }
	st.UpdateEdition(0, same) // no change, no step
	assert.False(t, st.CanUndo())
	st.UpdateEdition(1, same)
	assert.Equal(t, 1, told, "told although the Scene is the same")
	st.Update(func(s Scene) Scene { return s.WithMonth(2) })
	st.UpdateEdition(2, func(s Scene) Scene { return s.WithMonth(3) })
	st.Undo()
	assert.Equal(t, 1, st.Edition())
	assert.Equal(t, timeline.Month(2), st.Scene().Month)
	st.Undo()
	st.Undo()
	assert.Equal(t, 0, st.Edition())
	for st.Redo() {
	}
	assert.Equal(t, 2, st.Edition())
	assert.Equal(t, timeline.Month(3), st.Scene().Month)
}

func TestAContinuousChangeIsOneStep(t *testing.T) {
	st := NewStore(Scene{Month: 1})
	for m := timeline.Month(2); m < 50; m++ {
		st.UpdateLive("month", func(s Scene) Scene { return s.WithMonth(m) })
	}
	st.UpdateLive("query", func(s Scene) Scene { return s.WithQuery("c") })
	st.UpdateLive("query", func(s Scene) Scene { return s.WithQuery("ch") })
	assert.True(t, st.Undo())
	assert.Equal(t, Scene{Month: 49}, st.Scene())
	assert.True(t, st.Undo())
	assert.Equal(t, Scene{Month: 1}, st.Scene())
	assert.False(t, st.CanUndo())
	st.UpdateLive("month", func(s Scene) Scene { return s.WithMonth(2) })
	st.Settle()
	st.UpdateLive("month", func(s Scene) Scene { return s.WithMonth(3) })
	st.Undo()
	assert.Equal(t, timeline.Month(2), st.Scene().Month)
}

func TestSubscribersSeeEveryChangeInOrder(t *testing.T) {
	st := NewStore(Scene{})
	var seen []timeline.Month
	cancel := st.Subscribe(func(_, now Scene) {
		if now.Month == 1 { // a subscriber that changes the Scene itself
			st.Update(func(s Scene) Scene { return s.WithMonth(2) })
		}
	})
	st.Subscribe(func(old, now Scene) { seen = append(seen, old.Month, now.Month) })
	st.Update(func(s Scene) Scene { return s.WithMonth(1) })
	assert.Equal(t, []timeline.Month{0, 1, 1, 2}, seen)
	cancel()
	st.Update(func(s Scene) Scene { return s.WithMonth(1) })
	assert.Equal(t, timeline.Month(1), st.Scene().Month)
	st.Reset(Scene{Month: 7})
	assert.False(t, st.CanUndo())
}

// However changes, undos and redos follow each other, undoing all leads back to the start and redoing all to the end.
func TestUndoLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		st := NewStore(Scene{Month: 100})
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			m := timeline.Month(rapid.IntRange(100, 110).Draw(t, "month"))
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				st.Undo()
			case 1:
				st.Redo()
			case 2:
				st.UpdateLive("month", func(s Scene) Scene { return s.WithMonth(m) })
			default:
				st.Update(func(s Scene) Scene { return s.WithMonth(m) })
			}
		}
		for st.Redo() {
		}
		end := st.Scene()
		for st.Undo() {
		}
		assert.Equal(t, timeline.Month(100), st.Scene().Month)
		for st.Redo() {
		}
		assert.Equal(t, end, st.Scene())
	})
}
