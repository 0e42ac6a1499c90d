package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ui/uitest"
)

// said is what a window writes to the terminal when it begins.
func said(t *testing.T, o Options) string {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w, err := newTestWindow(a)
	require.NoError(t, err)
	var out bytes.Buffer
	w.bundled, w.exec, w.folder, w.terminal = bundledOnce, uitest.Still{}, t.TempDir(), &out
	o.Lang = lang.English
	require.NoError(t, w.begin(o))
	assert.Equal(t, out.Len() > 0, w.win.Canvas().Overlays().Top() != nil, "over the window it is said too")
	return out.String()
}

func TestFaultsOfTheCommandLineAreSaidOnTheTerminal(t *testing.T) {
	assert.Empty(t, said(t, Options{}))
	missing := filepath.Join(t.TempDir(), "missing")
	data := said(t, Options{Data: missing})
	assert.True(t, strings.HasPrefix(data, "frontline: "+missing), data)

	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte("{"), 0o600))
	assert.Contains(t, said(t, Options{Scene: bad}), bad)
	require.NoError(t, os.WriteFile(bad, []byte(`{"version":1,"month":"2024-07","measure":"gained","source":"nobody"}`), 0o600))
	assert.Contains(t, said(t, Options{Scene: bad}), "nobody")
	assert.Contains(t, said(t, Options{Region: "UA-99"}), "UA-99")

	talk := filepath.Join(t.TempDir(), "talk.frontline")
	require.NoError(t, os.WriteFile(talk, []byte("PK\x03\x04 cut short"), 0o600))
	assert.Equal(t, "frontline: "+talk+": it is no archive, or it is cut short\n", said(t, Options{Briefing: talk}))

	regions, figures := filepath.Join(t.TempDir(), "r.geojson"), filepath.Join(t.TempDir(), "f.csv")
	square := `{"type":"Polygon","coordinates":[[[30,50],[31,50],[31,51],[30,51],[30,50]]]}`
	require.NoError(t, os.WriteFile(regions, []byte(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"B1",`+
		`"name":"Bakhmut Raion"},"geometry":`+square+`}]}`), 0o600))
	require.NoError(t, os.WriteFile(figures, []byte("region,month,gained_km2\nBakmhut,2024-07,3\n"), 0o600))
	assert.Equal(t, "frontline: "+figures+`:2: region: “Bakmhut” is none of the regions, expected perhaps Bakhmut Raion (B1)`+"\n",
		said(t, Options{Regions: regions, Figures: figures}), "the file is named once")
	both := said(t, Options{Data: missing, Region: "UA-99"})
	assert.Equal(t, 2, strings.Count(both, "frontline: "), both)
	assert.Equal(t, 2, strings.Count(both, "\n"), both)
}
