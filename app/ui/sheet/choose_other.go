//go:build !linux

package sheet

import (
	"errors"
	"fmt"

	"github.com/ncruces/zenity"
)

// chooseWithDesktop asks with the system's dialog. It is an error when there is none, and errCancelled when the person closed
// the dialog.
func chooseWithDesktop(what Kind, title, name string) (path string, err error) {
	switch what {
	case Folder:
		path, err = zenity.SelectFile(zenity.Title(title), zenity.Directory())
	case File:
		path, err = zenity.SelectFile(zenity.Title(title))
	default:
		path, err = zenity.SelectFileSave(zenity.Title(title), zenity.Filename(name), zenity.ConfirmOverwrite())
	}
	if errors.Is(err, zenity.ErrCanceled) {
		return "", errCancelled
	}
	if err != nil {
		return "", fmt.Errorf("ask the system for a file: %w", err)
	}
	return path, nil
}

// chooseManyWithDesktop asks for several files; the errors are those of chooseWithDesktop.
func chooseManyWithDesktop(title string) ([]string, error) {
	paths, err := zenity.SelectFileMultiple(zenity.Title(title))
	if errors.Is(err, zenity.ErrCanceled) || err == nil && len(paths) == 0 {
		return nil, errCancelled
	}
	if err != nil {
		return nil, fmt.Errorf("ask the system for files: %w", err)
	}
	return paths, nil
}
