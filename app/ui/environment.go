package ui

import (
	"os"

	locale "github.com/jeandeaual/go-locale"
)

// PrepareEnvironment is called before the app is made. It makes a unit a pixel when a picture of the window is taken, whatever
// the screen, and gives Fyne a language where the desktop has none ("C"), which Fyne would report as an error at each start.
func PrepareEnvironment(o Options) {
	if o.Screenshot != "" {
		_ = os.Setenv("FYNE_SCALE", "1")
	}
	if name, err := locale.GetLocale(); err == nil && (name == "C" || name == "POSIX") {
		_ = os.Setenv("LC_ALL", "en_US.UTF-8")
	}
}
