package safefile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/safefile"
)

func TestAFailureLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write := func(text string, fail error) error {
		return safefile.Write(path, safefile.Private, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return errors.Join(err, fail)
		})
	}
	require.NoError(t, write("old", nil))
	full := errors.New("the disk is full")
	require.ErrorIs(t, write("new", full), full)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "old", string(text))
	entries, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

func TestWhatAKilledProgramLeftIsRemoved(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "file")
	touch := func(name string) {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte("half"), 0o600))
	}
	for _, name := range []string{".file-123.part", ".file-.part", ".file-a.part", ".file-1", "file-1.part", ".other-1.part", ".file-x-1.part"} {
		touch(name)
	}
	text := func(w io.Writer) error {
		_, err := io.WriteString(w, "whole")
		return err
	}
	require.NoError(t, safefile.Write(path, safefile.Private, func(w io.Writer) error { // while another writes the same file
		assert.NoError(t, safefile.Write(path, safefile.Private, text))
		return text(w)
	}))
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var left []string
	for _, entry := range entries {
		left = append(left, entry.Name())
	}
	assert.ElementsMatch(t, []string{"file", ".file-.part", ".file-a.part", ".file-1", "file-1.part", ".other-1.part", ".file-x-1.part"}, left,
		"the part of file alone; the one that was being written was not taken away")
}

func TestAFolderIsSweptOfPartsThatNobodyWrites(t *testing.T) {
	folder := t.TempDir()
	stay := []string{".file-.part", ".file-a.part", "file-1.part", "file.part", ".-1.part", "events.csv"}
	for _, name := range append([]string{".file-123.part", ".other-1.part", ".autosave-2.frontline-77.part"}, stay...) {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte("half"), 0o600))
	}
	path := filepath.Join(folder, "events.csv")
	require.NoError(t, safefile.Write(path, safefile.Private, func(w io.Writer) error { // what is being written stays
		safefile.Sweep(folder)
		_, err := io.WriteString(w, "whole")
		return err
	}))
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var left []string
	for _, entry := range entries {
		left = append(left, entry.Name())
	}
	assert.ElementsMatch(t, stay, left)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "whole", string(text))
	safefile.Sweep(filepath.Join(folder, "nowhere"))
}
