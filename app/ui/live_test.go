package ui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/scene"
	"frontline/app/scene/scenetest"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
)

// TestALiveWindowSaysWhatAFreshOneWould does anything in a window, in any order, and after each step holds what it says against a
// window that has just been opened on the same Scene: title, menus, headline, toolbar, chips, panel, and the Frames that the
// pictures are painted from.
func TestALiveWindowSaysWhatAFreshOneWould(t *testing.T) {
	live, fresh := openWindow(t, Options{}), openWindow(t, Options{})
	clock := &uitest.Clock{}
	live.clock, live.pace = clock.After, panel.NewPace(clock.After, live.tempo)
	for _, w := range []*Window{live, fresh} {
		w.useDataset(w.base, w.store.Scene())
	}
	first := live.store.Scene()
	rapid.Check(t, func(rt *rapid.T) {
		live.useDataset(live.base, first)
		if live.shell.layout.trackFolded {
			live.foldTrack()
		}
		live.unfoldPanel()
		for range rapid.IntRange(1, 4).Draw(rt, "steps") {
			did := someStep(rt, live)
			live.closeAll(rt)
			clock.Tick() // playing goes on
			live.playing.Stop()
			live.search.Finish()
			for range 2 { // what waits until months are at rest has come
				clock.Tick()
			}
			fresh.useDataset(live.base, live.store.Scene())
			fresh.shell.panel.Open(live.shell.panel.Current())
			if want, have := difference(fresh.says(), live.says()); want != have {
				require.Equal(rt, want, have, "%s, then %+v", did, live.store.Scene())
			}
		}
	})
}

// someStep does one thing in a window, and tells what.
func someStep(t *rapid.T, w *Window) string {
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		entries := w.harmless()
		i := rapid.IntRange(0, len(entries)-1).Draw(t, "entry")
		entries[i].Action()
		return entries[i].Label
	case 1:
		key := rapid.SampledFrom([]fyne.KeyName{
			fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeySpace, fyne.KeyEscape,
		}).Draw(t, "key")
		w.pressKey(key)
		return string(key)
	case 2:
		tab := rapid.SampledFrom([]panel.Tab{panel.TabMonth, panel.TabRegion, panel.TabEvent, panel.TabList}).Draw(t, "tab")
		w.shell.panel.Open(tab)
		return fmt.Sprint("tab ", tab)
	default:
		s := scenetest.Shown(t, w.ds)
		s.Filter.Query = rapid.SampledFrom([]string{"", "choe", "grain"}).Draw(t, "query")
		w.update(func(scene.Scene) scene.Scene { s, _ := s.Normalise(w.ds); return s })
		return "another scene"
	}
}

// harmless are the entries of the main menu that can be chosen now and need nothing of the system or of a file.
func (w *Window) harmless() []*fyne.MenuItem {
	not := map[string]bool{}
	for _, id := range []string{
		"ui.menu.quit", "ui.menu.opendata", "own.units.menu", "own.menu", "own.menu.files", "own.update.menu", "ui.menu.openscene",
		"ui.menu.savescene", "ui.menu.print", "events.import", "events.export", "ui.menu.fullscreen",
		"ui.menu.motion", "ui.menu.panel", "ui.menu.timeline", "ui.theme.system", "ui.theme.light", "ui.theme.dark",
	} {
		not[w.look.T(id)] = true
	}
	var entries []*fyne.MenuItem
	var take func([]*fyne.MenuItem)
	take = func(items []*fyne.MenuItem) {
		for _, item := range items {
			switch {
			case item.ChildMenu != nil:
				take(item.ChildMenu.Items)
			case item.Action != nil && !item.Disabled && !not[item.Label]:
				entries = append(entries, item)
			}
		}
	}
	for _, m := range w.win.MainMenu().Items {
		if m.Label != w.look.T("briefing.menu") { // a briefing is no part of the Scene
			take(m.Items)
		}
	}
	return entries
}

// closeAll closes what lies over the window: dialogs and menus, and a show.
func (w *Window) closeAll(t require.TestingT) {
	w.presenting.End()
	for range 9 {
		if top := w.win.Canvas().Overlays().Top(); top == nil {
			return
		}
		w.sheets.CloseTop()
		if top := w.win.Canvas().Overlays().Top(); top != nil {
			w.win.Canvas().Overlays().Remove(top)
		}
	}
	require.Fail(t, "something stays over the window")
}

// difference is the first of two lists that is not the same in both, with the one before it.
func difference(a, b []string) (inA, inB string) {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return fmt.Sprintf("%q", a[max(0, i-1):min(i+2, len(a))]), fmt.Sprintf("%q", b[max(0, i-1):min(i+2, len(b))])
		}
	}
	return "", ""
}

// says collects all that a window says.
func (w *Window) says() []string {
	said := []string{w.win.Title()}
	for _, m := range w.win.MainMenu().Items {
		said = append(said, m.Label)
		said = append(said, menuWords(m.Items)...)
	}
	visible(w.win.Canvas().Content(), func(o fyne.CanvasObject) (andParts bool) {
		if frame := frameOf(o); frame != "" {
			said = append(said, frame)
		}
		switch o := o.(type) {
		case *kit.Page: // all of it, wherever it is scrolled to
			for _, row := range uitest.Widgets[*kit.Row](o) {
				said = append(said, fmt.Sprintf("%+v", row.Content()))
			}
			for _, prose := range uitest.Widgets[*kit.Prose](o) {
				said = append(said, prose.Text())
			}
			for _, event := range uitest.Widgets[*kit.EventRow](o) {
				said = append(said, fmt.Sprintf("%+v", event.Content()))
			}
			return false
		case *kit.Button:
			said = append(said, o.Text())
		case *kit.Prose:
			said = append(said, o.Text())
		case *widget.Label:
			said = append(said, o.Text)
		case *canvas.Text:
			said = append(said, o.Text)
		}
		return reflect.TypeOf(o).String() != "*panel.agenda" // whose rows are those that are scrolled to
	})
	return said
}

// visible visits what is not hidden, the whole before its parts, of which visit says whether they are wanted.
func visible(o fyne.CanvasObject, visit func(fyne.CanvasObject) (andParts bool)) {
	if !o.Visible() || !visit(o) {
		return
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, part := range parts {
		visible(part, visit)
	}
}

func menuWords(items []*fyne.MenuItem) []string {
	var said []string
	for _, item := range items {
		said = append(said, fmt.Sprintf("%s %t %t", item.Label, item.Checked, item.Disabled))
		if item.ChildMenu != nil {
			said = append(said, menuWords(item.ChildMenu.Items)...)
		}
	}
	return said
}

// frameOf tells of which Frame a widget of the window is a picture; empty for one that is of none.
func frameOf(o fyne.CanvasObject) string {
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return ""
	}
	f := v.Elem().FieldByName("frame")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*scene.Frame]() || f.IsNil() {
		return ""
	}
	said := []string{v.Type().String()}
	for _, words := range []string{"Headline", "Subline", "SourceLine", "MeasureLabel"} {
		said = append(said, f.Elem().FieldByName(words).String())
	}
	return strings.Join(said, " ")
}
