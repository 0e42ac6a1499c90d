package layers

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/app/ui/view"
	"frontline/assets"
	"frontline/timeline"
)

// host is a window with a person's own sources, and with settings.
type host struct {
	*uitest.Host
	uitest.Clock

	sources []ownsource.Source
	hidden  map[Layer]bool
	checked int // how often the menu was asked to look
}

func (h *host) OwnMaps() (sources []ownsource.Source, folder string) { return h.sources, h.Dir }
func (h *host) LayerShown(l Layer) bool                              { return !h.hidden[l] }
func (h *host) ShowLayer(l Layer, shown bool)                        { h.hidden[l] = !shown }
func (h *host) Style() picture.Style                                 { return picture.Light(1) }
func (h *host) CheckMenu()                                           { h.checked++ }

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// open measures a folder of maps, keeps what it gave as a source, and shows its last month.
func open(t *testing.T, folder string) (*Room, *host) {
	t.Helper()
	h := &host{Host: uitest.NewHost(t, bundled), hidden: map[Layer]bool{}}
	maps, err := ownsource.Open([]string{folder}, nil, nil)
	require.NoError(t, err)
	result, err := ownsource.Measure(t.Context(), h.Data.Regions(), maps, timeline.NewDay(2026, 1, 1), func(int, int) {})
	require.NoError(t, err)
	require.NoError(t, ownsource.Save(h.Dir, result.Source, result.Layers))
	h.sources = []ownsource.Source{result.Source}
	h.Data, err = h.Data.With(result.Source.Own(h.Data.Catalog()))
	require.NoError(t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	r := New(h)
	area := view.NewMap(picture.NewMap(h.Data, fonts), h.Printer, uitest.Still{})
	h.Win.SetContent(container.NewStack(area, r.Over(area)))
	h.Win.Resize(fyne.NewSize(1280, 720))
	h.Store.Subscribe(func(_, _ scene.Scene) { r.Show(h.Frame()) })
	last := result.Source.Figures[len(result.Source.Figures)-1].Period.Home()
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSource(h.Data, result.Source.ID).WithMonth(last) })
	return r, h
}

func said(r *Room, l Layer) string { return r.key.rows[l].check.Text }

func TestLayersOfAnOwnSource(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	require.True(t, r.Any())
	assert.True(t, r.key.Visible())
	assert.Equal(t, "Held on 1 November 2025", said(r, Before))
	assert.Equal(t, "Held on 1 December 2025", said(r, After))
	assert.Equal(t, "Gained: 0 pieces, 0\u00a0km²", said(r, Gained))
	assert.Equal(t, "Lost: 1 piece, 82.7\u00a0km²", said(r, Lost))
	assert.Contains(t, h.Frame().Headline+h.Frame().Subline, "82.7", "as the map has it")
	assert.Equal(t, []string{
		"82.7\u202fkm² lost by Russian forces", "between the maps of 1 November 2025 and 1 December 2025", "Donetsk Oblast",
	}, r.pieceWords(&r.laid.pieces[0]))

	h.Update(func(s scene.Scene) scene.Scene {
		return s.WithMonth(timeline.NewMonth(2025, 10)).WithUnit(scene.MI2)
	})
	assert.Equal(t, "Gained: 1 piece, 63.9\u00a0mi²", said(r, Gained))
	h.Update(func(s scene.Scene) scene.Scene {
		return s.WithMonth(timeline.NewMonth(2025, 11)).WithSpan(scene.SinceStart)
	})
	assert.True(t, r.key.Visible())
	assert.Equal(t, "Held on 1 October 2025", said(r, Before))
	assert.Equal(t, "Held on 1 December 2025", said(r, After))
	assert.Equal(t, "Gained: 1 piece, 63.9\u00a0mi²", said(r, Gained), "a sum of months has the pieces of all its months")
	assert.Equal(t, "Lost: 1 piece, 31.9\u00a0mi²", said(r, Lost))
	assert.Contains(t, r.pieceWords(&r.laid.pieces[0])[1], "1 October 2025 and 1 November 2025")
	assert.Contains(t, r.pieceWords(&r.laid.pieces[1])[1], "1 November 2025 and 1 December 2025")
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSpan(scene.ThisMonth) })
	assert.True(t, r.key.Visible())
	h.checked = 0
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSource(h.Data, h.Data.MapSources()[0].ID) })
	assert.False(t, r.key.Visible())
	assert.False(t, r.Any())
	assert.NotZero(t, h.checked, "the menu hears of it")
}

func TestLayersAreSwitched(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	all := picture.FrontLayers{Before: true, After: true, Gained: true, Lost: true}
	assert.Equal(t, all, r.shown())
	check := r.key.rows[Lost].check
	test.Tap(check)
	assert.Equal(t, picture.FrontLayers{Before: true, After: true, Gained: true}, r.shown())
	assert.False(t, check.Checked)
	assert.False(t, h.LayerShown(Lost))
	r.Toggle(Lost)
	assert.Equal(t, all, r.shown())
	assert.True(t, check.Checked)
}

