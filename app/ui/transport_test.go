package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
)

// However many events there are, their number is written whole, and nothing beside it is covered.
func TestTheNumberOfEventsIsNotCut(t *testing.T) {
	w := openWindow(t, Options{})
	for _, tag := range lang.Tags() {
		w.setLanguage(tag)
		bar := w.shell.transport
		for _, width := range []float32{smallestWidth, 1280, 1920} {
			bar.Resize(fyne.NewSize(width, 32))
			for _, shown := range []int{0, 266, 1520, 98_765, 100_000} {
				bar.SetEvents(shown, 100_000, false)
				count := bar.count
				assert.GreaterOrEqual(t, count.Size().Width, count.NaturalWidth(), "%s %g: %s", tag, width, count.Text())
				assert.GreaterOrEqual(t, count.Position().X, bar.lanes.Position().X+bar.lanes.Size().Width)
				assert.GreaterOrEqual(t, bar.fold.Position().X, count.Position().X+count.Size().Width)
				assert.GreaterOrEqual(t, bar.period.Size().Width, bar.period.NaturalWidth(), "the period has its room")
			}
		}
	}
}
