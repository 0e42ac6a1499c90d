package theme

import (
	"bytes"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Icon names a drawn icon, a file of icons/ without its ending.
type Icon string

// The icons.
const (
	IconUndo     Icon = "undo"
	IconRedo     Icon = "redo"
	IconCopy     Icon = "copy"
	IconInfo     Icon = "info"
	IconSearch   Icon = "search"
	IconClose    Icon = "close"
	IconPlay     Icon = "play"
	IconPause    Icon = "pause"
	IconFirst    Icon = "first"
	IconPrevious Icon = "previous"
	IconNext     Icon = "next"
	IconLast     Icon = "last"
	IconDown     Icon = "down"
	IconUp       Icon = "up"
	IconFilter   Icon = "filter"
	IconExternal Icon = "external"
	IconPanel    Icon = "panel"
	IconTimeline Icon = "timeline"
	IconZoomIn   Icon = "zoom-in"
	IconZoomOut  Icon = "zoom-out"
	IconHome     Icon = "home"
	IconWarning  Icon = "warning"
	IconPalette  Icon = "palette"
	IconCompare  Icon = "compare"
	IconPresent  Icon = "present"
)

// AllIcons lists the icons.
func AllIcons() []Icon {
	return []Icon{
		IconUndo, IconRedo, IconCopy, IconInfo, IconSearch, IconClose, IconPlay, IconPause, IconFirst, IconPrevious, IconNext,
		IconLast, IconDown, IconUp, IconFilter, IconExternal, IconPanel, IconTimeline, IconZoomIn, IconZoomOut, IconHome,
		IconWarning, IconPalette, IconCompare, IconPresent,
	}
}

// Icons holds the drawn icons as resources that take the theme's colours.
type Icons map[Icon]*Drawing

// NewIcons reads icons/*.svg. It is an error when one of AllIcons is missing.
func NewIcons(fsys fs.FS) (Icons, error) {
	icons := Icons{}
	for _, name := range AllIcons() {
		data, err := fs.ReadFile(fsys, "icons/"+string(name)+".svg")
		if err != nil {
			return nil, fmt.Errorf("read the icon %s: %w", name, err)
		}
		icons[name] = &Drawing{name: string(name), data: data, colour: fynetheme.ColorNameForeground}
	}
	return icons, nil
}

// Drawing is an icon whose lines, written as currentColor in its file, take a colour of the theme. Fyne's own themed
// resources change fills only.
type Drawing struct {
	name   string
	data   []byte
	colour fyne.ThemeColorName
}

var _ fyne.Resource = (*Drawing)(nil)

// In returns the same icon in another colour of the theme.
func (d *Drawing) In(colour fyne.ThemeColorName) *Drawing {
	return &Drawing{name: d.name, data: d.data, colour: colour}
}

// Name is called by Fyne; it differs from colour to colour, because pictures are cached under it.
func (d *Drawing) Name() string { return d.name + d.hex() + ".svg" }

// Content is called by Fyne.
func (d *Drawing) Content() []byte {
	return bytes.ReplaceAll(d.data, []byte("currentColor"), []byte(d.hex()))
}

func (d *Drawing) hex() string {
	settings := fyne.CurrentApp().Settings()
	r, g, b, _ := settings.Theme().Color(d.colour, settings.ThemeVariant()).RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
