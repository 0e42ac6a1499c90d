package theme

import (
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Icon names a drawn icon, a file of icons/ without its ending.
type Icon string

// Icons holds the drawn icons as resources that take the theme's colours.
type Icons struct {
	fsys fs.FS
	have map[Icon]*fynetheme.ThemedResource
}

// NewIcons returns the icons under icons/ of fsys. They are read when they are first used.
func NewIcons(fsys fs.FS) *Icons {
	return &Icons{fsys: fsys, have: map[Icon]*fynetheme.ThemedResource{}}
}

// Get returns an icon in the colour of the text. An icon that is not there is a question mark, so that a missing drawing
// never takes the window down; a test asks for all of them.
func (i *Icons) Get(name Icon) fyne.Resource { return i.themed(name) }

// In returns an icon in another colour of the theme.
func (i *Icons) In(name Icon, colour fyne.ThemeColorName) fyne.Resource {
	return fynetheme.NewColoredResource(i.source(name), colour)
}

// Check reports whether the icon can be read.
func (i *Icons) Check(name Icon) error {
	if _, err := fs.ReadFile(i.fsys, path(name)); err != nil {
		return fmt.Errorf("read the icon %s: %w", name, err)
	}
	return nil
}

func (i *Icons) themed(name Icon) *fynetheme.ThemedResource {
	if r, ok := i.have[name]; ok {
		return r
	}
	r := fynetheme.NewThemedResource(i.source(name))
	i.have[name] = r
	return r
}

func (i *Icons) source(name Icon) fyne.Resource {
	data, err := fs.ReadFile(i.fsys, path(name))
	if err != nil {
		return fynetheme.QuestionIcon()
	}
	return fyne.NewStaticResource(path(name), data)
}

func path(name Icon) string { return "icons/" + string(name) + ".svg" }
