package playing

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/app/scene"
)

// However many events there are, their number is written whole, and nothing beside it is covered.
func TestTheNumberOfEventsIsNotCut(t *testing.T) {
	r, h := open(t)
	for _, tag := range lang.Tags() {
		h.Look().Printer = h.Data.Catalog().Printer(tag)
		bar := r.NewStrip()
		h.Win.SetContent(bar)
		r.Show(h.Frame(), false)
		for _, width := range []float32{1000, 1280, 1920} {
			bar.Resize(fyne.NewSize(width, 32))
			for _, shown := range []int{0, 266, 1520, 98_765, 100_000} {
				bar.setEvents(shown, 100_000, false)
				count := bar.count
				assert.GreaterOrEqual(t, count.Size().Width, count.NaturalWidth(), "%s %g: %s", tag, width, count.Text())
				assert.GreaterOrEqual(t, count.Position().X, bar.lanes.Position().X+bar.lanes.Size().Width)
				assert.GreaterOrEqual(t, bar.fold.Position().X, count.Position().X+count.Size().Width)
				assert.GreaterOrEqual(t, bar.period.Size().Width, bar.period.NaturalWidth(), "the period has its room")
			}
		}
	}
}

func TestTheStripAsksForLanesAndForTheTimelineFolded(t *testing.T) {
	r, h := open(t)
	r.strip.lanes.OnChosen(1)
	assert.Equal(t, scene.LaneChoices()[1], h.lanes)
	test.Tap(r.strip.fold)
	assert.Equal(t, 1, h.folds)
	r.Show(h.Frame(), true)
	assert.False(t, r.strip.lanes.Visible(), "there are no lanes to choose while it is folded")
	assert.Equal(t, r.host.Look().T("ui.timeline.unfold"), r.strip.fold.Tip)
}
