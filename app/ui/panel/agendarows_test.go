package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/ui/kit"
	"frontline/timeline"
)

// A list that goes on by an event writes one row; all others are those that they were.
func TestEventsInViewKeepTheirRows(t *testing.T) {
	p, h := open(t)
	a := p.list
	a.SetFrame(manyEvents(h.Frame(), 3000))
	h.Win.Canvas().Focus(a)
	scrolled := false
	for range 40 {
		before, offset := map[string]*kit.EventRow{}, a.scroll.Offset.Y
		for _, row := range a.rows.used {
			before[row.Content().ID] = row
		}
		typed(a, fyne.KeyDown)
		scrolled = scrolled || a.scroll.Offset.Y > offset
		fresh := 0
		seen := map[*kit.EventRow]bool{}
		for _, row := range a.rows.used {
			require.False(t, seen[row], "a row for each")
			seen[row] = true
			if was := before[row.Content().ID]; was == nil {
				fresh++
			} else {
				require.Same(t, was, row)
			}
		}
		require.LessOrEqual(t, fresh, 2)
	}
	assert.True(t, scrolled)
	assert.LessOrEqual(t, len(a.rows.used)+len(a.rows.spare), 40, "rows are used again")
}

// The height of the list changes with few of the keys: each time costs another frame.
func TestKeysSeldomChangeTheHeightOfTheList(t *testing.T) {
	p, h := open(t)
	a := p.list
	a.SetFrame(manyEvents(h.Frame(), 3000))
	h.Win.Canvas().Focus(a)
	changes := 0
	for range 200 {
		before := a.height
		typed(a, fyne.KeyDown)
		if a.height > before || a.height < before {
			changes++
		}
	}
	assert.LessOrEqual(t, changes, 6)
}

// What the list is brought to is found without looking at all events.
func TestGoalIsWhatASearchThroughAllFinds(t *testing.T) {
	p, h := open(t)
	a := p.list
	a.SetFrame(h.Frame())
	rapid.Check(t, func(rt *rapid.T) {
		f := *h.Frame()
		f.Scene.Month = timeline.NewMonth(2021, 6) + timeline.Month(rapid.IntRange(0, 90).Draw(rt, "month"))
		if rapid.Bool().Draw(rt, "event") {
			f.Scene.Event = f.Events[rapid.IntRange(0, len(f.Events)-1).Draw(rt, "which")].Event.ID
		}
		a.frame = &f
		want := len(a.entries) - 1
		for i, e := range a.entries {
			if f.Scene.Event != "" && e.item != nil && e.item.Event.ID == f.Scene.Event ||
				f.Scene.Event == "" && e.item == nil && e.month >= f.Scene.Month {
				want = i
				break
			}
		}
		assert.Equal(rt, want, a.goal())
	})
}
