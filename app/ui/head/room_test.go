package head

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// host is a window that notes what is asked for, and under what.
type host struct {
	*uitest.Host

	asked string
	under fyne.CanvasObject
}

func (h *host) Redo()                                    { h.Store.Redo() }
func (h *host) Steps() (back, again bool)                { return h.Store.CanUndo(), h.Store.CanRedo() }
func (h *host) CopyHeadline()                            { h.asked = "copy" }
func (h *host) SourceCard()                              { h.asked = "card" }
func (h *host) Present()                                 { h.asked = "present" }
func (h *host) ChooseSpan(under fyne.CanvasObject)       { h.asked, h.under = "span", under }
func (h *host) ChooseComparison(under fyne.CanvasObject) { h.asked, h.under = "comparison", under }
func (h *host) ChooseFilter(under fyne.CanvasObject)     { h.asked, h.under = "filter", under }

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// open makes a room whose head stands in a window and shows each Scene.
func open(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled)}
	r := New(h)
	fill(r, h)
	h.Store.Subscribe(func(_, _ scene.Scene) { r.Say(h.Frame()); r.Show(h.Frame()) })
	return r, h
}

func fill(r *Room, h *host) {
	h.Win.SetContent(container.NewVBox(r.NewHeadline(), r.NewToolbar(widget.NewEntry())))
	r.Say(h.Frame())
	r.Show(h.Frame())
}

func TestToolbarFitsTheSmallestWindow(t *testing.T) {
	r, h := open(t)
	h.Update(func(s scene.Scene) scene.Scene { return s.SelectRegion(h.Data, "UA-14") })
	for _, tag := range lang.Tags() {
		h.Look().Printer = h.Data.Catalog().Printer(tag)
		fill(r, h)
		for _, width := range []float32{1000, 1024, 1280, 1920} {
			tb := r.toolbar
			tb.Resize(fyne.NewSize(width, ToolbarHeight))
			(*toolbarLayout)(tb).Layout(nil, fyne.NewSize(width, ToolbarHeight))
			right := float32(0)
			for _, o := range tb.content.Objects {
				assert.GreaterOrEqual(t, o.Position().X, right-0.5, "%s at %v", tag, width)
				right = o.Position().X + o.Size().Width
			}
			assert.LessOrEqual(t, right, width)
			assert.GreaterOrEqual(t, tb.chips.Size().Width, float32(6*theme.Grid), "%s at %v", tag, width)
		}
	}
}

func TestTheToolbarNamesTheSpanChosen(t *testing.T) {
	r, h := open(t)
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSpan(7) })
	assert.Equal(t, "Last 7 months", r.toolbar.spans.Text())
	h.Update(func(s scene.Scene) scene.Scene { return s.Since(timeline.NewMonth(2024, 3)) })
	assert.Equal(t, "Since March 2024", r.toolbar.spans.Text())
	r.toolbar.chooseSpan(0)
	assert.Equal(t, scene.ThisMonth, h.Scene().Span)
	assert.Zero(t, h.Scene().From)
	r.toolbar.chooseSpan(len(Spans()))
	assert.Equal(t, "span", h.asked)
	assert.Equal(t, r.Spans(), h.under)
}

func TestTheToolbarChangesTheScene(t *testing.T) {
	r, h := open(t)
	r.toolbar.measures.OnChosen(1)
	assert.Equal(t, timeline.Measures()[1], h.Scene().Measure)
	r.toolbar.sources.OnChosen(1)
	assert.Equal(t, h.Data.MapSources()[1].ID, h.Scene().Source)
	r.toolbar.units.OnChosen(1)
	assert.Equal(t, scene.MI2, h.Scene().Unit)
	test.Tap(r.toolbar.redo)
	assert.Equal(t, scene.MI2, h.Scene().Unit, "there is nothing to make again")
	test.Tap(r.toolbar.undo)
	assert.Equal(t, scene.KM2, h.Scene().Unit)
	test.Tap(r.toolbar.redo)
	assert.Equal(t, scene.MI2, h.Scene().Unit)
}

func TestTheToolbarAsksTheWindow(t *testing.T) {
	r, h := open(t)
	for asked, button := range map[string]*kit.Button{
		"card": r.toolbar.card, "present": r.toolbar.present, "comparison": r.toolbar.compare, "filter": r.toolbar.filter,
		"copy": r.headline.copy,
	} {
		h.asked, h.under = "", nil
		test.Tap(button)
		assert.Equal(t, asked, h.asked)
		if h.under != nil {
			assert.Equal(t, fyne.CanvasObject(button), h.under)
		}
	}
	r.Focus()
	assert.Equal(t, fyne.Focusable(r.toolbar.measures), h.Win.Canvas().Focused())
}

func TestTheHeadlineIsAsHighAsItsWords(t *testing.T) {
	r, h := open(t)
	require.Equal(t, h.Frame().Headline, r.headline.title.Text())
	assert.Equal(t, h.Frame().SourceLine, r.headline.source.Text())
	assert.Greater(t, r.headline.HeightFor(400), r.headline.HeightFor(1600), "words that are broken take more lines")
}
