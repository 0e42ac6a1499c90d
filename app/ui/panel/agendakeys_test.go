package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
)

func typed(f fyne.Focusable, name fyne.KeyName) { f.TypedKey(&fyne.KeyEvent{Name: name}) }

// at is the event that the keys are at, which must be seen, whole.
func (a *agenda) at(t require.TestingT) string {
	var id string
	for _, row := range a.rows.used {
		if row.Content().Cursor {
			require.Empty(t, id, "one row")
			id = row.Content().ID
			require.GreaterOrEqual(t, row.Position().Y, a.scroll.Offset.Y-0.5)
			require.LessOrEqual(t, row.Position().Y+row.Size().Height, a.scroll.Offset.Y+a.Size().Height+0.5)
		}
	}
	return id
}

// Up and Down go through all events in the order of the list, however many there are, and what they are at is always seen.
func TestKeysWalkTheList(t *testing.T) {
	p, h := open(t)
	a := p.list
	f := manyEvents(h.Frame(), 3000)
	a.SetFrame(f)
	assert.Empty(t, a.at(t), "the keys are elsewhere")
	h.Win.Canvas().Focus(a)
	rapid.Check(t, func(rt *rapid.T) {
		at := slices.IndexFunc(f.Events, func(item scene.EventItem) bool { return item.Event.ID == a.at(rt) })
		require.GreaterOrEqual(rt, at, 0)
		key, step := fyne.KeyDown, 1
		if rapid.Bool().Draw(rt, "up") {
			key, step = fyne.KeyUp, -1
		}
		for range rapid.IntRange(1, 9).Draw(rt, "times") {
			if at+step < 0 || at+step >= len(f.Events) {
				break
			}
			typed(a, key)
			at += step
			require.Equal(rt, f.Events[at].Event.ID, a.at(rt))
		}
	})
	h.Win.Canvas().Unfocus()
	assert.Empty(t, a.at(t))
}

// From the search Down leads to the first event found, Enter opens it, letting it go leads back to it, and Up from the first one to
// the search. All other keys are the window's.
func TestFromTheSearchIntoTheListAndBack(t *testing.T) {
	p, h := open(t)
	searched := 0
	p.list.up = func() { searched++ }
	p.do.Query("moscow visit")
	require.True(t, p.FocusList())
	found := h.Frame().Events
	assert.Equal(t, found[0].Event.ID, p.list.at(t))
	typed(p.list, fyne.KeyDown)
	assert.Equal(t, found[1].Event.ID, p.list.at(t))
	var handed []fyne.KeyName
	h.Win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { handed = append(handed, e.Name) })
	typed(p.list, fyne.KeyLeft)
	typed(p.list, fyne.KeyPageDown)
	assert.Equal(t, []fyne.KeyName{fyne.KeyLeft, fyne.KeyPageDown}, handed)

	typed(p.list, fyne.KeyReturn)
	assert.Equal(t, found[1].Event.ID, h.Scene().Event)
	assert.Equal(t, TabEvent, p.Current())
	assert.Equal(t, p.heads.Part(int(TabEvent)), h.Win.Canvas().Focused(), "Tab goes on into the page")
	h.Update(func(s scene.Scene) scene.Scene { return s.NextEvent(h.Data, 1, false) })
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, "") })
	assert.Equal(t, TabList, p.Current(), "back to where it was opened")
	assert.Equal(t, fyne.Focusable(p.list), h.Win.Canvas().Focused())
	assert.Equal(t, found[2].Event.ID, p.list.at(t), "at the event that was let go")

	p.do.Query("moscow visit act")
	p.do.Query("moscow visit")
	typed(p.list, fyne.KeyUp)
	assert.Equal(t, 1, searched)
	p.do.Query("no such words")
	assert.False(t, p.FocusList(), "nothing to walk")
}

// An event that was not opened from the list leads back to the month.
func TestAnEventLetGoLeadsBackToTheMonth(t *testing.T) {
	p, h := open(t)
	p.Open(TabMonth)
	p.do.Event(h.Frame().Events[3].Event.ID)
	require.Equal(t, TabEvent, p.Current())
	p.do.Event("")
	assert.Equal(t, TabMonth, p.Current())
}
