package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
)

func TestAnyNumberOfMonthsIsSummed(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.showSpan(w.shell.toolbar.spans)
	b := w.spanning
	assert.Equal(t, scene.ThisMonth, w.store.Scene().Span, "to open it changes nothing")
	b.number.SetText("7")
	assert.Equal(t, scene.Span(7), w.store.Scene().Span)
	assert.Equal(t, "Last 7 months", w.shell.toolbar.spans.Text())
	for _, wrong := range []string{"", "1", "0", "-3", "900", "seven"} {
		b.number.SetText(wrong)
		assert.Equal(t, scene.Span(7), w.store.Scene().Span, wrong)
	}
	b.more.OnTapped()
	assert.Equal(t, scene.Span(8), w.store.Scene().Span)
	b.fewer.OnTapped()
	b.fewer.OnTapped()
	assert.Equal(t, scene.Span(6), w.store.Scene().Span)
	w.undo()
	assert.Equal(t, scene.ThisMonth, w.store.Scene().Span, "one choice is one step")
}

func TestASumBeginsWithAMonthOfAPersonsChoice(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.showSpan(w.shell.toolbar.spans)
	pressable(t, w.spanning.page, "March 2024").OnTapped()
	s := w.store.Scene()
	assert.Equal(t, scene.SinceStart, s.Span)
	assert.Equal(t, month(t, "2024-03"), s.From)
	assert.Equal(t, "Since March 2024", w.shell.toolbar.spans.Text())
	assert.Equal(t, month(t, "2024-03").Start(), w.frame.Period.Start)
	assert.False(t, w.spanning.popup.Visible())
	w.shell.toolbar.chooseSpan(0)
	assert.Equal(t, scene.ThisMonth, w.store.Scene().Span)
	assert.Zero(t, w.store.Scene().From)
}
