package briefing

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const killedPath = "FRONTLINE_TEST_KILLED_PATH"

// TestHalfASave is the process that is killed: it writes half of a file, says so and waits.
func TestHalfASave(t *testing.T) {
	path := os.Getenv(killedPath)
	if path == "" {
		t.Skip("only for the test below, which starts it")
	}
	var out bytes.Buffer
	require.NoError(t, Briefing{Title: "new"}.Write(&out))
	require.NoError(t, replace(path, func(w io.Writer) error {
		if _, err := w.Write(out.Bytes()[:out.Len()/2]); err != nil {
			return err
		}
		_, _ = os.Stdout.WriteString("half\n")
		_, err := io.Copy(io.Discard, os.Stdin) // until killed
		return err
	}))
}

func TestKilledWhileSavingLeavesTheFormerFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+Extension)
	require.NoError(t, Save(path, Briefing{Title: "old"}))

	program, err := os.Executable()
	require.NoError(t, err)
	saving := exec.CommandContext(t.Context(), program, "-test.run=^TestHalfASave$")
	saving.Env = append(os.Environ(), killedPath+"="+path)
	stdin, err := saving.StdinPipe()
	require.NoError(t, err)
	defer stdin.Close()
	stdout, err := saving.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, saving.Start())
	line, err := bufio.NewReader(stdout).ReadString('\n')
	require.NoError(t, err)
	require.Equal(t, "half\n", line)
	require.NoError(t, saving.Process.Kill())
	require.Error(t, saving.Wait(), "it was killed and did not end by itself")

	b, err := Open(path)
	require.NoError(t, err)
	assert.Equal(t, "old", b.Title)
	require.NoError(t, Save(path, Briefing{Title: "after"}), "and it can be saved again")
	b, err = Open(path)
	require.NoError(t, err)
	assert.Equal(t, "after", b.Title)
}
