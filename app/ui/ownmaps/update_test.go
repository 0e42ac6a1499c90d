package ownmaps

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
)

// updating opens the form of a newer map, in a room whose maps come from a server on this computer, and checks an address.
type updating struct {
	*oneRoom

	room   *Room
	server *httptest.Server
	folder string // of maps of two months
}

func openUpdate(t *testing.T) *updating {
	t.Helper()
	u := &updating{oneRoom: &oneRoom{Host: uitest.NewHost(t, uitest.Bundled())}, folder: uitest.TwoMonths(t), server: uitest.SendsMap(t)}
	u.room = New(u.oneRoom)
	u.room.Client = u.server.Client()
	return u
}

func (u *updating) fill(t *testing.T, from, into, day string) {
	t.Helper()
	u.room.AskUpdate()
	fields := uitest.Fields(u.Win)
	require.Len(t, fields, 3)
	for i, text := range []string{from, into, day} {
		fields[i].SetText(text)
	}
	uitest.Press(t, u.Win, "Check")
}

func TestAnUpdateThatCannotBeIsExplained(t *testing.T) {
	u := openUpdate(t)
	server, folder := u.server, u.folder
	for name, c := range map[string]struct{ from, into, day, says string }{
		"nothing": {"", folder, "", "Write the address"},
		"http":    {"http://127.0.0.1/2026-01-01.json", folder, "", "begins with https://"},
		"folder":  {"a.json", folder + "x", "", "Choose the folder"},
		"no day":  {server.URL + "/latest.json", folder, "", "does not tell its day"},
		"day":     {server.URL + "/latest.json", folder, "2026-02-30", "is not a day"},
		"type":    {server.URL + "/2026-01-02.json", folder, "", "something of the type “text/html”"},
		"older":   {server.URL + "/2026-01-01.geojson", folder, "2025-11-15", "is not newer than"},
		"no file": {filepath.Join(folder, "2026-01-03.json"), folder, "", "there is no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			u.fill(t, c.from, c.into, c.day)
			words, buttons := uitest.Parts(u.Win)
			assert.Contains(t, words, c.says)
			assert.NotContains(t, buttons, "Add")
			overlays := u.Win.Canvas().Overlays()
			for _, o := range overlays.List() {
				overlays.Remove(o)
			}
			entries, err := os.ReadDir(folder)
			require.NoError(t, err)
			assert.Len(t, entries, 3)
		})
	}
}

func TestAnUpdateIsGivenUp(t *testing.T) {
	u := openUpdate(t)
	slow := &uitest.Waiting{}
	u.Exec = slow.Run
	u.fill(t, u.server.URL+"/2026-01-01.geojson", u.folder, "")
	uitest.Press(t, u.Win, "Cancel")
	slow.Work()
	slow.Done()
	words, _ := uitest.Parts(u.Win)
	assert.Empty(t, words)
	assert.NoFileExists(t, filepath.Join(u.folder, "2026-01-01.geojson"))
}
