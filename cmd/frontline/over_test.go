package main

import (
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

// fileDialog is what the log calls the toolkit's dialog for files: by its kind.
const fileDialog = "*widget.PopUp"

// title is a text of the program in English, as sheets are titled.
func (d *driver) title(id string, args ...any) string {
	d.t.Helper()
	return bundled(d.t).Catalog().Printer(lang.English).T(id, args...)
}

// over waits until such sheets lie over the window, from below, and nothing else.
func (d *driver) over(titles ...string) {
	d.t.Helper()
	what := "nothing over the window"
	if len(titles) > 0 {
		what = strings.Join(titles, ", ") + " over the window"
	}
	d.wait(what, func(l logLine) bool { return slices.Equal(l.Over, titles) })
}

// opens presses a key and waits for the sheets that lie over the window then.
func (d *driver) opens(key string, titles ...string) {
	d.t.Helper()
	d.key(key)
	d.over(titles...)
}

// shuts leaves what lies over the window, and waits until nothing does.
func (d *driver) shuts() {
	d.t.Helper()
	require.NotEmpty(d.t, d.now().Over)
	d.opens("Escape")
}

// fills types a text in the place of what stands in the field that has the keys, and waits until it stands there.
func (d *driver) fills(text string) {
	d.t.Helper()
	d.key("ctrl+a")
	d.typeText(text)
	d.wait(text+" to be written", func(l logLine) bool { return l.Text == text })
}

// searches opens the search and types a text in the place of what stands there.
func (d *driver) searches(text string) {
	d.t.Helper()
	d.key("ctrl+f")
	d.wait("the search to have the keys", func(l logLine) bool { return l.Focus == "search" })
	d.fills(text)
}

// tabs presses a key that leads on, until it has led to what is wanted.
func (d *driver) tabs(key, what string, so func(logLine) bool) {
	d.t.Helper()
	const most = 12 // controls on the way
	for range most {
		before := d.now()
		d.key(key)
		if l := d.wait("the keys to be led on", func(l logLine) bool { return l.Boxes["focus"] != before.Boxes["focus"] }); so(l) {
			return
		}
	}
	require.FailNow(d.t, "the keys do not come to "+what)
}
