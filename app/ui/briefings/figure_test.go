package briefings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

func TestLiveFiguresAreOfferedWhileTheyAreTyped(t *testing.T) {
	r, h := threeSlides(t)
	r.ShowSlide(0)
	r.EditSlide()
	f := r.form
	require.NotNil(t, f)
	uitest.Press(t, h.Win, "Insert the figure of the picture")
	assert.Equal(t, "{gained UA 2024-05 deepstate}", f.caption.Text)

	f.caption.SetText("")
	test.Type(f.caption, "In Donetsk {gained don in all")
	assert.Empty(t, uitest.Widgets[*kit.Row](f.page))
	for range len(" in all") {
		f.caption.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	rows := uitest.Widgets[*kit.Row](f.page)
	require.Len(t, rows, 1)
	rows[0].OnTapped()
	assert.Equal(t, "In Donetsk {gained UA-14 in all", f.caption.Text)
	rows = uitest.Widgets[*kit.Row](f.page)
	require.NotEmpty(t, rows)
	rows[0].OnTapped()
	assert.Equal(t, "In Donetsk {gained UA-14 2024-05}in all", f.caption.Text)
	test.Type(f.caption, " ")
	assert.Equal(t, "In Donetsk {gained UA-14 2024-05} in all", f.caption.Text, "the caret stands behind the figure")
	assert.Empty(t, uitest.Widgets[*kit.Row](f.page), "a figure that is closed needs nothing")
}

func TestWhatIsWrongWithAFigureIsSaid(t *testing.T) {
	r, _ := threeSlides(t)
	r.ShowSlide(0)
	r.EditSlide()
	for text, want := range map[string]string{
		"Since {gained UA 2024-07":     "{gained UA 2024-07: the brace is not closed, so that it is shown as it stands here. Close it with }, or write the brace twice",
		"{gained UA}":                  "{gained UA}: expected a measure, a region, a month and perhaps a source, such as {gained UA-14 2024-07}, or a difference",
		"{ganed UA 2024-07}":           "{ganed UA 2024-07}: “ganed” is not a measure. There are: gained, lost,",
		"{gained UA-99 2024-07}":       "{gained UA-99 2024-07}: “UA-99” is not a region. Expected UA or a code such as UA-14.",
		"{gained UA 2024-07 afp}":      "{gained UA 2024-07 afp}: the source afp published no such figure. The nearest are for: 2024-04..2025-03",
		"{gained UA 2024-07 isw}":      "{gained UA 2024-07 isw}: the source isw does not give this measure. It gives: net",
		"{gained UA July}":             "{gained UA July}: “July” is not a month. Expected one such as 2024-07, two such as 2024-01..2024-07, or, for published figures, days",
		"{gained UA 2024-07..2024-01}": "{gained UA 2024-07..2024-01}: the earlier month or day stands first.",
		"{gained UA 2034-01}":          "{gained UA 2034-01}: not all of these months are covered. Expected 2022-",
	} {
		_, figures := r.now.Resolve(r.host.Dataset(), r.now.Slides[0].Scene, text)
		require.Len(t, figures, 1, text)
		assert.Contains(t, briefing.FaultWords(r.host.Look().Printer, figures[0].Err), want)
	}
}

// An audience would see a brace that nobody closed. Of a figure that is being typed nothing is said yet.
func TestABraceThatIsNotClosedIsSaid(t *testing.T) {
	r, h := threeSlides(t)
	r.ShowSlide(0)
	r.EditSlide()
	f := r.form
	f.caption.SetText("")
	test.Type(f.caption, "In all {gai")
	warned := func() bool {
		words, _ := uitest.Parts(h.Win)
		return strings.Contains(words, "the brace is not closed")
	}
	assert.NotEmpty(t, uitest.Widgets[*kit.Row](f.page), "it is completed")
	assert.False(t, warned())
	test.Type(f.caption, "ned nothing")
	assert.True(t, warned(), "nothing can follow")
	f.keep()
	changes := r.now.Changes(h.Dataset(), 0)
	require.Len(t, changes, 1, "and the slide is flagged")
	assert.Equal(t, "{gained nothing", changes[0].Figure.Text)
}

func TestLeavingTheTitleOfABriefingAsks(t *testing.T) {
	r, h := threeSlides(t)
	before := r.now.Title
	r.EditTitle()
	field, ok := h.Win.Canvas().Focused().(*kit.Field)
	require.True(t, ok)
	field.OnLeave()
	assert.Nil(t, h.Win.Canvas().Overlays().Top(), "nothing was written")

	r.EditTitle()
	field, ok = h.Win.Canvas().Focused().(*kit.Field)
	require.True(t, ok)
	field.SetText("Another")
	field.OnLeave()
	uitest.Press(t, h.Win, h.Look().T("ui.leave.stay"))
	assert.Equal(t, "Another", field.Text)
	field.OnLeave()
	uitest.Press(t, h.Win, h.Look().T("ui.leave.drop"))
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
	assert.Equal(t, before, r.now.Title)
}
