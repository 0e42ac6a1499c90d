package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// plain writes thin and unbroken spaces as ordinary ones, and signs of minus as hyphens.
func plain(text string) string {
	return strings.NewReplacer("\u202f", " ", "\u00a0", " ", "\u2009", " ", "\u2212", "-").Replace(text)
}

// rowsOf are the rows of a page under the head that leads to an address; all rows for the empty one.
func rowsOf(pg *kit.Page, address string) []kit.RowContent {
	var rows []kit.RowContent
	under := address == ""
	for _, o := range pg.Objects() {
		r, ok := o.(*kit.Row)
		if !ok {
			continue
		}
		if address != "" && r.Content().Strong {
			under = r.Tip == address
		}
		if under {
			rows = append(rows, r.Content())
		}
	}
	return rows
}

func findRow(t *testing.T, rows []kit.RowContent, label string) kit.RowContent {
	t.Helper()
	var labels []string
	for _, r := range rows {
		if strings.HasPrefix(plain(r.Label), label) {
			return r
		}
		labels = append(labels, plain(r.Label))
	}
	require.FailNow(t, "no row "+label, "there are %q", labels)
	return kit.RowContent{}
}

func TestTheRankOfMayWhenItClosedIsInTheWindow(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-05")})
	row := findRow(t, rowsOf(w.shell.panel.Page(panel.TabMonth), ""), "Rank when it closed")
	assert.Equal(t, "7 / 26", plain(row.Text))
	assert.Contains(t, w.frame.Subline, "since September 2022")
	w.head.Source("isw")
	w.head.Measure(timeline.Net)
	row = findRow(t, rowsOf(w.shell.panel.Page(panel.TabMonth), ""), "Rank when it closed")
	assert.Equal(t, "6 / 27", plain(row.Text))
}

// TestPublicationsComeBeforeEvents on the page of a month; and what publishers noted is said in the window’s language.
func TestPublicationsComeBeforeEvents(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.setLanguage(lang.Ukrainian)
	report, event, noted := -1, -1, 0
	for i, o := range w.shell.panel.Page(panel.TabMonth).Objects() {
		switch o := o.(type) {
		case *kit.EventRow:
			if event < 0 {
				event = i
			}
		case *kit.Row:
			c := o.Content()
			assert.NotRegexp(t, `^\p{Ll}`, c.Label, "labels begin with a capital")
			if strings.Contains(c.Note, "[перші 30 днів місяця") {
				noted++
			}
			report = i
		}
	}
	assert.Positive(t, noted)
	assert.Less(t, report, event)
}

// TestEveryChangeIsUndoneAndRedone goes through all that a person can change.
func TestEveryChangeIsUndoneAndRedone(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	clock := &uitest.Clock{}
	w.clock = clock.After
	bar, side := w.head, w.panelActions()
	for name, change := range map[string]func(){
		"measure": func() { bar.Measure(timeline.Occupied) }, "source": func() { bar.Source("isw") },
		"unit": func() { bar.Unit(scene.MI2) }, "span": func() { bar.Span(3) }, "search": func() { lookFor(w, "choe") },
		"region": func() { side.Region("UA-14") }, "event": func() { side.Event(choeVisit) },
		"month": func() { side.Month(month(t, "2023-01")) }, "step": w.playing.Step(3), "first": w.playing.First,
		"last": w.playing.Last, "walk": w.walk(1), "next event": func() { w.eventStep(1, false) },
		"category": func() { w.update(func(s scene.Scene) scene.Scene { return s.ToggleCategory("visit") }) },
		"actor":    func() { w.update(func(s scene.Scene) scene.Scene { return s.ToggleActor("PRK") }) },
		"rescale":  func() { w.update(scene.Scene.ToggleRescale) },
		"language": func() { w.setLanguage(lang.Ukrainian) },
		"slider":   func() { w.shell.months.OnMonth(month(t, "2025-02")); w.shell.months.OnMonthDone(month(t, "2025-02")) },
		"play":     func() { w.playing.Toggle(); clock.Tick(); clock.Tick(); w.playing.Toggle() },
		"zoom":     func() { w.maps.Map().OnExtent(w.maps.Map().Extent()) },
	} {
		before := w.store.Scene()
		change()
		after := w.store.Scene()
		if !assert.NotEqual(t, before, after, name) {
			continue
		}
		w.undo()
		assert.Equal(t, before, w.store.Scene(), "undo %s", name)
		w.redo()
		assert.Equal(t, after, w.store.Scene(), "redo %s", name)
		w.undo()
	}
}

func TestSheetsScrollWithKeys(t *testing.T) {
	w := openWindow(t, Options{})
	w.help.Keys()
	start := w.sheets.Page().Offset()
	w.pressKey(fyne.KeyPageDown)
	assert.Greater(t, w.sheets.Page().Offset(), start)
	w.pressKey(fyne.KeyHome)
	assert.InDelta(t, 0, w.sheets.Page().Offset(), 0.01)
	assert.NotNil(t, w.win.Canvas().Overlays().Top(), "the dialog is still open")
}
