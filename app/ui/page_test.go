package ui

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"frontline/app/ui/kit"
)

func TestPageHoldsWhatIsInViewAndWhatTabLeadsTo(t *testing.T) {
	w := openWindow(t, Options{})
	pg := newPage(w.look)
	win := test.NewWindow(pg)
	t.Cleanup(win.Close)
	pg.begin()
	for i := range 200 {
		if i%20 == 19 {
			pg.row(kit.RowContent{Label: strconv.Itoa(i)}, nil, "", func() {})
			continue
		}
		pg.row(kit.RowContent{Label: strconv.Itoa(i)}, nil, "", nil)
	}
	pg.end()
	pg.Resize(fyne.NewSize(300, 200))
	labels := func() (all []string) {
		for _, o := range pg.box.Objects {
			if row, ok := o.(*kit.Row); ok {
				all = append(all, row.Content().Label)
			}
		}
		return all
	}
	assert.Less(t, len(labels()), 40)
	assert.Contains(t, labels(), "0")
	assert.Contains(t, labels(), "19", "the first that Tab leads to")
	pg.scrollTo(pg.height / 2)
	assert.NotContains(t, labels(), "0")
	assert.Contains(t, labels(), "100")
	pg.scrollTo(pg.height - 200)
	assert.Contains(t, labels(), "199")
}
