package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

// sheetPart is what lies over the window and satisfies a test, with its place.
func sheetPart[W fyne.CanvasObject](w *Window, is func(W) bool) (part W, at fyne.Position, found bool) {
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if of, ok := o.(W); ok && is(of) {
			return of, fyne.CurrentApp().Driver().AbsolutePositionForObject(o), true
		}
	}
	return part, at, false
}

// That it is association and no cause is in view whole in every size of the window and either language, also after the window became
// smaller or larger while it is open.
func TestTheFootOfAMeasureAroundEventsIsInView(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	sizes := []fyne.Size{{Width: 1024, Height: 640}, {Width: 1280, Height: 720}, {Width: 1920, Height: 1080}}
	whole := func(at string) {
		room := w.win.Canvas().Size()
		caveat := w.frame.Around.Caveat
		foot, place, found := sheetPart(w, func(p *kit.Prose) bool { return p.Text() == caveat })
		require.True(t, found, at)
		assert.True(t, foot.Visible(), at)
		assert.GreaterOrEqual(t, foot.Size().Height, foot.HeightFor(foot.Size().Width), "%s: all of its lines", at)
		assert.GreaterOrEqual(t, place.X, float32(0), at)
		assert.LessOrEqual(t, place.X+foot.Size().Width, room.Width, at)
		page, above, _ := sheetPart(w, func(*kit.Page) bool { return true })
		assert.GreaterOrEqual(t, place.Y, above.Y+page.Size().Height, "%s: under the page", at)
		button, below, found := sheetPart(w, func(b *kit.Button) bool { return b.Text() == w.look.T("ui.close") })
		require.True(t, found, at)
		assert.LessOrEqual(t, place.Y+foot.Size().Height, below.Y, "%s: over the buttons", at)
		assert.LessOrEqual(t, below.Y+button.Size().Height, room.Height, "%s: in the window", at)
		first, left, _ := sheetPart(w, func(b *kit.Button) bool { return b.Text() == w.look.T("ui.copy") })
		assert.GreaterOrEqual(t, left.X, float32(0), at)
		assert.LessOrEqual(t, below.X+button.Size().Width, room.Width, at)
		assert.Less(t, left.X+first.Size().Width, below.X, at)
	}
	for _, tag := range lang.Tags() {
		w.setLanguage(tag)
		for _, size := range sizes {
			for _, months := range []int{6, 24} {
				w.win.Resize(size)
				w.update(func(s scene.Scene) scene.Scene { return s.AroundMonths(months) })
				w.around.Show()
				at := fmt.Sprintf("%s %v %d", tag, size, months)
				whole(at)
				assert.Contains(t, w.frame.Around.Caveat, map[lang.Tag]string{
					lang.English: "Association, not cause", lang.Ukrainian: "Збіг у часі, а не причина",
				}[tag])
				for _, other := range sizes {
					w.win.Resize(other)
					whole(fmt.Sprintf("%s, then %v", at, other))
				}
				w.sheets.CloseTop()
				require.False(t, w.store.Scene().Around.Shown)
			}
		}
	}
}

// The measure around events is part of the Scene: saved with it, it opens with it; the next start of the window does not begin with it.
func TestAMeasureAroundEventsIsPartOfTheScene(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.around.Show()
	shown := w.store.Scene()
	require.True(t, shown.Around.Shown)
	w.exec = uitest.Inline{}
	uitest.Press(t, w.win, "Copy")
	assert.Contains(t, w.app.Clipboard().Content(), "Association, not cause")
	assert.Contains(t, w.app.Clipboard().Content(), "Month of the event · January 2024\t52.4\u00a0km²")
	uitest.Press(t, w.win, "Add to the briefing")
	require.Nil(t, w.frame.Around)
	require.Equal(t, 1, w.briefing.Now().Len())
	assert.Equal(t, shown, w.briefing.Now().Slides[0].Scene)
	w.briefing.ShowSlide(0)
	require.NotNil(t, w.frame.Around, "the slide shows it again")
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "Choe Son Hui")
	w.setLanguage(lang.Ukrainian)
	words, _ = uitest.Parts(w.win)
	assert.Contains(t, words, "Збіг у часі", "in the language in force")
	assert.Len(t, w.win.Canvas().Overlays().List(), 1)
	w.undo()
	w.undo()
	assert.Empty(t, w.win.Canvas().Overlays().List())
}

// An export of what is seen: while it is open the view is the measure around events, which does not move.
func TestAMeasureAroundEventsIsExported(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.around.Show()
	uitest.Press(t, w.win, "Export…")
	_, _, found := sheetPart(w, func(*kit.Segments) bool { return true })
	require.True(t, found)
	job := w.exports.View()
	require.Len(t, job.Pages, 1)
	assert.True(t, job.Pages[0].Scene.Around.Shown)
	assert.Equal(t, []export.Page{{Scene: w.store.Scene()}}, job.Pages)
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	assert.Len(t, w.win.Canvas().Overlays().List(), 1, "Esc leads back to it")
}
