package sheet

import (
	"fmt"
	"net/url"

	"github.com/rymdport/portal/filechooser"
)

// chooseWithDesktop asks through the desktop's portal. It is an error when there is none, and errCancelled when the person
// closed the dialog.
func chooseWithDesktop(what Kind, title, name string) (string, error) {
	var uris []string
	var err error
	if what == NewFile {
		uris, err = filechooser.SaveFile("", title, &filechooser.SaveFileOptions{CurrentName: name})
	} else {
		uris, err = filechooser.OpenFile("", title, &filechooser.OpenFileOptions{Directory: what == Folder})
	}
	if err != nil {
		return "", fmt.Errorf("ask the desktop for a file: %w", err)
	}
	if len(uris) == 0 {
		return "", errCancelled
	}
	u, err := url.Parse(uris[0])
	if err != nil {
		return "", fmt.Errorf("ask the desktop for a file: %w", err)
	}
	return u.Path, nil
}

// chooseManyWithDesktop asks for several files; the errors are those of chooseWithDesktop.
func chooseManyWithDesktop(title string) ([]string, error) {
	uris, err := filechooser.OpenFile("", title, &filechooser.OpenFileOptions{Multiple: true})
	if err != nil {
		return nil, fmt.Errorf("ask the desktop for files: %w", err)
	}
	if len(uris) == 0 {
		return nil, errCancelled
	}
	paths := make([]string, len(uris))
	for i, uri := range uris {
		u, err := url.Parse(uri)
		if err != nil {
			return nil, fmt.Errorf("ask the desktop for files: %w", err)
		}
		paths[i] = u.Path
	}
	return paths, nil
}
