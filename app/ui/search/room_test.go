package search

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/uitest"
)

// host is a window that notes where the keys are led.
type host struct {
	*uitest.Host

	led []string
}

func (h *host) OpenList()  { h.led = append(h.led, "list in view") }
func (h *host) EnterList() { h.led = append(h.led, "list") }
func (h *host) FocusMap()  { h.led = append(h.led, "map") }

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

const choeVisit = "2024-01-15-choe-moscow-visit"

func open(t *testing.T) (*Room, *host, *Field) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	r := New(h)
	field := r.NewField()
	h.Win.SetContent(field)
	h.Store.Subscribe(func(_, now scene.Scene) { r.Show(now) })
	return r, h, field
}

func press(field *Field, key fyne.KeyName) { field.TypedKey(&fyne.KeyEvent{Name: key}) }

func sel(h *host, id string) {
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, id) })
}

// What is typed is looked for beside the window, one search at a time; what comes of it never changes what is being typed.
func TestTypingDoesNotWaitForTheSearch(t *testing.T) {
	_, h, field := open(t)
	q := &uitest.Queue{}
	h.Exec = q.Run
	field.SetText("c")
	field.SetText("ch")
	field.SetText("cho")
	require.Len(t, q.Jobs, 1, "one at a time")
	assert.Empty(t, h.Scene().Filter.Query)
	h.Update(func(s scene.Scene) scene.Scene { return s.Step(h.Data, -1) })
	assert.Equal(t, "cho", field.Text, "another change leaves what is typed")
	q.One()
	assert.Equal(t, "c", h.Scene().Filter.Query, "what was found meanwhile is shown")
	assert.Equal(t, "cho", field.Text)
	field.SetText("choe")
	q.One()
	q.One()
	assert.Equal(t, "choe", h.Scene().Filter.Query)
	assert.Empty(t, q.Jobs)
	assert.Less(t, len(h.Frame().Events), 20)

	h.Undo()
	assert.Empty(t, h.Scene().Filter.Query, "typing is one step")
	assert.Empty(t, field.Text, "the field follows the scene again")
	field.SetText("act")
	press(field, fyne.KeyReturn)
	assert.Equal(t, "act", h.Scene().Filter.Query, "Enter does not leave it open")
	q.One()
	assert.Equal(t, "act", h.Scene().Filter.Query)
}

// Enter opens the first event found, in the order of the list, and leaves one that is open and was found.
func TestEnterOpensTheFirstFound(t *testing.T) {
	_, h, field := open(t)
	field.SetText("moscow visit")
	assert.Equal(t, []string{"list in view"}, h.led)
	press(field, fyne.KeyReturn)
	assert.Equal(t, h.Frame().Events[0].Event.ID, h.Scene().Event)
	assert.Equal(t, []string{"list in view", "map"}, h.led)
	sel(h, choeVisit)
	press(field, fyne.KeyReturn)
	assert.Equal(t, choeVisit, h.Scene().Event)
	sel(h, "")
	h.Update(func(s scene.Scene) scene.Scene { return s.WithRanked(true) })
	press(field, fyne.KeyReturn)
	assert.Equal(t, h.Frame().Ranked[0].Event.ID, h.Scene().Event)
	sel(h, "")
	h.led = nil
	press(field, fyne.KeyDown)
	assert.Empty(t, h.Scene().Event)
	assert.Equal(t, []string{"list in view", "list"}, h.led)
}

// Tab at the end of the words goes on with them as the first offer says, and leads on where there is none.
func TestTabGoesOnWithTheSearch(t *testing.T) {
	_, h, field := open(t)
	field.SetText("choe act")
	field.CursorColumn = len("choe act")
	require.True(t, field.AcceptsTab())
	press(field, fyne.KeyTab)
	assert.Equal(t, "choe actor:", field.Text)
	assert.Equal(t, fyne.Focusable(field), h.Win.Canvas().Focused())
	require.True(t, field.AcceptsTab())
	press(field, fyne.KeyTab)
	assert.Equal(t, "choe actor:RUS", field.Text)
	assert.Equal(t, "choe actor:RUS", h.Scene().Filter.Query)
	assert.False(t, field.AcceptsTab(), "there is nothing to go on with")
	press(field, fyne.KeyTab)
	assert.Equal(t, "choe actor:RUS", field.Text)
	field.SetText("act")
	field.CursorColumn = 1
	assert.False(t, field.AcceptsTab(), "amid the words")
}

// Escape empties the field, and leaves it when it is empty.
func TestEscapeEmptiesTheFieldAndLeavesIt(t *testing.T) {
	_, h, field := open(t)
	field.SetText("choe")
	h.led = nil
	press(field, fyne.KeyEscape)
	assert.Empty(t, field.Text)
	assert.Empty(t, h.Scene().Filter.Query)
	assert.NotContains(t, h.led, "map")
	press(field, fyne.KeyEscape)
	assert.Contains(t, h.led, "map")
}

// Words that are asked for stand in place of those that are being typed, with the cursor behind them.
func TestWordsThatAreAskedForReplaceThoseTyped(t *testing.T) {
	r, h, field := open(t)
	q := &uitest.Queue{}
	h.Exec = q.Run
	field.SetText("mos")
	r.Ask("moscow ")
	assert.Equal(t, "moscow ", field.Text)
	assert.Equal(t, len("moscow "), field.CursorColumn)
	assert.Equal(t, fyne.Focusable(field), h.Win.Canvas().Focused())
	for range 2 {
		q.One()
	}
	assert.Equal(t, "moscow ", h.Scene().Filter.Query)
}

// TestLongSearchStaysInItsField looks whether the words are drawn inside a part that clips.
func TestLongSearchStaysInItsField(t *testing.T) {
	_, _, field := open(t)
	field.SetText(strings.Repeat("peace talks ", 20))
	clipped := false
	for _, o := range test.LaidOutObjects(field) {
		if s, ok := o.(fyne.Scrollable); ok && s != fyne.Scrollable(nil) {
			clipped = true
		}
	}
	assert.True(t, clipped)
}
