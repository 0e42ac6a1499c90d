package export

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A cancelled export ends with an error, and a file that was there stays as it was.
func TestCancelledExportLeavesTheFile(t *testing.T) {
	m := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, f := range formats() {
		file := filepath.Join(t.TempDir(), "old."+string(f))
		require.NoError(t, os.WriteFile(file, []byte("old"), 0o600))
		err := WriteFile(file, func(w io.Writer) error {
			return m.Write(ctx, w, f, m.scene(t, wish{month: "2024-07"}), Options{Width: 300, Height: 240})
		})
		require.ErrorIs(t, err, context.Canceled, string(f))
		kept, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "old", string(kept))
		left, err := os.ReadDir(filepath.Dir(file))
		require.NoError(t, err)
		assert.Len(t, left, 1, "nothing is left beside it")
	}
}

// An export that is given up when nearly all is done is given up: no file appears afterwards.
func TestCancelledAtTheEnd(t *testing.T) {
	m := open(t)
	for _, f := range formats() {
		if !f.Document() || f == Markdown || f == Text { // the others tell no progress
			continue
		}
		ctx, cancel := context.WithCancel(t.Context())
		o := Options{Width: 320, Height: 240, Progress: func(done, of int) {
			if done == of {
				cancel()
			}
		}}
		require.ErrorIs(t, m.WritePages(ctx, io.Discard, f, m.talk(t), o), context.Canceled, f)
	}
}
