package sheet

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// Kind is what a person is asked to choose.
type Kind uint8

// The kinds: what is there already, and a file to be written.
const (
	Folder Kind = iota
	File
	NewFile
)

// errCancelled says that nothing was chosen.
var errCancelled = errors.New("nothing was chosen")

// Choose asks for a path with the desktop's own dialog, or with Fyne's where there is none, and hands it to then; name is
// what a new file is called unless the person says otherwise. The desktop's dialog is waited for in a goroutine of its own.
func (o *Opener) Choose(what Kind, title, name string, then func(path string)) {
	var path string
	var err error
	o.wait(func() { path, err = chooseWithDesktop(what, title, name) }, func() {
		switch {
		case err == nil:
			then(path)
		case !errors.Is(err, errCancelled):
			o.chooseWithFyne(what, name, then)
		}
	})
}

// ChooseMany asks for several files at once, or for one after the other where the desktop has no dialog.
func (o *Opener) ChooseMany(title string, then func(paths []string)) {
	var paths []string
	var err error
	o.wait(func() { paths, err = chooseManyWithDesktop(title) }, func() {
		switch {
		case err == nil:
			then(paths)
		case !errors.Is(err, errCancelled):
			o.oneByOne(nil, then)
		}
	})
}

// oneByOne asks for files with Fyne's dialog until it is closed without one.
func (o *Opener) oneByOne(paths []string, then func(paths []string)) {
	dialog.ShowFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err == nil && file != nil:
			_ = file.Close()
			o.oneByOne(append(paths, file.URI().Path()), then)
		case len(paths) > 0:
			then(paths)
		}
	}, o.win)
}

func (o *Opener) chooseWithFyne(what Kind, name string, then func(path string)) {
	switch what {
	case Folder:
		dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				then(folder.Path())
			}
		}, o.win)
	case File:
		dialog.ShowFileOpen(func(file fyne.URIReadCloser, err error) {
			if err == nil && file != nil {
				_ = file.Close()
				then(file.URI().Path())
			}
		}, o.win)
	default:
		d := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
			if err == nil && file != nil {
				_ = file.Close()
				then(file.URI().Path())
			}
		}, o.win)
		d.SetFileName(name)
		d.Show()
	}
}
