package around

import (
	"strings"
	"testing"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/assets"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// host is a window with colours and a typeface.
type host struct {
	*uitest.Host

	fonts *picture.Fonts
}

func (h *host) Style() picture.Style  { return picture.Light(1) }
func (h *host) Fonts() *picture.Fonts { return h.fonts }

func TestTheSeriesAroundAnEventAndAroundAllShown(t *testing.T) {
	h := &host{Host: uitest.NewHost(t, uitest.Bundled())}
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	h.fonts = fonts
	r := New(h)
	h.Store = scene.NewStore(h.Scene().SelectEvent(h.Data, "2024-01-15-choe-moscow-visit").SelectRegion(h.Data, "UA-14"))
	h.Store.Subscribe(func(_, _ scene.Scene) { r.Changed() })
	_, buttons := uitest.Parts(h.Win)
	assert.Empty(t, buttons)
	r.Show()
	words, buttons := uitest.Parts(h.Win)
	assert.Contains(t, words, "Choe Son Hui")
	assert.Equal(t, 1, strings.Count(words, "Association, not cause"), "once, where scrolling leaves it in view")
	assert.Contains(t, words, "Donetsk")
	b := r.box
	require.Len(t, b.shown.Offsets, 13)
	b.months.OnChosen(0)
	assert.Len(t, b.shown.Offsets, 7)
	b.region.OnChosen(1)
	assert.Contains(t, b.shown.Title, "Ukraine")
	b.subject.OnChosen(1)
	assert.Greater(t, len(h.Frame().Events), 1)
	assert.True(t, b.shown.Many)
	assert.Equal(t, scene.Around{Months: 3, All: true, Country: true}, h.Scene().Around)
	h.Undo()
	assert.Equal(t, scene.Around{Months: 3, Country: true}, h.Scene().Around, "each choice is a step to undo")
	assert.False(t, b.shown.Many)
	h.Store.Redo()
	assert.Equal(t, 600, b.paint(600, 200).Bounds().Dx())
	require.Contains(t, buttons, "Copy")
	test.Tap(buttons["Copy"])
	assert.Equal(t, b.shown.Words(), h.Copied)
	assert.Contains(t, h.Copied, b.shown.Caveat)
	h.Sheets().CloseAll()
}
