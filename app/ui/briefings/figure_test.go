package briefings

import (
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
