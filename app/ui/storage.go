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

// saveScene writes a Scene to a file.
func saveScene(path string, s scene.Scene) error {
	return safefile.Keep(path, func(w io.Writer) error { return scene.WriteScene(w, s) })
}

// loadScene reads a Scene file, or the Scene that a picture of ours carries, the first where there are several. Like scene.ReadScene it
// returns what could be read even when there is an error.
func loadScene(path string) (scene.Scene, error) {
	pages, err := loadPages(path)
	if len(pages) == 0 {
		return scene.Scene{}, err
	}
	return pages[0].Scene, err
}

// loadPages reads a Scene file as one page, or the pages that a document of ours carries. Like export.ReadPages it returns what could be
// read even when there is an error.
func loadPages(path string) ([]export.Page, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open the scene: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	pages, err := export.ReadPages(file)
	if err != nil {
		return pages, fmt.Errorf("%s: %w", path, err)
	}
	return pages, nil
}

// restoreScene reads the Scene of the last time. There is none at the first start, which is no error.
func restoreScene(folder string) (s scene.Scene, found bool, err error) {
	s, err = loadScene(filepath.Join(folder, lastScene))
	if errors.Is(err, fs.ErrNotExist) {
		return s, false, nil
	}
	return s, true, err
}
