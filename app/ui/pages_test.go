package ui

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
)

// TestASourceWithoutRegionsSaysSo on the page of a region, instead of drawing an empty chart.
func TestASourceWithoutRegionsSaysSo(t *testing.T) {
	w := openWindow(t, Options{Region: "UA-43"})
	w.head.Source("isw")
	said := false
	for _, o := range w.shell.panel.Page(panel.TabRegion).Objects() {
		if p, ok := o.(interface{ Text() string }); ok {
			said = said || strings.Contains(p.Text(), "no figures for single regions")
		}
	}
	assert.True(t, said)
	assert.Empty(t, uitest.Widgets[*kit.Spark](w.shell.panel.Page(panel.TabRegion)))
}
