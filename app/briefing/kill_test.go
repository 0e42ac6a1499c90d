package briefing

import (
	"bufio"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const killedPath = "FRONTLINE_TEST_KILLED_PATH"

// TestHalfASave is a process that is killed: it writes half of a file, says so and waits.
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

// startKilled starts a test of this file as a process of its own, which ends with the test that starts it at the latest.
func startKilled(t *testing.T, name, path string) (*exec.Cmd, *bufio.Reader) {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	saving := exec.CommandContext(t.Context(), program, "-test.run=^"+name+"$")
	saving.Env = append(os.Environ(), killedPath+"="+path)
	stdin, err := saving.StdinPipe()
	require.NoError(t, err)
	t.Cleanup(func() { _ = stdin.Close() })
	stdout, err := saving.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, saving.Start())
	return saving, bufio.NewReader(stdout)
}

func TestKilledWhileSavingLeavesTheFormerFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+Extension)
	require.NoError(t, Save(path, Briefing{Title: "old"}))

	saving, said := startKilled(t, "TestHalfASave", path)
	line, err := said.ReadString('\n')
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
	names, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	require.NoError(t, err)
	hidden, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
	require.NoError(t, err)
	assert.Equal(t, []string{path, BackupOf(path)}, names)
	assert.Empty(t, hidden, "what the killed one had written is gone")
}

// TestManySaves is a process that is killed: it saves one briefing after the other, each with its number for a title, and says
// which ones are saved.
func TestManySaves(t *testing.T) {
	path := os.Getenv(killedPath)
	if path == "" {
		t.Skip("only for the test below, which starts it")
	}
	for n := 1; ; n++ {
		var out bytes.Buffer
		require.NoError(t, Briefing{Title: strconv.Itoa(n)}.Write(&out))
		require.NoError(t, replace(path, func(w io.Writer) error { // as Save does, on a slow disk
			for piece := range slices.Chunk(out.Bytes(), 64) {
				if _, err := w.Write(piece); err != nil {
					return err
				}
				time.Sleep(time.Millisecond)
			}
			return nil
		}))
		_, _ = os.Stdout.WriteString(strconv.Itoa(n) + "\n")
	}
}

// TestKilledAtAnyTimeLeavesAWholeFile kills a process in the midst of saving, again and again: the file is always what was saved
// last, or what was being saved, and the copy of the former one is whole too.
func TestKilledAtAnyTimeLeavesAWholeFile(t *testing.T) {
	const rounds, longest = 10, 40 * time.Millisecond
	for round := range rounds {
		path := filepath.Join(t.TempDir(), "a"+Extension)
		saving, said := startKilled(t, "TestManySaves", path)
		for range 2 { // from the second one on there is a former file
			_, err := said.ReadString('\n')
			require.NoError(t, err)
		}
		time.Sleep(rand.N(longest))
		require.NoError(t, saving.Process.Kill())
		last := 2
		for {
			line, err := said.ReadString('\n')
			if err != nil {
				break // what was cut short was not said
			}
			last, err = strconv.Atoi(line[:len(line)-1])
			require.NoError(t, err)
		}
		require.Error(t, saving.Wait(), "it was killed and did not end by itself")

		b, err := Open(path)
		require.NoError(t, err, "round %d, after %d", round, last)
		assert.Contains(t, []string{strconv.Itoa(last), strconv.Itoa(last + 1)}, b.Title)
		former, err := Open(BackupOf(path))
		require.NoError(t, err, "round %d, after %d", round, last)
		is, err := strconv.Atoi(b.Title)
		require.NoError(t, err)
		assert.Contains(t, []string{strconv.Itoa(is - 1), b.Title}, former.Title, "the copy is of the one before, or of this one")
	}
}
