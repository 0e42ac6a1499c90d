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
	asked []string // for what the window was asked
}

func (h *host) CopyPicture() { h.asked = append(h.asked, "copy") }
func (h *host) AddSlide()    { h.asked = append(h.asked, "slide") }
func (h *host) AskExport()   { h.asked = append(h.asked, "export") }

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
	assert.Equal(t, scene.Around{Shown: true, Months: 3, All: true, Country: true}, h.Scene().Around)
	h.Undo()
	assert.Equal(t, scene.Around{Shown: true, Months: 3, Country: true}, h.Scene().Around, "each choice is a step to undo")
	assert.False(t, b.shown.Many)
	h.Store.Redo()
	assert.Equal(t, 600, b.paint(600, 200).Bounds().Dx())
	for _, words := range []string{"Copy", "Export…"} {
		require.Contains(t, buttons, words)
		test.Tap(buttons[words])
	}
	assert.Equal(t, []string{"copy", "export"}, h.asked)
	require.NotNil(t, r.box, "it stays for more")
	uitest.Press(t, h.Win, "Close")
	assert.Nil(t, r.box)
	assert.False(t, h.Scene().Around.Shown)
	h.Undo()
	require.NotNil(t, r.box, "what was shown is shown again")
	assert.True(t, r.box.shown.Many)
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(h.Data, "").SelectRegion(h.Data, "") })
	assert.Nil(t, r.box.subject, "nothing is selected to choose")
	assert.Nil(t, r.box.region)
	assert.True(t, r.box.shown.Many)
	uitest.Press(t, h.Win, "Add to the briefing")
	assert.Equal(t, []string{"copy", "export", "slide"}, h.asked)
	assert.Empty(t, h.Win.Canvas().Overlays().List(), "the slides are seen")
}