func TestBrokenLayersAreTold(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	file := filepath.Join(h.Dir, h.sources[0].ID, "layers", "2025-10.geojson.gz")
	require.NoError(t, os.WriteFile(file, []byte("{"), 0o600))
	h.Update(func(s scene.Scene) scene.Scene { return s.WithMonth(timeline.NewMonth(2025, 10)) })
	words, _ := uitest.Parts(h.Win)
	assert.Contains(t, words, "2025-10.geojson.gz")
	assert.False(t, r.key.Visible())
}

func TestLayersThatWereReadTooLateAreDropped(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	slow := &uitest.Waiting{}
	h.Exec = slow.Run
	h.Update(func(s scene.Scene) scene.Scene { return s.WithMonth(timeline.NewMonth(2025, 10)) })
	require.NotNil(t, slow.Work)
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSource(h.Data, h.Data.MapSources()[0].ID) })
	slow.End()
	assert.False(t, r.Any(), "the source shown has none")
	assert.False(t, r.key.Visible())
}

// Layers that take long to be read say so, and can be given up; other layers give them up too.
func TestLayersThatAreReadCanBeGivenUp(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	assert.False(t, r.wait.Visible())
	h.Tick()
	assert.False(t, r.wait.Visible(), "they were there before the moment was over")
	slow := &uitest.Waiting{}
	h.Exec = slow.Run
	month := func(m int) {
		h.Update(func(s scene.Scene) scene.Scene { return s.WithMonth(timeline.NewMonth(2025, time.Month(m))) })
	}
	month(10)
	assert.False(t, r.wait.Visible(), "what takes a moment does not flicker")
	h.Tick()
	assert.True(t, r.wait.Visible())
	test.Tap(r.wait.cancel)
	assert.False(t, r.wait.Visible())
	slow.End()
	assert.False(t, r.Any(), "what was given up does not come")

	month(11)
	h.Tick()
	assert.True(t, r.wait.Visible())
	slow.End()
	assert.False(t, r.wait.Visible(), "it goes when they are there")
	assert.True(t, r.Any())
	month(10)
	first := *slow
	month(11)
	first.End()
	assert.False(t, r.Any(), "months that nobody looks at any more are not waited for")

	gone, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := load(gone, h.Dir, r.of, monthsOf(&h.sources[0], r.of), nil, func(int) {})
	require.ErrorIs(t, err, context.Canceled, "they are not read to their end either")
}

func TestLayersFollowTheProjection(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	middle := r.laid.pieces[0].Outline.Bound().Center()
	for _, p := range []scene.Projection{scene.WebMercator, scene.EqualArea} {
		h.Update(func(s scene.Scene) scene.Scene { return s.WithProjection(p) })
		_, found := r.laid.shapes.PieceAt(p.Geo().Forward(middle), 0, picture.FrontLayers{Gained: true, Lost: true})
		assert.True(t, found, p)
	}
}

func TestPiecesAreListedAndFoundWithoutAPointer(t *testing.T) {
	r, h := open(t, uitest.TwoMonths(t))
	h.Update(func(s scene.Scene) scene.Scene { return s.WithSpan(scene.SinceStart) })
	r.area.SetFrame(h.Frame())
	r.List()
	words, buttons := uitest.Parts(h.Win)
	assert.Contains(t, words, "+165.5\u202fkm²")
	assert.Contains(t, words, "\u221282.7\u202fkm²")
	assert.Contains(t, words, "7 km from Selydove")
	test.Tap(buttons["Copy"])
	copied := strings.Split(h.Copied, "\n")
	require.Len(t, copied, 2)
	assert.True(t, strings.HasPrefix(copied[0], "+165"), "the largest first")
	rows := uitest.Widgets[*kit.Row](h.Sheets().Page())
	require.Len(t, rows, 2)
	before := r.area.Extent()
	rows[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	assert.Empty(t, h.Win.Canvas().Overlays().List())
	after := r.area.Extent()
	assert.Less(t, after.Max[0]-after.Min[0], before.Max[0]-before.Min[0])
	assert.True(t, after.Contains(h.Scene().Projection.Geo().Forward(r.laid.pieces[0].Outline.Bound().Center())))
}

// TestLayersOfAnyTwoDays: a month of which the maps tell only a part, or that begins before it, has its layers like any other.
func TestLayersOfAnyTwoDays(t *testing.T) {
	r, _ := open(t, uitest.DrawMaps(t, map[string]string{"2025-10-20.geojson": "37.1", "2025-11-10.geojson": "37.3"}))
	require.True(t, r.Any())
	assert.Equal(t, "Held on 20 October 2025", said(r, Before))
	assert.Equal(t, "Held on 10 November 2025", said(r, After))
	assert.Equal(t, "Gained: 1 piece, 165.5\u00a0km²", said(r, Gained))
}
