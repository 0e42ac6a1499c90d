package sheet

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/assets"
)

// open makes an Opener over a window of 800 by 600 units.
func open(t *testing.T) *Opener {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	win := a.NewWindow("")
	win.SetPadded(false)
	win.SetContent(widget.NewLabel(""))
	win.Resize(fyne.NewSize(800, 600))
	icons, err := theme.NewIcons(assets.FS)
	require.NoError(t, err)
	o := NewOpener(win, func(string) {}, func(work, done func()) { work(); done() })
	o.Look = &kit.Look{Printer: ds.Catalog().Printer(lang.English), Icons: icons, Tips: kit.NewTips()}
	return o
}

func (o *Opener) overlays() []fyne.CanvasObject { return o.win.Canvas().Overlays().List() }

// press presses the button of the sheet on top that has these words.
func press(t *testing.T, o *Opener, words string) {
	t.Helper()
	for _, part := range test.LaidOutObjects(o.win.Canvas().Overlays().Top()) {
		if b, ok := part.(*kit.Button); ok && b.Text() == words {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", words)
}

func TestASheetIsAsHighAsItsPageAndFitsTheWindow(t *testing.T) {
	o := open(t)
	page := kit.NewPage(o.Look)
	fill := func(lines int) {
		page.Begin()
		for range lines {
			page.Body("one line")
		}
		page.End()
	}
	fill(1)
	s := o.New("title", page)
	s.Show()
	low := page.Size().Height
	assert.Less(t, low, float32(200))
	fill(200)
	s.Fit()
	assert.Greater(t, page.Size().Height, low)
	assert.LessOrEqual(t, page.Size().Height, float32(600-margin))
	assert.LessOrEqual(t, page.Size().Width, float32(800-margin))
	o.ScrollBy(fyne.KeyEnd)
	assert.Positive(t, page.Offset())
	o.CloseAll()
	assert.Empty(t, o.overlays())
}

func TestAskGoesOnOnlyWithWhatCanBeRead(t *testing.T) {
	o := open(t)
	field := widget.NewEntry()
	asked := 0
	o.Ask("title", "words", "Go on", field, func() (func(), error) {
		if field.Text == "" {
			return nil, errors.New("nothing was written")
		}
		return func() { asked++ }, nil
	})
	press(t, o, "Go on")
	require.Len(t, o.overlays(), 2, "what is wrong is said over the question")
	press(t, o, "Close")
	field.SetText("something")
	press(t, o, "Go on")
	assert.Equal(t, 1, asked)
	assert.Empty(t, o.overlays())
}

func TestProgressOfWorkThatIsOverIsNotShown(t *testing.T) {
	o := open(t)
	p := o.Progress("title", "words", true, func() {})
	p.Hide()
	p.Show()
	assert.Empty(t, o.overlays())
	givenUp := false
	p = o.Progress("title", "words", false, func() { givenUp = true })
	p.Show()
	press(t, o, "Cancel")
	assert.True(t, givenUp)
	assert.Empty(t, o.overlays())
}

func TestEscGivesUpTheWorkOnTop(t *testing.T) {
	o := open(t)
	gaveUp := ""
	below := o.Progress("below", "words", true, func() { gaveUp += "below" })
	below.Show()
	top := o.Progress("top", "words", true, func() { gaveUp += "top" })
	top.Show()
	o.CloseTop()
	assert.Equal(t, "top", gaveUp, "a dialog that is gone while its work goes on is no cancelling")
	below.Hide() // is done
	o.Text("title", "another")
	o.CloseTop()
	assert.Equal(t, "top", gaveUp)
	assert.Empty(t, o.overlays())
}

// Ctrl+Enter keeps the sheet on top, wherever in it the keys are, and no other; Esc closes it as its own button does.
func TestKeysKeepAndCloseTheSheetOnTop(t *testing.T) {
	o := open(t)
	kept, closed := "", ""
	form := func(name string) {
		s := o.New(name, kit.NewPage(o.Look))
		s.OnKeep = func() { kept += name }
		s.SetOnClosed(func() { closed += name })
		s.Show()
	}
	keep := func() {
		c, ok := o.win.Canvas().(fyne.Shortcutable)
		require.True(t, ok)
		c.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	}
	form("a")
	keep()
	assert.Equal(t, "a", kept)
	o.Text("title", "over the form")
	keep()
	assert.Equal(t, "a", kept, "the form is not on top")
	o.CloseTop()
	assert.Empty(t, closed)
	form("c")
	o.CloseTop()
	assert.Equal(t, "c", closed)
	keep()
	assert.Equal(t, "aa", kept, "a form that was over it is no more in the way")
	o.CloseTop()
	assert.Equal(t, "ca", closed)
	assert.Empty(t, o.overlays())
	keep()
	assert.Equal(t, "aa", kept, "it is closed")
	form("b")
	keep()
	assert.Equal(t, "aab", kept)
	o.Popup(widget.NewLabel("a small one"), fyne.NewSize(100, 100), 0.5).ShowUnder(o.win.Content())
	o.CloseTop()
	assert.Len(t, o.overlays(), 1)
}
