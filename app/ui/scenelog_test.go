package ui

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTheLogSaysWhatLiesOverTheWindow opens and leaves things that do not change the Scene.
func TestTheLogSaysWhatLiesOverTheWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scenes")
	w := openWindow(t, Options{SceneLog: path})
	var look func()
	w.clock = func(_ time.Duration, f func()) (stop func()) {
		look = f
		return func() {}
	}
	file, err := os.Open(path)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, file.Close()) })
	lines := bufio.NewReader(file)
	added := func() (read []logLine) { // since it was asked before
		for {
			line, err := lines.ReadBytes('\n')
			if errors.Is(err, io.EOF) {
				return read
			}
			require.NoError(t, err)
			var l logLine
			require.NoError(t, json.Unmarshal(line, &l))
			read = append(read, l)
		}
	}
	require.NotEmpty(t, added())
	w.watchOver()
	assert.Empty(t, added(), "nothing lies over the window")

	w.events.Add()
	look()
	form := added()
	require.Len(t, form, 1)
	assert.Equal(t, []string{w.look.T("events.form.add")}, form[0].Over)
	assert.Equal(t, "field", form[0].Focus)
	assert.Empty(t, form[0].Text)
	test.Type(w.win.Canvas().Focused(), "Talks")
	look()
	written := added()
	require.Len(t, written, 1)
	assert.Equal(t, "Talks", written[0].Text)
	assert.Equal(t, form[0].Boxes["focus"], written[0].Boxes["focus"])
	look()
	assert.Empty(t, added())
	w.sheets.CloseAll()
	look()
	left := added()
	require.Len(t, left, 1)
	assert.Empty(t, left[0].Over)

	w.chooseFilter(w.head.Filter())
	look()
	filters := added()
	require.Len(t, filters, 1)
	for _, part := range []string{"filter tab 4", "filter row 1", "filter close"} {
		assert.Positive(t, filters[0].Boxes[part][2], part)
	}
	w.sheets.CloseTop()
	look()
	closed := added()
	require.Len(t, closed, 1)
	assert.NotContains(t, closed[0].Boxes, "filter close")

	w.selectEvent(choeVisit)
	assert.NotContains(t, added()[0].Boxes, "event "+choeVisit, "its own page is seen")
	w.openList()
	w.logScene()
	row := added()[0].Boxes["event "+choeVisit]
	assert.Greater(t, row[1], filters[0].Boxes["tabs"][1], "a row of the list is seen below the heads")
	assert.Positive(t, row[2])
}
