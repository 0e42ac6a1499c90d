package ui

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"frontline/app/export"
	"frontline/app/safefile"
	"frontline/app/scene"
)

// lastScene is the file, in the program's own folder, that holds the Scene of the last time.
const lastScene = "scene.json"

// writeFile replaces a file of the person's own with what write produces, and makes its folder where it is missing.
func writeFile(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	return safefile.Write(path, safefile.Private, write)
}

// saveScene writes a Scene to a file.
func saveScene(path string, s scene.Scene) error {
	return writeFile(path, func(w io.Writer) error { return scene.WriteScene(w, s) })
}

// loadScene reads a Scene file, or the Scene that a picture of ours carries. Like scene.ReadScene it returns what could be read
// even when there is an error.
func loadScene(path string) (scene.Scene, error) {
	file, err := os.Open(path)
	if err != nil {
		return scene.Scene{}, fmt.Errorf("open the scene: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	s, err := export.ReadScene(file)
	if err != nil {
		return s, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// restoreScene reads the Scene of the last time. There is none at the first start, which is no error.
func restoreScene(folder string) (s scene.Scene, found bool, err error) {
	s, err = loadScene(filepath.Join(folder, lastScene))
	if errors.Is(err, fs.ErrNotExist) {
		return s, false, nil
	}
	return s, true, err
}
