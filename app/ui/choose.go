package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// wanted is what a person is asked to choose.
type wanted uint8

const (
	wantFolder wanted = iota
	wantFile
	wantNewFile
)

// errCancelled says that nothing was chosen.
var errCancelled = errors.New("nothing was chosen")

// choose asks for a path with the desktop's own dialog, or with Fyne's where there is none, and hands it to then. The
// desktop's dialog is waited for in a goroutine of its own.
func (w *Window) choose(what wanted, title, name string, then func(path string)) {
	var path string
	var err error
	w.asking.Run(func() { path, err = chooseWithDesktop(what, title, name) }, func() {
		switch {
		case err == nil:
			then(path)
		case !errors.Is(err, errCancelled):
			w.chooseWithFyne(what, name, then)
		}
	})
}

// chooseMany asks for several files at once, or for one after the other where the desktop has no dialog.
func (w *Window) chooseMany(title string, then func(paths []string)) {
	var paths []string
	var err error
	w.asking.Run(func() { paths, err = chooseManyWithDesktop(title) }, func() {
		switch {
		case err == nil:
			then(paths)
		case !errors.Is(err, errCancelled):
			w.oneByOne(nil, then)
		}
	})
}

// oneByOne asks for files with Fyne's dialog until it is closed without one.
func (w *Window) oneByOne(paths []string, then func(paths []string)) {
	dialog.ShowFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err == nil && file != nil:
			_ = file.Close()
			w.oneByOne(append(paths, file.URI().Path()), then)
		case len(paths) > 0:
			then(paths)
		}
	}, w.win)
}

func (w *Window) chooseWithFyne(what wanted, name string, then func(path string)) {
	switch what {
	case wantFolder:
		dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				then(folder.Path())
			}
		}, w.win)
	case wantFile:
		dialog.ShowFileOpen(func(file fyne.URIReadCloser, err error) {
			if err == nil && file != nil {
				_ = file.Close()
				then(file.URI().Path())
			}
		}, w.win)
	default:
		d := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
			if err == nil && file != nil {
				_ = file.Close()
				then(file.URI().Path())
			}
		}, w.win)
		d.SetFileName(name)
		d.Show()
	}
}
