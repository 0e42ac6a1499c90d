package choosers

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func TestAnyNumberOfMonthsIsSummed(t *testing.T) {
	r, h := open(t)
	b := r.openSpan(h.Win.Content())
	assert.Equal(t, scene.ThisMonth, h.Scene().Span, "to open it changes nothing")
	b.number.SetText("7")
	assert.Equal(t, scene.Span(7), h.Scene().Span)
	for _, wrong := range []string{"", "1", "0", "-3", "900", "seven"} {
		b.number.SetText(wrong)
		assert.Equal(t, scene.Span(7), h.Scene().Span, wrong)
	}
	b.more.OnTapped()
	assert.Equal(t, scene.Span(8), h.Scene().Span)
	b.fewer.OnTapped()
	b.fewer.OnTapped()
	assert.Equal(t, scene.Span(6), h.Scene().Span)
	h.Undo()
	assert.Equal(t, scene.ThisMonth, h.Scene().Span, "one choice is one step")
}

func TestASumBeginsWithAMonthOfAPersonsChoice(t *testing.T) {
	r, h := open(t)
	b := r.openSpan(h.Win.Content())
	uitest.Pressable(t, b.page, "March 2024").OnTapped()
	s := h.Scene()
	assert.Equal(t, scene.SinceStart, s.Span)
	assert.Equal(t, timeline.NewMonth(2024, time.March), s.From)
	assert.Equal(t, timeline.NewMonth(2024, time.March).Start(), h.Frame().Period.Start)
	assert.False(t, b.popup.Visible())
}

func TestEscapeInTheNumberClosesTheSum(t *testing.T) {
	r, h := open(t)
	b := r.openSpan(h.Win.Content())
	assert.Same(t, b.number, h.Sheets().Focused())
	b.number.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
}
