package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

// withLayers measures maps of two months and adds them; all work is done at once.
func withLayers(t *testing.T) (*Window, ownsource.Source) {
	t.Helper()
	w := openWindow(t, Options{})
	measured(t, w, twoMonths(t))
	w.exec = inline{}
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Add")
	test.Tap(buttons["Add"])
	return w, w.own.Sources()[0]
}

func TestLayersOfAnOwnSource(t *testing.T) {
	w, source := withLayers(t)
	front := &w.shell.front
	require.NotNil(t, front.shapes)
	assert.True(t, front.key.Visible())
	said := func(l frontLayer) string { return front.key.rows[l].check.Text }
	assert.Equal(t, "Held on 1 November 2025", said(layerBefore))
	assert.Equal(t, "Held on 1 December 2025", said(layerAfter))
	assert.Equal(t, "Gained: 0 pieces, 0\u00a0km²", said(layerGained))
	assert.Equal(t, "Lost: 1 piece, 82.7\u00a0km²", said(layerLost))
	assert.Contains(t, w.frame.Headline+w.frame.Subline, "82.7", "as the map has it")
	words := w.pieceWords(&front.pieces[0])
	assert.Equal(t, []string{
		"82.7\u202fkm² lost by Russian forces", "between the maps of 1 November 2025 and 1 December 2025", "Donetsk Oblast",
	}, words)
	assert.False(t, front.entries[0].Disabled)

	w.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2025-10")).WithUnit(scene.MI2) })
	assert.Equal(t, "Gained: 1 piece, 63.9\u00a0mi²", said(layerGained))
	w.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2025-11")).WithSpan(scene.SinceStart) })
	assert.True(t, front.key.Visible())
	assert.Equal(t, "Held on 1 October 2025", said(layerBefore))
	assert.Equal(t, "Held on 1 December 2025", said(layerAfter))
	assert.Equal(t, "Gained: 1 piece, 63.9\u00a0mi²", said(layerGained), "a sum of months has the pieces of all its months")
	assert.Equal(t, "Lost: 1 piece, 31.9\u00a0mi²", said(layerLost))
	assert.Contains(t, w.pieceWords(&front.pieces[0])[1], "1 October 2025 and 1 November 2025")
	assert.Contains(t, w.pieceWords(&front.pieces[1])[1], "1 November 2025 and 1 December 2025")
	w.update(func(s scene.Scene) scene.Scene { return s.WithSpan(scene.ThisMonth) })
	assert.True(t, front.key.Visible())
	w.update(func(s scene.Scene) scene.Scene { return s.WithSource(w.ds, w.ds.MapSources()[0].ID) })
	assert.False(t, front.key.Visible())
	assert.True(t, front.entries[0].Disabled)

	again := openWindow(t, Options{})
	again.folder, again.exec = w.folder, inline{}
	require.NoError(t, again.begin(Options{}))
	again.toolbarActions().source(source.ID)
	again.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2025-11")) })
	assert.NotNil(t, again.shell.front.shapes, "they return at the next start")
}

func TestLayersAreSwitched(t *testing.T) {
	w, _ := withLayers(t)
	all := picture.FrontLayers{Before: true, After: true, Gained: true, Lost: true}
	assert.Equal(t, all, w.shownLayers())
	check := w.shell.front.key.rows[layerLost].check
	test.Tap(check)
	assert.Equal(t, picture.FrontLayers{Before: true, After: true, Gained: true}, w.shownLayers())
	assert.False(t, check.Checked)
	w.menu.checkMenu()
	for i, l := range frontLayers() {
		assert.Equal(t, l != layerLost, w.shell.front.entries[i].Checked, l)
	}
	w.shell.front.entries[3].Action()
	assert.Equal(t, all, w.shownLayers())
	assert.True(t, check.Checked)
}

func TestBrokenLayersAreTold(t *testing.T) {
	w, source := withLayers(t)
	file := filepath.Join(w.own.Folder(), source.ID, "layers", "2025-10.geojson.gz")
	require.NoError(t, os.WriteFile(file, []byte("{"), 0o600))
	w.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2025-10")) })
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "2025-10.geojson.gz")
	assert.False(t, w.shell.front.key.Visible())
}

func TestLayersFollowTheProjection(t *testing.T) {
	w, _ := withLayers(t)
	piece := w.shell.front.pieces[0].Outline.Bound().Center()
	for _, p := range []scene.Projection{scene.WebMercator, scene.EqualArea} {
		w.update(func(s scene.Scene) scene.Scene { return s.WithProjection(p) })
		_, found := w.shell.front.shapes.PieceAt(p.Geo().Forward(piece), 0, picture.FrontLayers{Gained: true, Lost: true})
		assert.True(t, found, p)
	}
}

func TestPiecesAreListedAndFoundWithoutAPointer(t *testing.T) {
	w, _ := withLayers(t)
	w.update(func(s scene.Scene) scene.Scene { return s.WithSpan(scene.SinceStart) })
	entries := w.shell.front.entries
	list := entries[len(entries)-1]
	require.False(t, list.Disabled)
	list.Action()
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "+165.5\u202fkm²")
	assert.Contains(t, words, "\u221282.7\u202fkm²")
	assert.Contains(t, words, "7 km from Selydove")
	test.Tap(buttons["Copy"])
	copied := strings.Split(w.app.Clipboard().Content(), "\n")
	require.Len(t, copied, 2)
	assert.True(t, strings.HasPrefix(copied[0], "+165"), "the largest first")
	var rows []*kit.Row
	for _, o := range w.sheets.Page().Objects() {
		if r, ok := o.(*kit.Row); ok {
			rows = append(rows, r)
		}
	}
	require.Len(t, rows, 2)
	before := w.shell.single.Extent()
	rows[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	assert.Empty(t, w.win.Canvas().Overlays().List())
	after := w.shell.single.Extent()
	assert.Less(t, after.Max[0]-after.Min[0], before.Max[0]-before.Min[0])
	assert.True(t, after.Contains(w.store.Scene().Projection.Geo().Forward(w.shell.front.pieces[0].Outline.Bound().Center())))
}

// TestLayersOfAnyTwoDays: a month of which the maps tell only a part, or that begins before it, has its layers like any other.
func TestLayersOfAnyTwoDays(t *testing.T) {
	w := openWindow(t, Options{})
	measured(t, w, drawMaps(t, map[string]string{"2025-10-20.geojson": "37.1", "2025-11-10.geojson": "37.3"}))
	w.exec = inline{}
	_, buttons := uitest.Parts(w.win)
	test.Tap(buttons["Add"])
	front := &w.shell.front
	require.NotNil(t, front.shapes)
	assert.Equal(t, "Held on 20 October 2025", front.key.rows[layerBefore].check.Text)
	assert.Equal(t, "Held on 10 November 2025", front.key.rows[layerAfter].check.Text)
	assert.Equal(t, "Gained: 1 piece, 165.5\u00a0km²", front.key.rows[layerGained].check.Text)
}
