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
)

// said is what a window writes to the terminal when it begins.
func said(t *testing.T, o Options) string {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w, err := newTestWindow(a)
	require.NoError(t, err)
	var out bytes.Buffer
	w.bundled, w.exec, w.folder, w.terminal = bundledOnce, still{}, t.TempDir(), &out
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
	both := said(t, Options{Data: missing, Region: "UA-99"})
	assert.Equal(t, 2, strings.Count(both, "frontline: "), both)
	assert.Equal(t, 2, strings.Count(both, "\n"), both)
}
