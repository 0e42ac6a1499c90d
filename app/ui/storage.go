package ui

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/export"
	"frontline/app/ownsource"
	"frontline/app/safefile"
	"frontline/app/scene"
)

// lastScene is the file, in the program's own folder, that holds the Scene of the last time.
const lastScene = "scene.json"

// storageFolder is the program's own folder.
func storageFolder(a fyne.App) string { return filepath.FromSlash(a.Storage().RootURI().Path()) }

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

// remember keeps what the next start begins with.
func (w *Window) remember() {
	if w.transient || w.shell == nil {
		return
	}
	w.settings.keep(w.shell.layout)
	if !w.win.FullScreen() {
		w.settings.SetWindowSize(w.win.Canvas().Size())
	}
	if err := saveScene(filepath.Join(w.folder, lastScene), w.store.Scene()); err != nil {
		fyne.LogError("remember the scene", err)
	}
}

// sweep removes from the program's own folders what programs have left that were killed while they saved, once the window is there.
func (w *Window) sweep() {
	folder, sources := w.folder, w.own.Folder()
	time.AfterFunc(started, func() {
		safefile.Sweep(folder)
		ownsource.Sweep(sources, time.Now())
	})
}
