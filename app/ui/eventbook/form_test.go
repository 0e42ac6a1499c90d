package eventbook

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// host is a window that keeps own events and has no way back.
type host struct {
	*uitest.Host

	book    timeline.Book
	edition int
	refused error // why events cannot be kept
}

func (h *host) Book() timeline.Book { return h.book }
func (h *host) Edition() int        { return h.edition }

func (h *host) ChangeBook(book timeline.Book, f func(*dataset.Dataset, scene.Scene) scene.Scene) error {
	if h.refused != nil {
		return h.refused
	}
	ds, err := h.Data.WithEvents(book)
	if err != nil {
		return err
	}
	h.Data, h.book = ds, book
	h.Update(func(s scene.Scene) scene.Scene { return f(ds, s) })
	h.edition++
	return nil
}

func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, uitest.Bundled())}
	r := New(h)
	h.book = r.Load(h.Data)
	return r, h
}

// typed opens the form and writes an event in it.
func typed(t *testing.T, r *Room, title, day string) *form {
	t.Helper()
	r.Add()
	require.True(t, r.Writing())
	f := r.form
	f.fields["title"].SetText(title)
	f.fields["date"].SetText(day)
	f.fields["actors"].SetText("North Korea, росія")
	f.category.OnChosen(0)
	return f
}

func TestEachWrongFieldIsToldAtTheField(t *testing.T) {
	r, h := open(t)
	f := typed(t, r, "", "2024-02-30")
	f.fields["lat"].SetText("55")
	f.fields["sources"].SetText("example.org")
	f.keep()
	require.True(t, r.Writing(), "it stays open")
	for _, column := range []string{"title", "date", "lon", "sources"} {
		assert.NotEmpty(t, f.wrongs[column], column)
	}
	assert.Empty(t, f.wrongs["actors"])
	focused, _ := h.Win.Canvas().Focused().(*kit.Field)
	assert.Same(t, f.fields["title"], focused, "the first wrong one is led to")
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, "An event needs a title.")
	assert.Contains(t, words, "First day: A day such as 2024-07-15.")
	assert.Zero(t, h.book.Len())
}

func TestAnEventThatCannotBeKeptIsTold(t *testing.T) {
	r, h := open(t)
	h.refused = errors.New("the disk is full")
	typed(t, r, "Embassy hears of a visit", "2024-01-20").keep()
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, h.refused.Error())
	assert.Zero(t, h.edition)
}

func TestALinkIsFoundByWordsAndTakenAway(t *testing.T) {
	r, h := open(t)
	f := typed(t, r, "Embassy hears of a visit", "2024-01-20")
	f.find.SetText("choe moscow")
	found := uitest.Widgets[*kit.EventRow](f.page)
	require.NotEmpty(t, found)
	assert.LessOrEqual(t, len(found), mostFound)
	to := found[0].Content().ID
	found[0].Tapped(nil)
	assert.Equal(t, []timeline.Link{{Type: timeline.Follows, To: to}}, f.draft.Links)
	uitest.Press(t, h.Win, "Remove the link")
	assert.Empty(t, f.draft.Links)
}

// What was written is not lost to a key: Esc and Cancel ask, and Esc on the question leads back.
func TestLeavingTheFormAsksWhenSomethingWasWritten(t *testing.T) {
	r, h := open(t)
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	r.Add()
	r.form.fields["title"].TypedKey(escape)
	require.False(t, r.Writing(), "nothing was written")

	f := typed(t, r, "Embassy hears of a visit", "2024-01-20")
	f.fields["title"].TypedKey(escape)
	words, _ := uitest.Parts(h.Win)
	require.Contains(t, words, "Drop what was written?")
	require.True(t, r.Writing())
	h.Sheets().CloseTop() // as Esc beside a field does
	words, _ = uitest.Parts(h.Win)
	require.NotContains(t, words, "Drop what was written?")
	assert.Equal(t, "Embassy hears of a visit", f.fields["title"].Text)

	h.Sheets().CloseTop()
	uitest.Press(t, h.Win, "Go on writing")
	require.True(t, r.Writing())
	uitest.Press(t, h.Win, "Cancel")
	uitest.Press(t, h.Win, "Drop it")
	assert.False(t, r.Writing())
	assert.Empty(t, h.Win.Canvas().Overlays().List())
	assert.Zero(t, h.book.Len())

	typed(t, r, "Embassy hears of a visit", "2024-01-20").keep()
	assert.Empty(t, h.Win.Canvas().Overlays().List(), "what is kept needs no question")
	r.Change()
	h.Sheets().CloseTop()
	assert.False(t, r.Writing(), "an event that was not changed")
}
