package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/theme"
	"frontline/assets"
)

// open shows objects in a window of the test driver, in the program's own theme.
func open(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	th, err := theme.New(assets.FS, theme.Light)
	require.NoError(t, err)
	a.Settings().SetTheme(th)
	w := a.NewWindow("")
	w.SetContent(container.NewVBox(objects...))
	w.Resize(fyne.NewSize(400, 300))
	return w
}

// TestFocusedWidgetsHandKeysOn presses a key on each widget that can have the focus.
func TestFocusedWidgetsHandKeysOn(t *testing.T) {
	pressed := 0
	press := func() { pressed++ }
	event := NewEventRow(func(string) { press() })
	row := NewRow()
	row.OnTapped = press
	picker := NewPicker(nil, nil, "", nil)
	picker.Set([]Option{{Label: "one"}}, 0)
	segments := NewSegments([]string{"one", "two"}, func(int) { press() })
	chip := newChip("label", nil, nil, "")
	chip.tapped = press
	w := open(t, NewButton("text", nil, press), picker, segments, row, event, chip)

	var handed []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { handed = append(handed, e.Name) })
	runes := 0
	w.Canvas().SetOnTypedRune(func(rune) { runes++ })
	focusable := []fyne.Focusable{picker, segments.parts[0], row, event, chip}
	for _, f := range focusable {
		w.Canvas().Focus(f)
		require.Equal(t, f, w.Canvas().Focused())
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		f.TypedRune('+')
	}
	assert.Len(t, handed, len(focusable), "the arrows belong to the window")
	assert.Equal(t, len(focusable), runes)
	for _, f := range focusable[1:] {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	assert.Equal(t, len(focusable)-1, pressed, "Enter presses")
}

// The keys begin at what is chosen, so that Down and Enter choose the next one, and Enter alone nothing else.
func TestMenusBeginAtWhatIsChosen(t *testing.T) {
	var chosen []int
	picker := NewPicker(nil, nil, "", func(i int) { chosen = append(chosen, i) })
	w := open(t, picker)
	options := []Option{{Label: "one"}, {Label: "two"}, {Label: "three"}}
	for _, c := range []struct {
		from, want int
		keys       []fyne.KeyName
	}{
		{0, 1, []fyne.KeyName{fyne.KeyDown}},
		{1, 0, []fyne.KeyName{fyne.KeyUp}},
		{1, 2, []fyne.KeyName{fyne.KeyDown}},
		{2, 2, nil},
		{-1, 0, []fyne.KeyName{fyne.KeyDown}},
	} {
		picker.Set(options, c.from)
		chosen = nil
		w.Canvas().Focus(picker)
		for _, key := range append(append([]fyne.KeyName{fyne.KeyReturn}, c.keys...), fyne.KeyReturn) {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
		}
		assert.Equal(t, []int{c.want}, chosen, "from %d", c.from)
		assert.Same(t, picker, w.Canvas().Focused(), "the keys are back at the picker")
	}
}

func TestChipsThatDoNotFitAreGathered(t *testing.T) {
	removed := ""
	item := func(s string) ChipItem { return ChipItem{Label: s, Remove: func() { removed = s }} }
	c := NewChips(nil, "", func() fyne.Resource { return nil })
	open(t, c)
	c.Resize(fyne.NewSize(600, ButtonHeight))
	c.Set([]ChipItem{item("Donetsk Oblast"), item("Visit"), item("North Korea")})
	assert.Len(t, c.box.Objects, 3)
	test.Tap(c.box.Objects[1].(fyne.Tappable))
	assert.Equal(t, "Visit", removed)

	c.Resize(fyne.NewSize(180, ButtonHeight))
	require.Len(t, c.box.Objects, 2)
	last, ok := c.box.Objects[1].(*chip)
	require.True(t, ok)
	assert.Equal(t, "+2", last.label)
	for _, o := range c.box.Objects {
		assert.LessOrEqual(t, o.Position().X+o.Size().Width, c.Size().Width)
	}
}

func TestRowPutsTheFigureBelowALongLabel(t *testing.T) {
	r := NewRow()
	open(t, r)
	r.Set(RowContent{Label: "Gained", Text: "184.5 km²"})
	one := r.HeightFor(300)
	r.Set(RowContent{Label: "Gained", Text: "184.5 km²", Note: "6.0 a day"})
	assert.Greater(t, r.HeightFor(300), one)
	r.Set(RowContent{Label: "Автономна Республіка Крим", Text: "a figure as wide as the whole of the row is"})
	assert.Greater(t, r.HeightFor(300), one)
	assert.True(t, r.Disabled(), "a row that does nothing takes no focus")
}

func TestColumnGivesTheHeightThatTextNeeds(t *testing.T) {
	text := NewProse("a text that needs more than one line in a narrow column", theme.SizeBody, "")
	column := &Column{Gap: 8, Margin: 8}
	box := container.New(column, text, NewRow())
	open(t, box)
	wide, narrow := column.HeightFor(box.Objects, 600), column.HeightFor(box.Objects, 120)
	assert.Greater(t, narrow, wide)
	box.Resize(fyne.NewSize(120, narrow))
	assert.InDelta(t, narrow, box.MinSize().Height, 0.1)
}

// Small print beside the words of a row is cut where both do not fit; it never lies over them.
func TestSidesOfRowsDoNotLieOverTheirWords(t *testing.T) {
	row := NewRow()
	open(t, row)
	for _, width := range []float32{150, 200, 300, 600} {
		row.Set(RowContent{Label: "учасник:", Side: "Tab  ·  хто брав участь, наприклад PRK"})
		row.Resize(fyne.NewSize(width, row.HeightFor(width)))
		end := row.label.Position().X + row.label.NaturalWidth()
		assert.GreaterOrEqual(t, row.side.Position().X, end, "%v", width)
		assert.LessOrEqual(t, row.side.Position().X+row.side.Size().Width, width)
	}
	assert.GreaterOrEqual(t, row.side.Size().Width, row.side.NaturalWidth(), "where there is room it is whole")
}
