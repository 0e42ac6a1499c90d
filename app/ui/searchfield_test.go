package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
)

// TestLongSearchStaysInItsField looks whether the words are drawn inside a part that clips.
func TestLongSearchStaysInItsField(t *testing.T) {
	w := openWindow(t, Options{})
	field := w.shell.toolbar.search
	lookFor(w, strings.Repeat("peace talks ", 20))
	clipped := false
	for _, o := range test.LaidOutObjects(field) {
		if s, ok := o.(fyne.Scrollable); ok && s != fyne.Scrollable(nil) {
			clipped = true
		}
	}
	assert.True(t, clipped)
}

// TestASourceWithoutRegionsSaysSo on the page of a region, instead of drawing an empty chart.
func TestASourceWithoutRegionsSaysSo(t *testing.T) {
	w := openWindow(t, Options{Region: "UA-43"})
	w.toolbarActions().source("isw")
	said := false
	for _, o := range w.shell.panel.Page(panel.TabRegion).Objects() {
		if p, ok := o.(interface{ Text() string }); ok {
			said = said || strings.Contains(p.Text(), "no figures for single regions")
		}
	}
	assert.True(t, said)
	assert.Empty(t, uitest.Widgets[*kit.Spark](w.shell.panel.Page(panel.TabRegion)))
}
