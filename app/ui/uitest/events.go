package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// EventsCSV writes a file of a person's own events and returns its path.
func EventsCSV(t *testing.T, rows ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.csv")
	text := strings.Join(timeline.Columns(), ",") + "\n" + strings.Join(rows, "\n") + "\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}
