package ui

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// openWithSecret shows July 2024 with an internal event between two events of a chain.
func openWithSecret(t *testing.T) *Window {
	t.Helper()
	w := openWindow(t, Options{})
	day := timeline.NewDay(2024, 1, 20)
	book, _, err := timeline.Book{}.Import([]timeline.Own{{
		Event: timeline.Event{
			ID: "own-nightfall", Title: "Operation Nightfall", Summary: "The codeword is Zirconium.", Category: "visit", Place: "Quagmire",
			Period: timeline.Period{Start: day, End: day + 1}, Links: []timeline.Link{{Type: timeline.Follows, To: choeVisit}},
		},
		Tags: []string{"amberlist"},
	}}, w.ds.Known())
	require.NoError(t, err)
	require.NoError(t, w.ChangeBook(book, func(_ *dataset.Dataset, s scene.Scene) scene.Scene { return s }))
	return w
}

// What is copied holds nothing internal, and it is said what it lacks.
func TestCopiesAreAsPublicAsExports(t *testing.T) {
	w := openWithSecret(t)
	secrets := []string{"own-nightfall", "nightfall", "zirconium", "quagmire", "amberlist"}
	w.exec = uitest.Inline{}
	for name, copied := range map[string]func(){
		"headline": w.copyHeadline, "picture": w.copyPicture, "chain": w.copyChain, "around": func() { w.around.Show(); w.copyPicture() },
		"around all": func() {
			w.update(func(s scene.Scene) scene.Scene { return s.ShowAround(true).AroundAll(true) })
			w.copyPicture()
		},
		"chain of the page": w.panelActions().Chain,
	} {
		for _, event := range []string{choeVisit, "own-nightfall"} {
			w.update(func(s scene.Scene) scene.Scene { return s.SelectEvent(w.ds, event) })
			require.Contains(t, w.frame.ChainText(), "Operation Nightfall")
			w.copyText("nothing yet")
			copied()
			text := strings.ToLower(w.app.Clipboard().Content())
			for _, secret := range secrets {
				assert.NotContains(t, text, secret, "%s with %s", name, event)
			}
			if name == "headline" || name == "around" && event == choeVisit {
				continue
			}
			words, _ := uitest.Parts(w.win)
			assert.Contains(t, words, "Operation Nightfall", "%s: it is said", name)
			assert.Contains(t, words, "left out", name)
			w.sheets.CloseAll()
			w.update(func(s scene.Scene) scene.Scene { return s.ShowAround(false).AroundAll(false) })
			if event == choeVisit {
				assert.NotEqual(t, "nothing yet", text, name)
			}
		}
	}
}
