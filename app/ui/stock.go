package ui

import (
	"fmt"
	"io/fs"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/ui/theme"
)

// started is how long after it began the program is taken to have started.
const started = time.Second

// stock is what a window is made of that needs no screen, so that it can be got ready while the screen is asked for.
type stock struct {
	assets  fs.FS
	icons   theme.Icons
	fonts   *picture.Fonts
	bundled func() (*dataset.Dataset, error) // the data inside the program, read once
	theme   *theme.Theme
}

// newStock gets it ready for an application that is to be light or dark.
func newStock(a fyne.App, assets fs.FS, choice theme.Choice) (*stock, error) {
	s := &stock{assets: assets, bundled: sync.OnceValues(dataset.Bundled)}
	var err error
	if s.icons, err = theme.NewIcons(assets); err != nil {
		return nil, err
	}
	if s.fonts, err = picture.NewFonts(assets); err != nil {
		return nil, fmt.Errorf("prepare the typeface: %w", err)
	}
	if s.theme, err = newTheme(a, assets, choice, s.fonts); err != nil {
		return nil, err
	}
	return s, nil
}

// readAhead reads the data inside the program and the words of a language, and prepares the shapes of the map, while the window is
// made.
func (s *stock) readAhead(tag lang.Tag) {
	if ds, err := s.bundled(); err == nil {
		ds.Catalog().Printer(tag)
		picture.NewMap(ds, s.fonts)
	}
}

// hoardMemory lets memory be collected less often until the program has started, when nearly all of it is still needed and the
// processor has other things to do. Afterwards what was left over is given back to the system.
func hoardMemory() {
	const percent = 400
	usual := debug.SetGCPercent(percent)
	time.AfterFunc(started, func() {
		debug.SetGCPercent(usual)
		debug.FreeOSMemory()
	})
}
