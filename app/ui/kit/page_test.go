package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
)

func TestPageHoldsWhatIsInViewAndWhatTabLeadsTo(t *testing.T) {
	pg := NewPage(&Look{Tips: NewTips()})
	win := test.NewWindow(pg)
	t.Cleanup(win.Close)
	pg.Begin()
	for i := range 200 {
		if i%20 == 19 {
			pg.Row(RowContent{Label: strconv.Itoa(i)}, nil, "", func() {})
			continue
		}
		pg.Row(RowContent{Label: strconv.Itoa(i)}, nil, "", nil)
	}
	pg.End()
	pg.Resize(fyne.NewSize(300, 200))
	labels := func() (all []string) {
		for _, o := range pg.box.Objects {
			if row, ok := o.(*Row); ok {
				all = append(all, row.Content().Label)
			}
		}
		return all
	}
	assert.Less(t, len(labels()), 40)
	assert.Contains(t, labels(), "0")
	assert.Contains(t, labels(), "19", "the first that Tab leads to")
	pg.ScrollTo(pg.height / 2)
	assert.NotContains(t, labels(), "0")
	assert.Contains(t, labels(), "100")
	pg.ScrollTo(pg.height - 200)
	assert.Contains(t, labels(), "199")
}

// The toolkit lays a scroll out within a frame when what it scrolls has another smallest size, and paints the window once more.
func TestPageOfAnotherHeightIsNotLaidOutWithinAFrame(t *testing.T) {
	pg := NewPage(&Look{Tips: NewTips()})
	win := test.NewWindow(pg)
	t.Cleanup(win.Close)
	fill := func(rows int) {
		pg.Begin()
		for i := range rows {
			pg.Row(RowContent{Label: strconv.Itoa(i)}, nil, "", nil)
		}
		pg.End()
	}
	fill(3)
	pg.Resize(fyne.NewSize(300, 200))
	before := pg.box.MinSize()
	fill(200)
	assert.Equal(t, before, pg.box.MinSize())
	assert.False(t, pg.long.Visible(), "what is not seen is not laid out")

	pg.ScrollTo(100)
	assert.InDelta(t, -100, pg.box.Position().Y, 0)
	pg.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)})
	assert.InDelta(t, 130, pg.Offset(), 0)
	assert.InDelta(t, -130, pg.box.Position().Y, 0, "the column follows the wheel")
	pg.ScrollBy(fyne.KeyEnd)
	assert.InDelta(t, pg.height-200, pg.Offset(), 1)
	fill(3)
	assert.Zero(t, pg.Offset())
	assert.InDelta(t, 0, pg.box.Position().Y, 0)
}

// A row that its page has not placed has no width: breaking its words at none would make a line of each letter.
func TestRowsThatAreNotPlacedAreNotBrokenIntoLetters(t *testing.T) {
	note := "The same period by the chosen source, which counts what was claimed too and closes the day at midnight."
	row, event := NewRow(), NewEventRow(nil)
	open(t, container.NewWithoutLayout(row, event))
	for _, text := range []string{"1", "2"} {
		row.Set(RowContent{Label: note, Text: text, Note: note + text})
		event.Set(EventContent{Title: note + text})
	}
	for _, words := range []*Prose{row.label, row.note, event.title} {
		for _, w := range words.wrapped {
			assert.LessOrEqual(t, len(w.lines), 1, "at a width of %v", w.width)
		}
	}
}
