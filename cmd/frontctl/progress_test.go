package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The bar is drawn for a person alone, not before half a second has passed, and is taken away.
func TestProgress(t *testing.T) {
	synctest.Test(t, progressToldQuickly) // in no time at all
}

func progressToldQuickly(t *testing.T) {
	t.Helper()
	var out bytes.Buffer
	p := newProgress(&out, "pictures")
	p.started = time.Now().Add(-time.Second)
	p.told(1, 4)
	assert.Empty(t, out.String(), "a file or a pipe is no terminal")
	p.terminal = true
	p.told(1, 4)
	p.told(2, 4)
	assert.Equal(t, "\r[##########..............................] 1 of 4 pictures", out.String(), "not again within a tenth of a second")
	out.Reset()
	p.clear()
	assert.Equal(t, "\r\x1b[K", out.String())
	quick := newProgress(&out, "pictures")
	quick.terminal = true
	out.Reset()
	quick.told(1, 4)
	quick.clear()
	assert.Empty(t, out.String())
}

// The view that stands at the foot of a page opens again as it was copied from there.
func TestRenderOpensWhatTheFootSays(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	code, problems := render(t, "--scene",
		`{ "version": 1, "month": "2023-05", "measure": "occupied", "source": "deepstate", "unit": "km2", "language": "en" }`, "-o", file)
	require.Equal(t, exitFine, code, problems)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(text), "May 2023")
}
