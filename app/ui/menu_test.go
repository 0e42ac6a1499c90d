package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

func TestMenuHasNoLetterWithoutModifier(t *testing.T) {
	w := openWindow(t, Options{})
	seen := map[string]string{}
	var walk func(items []*fyne.MenuItem)
	walk = func(items []*fyne.MenuItem) {
		for _, item := range items {
			if item.IsSeparator {
				continue
			}
			assert.True(t, item.Action != nil || item.ChildMenu != nil, item.Label)
			assert.NotContains(t, item.Label, "⟦")
			if item.ChildMenu != nil {
				walk(item.ChildMenu.Items)
			}
			if item.Shortcut == nil {
				continue
			}
			name := item.Shortcut.ShortcutName()
			assert.Empty(t, seen[name], "%s and %s have the same keys", seen[name], item.Label)
			seen[name] = item.Label
			if s, ok := item.Shortcut.(*desktop.CustomShortcut); ok && s.Modifier == 0 {
				letter := len(s.KeyName) == 1 && s.KeyName >= "A" && s.KeyName <= "Z"
				assert.False(t, letter, "%s has the letter %s alone", item.Label, s.KeyName)
			}
		}
	}
	for _, menu := range w.win.MainMenu().Items {
		walk(menu.Items)
	}
	assert.Greater(t, len(seen), 20)
}

func TestMenusFitAndLeaveRoomForMarks(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	for _, tag := range lang.Tags() {
		w.setLanguage(tag)
		for _, menu := range w.win.MainMenu().Items {
			assert.LessOrEqual(t, widget.NewMenu(menu).MinSize().Height, float32(610), menu.Label)
		}
	}
	m := &menu{w: w}
	m.mainMenu()
	require.NotEmpty(t, m.marks)
	for _, mark := range m.marks {
		assert.True(t, mark.entry.Checked, mark.entry.Label)
	}
}
